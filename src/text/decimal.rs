//! Exact decimals: what a cell says, digit for digit.

use std::cmp::Ordering;
use std::fmt;

/// A decimal number of at most eighteen digits, kept as written: 657.650 stays 657.650.
///
/// Eighteen digits hold every count up to the limit of 10^12 and every fee; a number with more could not be
/// carried through JSON either.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    digits: i64,
    scale: u8,
}

/// How many digits a [`Decimal`] holds.
pub(super) const MOST_DIGITS: usize = 18;

impl Decimal {
    /// Nought.
    pub const ZERO: Self = Self::whole(0);

    /// A whole number.
    #[must_use]
    pub const fn whole(digits: i64) -> Self {
        Self { digits, scale: 0 }
    }

    /// `digits` with the last `scale` of them behind the point.
    pub(super) const fn new(digits: i64, scale: u8) -> Self {
        Self { digits, scale }
    }

    /// Whether it is below nought.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// The number as a whole one, if it is: 5.0 is 5.
    #[must_use]
    pub fn as_whole(self) -> Option<i64> {
        let unit = 10_i64.checked_pow(u32::from(self.scale))?;
        (self.digits % unit == 0).then_some(self.digits / unit)
    }

    /// The sum; `None` beyond eighteen digits.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let digits = self.digits_at(scale)?.checked_add(other.digits_at(scale)?)?;
        Some(Self { digits, scale })
    }

    /// The difference; `None` beyond eighteen digits.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(Self { digits: other.digits.checked_neg()?, scale: other.scale })
    }

    fn digits_at(self, scale: u8) -> Option<i64> {
        self.digits.checked_mul(10_i64.checked_pow(u32::from(scale - self.scale))?)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = self.digits.unsigned_abs().to_string();
        let scale = usize::from(self.scale);
        if scale > 0 {
            while text.len() <= scale {
                text.insert(0, '0');
            }
            text.insert(text.len() - scale, '.');
        }
        if self.digits < 0 {
            text.insert(0, '-');
        }
        f.write_str(&text)
    }
}

impl Ord for Decimal {
    /// By value: 5.0 equals 5. Where the scales are too far apart to align, the whole parts differ.
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        match (self.digits_at(scale), other.digits_at(scale)) {
            (Some(a), Some(b)) => a.cmp(&b),
            (None, _) => self.digits.cmp(&0),
            (_, None) => 0.cmp(&other.digits),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Decimal {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_behind_the_point_stay_as_written() {
        assert_eq!(Decimal::new(657_650, 3).to_string(), "657.650");
        assert_eq!(Decimal::new(-5, 2).to_string(), "-0.05");
    }

    #[test]
    fn a_number_equals_itself_with_noughts_added() {
        assert_eq!(Decimal::new(50, 1), Decimal::whole(5));
        assert_eq!(Decimal::new(50, 1).as_whole(), Some(5));
        assert_eq!(Decimal::new(25, 1).as_whole(), None);
    }

    #[test]
    fn sums_are_exact_where_floats_are_not() {
        let sum = Decimal::new(1, 1).checked_add(Decimal::new(2, 1));
        assert_eq!(sum.map(|sum| sum.to_string()).as_deref(), Some("0.3"));
    }

    #[test]
    fn numbers_too_far_apart_to_align_are_still_ordered() {
        let tiny = Decimal::new(1, 18);
        assert!(Decimal::whole(1_000_000_000_000) > tiny);
        assert!(Decimal::whole(-1_000_000_000_000) < tiny);
        assert!(tiny < Decimal::whole(1_000_000_000_000));
    }
}
