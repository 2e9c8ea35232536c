// An existing form or editor checks its report: `attach`, and `attachAll` for pages that do not say where it is.
import { asked } from './asked.mjs';
import { attached } from './attached.mjs';

export { attachAll } from './find.mjs';

/**
 * At once; `ready` follows. It throws a TypeError for a wrong argument, and never anything afterwards: what goes wrong
 * then is said in the panel.
 * @param {unknown} target an element, the selector of one, or the instance of an editor
 * @param {import('./options.mjs').AttachOptions} [options]
 * @returns {import('./attachment.mjs').Attachment}
 */
export function attach(target, options) {
  const { meant, known } = asked(target, options);
  return attached(meant, known);
}
