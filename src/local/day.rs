//! Days, as people write them.

use std::fmt;

use crate::text::{is_space, trim};

/// A day. Days are compared in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year.
    pub year: u16,
    /// The month.
    pub month: u8,
    /// The day of the month.
    pub day: u8,
}

/// What stands between year and month, between month and day, and behind the day.
const AROUND: &str = "年月日-－/／.．";

impl Day {
    /// A day that a text begins with, and how it goes on: 2026-01-20, 2026/1/20, 2026.1.20, 2026年1月20日.
    #[must_use]
    pub fn at_start(text: &str) -> Option<(Self, &str)> {
        let (year, text) = number(text, 4)?;
        let (month, text) = number(mark(text)?, 2)?;
        let (day, text) = number(mark(text)?, 2)?;
        let (month, day) = month_and_day(month, day)?;
        let behind = text.trim_start_matches(is_space);
        Some((Self { year, month, day }, behind.strip_prefix('日').unwrap_or(text)))
    }

    /// A text that is a day and nothing else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (day, rest) = Self::at_start(trim(text))?;
        trim(rest).is_empty().then_some(day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.year.to_string())?;
        for part in [self.month, self.day] {
            f.write_str(if part < 10 { "-0" } else { "-" })?;
            f.write_str(&part.to_string())?;
        }
        Ok(())
    }
}

/// `01-20`: a month and a day, two digits each.
pub(super) fn yearly(text: &str) -> Option<(u8, u8)> {
    let (month, rest) = number(text, 2)?;
    let (day, rest) = number(rest.strip_prefix('-')?, 2)?;
    month_and_day(month, day).filter(|_| text.len() == 5 && rest.is_empty())
}

fn month_and_day(month: u16, day: u16) -> Option<(u8, u8)> {
    let last = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    Some((u8::try_from(month).ok()?, u8::try_from(day).ok()?)).filter(|_| (1..=last).contains(&day))
}

/// The mark between two numbers, with the spaces around it.
fn mark(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(is_space).strip_prefix(|c| AROUND.contains(c))?;
    Some(text.trim_start_matches(is_space))
}

/// A number of at most so many digits, which no digit follows; a year has all of them.
fn number(text: &str, most: usize) -> Option<(u16, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &text[..text.len() - rest.len()];
    let fits = digits.len() <= most && (most < 4 || digits.len() == most);
    digits.parse().ok().filter(|_| fits).map(|number| (number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_however_they_are_written() {
        let wanted = Some(Day { year: 2026, month: 1, day: 20 });
        for text in ["2026-01-20", "2026/1/20", "2026.01.20", " 2026年1月20日", "2026 年 1 月 20 日"] {
            assert_eq!(Day::read(text), wanted, "{text}");
        }
        for text in ["2026-13-01", "2026-02-30", "26-01-20", "2026-01", "2026-01-20 前", "2026-01-200", ""] {
            assert_eq!(Day::read(text), None, "{text}");
        }
        assert!(Day::read("2026-01-20") < Day::read("2026-02-03"));
    }

    #[test]
    fn a_day_of_every_year_has_two_digits_each() {
        assert_eq!(yearly("01-20"), Some((1, 20)));
        for text in ["1-20", "01-20 ", "2026-01-20", "00-10", "04-31"] {
            assert_eq!(yearly(text), None, "{text}");
        }
    }
}
