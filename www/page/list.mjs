// The list of the reports that are open: a row for each, with what it has or why it could not be read.
import { make } from '../panel/make.mjs';
import { byId } from './element.mjs';
import { COLUMNS, inOrder, listSummaryOf } from './order.mjs';
import { cellsOf } from './row.mjs';
import { words } from './words.mjs';

/** @typedef {import('./reports.mjs').Opened} Opened */

/**
 * @typedef {object} ListEvents
 * @property {(id: string) => void} onOpen
 * @property {(id: string) => void} onRemove
 * @property {(all: readonly Opened[]) => void} onSort
 */

/** @param {Element} button */
const rowOf = (button) => /** @type {Element} */ (button.closest('tr'));

/** @param {ListEvents} events */
export function listOnPage({ onOpen, onRemove, onSort }) {
  const area = byId('list', HTMLElement);
  const heading = byId('list-heading', HTMLElement);
  const status = byId('list-status', HTMLElement);
  const rows = byId('list-rows', HTMLTableSectionElement);
  const columns = byId('list-columns', HTMLTableRowElement);
  const sum = byId('sum', HTMLButtonElement);
  /** @type {import('./reports.mjs').Open} */
  let shown = { all: [], current: '' };
  /** Those that are marked, to be added up. */
  const marked = new Set();
  /** By what they were sorted the last time. @type {{ by: import('./order.mjs').Column, isDescending: boolean, all: readonly Opened[] } | null} */
  let sorted = null;
  /** The row of each report, and what it was made of, so that only what changes is touched. */
  /** @type {Map<string, { row: HTMLTableRowElement, made: string }>} */
  let made = new Map();

  /** Which of the names Tab leads to. @param {string} id */
  const reach = (id) => {
    const at = made.get(id);
    const button = at && at.row.querySelector('button');
    for (const other of rows.querySelectorAll('[data-open][tabindex="0"]')) if (other !== button) other.setAttribute('tabindex', '-1');
    if (button) button.tabIndex = 0;
  };

  const writeSum = () => {
    const some = chosen();
    sum.textContent = words().makeSum(some.length);
    sum.disabled = shown.all.filter(({ found, unread }) => found && !unread).length < 2;
  };
  const chosen = () => shown.all.filter(({ id, found, unread }) => marked.has(id) && found && !unread).map(({ id }) => id);
  rows.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.checked) marked.add(target.dataset.choose);
    else marked.delete(target.dataset.choose);
    writeSum();
  });
  columns.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button');
    if (!button) return;
    const by = /** @type {import('./order.mjs').Column} */ (button.dataset.by);
    const isDescending = isSortedBy(by) ? sorted !== null && !sorted.isDescending : by === 'error' || by === 'warning' || by === 'info';
    const all = inOrder(shown.all, by, isDescending);
    sorted = { by, isDescending, all };
    onSort(all);
    status.textContent = words().sorted(button.textContent || '', isDescending);
  });
  /** What was added, removed or read since may stand in another place. @param {string} by */
  const isSortedBy = (by) => sorted !== null && sorted.by === by && sorted.all.length === shown.all.length
    && sorted.all.every(({ id }, at) => shown.all[at].id === id);

  rows.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button');
    if (!button) return;
    const { open, remove } = button.dataset;
    if (open) onOpen(open);
    else if (remove) onRemove(remove);
  });
  // One stop for Tab, however many there are; from there the arrows lead on.
  rows.addEventListener('keydown', (event) => {
    const button = event.target instanceof Element && event.target.closest('button');
    if (!button || event.ctrlKey || event.altKey || event.metaKey) return;
    const { open } = button.dataset;
    if (!open) return;
    const box = event.key === ' ' && rowOf(button).querySelector('input');
    if (box) {
      event.preventDefault();
      return box.click();
    }
    if (event.key === 'Delete') {
      event.preventDefault();
      return onRemove(open);
    }
    const buttons = /** @type {HTMLButtonElement[]} */ ([...rows.querySelectorAll('[data-open]')]);
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (button));
    /** @type {Record<string, number>} */
    const places = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: buttons.length - 1 };
    if (!(event.key in places)) return;
    event.preventDefault();
    const next = buttons[Math.max(0, Math.min(buttons.length - 1, places[event.key]))];
    reach(next.dataset.open || '');
    next.focus();
  });

  /** Names that sort; written anew only in another language, so that the one that was pressed stays. */
  const writeColumns = () => {
    const names = COLUMNS.map(({ name }) => name());
    if (columns.lang !== document.documentElement.lang) {
      columns.lang = document.documentElement.lang;
      columns.replaceChildren(
        make('td', {}),
        ...COLUMNS.map(({ by }, at) => make('th', { scope: 'col', 'data-column': by }, make('button', { type: 'button', 'data-by': by }, names[at]))),
        make('td', {}));
    }
    for (const column of columns.querySelectorAll('th')) {
      const isIt = isSortedBy(column.dataset.column || '');
      if (isIt && sorted) column.setAttribute('aria-sort', sorted.isDescending ? 'descending' : 'ascending');
      else column.removeAttribute('aria-sort');
    }
  };

  return {
    chosen,

    /** @param {import('./reports.mjs').Open} open */
    show(open) {
      shown = open;
      const { all, current } = open;
      area.hidden = all.length < 2;
      writeSum();
      if (area.hidden) {
        made = new Map();
        rows.replaceChildren();
        return;
      }
      heading.textContent = words().listHeading(all.length);
      const said = listSummaryOf(all);
      if (status.textContent !== said) status.textContent = said;
      const { listRemove } = words().standing;
      writeColumns();
      const was = made;
      made = new Map(all.map((report) => {
        const { id, name, found, unread, waiting, steps } = report;
        const key = JSON.stringify([listRemove, marked.has(id), name, found, unread, waiting, steps.length, id === current]);
        const old = was.get(id);
        if (old && old.made === key) return [id, old];
        const row = old ? old.row : make('tr', {});
        const focused = row.contains(document.activeElement) && document.activeElement instanceof HTMLElement
          ? Object.keys(document.activeElement.dataset)[0] : '';
        row.replaceChildren(...cellsOf(report, id === current, marked.has(id)));
        row.classList.toggle('is-current', id === current);
        if (focused) /** @type {HTMLElement} */ (row.querySelector(`[data-${focused}]`)).focus();
        return [id, { row, made: key }];
      }));
      const placed = [...made.values()].map(({ row }) => row);
      if (placed.length !== rows.children.length || placed.some((row, at) => rows.children[at] !== row)) {
        const { activeElement } = document;
        rows.replaceChildren(...placed);
        if (activeElement instanceof HTMLElement && rows.contains(activeElement)) activeElement.focus();
      }
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.open : '';
      reach(focused && made.has(focused) ? focused : current);
    },

    /** To the head of it, or to a report in it. @param {string} [id] */
    focus(id) {
      const known = id ? made.get(id) : null;
      const button = known && known.row.querySelector('button');
      if (!button) {
        heading.focus({ preventScroll: true });
        area.scrollIntoView({ block: 'start' });
        return;
      }
      reach(/** @type {string} */ (id));
      button.focus();
      button.scrollIntoView({ block: 'nearest' });
    },
  };
}
