// What `attach` is told.

/**
 * @typedef {object} AttachOptions
 * @property {number} [year]
 * @property {string} [authority]
 * @property {import('../core/nianbao.js').Lang} [lang]
 * @property {import('../core/nianbao.js').CheckOptions['previous']} [previous]
 * @property {import('../core/nianbao.js').CheckOptions['rules']} [rules] local rules
 * @property {string} [published] the day of publication
 * @property {'errors'} [block] whether a report with errors is kept from being submitted
 * @property {string | Element} [saveButton] what saves without a submit event
 * @property {Record<string, string>} [map] from the names of fields to cells, where the form has no table
 */

/** @type {Readonly<Record<keyof AttachOptions, [fits: (value: any) => boolean, otherwise: string]>>} */
const KNOWN = Object.freeze({
  year: [(value) => Number.isInteger(value) && value >= 1 && value <= 9999, 'is not a year'],
  authority: [isText, 'is not a string'],
  lang: [(value) => value === 'zh-CN' || value === 'en', "is neither 'zh-CN' nor 'en'"],
  previous: [isObject, 'is neither an outcome, nor a report, nor cells'],
  rules: [(value) => isText(value) || isObject(value), 'is neither the text of local rules nor an object'],
  published: [(value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value), 'is not a day like 2026-01-20'],
  block: [(value) => value === 'errors', "is not 'errors'"],
  saveButton: [(value) => value instanceof Element || isSelector(value), 'is neither an element nor a selector'],
  map: [(value) => isObject(value) && Object.values(value).every(isText), 'does not map names of fields to cells'],
});

/**
 * @param {unknown} given
 * @returns {AttachOptions} without those that are undefined, null or empty
 */
export function optionsFrom(given) {
  if (given === undefined || given === null) return {};
  if (!isObject(given)) throw new TypeError('attach: options is not an object');
  /** @type {Record<string, unknown>} */
  const options = {};
  for (const [name, [fits, otherwise]] of Object.entries(KNOWN)) {
    const value = /** @type {Record<string, unknown>} */ (given)[name];
    if (value === undefined || value === null || value === '') continue;
    if (!fits(value)) throw new TypeError(`attach: ${name} ${otherwise}`);
    options[name] = value;
  }
  return options;
}

/** @param {unknown} value @returns {value is object} */
export function isObject(value) {
  return typeof value === 'object' && value !== null;
}

/** @param {unknown} value @returns {value is string} */
export function isSelector(value) {
  if (!isText(value)) return false;
  try {
    document.createDocumentFragment().querySelector(value);
    return true;
  } catch (wrong) {
    return false;
  }
}

/** @param {unknown} value @returns {value is string} */
function isText(value) {
  return typeof value === 'string';
}
