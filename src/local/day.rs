//! Days, as people write them.

use crate::text::{is_one, is_space, trim};

/// A day. Days are compared in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// 20260120: year, month and day in the digits of a number.
    digits: u32,
}

/// What stands between year, month and day.
const BETWEEN: &str = "年月-－/／.．";

impl Day {
    /// A day that a text begins with, and how it goes on: 2026-01-20, 2026/1/20, 2026.1.20, 2026年1月20日.
    #[must_use]
    pub fn at_start(text: &str) -> Option<(Self, &str)> {
        let mut rest = text;
        let mut numbers = [0_u16; 3];
        for (n, number) in numbers.iter_mut().enumerate() {
            if n > 0 {
                rest = rest.trim_start_matches(is_space).strip_prefix(|c| is_one(c, BETWEEN))?;
                rest = rest.trim_start_matches(is_space);
            }
            let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            let digits = &rest[..rest.len() - after.len()];
            if digits.len() > 4 || n > 0 && digits.len() > 2 {
                return None;
            }
            *number = digits.parse().ok()?;
            rest = after;
        }
        let [year, month, day] = numbers;
        let last = match month {
            2 => 29,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let there = year > 999 && (1..=12).contains(&month) && (1..=last).contains(&day);
        let digits = (u32::from(year) * 100 + u32::from(month)) * 100 + u32::from(day);
        let after = rest.trim_start_matches(is_space).strip_prefix('日').unwrap_or(rest);
        there.then_some((Self { digits }, after))
    }

    /// A text that is a day and nothing else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (day, rest) = Self::at_start(trim(text))?;
        rest.is_empty().then_some(day)
    }

    /// The same day of another year.
    #[must_use]
    pub fn in_year(self, year: u16) -> Self {
        Self { digits: u32::from(year) * 10_000 + self.digits % 10_000 }
    }

    /// 2026-01-20
    #[must_use]
    pub fn text(self) -> String {
        let mut text = self.digits.to_string();
        text.insert(4, '-');
        text.insert(7, '-');
        text
    }

    /// Its year.
    #[must_use]
    pub fn year(self) -> u32 {
        self.digits / 10_000
    }
}

/// `01-20`, in a leap year: a month and a day, two digits each.
pub(super) fn yearly(text: &str) -> Option<Day> {
    Day::read(&["2000-", text].concat()).filter(|_| text.len() == 5 && text.as_bytes()[2] == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_however_they_are_written() {
        for text in ["2026-01-20", "2026/1/20", "2026.01.20", " 2026年1月20日", "2026 年 1 月 20 日"] {
            assert_eq!(Day::read(text).map(Day::text).as_deref(), Some("2026-01-20"), "{text}");
        }
        for text in
            ["2026-13-01", "2026-02-30", "26-01-20", "2026-01", "2026-01-20 前", "2026-01-200", "01-20", ""]
        {
            assert_eq!(Day::read(text), None, "{text}");
        }
        assert!(Day::read("2026-01-20") < Day::read("2026-02-03"));
    }

    #[test]
    fn a_day_of_every_year_has_two_digits_each() {
        let day = yearly("01-20").map(|day| day.in_year(2026));
        assert_eq!(day, Day::read("2026-01-20"));
        for text in ["1-20", "01-20 ", "2026-01-20", "00-10", "04-31", "01/20", "1-200", "1月-2"] {
            assert_eq!(yearly(text), None, "{text}");
        }
    }
}
