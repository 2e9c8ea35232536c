// Bytes as letters that stand in a script in any encoding. Each frequent byte is one letter, each other byte two, so
// that what repeats in the bytes repeats in the letters: base64, which mixes three bytes into four letters, is a fifth
// larger when compressed.

/**
 * @typedef {object} Packed
 * @property {number[]} order all bytes, the most frequent first
 * @property {string} text
 */

/** Printable ASCII without what a string in a script or a script in a page would mind. */
const LETTERS = [...Array(95).keys()].map((place) => String.fromCharCode(32 + place)).filter((letter) => !'\\"\'`$<'.includes(letter));
/** So many letters stand for a byte; each of the others says that one more follows. */
const SINGLE = LETTERS.length - 2;

/**
 * @param {Uint8Array} bytes
 * @returns {Packed}
 */
export function pack(bytes) {
  const count = Array(256).fill(0);
  for (const byte of bytes) count[byte] += 1;
  const order = [...count.keys()].sort((a, b) => count[b] - count[a] || a - b);
  /** @type {string[]} */
  const codes = [];
  order.forEach((byte, rank) => {
    const rest = rank - SINGLE;
    const first = rest < 0 ? rank : SINGLE + Math.floor(rest / LETTERS.length);
    codes[byte] = LETTERS[first] + (rest < 0 ? '' : LETTERS[rest % LETTERS.length]);
  });
  return { order, text: Array.from(bytes, (byte) => codes[byte]).join('') };
}

/** @param {Packed} packed */
export function unpack({ order, text }) {
  /** @type {number[]} */
  const places = [];
  LETTERS.forEach((letter, place) => { places[letter.charCodeAt(0)] = place; });
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    let rank = places[text.charCodeAt(at)];
    if (rank >= SINGLE) {
      at += 1;
      rank = SINGLE + (rank - SINGLE) * LETTERS.length + places[text.charCodeAt(at)];
    }
    bytes[length] = order[rank];
    length += 1;
  }
  return bytes.subarray(0, length);
}
