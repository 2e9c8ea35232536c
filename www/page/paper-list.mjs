// The list of what is open, for the printer: a line for each report, and what they come to.
import { ORDER } from '../panel/entries.mjs';
import { make } from '../panel/make.mjs';
import { listSummaryOf, nameOf, reasonOf, stateOf } from './order.mjs';
import { listWords, momentOf, words } from './words.mjs';

/** @typedef {import('./reports.mjs').Opened} Opened */

/** What counts in a summary, in the order of the columns. */
const COUNTS = /** @type {const} */ (['errors', 'warnings', 'infos', 'decided']);

/**
 * @param {readonly Opened[]} all
 * @param {string | null} rules what they were judged by
 */
export function listSheetOf(all, rules) {
  const { standing, listTitle, totalOf, printed, states } = words();
  const judged = all.flatMap(({ found, unread }) => (found && !unread ? [found.summary] : []));
  const totals = COUNTS.map((name) => judged.reduce((sum, summary) => sum + (summary[name] || 0), 0));
  // A column of its own only where something was decided.
  const shown = COUNTS.filter((name, at) => name !== 'decided' || totals[at] > 0);
  const heads = [standing.listName, standing.listAuthority, standing.listYear, ...ORDER.map((severity) => listWords()[severity]), standing.listDecided].slice(0, 3 + shown.length);
  const figures = (/** @type {readonly number[]} */ counts) => counts.slice(0, shown.length).map((count) => make('td', { class: 'figure' }, String(count)));
  const rows = all.map((report) => {
    const { found, unread } = report;
    const about = found && !unread
      ? [make('td', {}, found.authority || listWords().unknownAuthority), make('td', { class: 'figure' }, found.year === null ? listWords().unknownYear : String(found.year)),
        ...figures(COUNTS.map((name) => found.summary[name] || 0))]
      : [make('td', { colspan: String(2 + shown.length) }, reasonOf(report))];
    return make('tr', {}, make('th', { scope: 'row' }, nameOf(report)), ...about, make('td', {}, states[stateOf(report)]));
  });
  return [
    make('h1', {}, listTitle),
    make('p', { class: 'paper-summary' }, listSummaryOf(all)),
    ...(rules === null ? [] : [make('p', {}, rules)]),
    make('table', { class: 'paper-list' },
      make('thead', {}, make('tr', {}, ...[...heads, standing.listState].map((head, at) =>
        make('th', { scope: 'col', ...(at > 1 && at < heads.length && { class: 'figure' }) }, head)))),
      make('tbody', {}, ...rows),
      // In a body of its own: a foot would be printed on every page.
      make('tbody', {}, make('tr', { class: 'paper-total' }, make('th', { scope: 'row', colspan: '3' }, totalOf(all.length)), ...figures(totals), make('td', {})))),
    make('p', { class: 'paper-when' }, printed(momentOf(Date.now()))),
  ];
}
