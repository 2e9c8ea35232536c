//! Another year than the report's in its title, its period, or a sentence that speaks of the whole year.

use std::ops::Range;

use super::quoted::quote;
use super::{FORMAT, Rule};
use crate::diagnostic::{Argument, Because, Meta, Quote, Severity};
use crate::report::{Sentence, sentences, years};
use crate::text::{is_longer, is_space, places, trim};

/// The rule. A year left over from last year's report stands in many places: it is told once.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB503", name: "year-wrong", severity: Severity::Warning, citation: FORMAT },
    check: |case, findings| {
        let Some(year) = case.report.year else {
            if case.report.has_text() {
                findings.skip(&RULE.meta, Because::YearUnknown);
            }
            return;
        };
        let arguments = |found, count| {
            vec![
                ("found", Argument::Year(found)),
                ("year", Argument::Year(year)),
                ("count", Argument::Count(count)),
            ]
        };
        let mut told = None;
        let title = case.report.title.as_deref().unwrap_or_default();
        let named = years(title);
        if let Some((place, found)) = named.last().filter(|_| named.iter().all(|(_, named)| *named != year)) {
            told = Some(*found);
            let before = |end: usize| title[..end].chars().map(char::len_utf16).sum();
            let finding = findings.report(&RULE.meta, "title", found.to_string(), arguments(*found, 1));
            finding.at(case.report.title_origin.as_ref()).quoting(Quote {
                text: title.to_owned(),
                marked: vec![[before(place.start), before(place.end)]],
            });
        }
        let sentences = sentences(case.report);
        let mut wrong: Vec<Wrong> = Vec::new();
        for in_period in [true, false] {
            for (number, sentence) in sentences.iter().enumerate() {
                let found = if in_period { period(sentence, year) } else { leading(sentence, year) };
                let Some((place, found)) = found.filter(|(_, found)| told != Some(*found)) else { continue };
                match wrong.iter().position(|before| before.year == found) {
                    Some(before) => wrong[before].count += 1,
                    None => wrong.push(Wrong { year: found, in_period, sentence: number, place, count: 1 }),
                }
            }
        }
        for found in wrong {
            let variant = match (found.in_period, found.count) {
                (true, _) => "period",
                (_, 1) => "sentence",
                _ => "several",
            };
            let sentence = &sentences[found.sentence];
            let arguments = arguments(found.year, found.count);
            if let Some(finding) = quote(findings, &RULE.meta, variant, sentence, &[found.place], arguments) {
                finding.subject = found.year.to_string();
            }
        }
    },
};

/// A year that is not the report's, where it first stands, and in how many sentences.
struct Wrong {
    year: u16,
    in_period: bool,
    sentence: usize,
    place: Range<usize>,
    count: usize,
}

/// The first and the last day of the period.
const DAYS: [&str; 3] = ["1月1日", "01月01日", "12月31日"];

/// What a sentence about the period of the figures says beside the days.
const OF_PERIOD: [&str; 5] = ["统计", "期限", "时限", "涵盖", "报告"];

/// The first year of the period that is another than the report's. A period of several years is not that of the report.
fn period(sentence: &Sentence<'_>, year: u16) -> Option<(Range<usize>, u16)> {
    let text = &sentence.text;
    if !text.contains('月') {
        return None;
    }
    let mut tight = text.clone();
    tight.retain(|c| !is_space(c));
    let whole = DAYS[..2].iter().any(|day| has(&tight, day)) && has(&tight, DAYS[2]);
    if !whole || !OF_PERIOD.iter().any(|word| has(&tight, word)) || speaks_of_more(&tight) {
        return None;
    }
    let mut found = None;
    for (place, named) in years(text) {
        let rest: String = text[place.end..].chars().filter(|&c| !is_space(c)).take(6).collect();
        if !DAYS.iter().any(|day| rest.starts_with(day)) {
            continue;
        }
        if named + 1 < year && found.is_none() && has_year(text, year) {
            return None;
        }
        if named != year && found.is_none() {
            found = Some((place, named));
        }
    }
    found
}

/// A year at the head of a sentence, of which the sentence tells what was done in it: 2021年，全县共收到…, 本局2021年收取…,
/// 截至2021年底，全年…
fn leading(sentence: &Sentence<'_>, year: u16) -> Option<(Range<usize>, u16)> {
    let text = &sentence.text;
    let named = years(text);
    let (place, found) = named.first()?.clone();
    // Two years are compared.
    if found == year || found > year + 1 || named.iter().any(|(_, other)| *other != found) {
        return None;
    }
    let mut rest = text[place.end..].trim_start_matches(is_space);
    rest = rest.strip_prefix('度').unwrap_or(rest).trim_start_matches(is_space);
    let mut head = behind_number(&text[..place.start]);
    if head == "截至" {
        rest = rest.strip_prefix(|c| "底末".contains(c)).filter(|_| has(text, "全年"))?;
        head = "";
    }
    let subject = head.is_empty() || head.starts_with(|c| "我本全".contains(c)) && !is_longer(head, 8);
    if !subject || head.contains(|c| "，,、；：".contains(c)) || !rest.starts_with(|c| FOLLOWING.contains(c))
    {
        return None;
    }
    // Of next year a report tells what is planned; that it was done is a slip.
    let done = found < year || DONE.iter().any(|word| has(text, word)) && !text.contains('将');
    (done && !speaks_of_more(text)).then_some((place, found))
}

/// What follows a year of which a sentence tells: a comma, whose year it was, or what was done.
const FOLLOWING: &str = "，,我本全共县市区局镇乡街无未没收依";

/// What was done.
const DONE: [&str; 4] = ["收到", "办结", "未", "收取"];

/// With these a sentence rightly speaks of another year, or of more than one: compared, carried over, measured, planned.
const OF_MORE: &str = "相比 同比 较 同期 上年 去年 前年 今年 本年 增长 增加 减少 下降 结转 以来 累计 历年 收到的 \
                       评估 测评 考核 年度报告 年报 整改 针对 反馈 通报 计划 继续 下一步 下步 力争 预计 目标 要点 决算 预算 已于";

fn speaks_of_more(text: &str) -> bool {
    let mut words = OF_MORE.split(' ').filter(|word| !word.is_empty());
    words.any(|word| has(text, word))
}

fn has(text: &str, word: &str) -> bool {
    !places(text, word).is_empty()
}

fn has_year(text: &str, year: u16) -> bool {
    years(text).iter().any(|(_, named)| *named == year)
}

/// What stands behind the number of an item: （一）, 1., 一是.
fn behind_number(text: &str) -> &str {
    let numeral = |c: char| c.is_ascii_digit() || "（(一二三四五六七八九十".contains(c);
    let text = trim(text);
    let rest = text.trim_start_matches(numeral);
    if rest.len() < text.len() { rest.trim_start_matches(|c| "）)、.．是".contains(c)) } else { text }
}
