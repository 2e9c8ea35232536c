// The official tables with the marks of the findings. Each table scrolls in its own region, the page never does.
import { make } from './element.mjs';
import { findingElementId } from './findings.mjs';
import { words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Finding} Finding
 * @typedef {import('./findings.mjs').Numbered} Numbered
 */

/**
 * The tables in markup that the core rendered, made by an inert parser.
 * @param {string} markup
 * @returns {HTMLTableElement[]}
 */
export function tablesIn(markup) {
  const inert = new DOMParser().parseFromString(markup, 'text/html');
  return [...inert.querySelectorAll('table')].map((table) => document.importNode(table, true));
}

/**
 * @param {HTMLElement} container
 * @param {string} markup
 * @param {readonly Numbered[]} list
 */
export function showTables(container, markup, list) {
  const tables = tablesIn(markup);
  container.replaceChildren(...tables.map(scrolled));
  if (tables.length === 0) container.append(make('p', {}, words.noTables));
  for (const cell of container.querySelectorAll('td[data-findings]')) describe(cell, list);
  for (const one of list) numberCell(one);
}

/**
 * Shows the cell to look at first, and with it the others that the finding is about.
 * @param {HTMLElement} container
 * @param {Finding} finding
 */
export function goToCells(container, finding) {
  for (const cell of container.querySelectorAll('.is-current, .is-related')) {
    cell.classList.remove('is-current', 'is-related');
  }
  const cells = finding.cells.map((id) => document.getElementById(id)).filter((cell) => cell !== null);
  cells.forEach((cell, at) => cell.classList.add(at === 0 ? 'is-current' : 'is-related'));
  if (cells.length > 0) bringForward(cells[0]);
}

/**
 * @param {HTMLElement} element
 */
export function bringForward(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: calm ? 'auto' : 'smooth' });
}

/** @param {HTMLTableElement} table */
function scrolled(table) {
  const caption = table.caption ? (table.caption.textContent || '').trim() : '';
  return make(
    'div',
    { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': words.tableRegion(caption) },
    table,
  );
}

/**
 * Says at the cell what the list says of it.
 * @param {Element} cell
 * @param {readonly Numbered[]} list
 */
function describe(cell, list) {
  const ids = (cell.getAttribute('data-findings') || '').split(' ');
  const findings = list.filter(({ finding }) => ids.includes(finding.id)).map(({ finding }) => finding);
  cell.setAttribute('title', findings.map((finding) => finding.message).join('\n'));
  cell.setAttribute('aria-describedby', findings.map(findingElementId).join(' '));
}

/**
 * The way back: the cell that a finding points at bears its number, as a footnote does.
 * @param {Numbered} one
 */
function numberCell({ number, finding }) {
  const cell = finding.cells.length > 0 ? document.getElementById(finding.cells[0]) : null;
  if (!cell) return;
  cell.classList.add('is-numbered');
  const label = words.backToFinding(finding.severity, number);
  cell.append(
    make(
      'a',
      {
        class: 'footnote',
        href: `#${findingElementId(finding)}`,
        'data-severity': finding.severity,
        'data-back': finding.id,
        'aria-label': label,
      },
      String(number),
    ),
  );
}
