// The list of what was found, group by group, and the sentences above it.
import { causeItem } from './cause.mjs';
import { briefId, briefOf, cellsToChange, ORDER } from './entries.mjs';
import { findingItem } from './finding.mjs';
import { make } from './make.mjs';
import { worded } from './worded.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Severity} Severity
 * @typedef {import('./entries.mjs').Entry} Entry
 * @typedef {import('./setting.mjs').Setting} Setting
 * @typedef {import('./words.mjs').PanelWords} PanelWords
 */

/**
 * The groups that have members, and what was not assessed; what a press in it does is for `onPress` to say.
 * @param {Outcome} outcome
 * @param {readonly Entry[]} entries
 * @param {Setting} setting
 * @returns {HTMLElement[]}
 */
export function findingsList(outcome, entries, setting) {
  const groups = ORDER.map((severity) => ({
    severity,
    members: entries.filter((entry) => entry.severity === severity),
  }));
  return [
    ...groups
      .filter(({ members }) => members.length > 0)
      .map(({ severity, members }) => groupOf(severity, members, outcome, setting)),
    ...decided(outcome, setting),
    ...notAssessed(outcome, setting),
  ];
}

/** What was decided about is folded, with the reason. @param {Outcome} outcome @param {Setting} setting */
function decided({ findings }, setting) {
  const { words } = setting;
  const some = findings.filter(({ decision }) => decision);
  if (some.length === 0) return [];
  const list = make('ul', { class: 'nianbao-list' }, ...some.map((finding) => findingItem(finding, null, setting)));
  return [make('details', { class: 'nianbao-group' }, make('summary', {}, worded(words.counted, { what: words.decidedHeading, n: some.length })), list)];
}

/**
 * The counts in one sentence, and how few cells are behind many of the errors.
 * @param {Outcome} outcome
 * @param {readonly Entry[]} entries
 * @param {PanelWords} words
 * @returns {string}
 */
export function summaryOf(outcome, entries, words) {
  const { errors, warnings, infos, decided: settled = 0 } = outcome.summary;
  /** @type {[number, Severity][]} */
  const all = [[errors, 'error'], [warnings, 'warning'], [infos, 'info']];
  const some = all.filter(([count]) => count > 0);
  const said = some.map(([count, severity]) => worded(words[/** @type {const} */ (`${severity}Count`)], { n: count }));
  if (settled > 0) said.push(worded(words.decidedCount, { n: settled }));
  const counts = said.join(words.listComma);
  if (errors > 0) return worded(words.found, { counts }) + explanation(errors, entries, words);
  if (said.length > 0) return worded(words.foundNoError, { counts });
  // It speaks of the report itself, not of what was not laid beside it: NB401 and on.
  return outcome.not_assessed.every(({ what }) => what > 'NB4') ? words.complete : words.asFar;
}

/**
 * Whose report it was, and of which year.
 * @param {Outcome} outcome
 * @param {PanelWords} words
 */
export function whose({ authority, year }, words) {
  return worded(words.whose, { authority: authority || words.unknownAuthority, year: year || words.unknownYear });
}

/**
 * @param {number} errors
 * @param {readonly Entry[]} entries
 * @param {PanelWords} words
 */
function explanation(errors, entries, words) {
  const causes = entries.filter(({ cause }) => cause !== null);
  const explained = causes.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length;
  const cells = causes.flatMap(cellsToChange).length;
  if (explained <= cells) return '';
  return worded(explained === errors ? words.allGoWith : words.someGoWith, { errors: explained, cells });
}

/**
 * @param {Severity} severity
 * @param {readonly Entry[]} members
 * @param {Outcome} outcome
 * @param {Setting} setting
 */
function groupOf(severity, members, outcome, setting) {
  const { words, prefix } = setting;
  const count = members.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
  const heading = make('h3', { id: `${prefix}group-${severity}` }, worded(words.counted, { what: words[severity], n: count }));
  const items = members.map((entry) => {
    const { cause, findings, number } = entry;
    const item = cause ? causeItem(entry, cause, setting) : findingItem(findings[0], number, setting);
    const brief = briefOf(entry);
    // For who is at the cell and hears what is said of it.
    if (brief !== undefined) item.append(make('span', { id: briefId(entry), hidden: '' }, brief));
    return item;
  });
  return make(
    'section',
    { class: 'nianbao-group', 'data-severity': severity, 'aria-labelledby': heading.id },
    heading,
    make('p', { class: 'nianbao-hint' }, words[/** @type {const} */ (`${severity}Hint`)]),
    ...unexplained(members, outcome, words),
    make('ol', { class: 'nianbao-list', start: String(members[0].number) }, ...items),
  );
}

/**
 * Which of the members nothing explains, and why.
 * @param {readonly Entry[]} members
 * @param {Outcome} outcome
 * @param {PanelWords} words
 */
function unexplained(members, outcome, words) {
  return outcome.causes.filter(({ repairs }) => repairs.length === 0).flatMap((cause) => {
    const concerned = members.filter((entry) => !entry.cause && cause.findings.includes(entry.findings[0].id));
    if (concerned.length === 0) return [];
    const numbers = runs(concerned.map(({ number }) => number), words);
    const sentence = worded(words.unexplained, { numbers, standing: cause.standing });
    return [make('p', { class: 'nianbao-unexplained' }, sentence)];
  });
}

/**
 * 1, 3 to 5.
 * @param {readonly number[]} numbers in ascending order
 * @param {PanelWords} words
 */
function runs(numbers, words) {
  /** @type {[from: number, to: number][]} */
  const found = [];
  for (const number of numbers) {
    const last = found[found.length - 1];
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  const one = (/** @type {[number, number]} */ [from, to]) =>
    to === from ? String(from) : worded(to === from + 1 ? words.pair : words.run, { from, to });
  return found.map(one).join(words.listComma);
}

/** @param {Outcome} outcome @param {Setting} setting */
function notAssessed(outcome, { words, prefix }) {
  if (outcome.not_assessed.length === 0) return [];
  // What is said for one reason is said once.
  const reasons = new Set(outcome.not_assessed.map(({ because }) => because));
  const items = [...reasons].map((reason) => {
    const rules = outcome.not_assessed.filter(({ because }) => because === reason).map(({ what }) => what);
    return make('li', {}, reason, ' ', make('span', { class: 'nianbao-code' }, rules.join(words.listComma)));
  });
  const id = `${prefix}not-assessed`;
  return [
    make(
      'section',
      { part: 'not-assessed', class: 'nianbao-group', 'aria-labelledby': id },
      make('h3', { id }, words.notAssessed),
      make('ul', { class: 'nianbao-plain' }, ...items),
    ),
  ];
}
