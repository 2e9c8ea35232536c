// What stands at the head of the panel after a submit that was stopped: each error leads to its field; and the way to
// submit all the same.
import { linked } from '../panel/finding.mjs';
import { cellsPointedAt } from '../panel/entries.mjs';
import { make } from '../panel/make.mjs';
import { worded } from '../panel/worded.mjs';
import { calm } from './go.mjs';
import { replaceList } from './list.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../panel/entries.mjs').Entry} Entry
 * @typedef {import('../panel/setting.mjs').Setting} Setting
 */

/**
 * @param {import('./words.mjs').AttachWords} words
 * @param {string} prefix
 * @param {ReturnType<typeof import('./listeners.mjs').listeners>} ears
 */
export function vetoIn(words, prefix, ears) {
  const heading = make('h3', { id: `${prefix}veto` });
  const list = make('ul', { class: 'nianbao-plain' });
  // Of no form: a page that looks through the fields of its own does not meet it.
  const reason = make('textarea', { id: `${prefix}reason`, rows: '2', form: `${prefix}none`, 'aria-describedby': `${prefix}missing` });
  const missing = make('p', { id: `${prefix}missing`, class: 'nianbao-missing', role: 'alert' });
  const submit = make('button', { type: 'button' }, words.anyway);
  const anyway = make('details', {},
    make('summary', {}, words.anyway),
    make('p', { class: 'nianbao-hint' }, words.anywayHint),
    make('label', { for: reason.id }, words.reason),
    reason,
    missing,
    make('div', { class: 'nianbao-bar' }, submit));
  const element = make('div', { class: 'nianbao-veto', role: 'group', tabindex: '-1', 'aria-labelledby': heading.id, hidden: '' },
    heading, make('p', { class: 'nianbao-hint' }, words.vetoedHint), list, anyway);

  const hide = () => {
    element.hidden = true;
    anyway.open = false;
    missing.textContent = '';
  };

  return {
    element,
    hide,
    /** @param {(reason: string) => void} submitAnyway */
    listen(submitAnyway) {
      ears.on(submit, 'click', () => {
        const why = reason.value.trim();
        missing.textContent = why === '' ? words.reasonMissing : '';
        if (why === '') reason.focus();
        else submitAnyway(why);
      });
    },
    /** Begins, with the focus on it: this is why nothing was submitted. */
    begin() {
      element.hidden = false;
      element.focus({ preventScroll: true });
      heading.scrollIntoView({ block: 'center', behavior: calm() });
    },
    /**
     * While one mends what it says, it says what is left.
     * @param {Outcome} outcome
     * @param {readonly Entry[]} entries
     * @param {Setting} setting
     */
    follow({ summary, submitted }, entries, setting) {
      const errors = entries.filter(({ severity }) => severity === 'error');
      if (errors.length === 0 || submitted) hide();
      heading.textContent = worded(words.vetoed, { n: summary.errors });
      replaceList(list, errors.map((entry) => {
        const { cause, findings } = entry;
        const sentence = cause ? cause.repairs[0].message : findings[0].message;
        return make('li', { id: `${prefix}veto-${entry.elementId}` }, linked(sentence, cellsPointedAt(entry), setting));
      }));
    },
  };
}
