// What was changed at the press of a button, and the way back.

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../panel/press.mjs').Change} Change
 * @typedef {import('./source.mjs').Source} Source
 */

/**
 * A change that was made: what stood in its cells before and after.
 * @typedef {Change & { texts: readonly { cell: string, before: string, after: string }[] }} Made
 */

/**
 * @param {() => Source | null} source
 * @param {() => Outcome | null} look what stands there now
 */
export function changesIn(source, look) {
  /** @type {Made[]} */
  const made = [];
  /** @param {string} cell */
  const textOf = (cell) => {
    const outcome = look();
    return (outcome && outcome.cells[cell] && outcome.cells[cell].raw) || '';
  };
  /** @param {string} cell @param {string} text */
  const write = async (cell, text) => {
    const into = source();
    return into !== null && into.shows(cell) && await into.write(cell, text);
  };

  return {
    made: () => made,
    /**
     * @param {Change} change
     * @returns {Promise<boolean>} whether all of it was done, as it is read back
     */
    async apply(change) {
      const texts = [];
      let done = true;
      for (const { cell, value } of change.values) {
        const before = textOf(cell);
        const taken = await write(cell, String(value));
        const outcome = look();
        const now = outcome ? outcome.cells[cell] : undefined;
        done = done && taken && now !== undefined && now.value === value;
        if (textOf(cell) !== before) texts.push({ cell, before, after: textOf(cell) });
      }
      if (texts.length > 0) made.push({ ...change, texts });
      return done;
    },
    /** @returns {Promise<boolean>} */
    async undo() {
      const last = made.pop();
      if (!last) return false;
      let done = true;
      for (const { cell, before, after } of [...last.texts].reverse()) {
        // What was typed since is not to be lost.
        done = textOf(cell) === after && await write(cell, before) && textOf(cell) === before && done;
      }
      return done;
    },
  };
}
