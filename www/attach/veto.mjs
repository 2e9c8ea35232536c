// Keeps a wrong report from being submitted, where the page asks for it: before the page's own program hears of the
// submit, of the click on its button, or of a field that is not valid. `form.submit()` and requests of the page's own
// fire no event; they are not patched.

import { meet, taken } from './taken.mjs';

const BUTTONS = 'button, input[type="submit" i], input[type="image" i], input[type="button" i], [role="button"], a';
/** How long after a press what follows is taken for its doing, in milliseconds. */
const MOMENT = 500;

/**
 * @typedef {object} Gate
 * @property {(form: Element) => boolean} isIn whether the form submits the report
 * @property {() => boolean} mustStop looked at afresh
 * @property {(again: () => void) => void} stopped what would have been done; called only if `mustStop`
 * @property {(field: EventTarget | null) => boolean} isOurs whether we alone say that the field is not valid
 * @property {Element} panel
 */

/**
 * @param {ReturnType<typeof import('./listeners.mjs').listeners>} ears
 * @param {string | Element | undefined} saveButton
 * @param {Gate} gate
 * @returns {() => void} ends what is under way
 */
export function stopAt(ears, saveButton, { isIn, mustStop, stopped, isOurs, panel }) {
  /** What was pressed a moment ago. @type {(() => void) | null} */
  let pressed = null;
  let timer = 0;
  let answer = 0;
  const forget = () => {
    clearTimeout(timer);
    pressed = null;
  };
  /** @param {() => void} again */
  const remember = (again) => {
    forget();
    pressed = again;
    timer = window.setTimeout(forget, MOMENT);
  };
  /** @param {Event} event @param {() => void} again */
  const stop = (event, again) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    forget();
    stopped(again);
  };

  ears.on(window, 'submit', (/** @type {SubmitEvent} */ event) => {
    const form = event.target;
    // What is only put by, or left, is not asked to be right.
    const { submitter } = event;
    if (submitter && 'formNoValidate' in submitter && submitter.formNoValidate) return;
    if (!(form instanceof HTMLFormElement) || !isIn(form) || !mustStop()) return;
    stop(event, () => submit(form, submitter || null));
  }, true);

  ears.on(window, 'click', (/** @type {MouseEvent} */ event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target || panel.contains(target)) return;
    const saves = typeof saveButton === 'string' ? target.closest(saveButton) : saveButton && saveButton.contains(target) && saveButton;
    const button = saves || target.closest(BUTTONS);
    const its = saves ? saves.closest('form') : null;
    // The button of another report of this page; one in a form without a report may still save ours.
    if (its && !isIn(its) && [...taken()].some((other) => meet(other.target, its))) return;
    // What the fields say of themselves is to be true before the browser asks them.
    if (!(button instanceof HTMLElement) || !mustStop()) return;
    if (saves) stop(event, () => button.click());
    else remember(() => button.click());
  }, true);

  ears.on(window, 'keydown', (/** @type {KeyboardEvent} */ { key, isComposing, target }) => {
    const form = key === 'Enter' && !isComposing && target instanceof HTMLInputElement ? target.form : null;
    if (form && isIn(form) && mustStop()) remember(() => submit(form, null));
  }, true);

  ears.on(window, 'invalid', (event) => {
    const field = event.target;
    if (!isOurs(field)) return;
    const form = /** @type {HTMLInputElement} */ (field).form;
    const { activeElement } = document;
    // Ours is the whole message: the browser need not point at one field of several.
    if (pressed) event.preventDefault();
    const again = pressed || (form && (() => submit(form, null)));
    if (answer || !again) return;
    answer = window.setTimeout(ears.safe(() => {
      answer = 0;
      // Without a press it may only have been asked; where it was to be submitted, the browser has gone to the field.
      const isMeant = pressed || (document.activeElement !== activeElement && isOurs(document.activeElement));
      forget();
      if (isMeant && mustStop()) stopped(again);
    }));
  }, true);

  return () => {
    forget();
    clearTimeout(answer);
  };
}

/**
 * As if it had been pressed again. A form may have a field named `requestSubmit`.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
function submit(form, submitter) {
  const still = submitter && submitter.isConnected ? submitter : null;
  HTMLFormElement.prototype.requestSubmit.call(form, still);
}
