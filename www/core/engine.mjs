// The engine: wasm where it may and can run, else the same program as plain JavaScript.
import { HostError } from './error.mjs';

/** @typedef {import('./nianbao.js').LoadOptions['wasm']} Source */
/** @typedef {Record<string, any>} Exports */

/**
 * Where the two forms of the engine come from; each way of loading has its own.
 * @typedef {object} Supply
 * @property {() => Source | Promise<NonNullable<Source>>} wasm
 * @property {() => Promise<(imports: WebAssembly.Imports) => Exports>} fallback
 */

/**
 * @param {WebAssembly.Imports} imports
 * @param {Supply} supply
 * @param {Source} source what the caller gave instead of the supply's wasm
 * @returns {Promise<Exports>}
 */
export async function start(imports, supply, source) {
  try {
    return await instantiate(imports, source === undefined ? supply.wasm() : source);
  } catch (reason) {
    // Forbidden by the page, too new for the browser, unknown to the server: whatever it was, there is another way.
    try {
      return (await supply.fallback())(imports);
    } catch (second) {
      if (second instanceof HostError) throw second;
      throw new HostError(isRefusal(reason) ? 'refused' : 'not-loaded', reason);
    }
  }
}

/**
 * @param {WebAssembly.Imports} imports
 * @param {ReturnType<Supply['wasm']>} source
 * @returns {Promise<Exports>}
 */
async function instantiate(imports, source) {
  let given = await source;
  if (typeof given === 'string' || given instanceof URL) given = await fetch(given);
  if (typeof Response === 'function' && given instanceof Response) {
    if (!given.ok) throw new Error(`${given.status} for ${given.url}`);
    // Under another type the bytes are good all the same, only not while they come in.
    if (given.headers.get('content-type') === 'application/wasm') {
      return (await WebAssembly.instantiateStreaming(given, imports)).instance.exports;
    }
    given = await given.arrayBuffer();
  }
  const made = await WebAssembly.instantiate(/** @type {BufferSource} */ (given), imports);
  return (made instanceof WebAssembly.Instance ? made : made.instance).exports;
}

/**
 * Was the wasm there, but not allowed or not able to run?
 * @param {unknown} reason
 */
function isRefusal(reason) {
  return (
    typeof WebAssembly === 'undefined' ||
    reason instanceof WebAssembly.CompileError ||
    reason instanceof WebAssembly.LinkError
  );
}
