// `attach` where what does it is a file of its own, which comes when it is first called.
import { HostError, load } from '../core/index.mjs';
import { asked } from './asked.mjs';

/** @typedef {import('./attachment.mjs').Attachment} Attachment */

/**
 * The same from outside as `attach` of index.mjs: at once, a TypeError for a wrong argument, `ready` follows.
 * @param {() => Promise<typeof import('./attached.mjs')>} fetched
 * @param {unknown} target
 * @param {import('./options.mjs').AttachOptions} [options]
 * @returns {Attachment}
 */
export function attachFetched(fetched, target, options) {
  const { meant, known } = asked(target, options);
  /** @type {Attachment | null} */
  let attachment = null;
  let isDetached = false;
  // Both are fetched at the same time; what is wrong with the program is said by what is attached.
  load().catch(() => {});
  const ready = fetched().then(
    ({ attached }) => {
      // As of what was detached before the program came: there is no outcome, and it is no error.
      if (isDetached) return new Promise(() => {});
      attachment = attached(meant, known);
      return attachment.ready;
    },
    (reason) => {
      console.error(reason);
      throw new HostError('not-loaded', reason);
    },
  );
  // Whoever does not wait for it is not to hear of it as an error of his page.
  ready.catch(() => {});
  return {
    ready,
    get outcome() {
      return attachment && attachment.outcome;
    },
    detach() {
      isDetached = true;
      if (attachment) attachment.detach();
    },
  };
}
