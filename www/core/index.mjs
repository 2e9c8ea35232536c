// The only module that knows that there is wasm.
import * as wasm from '../pkg/nianbao.js';
import { InputError, translated } from './error.mjs';
import { sessionOf } from './session.mjs';

/** @typedef {import('./nianbao.js').Nianbao} Nianbao */

export { InputError };

/** @type {Promise<Readonly<Nianbao>> | null} */
let loading = null;

/**
 * Loads the program once; later calls return the same object.
 * @param {import('./nianbao.js').LoadOptions} [options]
 * @returns {Promise<Readonly<Nianbao>>}
 */
export function load(options = {}) {
  if (!loading) {
    loading = start(options.wasm).catch((reason) => {
      // A network that failed may work the next time.
      loading = null;
      throw reason;
    });
  }
  return loading;
}

/**
 * @param {import('./nianbao.js').LoadOptions['wasm']} source
 * @returns {Promise<Readonly<Nianbao>>}
 */
async function start(source) {
  const [english] = await Promise.all([
    import('../pkg/en.mjs'),
    wasm.default(source === undefined ? undefined : { module_or_path: source }),
  ]);
  wasm.give_english(english.default);
  /** @type {Nianbao} */
  const nianbao = {
    check: translated(wasm.check),
    template: translated(wasm.template),
    render: translated(wasm.render),
    rules: translated(wasm.rules),
    session: sessionOf(wasm),
    version: wasm.version(),
  };
  return Object.freeze(nianbao);
}
