// What the columns of the list are called, and in which order they put the reports.
import { ORDER } from '../panel/entries.mjs';
import { listWords, words } from './words.mjs';

/** @typedef {import('./reports.mjs').Opened} Opened */
/** @typedef {'name' | 'authority' | 'year' | 'state' | import('../core/nianbao.js').Severity} Column */

/** What a report is called. @param {Opened} report */
export const nameOf = ({ name }) => name || words().unnamed;

/** Why it could not be read. @param {Opened} report */
export const reasonOf = ({ unread }) => (unread ? unread.sentence || words().unread[unread.code] || words().unexpected : '');

/** From what needs work to what needs none. */
const STATES = /** @type {const} */ (['unread', 'wrong', 'noted', 'right', 'unchecked', 'waiting']);

/** @param {Opened} report @returns {typeof STATES[number]} */
export function stateOf({ found, unread, waiting }) {
  if (waiting) return 'waiting';
  if (unread) return 'unread';
  if (!found) return 'unchecked';
  return found.summary.errors > 0 ? 'wrong' : found.summary.warnings > 0 ? 'noted' : 'right';
}

/** @param {string} a @param {string} b */
const asText = (a, b) => a.localeCompare(b, 'zh-CN', { numeric: true });

/** @param {(report: Opened) => number | null} value @returns {(a: Opened, b: Opened) => number} */
const asNumber = (value) => (a, b) => Number(value(a)) - Number(value(b));

/** @type {readonly { by: Column, name: () => string, compare: (a: Opened, b: Opened) => number }[]} */
export const COLUMNS = Object.freeze([
  { by: 'name', name: () => words().standing.listName, compare: (a, b) => asText(nameOf(a), nameOf(b)) },
  { by: 'authority', name: () => words().standing.listAuthority, compare: (a, b) => asText(authorityOf(a), authorityOf(b)) },
  { by: 'year', name: () => words().standing.listYear, compare: asNumber(({ found }) => found && found.year) },
  ...ORDER.map((severity) => /** @type {const} */ ({
    by: severity,
    name: () => listWords()[severity],
    compare: asNumber(({ found }) => (found ? found.summary[/** @type {const} */ (`${severity}s`)] : -1)),
  })),
  { by: 'state', name: () => words().standing.listState, compare: (a, b) => STATES.indexOf(stateOf(a)) - STATES.indexOf(stateOf(b)) },
]);

/** @param {Opened} report */
const authorityOf = ({ found }) => (found && found.authority) || '';

/**
 * Those that are alike stay in the order that they have.
 * @param {readonly Opened[]} all
 * @param {Column} by
 * @param {boolean} isDescending
 */
export function inOrder(all, by, isDescending) {
  const [{ compare }] = COLUMNS.filter((column) => column.by === by);
  return [...all].sort((a, b) => (isDescending ? compare(b, a) : compare(a, b)));
}

/** How all of them stand, in a sentence. @param {readonly Opened[]} all */
export function listSummaryOf(all) {
  const left = all.filter(({ waiting }) => waiting).length;
  if (left > 0) return words().reading(all.length - left, all.length);
  const unread = all.filter((one) => one.unread).length;
  const read = all.filter(({ found, unread: failed }) => found && !failed);
  const wrong = read.filter(({ found }) => found && found.summary.errors > 0).length;
  const right = read.length - wrong;
  return wrong + right + unread > 0 ? words().listSummary({ wrong, right, unread }) : '';
}
