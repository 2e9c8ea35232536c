//! A sentence as words and figures.

use super::lexicon::{Kind, LEXICON};
use crate::text::{Decimal, is_one, is_space, numeral};

/// A word or a figure of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Token {
    pub what: What,
    /// Where it stands, in bytes.
    pub from: usize,
    pub to: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum What {
    Word(Kind),
    Figure(Figure),
    /// A year.
    Year(i64),
    /// A month or a day.
    Date,
    /// 、
    And,
    /// What ends a part of a sentence.
    Stop(char),
    /// What is no word of ours.
    Other,
}

/// A figure as it is stated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    pub value: Decimal,
    /// What one more in its last digit adds, where it may be rounded.
    pub step: Option<Decimal>,
    /// 件; 元; %; a space where there is none, or none that counts.
    pub unit: char,
}

/// The units that count, one character each.
const UNITS: &str = "件宗起份条次项个例部";
/// Units of other things, which matter in lists of them: only behind digits, for 一期 and 一名 are words.
const OTHER_UNITS: &str = "篇场期人家名册页批处户";
/// What makes another unit of them: 件次, 次性, 项目.
const NO_UNIT: &str = "次性目人月别体以";
/// What ends a part of a sentence.
const STOPS: &str = "，。；：！？（）,;:()【】《》〈〉—…|";

/// Without spaces, full-width letters and digits made plain; each character with where it stood.
fn plain(sentence: &str) -> (Vec<char>, Vec<usize>) {
    let (mut characters, mut places) = (Vec::new(), Vec::new());
    for (at, c) in sentence.char_indices() {
        if !is_space(c) {
            characters.push(match c {
                '０'..='９' | '％' | '．' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
                _ => c,
            });
            places.push(at);
        }
    }
    places.push(sentence.len());
    (characters, places)
}

impl Figure {
    /// Whether it counts what no table of the report does.
    pub fn is_of_others(&self) -> bool {
        is_one(self.unit, OTHER_UNITS)
    }
}

/// The words and figures of a sentence, in order.
/// A name of whose report it is means all of it.
pub(super) fn tokens(sentence: &str, names: &[&str]) -> Vec<Token> {
    let (text, places) = plain(sentence);
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let (what, length) = next(&text, at, names);
        let last = at + length - 1;
        // A space may stand behind it that is not its own.
        let width = sentence[places[last]..].chars().next().map_or(0, char::len_utf8);
        let (from, to) = (places[at], places[last] + width);
        match tokens.last_mut() {
            Some(before) if what == What::Other && before.what == What::Other => before.to = to,
            _ => tokens.push(Token { what, from, to }),
        }
        at += length;
    }
    tokens
}

fn next(text: &[char], at: usize, names: &[&str]) -> (What, usize) {
    let c = text[at];
    for name in names {
        let length = name.chars().count();
        if name.starts_with(c) && text[at..].iter().take(length).copied().eq(name.chars()) {
            let office = text.get(at + length) == Some(&'办');
            return (What::Word(if office { Kind::Office } else { Kind::Whole }), length);
        }
    }
    let word = LEXICON.longest(&text[at..]);
    if let Some((figure, length)) = figure(text, at)
        && word.is_none_or(|(_, longest)| longest < length)
    {
        return (figure, length);
    }
    if let Some((kind, length)) = word {
        return (What::Word(kind), length);
    }
    match c {
        '、' => (What::And, 1),
        _ if is_one(c, STOPS) => (What::Stop(c), 1),
        _ => (What::Other, 1),
    }
}

/// A figure with its unit, a year, or a date.
fn figure(text: &[char], at: usize) -> Option<(What, usize)> {
    let share = text[at..].starts_with(&['百', '分', '之']);
    let begins = if share { at + 3 } else { at };
    let read = numeral(&text[begins..])?;
    let end = begins + read.length;
    let length = end - at;
    let behind = text.get(end).copied().unwrap_or(' ');
    let after = text.get(end + 1).copied().unwrap_or(' ');
    let before = if at > 0 { text[at - 1] } else { ' ' };
    let whole = read.value.as_whole();
    // 八十七点三
    if read.chinese && behind == '点' {
        return None;
    }
    if before.is_ascii_alphanumeric() || is_one(before, "第.-—") || behind.is_ascii_alphabetic() {
        return (!read.chinese).then_some((What::Other, length));
    }
    if behind == '年' && read.length == 4 {
        return Some((What::Year(whole?), length + 1 + usize::from(after == '度')));
    }
    if is_one(behind, "月日号") && whole? < 32 {
        // A month of the year is a part of it; its first and its last one tell when it begins and ends.
        let part = behind == '月' && !matches!(whole?, 1 | 12);
        return Some((if part { What::Other } else { What::Date }, length + 1));
    }
    let step = (read.in_units || share || behind == '%').then_some(read.step);
    let figure = |unit| What::Figure(Figure { value: read.value, step, unit });
    if share || behind == '%' {
        return Some((figure('%'), length + usize::from(!share)));
    }
    if behind == '元' {
        return Some((figure('元'), length + 1));
    }
    if is_one(behind, UNITS) && !is_one(after, NO_UNIT) {
        return Some((figure(behind), length + 1));
    }
    if !read.chinese && is_one(behind, OTHER_UNITS) && !is_one(after, NO_UNIT) {
        return Some((figure(behind), length + 1));
    }
    if !read.chinese && is_one(behind, "件条人批") && after == '次' {
        return Some((figure('人'), length + 2));
    }
    (!read.chinese).then(|| (figure(' '), length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        for token in tokens(text, &[]) {
            match token.what {
                What::Figure(figure) => found.push(format!("{}{}", figure.value, figure.unit)),
                What::Year(year) => found.push(format!("{year}年")),
                _ => {}
            }
        }
        found
    }

    #[test]
    fn figures_have_their_units() {
        assert_eq!(
            figures("２０２３年受理2 70 件，占40.1%，收费1.2万元，一百八十七宗，第三条，12月31日，无一件"),
            ["2023年", "270件", "40.1%", "12000元", "187宗"]
        );
        assert_eq!(
            figures("三安全一稳定，一是，进一步，一次性，3个月，340余人次，8.7万条"),
            ["3 ", "340 ", "87000条"]
        );
        assert_eq!(figures("电话：0791-8601187，13人次，15.5部"), ["791 ", "13人", "15.5部"]);
    }

    #[test]
    fn words_are_the_longest_that_fit() {
        let of = |text: &str| {
            tokens(text, &[]).iter().map(|token| &text[token.from..token.to]).collect::<Vec<_>>().join("/")
        };
        assert_eq!(of("现行有效5件"), "现行有效/5件");
        assert_eq!(of("未经复议直接起诉 2 件"), "未经复议直接起诉/2 件");
    }
}
