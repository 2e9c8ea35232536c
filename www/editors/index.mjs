// The editors of a page: those with an interface by the file about their kind, every other the universal way. Each is
// one and the same object as long as it lives.
import ckeditor from './ckeditor.mjs';
import { editorOf, listen } from './instance.mjs';
import kindeditor from './kindeditor.mjs';
import tinymce from './tinymce.mjs';
import ueditor from './ueditor.mjs';
import universal from './universal.mjs';

/**
 * @typedef {import('./instance.mjs').Editor} Editor
 * @typedef {import('./instance.mjs').Kind} Kind
 */

/** @type {Kind[]} */
const KINDS = [ueditor, kindeditor, ckeditor, tinymce];
/** What is edited by us, and no editor of the page. */
const OURS = 'nianbao-report';
/** How long a page may change before it is looked through again, in milliseconds. */
const QUIET = 100;

/** @type {WeakMap<object, Editor>} */
const known = new WeakMap();

/**
 * Those in the page and its frames that are ready now.
 * @param {Window} window
 * @returns {Editor[]}
 */
export function all(window) {
  return instancesIn(window).filter(({ kind, instance }) => kind.isReady(instance)).map(({ kind, instance }) => {
    const editor = known.get(instance) || editorOf(kind, instance);
    known.set(instance, editor);
    return editor;
  });
}

/**
 * The editor that is meant by an instance of it, by its element or by the element that it was put in the place of; null
 * where there is none, or it is not ready yet.
 * @param {unknown} value
 * @returns {Editor | null}
 */
export function of(value) {
  return all(window).find((editor) => editor.is(value)) || null;
}

/**
 * Calls back for each one that gets ready from now on.
 * @param {Window} window
 * @param {(editor: Editor) => void} ready
 * @returns {() => void} what stops it
 */
export function onReady(window, ready) {
  const told = new WeakSet(all(window));
  /** @type {Map<object, () => void>} those that are not ready, with what stops the waiting */
  const awaited = new Map();
  /** @type {Set<Document>} */
  const watched = new Set();
  let timer = 0;
  const soon = () => { timer = timer || window.setTimeout(look, QUIET); };
  const observer = new MutationObserver(soon);
  const look = () => {
    timer = 0;
    watch();
    for (const editor of all(window).filter((each) => !told.has(each))) {
      told.add(editor);
      ready(editor);
    }
  };
  const watch = () => {
    for (const { kind, instance } of instancesIn(window)) {
      if (kind.isReady(instance) || awaited.has(instance)) continue;
      awaited.set(instance, listen(kind, instance, kind.readied, soon));
    }
    // A document that is edited as a whole has no editors in it.
    for (const { document } of windowsIn(window)) {
      if (!document.body || document.body.isContentEditable) continue;
      watched.add(document);
      observer.observe(document, { childList: true, subtree: true, attributeFilter: ['contenteditable'] });
      document.addEventListener('load', soon, true);
    }
  };
  watch();
  return () => {
    window.clearTimeout(timer);
    observer.disconnect();
    for (const stop of awaited.values()) stop();
    for (const document of watched) document.removeEventListener('load', soon, true);
  };
}

/**
 * A window, and those of its frames that may be looked into.
 * @param {Window} window
 * @returns {Window[]}
 */
function windowsIn(window) {
  const frames = /** @type {HTMLIFrameElement[]} */ ([...window.document.querySelectorAll('iframe, frame')]);
  const inner = frames.filter(({ contentDocument }) => contentDocument)
    .map(({ contentWindow }) => /** @type {Window} */ (contentWindow));
  return [window, ...inner.flatMap(windowsIn)];
}

/**
 * What is editable and belongs to none of the kinds is one of its own; an editor that is not ready yet is not taken from
 * its kind.
 * @param {Window} window
 * @returns {{ kind: Kind, instance: any }[]}
 */
function instancesIn(window) {
  return windowsIn(window).flatMap((each) => {
    const kinds = KINDS.filter((kind) => kind.instances(each));
    const owned = [OURS, ...kinds.map(({ owns }) => owns)].join();
    return [...kinds, universal].flatMap((kind) => (kind.instances(each) || [])
      .filter((instance) => kind !== universal || !instance.closest(owned))
      .map((instance) => ({ kind, instance })));
  });
}
