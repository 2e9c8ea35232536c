// Every word that the page itself says, in the language that was chosen. What its list says stands in the panel, what a
// finding says comes from the core.
import { panelWords } from '../panel/words.mjs';
import { en } from './words/en.mjs';
import { zhCN } from './words/zh-cn.mjs';

/**
 * @typedef {import('../core/nianbao.js').Lang} Lang
 * @typedef {import('./words/zh-cn.mjs').PageWords} PageWords
 * @typedef {(words: PageWords) => string} Sentence what is said, in whatever language
 */

const KEY = 'nianbao.lang';

/** @type {Lang} */
let spoken = chosen();

/** The language that is spoken. */
export const lang = () => spoken;

/** The words of the page. */
export const words = () => (spoken === 'en' ? en : zhCN);

/** What the list of findings says. */
export const listWords = () => panelWords(spoken);

/** @param {Lang} wanted */
export function speak(wanted) {
  spoken = wanted;
  try {
    window.localStorage.setItem(KEY, wanted);
  } catch (forbidden) {
    // It is asked for again the next time.
  }
}

/** What the address asks for, else what was chosen before, else Chinese: whatever the browser is set to. */
function chosen() {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (asked) return asked === 'en' ? 'en' : 'zh-CN';
  try {
    return window.localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
  } catch (forbidden) {
    return 'zh-CN';
  }
}

/**
 * Day and time, short.
 * @param {number} at
 */
export function momentOf(at) {
  return new Date(at).toLocaleString(spoken, { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** Writes the standing text where the document names it. */
export function writeStandingWords() {
  const standing = /** @type {Record<string, string>} */ (words().standing);
  /** @param {string} name @param {(element: Element, text: string) => void} write */
  const each = (name, write) => {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      write(element, standing[element.getAttribute(name) || '']);
    }
  };
  each('data-word', (element, text) => { element.textContent = text; });
  each('data-label', (element, text) => element.setAttribute('aria-label', text));
  each('data-placeholder', (element, text) => element.setAttribute('aria-placeholder', text));
  document.title = standing.title;
  document.documentElement.lang = spoken;
}
