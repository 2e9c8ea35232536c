//! Guesses of what comes next, bit by bit, from what came before: each guesser looks at something else, and the more often
//! one was right, the more it counts. Context mixing, as Mahoney's lpaq does it ("Data Compression Explained", 4.1 to 4.3),
//! with guessers that know wasm.

use super::coder::Coder;
use super::history::{HISTORIES, Next, fill};
use super::instructions::{Instructions, OUTSIDE};

const GUESSERS: usize = 7;
/// What the guessers say, what the last like place says, and what is always so.
const VOICES: usize = GUESSERS + 2;
const LIKE: usize = GUESSERS;
const ALWAYS: usize = GUESSERS + 1;
/// All files together are at most so long.
const MOST: usize = 1 << 19;
/// Rows in which a guesser keeps what it saw: a mark of what it looked at, and a history for each beginning of half a byte.
const ROWS: usize = 1 << 18;
/// How many times a chance remembers: what is long ago counts less and less.
const MEMORY: u32 = 255;
/// How fast the voices gain and lose weight: by what is being read, and by the last byte.
const LESSON: f64 = 0.018 / 65536.0;
const SECOND_LESSON: f64 = 0.008 / 65536.0;
/// Below this many like bytes before it, a place is like another one by chance; above, it is no liker.
const LEAST: usize = 5;
const LIKEST: usize = 31;
/// Kinds of what is read, and of how like the last like place is.
const READINGS: usize = 7;
const LIKENESSES: usize = 8;
/// Places where six bytes stood.
const STOOD: usize = 1 << 18;
/// Steps of what is said and of chances.
const STEPS: usize = 4096;

pub struct Guesser {
    pub bytes: [u8; MOST],
    pub at: usize,
    /// The last two numbers of each instruction.
    numbers: [[u32; 2]; 256],
    /// What bits a guesser saw at what it looks at; the chance of a 1 after them, in 22 bits, with how often it was asked for
    /// in the 8 lowest.
    seen: [[[u8; 16]; ROWS]; GUESSERS],
    chances: [[u32; HISTORIES]; GUESSERS],
    weights: [[[f64; VOICES]; 256]; READINGS],
    others: [[[f64; VOICES]; 256]; LIKENESSES],
    /// What each guesser looks at.
    looks: [u32; GUESSERS],
    /// Where the last six bytes stood before, how many are the same, and how often it then went on in the same way.
    stood: [u32; STOOD],
    other: usize,
    alike: usize,
    likely: [[u16; 2]; LIKEST + 1],
    wasm: Instructions,
    /// Chances in parts of 65,536 by what is said in parts of 256, what is said by chances in parts of 4,096, and how much is
    /// learnt from the first, the second… answer.
    chance: [u16; STEPS],
    said: [f64; STEPS],
    rates: [f64; MEMORY as usize + 1],
    next: Next,
}

impl Guesser {
    pub const UNBEGUN: Self = Self {
        bytes: [0; MOST],
        at: 0,
        numbers: [[0; 2]; 256],
        seen: [[[0; 16]; ROWS]; GUESSERS],
        chances: [[0; HISTORIES]; GUESSERS],
        weights: [[[0.0; VOICES]; 256]; READINGS],
        others: [[[0.0; VOICES]; 256]; LIKENESSES],
        looks: [0; GUESSERS],
        stood: [0; STOOD],
        other: 0,
        alike: 0,
        likely: [[0; 2]; LIKEST + 1],
        wasm: Instructions::UNBEGUN,
        chance: [0; STEPS],
        said: [0.0; STEPS],
        rates: [0.0; MEMORY as usize + 1],
        next: [[0; 2]; HISTORIES],
    };

    /// A file begins.
    pub fn begin(&mut self) {
        if self.at == 0 {
            self.prepare();
        }
        self.wasm = Instructions::BEGUN;
    }

