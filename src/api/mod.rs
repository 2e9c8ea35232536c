//! The boundary: plain data in, plain data out. The command line and the wasm binding are thin callers of this.

mod catalogue;
mod causes;
mod cells;
mod changes;
#[cfg(not(target_arch = "wasm32"))]
mod decide;
mod live;
mod local;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod sum;

#[cfg(not(target_arch = "wasm32"))]
pub use catalogue::catalogue;
pub use catalogue::{RuleEntry, rules};
#[cfg(not(target_arch = "wasm32"))]
pub use causes::filled;
pub use causes::{CauseData, EditData, RepairData};
#[cfg(target_arch = "wasm32")]
pub use cells::cell_records;
#[cfg(not(target_arch = "wasm32"))]
pub use cells::{CellData, Cells};
#[cfg(target_arch = "wasm32")]
pub use changes::change_records;
#[cfg(not(target_arch = "wasm32"))]
pub use changes::{Changes, ChangesGroup, ChangesRow, changes};
#[cfg(not(target_arch = "wasm32"))]
pub use decide::{DecisionEntry, with_decision};
pub use live::{ChangeData, Live, Written};
pub use local::{DecisionData, local, wrong_local};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;
#[cfg(target_arch = "wasm32")]
pub use sum::sum_records;
pub use sum::{Added, add};
#[cfg(not(target_arch = "wasm32"))]
pub use sum::{PartData, SumData, sum_data};

use cells::Number;
use serde::Serialize;

pub use crate::check::Beside;
use crate::check::{Checked, check};
use crate::diagnostic::{Figures, Finding, Severity};
use crate::format::TableId;
use crate::grid::Origin;
use crate::input::{Document, Fields, Passage, Unreadable};
use crate::locale::{self, Lang};
use crate::report::Report;
use crate::text::{Decimal, Quote};

/// What a caller may say about a report. Year and authority go before what the report says of itself.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The report year.
    pub year: Option<u16>,
    /// The authority.
    pub authority: Option<String>,
    /// What is known beside the report.
    pub beside: Beside,
    /// The language of the messages.
    pub lang: Lang,
}

/// What a check found: the object of `check --format json`.
#[derive(Clone, Debug, Serialize)]
pub struct Outcome {
    /// Whose report it is.
    pub authority: Option<String>,
    /// The year it reports on.
    pub year: Option<u16>,
    /// The edition of each table; null where the table is missing.
    pub editions: Editions,
    /// Every cell of the editions found; in a browser the binding puts them in.
    #[cfg(not(target_arch = "wasm32"))]
    pub cells: Cells,
    /// The place of the cells.
    #[cfg(target_arch = "wasm32")]
    pub cells: (),
    /// The faults, in the order of the rules.
    pub findings: Vec<FindingData>,
    /// Broken equations folded into what explains them.
    pub causes: Vec<CauseData>,
    /// What could not be judged, and why.
    pub not_assessed: Vec<Gap>,
    /// How many findings of each severity.
    pub summary: Summary,
}

/// The edition of each table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Editions {
    pub disclosure: Option<&'static str>,
    pub requests: Option<&'static str>,
    pub proceedings: Option<&'static str>,
}

/// A finding in words.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct FindingData {
    pub id: String,
    pub code: &'static str,
    pub rule: &'static str,
    pub severity: &'static str,
    pub cells: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actual: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    difference: Option<Number>,
    /// What was found instead of the cells' values, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub found: Vec<String>,
    /// Values that the equations force into blank cells.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forced: Vec<Forced>,
    /// Equations that contradict each other in blank cells.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contradicting: Vec<String>,
    pub message: String,
    /// What is wrong, for who sees the cell; empty where that is said no shorter.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub brief: String,
    pub why: &'static str,
    pub todo: String,
    pub citation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<QuoteData>,
    /// What was decided about it; then it counts in no summary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionData>,
    /// What was decided about it when it was about something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lapsed: Option<DecisionData>,
}

/// A sentence of the report, and what in it is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuoteData {
    /// As it stood, lines that were wrapped put together.
    pub text: String,
    /// From, to, in UTF-16 units of the text; the one to point at first.
    pub marked: Vec<[usize; 2]>,
}

/// A value that the equations force into a blank cell.
#[derive(Clone, Debug, Serialize)]
pub struct Forced {
    /// The cell.
    pub cell: String,
    value: Number,
    /// The equations that force it: the last one, then those that its other values rest on.
    pub by: Vec<String>,
}

/// Something that could not be judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// The rule.
    pub what: &'static str,
    /// Why.
    pub because: String,
}

/// How many findings of each severity that nobody has decided about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Summary {
    pub errors: usize,
    pub warnings: usize,
    pub infos: usize,
    /// Those that were decided about, of whatever severity.
    #[serde(skip_serializing_if = "local::is_nought")]
    pub decided: usize,
}

/// A report as plain data: what can be rendered, kept, or given as last year's.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug, Serialize)]
pub struct ReportData {
    /// All but the cells.
    #[serde(flatten)]
    pub text: ReportText,
    /// Every cell.
    pub cells: Cells,
}

/// A report without its cells.
#[derive(Clone, Debug, Serialize)]
pub struct ReportText {
    /// Its title.
    pub title: Option<String>,
    /// Whose report it is.
    pub authority: Option<String>,
    /// The year it reports on.
    pub year: Option<u16>,
    /// The edition of each table.
    pub editions: Editions,
    /// Its text, from heading to heading.
    pub sections: Vec<Passage>,
}

/// Checks a document.
///
/// # Errors
///
/// When there is no table and no section of a report in it.
pub fn outcome(document: &Document, options: &Options) -> Result<(Outcome, Checked), Unreadable> {
    let checked = check(document, options.year, options.authority.as_deref(), &options.beside)?;
    Ok((describe(&checked, options.lang), checked))
}

