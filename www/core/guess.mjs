// Guesses of what comes next, bit by bit, from what came before: seven guessers look at different things, and the more
// often one of them was right, the more it counts. Context mixing, as Mahoney's lpaq does it ("Data Compression
// Explained", 4.2 and 4.3), with guessers that know wasm. Who packs and who unpacks guess the same to the last bit:
// there is nothing here but integers and the four operations on numbers, which are exact in every browser.
import { Instructions } from './instructions.mjs';

const KINDS = 7;
/** What the guessers say, what the last like place says, and what is always so. */
const VOICES = KINDS + 2;
const REPEAT = KINDS;
const ALWAYS = KINDS + 1;
/** Places where a guesser keeps what it saw, 2 to the power of it. */
const BITS = 20;
/** How many times a guesser remembers: what is long ago counts less and less. */
const MEMORY = 16;
/** How fast the voices gain and lose weight. */
const LESSON = 0.01;
/** Below this many like bytes before it, a place is like another one by chance. */
const LIKE = 5;
const LIKEST = 31;

/** Chances in parts of 65,536, by their logits in parts of 256; and logits by chances in parts of 4,096. */
const CHANCE = new Uint16Array(4096);
const LOGIT = new Float64Array(4096);
{
  // The exponential by multiplication: Math.exp may differ in its last digit from browser to browser.
  let power = 1;
  for (let step = 0; step <= 2048; step += 1) {
    const high = Math.min(Math.floor((65536 * power) / (1 + power)), 65503);
    if (step < 2048) CHANCE[2048 + step] = high;
    CHANCE[2048 - step] = 65535 - high;
    power *= 1.0039138893383475;
  }
  let place = 0;
  for (let chance = 0; chance < 4096; chance += 1) {
    while (place < 4095 && CHANCE[place] < chance * 16 + 8) place += 1;
    LOGIT[chance] = (place - 2048) / 256;
  }
}

/** @param {number} one @param {number} other */
function mixed(one, other) {
  const sum = Math.imul(one, 0x2545f491) ^ Math.imul(other + 0x5e3779b1, 0x05ebca6b);
  return Math.imul(sum ^ (sum >>> 15), 0x42b2ae35);
}

export class Guesser {
  /** @param {number} length of all that will be learnt */
  constructor(length) {
    this.bytes = new Uint8Array(length);
    this.at = 0;
    /** The last two numbers of each instruction. */
    this.numbers = new Int32Array(512);
    /** What was seen in a place: the chance of a 1 in 22 bits, and how often it was asked for in ten. */
    this.seen = new Uint32Array(KINDS << BITS).fill(2 ** 31);
    this.weights = new Float64Array(7 * 256 * VOICES).fill(0.28);
    this.voices = new Float64Array(VOICES);
    this.voices[ALWAYS] = 0.3;
    /** Of what each guesser looks at, and where that is kept. */
    this.looks = new Int32Array(KINDS);
    this.rows = new Int32Array(KINDS);
    /** Where the last six bytes stood before, and how far back they are the same. */
    this.like = new Int32Array(1 << 18);
    this.other = 0;
    this.alike = 0;
    this.likely = new Uint16Array(64).fill(32768);
    this.expected = 0;
    this.asked = -1;
    /** The bits of this byte behind a 1, and the same of this half of it. */
    this.byte = 1;
    this.half = 1;
    this.weighed = 0;
    this.chance = 0;
    this.kind = 0;
    this.wasm = new Instructions();
    this.look();
  }

  /** A file begins. */
  begin() {
    this.wasm = new Instructions();
    this.look();
  }

  /** The chance that the next bit is 1, in parts of 65,536. */
  guess() {
    if (this.byte === 1 || this.byte >> 4 === 1) this.open();
    const { voices, weights } = this;
    this.weighed = (this.kind * 256 + this.byte) * VOICES;
    let sum = 0;
    for (let kind = 0; kind < KINDS; kind += 1) {
      const seen = this.seen[this.rows[kind] + this.half];
      voices[kind] = (seen & 1023) === 0 ? 0 : LOGIT[seen >>> 20];
      sum += voices[kind] * weights[this.weighed + kind];
    }
    const left = 8 - (31 - Math.clz32(this.byte));
    this.asked = -1;
    voices[REPEAT] = 0;
    if (this.expected >> left === this.byte) {
      this.asked = this.alike * 2 + ((this.expected >> (left - 1)) & 1);
      voices[REPEAT] = LOGIT[this.likely[this.asked] >> 4];
      sum += voices[REPEAT] * weights[this.weighed + REPEAT];
    }
    sum += voices[ALWAYS] * weights[this.weighed + ALWAYS];
    this.chance = CHANCE[Math.max(0, Math.min(4095, Math.floor(sum * 256) + 2048))];
    return this.chance;
  }

