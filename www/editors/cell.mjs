// The cells of a document that an editor holds: their texts, and another text in one of them, everything else as it is.

/** What editors put into empty cells beside spaces: zero-width characters. */
const FILLING = /[\s\u200b-\u200d\u2060]+/g;

/** @param {string | null} text */
const plain = (text) => (text || '').replace(FILLING, '');

/** @param {Node} node */
export const hasText = ({ textContent }) => plain(textContent) !== '';

/** @param {ParentNode} root */
export const cellsIn = (root) => [...root.querySelectorAll('td, th')];

/**
 * The text of every cell, without spaces.
 * @param {ParentNode} root
 */
export const textsIn = (root) => cellsIn(root).map(({ textContent }) => plain(textContent));

/** @param {string} html */
export const textsOf = (html) => textsIn(new DOMParser().parseFromString(html, 'text/html'));

/**
 * Whether one document is the other but for one cell, which now has this text.
 * @param {readonly string[]} before the texts of its cells
 * @param {readonly string[]} after
 * @param {number} place
 * @param {string} text
 */
export function differOnlyIn(before, after, place, text) {
  return place in before && after.length === before.length
    && after.every((now, index) => now === (index === place ? plain(text) : before[index]));
}

/**
 * Whether a document holds what was written: the same texts, however the editor has spanned its cells.
 * @param {readonly string[]} written
 * @param {readonly string[]} found
 */
export const hold = (written, found) => written.filter(Boolean).join('\n') === found.filter(Boolean).join('\n');

/**
 * Where a cell's text stands: from its first figure to its last, else where a figure would be typed.
 * @param {Element} cell
 */
export function rangeOf(cell) {
  const texts = textNodesOf(cell);
  const full = texts.filter(hasText);
  // A line break in the markup is no place for text; a space that does not break is what stands for an empty cell.
  const [first = texts.find(({ data }) => /[^\n\r\t ]/.test(data))] = full;
  const last = full[full.length - 1] || first;
  const range = cell.ownerDocument.createRange();
  if (first && last) {
    range.setStart(first, 0);
    range.setEnd(last, last.length);
  } else {
    const filling = cell.querySelector('br');
    range.selectNodeContents((filling && filling.parentElement) || innermost(cell));
  }
  return range;
}

/**
 * Selects a cell's text: what is typed next replaces it.
 * @param {Element} cell
 */
export const selectText = (cell) => select(rangeOf(cell));

/** @param {Range} range */
export function select(range) {
  const selection = /** @type {Selection} */ (/** @type {Document} */ (range.startContainer.ownerDocument).getSelection());
  selection.removeAllRanges();
  selection.addRange(range);
}

/**
 * Puts a text in the place of a cell's text, in its formatting.
 * @param {Element} cell
 * @param {string} text
 */
export function putText(cell, text) {
  const shown = text || '\u00a0';
  const place = rangeOf(cell).startContainer;
  if (place.nodeType === Node.TEXT_NODE) {
    for (const node of textNodesOf(cell)) if (node !== place && hasText(node)) node.remove();
    place.nodeValue = shown;
    return;
  }
  const filling = cell.querySelector('br');
  if (filling) filling.replaceWith(shown);
  else place.appendChild(cell.ownerDocument.createTextNode(shown));
}

/** @param {Element} cell */
function textNodesOf(cell) {
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const found = [];
  while (walker.nextNode()) found.push(/** @type {Text} */ (walker.currentNode));
  return found;
}

/** @param {Element} cell @returns {Element} */
function innermost(cell) {
  const inner = [...cell.children].find((child) => !child.matches('img'));
  return inner ? innermost(inner) : cell;
}
