// The panel beside a form: what was found there, what was changed, and, after a submit that was stopped, why.
import { linked } from '../panel/finding.mjs';
import { findingsList, summaryOf } from '../panel/findings.mjs';
import { make } from '../panel/make.mjs';
import { onPress } from '../panel/press.mjs';
import { replaceList } from './list.mjs';
import { worded } from '../panel/worded.mjs';
import { schemeAt } from '../panel/scheme.mjs';
import { adoptStyle } from './style.mjs';
import { vetoIn } from './summary.mjs';

/**
 * @typedef {import('../core/nianbao.js').Outcome} Outcome
 * @typedef {import('../panel/entries.mjs').Entry} Entry
 * @typedef {import('../panel/press.mjs').Change} Change
 * @typedef {import('../panel/setting.mjs').Setting} Setting
 * @typedef {import('./words.mjs').AttachWords} AttachWords
 */

/**
 * @typedef {object} PanelEvents
 * @property {(change: Change) => void} apply
 * @property {(cells: readonly string[]) => void} goTo
 * @property {(finding: string) => void} goToText
 * @property {() => void} undo
 * @property {(reason: string) => void} submitAnyway
 */

/**
 * An element that nobody uses yet, also not another copy of this program.
 * @param {AttachWords} words
 * @param {import('../core/nianbao.js').Lang} lang
 * @param {ReturnType<typeof import('./listeners.mjs').listeners>} ears
 */
export function panelFor(words, lang, ears) {
  let number = 1;
  while (document.getElementById(`nianbao-${number}`)) number += 1;
  const id = `nianbao-${number}`;
  const prefix = `${id}-`;
  const headingText = number === 1 ? words.heading : `${words.heading}（${number}）`;
  const heading = make('h2', { id: `${prefix}heading` }, headingText);
  const status = make('p', { class: 'nianbao-status', role: 'status' });
  const veto = vetoIn(words, prefix, ears);
  const changesHeading = make('h3', { tabindex: '-1' });
  const changesList = make('ol', { class: 'nianbao-plain' });
  const undo = make('button', { type: 'button' });
  const changes = make('div', { class: 'nianbao-changes', hidden: '' }, changesHeading, changesList,
    make('div', { class: 'nianbao-bar' }, undo));
  const found = make('div', { class: 'nianbao-found' });
  const foot = make('p', { class: 'nianbao-foot' });
  const element = document.createElement('nianbao-panel');
  element.id = id;
  element.lang = lang;
  element.setAttribute('role', 'region');
  element.setAttribute('aria-labelledby', heading.id);
  element.append(heading, status, veto.element, changes, found, foot);
  const unadopt = adoptStyle();
  let stopPress = () => {};

  /** @param {string} sentence @param {string} state */
  const say = (sentence, state) => {
    element.dataset.scheme = schemeAt(element);
    element.dataset.state = state;
    // What did not change is not said again.
    if (status.textContent !== sentence) status.textContent = sentence;
  };

  return {
    element,
    prefix,
    /** @param {PanelEvents} events */
    listen({ undo: undoLast, submitAnyway, ...press }) {
      stopPress = onPress(element, press);
      ears.on(undo, 'click', undoLast);
      veto.listen(submitAnyway);
      // The page is not meant by what goes on in here.
      ears.on(element, 'click input change', (event) => event.stopPropagation());
    },
    /** @param {Element} place */
    moveAfter(place) {
      if (place.nextElementSibling === element || (place === element.parentElement)) return;
      if (place === document.body || place === document.documentElement) document.body.append(element);
      else place.after(element);
      element.dataset.scheme = schemeAt(element);
    },
    say,
    /** Nothing is known. @param {string} sentence @param {'failed' | 'idle'} state */
    fail(sentence, state) {
      found.replaceChildren();
      veto.hide();
      say(sentence, state);
    },
    /**
     * @param {Outcome} outcome
     * @param {readonly Entry[]} entries
     * @param {Setting} setting
     * @param {string} before stands before the counts
     */
    show(outcome, entries, setting, before) {
      replaceList(found, findingsList(outcome, entries, setting));
      veto.follow(outcome, entries, setting);
      const after = outcome.submitted ? worded(words.submitted, { reason: outcome.submitted.reason }) : '';
      say(before + summaryOf(outcome, entries, setting.words) + after, entries.length > 0 ? entries[0].severity : 'good');
    },
    /** @param {readonly Change[]} made @param {Setting} setting */
    showChanges(made, setting) {
      changes.hidden = made.length === 0;
      changesHeading.textContent = worded(words.changes, { n: made.length });
      undo.textContent = made.length > 1 ? words.undoLast : words.undo;
      changesList.replaceChildren(...made.map(({ sentence, values }) =>
        make('li', {}, linked(sentence, values.map(({ cell }) => cell), setting))));
    },
    /** To where a press of a button has led. */
    focusChanges() {
      (changes.hidden ? element : changesHeading).focus();
    },
    /** @param {string} version */
    signWith(version) {
      foot.textContent = worded(words.foot, { version });
    },
    veto,
    remove() {
      stopPress();
      element.remove();
      unadopt();
    },
  };
}
