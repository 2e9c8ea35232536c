// Foreign markup -> fresh nodes of our own. Nothing is cleaned: what is not on the list is never made, so neither
// a script nor an event handler nor a style can come through.

const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const TABLE_PARTS = new Set(['TABLE', 'CAPTION', 'THEAD', 'TBODY', 'TR', 'TD', 'TH']);
const KEPT = new Set([...BLOCKS, ...TABLE_PARTS]);
// The parts of a table between which white space means nothing.
const TABLE_FRAMES = new Set(['TABLE', 'THEAD', 'TBODY', 'TR']);
// Their content is not text of the report.
const DROPPED = new Set([
  'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE', 'META', 'LINK', 'BASE', 'IFRAME', 'FRAME', 'OBJECT',
  'EMBED', 'APPLET', 'AUDIO', 'VIDEO', 'CANVAS', 'SVG', 'MATH', 'MAP', 'BUTTON', 'DATALIST', 'COL', 'COLGROUP',
  'DEL', 'S', 'STRIKE',
]);
// Blocks that only frame others: they end a paragraph, and no more.
const FRAMES = new Set([
  'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'HEADER', 'FOOTER', 'ASIDE', 'NAV', 'CENTER', 'BLOCKQUOTE', 'PRE', 'FORM',
  'FIELDSET', 'LEGEND', 'FIGURE', 'FIGCAPTION', 'ADDRESS', 'DETAILS', 'SUMMARY', 'HR', 'UL', 'OL', 'LI', 'DL', 'DT',
  'DD', 'TFOOT', 'BODY', 'HTML', 'DIR', 'MENU',
]);
// Inputs whose value is nothing that a reader of the form would see.
const UNSEEN_INPUTS = new Set(['hidden', 'checkbox', 'radio', 'button', 'submit', 'reset', 'image', 'file', 'password']);
const BLOCK_SELECTOR = [...KEPT, ...FRAMES].join(',').toLowerCase();
const MOST_SPAN = 1000;

/**
 * @param {string} markup
 * @returns {DocumentFragment}
 */
export function sanitise(markup) {
  // A document made by DOMParser is inert: nothing in it loads or runs.
  const source = new DOMParser().parseFromString(withoutNoise(markup), 'text/html').body;
  const fragment = document.createDocumentFragment();
  copyInto(source, fragment);
  return fragment;
}

/**
 * Leaves out styles and handlers before the parser sees them. Not for safety (the list below is that): under a
 * Content-Security-Policy the parser reports each of them to the console, and a page out of Word has thousands.
 * @param {string} markup
 */
function withoutNoise(markup) {
  return markup
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => {
      // What its style hides stays hidden.
      const hides = /\sstyle\s*=[^<>]*display:\s?none/i.test(tag);
      const bare = tag.replace(/\s(?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)/gi, '');
      return hides ? bare.replace(/\s*\/?>$/, ' hidden>') : bare;
    });
}

/**
 * Is this text the source of a page rather than its content?
 * @param {string} text
 */
export function isMarkup(text) {
  return /<table[\s>]/i.test(text) && /<t[dh][\s>]/i.test(text);
}

/**
 * Copies the children of `source`. Loose text between blocks gets a paragraph of its own, so that two blocks
 * whose frames are dropped do not run into one line.
 * @param {Node} source
 * @param {Node} target
 */
function copyInto(source, target) {
  /** @type {Node | null} */
  let paragraph = null;
  const line = () => {
    if (!takesParagraphs(target)) return target;
    if (!paragraph) paragraph = target.appendChild(document.createElement('p'));
    return paragraph;
  };
  for (const child of source.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      const text = visibleText(/** @type {Text} */ (child));
      const wanted = takesParagraphs(target) ? paragraph || text.trim() !== '' : takesText(target);
      if (text !== '' && wanted) line().appendChild(document.createTextNode(text));
    } else if (isElement(child) && !DROPPED.has(child.tagName.toUpperCase()) && !child.hasAttribute('hidden')) {
      if (isInline(child)) {
        copyInline(child, line);
      } else {
        paragraph = null;
        copyBlock(child, target);
      }
    }
  }
}

/**
 * @param {Element} element
 * @param {() => Node} line where the text goes; asked for only when there is some
 */
