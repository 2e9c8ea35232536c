//! A reviewer's decision, written into a file of local rules.

use serde::Serialize;

use super::Number;
use crate::check::Checked;
use crate::diagnostic::Verdict;
use crate::format::CellId;
use crate::local::Wrong;

/// A decision as a file of local rules has it: what was decided about a finding, and what the finding is about now.
#[derive(Clone, Debug, Serialize)]
pub struct DecisionEntry {
    finding: String,
    authority: Option<String>,
    year: Option<u16>,
    decision: &'static str,
    reason: String,
    #[serde(skip_serializing_if = "Noted::is_empty")]
    cells: Noted,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    found: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<Number>,
}

/// Cells, and what stands in them.
#[derive(Clone, Debug)]
struct Noted(Vec<(CellId, Option<String>)>);

impl Noted {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Noted {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(cell, raw)| (cell.to_string(), raw)))
    }
}

impl DecisionEntry {
    /// What is decided about the finding of that id; `None` where there is none.
    #[must_use]
    pub fn of(checked: &Checked, id: &str, verdict: Verdict, reason: &str) -> Option<Self> {
        let report = &checked.report;
        let finding = checked.findings.faults.iter().find(|finding| finding.id() == id)?;
        let raw = |cell: &CellId| report.value(*cell).and_then(|value| value.raw.clone());
        Some(Self {
            finding: finding.id(),
            authority: report.authority.clone(),
            year: report.year,
            decision: verdict.id(),
            reason: reason.to_owned(),
            cells: Noted(finding.cells.iter().map(|cell| (*cell, raw(cell))).collect()),
            found: finding.found.clone(),
            quote: finding.quote.as_ref().map(|quote| quote.text.clone()),
            expected: finding.figures.and_then(|figures| Number::of(figures.expected)),
        })
    }
}

/// The text of a file of local rules with a decision in it, in place of an earlier one about the same; all else in the
/// file stays as it was written. An empty text is a new file.
///
/// # Errors
///
/// What is wrong with the file.
pub fn with_decision(text: &str, entry: &DecisionEntry) -> Result<String, Wrong> {
    let text = if text.trim().is_empty() { "{}\n" } else { text };
    let local = super::local(text)?;
    let authority = crate::text::fold(entry.authority.as_deref().unwrap_or_default());
    let place = local.decisions().position(|other| {
        other.text("finding") == entry.finding
            && crate::text::fold(other.text("authority")) == authority
            && other.text("year").parse().ok() == entry.year
    });
    let written = serde_json::to_string_pretty(entry).unwrap_or_default();
    Ok(crate::local::insert_decision(text, place, &written))
}
