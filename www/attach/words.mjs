// What the panel beside a form says of itself, by language. What the list in it says stands in the panel's folder.
import { attach as en } from '../pkg/words.en.mjs';
import { attach as zhCN } from '../pkg/words.zh-CN.mjs';

/** @typedef {Readonly<typeof zhCN>} AttachWords */

/**
 * @param {import('../core/nianbao.js').Lang} lang
 * @returns {AttachWords}
 */
export function attachWords(lang) {
  return lang === 'en' ? en : zhCN;
}
