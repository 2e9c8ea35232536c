// Bars for figures in two years, one below the other. How long a bar is the core says; every figure stands beside its bar,
// and in the table below. Lengths are parts of the width, so that letters stay as large as they are on any screen.

/** @typedef {import('../core/nianbao.js').ChangesRow} Row */

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** In pixels. */
const LABEL = 20;
const BAR = 12;
const GAP = 3;
const ROW = LABEL + 2 * BAR + GAP + 14;
/** What is left of the width beside the bars, for their figures. */
const BARS = '72%';

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
function draw(tag, attributes, ...children) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/**
 * @param {object} given
 * @param {string} given.id so that several on a page do not meet
 * @param {string} given.title
 * @param {string} given.description
 * @param {readonly Row[]} given.rows
 */
export function chart({ id, title, description, rows }) {
  return draw('svg', { class: 'chart', role: 'img', 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-description`, width: '100%', height: rows.length * ROW },
    draw('title', { id: `${id}-title` }, title),
    draw('desc', { id: `${id}-description` }, description),
    ...rows.flatMap(({ label, before, after, bars }, at) => {
      const top = at * ROW;
      return [
        draw('text', { class: 'chart-label', x: 0, y: top + LABEL - 5 }, label),
        bar('chart-before', bars[0], before, top + LABEL),
        bar('chart-after', bars[1], after, top + LABEL + BAR + GAP),
      ];
    }));
}

/**
 * In a room of its own, in which a percentage is what the core says.
 * @param {string} name
 * @param {number} length in percent
 * @param {number | null} figure
 * @param {number} top
 */
function bar(name, length, figure, top) {
  return draw('svg', { x: 1, y: top, width: BARS, height: BAR, overflow: 'visible' },
    draw('rect', { class: name, x: 0, y: .5, width: `${length}%`, height: BAR - 1 }),
    draw('text', { class: 'chart-figure', x: `${length}%`, dx: 6, y: BAR - 2 }, figure === null ? '—' : String(figure)));
}
