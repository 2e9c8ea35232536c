// A report being changed: what it says now, and every step that led there, to be taken back and done again.

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Session} Session
 */

/**
 * @typedef {object} Step
 * @property {'typed' | 'pasted' | 'cleared' | 'repair' | 'fill'} kind
 * @property {string} sentence what was changed
 * @property {readonly { cell: string, old: string, now: string }[]} cells
 */

/** @typedef {Step & { writes: number }} Done */

/**
 * What a cell shows: its number in plain digits, else what stands there.
 * @param {Outcome} outcome
 * @param {string} cell
 */
export function shownIn({ cells }, cell) {
  const { value = null, raw = null } = cells[cell] || {};
  return value === null ? raw || '' : String(value);
}

/** @param {Outcome} outcome @param {string} cell */
const rawIn = ({ cells }, cell) => (cells[cell] && cells[cell].raw) || '';

/** @param {Session} session */
export function editingOf(session) {
  const first = session.outcome();
  let outcome = first;
  /** @type {Done[]} */
  const done = [];
  /** @type {Done[]} */
  const undone = [];
  /** Whether what is typed next goes on with the last step. */
  let open = false;
  /** What stood in the cell before it was typed in. */
  let before = '';

  /** @param {Done} step */
  const kept = (step) => {
    done.push(step);
    undone.length = 0;
    outcome = session.outcome();
  };
  const undo = () => {
    const step = done.pop();
    if (!step) return null;
    for (let left = step.writes; left > 0; left -= 1) session.undo();
    undone.push(step);
    open = false;
    outcome = session.outcome();
    return step;
  };

  return {
    /** Of the report as it was opened. */
    first,
    outcome: () => outcome,
    /** @returns {readonly Step[]} the last one last */
    steps: () => done,
    canRedo: () => undone.length > 0,
    undo,

    redo() {
      const step = undone.pop();
      if (!step) return null;
        for (const { cell, now } of step.cells) session.set(cell, now);
      step.writes = step.cells.length;
      done.push(step);
      outcome = session.outcome();
      return step;
    },

    /**
     * Writes figures as one step.
     * @param {readonly (readonly [cell: string, text: string])[]} values
     * @param {Step['kind']} kind
     * @param {(cells: Step['cells']) => string} sentence
     */
    write(values, kind, sentence) {
      const cells = values
        .map(([cell, now]) => ({ cell, old: shownIn(outcome, cell), now }))
        .filter(({ cell, now }) => rawIn(outcome, cell) !== now);
      for (const { cell, now } of cells) session.set(cell, now);
      if (cells.length > 0) kept({ kind, cells, writes: cells.length, sentence: sentence(cells) });
      open = false;
      return cells.length;
    },

    /**
     * A key stroke: until the cell is left, all of them are one step.
     * @param {string} cell
     * @param {string} text
     * @param {(cells: Step['cells']) => string} sentence
     */
    type(cell, text, sentence) {
      const last = done[done.length - 1];
      const goesOn = open && last && last.cells[0].cell === cell;
      const old = goesOn ? last.cells[0].old : shownIn(outcome, cell);
      if (!goesOn) before = rawIn(outcome, cell);
      session.set(cell, text);
      if (goesOn) done.pop();
      const cells = [{ cell, old, now: text }];
      kept({ kind: 'typed', cells, writes: goesOn ? last.writes + 1 : 1, sentence: sentence(cells) });
      open = true;
    },

    /** The cell was left; what was typed and taken back by hand is no step. */
    leave() {
      const last = done[done.length - 1];
      const taken = open && last && before === last.cells[0].now;
      if (taken) {
        undo();
        undone.pop();
      }
      open = false;
      return taken;
    },

    /** The wasm side keeps a report until it is told. */
    free: session.free,
  };
}

/** @typedef {ReturnType<typeof editingOf>} Editing */
