// One finding: what is wrong, the figures, what to do, why, the clause.
import { findingElementId } from './entries.mjs';
import { make } from './element.mjs';
import { words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Finding} Finding
 * @typedef {import('./changes.mjs').Change} Change
 */

/**
 * @param {Finding} finding
 * @param {number | null} number null where it is folded under a cause, which bears the number
 * @param {(change: Change) => void} apply
 */
export function findingItem(finding, number, apply) {
  return make(
    'li',
    { id: findingElementId(finding), class: 'finding', 'data-severity': finding.severity, tabindex: '-1' },
    ...(number === null ? [] : [numberOf(number)]),
    make('h4', {}, linked(finding.message, finding.cells)),
    ...figuresOf(finding),
    reasons(
      [words.facts.todo, finding.todo],
      [words.facts.why, finding.why],
      [words.facts.citation, finding.citation, ' ', make('span', { class: 'code' }, finding.code)],
    ),
    ...fillButton(finding, apply),
  );
}

/** @param {number} number */
export function numberOf(number) {
  return make('span', { class: 'number', 'aria-hidden': 'true' }, String(number));
}

/**
 * A sentence that leads to cells; a link only where the tables beside the list show them.
 * @param {string} sentence
 * @param {readonly string[]} cells
 */
export function linked(sentence, cells) {
  if (cells.length === 0 || !document.getElementById(cells[0])) return sentence;
  return make('a', { href: `#${cells[0]}`, 'data-cells': cells.join(' ') }, sentence);
}

/**
 * @param {...[string, ...(string | Node)[]]} pairs a term and what is said of it
 */
export function reasons(...pairs) {
  return make('dl', { class: 'reasons' }, ...pairs.map(([term, ...text]) => pair(term, ...text)));
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

/**
 * Fills in the values that the equations force, and leaves other blanks as they are.
 * @param {Finding} finding
 * @param {(change: Change) => void} apply
 */
function fillButton(finding, apply) {
  const { forced = [], contradicting = [] } = finding;
  if (forced.length === 0 || contradicting.length > 0) return [];
  const button = make('button', { type: 'button', 'data-fill': finding.id }, words.fill(forced.length));
  button.addEventListener('click', () => apply({
    values: forced.map(({ cell, value }) => ({ cell, value })),
    sentence: words.filling(forced.length, finding.message),
    done: words.filled(forced.length),
  }));
  return [make('div', { class: 'bar' }, button)];
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
