// How the page that is one file has its engine: both forms of it are inside. It takes the place of beside.mjs when
// dist/nianbao.html is made.
import words from '../pkg/nianbao.en.mjs';
import start from '../pkg/nianbao.fallback.mjs';

/** @returns {BufferSource} */
export function wasm() {
  return Uint8Array.from(atob(PACKED), (letter) => letter.charCodeAt(0));
}

/** There is one file, with all inside. */
export const more = null;

/** The words of English. @returns {Promise<string>} */
export async function english() {
  return words;
}

/** @returns {Promise<(imports: WebAssembly.Imports) => Record<string, any>>} */
export async function fallback() {
  return start;
}
