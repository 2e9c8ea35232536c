// The wasm as it is shipped: only what a guess did not know is written, in arithmetic coding. A third shorter than what a
// server's gzip makes of it, and as short where a server compresses nothing. It lies in a section of an empty module of
// wasm, so that servers, bundlers and browsers see a file of wasm. pkg-scripts/packed.mjs writes it.
import { Guesser } from './guess.mjs';

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
  const lengths = packed.map((bytes) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));
  const guesser = new Guesser(lengths.reduce((sum, length) => sum + length, 0));
  const unpacked = [];
  for (const [place, bytes] of packed.entries()) {
    const from = guesser.at;
    guesser.begin();
    const coded = new Coded(bytes.subarray(4));
    while (guesser.at < from + lengths[place]) {
      coded.read(guesser, Math.min(guesser.at + SLICE, from + lengths[place]));
      await pause();
    }
    unpacked.push(guesser.bytes.slice(from, guesser.at));
  }
  return unpacked;
}

class Coded {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.next = 0;
    this.low = 0;
    this.high = 2 ** 32 - 1;
    this.value = 0;
    for (let count = 0; count < 4; count += 1) this.shift();
  }

  shift() {
    this.value = ((this.value << 8) | this.bytes[this.next]) >>> 0;
    this.next += 1;
  }

  /** @param {Guesser} guesser @param {number} end until where it learns */
  read(guesser, end) {
    let { low, high } = this;
    while (guesser.at < end) {
      const middle = between(low, high, guesser.guess());
      const bit = this.value <= middle ? 1 : 0;
      if (bit) high = middle;
      else low = middle + 1;
      while (((low ^ high) & 0xff000000) === 0) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
        this.shift();
      }
      guesser.learn(bit);
    }
    this.low = low;
    this.high = high;
  }
}

/** The last number that stands for a 1. @param {number} low @param {number} high @param {number} chance in parts of 65,536 */
export function between(low, high, chance) {
  const range = high - low;
  return low + (range >>> 16) * chance + (((range & 65535) * chance) >>> 16);
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
