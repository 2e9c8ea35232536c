// Guesses of what comes next, bit by bit, from what came before: each guesser looks at something else, and the more often
// one was right, the more it counts. Context mixing, as Mahoney's lpaq does it ("Data Compression Explained", 4.1 to 4.3),
// with guessers that know wasm. Who packs and who unpacks guess the same to the last bit: there is nothing here but
// integers and the four operations on numbers, which are exact in every browser.
import { Instructions, OUTSIDE } from './instructions.mjs';
import { HISTORIES, NEXT } from './history.mjs';

const GUESSERS = 7;
/** What the guessers say, what the last like place says, and what is always so. */
const VOICES = GUESSERS + 2;
const LIKE = GUESSERS;
const ALWAYS = GUESSERS + 1;
/** Places where a guesser keeps what it saw, 2 to the power of it. */
const BITS = 22;
/** How many times a chance remembers: what is long ago counts less and less. */
const MEMORY = 255;
/** How fast the voices gain and lose weight: by what is being read, and by how the last like place goes on. */
const LESSON = 0.01;
const SECOND_LESSON = 0.005;
/** Below this many like bytes before it, a place is like another one by chance; above, it is no liker. */
const LEAST = 5;
const MOST = 31;
/** Kinds of what is read, and of where in it. */
const READINGS = 7;
const STAGES = 6;

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

