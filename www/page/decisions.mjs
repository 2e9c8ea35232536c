// Local rules as the page holds them: the text of a file, and in it what a reviewer decides here. All else in the file stays
// as it was written.

/**
 * @typedef {import('../core/nianbao.js').Decision} Decision
 * @typedef {Pick<Decision, 'finding' | 'authority' | 'year'>} About which finding of which report
 */

/**
 * @typedef {object} Rules
 * @property {string} name of the file; '' where there is none and all that stands in it was decided here
 * @property {string} text
 * @property {boolean} isChanged something was decided that no file has yet
 */

/** A text, a mark, a word of JSON. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Without a file. @type {Rules} */
const NONE = Object.freeze({ name: '', text: '{}\n', isChanged: false });

/** What each text holds. @type {WeakMap<Rules, { all: readonly Decision[], demands: string, byReport: Map<string, Decision[]> }>} */
const read = new WeakMap();

/** @param {Rules} rules */
function contentOf(rules) {
  const known = read.get(rules);
  if (known) return known;
  /** @type {Decision[]} */
  const all = JSON.parse(rules.text.replace(/^\uFEFF/, '')).decisions || [];
  const byReport = new Map();
  for (const one of all) byReport.set(reportOf(one), [...(byReport.get(reportOf(one)) || []), one]);
  const content = { all, demands: written(rules.text, []), byReport };
  read.set(rules, content);
  return content;
}

/** @param {Rules | null} rules */
export const decisionsIn = (rules) => contentOf(rules || NONE).all;

/**
 * What of them a report is judged by: while it is the same, so is what is found.
 * @param {Rules | null} rules
 * @param {Omit<About, 'finding'>} report
 * @returns {[demands: string, decided: string]}
 */
export function bearingOn(rules, report) {
  const { demands, byReport } = contentOf(rules || NONE);
  return [demands, JSON.stringify(byReport.get(reportOf(report)) || [])];
}

/**
 * Of which authority and year, as the program compares them: by letters, digits and ideographs.
 * @param {Omit<About, 'finding'>} about
 */
const reportOf = ({ authority, year }) => `${year} ${(authority || '').normalize('NFKC').replace(/[^0-9A-Za-z\u3400-\u9fff\u{20000}-\u{3ffff}]/gu, '')}`;

/** @param {About} one @param {About} other */
const isSame = (one, other) => one.finding === other.finding && reportOf(one) === reportOf(other);

/**
 * With decisions, each in place of an earlier one about the same finding.
 * @param {Rules | null} rules
 * @param {readonly Decision[]} more
 * @returns {Rules}
 */
export function withDecisions(rules, more) {
  const { name, text } = rules || NONE;
  const all = [...decisionsIn(rules)];
  for (const one of more) {
    const place = all.findIndex((other) => isSame(one, other));
    if (place < 0) all.push(one);
    else all[place] = one;
  }
  return { name, text: written(text, all), isChanged: true };
}

/**
 * Without what was decided about a finding; null where nothing is left.
 * @param {Rules | null} rules
 * @param {About} about
 * @returns {Rules | null}
 */
export function withoutDecision(rules, about) {
  if (!rules) return null;
  const left = decisionsIn(rules).filter((one) => !isSame(one, about));
  return left.length === 0 && rules.name === '' ? null : { ...rules, text: written(rules.text, left), isChanged: true };
}

/** @param {string} text @param {readonly Decision[]} decisions */
function written(text, decisions) {
  const entries = entriesOf(text);
  const list = JSON.stringify(decisions, null, 2).replace(/\n/g, '\n  ');
  const stands = entries.find(({ key }) => key === 'decisions');
  if (stands) return text.slice(0, stands.from) + list + text.slice(stands.to);
  const [last] = entries.slice(-1);
  if (last) return `${text.slice(0, last.to)},\n  "decisions": ${list}${text.slice(last.to)}`;
  return `${text.slice(0, text.indexOf('{'))}{\n  "decisions": ${list}\n${text.slice(text.indexOf('}'))}`;
}

/** What an object holds, and where it stands in its text. @param {string} text an object as JSON */
function entriesOf(text) {
  /** @type {{ key: string, from: number, to: number }[]} */
  const entries = [];
  let depth = 0;
  let before = '';
  for (const { 0: token, index = 0 } of text.matchAll(TOKENS)) {
    const [entry] = entries.slice(-1);
    if (depth === 1 && token === ':') entries.push({ key: JSON.parse(before), from: 0, to: 0 });
    else if (depth === 1 && before === ':') entry.from = index;
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    // A value ends where one is back at the object; what stands behind a comma is the next key.
    if (depth === 1 && entry && token !== ',' && token !== ':' && before !== ',') entry.to = index + token.length;
    before = token;
  }
  return entries;
}
