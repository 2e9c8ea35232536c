//! Another year than the report's where the text says what it reports on: last year's was left in.

use super::Rule;
use super::quoted::quote;
use super::reported_year::{is_series, reported};
use crate::diagnostic::{Findings, Meta, Severity};
use crate::report::{Report, Sentence};
use crate::text::{Quote, Year, years};

/// The rule. What the caller says of the year goes before the title, and the title before the text.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB503",
        name: "year-wrong",
        severity: Severity::Warning,
        citation: "《中华人民共和国政府信息公开条例》第四十九条",
    },
    check: |case, findings| {
        let Some(year) = case.report.year else { return };
        let (mut all, mut confirmed) = (Vec::new(), false);
        for (number, sentence) in case.sentences.iter().enumerate() {
            let years = years(&sentence.text);
            let (period, reported) = reported(sentence, &years, case.report);
            for found in &years[reported] {
                confirmed |= found.year == year;
                if found.year != year && (period || !is_series(case.sentences, number, year)) {
                    all.push(Stated { sentence, period, year: found.clone() });
                }
            }
        }
        let title = case.report.title.as_deref().and_then(|title| years(title).pop());
        let mut told = Vec::new();
        if let Some(title) = title.as_ref().filter(|title| title.year != year) {
            in_title(findings, case.report, title, year);
            told.push(title.year);
        }
        for stated in &all {
            let found = stated.year.year;
            // Nothing in the text is of the report's year: which of the two is wrong is asked once.
            if !confirmed && told.contains(&found) {
                continue;
            }
            told.push(found);
            let count = all.iter().filter(|other| other.year.year == found).count();
            let variant = match (stated.period, title.is_some()) {
                (true, true) => "period-and-title",
                (true, false) => "period",
                (false, true) if !confirmed && count > 1 => "text-and-title",
                (false, _) => "text",
            };
            let place = std::slice::from_ref(&stated.year.place);
            let Some(finding) = quote(findings, &RULE.meta, variant, stated.sentence, place) else { return };
            finding.year("found", found).year("year", year).count("count", count);
        }
    },
};

/// A year that a sentence says that it reports on.
struct Stated<'a> {
    sentence: &'a Sentence<'a>,
    /// Whether the sentence states the period of the report.
    period: bool,
    year: Year,
}

/// The title is of another year than whoever asks says.
fn in_title(findings: &mut Findings, report: &Report, found: &Year, year: u16) {
    let Some(title) = &report.title else { return };
    let finding = findings.report(&RULE.meta, "title", "title".to_owned());
    finding.at(report.title_origin.as_ref()).year("found", found.year).year("year", year);
    finding.quote = Some(Quote::of(title, std::slice::from_ref(&found.place)));
}
