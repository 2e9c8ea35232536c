// A text written into a field of another page as if it had been typed there, so that the page's own program hears of it.

export const CONTROLS = 'input:not([type="hidden" i]), select, textarea';
export const EDITABLE = '[contenteditable]:not([contenteditable="false" i])';

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * What a control holds, so that it can be told whether it changed.
 * @param {Control} control
 */
export function heldBy(control) {
  if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map(({ text }) => text).join('\n');
  return 'checked' in control && /^(checkbox|radio)$/.test(control.type) ? `${control.checked}${control.value}` : control.value;
}

/**
 * @param {Element} field
 * @param {string} text
 * @returns {boolean} false where it cannot be written to; what became of it is for the reader to see
 */
export function writeInto(field, text) {
  if (field instanceof HTMLSelectElement) {
    const option = [...field.options].find((one) => one.text.trim() === text) || null;
    return option !== null && !option.disabled && setValue(field, HTMLSelectElement, option.value);
  }
  if (field instanceof HTMLTextAreaElement) return !field.readOnly && setValue(field, HTMLTextAreaElement, text);
  if (field instanceof HTMLInputElement) {
    return !field.readOnly && !/^(checkbox|radio|file)$/.test(field.type) && setValue(field, HTMLInputElement, text);
  }
  if (!(field instanceof HTMLElement) || !field.isContentEditable) return false;
  replaceText(field, text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }));
  return true;
}

/**
 * By the setter of the browser itself: React puts its own before it, and would take the value for one that it knows.
 * @param {Control} control
 * @param {{ readonly prototype: Control }} kind
 * @param {string} value
 */
function setValue(control, kind, value) {
  if (control.matches(':disabled')) return false;
  const { set } = Object.getOwnPropertyDescriptor(kind.prototype, 'value') || {};
  if (!set) return false;
  set.call(control, value);
  control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: value }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/**
 * Keeps the formatting of what stood there: the new text takes the place of the first.
 * @param {HTMLElement} field
 * @param {string} text
 */
function replaceText(field, text) {
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  const first = texts.find(({ data }) => data.trim() !== '') || texts[0];
  if (!first) field.prepend(text);
  for (const one of texts) one.data = one === first ? text : one.data.trim() === '' ? one.data : '';
}
