// The row of a report in the list: what it has, or why it could not be read.
import { ORDER } from '../panel/entries.mjs';
import { make } from '../panel/make.mjs';
import { nameOf, reasonOf, stateOf } from './order.mjs';
import { listWords, words } from './words.mjs';

/**
 * @param {import('./reports.mjs').Opened} report
 * @param {boolean} isCurrent
 * @param {boolean} isMarked
 */
export function cellsOf(report, isCurrent, isMarked) {
  const { id, found, unread, waiting, steps, parts } = report;
  const name = nameOf(report);
  const { listRemove } = words().standing;
  const choose = make('input', { type: 'checkbox', tabindex: '-1', 'data-choose': id, 'aria-label': words().choose(name) });
  choose.checked = isMarked;
  const open = make('button', { type: 'button', class: 'link', tabindex: '-1', 'data-open': id }, name);
  if (isCurrent) open.setAttribute('aria-current', 'true');
  const first = make('th', { scope: 'row' }, open);
  if (steps.length > 0) first.append(' ', make('span', { class: 'tag' }, words().changed(steps.length)));
  if (parts) first.append(' ', make('span', { class: 'tag' }, words().addsUp(parts.length)));
  const remove = make('button', { type: 'button', class: 'small', tabindex: '-1', 'data-remove': id, 'aria-label': words().remove(name) }, listRemove);
  /** @type {HTMLElement[]} */
  const middle = [];
  if (found && !unread) {
    const { errors, warnings, infos } = found.summary;
    middle.push(make('td', { class: 'who' }, found.authority || listWords().unknownAuthority));
    middle.push(make('td', { class: 'year' }, found.year === null ? listWords().unknownYear : String(found.year)));
    [errors, warnings, infos].forEach((count, at) => {
      const cell = make('td', { class: count > 0 ? 'count' : 'count none', 'data-name': listWords()[ORDER[at]] }, String(count));
      if (count > 0) cell.dataset.severity = ORDER[at];
      middle.push(cell);
    });
  } else {
    const text = waiting ? words().waiting : reasonOf(report) || words().ready;
    middle.push(make('td', { colspan: '5', class: unread ? 'reason' : waiting ? 'waiting' : 'unchecked' }, text));
  }
  const state = make('td', { class: 'state' }, words().states[stateOf(report)]);
  return [make('td', { class: 'choose' }, choose), first, ...middle, state, make('td', { class: 'tool' }, remove)];
}
