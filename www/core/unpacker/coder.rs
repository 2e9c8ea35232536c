//! Bits by their chances: an interval, of which each bit leaves the part that its chance is of it.

/// A packed file is at most so long: as long as what is packed, where that has no order.
const MOST: usize = 1 << 19;

pub struct Coder {
    /// The packed file.
    pub bytes: [u8; MOST],
    /// How much of it was read, or written.
    pub next: usize,
    /// Whether it is being written.
    pub packs: bool,
    low: u32,
    high: u32,
    value: u32,
}

impl Coder {
    pub const UNBEGUN: Self = Self { bytes: [0; MOST], next: 0, packs: false, low: 0, high: 0, value: 0 };

    pub fn begin(&mut self) {
        let [a, b, c, d, ..] = self.bytes;
        self.value = u32::from_be_bytes([a, b, c, d]);
        (self.low, self.high) = (0, u32::MAX);
        self.next = 0;
    }

    /// A file ends here: the rest is any number of the interval.
    pub fn end(&mut self) {
        self.bytes[self.next..][..4].copy_from_slice(&self.low.to_be_bytes());
    }

    /// The next bit, given the chance in parts of 65,536 that it is 1, and what it is where it is being packed.
    pub fn code(&mut self, chance: u32, plain: u32) -> u32 {
        let range = self.high - self.low;
        let middle = self.low + (range >> 16) * chance + (((range & 0xffff) * chance) >> 16);
        let bit = if self.packs { plain } else { u32::from(self.value <= middle) };
        if bit == 1 {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            if self.packs {
                self.bytes[self.next] = (self.high >> 24) as u8;
            }
            self.value = self.value << 8 | u32::from(self.bytes[self.next + 4]);
            self.next += 1;
            self.low <<= 8;
            self.high = self.high << 8 | 255;
        }
        bit
    }
}
