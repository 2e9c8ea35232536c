// The box that holds the report: what comes in by paste, drop or program, and what is handed to the check.
import { sentencesIn } from '../editors/sentences.mjs';
import { contentOf, nodesOf, nodesOfText, NOTHING } from './content.mjs';
import { dropped } from './files.mjs';
import { historyOf } from './history.mjs';
import { sanitise } from './sanitise.mjs';

/** @typedef {import('./content.mjs').Content} Content */

/**
 * @typedef {object} Box
 * @property {(content: Content) => void} show another report, with which nothing is to be undone
 * @property {(content: Content) => void} replace
 * @property {() => boolean} undo
 * @property {() => boolean} redo
 * @property {() => boolean} canUndo
 * @property {() => boolean} canRedo
 * @property {(quote: import('../core/nianbao.js').Quote, which: number) => boolean} select what is meant in a sentence;
 *   false where that does not stand there
 * @property {() => Content} content the same one until something changes
 */

/**
 * @typedef {object} BoxEvents
 * @property {() => void} onChange
 * @property {() => void} onWhole a report was put into the empty box in one piece
 * @property {(files: Promise<import('./files.mjs').Named[]>, target: Node) => void} onFiles where they were let go
 * @property {() => void} onNothing something was dropped that holds no text
 */

/**
 * @param {HTMLElement} element
 * @param {BoxEvents} events
 * @returns {Box}
 */
export function boxAt(element, events) {
  const history = historyOf(element);
  // The browser undoes what was typed after our last change, we undo the change itself.
  let typedSince = false;
  /** What stands there, once somebody asked; null: it has changed since. @type {Content | null} */
  let content = NOTHING;
  // In the middle of a composition the box holds letters that are no text yet: nothing is made of them.
  let composing = false;
  let before = content;

  // Whatever changed it, a key or a program that writes into pages.
  const observer = new MutationObserver(() => { content = null; });
  observer.observe(element, { childList: true, subtree: true, characterData: true });
  const stands = () => {
    if (composing) return before;
    if (observer.takeRecords().length > 0) content = null;
    if (!content) content = contentOf(element);
    return content;
  };

  /** @param {() => void} change */
  const changing = (change) => {
    history.remember();
    change();
    typedSince = false;
    events.onChange();
  };
  /** @param {() => boolean} step */
  const stepping = (step) => {
    const done = step();
    typedSince = false;
    if (done) events.onChange();
    return done;
  };
  /** @param {Node} inserted */
  const insert = (inserted) => {
    const whole = (element.textContent || '').trim() === '';
    changing(() => insertAtSelection(element, inserted));
    if (whole) events.onWhole();
  };
  /** @param {Content} shown */
  const put = (shown) => {
    element.replaceChildren(nodesOf(shown));
    element.scrollTop = 0;
    observer.takeRecords();
    content = shown;
  };
  const typed = () => {
    typedSince = true;
    events.onChange();
  };

  element.addEventListener('beforeinput', (event) => {
    // Bold and the like would only add noise to the tables.
    if (event.inputType.startsWith('format')) event.preventDefault();
  });
  element.addEventListener('compositionstart', () => {
    before = stands();
    composing = true;
  });
  element.addEventListener('compositionend', () => {
    composing = false;
    typed();
  });
  element.addEventListener('input', () => {
    if (!composing) typed();
  });
  element.addEventListener('paste', (event) => {
    const pasted = event.clipboardData && contentIn(event.clipboardData);
    event.preventDefault();
    if (pasted) insert(pasted);
    else if (event.clipboardData && event.clipboardData.files.length > 0) events.onFiles(dropped(event.clipboardData), element);
    else events.onNothing();
  });
  element.addEventListener('keydown', (event) => {
    if (typedSince || event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!redo && key !== 'z') return;
    if (stepping(redo ? history.redo : history.undo)) event.preventDefault();
  });
  listenForDrops(element, insert, events);

  return {
    show(shown) {
      history.forget();
      put(shown);
      typedSince = false;
    },
    replace: (shown) => changing(() => put(shown)),
    undo: () => stepping(history.undo),
    redo: () => stepping(history.redo),
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    select(quote, which) {
      const [range] = sentencesIn(element)(quote, which);
      const selection = document.getSelection();
      if (!range || !selection) return false;
      element.focus({ preventScroll: true });
      selection.removeAllRanges();
      selection.addRange(range);
      bringIntoView(element, range);
      return true;
    },
    content: stands,
  };
}

/**
 * @param {HTMLElement} element
 * @param {(content: Node) => void} insert
 * @param {BoxEvents} events
 */
function listenForDrops(element, insert, events) {
  /** @param {boolean} over */
  const mark = (over) => element.classList.toggle('is-over', over);
  document.addEventListener('dragenter', (event) => mark(isOurs(event)));
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  // On the whole page: a file let go beside the box would take its place, and what was typed would be gone.
  document.addEventListener('dragover', (event) => {
    if (isOurs(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    mark(false);
    const transfer = event.dataTransfer;
    if (!transfer || !isOurs(event)) return;
    event.preventDefault();
    const content = transfer.files.length > 0 ? null : contentIn(transfer);
    if (transfer.files.length > 0) events.onFiles(dropped(transfer), event.target instanceof Node ? event.target : element);
    else if (content) insert(content);
    else events.onNothing();
  });

  /** @param {DragEvent} event */
  function isOurs(event) {
    const hasFiles = event.dataTransfer !== null && event.dataTransfer.types.includes('Files');
    return hasFiles || (event.target instanceof Node && element.contains(event.target));
  }
}

/** @param {HTMLElement} element @param {Range} range */
function bringIntoView(element, range) {
  const inside = range.getBoundingClientRect().top - element.getBoundingClientRect().top;
  element.scrollTop += inside - element.clientHeight / 2;
  element.scrollIntoView({ block: 'center' });
}

/**
 * @param {DataTransfer} transfer
 * @returns {Node | null}
 */
function contentIn(transfer) {
  const markup = transfer.getData('text/html');
  if (markup) {
    const content = sanitise(markup);
    if (content.hasChildNodes()) return content;
  }
  const text = transfer.getData('text/plain');
  return text ? nodesOfText(text) : null;
}

/**
 * @param {HTMLElement} element
 * @param {Node} content
 */
function insertAtSelection(element, content) {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!selection || !range || !element.contains(range.commonAncestorContainer)) {
    element.appendChild(content);
    return;
  }
  range.deleteContents();
  // One paragraph put into a line continues the line.
  const only = content.childNodes.length === 1 && content.firstChild;
  if (only && only.nodeName === 'P') /** @type {DocumentFragment} */ (content).replaceChildren(...only.childNodes);
  const last = content.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? content.lastChild : content;
  range.insertNode(content);
  if (last) {
    range.setStartAfter(last);
    range.collapse(true);
    selection.removeAllRanges();
    selection.addRange(range);
  }
}
