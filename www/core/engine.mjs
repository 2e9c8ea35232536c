// The engine: wasm where it may and can run, else the same program as plain JavaScript.
import { HostError } from './error.mjs';
import { unpacked } from './packed.mjs';

/** @typedef {import('./nianbao.js').LoadOptions['wasm']} Source */
/** @typedef {Record<string, any>} Exports */

/**
 * Where the two forms of the engine come from; each way of loading has its own.
 * @typedef {object} Supply
 * @property {() => Source | Promise<NonNullable<Source>>} wasm
 * @property {(() => Source | Promise<NonNullable<Source>>) | null} more its second file, if there are two
 * @property {() => Promise<(imports: WebAssembly.Imports) => Exports>} fallback
 */

/**
 * @param {WebAssembly.Imports} imports
 * @param {Supply} supply
 * @param {import('./nianbao.js').LoadOptions} given by the caller instead of the supply's wasm
 * @returns {Promise<Exports>}
 */
export async function start(imports, supply, given) {
  try {
    // Both are fetched at the same time.
    const sources = [given.wasm === undefined ? supply.wasm() : given.wasm];
    if (supply.more) sources.push(given.more === undefined ? supply.more() : given.more);
    const [first, more] = await unpacked(await Promise.all(sources.map(compiled)));
    const { exports } = await WebAssembly.instantiate(first, imports);
    // The second finds the first under the name that the first's own imports have: the mark of the build.
    if (more) await WebAssembly.instantiate(more, Object.fromEntries(Object.keys(imports).map((mark) => [mark, exports])));
    // Without it, what is in it would fail only when it is needed.
    else if ('%table' in exports) throw new Error('load: `more` is missing');
    return exports;
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
 * @param {ReturnType<Supply['wasm']>} source
 * @returns {Promise<WebAssembly.Module>}
 */
async function compiled(source) {
  let given = await source;
  if (typeof given === 'string' || given instanceof URL) given = await fetch(given);
  if (typeof Response === 'function' && given instanceof Response) {
    if (!given.ok) throw new Error(`${given.status} for ${given.url}`);
    // Under another type the bytes are good all the same, only not while they come in.
    if (given.headers.get('content-type') === 'application/wasm') return WebAssembly.compileStreaming(given);
    given = await given.arrayBuffer();
  }
  return given instanceof WebAssembly.Module ? given : WebAssembly.compile(/** @type {BufferSource} */ (given));
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
