// What the element itself says, by language. What its list says stands in the panel.
import { element as en } from '../pkg/words.en.mjs';
import { element as zhCN } from '../pkg/words.zh-CN.mjs';

/** @typedef {Readonly<typeof zhCN>} ElementWords */

/**
 * @param {import('../core/nianbao.js').Lang} lang
 * @returns {ElementWords}
 */
export function elementWords(lang) {
  return lang === 'en' ? en : zhCN;
}