/// The report in a document, with nothing said of it: what goes beside another one, or is added up.
///
/// # Errors
///
/// When there is no table and no section of a report in it.
pub fn find(document: &Document, year: Option<u16>, authority: Option<&str>) -> Result<Report, Unreadable> {
    crate::check::find(document, year, authority)
}

/// Checks a report that was found before, beside what only then could be told to belong to it.
#[must_use]
pub fn examine(report: Report, beside: &Beside) -> Checked {
    crate::check::examine(report, beside)
}

/// What a check found, in words.
#[must_use]
pub fn describe(checked: &Checked, lang: Lang) -> Outcome {
    let report = &checked.report;
    let faults = &checked.findings.faults;
    Outcome {
        authority: report.authority.clone(),
        year: report.year,
        editions: Editions::of(report),
        #[cfg(not(target_arch = "wasm32"))]
        cells: cells(report),
        #[cfg(target_arch = "wasm32")]
        cells: (),
        findings: faults.iter().map(|finding| FindingData::of(finding, lang)).collect(),
        causes: checked.causes.iter().map(|cause| CauseData::of(cause, checked, lang)).collect(),
        not_assessed: checked
            .findings
            .not_assessed
            .iter()
            .map(|gap| Gap { what: gap.rule, because: locale::because(lang, gap) })
            .collect(),
        summary: Summary::of(faults),
    }
}

/// The report as plain data.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn report_data(report: &Report) -> ReportData {
    ReportData { text: report_text(report), cells: cells(report) }
}

/// The cells of a report.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn cells(report: &Report) -> Cells {
    Cells::of(report)
}

/// The report without its cells.
#[must_use]
pub fn report_text(report: &Report) -> ReportText {
    let passage = |passage: &crate::report::Passage| Passage {
        heading: passage.heading.clone(),
        paragraphs: passage.paragraphs.iter().map(|line| line.text.clone()).collect(),
    };
    ReportText {
        title: report.title.clone(),
        authority: report.authority.clone(),
        year: report.year,
        editions: Editions::of(report),
        sections: report.passages.iter().map(passage).collect(),
    }
}

/// A report from plain data.
#[must_use]
pub fn report(fields: Fields) -> Report {
    crate::report::bind(&Document::from(fields), None, None)
}

/// The official blank report of a year; `None` before the first edition.
#[must_use]
pub fn template(year: u16, authority: &str, previous: Option<&Report>) -> Option<Report> {
    Some(crate::report::blank(crate::format::edition_for(year)?, year, authority, previous))
}

/// The first report year that there is an edition for.
#[must_use]
pub fn first_year() -> u16 {
    crate::format::EDITIONS[0].first_year
}

/// The sentence for an input that could not be read: what, where, what to do.
#[must_use]
pub fn sentence(error: Unreadable, lang: Lang) -> String {
    let words = locale::phrase(lang, error.fault.code());
    let Some(position) = error.position else { return words.to_owned() };
    let bytes = matches!(error.fault, crate::input::Fault::Encoding | crate::input::Fault::Binary);
    let place = if bytes { "at-byte" } else { "at-character" };
    [words, &locale::phrase_with(lang, place, position + 1)].concat()
}

impl Summary {
    fn of(faults: &[Finding]) -> Self {
        let mut summary = Self::default();
        for finding in faults {
            *match finding.severity {
                _ if finding.is_decided() => &mut summary.decided,
                Severity::Error => &mut summary.errors,
                Severity::Warning => &mut summary.warnings,
                Severity::Info => &mut summary.infos,
            } += 1;
        }
        summary
    }
}

impl Editions {
    fn of(report: &Report) -> Self {
        let edition = |id| report.table(id).map(|table| table.edition.id);
        Self {
            disclosure: edition(TableId::Disclosure),
            requests: edition(TableId::Requests),
            proceedings: edition(TableId::Proceedings),
        }
    }
}

impl FindingData {
    fn of(finding: &Finding, lang: Lang) -> Self {
        let words = locale::message(lang, finding);
        let figure = |figure: Option<Decimal>| figure.and_then(Number::of);
        Self {
            id: finding.id(),
            code: finding.rule.code,
            rule: finding.rule.name,
            severity: finding.severity.id(),
            cells: finding.cells.iter().map(ToString::to_string).collect(),
            expected: figure(finding.figures.map(|figures| figures.expected)),
            actual: figure(finding.figures.map(|figures| figures.actual)),
            difference: figure(finding.figures.and_then(Figures::difference)),
            found: finding.found.clone(),
            forced: finding
                .forced
                .iter()
                .filter_map(|(cell, forced)| {
                    let by = forced.by.iter().map(|equation| equation.id()).collect();
                    Some(Forced { cell: cell.to_string(), value: Number::of(forced.value)?, by })
                })
                .collect(),
            contradicting: finding.contradicting.iter().map(|equation| equation.id()).collect(),
            message: words.what,
            brief: words.brief,
            why: words.why,
            todo: words.todo,
            citation: finding.citation.to_string(),
            origin: finding.origin.clone(),
            quote: finding.quote.as_ref().map(QuoteData::of),
            decision: DecisionData::of(finding, true),
            lapsed: DecisionData::of(finding, false),
        }
    }
}

impl QuoteData {
    fn of(quote: &Quote) -> Self {
        Self { text: quote.text.clone(), marked: quote.marked.clone() }
    }
}

impl FindingData {
    /// Expected, actual and difference, as text; empty where they make no sense.
    #[must_use]
    pub fn figures(&self) -> [String; 3] {
        [self.expected, self.actual, self.difference]
            .map(|figure| figure.map(|figure| figure.to_string()).unwrap_or_default())
    }
}
