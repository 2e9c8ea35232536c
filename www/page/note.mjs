// The sentence under the buttons that says what has just been done, with one thing that can be done about it.
import { byId } from './element.mjs';
import { words } from './words.mjs';

/** @typedef {import('./words.mjs').Sentence} Sentence */

export function noteOnPage() {
  const text = byId('entry-note', HTMLElement);
  const button = byId('entry-offer', HTMLButtonElement);
  /** @type {Sentence | null} */
  let said = null;
  /** @type {{ label: Sentence, act: () => unknown } | null} */
  let offered = null;

  const write = () => {
    const sentence = said ? said(words()) : '';
    if (text.textContent !== sentence) text.textContent = sentence;
    button.hidden = offered === null;
    button.textContent = offered ? offered.label(words()) : '';
  };
  button.addEventListener('click', () => {
    const taken = offered;
    offered = null;
    write();
    if (taken) taken.act();
  });

  return {
    /** @param {Sentence | null} sentence null: nothing */
    say(sentence) {
      said = sentence;
      offered = null;
      write();
    },
    /** @param {Sentence} label @param {() => unknown} act */
    offer(label, act) {
      offered = { label, act };
      write();
    },
    respeak: write,
    focus: () => { if (!button.hidden) button.focus(); },
  };
}
