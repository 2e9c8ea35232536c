// One finding: what is wrong, the figures, what to do, why, the clause.
import { findingElementId, messageId } from './entries.mjs';
import { make } from './make.mjs';
import { bearing } from './press.mjs';
import { quoted } from './quote.mjs';
import { worded } from './worded.mjs';

/**
 * @typedef {import('../core/nianbao.js').Finding} Finding
 * @typedef {import('./setting.mjs').Setting} Setting
 */

/**
 * @param {Finding} finding
 * @param {number | null} number null where it is folded under a cause, which bears the number
 * @param {Setting} setting
 */
export function findingItem(finding, number, setting) {
  const { words, prefix } = setting;
  const { decision, lapsed } = finding;
  const id = findingElementId(finding, prefix);
  return make(
    'li',
    { id, class: 'nianbao-finding', 'data-severity': finding.severity, tabindex: '-1' },
    ...(number === null ? [] : [numberOf(number)]),
    make('h4', { id: messageId(id) }, linked(finding.message, finding.cells, setting)),
    ...quoteOf(finding, setting),
    ...figuresOf(finding, setting),
    ...(lapsed ? [make('p', {}, worded(words.lapsed, { decision: verdictOf(lapsed, words), reason: lapsed.reason }))] : []),
    reasons(
      ...(decision ? [/** @type {[string, string]} */ ([verdictOf(decision, words), decision.reason])] : []),
      [words.todo, finding.todo],
      [words.why, finding.why],
      [words.citation, finding.citation, ' ', make('span', { class: 'nianbao-code' }, finding.code)],
    ),
    ...fillButton(finding, setting),
  );
}

/** @param {NonNullable<Finding['decision']>} decided @param {Setting['words']} words */
const verdictOf = ({ decision }, words) => (decision === 'accepted' ? words.accepted : words.explained);

/** @param {number} number */
export function numberOf(number) {
  return make('span', { class: 'nianbao-number', 'aria-hidden': 'true' }, String(number));
}

/**
 * A sentence that leads to cells; a link only where there is a way to them.
 * @param {string} sentence
 * @param {readonly string[]} cells
 * @param {Setting} setting
 */
export function linked(sentence, cells, { hrefOf }) {
  const href = cells.length === 0 ? null : hrefOf(cells);
  return href === null ? sentence : make('a', { href, 'data-cells': cells.join(' ') }, sentence);
}

/**
 * @param {...[string, ...(string | Node)[]]} pairs a term and what is said of it
 */
export function reasons(...pairs) {
  return make('dl', { class: 'nianbao-reasons' }, ...pairs.map(([term, ...text]) => pair(term, ...text)));
}

/**
 * The sentence that it is about, which leads to where it stands.
 * @param {Finding} finding
 * @param {Setting} setting
 */
function quoteOf(finding, { hrefOfText }) {
  const { id, quote } = finding;
  if (!quote) return [];
  const href = hrefOfText(finding);
  const sentence = quoted(quote);
  return [make('blockquote', {}, ...(href === null ? sentence : [make('a', { href, 'data-quote': id }, ...sentence)]))];
}

/** @param {Finding} finding @param {Setting} setting */
function figuresOf({ expected, actual, difference, found }, { words }) {
  const list = make('dl', { class: 'nianbao-figures' });
  if (expected !== undefined) list.append(pair(words.expected, String(expected)));
  if (actual !== undefined) list.append(pair(words.actual, String(actual)));
  if (difference !== undefined) list.append(pair(words.difference, signed(difference)));
  if (found !== undefined) list.append(pair(words.read, found.join(words.listComma)));
  return list.hasChildNodes() ? [list] : [];
}

/**
 * Fills in the values that the equations force, and leaves other blanks as they are.
 * @param {Finding} finding
 * @param {Setting} setting
 */
function fillButton({ id, message, forced = [], contradicting = [] }, { words }) {
  if (forced.length === 0 || contradicting.length > 0) return [];
  const button = make('button', { type: 'button', 'data-fill': id }, worded(words.fill, { n: forced.length }));
  bearing(button, {
    kind: 'fill',
    values: forced.map(({ cell, value }) => ({ cell, value })),
    sentence: worded(words.filling, { n: forced.length, message }),
  });
  return [make('div', { class: 'nianbao-bar' }, button)];
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
