// The box that holds the report: what comes in by paste, drop or program, and what is handed to the check.
import { historyOf } from './history.mjs';
import { isMarkup, sanitise } from './sanitise.mjs';

/** @typedef {import('../core/nianbao.js').Input} Input */

/**
 * @typedef {object} Box
 * @property {(text: string) => void} setText replaces the content by a text, or by the report in it if it is markup
 * @property {(markup: string) => void} setMarkup
 * @property {() => void} clear
 * @property {() => boolean} undo
 * @property {() => boolean} redo
 * @property {() => boolean} canUndo
 * @property {() => boolean} canRedo
 * @property {() => boolean} isEmpty
 * @property {() => boolean} holdsWork whether someone would lose by leaving the page
 * @property {() => Input} input
 */

/**
 * @typedef {object} BoxEvents
 * @property {() => void} onChange
 * @property {(file: File) => void} onFile
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
  let typedEver = false;

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
  /** @param {Node} content */
  const insert = (content) => changing(() => insertAtSelection(element, content));
  /** @param {Node | null} content */
  const replace = (content) =>
    changing(() => {
      element.replaceChildren(...(content ? [content] : []));
      element.scrollTop = 0;
    });

  element.addEventListener('beforeinput', (event) => {
    // Bold and the like would only add noise to the tables.
    if (event.inputType.startsWith('format')) event.preventDefault();
  });
  element.addEventListener('input', () => {
    typedSince = true;
    typedEver = true;
    events.onChange();
  });
  element.addEventListener('paste', (event) => {
    const content = event.clipboardData && contentOf(event.clipboardData);
    event.preventDefault();
    if (content) insert(content);
    else if (event.clipboardData && event.clipboardData.files.length > 0) events.onFile(event.clipboardData.files[0]);
    else events.onNothing();
  });
  element.addEventListener('keydown', (event) => {
    if (typedSince || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!redo && key !== 'z') return;
    if (stepping(redo ? history.redo : history.undo)) event.preventDefault();
  });
  listenForDrops(element, insert, events);

  return {
    setText: (text) => replace(contentOfText(text)),
    setMarkup: (markup) => replace(sanitise(markup)),
    clear: () => replace(null),
    undo: () => stepping(history.undo),
    redo: () => stepping(history.redo),
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    isEmpty: () => (element.textContent || '').trim() === '',
    holdsWork: () => typedEver && (element.textContent || '').trim() !== '',
    input: () => inputOf(element),
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
  element.addEventListener('dragenter', () => mark(true));
  element.addEventListener('dragleave', () => mark(false));
  // On the whole page: a file let go beside the box would take its place, and what was typed would be gone.
  document.addEventListener('dragover', (event) => {
    if (isOurs(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    mark(false);
    const transfer = event.dataTransfer;
    if (!transfer || !isOurs(event)) return;
    event.preventDefault();
    const content = transfer.files.length > 0 ? null : contentOf(transfer);
    if (transfer.files.length > 0) events.onFile(transfer.files[0]);
    else if (content) insert(content);
    else events.onNothing();
  });

  /** @param {DragEvent} event */
  function isOurs(event) {
    const hasFiles = event.dataTransfer !== null && event.dataTransfer.types.includes('Files');
    return hasFiles || (event.target instanceof Node && element.contains(event.target));
  }
}

/**
 * @param {DataTransfer} transfer
 * @returns {Node | null}
 */
function contentOf(transfer) {
  const markup = transfer.getData('text/html');
  if (markup) {
    const content = sanitise(markup);
    if (content.hasChildNodes()) return content;
  }
  const text = transfer.getData('text/plain');
  return text ? contentOfText(text) : null;
}

/** @param {string} text */
function contentOfText(text) {
  return isMarkup(text) ? sanitise(text) : document.createTextNode(text.replace(/\r\n?/g, '\n'));
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

/**
 * @param {HTMLElement} element
 * @returns {Input}
 */
function inputOf(element) {
  if (element.querySelector('table')) return { element };
  return { text: element.innerText };
}
