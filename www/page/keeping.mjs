// What the page says of keeping, and the one click that ends it.
import { byId } from './element.mjs';
import { keeperOf } from './kept.mjs';
import { lang, momentOf, words } from './words.mjs';

/**
 * @typedef {object} Desk what is kept, and what is done with what was
 * @property {() => import('./kept.mjs').Done & { lang: string }} now
 * @property {(before: import('./kept.mjs').Done) => Promise<unknown>} restore
 * @property {() => Promise<unknown>} anew
 * @property {() => boolean} isWorth whether someone would lose by leaving the page
 */

/** @param {Desk} desk */
export function keepingOnPage({ now, restore, anew, isWorth }) {
  const text = byId('kept-text', HTMLElement);
  const button = byId('kept-switch', HTMLButtonElement);
  const area = byId('restored', HTMLElement);
  const restored = byId('restored-text', HTMLElement);
  const again = byId('begin-anew', HTMLButtonElement);
  /** What was done with what was kept. */
  let said = () => '';
  /** Whether it was switched off a moment ago. */
  let gone = false;

  const write = () => {
    const keeping = keeper.keeping();
    text.textContent = gone && keeping === 'off' ? words().keptGone : words().kept[keeping];
    button.hidden = keeping === 'unavailable';
    button.textContent = keeping === 'off' ? words().startKeeping : words().stopKeeping;
  };
  const writeRestored = () => {
    restored.textContent = said();
    again.textContent = words().beginAnew;
  };
  const keeper = keeperOf(now, write);

  button.addEventListener('click', async () => {
    if (keeper.keeping() === 'off') {
      gone = false;
      keeper.start();
    } else {
      gone = true;
      area.hidden = true;
      await keeper.stop();
    }
    write();
  });
  again.addEventListener('click', async () => {
    await anew();
    said = () => words().begunAnew;
    again.hidden = true;
    writeRestored();
    // What is pressed is gone; from here one goes on to the buttons that open.
    restored.focus();
  });
  window.addEventListener('beforeunload', (event) => {
    if (keeper.keeping() === 'on' || !isWorth()) return;
    // The browser asks in its own words; older ones want the second line.
    event.preventDefault();
    event.returnValue = '';
  });

  return {
    keep: () => keeper.keep(),
    /** Shows what was kept, if anything was. */
    async begin() {
      const found = await keeper.begin();
      if (!found) return;
      // A sentence of another language is said anew.
      const all = found.lang === lang() ? found.open.all
        : found.open.all.map((one) => ({ ...one, steps: one.steps.map((step) => ({ ...step, sentence: '' })) }));
      said = () => words().restored(momentOf(found.at), found.rules !== null);
      writeRestored();
      area.hidden = false;
      await restore({ open: { ...found.open, all }, rules: found.rules });
    },
    respeak() {
      write();
      writeRestored();
    },
  };
}
