//! Reports added up, as plain data.

#[cfg(not(target_arch = "wasm32"))]
use serde::Serialize;

use crate::diagnostic::Argument;
use crate::locale::{self, Lang};
use crate::report::{Report, Sum, SumFault, sum};

/// Reports added up: what they make, and what is to be known of it.
#[derive(Clone, Debug)]
pub struct Added {
    /// The sum; `None` where they cannot be added up, which a note says.
    pub sum: Option<Sum>,
    /// A sentence for each thing: what could not be added, and why.
    pub notes: Vec<String>,
}

/// One of the reports that were added up.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug, Serialize)]
pub struct PartData {
    /// Whose report it is.
    pub authority: Option<String>,
    /// The year it reports on.
    pub year: Option<u16>,
    /// The file that it was read from, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
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

#[cfg(not(target_arch = "wasm32"))]
impl Added {
    /// The reports that were added up.
    #[must_use]
    pub fn parts(parts: &[Report]) -> Vec<PartData> {
        let mut all = Vec::new();
        for part in parts {
            all.push(PartData { authority: part.authority.clone(), year: part.year, file: None });
        }
        all
    }
}

/// How words call a part.
fn called(parts: &[Report], place: usize) -> Argument {
    Argument::Part(place + 1, parts[place].authority.clone())
}

/// What is left blank for which part, and what may be in another part already.
fn notes(sum: &Sum, parts: &[Report], lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        let (mut count, mut first) = (0, None);
        for (cell, figures) in &sum.from {
            if figures[place].is_none() {
                count += 1;
                first = first.or(Some(*cell));
            }
        }
        let below = parts.iter().position(|other| part.may_include(other));
        let other = below.unwrap_or(place);
        for (applies, key) in [(below.is_some(), "sum-includes"), (count > 0, "sum-blank")] {
            if applies {
                let mut arguments = vec![
                    ("part", called(parts, place)),
                    ("other", called(parts, other)),
                    ("count", Argument::Count(count)),
                ];
                arguments.extend(first.map(|cell| ("cell", Argument::Cell(cell))));
                notes.push(locale::sentence(lang, key, &arguments));
            }
        }
    }
    notes
}

/// Why they cannot be added up.
fn refused(fault: SumFault, parts: &[Report], lang: Lang) -> String {
    let mut arguments = vec![("table", Argument::Table(fault.table))];
    for (key, place) in [("part", fault.part), ("other", fault.other)] {
        if place < parts.len() {
            arguments.push((key, called(parts, place)));
        }
    }
    locale::sentence(lang, &["sum-", fault.code].concat(), &arguments)
}

/// A sum as one string of records, to be put together in a browser: `n` and a note; of each part `p` and its authority, `y` and
/// its year.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn sum_records(added: &Added, parts: &[Report]) -> String {
    let mut records = super::cells::Records::default();
    for note in &added.notes {
        records.put('n', note);
    }
    for part in parts {
        records.put('p', part.authority.as_deref().unwrap_or_default());
        records.put('y', &part.year.map(|year| year.to_string()).unwrap_or_default());
    }
    records.0
}
