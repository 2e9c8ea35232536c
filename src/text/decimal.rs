//! Exact decimals: what a cell says, digit for digit.

use std::cmp::Ordering;
use std::fmt;

/// A decimal number of at most eighteen digits, kept as written: 657.650 stays 657.650.
///
/// Eighteen digits hold every count up to the limit of 10^12 and every fee; a number with more could not be
/// carried through JSON either.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    pub(super) digits: i64,
    pub(super) scale: u8,
}

/// How many digits a [`Decimal`] holds.
pub(super) const MOST_DIGITS: usize = 18;

impl Decimal {
    /// No count is larger: 10^12.
    pub const MOST_COUNT: i64 = 1_000_000_000_000;

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

    /// The decimal with the fewest digits whose nearest double is `value`; `None` where that takes more than fifteen.
    ///
    /// Digits divided by a power of ten up to 10^22 are the nearest double of the quotient, both being exact (Clinger,
    /// How to Read Floating Point Numbers Accurately, 1990), so the test below is exact; std's conversions would add
    /// 20 kB to the wasm core.
    #[must_use]
    pub fn shortest(value: f64) -> Option<Self> {
        (0..=15_u8).find_map(|scale| {
            // Adding 0 makes -0 plain 0.
            let digits = (value * power(scale)).round() + 0.0;
            let fits = digits.abs() < 1e15 && (digits / power(scale)).to_bits() == (value + 0.0).to_bits();
            #[allow(clippy::cast_possible_truncation)] // whole, and below 10^15
            fits.then_some(Self { digits: digits as i64, scale })
        })
    }

    /// The nearest double, if it gives the decimal back: up to fifteen digits always do.
    #[must_use]
    pub fn to_double(self) -> Option<f64> {
        #[allow(clippy::cast_precision_loss)] // below 10^15
        (self.digits.unsigned_abs() < 1_000_000_000_000_000).then(|| self.digits as f64 / power(self.scale))
    }

    /// Whether it is below nought.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// Whether it is nought.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// Whether a count can be that: whole, not negative, 10^12 at most.
    #[must_use]
    pub fn is_count(self) -> bool {
        self.as_whole().is_some_and(|whole| (0..=Self::MOST_COUNT).contains(&whole))
    }

    /// The number as a whole one, if it is: 5.0 is 5.
    #[must_use]
    pub fn as_whole(self) -> Option<i64> {
        let unit = 10_i64.checked_pow(u32::from(self.scale))?;
        (self.digits % unit == 0).then_some(self.digits / unit)
    }

