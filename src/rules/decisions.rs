//! What a reviewer has decided about findings. A decision is about what stood in the report then: where a figure of the
//! finding has changed since, it has to be decided anew.

use super::Case;
use crate::diagnostic::{Decision, Finding, Findings};
use crate::format::CellId;
use crate::local::Decided;
use crate::report::Report;
use crate::text::{Written, fold, read_number, trim};

/// Notes with each finding what was decided about it.
pub(super) fn apply(case: &Case<'_>, findings: &mut Findings) {
    let Some(local) = &case.beside.local else { return };
    let authority = case.report.authority.as_ref().map(|name| fold(name));
    for decided in &local.decisions {
        if decided.year != case.report.year || decided.authority != authority {
            continue;
        }
        for finding in &mut findings.faults {
            if finding.id() == decided.finding {
                finding.decision = Some(Decision {
                    verdict: decided.decision,
                    reason: decided.reason.clone(),
                    holds: holds(decided, finding, case.report),
                });
            }
        }
    }
}

/// Whether a finding is about the same as when it was decided about.
fn holds(decided: &Decided, finding: &Finding, report: &Report) -> bool {
    let then = |cell: &CellId| decided.cells.iter().find(|(found, _)| found == cell);
    let same = |cell: &CellId| {
        let now = report.value(*cell).and_then(|value| value.raw.as_deref());
        then(cell).is_some_and(|(_, then)| says_the_same(then.as_deref(), now))
    };
    let expected = finding.figures.map(|figures| figures.expected);
    finding.cells.iter().all(same)
        && finding.found == decided.found
        && finding.quote.as_ref().map(|quote| &quote.text) == decided.quote.as_ref()
        && (decided.expected.is_none() || decided.expected == expected)
}

/// Whether two cells hold the same figure, or the same words.
fn says_the_same(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return one == other };
    match (read_number(one), read_number(other)) {
        (Written::Number(one), Written::Number(other)) => one.value == other.value,
        _ => trim(one) == trim(other),
    }
}
