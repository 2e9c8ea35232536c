// One cause: the cell to change, why it is likely, the button that changes it, what it explains, other ways.
import { messageId } from './entries.mjs';
import { findingItem, linked, numberOf, reasons } from './finding.mjs';
import { make } from './make.mjs';
import { bearing } from './press.mjs';
import { worded } from './worded.mjs';

/**
 * @typedef {import('../core/nianbao.js').Cause} Cause
 * @typedef {import('../core/nianbao.js').Repair} Repair
 * @typedef {import('./entries.mjs').Entry} Entry
 * @typedef {import('./setting.mjs').Setting} Setting
 */

/** More would not be read. */
const MOST_OTHERS = 10;

/**
 * @param {Entry} entry
 * @param {Cause} cause
 * @param {Setting} setting
 */
export function causeItem({ number, severity, elementId, findings }, cause, setting) {
  const { words } = setting;
  const [best] = cause.repairs;
  const item = make(
    'li',
    { id: elementId, class: 'nianbao-finding nianbao-cause', 'data-severity': severity, tabindex: '-1' },
    numberOf(number),
    make('h4', { id: messageId(elementId) }, messageOf(best, setting)),
    reasons([words.because, best.reason], [words.standing, cause.standing]),
    ...applyButton(best, messageId(elementId), setting),
  );
  if (findings.length > 0) {
    const folded = findings.map((finding) => findingItem(finding, null, setting));
    const list = make('ul', { class: 'nianbao-list' }, ...folded);
    item.append(details('nianbao-folded', worded(words.counted, { what: words.folded, n: findings.length }), list));
  }
  item.append(...othersOf(cause, elementId, setting));
  return item;
}

/**
 * @param {Cause} cause
 * @param {string} elementId
 * @param {Setting} setting
 */
function othersOf(cause, elementId, setting) {
  const { words } = setting;
  const others = cause.repairs.slice(1, 1 + MOST_OTHERS);
  if (others.length === 0) return [];
  const total = cause.repair_count - 1;
  const items = others.map((repair, at) => {
    const id = `${messageId(elementId)}-${at + 2}`;
    return make(
      'li',
      { class: 'nianbao-other' },
      make('p', { id, class: 'nianbao-message' }, messageOf(repair, setting)),
      reasons([words.because, repair.reason]),
      ...applyButton(repair, id, setting),
    );
  });
  const list = details('nianbao-others', worded(words.counted, { what: words.otherRepairs, n: total }), make('ul', { class: 'nianbao-list' }, ...items));
  if (total > others.length) {
    const more = worded(words.moreRepairs, { n: total - others.length });
    list.append(make('p', { class: 'nianbao-hint' }, more));
  }
  return [list];
}

/** @param {Repair} repair @param {Setting} setting */
function messageOf(repair, setting) {
  return linked(repair.message, repair.edits.map(({ cell }) => cell), setting);
}

/**
 * None where blanks leave open what the figure should be.
 * @param {Repair} repair
 * @param {string} describedBy the id of the sentence that says what the button changes
 * @param {Setting} setting
 */
function applyButton({ open, edits, message }, describedBy, { words }) {
  if (open) return [];
  const label = edits.length === 1 ? worded(words.becomes, { value: edits[0].new }) : worded(words.changeSeveral, { n: edits.length });
  const button = make('button', { type: 'button', class: 'nianbao-apply', 'aria-describedby': describedBy }, label);
  bearing(button, {
    kind: 'repair',
    values: edits.map((edit) => ({ cell: edit.cell, value: edit.new })),
    sentence: message,
  });
  return [make('div', { class: 'nianbao-bar' }, button)];
}

/**
 * @param {string} name
 * @param {string} summary
 * @param {Node} content
 */
function details(name, summary, content) {
  return make('details', { class: name }, make('summary', {}, summary), content);
}
