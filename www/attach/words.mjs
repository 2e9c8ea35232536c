// What the panel beside a form says of itself, by language. What the list in it says stands in the panel's folder.
import { en } from './words/en.mjs';
import { zhCN } from './words/zh-cn.mjs';

/** @typedef {import('./words/zh-cn.mjs').AttachWords} AttachWords */

/**
 * @param {import('../core/nianbao.js').Lang} lang
 * @returns {AttachWords}
 */
export function attachWords(lang) {
  return lang === 'en' ? en : zhCN;
}