    fn prepare(&mut self) {
        self.chances = [[1 << 31; HISTORIES]; GUESSERS];
        self.weights.as_flattened_mut().fill([0.2; VOICES]);
        self.others.as_flattened_mut().fill([0.2; VOICES]);
        self.likely = [[1 << 15; 2]; LIKEST + 1];
        for (asked, rate) in self.rates.iter_mut().enumerate() {
            *rate = 1.0 / (asked as f64 + 1.5);
        }
        fill(&mut self.next);
        // The exponential of each step by multiplication: that of a library may differ in its last digit.
        let mut power = 1.0_f64;
        for step in 0..=STEPS / 2 {
            let high = (65536.0 * power / (1.0 + power)).min(65503.0) as u16;
            if let Some(chance) = self.chance.get_mut(STEPS / 2 + step) {
                *chance = high;
            }
            self.chance[STEPS / 2 - step] = 65535 - high;
            power *= 1.003_913_889_338_347_5;
        }
        let mut step = 0;
        for (chance, said) in self.said.iter_mut().enumerate() {
            while step < STEPS - 1 && usize::from(self.chance[step]) < chance * 16 + 8 {
                step += 1;
            }
            *said = (step as f64 - 2048.0) / 256.0;
        }
    }

    /// Reads a byte, and learns from each bit of it.
    pub fn read(&mut self, coder: &mut Coder) {
        self.look();
        let plain = u32::from(self.bytes[self.at]);
        let expected = if self.alike > 0 { u32::from(self.bytes[self.other]) | 256 } else { 0 };
        let reading = reading(&self.wasm);
        let likeness = self.alike * LIKENESSES / (LIKEST + 1);
        let last = self.back(1) as usize;
        // The bits of this byte behind a 1, and those of this half of it.
        let (mut byte, mut half) = (1_u32, 1);
        let mut rows = [0; GUESSERS];
        let mut voices = [0.0; VOICES];
        voices[ALWAYS] = 0.3;
        for left in (0..8).rev() {
            if left % 4 == 3 {
                half = 1;
                self.open(byte, &mut rows);
            }
            let weights = &mut self.weights[reading][byte as usize];
            let others = &mut self.others[likeness][last];
            for guesser in 0..GUESSERS {
                let history = usize::from(self.seen[guesser][rows[guesser]][half]);
                let chance = self.chances[guesser][history] >> 20;
                voices[guesser] = if history == 0 { 0.0 } else { self.said[chance as usize] };
            }
            let likely = &mut self.likely[self.alike][(expected >> left & 1) as usize];
            let goes_on = expected >> (left + 1) == byte;
            voices[LIKE] = if goes_on { self.said[usize::from(*likely >> 4)] } else { 0.0 };

            let (mut one, mut two) = (0.0, 0.0);
            for voice in 0..VOICES {
                one += voices[voice] * weights[voice];
                two += voices[voice] * others[voice];
            }
            let chances = &self.chance;
            let bit = coder.code(chance(chances, 0.5 * (one + two)), plain >> left & 1);

            let error = f64::from(bit << 16) - f64::from(chance(chances, one));
            let second = f64::from(bit << 16) - f64::from(chance(chances, two));
            for voice in 0..VOICES {
                weights[voice] += voices[voice] * (error * LESSON);
                others[voice] += voices[voice] * (second * SECOND_LESSON);
            }
            for (guesser, row) in rows.into_iter().enumerate() {
                let history = &mut self.seen[guesser][row][half];
                let known = &mut self.chances[guesser][usize::from(*history)];
                let asked = *known & MEMORY;
                let chance = (*known >> 10) as i32;
                let step = f64::from(bit as i32 * 0x003f_ffff - chance) * self.rates[asked as usize];
                *known = ((chance + step as i32) as u32) << 10 | (asked + 1).min(MEMORY);
                *history = self.next[usize::from(*history)][bit as usize];
            }
            if goes_on {
                *likely = (i32::from(*likely) + ((bit as i32 * 65535 - i32::from(*likely)) >> 6)) as u16;
            }
            half = half << 1 | bit as usize;
            byte = byte << 1 | bit;
        }
        self.close(byte as u8);
    }

    /// Half a byte begins: what was seen after the same is kept in one row of memory, and what was seen after something else
    /// that fell into that row is let go.
    fn open(&mut self, byte: u32, rows: &mut [usize; GUESSERS]) {
        for (guesser, row) in rows.iter_mut().enumerate() {
            let look = self.looks[guesser].wrapping_add(byte.wrapping_mul(0x3d4d_51cb));
            let look = (look ^ look >> 16).wrapping_mul(0x7feb_352d);
            *row = (look >> 11) as usize % ROWS;
            let seen = &mut self.seen[guesser][*row];
            if seen[0] != look as u8 {
                *seen = [0; 16];
                seen[0] = look as u8;
            }
        }
    }

