// What is opened: what was given, what stands inside of the element, else the blank official form.

/**
 * @typedef {import('../core/nianbao.js').Nianbao} Nianbao
 * @typedef {import('../core/nianbao.js').Input} Input
 * @typedef {import('../core/nianbao.js').Report} Report
 * @typedef {import('../core/nianbao.js').CheckOptions} CheckOptions
 */

/** Figures alone. @typedef {Extract<Input, { cells: unknown }>} Figures */

/**
 * What can be set as the value: an outcome, a report, cells; nothing stands for the blank form.
 * @param {any} given
 * @returns {Input | Report | null}
 */
export function inputOf(given) {
  if (given === null || given === undefined) return null;
  if (typeof given !== 'object') throw new TypeError('value: cells, a report, or null');
  return given.report || ('cells' in given ? given : { cells: given });
}

/**
 * The form with what was given filled in: a cell that is not mentioned is blank there, and not missing. A report that was
 * read says itself what it has.
 * @param {Readonly<Nianbao>} nianbao
 * @param {Figures | null} given
 * @param {CheckOptions} options
 * @returns {Input}
 */
export function filledForm(nianbao, given, options) {
  const { year, authority, previous, lang } = options;
  // Of the year that reports are written about now where no other is given.
  const written = year || (given && given.year) || new Date().getFullYear() - 1;
  const blank = nianbao.template({ year: written, authority: authority || '—', previous: given ? undefined : previous, lang });
  if (!given || Object.keys(given.cells).length === 0) return { cells: blank.cells, year, authority };
  const found = nianbao.check(given, options);
  const table = (/** @type {string} */ cell) => /** @type {keyof typeof found.editions} */ (cell.slice(0, cell.indexOf('.')));
  const others = Object.entries(blank.cells).filter(([cell]) => found.editions[table(cell)] === null);
  const own = Object.entries(found.cells).map(([cell, { raw }]) => [cell, { raw: raw || '' }]);
  return { ...given, cells: Object.fromEntries([...own, ...others]) };
}

/**
 * Whether what was given is figures alone, of the form that is to be filled in.
 * @param {Input | Report | null} given
 * @returns {given is Figures | null}
 */
export function isFigures(given) {
  return given === null || ('cells' in given && !('sections' in given));
}

/**
 * A report that stands in the page as text, also for those whose browser runs no scripts.
 * @param {Element} element
 * @returns {Input | null}
 */
export function contentOf(element) {
  return element.querySelector('table') ? { element } : null;
}

/** The element is there as soon as its first tag is read; what stands in it comes after. */
export function whenParsed() {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(undefined), { once: true }));
}
