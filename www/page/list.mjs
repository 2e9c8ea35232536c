// The list of the reports that are open: a row for each, with what it has or why it could not be read.
import { make } from '../panel/make.mjs';
import { ORDER } from '../panel/entries.mjs';
import { byId } from './element.mjs';
import { listWords, words } from './words.mjs';

/** @typedef {import('./reports.mjs').Opened} Opened */

/**
 * @typedef {object} ListEvents
 * @property {(id: string) => void} onOpen
 * @property {(id: string) => void} onRemove
 */

/** What a report is called. @param {Opened} report */
export const nameOf = ({ name }) => name || words().unnamed;

/** Why it could not be read. @param {Opened} report */
export const reasonOf = ({ unread }) => (unread ? unread.sentence || words().unread[unread.code] || words().unexpected : '');

/** @param {ListEvents} events */
export function listOnPage({ onOpen, onRemove }) {
  const area = byId('list', HTMLElement);
  const heading = byId('list-heading', HTMLElement);
  const status = byId('list-status', HTMLElement);
  const rows = byId('list-rows', HTMLTableSectionElement);
  const columns = byId('list-columns', HTMLTableRowElement);
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

  /** @param {Opened} report @param {boolean} isCurrent */
  const cellsOf = (report, isCurrent) => {
    const { id, found, unread, waiting, steps } = report;
    const name = nameOf(report);
    const open = make('button', { type: 'button', class: 'link', tabindex: '-1', 'data-open': id }, name);
    if (isCurrent) open.setAttribute('aria-current', 'true');
    const first = make('th', { scope: 'row' }, open);
    if (steps.length > 0) first.append(' ', make('span', { class: 'tag' }, words().changed(steps.length)));
    const remove = make('button', { type: 'button', class: 'small', tabindex: '-1', 'data-remove': id, 'aria-label': words().remove(name) }, words().standing.listRemove);
    /** @type {HTMLElement[]} */
    const middle = [];
    if (found && !unread) {
      const { errors, warnings, infos } = found.summary;
      middle.push(make('td', { class: 'who' }, found.authority || listWords().unknownAuthority));
      middle.push(make('td', { class: 'year' }, found.year === null ? listWords().unknownYear : String(found.year)));
      [errors, warnings, infos].forEach((count, at) => {
        const label = listWords()[ORDER[at]];
        const cell = make('td', { class: count > 0 ? 'count' : 'count none', 'data-name': label }, String(count));
        if (count > 0) cell.dataset.severity = ORDER[at];
        middle.push(cell);
      });
    } else {
      const text = waiting ? words().waiting : reasonOf(report) || words().ready;
      middle.push(make('td', { colspan: '5', class: unread ? 'reason' : waiting ? 'waiting' : 'unchecked' }, text));
    }
    return [first, ...middle, make('td', { class: 'tool' }, remove)];
  };

  /** @param {readonly Opened[]} all */
  const summary = (all) => {
    const left = all.filter(({ waiting }) => waiting).length;
    if (left > 0) return words().reading(all.length - left, all.length);
    const unread = all.filter((one) => one.unread).length;
    const read = all.filter(({ found, unread: failed }) => found && !failed);
    const wrong = read.filter(({ found }) => found && found.summary.errors > 0).length;
    const right = read.length - wrong;
    return wrong + right + unread > 0 ? words().listSummary({ wrong, right, unread }) : '';
  };

  return {
    /** @param {import('./reports.mjs').Open} open */
    show({ all, current }) {
      area.hidden = all.length < 2;
      if (area.hidden) {
        made = new Map();
        rows.replaceChildren();
        return;
      }
      heading.textContent = words().listHeading(all.length);
      const said = summary(all);
      if (status.textContent !== said) status.textContent = said;
      const { listName, listAuthority, listYear, listRemove } = words().standing;
      const names = [listName, listAuthority, listYear, ...ORDER.map((severity) => listWords()[severity])];
      columns.replaceChildren(...names.map((text) => make('th', { scope: 'col' }, text)), make('td', {}));
      const was = made;
      made = new Map(all.map((report) => {
        const { id, name, found, unread, waiting, steps } = report;
        const key = JSON.stringify([listRemove, name, found, unread, waiting, steps.length, id === current]);
        const old = was.get(id);
        if (old && old.made === key) return [id, old];
        const row = old ? old.row : make('tr', {});
        const focused = row.contains(document.activeElement) && document.activeElement instanceof HTMLElement
          ? Object.keys(document.activeElement.dataset)[0] : '';
        row.replaceChildren(...cellsOf(report, id === current));
        row.classList.toggle('is-current', id === current);
        if (focused) /** @type {HTMLElement} */ (row.querySelector(`[data-${focused}]`)).focus();
        return [id, { row, made: key }];
      }));
      const inOrder = [...made.values()].map(({ row }) => row);
      if (inOrder.length !== rows.children.length || inOrder.some((row, at) => rows.children[at] !== row)) rows.replaceChildren(...inOrder);
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
