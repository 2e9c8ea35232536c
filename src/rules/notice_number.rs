//! The number of a notice, written otherwise than it is laid down, or that of a notice no longer in force.

use std::ops::Range;

use super::Rule;
use super::quoted::quote;
use crate::diagnostic::{Meta, Severity};
use crate::format::{DOCUMENTS, EDITIONS, Edition, SERIES};
use crate::report::Sentence;
use crate::text::{before, behind, ends, fold, has, has_one, is_longer, is_space, places};

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
                let plain = number.plain(written);
                let due = case.report.edition_due().filter(|_| !has(text, HISTORY));
                let (variant, right) = match due {
                    Some(due) if is_superseded(&plain, due) && is_basis(sentence) && numbers.len() == 1 => {
                        ("superseded", due.notice.number.to_owned())
                    }
                    _ => ("form", number.listed(text).map_or(plain, str::to_owned)),
                };
                if written == right || number.is_excused(text, &right) {
                    continue;
                }
                let place = std::slice::from_ref(&number.place);
                if let Some(finding) = quote(findings, &RULE.meta, variant, sentence, place) {
                    let year = case.report.year.unwrap_or_default();
                    finding.text("found", written).text("right", &right).year("year", year);
                }
            }
        }
    },
};

/// A sentence with one of these tells what was once in force: 自2019年起, 以往, 原, 曾, 修订, 废止, 旧.
const HISTORY: &str = "自往原曾修废旧";

/// Words before what a report is based on.
const BASIS: &str = "根据 按照 依据 依照 遵照 要求";

/// Whether a sentence says what the report is based on: before the first section or in it.
fn is_basis(sentence: &Sentence<'_>) -> bool {
    let early = sentence.section.is_none_or(|section| section.table.is_none() && section.number == "一");
    early && has_one(&sentence.text, BASIS)
}

/// A number as it stands in a sentence.
struct Number {
    place: Range<usize>,
    series: &'static str,
    /// None for an order, which has no year.
    year: Option<u32>,
    serial: u32,
}

/// What opens and closes the year, rightly or not, and spaces.
const BRACKETS: &str = " 〔〕［］[]（）()【】〖〗「」{}｛｝";

/// More numbers of a sentence are not read.
const MOST_NUMBERS: usize = 60;

/// Every number of a series of the State Council's office.
fn numbers(text: &str) -> Vec<Number> {
    let mut numbers = Vec::new();
    for from in places(text, "国") {
        // 国办公开办 is the beginning of 国办公开办函, which goes first.
        let series = SERIES.iter().find(|series| text[from..].starts_with(**series));
        let number = series.and_then(|series| number(text, from, series));
        if numbers.len() < MOST_NUMBERS {
            numbers.extend(number);
        }
    }
    numbers
}

fn number(text: &str, from: usize, series: &'static str) -> Option<Number> {
    let mut rest = &text[from + series.len()..];
    let mut year = None;
    if !series.ends_with('第') {
        rest = behind(rest, BRACKETS);
        year = Some(digits(&mut rest).filter(|year| (1990..2100).contains(year))?);
        for skipped in [" 年", BRACKETS, " 第"] {
            rest = behind(rest, skipped);
        }
    }
    let serial = digits(&mut rest)?;
    let end = behind(rest, " ").strip_prefix('号')?;
    Some(Number { place: from..text.len() - end.len(), series, year, serial })
}

const DIGITS: &str = "0123456789０１２３４５６７８９";

/// The digits that come next, plain or full-width; `None` where there are none or too many.
fn digits(rest: &mut &str) -> Option<u32> {
    let after = behind(rest, DIGITS);
    let digits = &rest[..rest.len() - after.len()];
    *rest = after;
    if digits.is_empty() || is_longer(digits, 4) {
        return None;
    }
    let value =
        |c| DIGITS.chars().zip((0..10).cycle()).find(|(digit, _)| *digit == c).map_or(0, |(_, value)| value);
    Some(digits.chars().fold(0, |read, c| read * 10 + value(c)))
}

/// So much is read before a number to find the title that it belongs to, in characters.
const LONGEST_TITLE: usize = 80;

impl Number {
    /// The same, written as is laid down. An order has no year, and stands in several writings.
    fn plain(&self, written: &str) -> String {
        match self.year {
            Some(year) => {
                [self.series, "〔", &year.to_string(), "〕", &self.serial.to_string(), "号"].concat()
            }
            None => written.to_owned(),
        }
    }

    /// The number of the listed document whose title stands right before it.
    fn listed(&self, text: &str) -> Option<&'static str> {
        let before = before(&text[..self.place.start], " （(，,：:");
        if !ends(before, "》〉>＞") {
            return None;
        }
        let from = before.char_indices().rev().take(LONGEST_TITLE).last().map_or(0, |(at, _)| at);
        let title = fold(&before[from..]);
        DOCUMENTS.iter().find(|cited| title.ends_with(&fold(cited.title)))?.number
    }

    /// Whether what is wrong with it is another's: a text from a PDF has spaces beside all its figures; and the order by
    /// which the law was first put in force may stand before the one that revised it.
    fn is_excused(&self, text: &str, right: &str) -> bool {
        if self.year.is_none() {
            return has_one(text, right.strip_prefix("国务院令").unwrap_or(right));
        }
        let mut tight = text[self.place.clone()].to_owned();
        tight.retain(|c| !is_space(c));
        let elsewhere = [&text[..self.place.start], &text[self.place.end..]];
        tight == right && elsewhere.iter().any(|part| has_spaced_figure(part))
    }
}

/// Whether a number is that of an edition's notice, and the edition was no longer in force.
fn is_superseded(number: &str, due: &Edition) -> bool {
    EDITIONS.iter().any(|edition| {
        edition.notice.number == number && edition.last_year.is_some_and(|last| last < due.first_year)
    })
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
