// What is attached to something makes room for what is asked for there.
import { attachment } from './attachment.mjs';
import { meet, taken } from './taken.mjs';

/**
 * @param {object} meant
 * @param {import('./options.mjs').AttachOptions} known
 * @returns {import('./attachment.mjs').Attachment}
 */
export function attached(meant, known) {
  for (const other of [...taken()].filter(({ target: its, isFound }) => its === meant || (isFound && meet(its, meant)))) other.detach();
  return attachment(meant, known);
}
