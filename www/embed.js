// Entry of the classic script: what it adds to the page is `window.nianbao`, and nothing else.
import { InputError, load } from './core/index.mjs';

// The first one stays: a second copy may come with another template of the same page. What has an id of that name is
// no property of the window's own.
if (!Object.prototype.hasOwnProperty.call(window, 'nianbao')) {
  /** @type {any} */ (window).nianbao = Object.freeze({ load, InputError, version: VERSION });
}
