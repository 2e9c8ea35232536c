// The program, loaded once. Only this folder knows that there is wasm.
import * as wasm from '../pkg/nianbao_bg.js';
import { VERSION } from '../pkg/version.mjs';
import * as supply from './beside.mjs';
import { decision } from './decision.mjs';
import { start } from './engine.mjs';
import { HostError, InputError, translated } from './error.mjs';
import { parse } from './policy.mjs';
import { session } from './session.mjs';

/** @typedef {import('./nianbao.js').Nianbao} Nianbao */

export { HostError, InputError };

/** @type {Promise<Readonly<Nianbao>> | null} */
let loading = null;

/**
 * Loads the program once; later calls return the same object.
 * @param {import('./nianbao.js').LoadOptions} [options]
 * @returns {Promise<Readonly<Nianbao>>}
 */
export function load(options = {}) {
  if (!loading) {
    loading = begin(options).catch((reason) => {
      // A network that failed may work the next time.
      loading = null;
      throw reason;
    });
  }
  return loading;
}

/**
 * @param {import('./nianbao.js').LoadOptions} given
 * @returns {Promise<Readonly<Nianbao>>}
 */
async function begin(given) {
  // Without the words of English the program speaks Chinese.
  const [engine, english] = await Promise.all([start(wasm.imports, supply, given), supply.english().catch(() => '')]);
  wasm.__wbg_set_wasm(engine);
  if (english) wasm.give_english(english);
  wasm.parse_with(parse);
  /** @type {Nianbao} */
  const nianbao = {
    check: translated(wasm.check),
    template: translated(wasm.template),
    render: translated(wasm.render),
    rules: translated(wasm.rules),
    sum: translated((reports, options) => wasm.sum({ ...options, parts: reports })),
    changes: translated((report, previous, options) => wasm.changes(report, { ...options, previous })),
    session,
    decision,
    version: VERSION,
  };
  return Object.freeze(nianbao);
}
