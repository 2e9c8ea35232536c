// Fields that are cells by their names, where a form has no table.
import { bringForward } from './go.mjs';
import { marksOn } from './marks.mjs';
import { roomAfter } from './place.mjs';
import { heldBy, writeInto } from './write.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('./source.mjs').Source} Source
 * @typedef {import('./write.mjs').Control} Control
 */

/**
 * @param {import('./source.mjs').Begin} begin
 * @param {Element} scope
 * @param {Readonly<Record<string, string>>} map from the names of fields to cells
 * @returns {Source}
 */
export function namedFieldsIn(begin, scope, map) {
  const marks = marksOn(scope);
  let names = Object.entries(map);
  const nameOf = new Map(names.map(([name, cell]) => [cell, name]));
  /** @type {Outcome | null} */
  let outcome = null;
  let read = '';
  let changed = () => {};
  // Fields may come and go; nothing else in the page is read.
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => !(target instanceof Element && target.closest('nianbao-panel')))) changed();
  });
  observer.observe(scope, { childList: true, subtree: true });

  /** @param {string} name */
  const fieldNamed = (name) => {
    const all = fieldsOf(scope, name);
    return all.find((one) => 'checked' in one && one.checked) || all[0] || null;
  };
  /** @param {string} cell */
  const field = (cell) => {
    const name = nameOf.get(cell);
    return name === undefined ? null : fieldNamed(name);
  };

  return {
    element: scope,
    place: roomAfter(scope),
    follow() {
      const there = names.map(([name, cell]) => ({ cell, field: fieldNamed(name) })).filter((one) => one.field);
      const cells = Object.fromEntries(there.map((one) => [one.cell, { raw: one.field ? heldBy(one.field) : '' }]));
      const now = JSON.stringify(cells);
      if (outcome && now === read) return outcome;
      const session = begin({ cells });
      outcome = session.outcome();
      session.free();
      const { cells: known } = outcome;
      const strange = names.filter(([, cell]) => !(cell in known));
      if (strange.length > 0 && strange.length < names.length) {
        // A slip of the webmaster's is no fault of the report's.
        console.error(`attach: map: no table has ${strange.map(([, cell]) => cell).join(', ')}`);
        names = names.filter((name) => !strange.includes(name));
        outcome = null;
        return this.follow();
      }
      read = now;
      return outcome;
    },
    canBeFilledIn: () => true,
    watch(callBack) {
      changed = callBack;
      return () => { changed = () => {}; };
    },
    field,
    shows: (cell) => field(cell) !== null,
    goTo(cell) {
      const found = field(cell);
      if (found) bringForward(found);
    },
    wayTo: () => null,
    async write(cell, text) {
      const found = field(cell);
      return found !== null && writeInto(found, text);
    },
    isIn: (form) => names.some(([name]) => fieldsOf(scope, name).some((one) => one.form === form)),
    mark: (wanted) => marks.set(wanted.flatMap((mark) => {
      const found = field(mark.cell);
      return found ? [{ ...mark, place: null, field: found }] : [];
    })),
    free() {
      observer.disconnect();
      marks.clear();
    },
  };
}

/**
 * @param {Element} scope
 * @param {string} name
 * @returns {Control[]}
 */
function fieldsOf(scope, name) {
  const within = scope instanceof HTMLFormElement ? [...scope.elements] : [...scope.querySelectorAll('[name]')];
  return within.filter((one) => one.getAttribute('name') === name && one.matches('input, select, textarea'))
    .map((one) => /** @type {Control} */ (one));
}
