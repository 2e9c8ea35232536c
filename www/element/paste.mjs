// Where a paste goes: by the labels of its rows if it has such, else from the chosen cell on. Never shifted silently.
import { worded } from '../panel/worded.mjs';
import { figuresOf, hasLabels, plain } from './rectangle.mjs';

/**
 * @typedef {import('../core/nianbao.js').Input} Input
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
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

/** Figures for cells, or none; and what is said of it. @typedef {{ values: [string, string][], said: string }} Placed */

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
  const figures = figuresOf(pasted.rows);
  const values = grid.lay(cell, figures);
  const said = values.length > 0 ? worded(words.placed, { n: values.length }) : worded(words.noRoom, { rows: figures.length, columns: Math.max(...figures.map(({ length }) => length)) });
  return { values, said };
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
    return rows.length === 0 ? { values: [], said: thrown.message } : null;
  }
  const found = Object.entries(read.cells).filter(([, { raw }]) => raw !== null);
  if (found.length === 0) return null;
  if (!isWhole(read) && !found.some(([id]) => rowOf(id) === rowOf(cell))) return { values: [], said: words.otherRows };
  if (found.some(([id]) => !(id in outcome.cells))) return { values: [], said: words.otherEdition };
  // Rows that are too short or that no edition has: their figures have no place, which has to be said.
  const lost = read.findings.filter(({ found: figures }) => figures !== undefined);
  return {
    values: found.map(([id, { raw }]) => [id, plain((raw || '').trim())]),
    said: [worded(words.placedByLabel, { n: found.length }), ...lost.map(({ message }) => message)].join(''),
  };
}

/**
 * Whether a table is there, and not only some of its rows.
 * @param {Outcome} read
 */
function isWhole({ cells }) {
  /** @type {Record<string, number>} */
  const surplus = {};
  for (const [id, { raw }] of Object.entries(cells)) {
    const table = id.slice(0, id.indexOf('.'));
    surplus[table] = (surplus[table] || 0) + (raw === null ? -1 : 1);
  }
  return Object.values(surplus).some((more) => more > 0);
}

/** @param {string} cell */
function rowOf(cell) {
  return cell.slice(0, cell.lastIndexOf('.'));
}
