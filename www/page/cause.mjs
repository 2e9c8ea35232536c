// One cause: the cell to change, why it is likely, the button that changes it, what it explains, other ways.
import { make } from './element.mjs';
import { findingItem, linked, numberOf, reasons } from './finding.mjs';
import { words } from './words.mjs';

/**
 * @typedef {import('../core/nianbao.js').Cause} Cause
 * @typedef {import('../core/nianbao.js').Repair} Repair
 * @typedef {import('./changes.mjs').Change} Change
 * @typedef {import('./entries.mjs').Entry} Entry
 */

/** More would not be read. */
const MOST_OTHERS = 10;

/**
 * @param {Entry} entry
 * @param {Cause} cause
 * @param {(change: Change) => void} apply
 */
export function causeItem({ number, severity, elementId, findings }, cause, apply) {
  const [best] = cause.repairs;
  const item = make(
    'li',
    { id: elementId, class: 'finding is-cause', 'data-severity': severity, tabindex: '-1' },
    numberOf(number),
    make('h4', { id: messageId(elementId) }, messageOf(best)),
    reasons([words.facts.reason, best.reason], [words.facts.standing, cause.standing]),
    ...applyButton(best, messageId(elementId), apply),
  );
  if (findings.length > 0) {
    const folded = findings.map((finding) => findingItem(finding, null, apply));
    item.append(details('folded', words.folded(findings.length), make('ul', { class: 'list' }, ...folded)));
  }
  item.append(...othersOf(cause, elementId, apply));
  return item;
}

/**
 * The id of the sentence that says what to change.
 * @param {string} elementId of the cause
 */
export function messageId(elementId) {
  return `${elementId}-message`;
}

/**
 * @param {Cause} cause
 * @param {string} elementId
 * @param {(change: Change) => void} apply
 */
function othersOf(cause, elementId, apply) {
  const others = cause.repairs.slice(1, 1 + MOST_OTHERS);
  if (others.length === 0) return [];
  const total = cause.repair_count - 1;
  const items = others.map((repair, at) => {
    const id = `${messageId(elementId)}-${at + 2}`;
    return make(
      'li',
      { class: 'other' },
      make('p', { id, class: 'message' }, messageOf(repair)),
      reasons([words.facts.reason, repair.reason]),
      ...applyButton(repair, id, apply),
    );
  });
  const list = details('others', words.others(total), make('ul', { class: 'list' }, ...items));
  if (total > others.length) list.append(make('p', { class: 'hint' }, words.moreOthers(others.length, total - others.length)));
  return [list];
}

/** @param {Repair} repair */
function messageOf(repair) {
  return linked(repair.message, repair.edits.map(({ cell }) => cell));
}

/**
 * None where blanks leave open what the figure should be.
 * @param {Repair} repair
 * @param {string} describedBy the id of the sentence that says what the button changes
 * @param {(change: Change) => void} apply
 */
function applyButton(repair, describedBy, apply) {
  if (repair.open) return [];
  const { edits } = repair;
  const label = edits.length === 1 ? words.changeTo(edits[0].new) : words.changeSeveral(edits.length);
  const button = make('button', { type: 'button', class: 'apply', 'aria-describedby': describedBy }, label);
  button.addEventListener('click', () => apply({
    values: edits.map((edit) => ({ cell: edit.cell, value: edit.new })),
    sentence: repair.message,
    done: words.changed(edits.length),
  }));
  return [make('div', { class: 'bar' }, button)];
}

/**
 * @param {string} name
 * @param {string} summary
 * @param {Node} content
 */
function details(name, summary, content) {
  return make('details', { class: name }, make('summary', {}, summary), content);
}