/** @param {number} logit */
function chanceOf(logit) {
  return CHANCE[Math.max(0, Math.min(4095, Math.floor(logit * 256) + 2048))];
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
    /** What bits a guesser saw at what it looks at; the chance of a 1 after them, in 22 bits; and how often it was asked for. */
    this.seen = new Uint8Array(GUESSERS << BITS);
    this.chances = new Int32Array(GUESSERS * HISTORIES).fill(2 ** 21);
    this.asked = new Uint8Array(GUESSERS * HISTORIES);
    this.weights = new Float64Array(READINGS * 256 * VOICES).fill(0.2);
    this.others = new Float64Array((MOST + 1) * STAGES * VOICES).fill(0.2);
    this.voices = new Float64Array(VOICES);
    this.voices[ALWAYS] = 0.3;
    /** What each guesser looks at, and where that is kept. */
    this.looks = new Int32Array(GUESSERS);
    this.rows = new Int32Array(GUESSERS);
    /** Where the last six bytes stood before, how many are the same, and how often it then went on in the same way. */
    this.stood = new Int32Array(1 << 18);
    this.other = 0;
    this.alike = 0;
    this.likely = new Uint16Array(2 * MOST + 2).fill(32768);
    this.expected = 0;
    this.likeness = -1;
    /** The bits of this byte behind a 1, and those of this half of it. */
    this.byte = 1;
    this.half = 1;
    /** What is being read, the place of its weights and of the others, and what the two say. */
    this.reading = 0;
    this.first = 0;
    this.second = 0;
    this.said = 0;
    this.alsoSaid = 0;
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
    const { voices, weights, others, byte } = this;
    this.first = (this.reading * 256 + byte) * VOICES;
    this.second = (this.alike * STAGES + (byte > 15 ? 1 : 0) + Math.min(this.wasm.place, 2) * 2) * VOICES;
    for (let guesser = 0; guesser < GUESSERS; guesser += 1) {
      const seen = this.seen[this.rows[guesser] + this.half];
      voices[guesser] = seen === 0 ? 0 : LOGIT[this.chances[guesser * HISTORIES + seen] >> 10];
    }
    const left = Math.clz32(byte) - 23;
    this.likeness = -1;
    voices[LIKE] = 0;
    if (this.expected >> left === byte) {
      this.likeness = this.alike * 2 + ((this.expected >> (left - 1)) & 1);
      voices[LIKE] = LOGIT[this.likely[this.likeness] >> 4];
    }
    let one = 0;
    let two = 0;
    for (let voice = 0; voice < VOICES; voice += 1) {
      one += voices[voice] * weights[this.first + voice];
      two += voices[voice] * others[this.second + voice];
    }
    this.said = chanceOf(one);
    this.alsoSaid = chanceOf(two);
    return chanceOf((one + two) / 2);
  }

  /** @param {number} bit which it was */
  learn(bit) {
    const { voices, weights, others, seen, chances, asked } = this;
    const error = (bit * 65536 - this.said) * (LESSON / 65536);
    const otherError = (bit * 65536 - this.alsoSaid) * (SECOND_LESSON / 65536);
    for (let voice = 0; voice < VOICES; voice += 1) {
      weights[this.first + voice] += voices[voice] * error;
      others[this.second + voice] += voices[voice] * otherError;
    }
    for (let guesser = 0; guesser < GUESSERS; guesser += 1) {
      const place = this.rows[guesser] + this.half;
      const history = guesser * HISTORIES + seen[place];
      chances[history] += Math.trunc((bit * 4194303 - chances[history]) / (asked[history] + 1.5));
      if (asked[history] < MEMORY) asked[history] += 1;
      seen[place] = NEXT[seen[place] * 2 + bit];
    }
    if (this.likeness >= 0) this.likely[this.likeness] += (bit * 65535 - this.likely[this.likeness]) >> 6;
    this.half = this.half * 2 + bit;
    this.byte = this.byte * 2 + bit;
    if (this.byte > 255) this.close();
  }

  /** Half a byte begins: what was seen after the same is kept in one place of memory. */
  open() {
    for (let guesser = 0; guesser < GUESSERS; guesser += 1) {
      const look = this.looks[guesser] + Math.imul(this.byte, 0x3d4d51cb);
      const row = Math.imul(look ^ (look >>> 16), 0x7feb352d) >>> 7;
      this.rows[guesser] = (guesser << BITS) + (row & ((1 << BITS) - 16));
    }
    this.half = 1;
  }

  /** A byte ends. */
  close() {
    const { bytes, numbers, wasm } = this;
    const byte = this.byte & 255;
    bytes[this.at] = byte;
    if (this.alike > 0 && bytes[this.other] === byte) {
      this.other += 1;
      this.alike = Math.min(this.alike + 1, MOST);
    } else {
      this.alike = 0;
    }
    const { code, place } = wasm;
    wasm.push(byte);
    // The last byte of a number.
    if (place > 0 && byte < 128) {
      numbers[code * 2 + 1] = numbers[code * 2];
      numbers[code * 2] = wasm.number;
    }
    this.at += 1;
    this.byte = 1;
    this.look();
  }

  /** What the guessers look at, and where the like of it stood. */
  look() {
    const { at, bytes, looks, numbers, wasm } = this;
    const byte = (/** @type {number} */ back) => (at < back ? 0 : bytes[at - back]);
    const three = byte(1) | (byte(2) << 8) | (byte(3) << 16);
    const four = three | (byte(4) << 24);
    const two = byte(5) | (byte(6) << 8);
    const { code, place, before } = wasm;
    const isCode = place === 0;
    const where = isCode ? 0 : (code + 1) * 16 + place;
    this.reading = isCode ? 0 : alike(code);
    looks[0] = mixed(where, isCode ? before & 0xffff : byte(1));
    looks[3] = mixed(where, three & 0xffff) + 3;
    looks[4] = mixed(where, three) + 4;
    if (code === OUTSIDE) {
      // Words, three bytes a character.
      looks[1] = mixed(0, four) + 1;
      looks[2] = mixed(byte(5), four) + 2;
      looks[5] = mixed(two, four) + 5;
      looks[6] = 6;
    } else {
      const one = place > 1 ? byte(1) << 16 : 0;
      const last = (numbers[code * 2] & 0xffff) | ((numbers[code * 2 + 1] & 0xff) << 16);
      looks[1] = mixed(where, isCode ? before & 0xffffff : (before & 0xffff) | one) + 1;
      looks[2] = mixed(where, before) + 2;
      looks[5] = mixed(where + one, last) + 5;
      looks[6] = mixed(where, isCode ? before & 0xff : 0) + 6;
    }
    const six = (Math.imul(four, 0x2f0b4c47) ^ Math.imul(two, 0x5f356495)) >>> 14;
    if (this.alike === 0) {
      this.other = this.stood[six];
      const most = Math.min(this.other, MOST);
      while (this.alike < most && bytes[this.other - this.alike - 1] === byte(this.alike + 1)) this.alike += 1;
      if (this.alike < LEAST) this.alike = 0;
    }
    this.stood[six] = at;
    this.expected = this.alike > 0 ? bytes[this.other] | 256 : 0;
  }
}

/** Instructions whose numbers are alike. @param {number} code */
function alike(code) {
  if (code === 0x41) return 1;
  if (code >= 0x28 && code < 0x3f) return 2;
  if (code >= 0x20 && code < 0x25) return 3;
  if (code === 0x10) return 4;
  return code < 0xf0 ? 5 : 6;
}
