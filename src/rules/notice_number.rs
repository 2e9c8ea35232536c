//! The number of a notice, written otherwise than it is laid down, or that of a notice no longer in force.

use std::ops::Range;

use super::Rule;
use super::quoted::quote;
use crate::diagnostic::{Argument, Meta, Severity};
use crate::format::{DOCUMENTS, EDITIONS, Edition, SERIES};
use crate::report::Sentence;
use crate::text::{fold, is_space, places};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB602",
        name: "notice-number",
        severity: Severity::Warning,
        citation: "《党政机关公文格式》（GB/T 9704—2012）：年份用六角括号“〔〕”括入，发文顺序号不加“第”字",
    },
    check: |case, findings| {
        for sentence in case.sentences {
            let text = &sentence.text;
            let numbers = numbers(text);
            for number in &numbers {
                let written = &text[number.place.clone()];
                let plain = number.plain(text);
                let due = case.report.edition_due().filter(|_| !text.contains(|c| HISTORY.contains(c)));
                let (variant, right) = match due {
                    Some(due) if number.is_superseded_by(due) && is_basis(sentence) && numbers.len() == 1 => {
                        ("superseded", due.notice.number.to_owned())
                    }
                    _ => ("form", number.listed(text).map_or(plain, str::to_owned)),
                };
                if written == right || number.is_excused(text, &right) {
                    continue;
                }
                let arguments = vec![
                    ("found", Argument::Text(written.to_owned())),
                    ("right", Argument::Text(right)),
                    ("year", Argument::Year(case.report.year.unwrap_or_default())),
                ];
                let place = [number.place.clone()];
                quote(findings, &RULE.meta, variant, sentence, &place, arguments);
            }
        }
    },
};

/// A sentence with one of these tells what was once in force: 自2019年起, 以往, 原, 曾, 修订, 废止, 旧.
const HISTORY: &str = "自往原曾修废旧";

/// Words before what a report is based on.
const BASIS: [&str; 6] = ["根据", "按照", "依据", "依照", "遵照", "要求"];

/// Whether a sentence says what the report is based on: before the first section or in it.
fn is_basis(sentence: &Sentence<'_>) -> bool {
    let early = sentence.section.is_none_or(|section| section.table.is_none() && section.number == "一");
    early && BASIS.iter().any(|word| !places(&sentence.text, word).is_empty())
}

/// A number as it stands in a sentence.
struct Number {
    place: Range<usize>,
    series: &'static str,
    /// None for an order, which has no year.
    year: Option<u32>,
    serial: u32,
}

/// What opens and closes the year, rightly or not.
const BRACKETS: &str = "〔〕［］[]（）()【】〖〗「」{}｛｝";

/// Every number of a series of the State Council's office.
fn numbers(text: &str) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::new();
    for series in SERIES {
        for from in places(text, series) {
            // 国办公开办 is the beginning of 国办公开办函.
            let known = numbers.iter().any(|before| before.place.start == from);
            if let (false, Some(number)) = (known, number(text, from, series)) {
                numbers.push(number);
            }
        }
    }
    numbers
}

fn number(text: &str, from: usize, series: &'static str) -> Option<Number> {
    let mut at = from + series.len();
    let order = series.ends_with('第');
    let year = if order {
        None
    } else {
        skip(text, &mut at, BRACKETS);
        let year = digits(text, &mut at).filter(|year| (1990..2100).contains(year))?;
        skip(text, &mut at, "年");
        skip(text, &mut at, BRACKETS);
        skip(text, &mut at, "第");
        Some(year)
    };
    let serial = digits(text, &mut at)?;
    skip(text, &mut at, "");
    at += text[at..].strip_prefix('号').map(|_| '号'.len_utf8())?;
    Some(Number { place: from..at, series, year, serial })
}

/// Goes on behind spaces, and any of those characters.
fn skip(text: &str, at: &mut usize, of: &str) {
    let rest = &text[*at..];
    *at += rest.len() - rest.trim_start_matches(|c| is_space(c) || of.contains(c)).len();
}

/// The digits that come next, plain or full-width; `None` where there are none or too many.
fn digits(text: &str, at: &mut usize) -> Option<u32> {
    let (mut value, mut count) = (0, 0);
    while let Some(c) = text[*at..].chars().next() {
        let plain = if ('０'..='９').contains(&c) { u32::from(c) - 0xfee0 } else { u32::from(c) };
        let Some(digit) = char::from_u32(plain).and_then(|c| c.to_digit(10)) else { break };
        (value, count) = (value * 10 + digit, count + 1);
        *at += c.len_utf8();
        if count > 4 {
            return None;
        }
    }
    (count > 0).then_some(value)
}

/// So much is read before a number to find the title that it belongs to, in characters.
const LONGEST_TITLE: usize = 80;

impl Number {
    /// The same, written as is laid down. An order has no year, and stands in several writings.
    fn plain(&self, text: &str) -> String {
        match self.year {
            Some(year) => {
                [self.series, "〔", &year.to_string(), "〕", &self.serial.to_string(), "号"].concat()
            }
            None => text[self.place.clone()].to_owned(),
        }
    }

    /// The number of the listed document whose title stands right before it.
    fn listed(&self, text: &str) -> Option<&'static str> {
        let before = text[..self.place.start].trim_end_matches(|c| is_space(c) || "（(，,：:".contains(c));
        if !before.ends_with(|c| "》〉>＞".contains(c)) {
            return None;
        }
        let from = before.char_indices().rev().take(LONGEST_TITLE).last().map_or(0, |(at, _)| at);
        let title = fold(&before[from..]);
        DOCUMENTS.iter().find(|cited| title.ends_with(&fold(cited.title)))?.number
    }

    /// Whether it is that of an edition's notice, and the edition was no longer in force.
    fn is_superseded_by(&self, due: &Edition) -> bool {
        EDITIONS.iter().any(|edition| {
            edition.last_year.is_some_and(|last| last < due.first_year)
                && self.year.is_some()
                && edition.notice.number == self.plain("")
        })
    }

    /// Whether what is wrong with it is another's: a text from a PDF has spaces beside all its figures; and the order by
    /// which the law was first put in force may stand before the one that revised it.
    fn is_excused(&self, text: &str, right: &str) -> bool {
        if self.year.is_none() {
            return !places(text, right.trim_start_matches("国务院令")).is_empty();
        }
        let mut tight = text[self.place.clone()].to_owned();
        tight.retain(|c| !is_space(c));
        let elsewhere = [&text[..self.place.start], &text[self.place.end..]];
        tight == right && elsewhere.iter().any(|part| has_spaced_figure(part))
    }
}

/// Whether a space stands beside a digit.
fn has_spaced_figure(text: &str) -> bool {
    let mut before = '。';
    for c in text.chars() {
        if is_space(before) && c.is_ascii_digit() || before.is_ascii_digit() && is_space(c) {
            return true;
        }
        before = c;
    }
    false
}
