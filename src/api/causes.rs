//! Causes as plain data.

use serde::Serialize;

use super::Number;
use crate::check::Checked;
use crate::diagnostic::{Cause, Edit, Repair, Slip};
use crate::locale::{self, Lang};
#[cfg(not(target_arch = "wasm32"))]
use crate::report::Report;

/// What explains the broken equations of one independent part of the report.
#[derive(Clone, Debug, Serialize)]
pub struct CauseData {
    /// The ids of the findings that it explains.
    pub findings: Vec<String>,
    /// Whether it is proven that no smaller set of cells works.
    pub minimal: bool,
    /// Whether it is proven that there is no other set of as few cells.
    pub complete: bool,
    /// How many repairs there are; the list may be cut.
    pub repair_count: usize,
    /// How certain the first of them is.
    pub standing: String,
    /// The repairs, the best explained first.
    pub repairs: Vec<RepairData>,
}

/// A way to make every equation of a part hold.
#[derive(Clone, Debug, Serialize)]
pub struct RepairData {
    /// What to change.
    pub edits: Vec<EditData>,
    /// The slip that explains it.
    pub slip: Option<&'static str>,
    /// Whether other figures would do as well in these cells, since blanks take up the difference.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
    /// What to change, in words.
    pub message: String,
    /// The same at the cell; empty where there are several.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub brief: String,
    /// Why it is likely.
    pub reason: String,
}

/// One cell to change.
#[derive(Clone, Debug, Serialize)]
pub struct EditData {
    /// The cell.
    pub cell: String,
    old: Option<Number>,
    new: Option<Number>,
    /// The slip that turns new into old.
    pub slip: Option<&'static str>,
}

/// The report with every value written into its blank cells that the equations force, and a sentence for each: which
/// value, and which equations. No figure is changed.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn filled(checked: &Checked, lang: Lang) -> (Report, Vec<String>) {
    let mut report = checked.report.clone();
    let mut written = Vec::new();
    for table in report.tables.iter_mut().flatten() {
        for (place, &cell) in table.form.cells().iter().enumerate() {
            let Some(forced) = checked.forced.get(cell.table, place) else { continue };
            if table.is_blank(place) {
                table.write(place, forced.value);
                written.push(locale::forced_by(lang, cell, forced));
            }
        }
    }
    (report, written)
}

impl CauseData {
    pub(super) fn of(cause: &Cause, checked: &Checked, lang: Lang) -> Self {
        let repair = |repair: &Repair| RepairData {
            edits: repair.edits.iter().map(EditData::of).collect(),
            slip: repair.slip.map(Slip::id),
            open: repair.open,
            message: locale::repair(lang, cause, repair),
            brief: locale::repair_brief(lang, cause, repair),
            reason: locale::reason(lang, repair),
        };
        Self {
            findings: cause.findings.iter().map(|&place| checked.findings.faults[place].id()).collect(),
            minimal: cause.minimal,
            complete: cause.complete,
            repair_count: cause.repair_count,
            standing: locale::standing(lang, cause),
            repairs: cause.repairs.iter().map(repair).collect(),
        }
    }
}

impl EditData {
    fn of(edit: &Edit) -> Self {
        Self {
            cell: edit.cell.to_string(),
            old: edit.old.and_then(Number::of),
            new: Number::of(edit.new),
            slip: edit.slip.map(Slip::id),
        }
    }
}
