//! What a reviewer has decided about findings. A decision is about what stood in the report then: where a figure of the
//! finding has changed since, it has to be decided anew.

use super::Case;
use crate::diagnostic::{Decision, Finding, Findings};
use crate::local::Decided;
use crate::report::Report;
use crate::text::{Written, fold, read_number, trim};

/// Notes with each finding what was decided about it.
pub(super) fn apply(case: &Case<'_>, findings: &mut Findings) {
    let Some(local) = &case.beside.local else { return };
    for finding in &mut findings.faults {
        let id = finding.id();
        for decided in local.decisions() {
            if decided.text("finding") == id && is_about(decided, case.report) {
                let holds = holds(decided, finding, case.report);
                let reason = decided.text("reason").to_owned();
                finding.decision = Some(Decision { verdict: decided.verdict(), reason, holds });
            }
        }
    }
}

/// Whether it is about that report: what is not known of one has to be unknown of the other.
fn is_about(decided: Decided<'_>, report: &Report) -> bool {
    let authority = report.authority.as_deref().unwrap_or_default();
    decided.text("year").parse().ok() == report.year && fold(decided.text("authority")) == fold(authority)
}

/// Whether a finding is about the same as when it was decided about.
fn holds(decided: Decided<'_>, finding: &Finding, report: &Report) -> bool {
    for cell in &finding.cells {
        let now = report.value(*cell).and_then(|value| value.raw.as_deref());
        if !decided.cell(&cell.to_string()).is_some_and(|then| says_the_same(then, now)) {
            return false;
        }
    }
    let quote = finding.quote.as_ref().map_or("", |quote| &quote.text);
    let expected = finding.figures.map(|figures| figures.expected);
    decided.found(&finding.found)
        && decided.text("quote") == quote
        && (decided.expected().is_none() || decided.expected() == expected)
}

/// Whether two cells hold the same figure, or the same words.
fn says_the_same(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return one == other };
    match (read_number(one), read_number(other)) {
        (Written::Number(one), Written::Number(other)) => one.value == other.value,
        _ => trim(one) == trim(other),
    }
}
