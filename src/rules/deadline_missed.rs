//! A report that was published after the day that the local rules name.

use std::ops::Range;

use super::{Case, Rule, demands};
use crate::diagnostic::{Argument, Because, Meta, Quote, Severity};
use crate::local::Day;
use crate::report::{Sentence, sentences};
use crate::text::{is_space, places};

/// The rule. Its days are data of the file.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB803",
        name: "deadline-missed",
        severity: Severity::Warning,
        citation: "《中华人民共和国政府信息公开条例》第四十九条",
    },
    check: |case, findings| {
        let Some(local) = demands::local(case) else { return };
        for deadline in &local.deadlines {
            let demand = &deadline.demand;
            if !demands::concerns(&RULE.meta, demand, case, findings) {
                continue;
            }
            let Some(year) = case.report.year else {
                findings.skip(&RULE.meta, Because::YearUnknown);
                continue;
            };
            let (month, day) = deadline.day;
            let last = Day { year: year + 1, month, day };
            let dated = dated(case, year);
            // Nothing is published before it is signed; a day under the text that is in time says nothing.
            let Some(dated) = dated.filter(|dated| dated.published || dated.day > last) else {
                findings.skip(&RULE.meta, Because::NotDated);
                continue;
            };
            if dated.day <= last {
                continue;
            }
            let variant = if dated.published { "published" } else { "signed" };
            let arguments = vec![
                ("published", Argument::Text(dated.day.to_string())),
                ("last", Argument::Text(last.to_string())),
            ];
            let finding = demands::report(&RULE.meta, variant, demand, case, arguments, findings);
            if let Some((sentence, place)) = dated.stated {
                let quote = Quote { text: sentence.text.clone(), marked: vec![sentence.marked(&place)] };
                finding.at(sentence.origin(&place).as_ref()).quoting(quote);
            }
        }
    },
};

/// Before the day on which a page was published.
const PUBLISHED: [&str; 8] =
    ["发布日期", "发布时间", "公布日期", "公布时间", "公开日期", "公开时间", "发文日期", "发文时间"];

/// A day that is known of the report.
struct Dated<'a> {
    day: Day,
    /// Of its publication; otherwise the one under its text.
    published: bool,
    /// Where the report says so, if it does.
    stated: Option<(Sentence<'a>, Range<usize>)>,
}

/// The day of publication: as it was given, else the first that the page states, else the last day that stands alone
/// under the text. A report is not published before its year is over: an earlier day is another thing's.
fn dated<'a>(case: &Case<'a>, year: u16) -> Option<Dated<'a>> {
    if let Some(day) = case.beside.published {
        return Some(Dated { day, published: true, stated: None });
    }
    let mut found: Option<Dated<'a>> = None;
    for sentence in sentences(case.report) {
        let published = sentence.section.is_none() || Day::read(&sentence.text).is_none();
        let mut starts = Vec::new();
        if !published {
            starts.push(0);
        }
        for label in PUBLISHED {
            starts.extend(places(&sentence.text, label).into_iter().map(|at| at + label.len()));
        }
        for start in starts {
            let rest = sentence.text[start..].trim_start_matches(|c| is_space(c) || "：:".contains(c));
            let Some((day, after)) = Day::at_start(rest).filter(|(day, _)| day.year > year) else { continue };
            let better = found.as_ref().is_none_or(|found| match (found.published, published) {
                (true, true) => day < found.day,
                (before, now) => now || !before,
            });
            if better {
                let length = sentence.text.len();
                let place = length - rest.len()..length - after.len();
                found = Some(Dated { day, published, stated: Some((sentence.clone(), place)) });
            }
        }
    }
    found
}
