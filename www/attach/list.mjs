// A list written anew under the eyes of somebody who reads it: what is open stays open, and the focus where it was.

const FOCUSABLE = 'a, button, summary, [tabindex]';

/**
 * @param {HTMLElement} container
 * @param {readonly HTMLElement[]} nodes
 */
export function replaceList(container, nodes) {
  const next = /** @type {HTMLElement} */ (container.cloneNode(false));
  next.append(...nodes);
  const opened = new Set(openedIn(container));
  for (const one of next.querySelectorAll('details')) one.open = opened.has(pathOf(one));
  if (container.isEqualNode(next)) return;
  const { activeElement } = document;
  const focused = activeElement && container.contains(activeElement) ? pathOf(activeElement) : null;
  container.replaceChildren(...next.childNodes);
  if (focused === null) return;
  const again = [...container.querySelectorAll(FOCUSABLE)].find((one) => pathOf(one) === focused);
  if (again) /** @type {HTMLElement} */ (again).focus({ preventScroll: true });
}

/** @param {HTMLElement} container */
const openedIn = (container) => [...container.querySelectorAll('details')].filter(({ open }) => open).map(pathOf);

/**
 * What an element is, among those of its entry.
 * @param {Element} element
 */
function pathOf(element) {
  const item = element.closest('[id]');
  const alike = item ? [...item.querySelectorAll(element.localName)] : [];
  return `${item ? item.id : ''} ${element.localName} ${alike.indexOf(element)}`;
}
