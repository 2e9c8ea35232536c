//! Years as people write them: 2022年, ２０２２ 年, 二〇二二年.

use std::ops::Range;

use super::{is_one, is_space};

/// A year in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Which one.
    pub year: u16,
    /// Its characters with 年, in bytes.
    pub place: Range<usize>,
}

/// Between the years of 2020—2022年 or 2021、2022年.
const JOINS: &str = "-—–－~～至到、和及";

/// A text without its spaces, each character with where it stood, in bytes; full-width digits are made plain.
#[must_use]
pub fn tight(text: &str) -> Vec<(usize, char)> {
    let plain = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    text.char_indices().filter(|&(_, c)| !is_space(c)).map(|(at, c)| (at, plain(c))).collect()
}

/// Every year before 年, in order; of 2020—2022年 both.
///
/// ```
/// let found = nianbao::text::years("2020—2022年和二〇二三 年");
/// assert_eq!(found.iter().map(|found| found.year).collect::<Vec<_>>(), [2020, 2022, 2023]);
/// ```
#[must_use]
pub fn years(text: &str) -> Vec<Year> {
    let characters = tight(text);
    let digit = |at: usize| characters.get(at).and_then(|&(_, c)| digit(c));
    let mut years = Vec::new();
    for at in 0..characters.len() {
        let Some(year) = year_at(&characters, at) else { continue };
        // 12022年 and 20222年 have another fault.
        if at > 0 && digit(at - 1).is_some() {
            continue;
        }
        let follows = characters.get(at + 4).map_or(' ', |&(_, c)| c);
        let joined = is_one(follows, JOINS) && characters.get(at + 9).is_some_and(|&(_, c)| c == '年');
        let place = characters[at].0;
        if follows == '年' {
            years.push(Year { year, place: place..characters[at + 4].0 + '年'.len_utf8() });
        } else if joined && year_at(&characters, at + 5).is_some() {
            years.push(Year { year, place: place..characters[at + 4].0 });
        }
    }
    years
}

fn year_at(characters: &[(usize, char)], at: usize) -> Option<u16> {
    let mut value = 0;
    for &(_, c) in characters.get(at..at + 4)? {
        value = value * 10 + digit(c)?;
    }
    Some(value).filter(|year| (2008..2100).contains(year))
}

fn digit(c: char) -> Option<u16> {
    match c {
        '〇' | '○' | 'Ｏ' | 'O' | '零' => Some(0),
        _ => c.to_digit(10).and_then(|digit| u16::try_from(digit).ok()).or_else(|| {
            let found = "一二三四五六七八九".chars().position(|known| known == c)?;
            u16::try_from(found + 1).ok()
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_found_however_it_is_written() {
        for text in ["2022年", "２０２２ 年", "二〇二二年", "二○二二年", "20 22年"] {
            let years = years(text);
            assert_eq!(years, [Year { year: 2022, place: 0..text.len() }], "{text}");
        }
    }

    #[test]
    fn other_figures_are_no_years() {
        for text in ["2022件", "12022年", "〔2021〕30号", "1998年", "十四年", "2022"] {
            assert!(years(text).is_empty(), "{text}");
        }
    }
}
