// What a box holds, as plain data: to be kept, shown again, and handed to the check.
import { isMarkup, sanitise } from './sanitise.mjs';

/** @typedef {import('../core/nianbao.js').Input} Input */

/** Text, or an element with what is in it. @typedef {string | { tag: string, spans?: [columns: number, rows: number], inside: Part[] }} Part */
/** @typedef {readonly Part[]} Content */

const BLOCKS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
/** What `sanitise` makes, and what a browser makes of typing. Nothing else is ever made of what was kept. */
const KNOWN = new Set([...BLOCKS, 'TABLE', 'CAPTION', 'THEAD', 'TBODY', 'TR', 'TD', 'TH', 'BR', 'SPAN']);

/** @type {Content} */
export const NOTHING = Object.freeze([]);

/**
 * What a text is shown as: lines, or, where it is the source of a page, the page.
 * @param {string} text
 */
export function nodesOfText(text) {
  return isMarkup(text) ? sanitise(text) : document.createTextNode(text.replace(/\r\n?/g, '\n'));
}

/** @param {string} text @returns {Content} */
export function contentOfText(text) {
  const box = document.createElement('div');
  box.append(nodesOfText(text));
  return contentOf(box);
}

/** @param {Node} box @returns {Content} */
export function contentOf(box) {
  return [...box.childNodes].flatMap((node) => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element)) return [];
    if (!KNOWN.has(node.tagName)) return [...contentOf(node)];
    /** @type {Part} */
    const part = { tag: node.tagName, inside: [...contentOf(node)] };
    if (node instanceof HTMLTableCellElement && node.colSpan + node.rowSpan > 2) part.spans = [node.colSpan, node.rowSpan];
    return [part];
  });
}

/** @param {Content} content @returns {DocumentFragment} */
export function nodesOf(content) {
  const fragment = document.createDocumentFragment();
  for (const part of content) {
    if (typeof part === 'string') {
      fragment.append(part);
    } else {
      const inside = nodesOf(part.inside);
      const element = KNOWN.has(part.tag) ? document.createElement(part.tag) : null;
      if (element instanceof HTMLTableCellElement && part.spans) [element.colSpan, element.rowSpan] = part.spans;
      if (element) element.append(inside);
      fragment.append(element || inside);
    }
  }
  return fragment;
}

/** @param {Content} content */
export function isEmpty(content) {
  return textOf(content).trim() === '';
}

/**
 * What is checked: the tables where there are any, else the lines.
 * @param {Content} content
 * @returns {Input}
 */
export function inputOf(content) {
  const element = document.createElement('div');
  element.append(nodesOf(content));
  return element.querySelector('table') ? { element } : { text: textOf(content) };
}

/**
 * The lines, as they are seen.
 * @param {Content} content
 */
function textOf(content) {
  let text = '';
  const endLine = () => { if (text !== '' && !text.endsWith('\n')) text += '\n'; };
  /** @param {Content} parts */
  const walk = (parts) => {
    for (const part of parts) {
      if (typeof part === 'string') text += part;
      else if (part.tag === 'BR') text += '\n';
      else if (BLOCKS.has(part.tag)) {
        endLine();
        walk(part.inside);
        endLine();
      } else walk(part.inside);
    }
  };
  walk(content);
  return text;
}
