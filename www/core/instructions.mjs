// What a byte of wasm is, as far as it helps to guess the next one: an instruction, or which byte of which instruction's
// numbers. (WebAssembly core specification, 5.4 and 5.5.)

/** Numbers behind an instruction; those that nobody lists have none. */
const NUMBERS = new Uint8Array(256);
const SINGLE = [0x02, 0x03, 0x04, 0x0c, 0x0d, 0x10, 0x20, 0x21, 0x22, 0x23, 0x24, 0x3f, 0x40, 0x41, 0x42];
for (const code of SINGLE) NUMBERS[code] = 1;
NUMBERS[0x11] = 2; // a call through the table
for (let code = 0x28; code < 0x3f; code += 1) NUMBERS[code] = 2; // loads and stores
/** How many jumps follow is the first of its numbers; those of one more are counted from zero. */
const JUMPS = 0x0e;
/** Bytes, and no number. @type {Record<number, number>} */
const FIXED = { 0x43: 4, 0x44: 8 };

const CODE = 10;
/** In the place of an instruction: the length of a function, its variables, and all that is no code. */
const LENGTH = 0xf0;
const VARIABLES = 0xf1;
export const OUTSIDE = 0xf2;

export class Instructions {
  constructor() {
    /** The instruction whose numbers are being read, or that was read last. */
    this.code = OUTSIDE;
    /** Which byte of the numbers comes next; 0 before an instruction. */
    this.place = 1;
    /** The last four, a byte each. */
    this.before = 0;
    /** The number that is being read, and then that was. */
    this.number = 0;
    this.step = this.header;
    this.left = 8;
    this.inFunction = 0;
    this.numbers = 0;
    this.shift = 0;
    this.section = 0;
  }

  /** @param {number} byte */
  push(byte) {
    this.step(byte);
  }

  /** @param {number} byte @returns {boolean} whether the number ends */
  reads(byte) {
    if (this.shift === 0) this.number = 0;
    this.number |= (byte & 127) << this.shift;
    this.shift = byte < 128 ? 0 : this.shift + 7;
    return byte < 128;
  }

  /** @param {number} _byte */
  header(_byte) {
    this.left -= 1;
    if (this.left <= 0) this.step = this.opening;
  }

  /** The kind of a section. @param {number} byte */
  opening(byte) {
    this.section = byte;
    this.step = this.length;
  }

  /** @param {number} byte */
  length(byte) {
    if (!this.reads(byte)) return;
    this.left = this.number;
    this.step = this.section === CODE ? this.count : this.header;
  }

  /** How many functions there are. @param {number} byte */
  count(byte) {
    this.left -= 1;
    if (this.reads(byte)) this.ended();
  }

  /** What comes after a function. */
  ended() {
    this.code = this.left > 0 ? LENGTH : OUTSIDE;
    this.place = 1;
    this.step = this.left > 0 ? this.begun : this.opening;
  }

  /** The length of a function. @param {number} byte */
  begun(byte) {
    this.left -= 1;
    if (!this.reads(byte)) return;
    this.inFunction = this.number;
    this.left -= this.number;
    this.code = VARIABLES;
    this.place = 1;
    this.numbers = -1;
    this.step = this.variables;
  }

  /** How many groups of variables there are, and of each how many and their type. @param {number} byte */
  variables(byte) {
    this.inFunction -= 1;
    if (this.reads(byte)) {
      this.numbers = this.numbers < 0 ? this.number * 2 : this.numbers - 1;
      this.place = 2 + (this.numbers & 1);
      if (this.numbers === 0) {
        this.place = 0;
        this.step = this.instruction;
      }
    }
    if (this.inFunction <= 0) this.ended();
  }

  /** An instruction, and the bytes of its numbers. @param {number} byte */
  instruction(byte) {
    this.inFunction -= 1;
    if (this.place === 0) {
      this.code = byte;
      this.numbers = FIXED[byte] || (byte === JUMPS ? -1 : NUMBERS[byte]);
      if (this.numbers !== 0) this.place = 1;
    } else if (this.code in FIXED) {
      this.numbers -= 1;
    } else {
      this.place = Math.min(this.place + 1, 7);
      if (this.reads(byte)) {
        this.numbers = this.numbers < 0 ? this.number + 1 : this.numbers - 1;
        this.place = 8;
      }
    }
    if (this.numbers === 0) {
      this.before = (this.before << 8) | this.code;
      this.place = 0;
    }
    if (this.inFunction <= 0) this.ended();
  }
}
