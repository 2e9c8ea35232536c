// Where a paste goes: by the labels of its rows if it has such, else from the chosen cell on. Never shifted silently.
import { figuresOf, hasLabels, plain } from './rectangle.mjs';

/**
 * @typedef {import('../core/nianbao.js').Input} Input
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').TableName} TableName
 * @typedef {import('./rectangle.mjs').Pasted} Pasted
 */

/**
 * @typedef {object} Into
 * @property {string} cell the chosen one
 * @property {(input: Input) => Outcome} check
 * @property {Outcome} outcome
 * @property {import('./grid.mjs').Grid} grid
 * @property {import('./words.mjs').ElementWords} words
 */

/**
 * Figures for cells, or another report in the place of this one, or nothing; and what is said of it.
 * @typedef {{ values?: readonly [string, string][], report?: Input, said: string }} Placed
 */

/**
 * @param {Pasted} pasted
 * @param {Into} into
 * @returns {Placed | null} null: it is text for the cell, which the browser inserts
 */
export function placed(pasted, into) {
  if (!pasted.isTable) return null;
  const { cell, grid, words } = into;
  const byLabel = hasLabels(pasted.rows) && placedByLabel(pasted, into);
  if (byLabel) return byLabel;
  const { values, wide, long } = grid.lay(cell, figuresOf(pasted.rows));
  if (wide) return { said: words.tooWide(...wide) };
  if (long) return { said: words.tooLong(...long) };
  return { values, said: words.fromHere(values.length) };
}

/**
 * @param {Pasted} pasted
 * @param {Into} into
 * @returns {Placed | null} null: the labels are not those of the report
 */
function placedByLabel({ input, rows }, { cell, check, outcome, words }) {
  /** @type {Outcome} */
  let read;
  try {
    read = check(input);
  } catch (thrown) {
    if (!(thrown instanceof Error) || thrown.name !== 'InputError') throw thrown;
    return rows.length === 0 ? { said: thrown.message } : null;
  }
  const found = Object.entries(read.cells).filter(([, { raw }]) => raw !== null);
  if (found.length === 0) return null;
  if (!isWhole(read) && !found.some(([id]) => rowOf(id) === rowOf(cell))) return { said: words.otherRows };
  // Rows that are too short or that no edition has: their figures have no place, which has to be said.
  const lost = read.findings.filter(({ found: figures }) => figures !== undefined);
  const said = [words.byLabel(found.length), ...lost.map(({ message }) => message)].join('');
  if (found.every(([id]) => id in outcome.cells)) {
    return { values: found.map(([id, { raw }]) => [id, plain((raw || '').trim())]), said };
  }
  return { report: together(outcome, read), said };
}

/**
 * Whether a table is there, and not only some of its rows.
 * @param {Outcome} read
 */
function isWhole({ cells }) {
  /** @type {Record<string, number>} */
  const surplus = {};
  for (const [id, { raw }] of Object.entries(cells)) {
    const table = tableOf(id);
    surplus[table] = (surplus[table] || 0) + (raw === null ? -1 : 1);
  }
  return Object.values(surplus).some((more) => more > 0);
}

/**
 * The tables of another edition take the place of ours.
 * @param {Outcome} ours
 * @param {Outcome} theirs
 * @returns {Input}
 */
function together(ours, theirs) {
  const kept = Object.entries(ours.cells).filter(([id]) => theirs.editions[tableOf(id)] === null);
  const editions = { ...ours.editions };
  for (const [table, edition] of Object.entries(theirs.editions)) {
    if (edition) editions[/** @type {TableName} */ (table)] = edition;
  }
  return {
    cells: { ...Object.fromEntries(kept), ...theirs.cells },
    editions,
    year: ours.year ?? undefined,
    authority: ours.authority ?? undefined,
  };
}

/** @param {string} cell */
function tableOf(cell) {
  return /** @type {TableName} */ (cell.slice(0, cell.indexOf('.')));
}

/** @param {string} cell */
function rowOf(cell) {
  return cell.slice(0, cell.lastIndexOf('.'));
}
