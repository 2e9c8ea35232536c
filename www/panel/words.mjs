// What is said of an outcome, by language. What a finding says comes from the core.
import { en } from './words/en.mjs';
import { zhCN } from './words/zh-cn.mjs';

/** @typedef {import('./words/zh-cn.mjs').PanelWords} PanelWords */

/**
 * @param {import('../core/nianbao.js').Lang} lang
 * @returns {PanelWords}
 */
export function panelWords(lang) {
  return lang === 'en' ? en : zhCN;
}
