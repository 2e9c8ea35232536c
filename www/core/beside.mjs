// How the module has its engine: both forms of it lie beside the module. (In dist the folder is the module's own.)

/** @returns {Promise<Response | BufferSource>} */
export function wasm() {
  return file(new URL('../pkg/nianbao_bg.wasm', import.meta.url));
}

/** @returns {Promise<Response | BufferSource>} */
export function more() {
  return file(new URL('../pkg/nianbao.more.wasm', import.meta.url));
}

/** @param {URL} address @returns {Promise<Response | BufferSource>} */
async function file(address) {
  // Node's fetch opens no files.
  const node = address.protocol === 'file:' && typeof process !== 'undefined' && process.getBuiltinModule;
  return node ? node('node:fs/promises').readFile(address) : fetch(address);
}

/** The words of English. @returns {Promise<string>} */
export async function english() {
  return (await import('../pkg/nianbao.en.mjs')).default;
}

/** @returns {Promise<(imports: WebAssembly.Imports) => Record<string, any>>} */
export async function fallback() {
  // A module as well: it is fetched under the nonce of the module that asks for it.
  const address = new URL('../pkg/nianbao.fallback.mjs', import.meta.url);
  return (await import(/* webpackIgnore: true */ /* @vite-ignore */ address.href)).default;
}
