// Entry of the classic script: what it adds to the page is `window.nianbao`, and, unless it is told not to, a check of
// the report that is filled in there.
import { attach } from './attach/index.mjs';
import { attachAsAsked } from './attach/script.mjs';
import { HostError, InputError, load } from './core/index.mjs';
import { defineElement } from './element/index.mjs';

// The first one stays: a second copy may come with another template of the same page. What has an id of that name is
// no property of the window's own.
if (!Object.prototype.hasOwnProperty.call(window, 'nianbao')) {
  /** @type {any} */ (window).nianbao = Object.freeze({ load, attach, HostError, InputError, version: VERSION });
}

// A browser older than the oldest that is supported is left as it is: half of this would be worse than nothing.
if ('replaceChildren' in document.documentElement && 'adoptedStyleSheets' in document) {
  defineElement(() => load());
  if (document.currentScript) attachAsAsked(document.currentScript);
}
