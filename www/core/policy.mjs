// What a page with `require-trusted-types-for 'script'` wants to have been looked at: markup that is parsed, the address
// of a script. One policy, `nianbao`, made when it is first needed; where there is no such thing, strings as they are.
import { HostError } from './error.mjs';

/** @typedef {{ createHTML(markup: string): any, createScriptURL(address: string): any }} Policy */

/** @type {Policy} */
const RULES = {
  // Only ever given to DOMParser, which runs nothing and loads nothing.
  createHTML: (markup) => markup,
  // Only ever the fallback beside our own script.
  createScriptURL: (address) => address,
};

/** @type {Policy | null} */
let policy = null;

/** @returns {Policy} */
function ours() {
  if (!policy) {
    const { trustedTypes } = /** @type {{ trustedTypes?: any }} */ (globalThis);
    try {
      policy = /** @type {Policy} */ (trustedTypes ? trustedTypes.createPolicy('nianbao', RULES) : RULES);
    } catch (forbidden) {
      // A page may forbid the policy and yet take strings.
      policy = RULES;
    }
  }
  return policy;
}

/**
 * A document from markup. Scripts in it do not run, nothing in it is loaded.
 * @param {string} markup
 * @returns {Document}
 */
export function parse(markup) {
  return allowed(() => new DOMParser().parseFromString(ours().createHTML(markup), 'text/html'));
}

/**
 * @param {HTMLScriptElement} script
 * @param {string} address
 */
export function setAddress(script, address) {
  allowed(() => {
    script.src = ours().createScriptURL(address);
  });
}

/**
 * @template T
 * @param {() => T} act
 * @returns {T}
 */
function allowed(act) {
  try {
    return act();
  } catch (reason) {
    // Where there is no DOMParser no policy is to blame.
    if (reason instanceof ReferenceError) throw reason;
    throw new HostError('policy', reason);
  }
}
