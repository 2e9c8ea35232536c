// Any other editor: what is editable in the page or in a frame of it. It is read as it stands and written as if typed,
// so that an editor with a model of its own sees what it sees of a keyboard; what it does not take up is taken back.
import { hasText, selectText } from './cell.mjs';

const EDITABLE = '[contenteditable=""], [contenteditable="true" i]';
/** A table with more editable places than this is a form's, and not a page laid out in a table. */
const PLACES = 3;
/** What an editor may have below its content, in pixels. */
const STATUS_BAR = 40;
/** An editor that renders its model anew does it within this time, in milliseconds. */
const SETTLED = 100;

/** @type {import('./instance.mjs').Kind} an instance is the element, or the frame of the document, that is edited */
export default {
  name: 'universal',
  instances: ({ document }) => [...document.querySelectorAll(`${EDITABLE}, iframe`)]
    .filter((host) => Boolean(rootOf(host)) && !isPartOfForm(host)),
  isReady: () => true,
  box: boxOf,
  source: (host) => host,
  root: rootOf,
  change: (host, cell, text) => overwrite(host, cell, typing(text)),
  async write(host, html) {
    const content = /** @type {HTMLElement} */ (rootOf(host));
    // What an editor with a model of its own cannot hold of the report, it may not take back either.
    return hasText(content) ? () => undefined : overwrite(host, content, pasting(html));
  },
};

/**
 * What is edited: the host, or the body of the document in it.
 * @param {HTMLElement} host
 * @returns {HTMLElement | null}
 */
function rootOf(host) {
  const { contentDocument: inner } = /** @type {HTMLIFrameElement} */ (host);
  if (inner && inner.body && (inner.designMode === 'on' || inner.body.isContentEditable)) return inner.body;
  const { parentElement: around } = host;
  const isOutermost = host !== host.ownerDocument.body && !(around && around.isContentEditable);
  return !inner && host.isContentEditable && isOutermost ? host : null;
}

/** @param {Element} host */
function isPartOfForm(host) {
  const cell = host.closest('td, th');
  const table = cell && cell.closest('table');
  return cell === host || Boolean(table && table.querySelectorAll(EDITABLE).length > PLACES);
}

/** Slate changes its model only by events; what else happens in its page it does not see. @param {Element} content */
const isSlate = (content) => content.matches('[data-slate-editor]');

/**
 * What a person does: the events that come before it, by which an editor with a model of its own does it itself, and
 * the command that does it where no one answers the events.
 * @typedef {{ events: (window: any) => Event[], command: string, data?: string }} Act
 */

const ANSWERED = { bubbles: true, cancelable: true };

/** @param {string} data @returns {Act} */
const typing = (data) => ({ ...input('insertText', { data }), data });

/** @type {Act} */
const UNDOING = { ...input('historyUndo', {}), command: 'undo' };

/** @param {string} inputType @param {object} details @returns {Act} */
function input(inputType, details) {
  const init = { ...ANSWERED, inputType, ...details };
  return { events: ({ InputEvent }) => [new InputEvent('beforeinput', init)], command: inputType };
}

/** @param {string} html @returns {Act} */
const pasting = (html) => ({
  events({ ClipboardEvent, DataTransfer, InputEvent }) {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/html', html);
    return [
      new ClipboardEvent('paste', { ...ANSWERED, clipboardData: dataTransfer }),
      new InputEvent('beforeinput', { ...ANSWERED, inputType: 'insertFromPaste', dataTransfer }),
    ];
  },
  command: 'insertHTML',
  data: html,
});

/**
 * Writes over the text of an element.
 * @param {HTMLElement} host
 * @param {Element} element
 * @param {Act} act
 */
async function overwrite(host, element, act) {
  const content = /** @type {HTMLElement} */ (rootOf(host));
  const { activeElement } = document;
  const before = content.innerHTML;
  content.focus({ preventScroll: true });
  selectText(element);
  await settled();
  await perform(content, act);
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  return () => content.innerHTML !== before && perform(content, UNDOING);
}

/**
 * @param {HTMLElement} content
 * @param {Act} act
 */
function perform(content, { events, command, data }) {
  const { ownerDocument: inner } = content;
  const isAnswered = events(inner.defaultView).some((event) => !content.dispatchEvent(event));
  if (!isAnswered && !isSlate(content)) inner.execCommand(command, false, data);
  return settled();
}

const settled = () => new Promise((resolve) => setTimeout(resolve, SETTLED));

/**
 * The outermost element that is there for the editor alone: nothing of the page is below it in its parent.
 * @param {HTMLElement} host
 * @returns {HTMLElement}
 */
function boxOf(host) {
  const { parentElement: around } = host;
  if (!around || around.matches('body, form, td, li')) return host;
  const below = around.getBoundingClientRect().bottom - host.getBoundingClientRect().bottom;
  return below > STATUS_BAR ? host : boxOf(around);
}
