// The wasm as it is shipped: only what a guess did not know is written, in arithmetic coding. A third shorter than what a
// server's gzip makes of it, and as short where a server compresses nothing. It lies in a section of an empty module of
// wasm, so that servers, bundlers and browsers see a file of wasm. What unpacks it is wasm as well (unpacker/main.rs), and
// stands in the script; where there is no wasm, nothing needs to be unpacked. pkg-scripts/packed.mjs packs.
import UNPACKER from '../pkg/unpacker.mjs';

/** The section's name. */
export const SECTION = 'packed';

/** Between so many bytes the page may do what it has to do. */
const SLICE = 12000;

/**
 * @param {WebAssembly.Module[]} modules in the order in which they were packed; one that is not packed stays as it is
 * @returns {Promise<WebAssembly.Module[]>}
 */
export async function unpacked(modules) {
  const sections = modules.map((module) => WebAssembly.Module.customSections(module, SECTION)[0]);
  const packed = sections.filter((section) => section !== undefined);
  const bytes = await unpack(packed.map((section) => new Uint8Array(section)));
  return Promise.all(modules.map((module, place) => (sections[place] ? WebAssembly.compile(bytes[packed.indexOf(sections[place])]) : module)));
}

/**
 * What was learnt from one is known in the next. Before each stands its length.
 * @param {Uint8Array[]} packed
 * @returns {Promise<Uint8Array<ArrayBuffer>[]>}
 */
export async function unpack(packed) {
  if (packed.length === 0) return [];
  const { begin, memory, packed: place, plain, read } = await unpacker();
  const unpacked = [];
  let at = 0;
  for (const bytes of packed) {
    const from = at;
    const end = from + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    new Uint8Array(memory.buffer, place()).set(bytes.subarray(4));
    begin();
    while (at < end) {
      at = Math.min(at + SLICE, end);
      read(at, 0);
      await pause();
    }
    unpacked.push(new Uint8Array(memory.buffer).slice(plain() + from, plain() + end));
  }
  return unpacked;
}

/**
 * What main.rs exports.
 * @typedef {object} Unpacker
 * @property {WebAssembly.Memory} memory
 * @property {() => void} begin
 * @property {() => number} packed
 * @property {() => number} plain
 * @property {(end: number, packs: number) => number} read
 */

/** One that learnt nothing yet. @returns {Promise<Unpacker>} */
export async function unpacker() {
  const { instance } = await WebAssembly.instantiate(bytesOf(UNPACKER));
  return /** @type {any} */ (instance.exports);
}

/** @param {string} base64 */
export function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Not a timer: those of a page in the background come once a second. @returns {Promise<void>} */
function pause() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
