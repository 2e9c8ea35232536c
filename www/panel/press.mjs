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
    const pressed = event.target instanceof Element && event.target.closest('button, a[data-cells]');
    if (!pressed) return;
    const change = changes.get(pressed);
    const cells = pressed.getAttribute('data-cells');
    if (change) press.apply(change);
    if (!cells) return;
    event.preventDefault();
    press.goTo(cells.split(' '));
  };
  container.addEventListener('click', listener);
  return () => container.removeEventListener('click', listener);
}
