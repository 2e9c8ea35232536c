// An editor as it is seen from outside, made from what the file about its kind says. What is written is read back, and
// what was not taken up is taken back.
import { cellsIn, differOnlyIn, hold, textsIn, textsOf } from './cell.mjs';
import { watchContent } from './watch.mjs';

/**
 * @typedef {object} Editor
 * @property {string} name
 * @property {Element} box outermost element of the editor in the page
 * @property {(value: unknown) => boolean} is whether it is meant by this instance or element
 * @property {() => Element | null} root what holds the content now; null while there is only its source, or no editor
 * @property {(cell: Element, text: string) => Promise<boolean>} change true only where it was read back
 * @property {(html: string) => Promise<boolean>} write instead of all its content; true only where it was read back
 * @property {(changed: () => void) => () => void} watch calls back after the content changed; returns what stops it
 */

/** Writes, and returns what takes it back. @typedef {Promise<() => unknown>} Writing */

/**
 * What a file says of the editors of its kind; `editor` is always an instance.
 * @typedef {object} Kind
 * @property {string} name
 * @property {string} [owns] what of the page is theirs, also before they are ready
 * @property {(window: any) => any[] | null} instances null: there is no such editor on the page
 * @property {(editor: any) => boolean} isReady
 * @property {string} [on] the method for its events, if it has any
 * @property {string} [off]
 * @property {string} [readied] the event by which one says that it is ready
 * @property {string} [changed] the events after which its content may be another
 * @property {(editor: any) => Element} box
 * @property {(editor: any) => Element | null} source the element that it was put in the place of
 * @property {(editor: any) => Element | null} root
 * @property {(editor: any) => boolean} [isLocked] where it may not be written to although its root may
 * @property {(editor: any) => string} [html] its content, by its own account; else what is in its root
 * @property {(editor: any, cell: Element, text: string) => Writing} change
 * @property {(editor: any, html: string) => Writing} write
 */

/**
 * @param {Kind} kind
 * @param {any} instance
 * @returns {Editor}
 */
export function editorOf(kind, instance) {
  /** @type {Element} the last one: an editor that is no more has none */
  let box;
  const isAlive = () => kind.isReady(instance) && Boolean(box = kind.box(instance));
  // A page may have taken an editor out without a word to it.
  const root = () => (isAlive() && box.isConnected ? kind.root(instance) : null);
  root();
  const texts = () => (kind.html ? textsOf(kind.html(instance)) : textsIn(kind.root(instance) || document));
  const writable = () => {
    const content = /** @type {HTMLElement | null} */ (root());
    if (!content || (kind.isLocked && kind.isLocked(instance))) return null;
    return content.isContentEditable || content.ownerDocument.designMode === 'on' ? content : null;
  };
  /** @param {Writing} writing @param {() => boolean} isThere */
  const done = async (writing, isThere) => {
    const takeBack = await writing;
    if (isThere()) return true;
    await takeBack();
    return false;
  };
  return {
    name: kind.name,
    get box() {
      isAlive();
      return inPage(box);
    },
    is: (value) => value === instance || (isAlive() && [root(), box, kind.source(instance)].includes(/** @type {any} */ (value))),
    root,

    async change(cell, text) {
      const content = writable();
      if (!content || !content.contains(cell)) return false;
      const place = cellsIn(content).indexOf(cell);
      const before = texts();
      return done(kind.change(instance, cell, text), () => differOnlyIn(before, texts(), place, text));
    },

    async write(html) {
      return writable() !== null && done(kind.write(instance, html), () => hold(textsOf(html), texts()));
    },

    watch(changed) {
      return watchContent(box.ownerDocument, root, changed, (heard) => listen(kind, instance, kind.changed, heard));
    },
  };
}

/**
 * @param {Kind} kind
 * @param {any} instance
 * @param {string | undefined} events by their names, with spaces between
 * @param {() => void} heard
 * @returns {() => void} what stops it
 */
export function listen({ on = '', off = '' }, instance, events, heard) {
  const names = events ? events.split(' ') : [];
  for (const name of names) instance[on](name, heard);
  return () => names.forEach((name) => instance[off](name, heard));
}

/**
 * The element itself, or the frame of our page that it is in.
 * @param {Element} element
 * @returns {Element}
 */
function inPage(element) {
  const { defaultView } = element.ownerDocument;
  const frame = element.ownerDocument === document ? null : defaultView && defaultView.frameElement;
  return frame ? inPage(frame) : element;
}
