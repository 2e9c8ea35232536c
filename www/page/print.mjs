/**
 * On paper nothing can be opened: what is folded prints open.
 * @param {ParentNode} container
 */
export function openForPrint(container) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...container.querySelectorAll('details')].filter(({ open }) => !open);
    for (const folded of opened) folded.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const folded of opened) folded.open = false;
    opened = [];
  });
}
