// What stood in the box before the page itself changed it. The browser's own undo knows only what was typed;
// a change made by script has to be kept here, or a mistaken click would cost the clerk the report.

const MOST_STATES = 20;

/**
 * @typedef {object} History
 * @property {() => void} remember keep what stands now; call it before every change
 * @property {() => void} forget
 * @property {() => boolean} undo
 * @property {() => boolean} redo
 * @property {() => boolean} canUndo
 * @property {() => boolean} canRedo
 */

/**
 * @param {HTMLElement} box
 * @returns {History}
 */
export function historyOf(box) {
  /** @type {Node[][]} */
  const past = [];
  /** @type {Node[][]} */
  const future = [];

  /** @param {Node[][]} from @param {Node[][]} to */
  const step = (from, to) => {
    const state = from.pop();
    if (!state) return false;
    to.push([...box.childNodes]);
    box.replaceChildren(...state);
    return true;
  };

  return {
    remember() {
      past.push([...box.childNodes].map((node) => node.cloneNode(true)));
      if (past.length > MOST_STATES) past.shift();
      future.length = 0;
    },
    forget() {
      past.length = 0;
      future.length = 0;
    },
    undo: () => step(past, future),
    redo: () => step(future, past),
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
  };
}
