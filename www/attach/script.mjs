// What the attributes of a script tag ask for: the whole way of a webmaster who writes no program.
import { attach, attachAll } from './index.mjs';
import { optionsFrom } from './options.mjs';

/**
 * @param {HTMLOrSVGElement} script
 */
export function attachAsAsked({ dataset }) {
  const { attach: selector, off, year, authority, lang, block, saveButton, map } = dataset;
  if (off !== undefined && off !== 'false') return;
  try {
    /** @type {Record<string, () => unknown>} */
    const given = {
      authority: () => authority,
      lang: () => lang,
      block: () => block,
      saveButton: () => saveButton,
      year: () => year && Number(year),
      map: () => map && JSON.parse(map),
    };
    const options = {};
    for (const [name, value] of Object.entries(given)) {
      try {
        Object.assign(options, optionsFrom({ [name]: value() }));
      } catch (wrong) {
        // A slip of the pen in one attribute is not to switch off what the others ask for.
        console.error(wrong);
      }
    }
    if (selector) whenThere(selector, (element) => attach(element, options));
    else attachAll(options);
  } catch (wrong) {
    // The page is not to suffer from a slip of the pen.
    console.error(wrong);
  }
}

/**
 * Each element as long as it is on the page, also those that come later.
 * @param {string} selector
 * @param {(element: Element) => import('./attachment.mjs').Attachment} open
 */
function whenThere(selector, open) {
  /** @type {Map<Element, import('./attachment.mjs').Attachment>} */
  const there = new Map();
  const look = () => {
    for (const [element, { detach }] of there) {
      if (element.isConnected) continue;
      detach();
      there.delete(element);
    }
    for (const element of document.querySelectorAll(selector)) {
      if (!there.has(element)) there.set(element, open(element));
    }
  };
  look();
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
