//! Numbers as people write them into a sentence.

use super::Decimal;
use super::decimal::MOST_DIGITS;

/// A number in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// Its value.
    pub value: Decimal,
    /// How many characters it takes.
    pub length: usize,
    /// What one more in its last digit would add: 1000 for 1.2万, 0.1 for 40.1.
    pub step: Decimal,
    /// Whether it is written in Chinese numerals, which are words as well: 一致, 三安全.
    pub chinese: bool,
    /// Whether 万 or 亿 stands behind it, so that it may be rounded.
    pub in_units: bool,
}

const DIGITS: &str = "零一二三四五六七八九";
/// Ten, a hundred, a thousand.
const UNITS: &str = "十百千";

/// The number with which characters begin: full-width digits made plain, spaces left out.
///
/// A separator stands before three digits that no further one follows, so 3,540 is one number and 2024,270 are two.
#[must_use]
pub fn numeral(text: &[char]) -> Option<Numeral> {
    let chinese = text.first().and_then(|&c| chinese_digit(c)).is_some() || text.first() == Some(&'十');
    let mut found = if chinese { in_chinese(text)? } else { in_digits(text)? };
    let mut unit = 1;
    for (name, by) in [('千', 1_000), ('百', 100), ('万', 10_000), ('亿', 100_000_000)] {
        if text.get(found.length) == Some(&name) {
            found.length += 1;
            unit *= by;
        }
    }
    if unit > 1 {
        found.value = times(found.value, unit)?;
        found.step = times(found.step, unit)?;
        found.in_units = true;
        // 三十一万二千五百: what follows is exact again.
        if chinese && let Some(rest) = in_chinese(&text[found.length..]) {
            found.value = found.value.checked_add(rest.value)?;
            found.length += rest.length;
            found.in_units = false;
        }
    }
    Some(found)
}

fn times(value: Decimal, by: i64) -> Option<Decimal> {
    let (digits, scale) = (value.digits, value.scale);
    let mut by = by;
    let mut scale = scale;
    while scale > 0 && by > 1 {
        by /= 10;
        scale -= 1;
    }
    Some(Decimal::new(digits.checked_mul(by)?, scale))
}

/// Plain digits with their separators and their fraction.
fn in_digits(text: &[char]) -> Option<Numeral> {
    let digits_at = |from: usize| {
        let mut count = 0;
        while text.get(from + count).is_some_and(char::is_ascii_digit) {
            count += 1;
        }
        count
    };
    let (mut value, mut scale, mut length) = (0_i64, 0_u8, digits_at(0));
    let mut groups = length < 4;
    while groups && length > 0 {
        groups = matches!(text.get(length), Some(',' | '，')) && digits_at(length + 1) == 3;
        if groups {
            length += 4;
        }
    }
    let whole = length;
    if text.get(length) == Some(&'.') && whole > 0 {
        let fraction = digits_at(length + 1);
        if fraction > 0 {
            length += 1 + fraction;
            scale = u8::try_from(fraction).ok()?;
        }
    }
    if whole == 0 || length > MOST_DIGITS + whole / 3 {
        return None;
    }
    for digit in text[..length].iter().filter_map(|c| c.to_digit(10)) {
        value = value.checked_mul(10)?.checked_add(i64::from(digit))?;
    }
    if usize::from(scale) > MOST_DIGITS {
        return None;
    }
    let (value, step) = (Decimal::new(value, scale), Decimal::new(1, scale));
    Some(Numeral { value, length, step, chinese: false, in_units: false })
}

fn chinese_digit(c: char) -> Option<i64> {
    match c {
        '两' => Some(2),
        '〇' | '○' => Some(0),
        _ => DIGITS.chars().position(|digit| digit == c).and_then(|digit| i64::try_from(digit).ok()),
    }
}

/// 十二, 两百零三, 一千二百; and digit by digit, as in 二〇二三. Below ten thousand, or so many digits.
fn in_chinese(text: &[char]) -> Option<Numeral> {
    let (mut value, mut digit, mut length) = (0_i64, None, 0);
    let mut in_units = false;
    for &c in text.iter().take(MOST_DIGITS) {
        if let Some(next) = chinese_digit(c) {
            digit = Some(match digit {
                Some(before) if !in_units => 10 * before + next,
                _ => next,
            });
        } else if let Some(power) = UNITS.chars().position(|unit| unit == c) {
            let unit = [10, 100, 1000][power];
            // 十 alone is 一十; 千 and 百 are never alone, and get smaller.
            value += digit.take().filter(|&digit| digit < 10).or((unit == 10).then_some(1))? * unit;
            in_units = true;
        } else {
            break;
        }
        length += 1;
    }
    value += digit.unwrap_or_default();
    let step = Decimal::whole(1);
    (length > 0).then_some(Numeral {
        value: Decimal::whole(value),
        length,
        step,
        chinese: true,
        in_units: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, usize)> {
        let characters: Vec<char> = text.chars().collect();
        numeral(&characters).map(|found| (found.value.to_string(), found.length))
    }

    #[test]
    fn numbers_are_read_as_far_as_they_go() {
        for (text, value, length) in [
            ("270件", "270", 3),
            ("44,770件", "44770", 6),
            ("1,234,567件", "1234567", 9),
            ("657.65万元", "6576500", 7),
            ("1.2万件", "12000", 4),
            ("5.92亿元", "592000000", 5),
            ("2024,270", "2024", 4),
            ("12，3456", "12", 2),
            ("3，收到", "3", 1),
            ("5.", "5", 1),
            ("十二件", "12", 2),
            ("十件", "10", 1),
            ("二十件", "20", 2),
            ("两百零三件", "203", 4),
            ("一千二百三十件", "1230", 6),
            ("一百八十七件", "187", 5),
            ("二〇二三年", "2023", 4),
            ("三千五百一十二件", "3512", 7),
            ("三万一千二百件", "31200", 6),
            ("零件", "0", 1),
        ] {
            assert_eq!(read(text), Some((value.to_owned(), length)), "{text}");
        }
    }

    #[test]
    fn what_begins_with_no_number_is_none() {
        for text in ["件", ".5", "，3", "百件", "", "万元"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn what_one_more_in_the_last_digit_adds_is_known() {
        let step = |text: &str| numeral(&text.chars().collect::<Vec<_>>()).map(|found| found.step);
        assert_eq!(step("1.2万"), Some(Decimal::whole(1000)));
        assert_eq!(step("40.1"), Some(Decimal::new(1, 1)));
        assert_eq!(step("270"), Some(Decimal::whole(1)));
    }

    #[test]
    fn ten_thousand_digits_are_none_and_no_panic() {
        assert_eq!(read(&"9".repeat(10_000)), None);
        assert_eq!(read(&format!("0.{}", "0".repeat(300))), None);
        assert!(read(&"九".repeat(10_000)).is_some());
        assert!(read(&"百".repeat(10_000)).is_none());
    }
}