    /// The number without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self { digits: self.digits.saturating_abs(), scale: self.scale }
    }

    /// Whether a difference is no more than what so many numbers lose that are each rounded to as many digits behind the
    /// point as another has: half of the last one each.
    #[must_use]
    pub fn is_rounding(self, other: Self, numbers: usize) -> bool {
        let lost = Self { digits: i64::try_from(numbers).unwrap_or(0), scale: other.scale };
        self.abs().checked_add(self.abs()).is_some_and(|twice| twice <= lost)
    }

    /// The sum; `None` beyond eighteen digits.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let digits = self.digits_at(scale)?.checked_add(other.digits_at(scale)?)?;
        Some(Self { digits, scale })
    }

    /// The sum, where both are known.
    #[must_use]
    pub fn both(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        one?.checked_add(other?)
    }

    /// How many thousandths of another it is, rounded; `None` where that is 0, or beyond any figure.
    #[must_use]
    pub fn thousandths(self, of: Self) -> Option<i64> {
        let scale = self.scale.max(of.scale);
        let (part, whole) = (self.digits_at(scale)?.checked_mul(1000)?, of.digits_at(scale)?);
        let half = if (part < 0) == (whole < 0) { whole / 2 } else { -(whole / 2) };
        part.checked_add(half)?.checked_div(whole)
    }

    /// So many tenths.
    #[must_use]
    pub const fn tenths(digits: i64) -> Self {
        if digits % 10 == 0 { Self::whole(digits / 10) } else { Self { digits, scale: 1 } }
    }

    /// The difference; `None` beyond eighteen digits.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(Self { digits: other.digits.checked_neg()?, scale: other.scale })
    }

    /// What percentage it is of another, with as many digits behind the point as `like` has.
    #[must_use]
    pub fn percent_of(self, whole: Self, like: Self) -> Option<Self> {
        let share = self.ratio(whole)? * 100.0 * power(like.scale);
        #[allow(clippy::cast_possible_truncation)] // below 10^15, or no figure of a report
        (share < 1e15).then(|| Self { digits: share.round() as i64, scale: like.scale })
    }

    /// Whether it is a percentage of another, give or take less than a step in its last digit: some round, some cut off.
    #[must_use]
    pub fn is_percent(self, part: Self, whole: Self, step: Self) -> bool {
        let stated = part.ratio(whole).zip(self.to_double()).zip(step.to_double());
        stated.is_some_and(|((ratio, percent), step)| (ratio * 100.0 - percent).abs() < step * 0.999_999)
    }

    fn ratio(self, whole: Self) -> Option<f64> {
        let (part, whole) = (self.to_double()?, whole.to_double()?);
        (whole > 0.0).then_some(part / whole)
    }

    /// Whether it is a figure of a cell in units of ten thousand, as 元 is to 万元.
    #[must_use]
    pub fn ten_thousandth(self) -> Option<Self> {
        Some(Self {
            digits: self.digits,
            scale: self.scale.checked_add(4).filter(|&scale| usize::from(scale) <= MOST_DIGITS)?,
        })
    }

    /// One in its last place: 0.01 for 5.20.
    #[must_use]
    pub const fn last_place(self) -> Self {
        Self { digits: 1, scale: self.scale }
    }

    fn digits_at(self, scale: u8) -> Option<i64> {
        self.digits.checked_mul(10_i64.checked_pow(u32::from(scale - self.scale))?)
    }
}

/// 10^scale, exactly: a double holds powers of ten up to 10^22.
fn power(scale: u8) -> f64 {
    (0..scale).fold(1.0, |power, _| power * 10.0)
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
    /// By value: 5.0 equals 5. Where the scales are too far apart to align, the one that cannot be is not nought.
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
    fn thousandths_are_rounded_to_the_nearest() {
        let of = |part, whole| Decimal::whole(part).thousandths(Decimal::whole(whole));
        assert_eq!(
            [of(14, 3511), of(-1, 3), of(2, 3), of(-2, 3)],
            [Some(4), Some(-333), Some(667), Some(-667)]
        );
        assert_eq!((of(5, 0), Decimal::new(5, 1).thousandths(Decimal::whole(2))), (None, Some(250)));
        assert_eq!([-262, 260].map(|tenths| Decimal::tenths(tenths).to_string()), ["-26.2", "26"]);
    }

    #[test]
    fn doubles_are_taken_in_their_fewest_digits() {
        for (double, text) in
            [(657.65, "657.65"), (59_237.244_9, "59237.2449"), (0.1, "0.1"), (7.0, "7"), (-2.5, "-2.5")]
        {
            let decimal = Decimal::shortest(double);
            assert_eq!(decimal.map(|decimal| decimal.to_string()).as_deref(), Some(text));
            assert_eq!(decimal.and_then(Decimal::to_double), Some(double));
        }
        for double in [f64::NAN, f64::INFINITY, 1e300, 1.0 / 3.0] {
            assert_eq!(Decimal::shortest(double), None);
        }
        assert_eq!(Decimal::new(123_456_789_012_345_678, 2).to_double(), None);
    }

    #[test]
    fn numbers_too_far_apart_to_align_are_still_ordered() {
        let tiny = Decimal::new(1, 18);
        assert!(Decimal::whole(1_000_000_000_000) > tiny);
        assert!(Decimal::whole(-1_000_000_000_000) < tiny);
        assert!(tiny < Decimal::whole(1_000_000_000_000));
    }
}
