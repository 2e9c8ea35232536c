// The list of findings: what is wrong, the figures, what to do, why, the clause.
import { make } from './element.mjs';
import { words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Finding} Finding
 * @typedef {import('../core/nianbao.js').Severity} Severity
 */

/**
 * A finding with the number that it bears in the list and in the table.
 * @typedef {{ number: number, finding: Finding }} Numbered
 */

/** @type {readonly Severity[]} */
const ORDER = Object.freeze(['error', 'warning', 'info']);

/**
 * Gravest first, otherwise in the order of the report.
 * @param {readonly Finding[]} findings
 * @returns {Numbered[]}
 */
export function numbered(findings) {
  return ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).map(
    (finding, at) => ({ number: at + 1, finding }),
  );
}

/** @param {Finding} finding */
export function findingElementId(finding) {
  return `finding-${finding.id}`;
}

/**
 * @param {HTMLElement} container
 * @param {Outcome} outcome
 * @param {readonly Numbered[]} list
 */
export function showFindings(container, outcome, list) {
  const groups = ORDER.map((severity) => ({
    severity,
    members: list.filter(({ finding }) => finding.severity === severity),
  }));
  container.replaceChildren(
    ...groups.filter(({ members }) => members.length > 0).map((group) => groupOf(group.severity, group.members)),
    ...notAssessed(outcome),
  );
  container.scrollTop = 0;
}

/**
 * The counts in one sentence.
 * @param {Outcome} outcome
 * @returns {string}
 */
export function summaryOf(outcome) {
  const { errors, warnings, infos } = outcome.summary;
  /** @type {[number, Severity][]} */
  const counts = [[errors, 'error'], [warnings, 'warning'], [infos, 'info']];
  const some = counts.filter(([count]) => count > 0);
  const inWords = some.map(([count, severity]) => words.count(count, severity));
  if (errors > 0) return words.found(inWords);
  if (some.length > 0) return words.foundNoError(inWords);
  return words.checked + (outcome.not_assessed.length === 0 ? words.allRight : words.onlyAsFar);
}

/**
 * Whose report it was, and of which year.
 * @param {Outcome} outcome
 */
export function whose(outcome) {
  return words.whose(outcome.authority || words.authorityUnknown, outcome.year || words.yearUnknown);
}

/**
 * @param {Severity} severity
 * @param {readonly Numbered[]} members
 */
function groupOf(severity, members) {
  const heading = make('h3', { id: `group-${severity}` }, words.groupHeading(severity, members.length));
  return make(
    'section',
    { class: 'group', 'data-severity': severity, 'aria-labelledby': heading.id },
    heading,
    make('p', { class: 'hint' }, words.severityHint[severity]),
    make('ol', { class: 'list', start: String(members[0].number) }, ...members.map(itemOf)),
  );
}

/** @param {Numbered} one */
function itemOf({ number, finding }) {
  // A link only where the tables beside the list show the cell.
  const message = finding.cells.length > 0 && document.getElementById(finding.cells[0])
    ? make('a', { href: `#${finding.cells[0]}`, 'data-finding': finding.id }, finding.message)
    : finding.message;
  return make(
    'li',
    { id: findingElementId(finding), class: 'finding', 'data-severity': finding.severity, tabindex: '-1' },
    make('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
    make('h4', {}, message),
    ...figuresOf(finding),
    reasonsOf(finding),
  );
}

/** @param {Finding} finding */
function figuresOf(finding) {
  const { expected, actual, difference, found } = finding;
  const list = make('dl', { class: 'figures' });
  if (expected !== undefined) list.append(pair(words.facts.expected, String(expected)));
  if (actual !== undefined) list.append(pair(words.facts.actual, String(actual)));
  if (difference !== undefined) list.append(pair(words.facts.difference, signed(difference)));
  if (found !== undefined) list.append(pair(words.facts.found, found.join(words.listComma)));
  return list.hasChildNodes() ? [list] : [];
}

/** @param {Finding} finding */
function reasonsOf(finding) {
  return make(
    'dl',
    { class: 'reasons' },
    pair(words.facts.todo, finding.todo),
    pair(words.facts.why, finding.why),
    pair(words.facts.citation, finding.citation, ' ', make('span', { class: 'code' }, finding.code)),
  );
}

/**
 * @param {string} term
 * @param {...(string | Node)} text
 */
function pair(term, ...text) {
  return make('div', {}, make('dt', {}, term), make('dd', {}, ...text));
}

/** @param {number | string} difference */
function signed(difference) {
  const text = String(difference);
  if (text.startsWith('-')) return `−${text.slice(1)}`;
  return text === '0' ? text : `+${text}`;
}

/** @param {Outcome} outcome */
function notAssessed(outcome) {
  if (outcome.not_assessed.length === 0) return [];
  const items = outcome.not_assessed.map(({ what, because }) =>
    make('li', {}, because, ' ', make('span', { class: 'code' }, what)),
  );
  return [
    make(
      'section',
      { class: 'group', 'aria-labelledby': 'not-assessed' },
      make('h3', { id: 'not-assessed' }, words.notAssessedHeading),
      make('ul', { class: 'plain' }, ...items),
    ),
  ];
}
