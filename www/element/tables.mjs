// The official tables with an input for each figure, made from the core's one description of them.
import { parse } from '../core/policy.mjs';
import { make } from '../panel/make.mjs';

/**
 * The tables in markup that the core rendered.
 * @param {string} markup
 * @returns {HTMLTableElement[]}
 */
export function tablesIn(markup) {
  return [...parse(markup).querySelectorAll('table')].map((table) => document.importNode(table, true));
}

/**
 * Each table in a region of its own: it scrolls there, what is around it never does.
 * @param {HTMLTableElement} table
 * @param {{ readonly: boolean, label: (caption: string) => string }} how
 */
export function regionOf(table, { readonly, label }) {
  table.setAttribute('part', 'table');
  for (const cell of cellsIn(table)) {
    cell.setAttribute('part', 'cell');
    if (!readonly) cell.replaceChildren(inputFor(cell, table));
  }
  const caption = table.caption ? (table.caption.textContent || '').trim() : '';
  // Of its own width, so that it can stay in sight while the table is moved.
  if (table.caption) table.caption.replaceChildren(make('span', {}, caption));
  return make('div', { part: 'region', class: 'region', role: 'region', 'aria-label': label(caption) }, table);
}

/**
 * The cells of figures, as they follow each other.
 * @param {ParentNode} tables
 * @returns {NodeListOf<HTMLTableCellElement>}
 */
export function cellsIn(tables) {
  return tables.querySelectorAll('td[id]');
}

/**
 * The words of the headers of a cell, from which row and which column it is.
 * @param {HTMLTableCellElement} cell
 * @param {Element} table
 */
export function nameOf(cell, table) {
  const texts = headersOf(cell, table).map(({ textContent }) => (textContent || '').trim());
  return texts.join(' ');
}

/** @param {HTMLTableCellElement} cell @param {Element} table */
function inputFor(cell, table) {
  const input = make('input', {
    part: 'input',
    type: 'text',
    // Not `number`: that knows no blank beside a word, no separators, and changes figures by the wheel.
    inputmode: 'decimal',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-labelledby': headersOf(cell, table).map(({ id }) => id).join(' '),
  });
  input.value = cell.textContent || '';
  return input;
}

/**
 * First of the row, then of the column; of each the innermost two, which tell the cell from all others.
 * @param {HTMLTableCellElement} cell
 * @param {Element} table
 */
function headersOf(cell, table) {
  const headers = cell.headers.split(' ').flatMap((id) => table.querySelector(`th[id="${id}"]`) || []);
  /** @param {Element} header */
  const ofRow = (header) => (header.getAttribute('scope') || '').startsWith('row');
  return [...headers.filter(ofRow).slice(-2), ...headers.filter((header) => !ofRow(header)).slice(-2)];
}
