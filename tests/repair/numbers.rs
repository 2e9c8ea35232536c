//! Pseudo-random numbers that are the same on every run (splitmix64), so that case 7,351 of
//! ten thousand can be made again by itself.

pub struct Numbers(u64);

impl Numbers {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of 0 … `bound` - 1.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).expect("below a usize")
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    /// A figure of at least 1 and at most `largest`; all lengths are equally likely, as in real
    /// tables, where a total of thousands stands over results of one and two.
    pub fn figure(&mut self, largest: i64) -> i64 {
        let digits = u32::try_from(largest.to_string().len()).expect("a few digits");
        let length = 1 + self.below(digits as usize);
        let bound = 10_i64.pow(u32::try_from(length).expect("a few digits")).min(largest);
        1 + i64::try_from(self.below(usize::try_from(bound).expect("a figure"))).expect("a figure")
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// One of these, as often as it weighs among the others.
    pub fn pick_weighed<'a, T>(&mut self, from: &'a [T], weighs: &[usize]) -> &'a T {
        let mut left = self.below(weighs.iter().sum());
        let place = weighs.iter().position(|weighs| {
            let hit = left < *weighs;
            left = left.wrapping_sub(*weighs);
            hit
        });
        &from[place.expect("less than all weigh")]
    }
}
