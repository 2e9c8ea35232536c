// The way to what a sentence speaks of.

/** How to scroll: at once where motion is not wanted. @returns {ScrollBehavior} */
export function calm() {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

/**
 * To what is filled in, or, where that cannot be, to what is read: in the middle of the window, the caret in it.
 * @param {HTMLElement} element
 */
export function bringForward(element) {
  const { ownerDocument } = element;
  element.focus({ preventScroll: true });
  const selection = ownerDocument.activeElement === element ? null : ownerDocument.getSelection();
  if (selection) selection.selectAllChildren(element);
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: calm() });
}
