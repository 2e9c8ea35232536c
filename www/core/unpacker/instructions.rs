//! What a byte of wasm is, as far as it helps to guess the next one: an instruction, or which byte of which instruction's
//! numbers. (WebAssembly core specification, 5.4 and 5.5.)

const CODE_SECTION: u32 = 10;

/// In the place of an instruction: the length of a function, its variables, and all that is no code.
const LENGTH: u32 = 0xf0;
const VARIABLES: u32 = 0xf1;
pub const OUTSIDE: u32 = 0xf2;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Header,
    Opening,
    Length,
    Count,
    Begun,
    Variables,
    Instruction,
}

#[derive(Clone, Copy)]
pub struct Instructions {
    /// The instruction whose numbers are being read, or that was read last.
    pub code: u32,
    /// Which byte of the numbers comes next; 0 before an instruction.
    pub place: u32,
    /// The last four, a byte each.
    pub before: u32,
    /// The number that is being read, and then that was.
    pub number: u32,
    step: Step,
    /// Bytes of the section, and of the function in it.
    left: i32,
    in_function: i32,
    /// How many numbers are still to come.
    numbers: i32,
    shift: u32,
    section: u32,
}

impl Instructions {
    pub const BEGUN: Self = Self { code: OUTSIDE, place: 1, left: 8, ..Self::UNBEGUN };

    pub const UNBEGUN: Self = Self {
        code: 0,
        place: 0,
        before: 0,
        number: 0,
        step: Step::Header,
        left: 0,
        in_function: 0,
        numbers: 0,
        shift: 0,
        section: 0,
    };

    pub fn push(&mut self, byte: u32) {
        match self.step {
            Step::Header => {
                self.left -= 1;
                if self.left <= 0 {
                    self.step = Step::Opening;
                }
            }
            Step::Opening => {
                self.section = byte;
                self.step = Step::Length;
            }
            Step::Length => {
                if self.reads(byte) {
                    self.left = self.number as i32;
                    self.step = if self.section == CODE_SECTION { Step::Count } else { Step::Header };
                }
            }
            Step::Count => {
                self.left -= 1;
                if self.reads(byte) {
                    self.ended();
                }
            }
            Step::Begun => {
                self.left -= 1;
                if self.reads(byte) {
                    self.in_function = self.number as i32;
                    self.left -= self.in_function;
                    self.code = VARIABLES;
                    self.place = 1;
                    self.numbers = -1;
                    self.step = Step::Variables;
                }
            }
            Step::Variables | Step::Instruction => {
                self.in_function -= 1;
                if self.step == Step::Variables {
                    self.variables(byte);
                } else {
                    self.instruction(byte);
                }
                if self.in_function <= 0 {
                    self.ended();
                }
            }
        }
    }

    /// A byte of a number: whether it ends with it.
    fn reads(&mut self, byte: u32) -> bool {
        if self.shift == 0 {
            self.number = 0;
        }
        self.number |= (byte & 127).wrapping_shl(self.shift);
        self.shift = if byte < 128 { 0 } else { self.shift + 7 };
        byte < 128
    }

    /// What comes after a function.
    fn ended(&mut self) {
        self.place = 1;
        (self.code, self.step) = if self.left > 0 { (LENGTH, Step::Begun) } else { (OUTSIDE, Step::Opening) };
    }

    /// How many groups of variables there are, and of each how many and their type.
    fn variables(&mut self, byte: u32) {
        if self.reads(byte) {
            self.numbers = if self.numbers < 0 { self.number as i32 * 2 } else { self.numbers - 1 };
            self.place = 2 + (self.numbers as u32 & 1);
            if self.numbers == 0 {
                self.place = 0;
                self.step = Step::Instruction;
            }
        }
    }

    /// An instruction, and the bytes of its numbers.
    fn instruction(&mut self, byte: u32) {
        if self.place == 0 {
            self.code = byte;
            self.numbers = numbers(byte);
            self.place = u32::from(self.numbers != 0);
        } else if matches!(self.code, 0x43 | 0x44) {
            self.numbers -= 1;
        } else {
            self.place = (self.place + 1).min(7);
            if self.reads(byte) {
                // How many jumps follow is the first of its numbers; those of one more are counted from zero.
                self.numbers = if self.numbers < 0 { self.number as i32 + 1 } else { self.numbers - 1 };
                self.place = 8;
            }
        }
        if self.numbers == 0 {
            self.before = self.before << 8 | self.code;
            self.place = 0;
        }
    }
}

/// Numbers behind an instruction; those that are not listed have none.
fn numbers(code: u32) -> i32 {
    match code {
        // As many as it says.
        0x0e => -1,
        0x02..=0x04 | 0x0c | 0x0d | 0x10 | 0x20..=0x24 | 0x3f..=0x42 => 1,
        // A call through the table; loads and stores.
        0x11 | 0x28..=0x3e => 2,
        // Bytes, and no number.
        0x43 => 4,
        0x44 => 8,
        _ => 0,
    }
}
