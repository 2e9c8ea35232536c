//! Tests of the parts of the search; the whole is held against independent oracles in tests/repair.rs.

mod evidence;
mod exhaustive;
mod localisation;

use super::causes::explained;
use crate::diagnostic::{Cause, Slip};
use crate::input::{Document, Field, Fields, Passage};
use crate::report::{Report, bind};
use crate::rules::Beside;

/// A report whose cells are 0 but for those given, its text, and its year.
fn report(cells: &[(&str, &str)], text: &str, year: u16) -> Report {
    let mut fields = Fields {
        year: Some(year),
        sections: vec![Passage {
            heading: "一、总体情况".to_owned(), paragraphs: vec![text.to_owned()]
        }],
        ..Fields::default()
    };
    for table in &crate::format::Edition::latest().tables {
        for cell in table.cells() {
            let id = cell.to_string();
            let given = cells.iter().find(|(name, _)| *name == id).map_or("0", |(_, value)| value);
            fields.cells.push((id, Field(Some(given.to_owned()))));
        }
    }
    bind(&Document::from(fields), None, None)
}

/// The causes in a report in which only these slips count.
fn causes(report: &Report, previous: Option<&Report>, slips: &[Slip]) -> Vec<Cause> {
    let broken = super::broken(report);
    let forced = super::forced(report, &broken);
    let findings = crate::rules::run(&crate::rules::Case {
        report,
        sentences: &crate::report::sentences(report),
        forced: &forced,
        previous,
        beside: &Beside::default(),
    });
    explained(report, previous, &findings, &broken, slips)
}

/// A row of table 三, or a group of table 四, in the order of its columns.
fn row<'a>(row: &str, values: &[&'a str]) -> Vec<(&'static str, &'a str)> {
    let columns: &[&str] = if values.len() == 7 { &APPLICANTS } else { &OUTCOMES };
    columns.iter().zip(values).map(|(column, value)| (&*format!("{row}.{column}").leak(), *value)).collect()
}

const APPLICANTS: [&str; 7] = [
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_organization",
    "other_organization",
    "total",
];

const OUTCOMES: [&str; 5] = ["upheld", "corrected", "other", "pending", "total"];

/// Rows together.
fn rows<'a>(all: &[(&str, &[&'a str])]) -> Vec<(&'static str, &'a str)> {
    all.iter().flat_map(|(name, values)| row(name, values)).collect()
}

/// The first repair of the only cause: its cells with their new figures.
fn first(causes: &[Cause]) -> Vec<(String, String)> {
    assert_eq!(causes.len(), 1, "{causes:?}");
    let edits = causes[0].repairs[0].edits.iter();
    edits.map(|edit| (edit.cell.to_string(), edit.new.to_string())).collect()
}
