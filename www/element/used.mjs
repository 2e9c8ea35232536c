/**
 * Does something once there is an element of that name on the page: now, or when one comes.
 * @param {string} name
 * @param {() => void} act
 */
export function whenUsed(name, act) {
  // Node and workers have no page.
  if (typeof document === 'undefined') return;
  const isThere = () => document.querySelector(name) !== null;
  if (isThere()) {
    act();
    return;
  }
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    act();
  });
  observer.observe(document, { childList: true, subtree: true });
}
