// What a call of `attach` means. A wrong argument is the one thing that it throws for.
import { isObject, isSelector, optionsFrom } from './options.mjs';

/**
 * @param {unknown} target an element, the selector of one, or the instance of an editor
 * @param {unknown} options
 * @returns {{ meant: object, known: import('./options.mjs').AttachOptions }}
 */
export function asked(target, options) {
  const known = optionsFrom(options);
  const meant = typeof target === 'string' && isSelector(target) ? document.querySelector(target) : target;
  if (meant === null) throw new TypeError(`attach: nothing on the page matches ${target}`);
  if (!isObject(meant)) throw new TypeError('attach: target is neither an element, nor a selector, nor an editor');
  return { meant, known };
}
