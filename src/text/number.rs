//! Numbers as people write them into a cell.

use super::decimal::MOST_DIGITS;
use super::{Decimal, ends, is_one, trim};

/// What stands in a cell where a number belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Nothing, or only spaces.
    Blank,
    /// A number.
    Number(Number),
    /// A number of more digits than can be kept.
    TooLong,
    /// Something else.
    Other(Mark),
}

/// A number, and whether it is written as the form wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its value.
    pub value: Decimal,
    /// Whether a plus sign stands before it.
    pub plus: bool,
    /// Whether 元 stands behind it as its unit.
    pub in_yuan: bool,
    /// Whether it is written otherwise than in plain digits: 126,848 · １２６ · 5件 · 22（其中修订16件） · 007 · .5
    pub as_typed: bool,
}

/// What is written instead of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// `/`
    Slash,
    /// `-`, `—`
    Dash,
    /// 无
    None,
    /// Any other text.
    Text,
}

/// Units that may stand behind a figure without changing it.
const UNITS: [&str; 14] =
    ["件", "万元", "元", "次", "条", "份", "项", "个", "宗", "起", "人", "件次", "人次", "部"];

/// Reads what stands in a cell. A label is no number: `3.补正后申请内容仍不明确` is text.
#[must_use]
pub fn read_number(text: &str) -> Written {
    let text = trim(text);
    if text.is_empty() {
        return Written::Blank;
    }
    if let Some(mark) = mark(text) {
        return Written::Other(mark);
    }
    Scanner::new(text).number().unwrap_or(Written::Other(Mark::Text))
}

fn mark(text: &str) -> Option<Mark> {
    let all = |set: &[char]| text.chars().all(|c| set.contains(&c));
    if text == "无" {
        Some(Mark::None)
    } else if all(&['/', '／', '\\']) {
        Some(Mark::Slash)
    } else if all(&['-', '－', '—', '–', '―', '─', '−', '‐', '‑']) {
        Some(Mark::Dash)
    } else {
        None
    }
}

/// Reads one number from left to right.
struct Scanner<'a> {
    rest: std::str::Chars<'a>,
    digits: i64,
    length: usize,
    as_typed: bool,
    in_yuan: bool,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Self {
        Self { rest: text.chars(), digits: 0, length: 0, as_typed: false, in_yuan: false }
    }

    /// Sign, whole part, fraction, unit or note; `None` where it is no number.
    fn number(mut self) -> Option<Written> {
        let sign = self.take(|c| matches!(c, '+' | '＋' | '-' | '－' | '−'));
        let negative = matches!(sign, Some('-' | '－' | '−'));
        let whole = self.whole_part()?;
        let mut scale = 0;
        if self.take(|c| matches!(c, '.' | '．')).is_some() {
            scale = self.digits();
            if scale == 0 {
                return None;
            }
            if whole == 0 {
                self.as_typed = true;
            }
        } else if whole == 0 {
            return None;
        }
        self.unit_or_note()?;
        if self.length > MOST_DIGITS || scale > MOST_DIGITS {
            return Some(Written::TooLong);
        }
        let digits = if negative { -self.digits } else { self.digits };
        let value = Decimal::new(digits, u8::try_from(scale).ok()?);
        Some(Written::Number(Number {
            value,
            plus: matches!(sign, Some('+' | '＋')),
            as_typed: self.as_typed,
            in_yuan: self.in_yuan,
        }))
    }

    /// Digits, in groups of three where separators stand between; how many there were.
    fn whole_part(&mut self) -> Option<usize> {
        let zero_first = self.rest.as_str().starts_with(|c| is_one(c, "0０"));
        let mut count = self.digits();
        if zero_first && count > 1 {
            self.as_typed = true;
        }
        let first = count;
        while count > 0 && self.at_separator() {
            self.rest.next();
            if first > 3 || zero_first || self.digits() != 3 {
                return None;
            }
            count += 3;
            self.as_typed = true;
        }
        Some(count)
    }

    /// A separator with a digit behind it; a space before a unit is none.
    fn at_separator(&self) -> bool {
        let mut ahead = self.rest.clone();
        let separator = |c| matches!(c, ',' | '，' | '\'' | '’' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}');
        ahead.next().is_some_and(separator) && ahead.next().is_some_and(|c| digit(c).is_some())
    }

    /// Takes the digits that come next; how many there were.
    fn digits(&mut self) -> usize {
        let mut count = 0;
        while let Some(c) = self.take(|c| digit(c).is_some()) {
            if !c.is_ascii() {
                self.as_typed = true;
            }
            count += 1;
            let value = digit(c).unwrap_or(0);
            if self.digits > 0 || value > 0 {
                self.length += 1;
                self.digits = self.digits.saturating_mul(10).saturating_add(value);
            }
        }
        count
    }

    /// What may stand behind the figure: nothing, a unit, a note in brackets.
    fn unit_or_note(&mut self) -> Option<()> {
        let rest = trim(self.rest.as_str());
        if rest.is_empty() {
            return Some(());
        }
        let bracket = rest.find(|c| is_one(c, "(（[〔【")).unwrap_or(rest.len());
        let (unit, note) = rest.split_at(bracket);
        self.in_yuan = trim(unit) == "元";
        let known = unit.is_empty() || UNITS.contains(&trim(unit));
        let closed = note.is_empty() || ends(note, ")）]〕】");
        (known && closed).then(|| self.as_typed = true)
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let next = self.rest.clone().next().filter(|&c| wanted(c))?;
        self.rest.next();
        Some(next)
    }
}