  /** @param {number} bit which it was */
  learn(bit) {
    const { voices, weights, seen } = this;
    const error = (bit * 65536 - this.chance) * (LESSON / 65536);
    for (let voice = 0; voice < VOICES; voice += 1) weights[this.weighed + voice] += voices[voice] * error;
    const goal = bit * 4194303;
    for (let kind = 0; kind < KINDS; kind += 1) {
      const place = this.rows[kind] + this.half;
      const times = seen[place] & 1023;
      const chance = seen[place] >>> 10;
      const now = Math.floor(chance + (goal - chance) / (times + 1.5));
      seen[place] = now * 1024 + Math.min(times + 1, MEMORY);
    }
    if (this.asked >= 0) this.likely[this.asked] += (bit * 65535 - this.likely[this.asked]) >> 6;
    this.half = this.half * 2 + bit;
    this.byte = this.byte * 2 + bit;
    if (this.byte > 255) this.close();
  }

  /** Half a byte begins: what was seen after the same is kept in one place of memory. */
  open() {
    for (let kind = 0; kind < KINDS; kind += 1) {
      const look = this.looks[kind] + Math.imul(this.byte, 0x3d4d51cb);
      const row = Math.imul(look ^ (look >>> 16), 0x7feb352d) >>> 7;
      this.rows[kind] = (kind << BITS) + (row & ((1 << BITS) - 16));
    }
    this.half = 1;
  }

  /** A byte ends. */
  close() {
    const { bytes, wasm } = this;
    const byte = this.byte & 255;
    bytes[this.at] = byte;
    if (this.alike > 0 && bytes[this.other] === byte) {
      this.other += 1;
    } else {
      this.alike = 0;
    }
    const { code, place } = wasm;
    wasm.push(byte);
    // The last byte of a number.
    if (place > 0 && byte < 128) {
      this.numbers[code * 2 + 1] = this.numbers[code * 2];
      this.numbers[code * 2] = wasm.number;
    }
    this.at += 1;
    this.byte = 1;
    this.look();
  }

  /** What the guessers look at, and where the like of it stood. */
  look() {
    const { at, bytes, wasm } = this;
    const byte = (/** @type {number} */ back) => (at < back ? 0 : bytes[at - back]);
    const three = byte(1) | (byte(2) << 8) | (byte(3) << 16);
    const isCode = wasm.place === 0;
    const where = isCode ? 0 : (wasm.code + 1) * 16 + wasm.place;
    const one = wasm.place > 1 ? byte(1) << 16 : 0;
    this.kind = isCode ? 0 : group(wasm.code);
    this.looks[0] = mixed(where, isCode ? wasm.before & 0xffff : byte(1));
    this.looks[1] = mixed(where, isCode ? wasm.before & 0xffffff : (wasm.before & 0xffff) | one) + 1;
    this.looks[2] = mixed(where, wasm.before) + 2;
    this.looks[3] = mixed(where, three & 0xffff) + 3;
    this.looks[4] = mixed(where, three) + 4;
    const last = (this.numbers[wasm.code * 2] & 0xffff) | ((this.numbers[wasm.code * 2 + 1] & 0xff) << 16);
    this.looks[5] = mixed(where + one, last) + 5;
    this.looks[6] = mixed(where, isCode ? wasm.before & 0xff : 0) + 6;

    const six = (Math.imul(three | (byte(4) << 24), 0x2f0b4c47) ^ Math.imul(byte(5) | (byte(6) << 8), 0x5f356495)) >>> 14;
    if (this.alike > 0) {
      this.alike = Math.min(this.alike + 1, LIKEST);
    } else {
      this.other = this.like[six];
      while (this.alike < Math.min(this.other, LIKEST) && bytes[this.other - this.alike - 1] === byte(this.alike + 1)) this.alike += 1;
      if (this.alike < LIKE) this.alike = 0;
    }
    this.like[six] = at;
    this.expected = this.alike > 0 ? bytes[this.other] | 256 : 0;
  }
}

/** Instructions whose numbers are alike. @param {number} code */
function group(code) {
  if (code === 0x41) return 1;
  if (code >= 0x28 && code < 0x3f) return 2;
  if (code >= 0x20 && code < 0x25) return 3;
  if (code === 0x10) return 4;
  return code < 0xf0 ? 5 : 6;
}
