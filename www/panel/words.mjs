// What is said of an outcome, by language. What a finding says comes from the core.
import { panel as en } from '../pkg/words.en.mjs';
import { panel as zhCN } from '../pkg/words.zh-CN.mjs';

/** @typedef {Readonly<typeof zhCN>} PanelWords */

/**
 * @param {import('../core/nianbao.js').Lang} lang
 * @returns {PanelWords}
 */
export function panelWords(lang) {
  return lang === 'en' ? en : zhCN;
}
