// What a script holds inside: the wasm, and the words of English, which are packed together.
import { bytesOf, unpack } from './packed.mjs';

/** @type {Promise<Uint8Array<ArrayBuffer>[]> | null} */
let unpacking = null;

function held() {
  if (!unpacking) unpacking = unpack(PACKED.map(bytesOf));
  return unpacking;
}

/** @returns {Promise<BufferSource>} */
export async function wasm() {
  return (await held())[0];
}

/** There is one file, with all inside. */
export const more = null;

/**
 * The words of English.
 * @param {() => string | Promise<string>} instead where there is no wasm to unpack them
 * @returns {Promise<string>}
 */
export async function english(instead) {
  try {
    return new TextDecoder().decode((await held())[1]);
  } catch {
    return instead();
  }
}
