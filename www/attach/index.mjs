// An existing form or editor checks its report: `attach`, and `attachAll` for pages that do not say where it is.
import { attachment } from './attachment.mjs';
import { meet, taken } from './taken.mjs';
import { isObject, isSelector, optionsFrom } from './options.mjs';

export { attachAll } from './find.mjs';

/**
 * At once; `ready` follows. It throws a TypeError for a wrong argument, and never anything afterwards: what goes wrong
 * then is said in the panel.
 * @param {unknown} target an element, the selector of one, or the instance of an editor
 * @param {import('./options.mjs').AttachOptions} [options]
 * @returns {import('./attachment.mjs').Attachment}
 */
export function attach(target, options) {
  const known = optionsFrom(options);
  const meant = typeof target === 'string' && isSelector(target) ? document.querySelector(target) : target;
  if (meant === null) throw new TypeError(`attach: nothing on the page matches ${target}`);
  if (!isObject(meant)) throw new TypeError('attach: target is neither an element, nor a selector, nor an editor');
  for (const other of [...taken()].filter(({ target: its, isFound }) => its === meant || (isFound && meet(its, meant)))) other.detach();
  return attachment(meant, known);
}
