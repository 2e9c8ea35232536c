// How the page that is one file has its engine: both forms of it are inside. It takes the place of beside.mjs when
// dist/nianbao.html is made.
import ENGLISH from '../pkg/nianbao.en.mjs';
import start from '../pkg/nianbao.fallback.mjs';
import * as held from './held.mjs';

export { more, wasm } from './held.mjs';

export function english() {
  return held.english(() => ENGLISH);
}

/** @returns {Promise<(imports: WebAssembly.Imports) => Record<string, any>>} */
export async function fallback() {
  return start;
}
