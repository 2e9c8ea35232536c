// The official tables with the marks of the findings. Each table scrolls in its own region, the page never does.
import { cellsPointedAt, cellsToChange, findingElementId, messageId, ORDER } from '../panel/entries.mjs';
import { make } from '../panel/make.mjs';
import { listWords, words } from './words.mjs';

/**
 * @typedef {import('./changes.mjs').ChangedCell} ChangedCell
 * @typedef {import('../panel/entries.mjs').Entry} Entry
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
 * @param {readonly Entry[]} entries
 * @param {readonly ChangedCell[]} changed
 */
export function showTables(container, markup, entries, changed) {
  const tables = tablesIn(markup);
  container.replaceChildren(...tables.map(scrolled));
  if (tables.length === 0) container.append(make('p', {}, words.noTables));
  for (const cell of container.querySelectorAll('td[data-findings]')) describe(cell, entries);
  changed.forEach(markChanged);
  for (const entry of entries) numberCells(entry);
  container.prepend(...legend(container));
}

/**
 * Shows the first of some cells, and with it the others.
 * @param {HTMLElement} container
 * @param {readonly string[]} ids
 */
export function goToCells(container, ids) {
  for (const cell of container.querySelectorAll('.is-current, .is-related')) {
    cell.classList.remove('is-current', 'is-related');
  }
  const cells = ids.map((id) => document.getElementById(id)).filter((cell) => cell !== null);
  cells.forEach((cell, at) => cell.classList.add(at === 0 ? 'is-current' : 'is-related'));
  if (cells.length > 0) bringForward(cells[0]);
}

/**
 * @param {HTMLElement} element
 */
export function bringForward(element) {
  for (let folded = element.closest('details'); folded; folded = folded.parentElement && folded.parentElement.closest('details')) {
    folded.open = true;
  }
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
 * @param {readonly Entry[]} entries
 */
function describe(cell, entries) {
  const ids = (cell.getAttribute('data-findings') || '').split(' ');
  const role = cell.getAttribute('data-role');
  const causes = entries.filter((entry) =>
    cellsToChange(entry).includes(cell.id) || entry.findings.some(({ id }) => ids.includes(id)));
  const [first] = causes;
  if (role === 'innocent' && first) {
    tell(cell, [words.innocent(first.number)], [messageId(first.elementId)]);
  } else if (role === 'guilty' && first && first.cause) {
    const own = causes.filter((entry) => cellsToChange(entry).includes(cell.id));
    tell(
      cell,
      own.flatMap(({ cause }) => (cause ? [cause.repairs[0].message] : [])),
      own.map(({ elementId }) => messageId(elementId)),
    );
  } else {
    const findings = entries.flatMap((entry) => entry.findings).filter(({ id }) => ids.includes(id));
    tell(cell, findings.map(({ message }) => message), findings.map((finding) => findingElementId(finding, '')));
  }
}

/**
 * @param {Element} cell
 * @param {string[]} sentences
 * @param {string[]} elementIds
 */
function tell(cell, sentences, elementIds) {
  cell.setAttribute('title', sentences.join('\n'));
  cell.setAttribute('aria-describedby', elementIds.join(' '));
}

/**
 * The figure that was there, beside the one that is there now.
 * @param {ChangedCell} changed
 */
function markChanged({ cell: id, old, now }) {
  const cell = document.getElementById(id);
  if (!cell) return;
  cell.classList.add('is-changed');
  cell.append(
    make('span', { class: 'was', 'aria-hidden': 'true' }, old === '' ? words.wasBlank : words.was(old)),
    make('span', { class: 'away' }, old === '' ? words.fromBlankTo(now) : words.fromTo(old, now)),
  );
}

/**
 * The way back: the cell that an entry points at bears its number, as a footnote does.
 * @param {Entry} entry
 */
function numberCells(entry) {
  for (const id of cellsPointedAt(entry)) {
    const cell = document.getElementById(id);
    if (!cell) continue;
    cell.classList.add('is-numbered');
    const label = entry.cause ? words.backToCause(entry.number) : words.backToFinding(entry.severity, entry.number);
    const href = `#${entry.elementId}`;
    const kind = entry.cause ? 'footnote is-cause' : 'footnote';
    cell.append(
      make(
        'a',
        { class: kind, href, 'data-back': '', 'data-severity': entry.severity, 'aria-label': label },
        String(entry.number),
      ),
    );
  }
}

/**
 * What the marks mean, of those that are there. A changed cell says itself what it was.
 * @param {HTMLElement} container
 */
function legend(container) {
  /** @type {[string, Record<string, string>][]} */
  const kinds = [
    [words.legend.guilty, { 'data-severity': 'error', 'data-role': 'guilty' }],
    ...ORDER.map((severity) => /** @type {[string, Record<string, string>]} */ ([listWords.severity[severity], { 'data-severity': severity }])),
    [words.legend.innocent, { 'data-role': 'innocent' }],
  ];
  const items = kinds
    .filter(([, { 'data-role': role, 'data-severity': severity }]) =>
      container.querySelector(role ? `td[data-role="${role}"]` : `td[data-severity="${severity}"]:not([data-role])`))
    .map(([text, marks]) => make('li', {}, make('span', { class: 'swatch', 'aria-hidden': 'true', ...marks }), text));
  return items.length > 0 ? [make('ul', { class: 'legend', 'aria-label': words.legend.label }, ...items)] : [];
}
