// Marks on cells in a document that others edit. Nothing is put into it: a bar over the cell, blank or not, is a pseudo
// element that a style sheet places, and the text is coloured by the browser's own highlights where it has them. So no
// editor can save a mark; nor is it copied or dragged along, as rules for the cell itself would be.
import { rangeOf, select } from './cell.mjs';

/** @typedef {{ place: Element | Range, severity: string }} Mark */

/** @type {Readonly<Record<string, { bar: string, ground: string }>>} told apart without colour, too */
const LOOKS = {
  error: { bar: 'solid #b3261e', ground: '#fbdcd9' },
  warning: { bar: 'dashed #845000', ground: '#fdecc4' },
};

/** Several may be in one document: each has highlights under names of its own. */
let count = 0;

/**
 * @returns {{ show: (marks: readonly Mark[]) => void, clear: () => void }} `show` in the place of the marks of before
 */
export function highlight() {
  count += 1;
  const prefix = `nianbao-${count}-`;
  /** @type {readonly Mark[]} */
  let shown = [];
  /** @type {{ document: any, sheet: CSSStyleSheet } | null} */
  let light = null;

  const draw = () => {
    if (!light) return;
    const { document: { defaultView }, sheet } = light;
    const here = shown.filter(({ place }) => nodeOf(place).isConnected);
    const rules = here.flatMap(({ place, severity }) => (isRange(place) ? [] :
      [`${pathTo(place)}::before{content:"";display:block;height:0;outline:2px ${LOOKS[severity].bar}}`]));
    for (const [severity, { ground }] of Object.entries(LOOKS)) {
      rules.push(`::highlight(${prefix}${severity}){background:${ground};color:#000}`);
      if (!defaultView.Highlight) continue;
      const ranges = here.filter((mark) => mark.severity === severity).map(({ place }) => (isRange(place) ? place : rangeOf(place)));
      defaultView.CSS.highlights.set(prefix + severity, new defaultView.Highlight(...ranges));
    }
    sheet.replaceSync(rules.join(''));
  };
  // The path to a cell is another one when a row is added above it.
  const observer = new MutationObserver(draw);

  const clear = () => {
    if (!light) return;
    const { document, sheet } = light;
    observer.disconnect();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((one) => one !== sheet);
    const { highlights } = (document.defaultView || {}).CSS || {};
    if (highlights) for (const severity of Object.keys(LOOKS)) highlights.delete(prefix + severity);
    light = null;
  };

  return {
    show(marks) {
      shown = marks.filter(({ severity }) => severity in LOOKS);
      /** @type {any} */
      const document = shown.length > 0 ? nodeOf(shown[0].place).ownerDocument : null;
      if (!light || light.document !== document) clear();
      if (!light && document && document.defaultView && document.adoptedStyleSheets) {
        // A constructed sheet serves the documents of its own window only.
        light = { document, sheet: new document.defaultView.CSSStyleSheet() };
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, light.sheet];
        observer.observe(document, { childList: true, subtree: true });
      }
      draw();
    },
    clear,
  };
}

/** @param {Element} element */
function pathTo(element) {
  const steps = [];
  for (let step = element; step.parentElement; step = step.parentElement) {
    steps.unshift(`:nth-child(${[...step.parentElement.children].indexOf(step) + 1})`);
  }
  return [':root', ...steps].join('>');
}

/** A part of the text, of whatever window. @param {Element | Range} place @returns {place is Range} */
const isRange = (place) => 'startContainer' in place;

/** @param {Element | Range} place @returns {Node} */
const nodeOf = (place) => (isRange(place) ? place.startContainer : place);

/**
 * Brings a cell, or a part of the text, into view with its text selected: what is typed next replaces it.
 * @param {Element | Range} place
 */
export function goTo(place) {
  const { ownerDocument, parentElement } = nodeOf(place);
  const { body, defaultView } = /** @type {Document} */ (ownerDocument);
  const element = isRange(place) ? parentElement || body : place;
  const host = /** @type {HTMLElement} */ (element.closest('[contenteditable]') || body);
  if (defaultView) defaultView.focus();
  host.focus({ preventScroll: true });
  select(isRange(place) ? place : rangeOf(place));
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
}
