//! A report that was published after the day that the local rules name.

use super::quoted::mark;
use super::{Case, Rule, demands};
use crate::diagnostic::{Because, Findings, Meta, Severity};
use crate::local::{DEADLINES, Day, Demand};
use crate::text::{before, ends_with, trim};

/// The rule. Its days are data of the file.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB803",
        name: "deadline-missed",
        severity: Severity::Warning,
        citation: "《中华人民共和国政府信息公开条例》第四十九条",
    },
    check: |case, findings| demands::each(&RULE.meta, DEADLINES, case, findings, check),
};

/// A report is not published before its year is over: an earlier day is another thing's.
fn check(rule: &'static Meta, demand: Demand<'_>, case: &Case<'_>, findings: &mut Findings) {
    let Some(year) = case.report.year else { return findings.skip(rule, Because::YearUnknown) };
    let Some(last) = demand.day(year + 1) else { return };
    // The day, whether it is that of publication, and the sentence that says so with its place there.
    let mut best = case.beside.published.map(|day| (day, true, 0, 0..0));
    let sentences = if best.is_none() { case.sentences } else { &[] };
    for (n, sentence) in sentences.iter().enumerate() {
        let text = &sentence.text;
        for (at, _) in text.char_indices() {
            let Some((day, rest)) = Day::at_start(&text[at..]) else { continue };
            let published = is_publication(&text[..at]);
            let signed = sentence.section.is_some() && trim(&text[..at]).is_empty() && trim(rest).is_empty();
            // Of the days of publication the first counts, of those that stand alone under the text the last.
            let better =
                best.as_ref().is_none_or(|best| if best.1 { published && day < best.0 } else { true });
            if day.year() > u32::from(year) && (published || signed) && better {
                best = Some((day, published, n, at..text.len() - rest.len()));
            }
        }
    }
    let Some((day, published, n, place)) = best else {
        return findings.skip(rule, Because::NotDated);
    };
    if day <= last {
        // Nothing is published before it is signed; a day under the text that is in time says nothing.
        if !published {
            findings.skip(rule, Because::NotDated);
        }
        return;
    }
    let variant = if published { "published" } else { "signed" };
    let finding = demands::report(rule, variant, demand, case, findings);
    finding.text("published", &day.text()).text("last", &last.text());
    if let Some(sentence) = sentences.get(n) {
        mark(finding, sentence, &[place]);
    }
}

/// Whether the day of publication follows these words.
fn is_publication(words: &str) -> bool {
    let label = before(words, " ：:");
    let word = label.strip_suffix("日期").or_else(|| label.strip_suffix("时间"));
    word.is_some_and(|word| ends_with(word, "发布 公布 公开 发文"))
}
