// How the classic script has its engine: the wasm is inside it, the fallback is a script beside it. It takes the place
// of beside.mjs when dist/nianbao.js is made.
import * as held from './held.mjs';
import { setAddress } from './policy.mjs';

export { more, wasm } from './held.mjs';

/** Only known while the script runs for the first time. */
const own = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const nonce = own ? own.nonce || own.getAttribute('nonce') : null;

/**
 * What nianbao.fallback.js hands over.
 * @typedef {{ start: (imports: WebAssembly.Imports) => Record<string, any>, english: string }} Fallback
 */

/** @type {Promise<Fallback> | null} */
let loading = null;

/** The words of English. */
export function english() {
  return held.english(async () => (await beside()).english);
}

export async function fallback() {
  return (await beside()).start;
}

/** The script beside, loaded once; where that fails it may work the next time. */
function beside() {
  if (!loading) {
    loading = loaded().catch((reason) => {
      loading = null;
      throw reason;
    });
  }
  return loading;
}

/** @returns {Promise<Fallback>} */
function loaded() {
  return new Promise((resolve, reject) => {
    // A script without an address, written into the page, has nothing beside it.
    const address = new URL('nianbao.fallback.js', own ? own.src : '');
    // A browser that kept the file of an earlier build must not take it for this one.
    address.search = FALLBACK.mark;
    const script = document.createElement('script');
    if (nonce) script.nonce = nonce;
    // A file opened from the disk has no origin, and one with a hash is refused there.
    if (/^https?:$/.test(address.protocol)) {
      script.integrity = FALLBACK.integrity;
      if (address.origin !== window.location.origin) script.crossOrigin = 'anonymous';
    }
    script.onload = () => {
      script.remove();
      // What nianbao.fallback.js leaves at its own element.
      resolve(/** @type {any} */ (script).nianbao);
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${address} was not loaded`));
    };
    setAddress(script, address.href);
    (document.head || document.documentElement).append(script);
  });
}
