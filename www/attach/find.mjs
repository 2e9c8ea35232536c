// Every form and editor that holds the report's tables, where the page does not say which; also those that come later.
import { load } from '../core/index.mjs';
import { all, onReady } from '../editors/index.mjs';
import { attachment } from './attachment.mjs';
import { canRead } from './choose.mjs';
import { contentOf } from './editor.mjs';
import { tablesIn } from './form.mjs';
import { scopeOf } from './place.mjs';
import { meet, taken } from './taken.mjs';
import { CONTROLS, EDITABLE } from './write.mjs';

/**
 * @typedef {import('./attachment.mjs').Attachment} Attachment
 * @typedef {import('./source.mjs').Begin} Begin
 * @typedef {import('./source.mjs').Source} Source
 */

/**
 * What may hold a report.
 * @typedef {object} Candidate
 * @property {Element} element
 * @property {string} text that is looked at anew only when it changed
 * @property {(begin: Begin) => Source} open
 */

/** How long the page has to rest, in milliseconds. */
const REST = 200;
/** Labels of the three tables: only to say to the right form that the program was not loaded. */
const LABELS = /自然人|行政许可|结果维持/;
const FIELDS = `${CONTROLS}, ${EDITABLE}`;

/**
 * @param {import('./options.mjs').AttachOptions} options
 * @returns {() => void} detaches them all
 */
export function attachAll(options) {
  /** @type {Map<Element, Attachment>} */
  const attached = new Map();
  /** @type {WeakMap<Element, string>} */
  const seen = new WeakMap();
  /** @type {Map<object, () => void>} */
  const watched = new Map();
  /** @type {Begin | null} */
  let begin = null;
  let isLoading = false;
  let timer = 0;

  const soon = () => {
    timer = timer || window.setTimeout(() => {
      timer = 0;
      safely(look);
    }, REST);
  };
  const observer = new MutationObserver(soon);
  observer.observe(document, { childList: true, subtree: true });
  const stopWaiting = onReady(window, soon);

  const look = () => {
    for (const [element, { detach }] of attached) {
      if (element.isConnected) continue;
      detach();
      attached.delete(element);
      // It may come back as it was.
      seen.delete(element);
    }
    const others = [...attached.keys(), ...[...taken()].map(({ target }) => target)];
    const candidates = [...tables(), ...editors()].filter(({ element }) => !others.some((other) => meet(other, element)));
    // A page without any is not to load the program for nothing.
    if (!begin && candidates.length > 0) loadFor(candidates);
    for (const { element, text, open } of begin ? candidates : []) {
      if (seen.get(element) === text) continue;
      seen.set(element, text);
      const source = open(/** @type {Begin} */ (begin));
      const isMeant = canRead(source) && source.canBeFilledIn();
      source.free();
      if (isMeant) attached.set(element, attachment(element, options, true));
    }
  };

  /** @param {readonly Candidate[]} candidates */
  const loadFor = (candidates) => {
    if (isLoading) return;
    isLoading = true;
    const { year, authority, lang, previous } = options;
    load().then((nianbao) => {
      begin = (input) => nianbao.session(input, { year, authority, lang, previous });
      soon();
    }).catch(() => {
      // It says why.
      for (const { element } of candidates.filter(({ text }) => LABELS.test(text))) {
        attached.set(element, attachment(element, options, true));
      }
    });
  };

  /** @returns {Candidate[]} */
  const editors = () => all(window).map((editor) => {
    if (!watched.has(editor)) watched.set(editor, editor.watch(soon));
    const root = editor.root();
    const text = root && root.querySelector('table') ? root.innerHTML : '';
    return { element: editor.box, text, open: (/** @type {Begin} */ start) => contentOf(start, editor) };
  }).filter(({ text }) => text !== '');

  soon();
  return () => {
    window.clearTimeout(timer);
    observer.disconnect();
    stopWaiting();
    for (const stop of watched.values()) stop();
    for (const { detach } of attached.values()) detach();
  };
}

/**
 * Forms with a table and fields, and what tables with fields outside of forms have in common.
 * @returns {Candidate[]}
 */
function tables() {
  const forms = [...document.forms].filter((form) => scopeOf(form).querySelector('table') || scopeOf(form).matches('table'));
  const outside = [...document.querySelectorAll('table')].filter((table) =>
    !table.closest('form') && !table.isContentEditable && !forms.some((form) => scopeOf(form).contains(table)));
  const common = commonOf(outside.filter((table) => table.querySelector(FIELDS)));
  return [...forms, ...common].map((element) => {
    const scope = scopeOf(element);
    const none = document.createElement('div');
    return {
      element,
      text: scope.querySelector(FIELDS) ? scope.textContent || '' : '',
      open: (/** @type {Begin} */ begin) => tablesIn(begin, element, scope, none),
    };
  }).filter(({ text }) => text !== '');
}

/** @param {readonly Element[]} elements */
function commonOf(elements) {
  let [around = null] = elements;
  while (around && !elements.every((one) => /** @type {Element} */ (around).contains(one))) around = around.parentElement;
  return around ? [around] : [];
}

/** @param {() => void} action */
function safely(action) {
  try {
    action();
  } catch (thrown) {
    console.error(thrown);
  }
}