/// The value of an ASCII or full-width digit.
fn digit(c: char) -> Option<i64> {
    match c {
        '0'..='9' => Some(i64::from(u32::from(c) - u32::from('0'))),
        '０'..='９' => Some(i64::from(u32::from(c) - u32::from('０'))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<String> {
        match read_number(text) {
            Written::Number(number) => Some(number.value.to_string()),
            _ => None,
        }
    }

    fn as_typed(text: &str) -> bool {
        matches!(read_number(text), Written::Number(number) if number.as_typed)
    }

    #[test]
    fn plain_numbers_are_regular() {
        for text in ["0", "5", "126848", "657.65", "59237.2449", "-3", "+10", " 7\u{a0}"] {
            assert!(value(text).is_some(), "{text}");
            assert!(!as_typed(text), "{text}");
        }
    }

    #[test]
    fn numbers_as_typed_are_understood() {
        for (text, wanted) in [
            ("126,848", "126848"),
            ("1，234，567.5", "1234567.5"),
            ("11 398 889", "11398889"),
            ("１２", "12"),
            ("251000元", "251000"),
            ("22（其中修订 16 件）", "22"),
            ("5 件", "5"),
            ("007", "7"),
            (".5", "0.5"),
        ] {
            assert_eq!(value(text).as_deref(), Some(wanted), "{text}");
            assert!(as_typed(text), "{text}");
        }
    }

    #[test]
    fn what_could_be_read_in_two_ways_is_no_number() {
        for text in [
            "1,2",
            "12,6848",
            "1 2",
            "5.",
            "12\n345",
            "0,123",
            "约20",
            "1.2万",
            "3.补正后申请内容仍不明确",
            "二",
            "1-2",
            "+",
        ] {
            assert_eq!(read_number(text), Written::Other(Mark::Text), "{text}");
        }
    }

    #[test]
    fn marks_are_told_apart() {
        assert_eq!(read_number("/"), Written::Other(Mark::Slash));
        assert_eq!(read_number("——"), Written::Other(Mark::Dash));
        assert_eq!(read_number("-"), Written::Other(Mark::Dash));
        assert_eq!(read_number("无"), Written::Other(Mark::None));
        assert_eq!(read_number("\u{3000}&"), Written::Other(Mark::Text));
        assert_eq!(read_number("\u{3000}\u{a0}"), Written::Blank);
    }

    #[test]
    fn ten_thousand_digits_are_too_long_and_no_panic() {
        assert_eq!(read_number(&"9".repeat(10_000)), Written::TooLong);
        assert_eq!(value(&format!("{}5", "0".repeat(10_000))).as_deref(), Some("5"));
        assert_eq!(value("0.000").as_deref(), Some("0.000"));
        assert_eq!(read_number(&format!("0.{}", "0".repeat(300))), Written::TooLong);
    }
}
