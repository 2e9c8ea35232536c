// The cells as rows, for whoever moves between them: keys, ranges, what is pasted.

/**
 * @typedef {object} Row
 * @property {number} table
 * @property {readonly string[]} cells their ids
 */

/** @typedef {{ row: number, column: number }} Place */

/** @typedef {ReturnType<typeof gridOf>} Grid */

/** @param {readonly HTMLTableElement[]} tables */
export function gridOf(tables) {
  /** @type {Row[]} */
  const rows = tables.flatMap((table, at) =>
    [...table.rows]
      .map((row) => ({ table: at, cells: [...row.cells].filter(({ id, tagName }) => id && tagName === 'TD').map(({ id }) => id) }))
      .filter(({ cells }) => cells.length > 0));
  /** @type {Map<string, Place>} */
  const places = new Map();
  rows.forEach(({ cells }, row) => cells.forEach((cell, column) => places.set(cell, { row, column })));

  return {
    /** @param {string} cell */
    place: (cell) => places.get(cell) || { row: 0, column: 0 },

    /**
     * The next cell in a direction: over the ends of the tables upwards and downwards, not over those of a row.
     * @param {Place} from
     * @param {number} down
     * @param {number} right
     * @returns {string | undefined}
     */
    next({ row, column }, down, right) {
      const { cells = [] } = rows[row + down] || {};
      return cells[right === 0 ? Math.min(column, cells.length - 1) : column + right];
    },

    /**
     * The rectangle between two cells of one table.
     * @param {string} from
     * @param {string} to
     * @returns {readonly (readonly string[])[]}
     */
    between(from, to) {
      const [a, b] = [this.place(from), this.place(to)];
      const [left, end] = [Math.min(a.column, b.column), Math.max(a.column, b.column) + 1];
      const chosen = rows.slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1);
      return chosen.filter(({ table }) => table === rows[a.row].table).map(({ cells }) => cells.slice(left, end));
    },

    /**
     * The table that a cell is in, and the rows of its cells.
     * @param {string} cell
     */
    tableOf(cell) {
      const { table } = rows[this.place(cell).row];
      return { table, rows: rows.filter((row) => row.table === table).map(({ cells }) => cells) };
    },

    /**
     * Lays a rectangle of texts over the cells from one of them on; nothing of it where a text has no room. Blanks need
     * none.
     * @param {string} cell
     * @param {readonly (readonly string[])[]} texts
     * @returns {[string, string][]}
     */
    lay(cell, texts) {
      const { row, column } = this.place(cell);
      const room = rows.slice(row).filter(({ table }) => table === rows[row].table).map(({ cells }) => cells.slice(column));
      const values = texts.flatMap((line, down) =>
        line.map((text, right) => /** @type {[string, string]} */ ([(room[down] || [])[right], text])));
      return values.some(([id, text]) => !id && text !== '') ? [] : values.filter(([id]) => id);
    },
  };
}
