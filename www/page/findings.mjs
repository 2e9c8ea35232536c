// The list of what was found, group by group, and the sentences above it.
import { causeItem } from './cause.mjs';
import { make } from './element.mjs';
import { cellsToChange, ORDER } from './entries.mjs';
import { findingItem } from './finding.mjs';
import { words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Severity} Severity
 * @typedef {import('./changes.mjs').Change} Change
 * @typedef {import('./entries.mjs').Entry} Entry
 */

/**
 * @param {HTMLElement} container
 * @param {Outcome} outcome
 * @param {readonly Entry[]} entries
 * @param {(change: Change) => void} apply
 */
export function showFindings(container, outcome, entries, apply) {
  const groups = ORDER.map((severity) => ({
    severity,
    members: entries.filter((entry) => entry.severity === severity),
  }));
  container.replaceChildren(
    ...groups
      .filter(({ members }) => members.length > 0)
      .map((group) => groupOf(group.severity, group.members, outcome, apply)),
    ...notAssessed(outcome),
  );
  container.scrollTop = 0;
}

/**
 * The counts in one sentence, and how few cells are behind many of the errors.
 * @param {Outcome} outcome
 * @param {readonly Entry[]} entries
 * @returns {string}
 */
export function summaryOf(outcome, entries) {
  const { errors, warnings, infos } = outcome.summary;
  /** @type {[number, Severity][]} */
  const counts = [[errors, 'error'], [warnings, 'warning'], [infos, 'info']];
  const some = counts.filter(([count]) => count > 0);
  const inWords = some.map(([count, severity]) => words.count(count, severity));
  if (errors > 0) return words.found(inWords) + explanation(errors, entries);
  if (some.length > 0) return words.foundNoError(inWords);
  return outcome.not_assessed.length === 0 ? words.allRight : words.onlyAsFar;
}

/**
 * Whose report it was, and of which year.
 * @param {Outcome} outcome
 */
export function whose(outcome) {
  return words.whose(outcome.authority || words.authorityUnknown, outcome.year || words.yearUnknown);
}

/**
 * @param {number} errors
 * @param {readonly Entry[]} entries
 */
function explanation(errors, entries) {
  const causes = entries.filter(({ cause }) => cause !== null);
  const explained = causes.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length;
  const cells = causes.flatMap(cellsToChange).length;
  if (explained <= cells) return '';
  return explained === errors ? words.allGoWith(cells) : words.someGoWith(explained, cells);
}

/**
 * @param {Severity} severity
 * @param {readonly Entry[]} members
 * @param {Outcome} outcome
 * @param {(change: Change) => void} apply
 */
function groupOf(severity, members, outcome, apply) {
  const count = members.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
  const heading = make('h3', { id: `group-${severity}` }, words.groupHeading(severity, count));
  const items = members.map((entry) =>
    entry.cause ? causeItem(entry, entry.cause, apply) : findingItem(entry.findings[0], entry.number, apply));
  return make(
    'section',
    { class: 'group', 'data-severity': severity, 'aria-labelledby': heading.id },
    heading,
    make('p', { class: 'hint' }, words.severityHint[severity]),
    ...unexplained(members, outcome),
    make('ol', { class: 'list', start: String(members[0].number) }, ...items),
  );
}

/**
 * Which of the members nothing explains, and why.
 * @param {readonly Entry[]} members
 * @param {Outcome} outcome
 */
function unexplained(members, outcome) {
  return outcome.causes.filter(({ repairs }) => repairs.length === 0).flatMap((cause) => {
    const concerned = members.filter((entry) => !entry.cause && cause.findings.includes(entry.findings[0].id));
    if (concerned.length === 0) return [];
    return [make('p', { class: 'unexplained' }, words.unexplained(concerned.map(({ number }) => number), cause.standing))];
  });
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
