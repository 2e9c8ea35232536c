// What a press in a list does. One listener for all of it, so that nothing is left when the list goes.

/**
 * What one press of a button changes.
 * @typedef {object} Change
 * @property {'repair' | 'fill'} kind
 * @property {readonly { cell: string, value: number }[]} values
 * @property {string} sentence what was to be changed, as the list said it
 */

/**
 * @typedef {object} Press
 * @property {(change: Change) => void} apply the button of a repair, or of blanks to be filled in
 * @property {(cells: readonly string[]) => void} goTo a link to cells, the one to point at first
 * @property {(finding: string) => void} [goToText] a link to the sentence that a finding is about, by its id; where there
 *   is none, whoever is around the list may listen for it
 */

/** @type {WeakMap<Element, Change>} */
const changes = new WeakMap();

/**
 * @template {HTMLButtonElement} Button
 * @param {Button} button
 * @param {Change} change
 * @returns {Button}
 */
export function bearing(button, change) {
  changes.set(button, change);
  return button;
}

/**
 * @param {HTMLElement} container
 * @param {Press} press
 * @returns {() => void} stops it
 */
export function onPress(container, press) {
  /** @param {MouseEvent} event */
  const listener = (event) => {
    const pressed = event.target instanceof Element && event.target.closest('button, a[data-cells], a[data-quote]');
    if (!pressed) return;
    const change = changes.get(pressed);
    const cells = pressed.getAttribute('data-cells');
    const finding = pressed.getAttribute('data-quote');
    if (change) press.apply(change);
    if (cells || finding) event.preventDefault();
    if (cells) press.goTo(cells.split(' '));
    if (finding && press.goToText) press.goToText(finding);
  };
  container.addEventListener('click', listener);
  return () => container.removeEventListener('click', listener);
}
