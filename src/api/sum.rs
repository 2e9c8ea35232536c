//! Reports added up, as plain data.

use serde::Serialize;

use crate::diagnostic::Argument;
use crate::locale::{self, Lang};
use crate::report::{Report, Sum, SumFault, sum};

/// Reports added up: what they make, and what is to be known of it.
#[derive(Clone, Debug)]
pub struct Added {
    /// The sum; `None` where they cannot be added up, which a note says.
    pub sum: Option<Sum>,
    /// A sentence for each thing: what could not be added, which report was given twice.
    pub notes: Vec<String>,
}

/// One of the reports that were added up.
#[derive(Clone, Debug, Serialize)]
pub struct PartData {
    /// Whose report it is.
    pub authority: Option<String>,
    /// The year it reports on.
    pub year: Option<u16>,
    /// The file that it was read from, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The place of the report before it that it only repeats: it was counted once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeats: Option<usize>,
}

/// A sum as plain data: a report, and what each of its cells is the sum of.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug, Serialize)]
pub struct SumData {
    /// The report without its cells.
    #[serde(flatten)]
    pub text: super::ReportText,
    /// Every cell, with what each part has there.
    pub cells: super::Cells,
    /// The reports that were added up.
    pub parts: Vec<PartData>,
}

/// A sum as plain data.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn sum_data(sum: &Sum, parts: Vec<PartData>) -> SumData {
    SumData { text: super::report_text(&sum.report), cells: super::Cells::of_sum(sum), parts }
}

/// Adds up the reports of a whole government.
#[must_use]
pub fn add(parts: &[Report], year: Option<u16>, authority: Option<&str>, lang: Lang) -> Added {
    match sum(parts, year, authority) {
        Ok(sum) => Added { notes: notes(&sum, parts, lang), sum: Some(sum) },
        Err(fault) => Added { sum: None, notes: vec![refused(fault, parts, lang)] },
    }
}

impl Added {
    /// The reports that were added up.
    #[must_use]
    pub fn parts(&self, parts: &[Report]) -> Vec<PartData> {
        let mut all = Vec::new();
        for (place, part) in parts.iter().enumerate() {
            let repeats = self.sum.as_ref().and_then(|sum| sum.repeats[place]);
            all.push(PartData { authority: part.authority.clone(), year: part.year, file: None, repeats });
        }
        all
    }
}

/// How words call a part.
fn called(parts: &[Report], place: usize) -> Argument {
    Argument::Part(place + 1, parts[place].authority.clone())
}

/// What is left blank for which part, and what was given twice.
fn notes(sum: &Sum, parts: &[Report], lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    for (place, repeats) in sum.repeats.iter().enumerate() {
        let part = called(parts, place);
        if repeats.is_some() {
            notes.push(locale::sentence(lang, "sum-repeats", &[("part", part)]));
            continue;
        }
        if let Some(below) = parts.iter().position(|other| parts[place].may_include(other)) {
            let arguments = [("part", part.clone()), ("other", called(parts, below))];
            notes.push(locale::sentence(lang, "sum-includes", &arguments));
        }
        let (mut count, mut first) = (0, None);
        for (cell, figures) in &sum.from {
            if figures[place].is_none() {
                count += 1;
                first = first.or(Some(*cell));
            }
        }
        if let Some(cell) = first {
            let arguments =
                [("part", part), ("count", Argument::Count(count)), ("cell", Argument::Cell(cell))];
            notes.push(locale::sentence(lang, "sum-blank", &arguments));
        }
    }
    notes
}

/// Why they cannot be added up.
fn refused(fault: SumFault, parts: &[Report], lang: Lang) -> String {
    let part = |place| ("part", called(parts, place));
    let other = |place| ("other", called(parts, place));
    match fault {
        SumFault::NoParts => locale::sentence(lang, "sum-nothing", &[]),
        SumFault::YearUnknown => locale::sentence(lang, "sum-year-unknown", &[]),
        SumFault::YearTooEarly => locale::sentence(lang, "sum-year-too-early", &[]),
        SumFault::OtherYear(place) => locale::sentence(lang, "sum-other-year", &[part(place)]),
        SumFault::OtherEdition(table, one, two) => {
            let arguments = [("table", Argument::Table(table)), part(one), other(two)];
            locale::sentence(lang, "sum-other-edition", &arguments)
        }
        SumFault::Twice(_, place) => locale::sentence(lang, "sum-twice", &[part(place)]),
    }
}