function copyInline(element, line) {
  const value = valueOf(element);
  if (value !== null) {
    if (value !== '') line().appendChild(document.createTextNode(value));
  } else if (element.tagName === 'BR') {
    line().appendChild(document.createElement('br'));
  } else if ((element.textContent || '') !== '' || element.querySelector('input,select,textarea,br')) {
    // A raised 1 behind 30 is a note: the two are not 301.
    if (element.tagName === 'SUP' || element.tagName === 'SUB') line().appendChild(document.createTextNode(' '));
    copyInto(element, line());
  }
}

/**
 * @param {Element} element
 * @param {Node} target
 */
function copyBlock(element, target) {
  const tag = element.tagName;
  // A paragraph that holds a table (an old page never closed it) is a frame around it.
  const kept = KEPT.has(tag) && !(BLOCKS.has(tag) && element.querySelector(BLOCK_SELECTOR));
  if (kept) {
    const copy = document.createElement(tag);
    copySpan(element, copy, 'colspan');
    copySpan(element, copy, 'rowspan');
    copyInto(element, copy);
    target.appendChild(copy);
  } else if (target instanceof HTMLTableElement || takesParagraphs(target) || element.querySelector('table,tr')) {
    copyInto(element, target);
  } else if (tag === 'HR') {
    return;
  } else {
    // Inside a cell: one paragraph a frame keeps the lines apart.
    const copy = document.createElement('p');
    copyInto(element, copy);
    if (copy.hasChildNodes()) target.appendChild(copy);
  }
}

/**
 * What a control shows, or null when it is none.
 * @param {Element} element
 * @returns {string | null}
 */
function valueOf(element) {
  const tag = element.tagName;
  if (tag === 'INPUT') {
    const input = /** @type {HTMLInputElement} */ (element);
    return UNSEEN_INPUTS.has(input.type) ? '' : input.value;
  }
  if (tag === 'TEXTAREA') return /** @type {HTMLTextAreaElement} */ (element).value;
  if (tag === 'SELECT') {
    const chosen = /** @type {HTMLSelectElement} */ (element).selectedOptions[0];
    return chosen ? chosen.text : '';
  }
  return null;
}

/**
 * @param {Element} from
 * @param {Element} to
 * @param {'colspan' | 'rowspan'} name
 */
function copySpan(from, to, name) {
  if (to.tagName !== 'TD' && to.tagName !== 'TH') return;
  const span = Number.parseInt(from.getAttribute(name) || '', 10);
  if (span > 1) to.setAttribute(name, String(Math.min(span, MOST_SPAN)));
}

/**
 * The box keeps white space as typed; in markup, line breaks and indents are only layout of the source.
 * No-break and ideographic spaces stay: they may be all that a blank cell holds.
 * @param {Text} text
 */
function visibleText(text) {
  const parent = text.parentElement;
  if (parent && parent.closest('pre')) return text.data;
  const data = text.data.replace(/[ \t\r\n\f]+/g, ' ');
  const inline = parent !== null && isInline(parent);
  const afterBlock = isBlockEdge(text.previousSibling, inline) ? data.replace(/^ /, '') : data;
  return isBlockEdge(text.nextSibling, inline) ? afterBlock.replace(/ $/, '') : afterBlock;
}

/**
 * @param {Node | null} sibling
 * @param {boolean} insideInline whether the parent is inline, so that its own edge is none
 */
function isBlockEdge(sibling, insideInline) {
  if (sibling === null) return !insideInline;
  return isElement(sibling) && !isInline(sibling);
}

/** @param {Node} target */
function takesParagraphs(target) {
  return target instanceof DocumentFragment;
}

/** @param {Node} target */
function takesText(target) {
  return isElement(target) && !TABLE_FRAMES.has(target.tagName);
}

/** @param {Element} element */
function isInline(element) {
  if (KEPT.has(element.tagName) || FRAMES.has(element.tagName)) return false;
  return !element.querySelector(BLOCK_SELECTOR);
}

/**
 * Nodes of another document are no instances of this window's classes everywhere, so ask the node itself.
 * @param {Node} node
 * @returns {node is Element}
 */
function isElement(node) {
  return node.nodeType === Node.ELEMENT_NODE;
}
