// Keys as in a spreadsheet, beside the plain Tab order: arrows, Enter, ranges, undo.

/** @typedef {import('./grid.mjs').Grid} Grid */

/**
 * @typedef {object} Keyed what the keys act on
 * @property {() => Grid} grid
 * @property {(cell: string) => HTMLTableCellElement | null} cell
 * @property {(cell: string) => boolean} accept fills in what is suggested for a cell, if anything is
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {(cells: readonly string[]) => void} clear
 * @property {(rows: number, columns: number) => void} onRange
 */

/**
 * The cell that has the focus and the one opposite to it; or its table as a whole.
 * @typedef {{ from: string, to: string, whole?: boolean }} Range
 */

/** @type {Readonly<Record<string, readonly [down: number, right: number]>>} */
const DIRECTIONS = Object.freeze({
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Enter: [1, 0],
});

/**
 * @param {HTMLElement} tables
 * @param {Keyed} keyed
 */
export function listenForKeys(tables, keyed) {
  /** @type {Range | null} */
  let range = null;

  /** @returns {readonly (readonly string[])[]} */
  const chosen = () => {
    if (!range) return [];
    return range.whole ? keyed.grid().tableOf(range.from).rows : keyed.grid().between(range.from, range.to);
  };
  /** @param {Range | null} next */
  const choose = (next) => {
    for (const cell of tables.querySelectorAll('.is-chosen')) cell.classList.remove('is-chosen');
    range = next;
    if (!range) return;
    for (const id of chosen().flat()) {
      const cell = keyed.cell(id);
      if (cell) cell.classList.add('is-chosen');
    }
    const end = range.whole ? null : keyed.cell(range.to);
    if (end) end.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    keyed.onRange(chosen().length, Math.max(...chosen().map(({ length }) => length)));
  };
  /** @param {string} from @param {string | undefined} to */
  const extend = (from, to) => {
    if (to === from) choose(null);
    else if (to && keyed.grid().tableOf(from).rows.some((row) => row.includes(to))) choose({ from, to });
  };
  /** @param {string | undefined} cell */
  const go = (cell) => {
    const to = cell && keyed.cell(cell);
    const input = to && to.querySelector('input');
    if (!input) return;
    input.focus();
    input.select();
  };

  tables.addEventListener('keydown', (event) => {
    const input = event.target instanceof HTMLInputElement ? event.target : null;
    const cell = input && input.closest('td');
    if (!input || !cell || event.isComposing || event.altKey) return;
    const pressed = press(event, input, cell.id);
    if (pressed) event.preventDefault();
  });

  /**
   * @param {KeyboardEvent} event
   * @param {HTMLInputElement} input
   * @param {string} cell
   * @returns {boolean} whether the browser is to leave the key alone
   */
  function press(event, input, cell) {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.ctrlKey || event.metaKey) return pressControl(key, event.shiftKey, input, cell);
    if (key === 'Escape' && range) {
      choose(null);
      return true;
    }
    if ((key === 'Delete' || key === 'Backspace') && range) {
      keyed.clear(chosen().flat());
      return true;
    }
    const direction = DIRECTIONS[key];
    if (!direction) return false;
    if (key === 'Enter' && !event.shiftKey && keyed.accept(cell)) return true;
    const [down, right] = key === 'Enter' && event.shiftKey ? [-1, 0] : direction;
    if (right !== 0 && !range && !isAtEnd(input, right)) return false;
    const grid = keyed.grid();
    if (event.shiftKey && key !== 'Enter') extend(cell, grid.next(grid.place(range ? range.to : cell), down, right));
    else go(grid.next(grid.place(cell), down, right));
    return true;
  }

  /**
   * @param {string} key
   * @param {boolean} shift
   * @param {HTMLInputElement} input
   * @param {string} cell
   */
  function pressControl(key, shift, input, cell) {
    if (key === 'z' && !shift) keyed.undo();
    else if (key === 'y' || key === 'z') keyed.redo();
    else if (key === 'a' && (input.selectionEnd || 0) - (input.selectionStart || 0) === input.value.length) {
      // The first press takes the text of the cell, the second the table.
      choose({ from: cell, to: cell, whole: true });
    } else return false;
    return true;
  }

  tables.addEventListener('mousedown', (event) => {
    // The other button opens the menu that has the command to copy.
    if (event.button !== 0) return;
    const cell = event.target instanceof Element && event.target.closest('td[id]');
    const from = focusedCell();
    if (cell && from && event.shiftKey) {
      event.preventDefault();
      extend(from, cell.id);
    } else choose(null);
  });
  tables.addEventListener('mouseover', (event) => {
    const cell = event.target instanceof Element && event.target.closest('td[id]');
    const from = focusedCell();
    // Drawn with the button held; inside of one cell that chooses its text.
    if (event.buttons === 1 && cell && from && (range || cell.id !== from)) extend(from, cell.id);
  });
  tables.addEventListener('focusin', () => choose(null));
  tables.addEventListener('input', () => choose(null));

  /** @returns {string | undefined} */
  function focusedCell() {
    const root = /** @type {ShadowRoot} */ (tables.getRootNode());
    const cell = root.activeElement && root.activeElement.closest('td');
    return cell ? cell.id : undefined;
  }

  return { chosen, isWhole: () => range !== null && range.whole === true };
}

/**
 * Whether the caret stands where the arrow would leave the text; a text chosen as a whole is left at once.
 * @param {HTMLInputElement} input
 * @param {number} right
 */
function isAtEnd({ selectionStart, selectionEnd, value }, right) {
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return selectionStart === selectionEnd && selectionStart === (right > 0 ? value.length : 0);
}