    /// A byte ends.
    fn close(&mut self, byte: u8) {
        self.bytes[self.at] = byte;
        if self.alike > 0 && self.bytes[self.other] == byte {
            self.other += 1;
            self.alike = (self.alike + 1).min(LIKEST);
        } else {
            self.alike = 0;
        }
        let Instructions { code, place, .. } = self.wasm;
        self.wasm.push(u32::from(byte));
        // The last byte of a number.
        if place > 0 && byte < 128 {
            let numbers = &mut self.numbers[code as usize];
            *numbers = [self.wasm.number, numbers[0]];
        }
        self.at += 1;
    }

    /// The byte that stands so many back.
    fn back(&self, count: usize) -> u32 {
        self.at.checked_sub(count).map_or(0, |at| u32::from(self.bytes[at]))
    }

    /// What the guessers look at, and where the like of it stood.
    fn look(&mut self) {
        let last = self.back(1);
        let two = last | self.back(2) << 8;
        let three = two | self.back(3) << 16;
        let four = three | self.back(4) << 24;
        let fifth = self.back(5);
        let sixth = fifth | self.back(6) << 8;
        let Instructions { code, place, before, .. } = self.wasm;
        // Which byte of which instruction; in the place of an instruction none.
        let here = if place == 0 { 0 } else { (code + 1) * 16 + place };
        let [number, earlier] = self.numbers[code as usize];
        let numbers = number & 0xffff | (earlier & 0xff) << 16;
        let looks = match place {
            // Words, three bytes a character.
            _ if code == OUTSIDE => {
                [(here, last), (0, four), (fifth, four), (here, two), (here, three), (sixth, four), (0, 0)]
            }
            0 => [
                (here, before & 0xffff),
                (here, before & 0x00ff_ffff),
                (here, before),
                (here, two),
                (here, three),
                (here, numbers),
                (here, before & 0xff),
            ],
            _ => {
                let begun = if place > 1 { last << 16 } else { 0 };
                let told = before & 0xffff | begun;
                [
                    (here, last),
                    (here, told),
                    (here, before),
                    (here, two),
                    (here, three),
                    (here + begun, numbers),
                    (here, 0),
                ]
            }
        };
        for (guesser, (place, look)) in looks.into_iter().enumerate() {
            self.looks[guesser] = mixed(place, look).wrapping_add(guesser as u32);
        }

        let six = (four.wrapping_mul(0x2f0b_4c47) ^ sixth.wrapping_mul(0x5f35_6495)) as usize >> 14;
        if self.alike == 0 {
            self.other = self.stood[six] as usize;
            let most = self.other.min(LIKEST);
            let alike = (0..most)
                .take_while(|back| self.bytes[self.other - back - 1] == self.bytes[self.at - back - 1]);
            let alike = alike.count();
            self.alike = if alike < LEAST { 0 } else { alike };
        }
        self.stood[six] = self.at as u32;
    }
}

/// The chance that what is said means, in parts of 65,536.
fn chance(chances: &[u16; STEPS], said: f64) -> u32 {
    let step = (said * 256.0 + 2048.0) as i32;
    u32::from(chances[step.clamp(0, STEPS as i32 - 1) as usize])
}

fn mixed(one: u32, other: u32) -> u32 {
    let sum = one.wrapping_mul(0x2545_f491) ^ other.wrapping_add(0x5e37_79b1).wrapping_mul(0x05eb_ca6b);
    (sum ^ sum >> 15).wrapping_mul(0x42b2_ae35)
}

/// Instructions whose numbers are alike.
fn reading(wasm: &Instructions) -> usize {
    match wasm.code {
        _ if wasm.place == 0 => 0,
        0x41 => 1,
        0x28..=0x3e => 2,
        0x20..=0x24 => 3,
        0x10 => 4,
        0..0xf0 => 5,
        _ => 6,
    }
}
