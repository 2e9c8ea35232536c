// How the page that is one file has its engine: both forms of it are inside. It takes the place of beside.mjs when
// dist/nianbao.html is made.
import start from '../pkg/nianbao.fallback.mjs';

export { english, more, wasm } from './held.mjs';

/** @returns {Promise<(imports: WebAssembly.Imports) => Record<string, any>>} */
export async function fallback() {
  return start;
}
