// Tables with fields in their cells, found by their labels. Which cell is where, and what of a text is a label, is the
// core's to say, and a text may change it: whatever changed, the tables are read anew, as a fresh check would.
import { sentencesIn } from '../editors/sentences.mjs';
import { make } from '../panel/make.mjs';
import { bringForward } from './go.mjs';
import { marksOn } from './marks.mjs';
import { roomAfter } from './place.mjs';
import { CONTROLS, EDITABLE, heldBy, writeInto } from './write.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('./source.mjs').Source} Source
 * @typedef {import('./write.mjs').Control} Control
 */

/** What is read, beside nodes and what controls hold. */
const ATTRIBUTES = ['hidden', 'style', 'colspan', 'rowspan', 'type'];

/**
 * @param {import('./source.mjs').Begin} begin
 * @param {Element} element what is attached to
 * @param {Element} scope what holds the tables
 * @param {HTMLElement} panel which may stand in the scope
 * @returns {Source}
 */
export function tablesIn(begin, element, scope, panel) {
  const marks = marksOn(scope);
  /** @type {ReadonlyMap<string, Element>} */
  let places = new Map();
  /** @type {Outcome | null} */
  let outcome = null;
  /** @type {{ control: Control, text: string }[]} */
  let held = [];
  let changed = () => {};
  /** Whether something of the page changed, and not of ours. @param {readonly MutationRecord[]} records */
  const note = (records) => {
    const isTheirs = records.some(({ target, addedNodes, removedNodes }) =>
      !panel.contains(target) && ![...addedNodes, ...removedNodes].includes(panel));
    if (isTheirs) outcome = null;
    return isTheirs;
  };
  const observer = new MutationObserver((records) => {
    if (note(records)) changed();
  });
  observer.observe(scope, { childList: true, subtree: true, characterData: true, attributeFilter: ATTRIBUTES });

  const read = () => {
    const { hidden } = panel;
    // What the panel says is no part of the report.
    panel.hidden = true;
    try {
      const session = begin({ element: scope });
      places = session.places();
      outcome = session.outcome();
      session.free();
    } finally {
      panel.hidden = hidden;
      held = controlsIn(scope).filter((control) => !panel.contains(control))
        .map((control) => ({ control, text: heldBy(control) }));
      observer.takeRecords();
    }
    return outcome;
  };

  /** @param {string} cell */
  const field = (cell) => {
    const place = places.get(cell);
    return place ? fieldIn(place) : null;
  };

  return {
    element,
    place: roomAfter(scope),
    follow() {
      note(observer.takeRecords());
      if (held.some(({ control, text }) => heldBy(control) !== text)) outcome = null;
      return outcome || read();
    },
    canBeFilledIn: () => canBeFilledIn(places.values()),
    watch(callBack) {
      changed = callBack;
      return () => { changed = () => {}; };
    },
    field,
    shows: (cell) => places.has(cell),
    goTo(cell) {
      const found = field(cell);
      if (found) bringForward(found);
    },
    wayTo(quote) {
      for (const area of scope.querySelectorAll('textarea')) {
        const [inside] = panel.contains(area) ? [] : sentencesIn(make('p', {}, area.value))(quote);
        if (!inside) continue;
        return () => {
          bringForward(area);
          area.setSelectionRange(inside.startOffset, inside.endOffset);
        };
      }
      const [range] = sentencesIn(scope)(quote);
      const around = range && range.startContainer.parentElement;
      return around && !panel.contains(around) ? () => bringForward(around) : null;
    },
    async write(cell, text) {
      const found = field(cell);
      return found !== null && writeInto(found, text);
    },
    isIn: (form) => [...places.values()].some((place) => form.contains(place) || formOf(place) === form),
    mark: (wanted) => marks.set(wanted.flatMap((mark) => {
      const place = places.get(mark.cell);
      return place ? [{ ...mark, place, field: fieldIn(place) }] : [];
    })),
    free() {
      observer.disconnect();
      marks.clear();
    },
  };
}

/** @param {Element} scope @returns {Control[]} */
const controlsIn = (scope) => [...scope.querySelectorAll(CONTROLS)].map((control) => /** @type {Control} */ (control));

/** @param {Element} place */
const formOf = (place) => controlsIn(place).map(({ form }) => form)[0];

/**
 * What is filled in at a cell: its first field that can be seen, else the cell.
 * @param {Element} place
 * @returns {HTMLElement}
 */
function fieldIn(place) {
  const fields = [...place.querySelectorAll(`${CONTROLS}, ${EDITABLE}`)];
  const seen = fields.find((one) => one.getClientRects().length > 0) || fields[0] || place;
  return /** @type {HTMLElement} */ (seen);
}

/**
 * Whether there is a field in any of some cells, or they are fields themselves. A table that is edited as a whole is an
 * editor's.
 * @param {Iterable<Element>} places
 */
function canBeFilledIn(places) {
  return [...places].some((place) => {
    const table = place.closest('table');
    const isInEditor = table instanceof HTMLElement && table.isContentEditable;
    return !isInEditor && (place.matches(EDITABLE) || place.querySelector(`${CONTROLS}, ${EDITABLE}`));
  });
}
