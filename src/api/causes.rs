//! Causes as plain data.

use serde::Serialize;

use super::Number;
use crate::check::Checked;
use crate::diagnostic::{Cause, Edit, Repair, Slip};
use crate::locale::{self, Lang};

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
    /// What to change, in words.
    pub message: String,
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

impl CauseData {
    pub(super) fn of(cause: &Cause, checked: &Checked, lang: Lang) -> Self {
        let repair = |repair: &Repair| RepairData {
            edits: repair.edits.iter().map(EditData::of).collect(),
            slip: repair.slip.map(Slip::id),
            message: locale::repair(lang, cause, repair),
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
