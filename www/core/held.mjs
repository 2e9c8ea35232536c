// What a script holds inside: the wasm, and the words of English, which are packed together.
import { unpack } from './packed.mjs';

/** @type {Promise<Uint8Array<ArrayBuffer>[]> | null} */
let unpacking = null;

function held() {
  if (!unpacking) unpacking = unpack(PACKED.map((packed) => Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))));
  return unpacking;
}

/** @returns {Promise<BufferSource>} */
export async function wasm() {
  return (await held())[0];
}

/** There is one file, with all inside. */
export const more = null;

/** The words of English. @returns {Promise<string>} */
export async function english() {
  return new TextDecoder().decode((await held())[1]);
}
