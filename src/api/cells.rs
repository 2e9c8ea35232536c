//! Cells and figures as plain data. In a browser the cells are put together where they are wanted (`src/wasm/cells.js`):
//! two hundred objects made one by one from here take longer, and a larger program.

use std::fmt;

use serde::Serialize;
use serde::ser::Serializer;

#[cfg(not(target_arch = "wasm32"))]
use crate::format::CellId;
#[cfg(not(target_arch = "wasm32"))]
use crate::report::{Report, TableFound, Value};
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
}

#[cfg(not(target_arch = "wasm32"))]
impl CellData {
    fn of(value: &Value) -> Self {
        Self { value: value.number().and_then(Number::of), raw: value.raw.clone() }
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
