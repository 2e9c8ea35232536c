// The wasm as a script holds it: in base64, what LZMA made of it, which is a seventh shorter than what a server's gzip or
// the browser's own DecompressionStream (Chromium 103) could do. pkg-scripts/packed.mjs writes it.

/** A bit that is as likely 0 as 1: chances are in parts of 2,048. */
const EVEN = 1024;

// Where the chances of each question begin; there are twelve states of what came last, and four places in an alignment.
const IS_MATCH = 0;
const IS_REPEAT = IS_MATCH + 12 * 16;
const IS_NOT_LAST = IS_REPEAT + 12;
const IS_NOT_SECOND = IS_NOT_LAST + 12;
const IS_NOT_THIRD = IS_NOT_SECOND + 12;
const IS_LONG = IS_NOT_THIRD + 12;
const SLOT = IS_LONG + 12 * 16;
const FAR = SLOT + 4 * 64;
const ALIGNED = FAR + 128;
const LENGTH = ALIGNED + 16;
const REPEAT_LENGTH = LENGTH + 2 + 2 * 128 + 256;
const LITERAL = REPEAT_LENGTH + 2 + 2 * 128 + 256;
const ALL = LITERAL + 8 * 768;

/**
 * @param {string} packed
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function unpack(packed) {
  const from = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  // The head: how it was packed, the reach of its matches, its length in eight bytes; then a byte of nothing.
  const head = new DataView(from.buffer);
  const to = new Uint8Array(head.getUint32(5, true));
  const chances = new Uint16Array(ALL).fill(EVEN);
  let code = head.getUint32(14);
  let range = 2 ** 32 - 1;
  let next = 18;

  /** @param {number} question */
  const bit = (question) => {
    const chance = chances[question];
    const bound = (range >>> 11) * chance;
    const answer = code < bound ? 0 : 1;
    chances[question] += answer ? -(chance >> 5) : (2048 - chance) >> 5;
    code -= answer * bound;
    range = answer ? range - bound : bound;
    fill();
    return answer;
  };
  const fill = () => {
    if (range >= 2 ** 24) return;
    range *= 256;
    code = code * 256 + from[next];
    next += 1;
  };
  /** A number, its highest bit first. @param {number} questions @param {number} bits */
  const number = (questions, bits) => {
    let path = 1;
    while (path < 1 << bits) path = path * 2 + bit(questions + path);
    return path - (1 << bits);
  };
  /** Its lowest bit first. @param {number} questions @param {number} bits */
  const backwards = (questions, bits) => {
    let path = 1;
    let value = 0;
    for (let place = 0; place < bits; place += 1) {
      const answer = bit(questions + path);
      path = path * 2 + answer;
      value += answer << place;
    }
    return value;
  };
  /** @param {number} questions @param {number} place */
  const length = (questions, place) => {
    if (!bit(questions)) return 2 + number(questions + 2 + place * 8, 3);
    if (!bit(questions + 1)) return 10 + number(questions + 2 + 128 + place * 8, 3);
    return 18 + number(questions + 2 + 256, 8);
  };
  /** @param {number} size */
  const distance = (size) => {
    const slot = number(SLOT + Math.min(size - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    let bits = (slot >> 1) - 1;
    const least = (2 + slot % 2) << bits;
    if (slot < 14) return least + backwards(FAR + least - slot, bits);
    let high = 0;
    for (; bits > 4; bits -= 1) {
      range = range >>> 1;
      const answer = code < range ? 0 : 1;
      code -= answer * range;
      high = high * 2 + answer;
      fill();
    }
    return least + high * 16 + backwards(ALIGNED, 4);
  };

  let state = 0;
  /** How far back the last four matches were, less one. */
  let back = [0, 0, 0, 0];
  for (let at = 0; at < to.length;) {
    const place = at % 4;
    if (!bit(IS_MATCH + state * 16 + place)) {
      const questions = LITERAL + 768 * (to[at - 1] >> 5);
      let byte = 1;
      // After a match, its next byte is no likely one: asked for as long as the bits are the same.
      if (state > 6) {
        for (let other = 256 + to[at - back[0] - 1]; byte < 256;) {
          other *= 2;
          const bits = (other >> 8) & 1;
          const answer = bit(questions + 256 + bits * 256 + byte);
          byte = byte * 2 + answer;
          if (answer !== bits) break;
        }
      }
      while (byte < 256) byte = byte * 2 + bit(questions + byte);
      to[at] = byte;
      at += 1;
      state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
      continue;
    }
    const isAfterMatch = state > 6;
    let size = 1;
    if (!bit(IS_REPEAT + state)) {
      size = length(LENGTH, place);
      back = [distance(size), back[0], back[1], back[2]];
      state = isAfterMatch ? 10 : 7;
    } else {
      const which = bit(IS_NOT_LAST + state) && 1 + (bit(IS_NOT_SECOND + state) && 1 + bit(IS_NOT_THIRD + state));
      if (which || bit(IS_LONG + state * 16 + place)) {
        size = length(REPEAT_LENGTH, place);
        back = [back[which], ...back.filter((_, rank) => rank !== which)];
        state = isAfterMatch ? 11 : 8;
      } else {
        state = isAfterMatch ? 11 : 9;
      }
    }
    for (const end = at + size; at < end; at += 1) to[at] = to[at - back[0] - 1];
  }
  return to;
}
