// Which errors keep a report from being submitted, what its form says of itself until they are mended, and the way to
// submit all the same.
import { briefOf, cellsPointedAt } from '../panel/entries.mjs';
import { isValidated, validity } from './validity.mjs';
import { stopAt } from './veto.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../core/nianbao.js').Finding} Finding
 * @typedef {import('../panel/entries.mjs').Entry} Entry
 * @typedef {import('./source.mjs').Source} Source
 * @typedef {import('./validity.mjs').Validated} Validated
 */

/**
 * @typedef {object} Guarded
 * @property {() => Outcome | null} look what is wrong now
 * @property {() => readonly Entry[]} entries of what was found last
 * @property {() => Source | null} source
 * @property {() => void} refuse says why nothing was submitted
 * @property {() => void} accept says that it is submitted all the same
 * @property {Element} panel
 */

/** @typedef {ReturnType<typeof gateAt>} Gate */

/**
 * @param {ReturnType<typeof import('./listeners.mjs').listeners>} ears
 * @param {string | Element | undefined} saveButton
 * @param {Guarded} guarded
 */
export function gateAt(ears, saveButton, { look, entries, source, refuse, accept, panel }) {
  const said = validity();
  /** The errors that somebody has answered for. */
  let released = { errors: '', reason: '' };
  /** @type {(() => void) | null} */
  let again = null;

  /** @param {Outcome} outcome */
  const isShut = (outcome) => {
    const errors = stopping(outcome);
    if (errors.length === 0) return false;
    // With other errors, or the same with other figures, it is another report.
    if (keyOf(errors) !== released.errors) return true;
    outcome.submitted = { reason: released.reason };
    return false;
  };
  /** What the fields say of themselves follows what was found. @param {Outcome | null} outcome */
  const follow = (outcome) => {
    const shut = outcome !== null && isShut(outcome);
    said.set(shut ? messages(entries(), source()) : new Map());
    return shut;
  };
  const mustStop = () => follow(look());
  const stop = stopAt(ears, saveButton, {
    isIn(form) {
      const its = source();
      return its !== null && its.isIn(form);
    },
    isOurs: said.isOurs,
    mustStop,
    panel,
    stopped(repeat) {
      again = repeat;
      refuse();
    },
  });

  return {
    follow,
    /** A form that is asked while one types is not to call a right report wrong; that it is wrong can wait. */
    relent() {
      const outcome = look();
      if (!outcome || !isShut(outcome)) said.set(new Map());
    },
    /** @param {string} reason */
    release(reason) {
      const outcome = look();
      if (outcome) released = { errors: keyOf(stopping(outcome)), reason };
      follow(outcome);
      accept();
      if (again) again();
      again = null;
    },
    end() {
      stop();
      said.set(new Map());
    },
  };
}

/**
 * The errors that stop it: not what was decided about, nor what a fragment lacks, for its form may not have a place for
 * that.
 * @param {Outcome} outcome
 */
function stopping({ findings, cells, not_assessed }) {
  const isFragment = not_assessed.some(({ what }) => what === 'NB101');
  /** @param {Finding} finding */
  const isLack = ({ cells: concerned, found }) => found === undefined && concerned.length > 0
    && concerned.every((cell) => !cells[cell] || cells[cell].raw === null);
  return findings.filter((finding) => finding.severity === 'error' && !finding.decision && !(isFragment && isLack(finding)));
}

/** @param {readonly Finding[]} errors */
const keyOf = (errors) => JSON.stringify(errors.map(({ id, message }) => [id, message]));

/**
 * At the guilty fields; where none of them is asked, as those that are only read, at whatever the form does ask.
 * @param {readonly Entry[]} entries
 * @param {Source | null} source
 * @returns {Map<Validated, string>}
 */
function messages(entries, source) {
  /** @type {Map<Validated, string>} */
  const found = new Map();
  const errors = entries.filter(({ severity }) => severity === 'error');
  for (const entry of errors) {
    for (const cell of cellsPointedAt(entry)) {
      const field = source && source.field(cell);
      if (isValidated(field) && !found.has(field)) found.set(field, briefOf(entry) || sentenceOf(entry));
    }
  }
  if (found.size > 0 || errors.length === 0) return found;
  for (const form of [...document.forms].filter((one) => source && source.isIn(one))) {
    const fields = [...form.elements].filter(isValidated);
    const [asked] = [...fields.filter(({ type }) => type === 'submit'), ...fields];
    if (asked) found.set(asked, sentenceOf(errors[0]));
  }
  return found;
}

/** @param {Entry} entry */
function sentenceOf({ cause, findings }) {
  return cause ? cause.repairs[0].message : findings[0].message;
}
