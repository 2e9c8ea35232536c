//! The one pipeline: a document is bound, what the equations force is found, the rules are run, and what they find wrong
//! with the sums is traced to the cells behind it.

use crate::diagnostic::{Cause, Findings, Forced};
use crate::input::{Document, Fault, Unreadable};
use crate::report::{Report, bind, sentences};
pub use crate::rules::Beside;
use crate::rules::{Case, run};

/// What a check gives.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The report as it was found.
    pub report: Report,
    /// What is wrong with it.
    pub findings: Findings,
    /// The values that the equations force into blank cells.
    pub forced: Forced,
    /// What explains the equations that do not hold.
    pub causes: Vec<Cause>,
}

/// Finds the report in a document and what is wrong with it. What the caller knows of the report's year and authority
/// goes before what the text says.
///
/// # Errors
///
/// When there is no table and no section of a report in it.
pub fn check(
    document: &Document,
    year: Option<u16>,
    authority: Option<&str>,
    beside: &Beside,
) -> Result<Checked, Unreadable> {
    Ok(examine(find(document, year, authority)?, beside))
}

/// Finds the report in a document.
///
/// # Errors
///
/// When there is no table and no section of a report in it.
pub(crate) fn find(
    document: &Document,
    year: Option<u16>,
    authority: Option<&str>,
) -> Result<Report, Unreadable> {
    let report = bind(document, year, authority);
    if report.tables().next().is_none() && report.passages.iter().all(|passage| passage.section.is_none()) {
        return Err(Fault::NoReport.into());
    }
    Ok(report)
}

/// Finds what is wrong with a report. What last year's says also helps to tell which of two figures is wrong.
pub(crate) fn examine(report: Report, beside: &Beside) -> Checked {
    let broken = crate::repair::broken(&report);
    let forced = crate::repair::forced(&report, &broken);
    let previous = beside.previous.as_ref().filter(|previous| previous.may_precede(&report));
    let sentences = sentences(&report);
    let findings = run(&Case { report: &report, sentences: &sentences, forced: &forced, previous, beside });
    let mut causes = crate::repair::causes(&report, previous, &findings, &broken);
    // Of what is turned off, or decided about, nothing is left to explain.
    causes.retain(|cause| cause.findings.iter().any(|&place| !findings.faults[place].is_decided()));
    Checked { report, findings, forced, causes }
}
