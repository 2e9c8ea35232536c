//! Cells and figures as plain data. In a browser the cells are put together where they are wanted (`src/wasm/cells.js`):
//! two hundred objects made one by one from here take longer, and a larger program.

use std::fmt;

use serde::Serialize;
use serde::ser::Serializer;

use crate::format::CellId;
use crate::report::{Report, TableFound};
#[cfg(not(target_arch = "wasm32"))]
use crate::report::{Sum, Value};
use crate::text::Decimal;

#[cfg(not(target_arch = "wasm32"))]
/// Cells by their id, in the order of the tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Cells(Vec<(CellId, CellData)>);

#[cfg(not(target_arch = "wasm32"))]
/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CellData {
    /// The number, or null where it is blank, no number, or out of range.
    value: Option<Number>,
    /// As it stood; empty where blank, null where the cell was not there or could not be placed.
    raw: Option<String>,
    /// What each of the reports has there that were added up; null where that is no figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Vec<Option<Number>>>,
}

/// A number that survives a round trip through JSON.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number(Decimal);

#[cfg(not(target_arch = "wasm32"))]
impl Cells {
    pub(super) fn of(report: &Report) -> Self {
        Self(
            report
                .tables()
                .flat_map(TableFound::cells)
                .map(|(cell, value)| (cell, CellData::of(value)))
                .collect(),
        )
    }

    /// The cells of a sum, with what they are the sums of.
    pub(super) fn of_sum(sum: &Sum) -> Self {
        let mut cells = Self::of(&sum.report);
        for ((_, data), (_, figures)) in cells.0.iter_mut().zip(&sum.from) {
            data.from = Some(figures.iter().map(|figure| figure.and_then(Number::of)).collect());
        }
        cells
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl CellData {
    fn of(value: &Value) -> Self {
        Self { value: value.number().and_then(Number::of), raw: value.raw.clone(), from: None }
    }
}

impl Number {
    /// The number, if it survives a round trip through JSON, where numbers are doubles.
    pub(super) fn of(value: Decimal) -> Option<Self> {
        value.to_double().map(|_| Self(value))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_whole() {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_f64(self.0.to_double().unwrap_or(f64::NAN)),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Serialize for Cells {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (cell, data) in &self.0 {
            map.serialize_entry(&cell.to_string(), data)?;
        }
        map.end()
    }
}

/// Records, each a letter and what it says, put together in a browser.
#[cfg(target_arch = "wasm32")]
#[derive(Default)]
pub(super) struct Records(pub String);

#[cfg(target_arch = "wasm32")]
impl Records {
    pub fn put(&mut self, letter: char, content: &str) {
        self.0.push(letter);
        self.0.extend(content.chars().filter(|&c| c != '\u{1}'));
        self.0.push('\u{1}');
    }

    /// A figure, if it survives a round trip through JSON; else nothing.
    pub fn figure(&mut self, letter: char, figure: Option<Decimal>) {
        let figure = figure.filter(|figure| figure.to_double().is_some());
        self.put(letter, &figure.map(|figure| figure.to_string()).unwrap_or_default());
    }
}

/// The cells of a report as one string of records: `c` and a cell's id, then `n` and its number if it has one that survives
/// a round trip through JSON, `r` and what stood there if anything did, `f` and a figure of each report that was added up, if
/// any were.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn cell_records(report: &Report, from: &[(CellId, Vec<Option<Decimal>>)]) -> String {
    let mut records = Records::default();
    let mut from = from.iter();
    for (cell, value) in report.tables().flat_map(TableFound::cells) {
        records.put('c', &cell.to_string());
        records.figure('n', value.number());
        if let Some(raw) = &value.raw {
            records.put('r', raw);
        }
        for figure in from.next().map_or(&[][..], |(_, figures)| figures) {
            records.figure('f', *figure);
        }
    }
    records.0
}
