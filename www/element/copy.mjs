// What is copied out of the tables: the official ones as a whole, or a rectangle of figures.
import { tablesIn } from './tables.mjs';
import { make } from '../panel/make.mjs';

/**
 * @typedef {import('../core/nianbao.js').Nianbao} Nianbao
 * @typedef {import('../core/nianbao.js').Report} Report
 */

/**
 * The tables without marks, for another document; one of them, or all.
 * @param {Readonly<Nianbao>} nianbao
 * @param {Report} report
 * @param {number} [only]
 */
export function officialTables(nianbao, report, only) {
  const tables = tablesIn(nianbao.render(report, 'html')).filter((_, at) => only === undefined || only === at);
  tables.forEach(withLines);
  return {
    html: tables.map((table) => table.outerHTML).join('\n'),
    text: only === undefined ? nianbao.render(report, 'text') : textOf([...tables[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent || ''))),
  };
}

/**
 * @param {readonly (readonly string[])[]} texts
 */
export function rectangle(texts) {
  const table = make('table', {}, ...texts.map((row) => make('tr', {}, ...row.map((text) => make('td', {}, text)))));
  withLines(table);
  return { html: table.outerHTML, text: textOf(texts) };
}

/**
 * An editor has no style sheet of ours, so without the old attributes it would show no lines.
 * @param {HTMLTableElement} table
 */
function withLines(table) {
  table.border = '1';
  table.cellSpacing = '0';
  table.cellPadding = '4';
}

/** @param {readonly (readonly string[])[]} rows */
function textOf(rows) {
  return rows.map((row) => row.join('\t')).join('\n');
}
