//! A live report as plain data.

use serde::Serialize;

use super::{FindingData, Number, Options, Outcome, describe};
use crate::check::find;
use crate::format::CellId;
use crate::input::{Document, Unreadable};
use crate::locale::Lang;
use crate::report::{Report, TableFound, Value};
use crate::session::{Change, Session};
use crate::text::Decimal;

/// A report that is being edited, speaking one language.
#[derive(Debug)]
pub struct Live {
    session: Session,
    lang: Lang,
}

/// What a change of a cell did to the findings.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeData {
    /// The findings that are new, or say something else than before.
    pub added: Vec<FindingData>,
    /// The ids of those that are no more.
    pub resolved: Vec<String>,
    /// The values that the equations now force into blank cells, and did not before.
    pub forced: Vec<Written>,
}

/// A cell and its figure.
#[derive(Clone, Debug, Serialize)]
pub struct Written {
    /// The cell.
    pub cell: String,
    value: Number,
}

impl Live {
    /// Finds the report in a document, and what is wrong with it.
    ///
    /// # Errors
    ///
    /// When there is no table and no section of a report in it.
    pub fn new(document: &Document, options: Options) -> Result<Self, Unreadable> {
        let report = find(document, options.year, options.authority.as_deref())?;
        Ok(Self { session: Session::new(report, options.beside), lang: options.lang })
    }

    /// The report as it is now.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.session.checked().report
    }

    /// The same as of a fresh check.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        describe(self.session.checked(), self.lang)
    }

    /// Every cell of the report, in the order of the outcome's.
    pub fn cells(&self) -> impl Iterator<Item = (CellId, &Value)> {
        self.report().tables().flat_map(TableFound::cells)
    }

    /// Writes into the cell at that place among [`Self::cells`] what was typed there; `None` where the report has no
    /// such place.
    pub fn set(&mut self, place: usize, raw: &str) -> Option<Change> {
        self.session.set(place, raw)
    }

    /// Writes a figure there; `None` also where it has too many digits.
    pub fn set_number(&mut self, place: usize, value: f64) -> Option<Change> {
        self.session.set_number(place, Decimal::shortest(value)?)
    }

    /// Takes back the last change that was not taken back yet; `None` where there is none.
    pub fn undo(&mut self) -> Option<Change> {
        self.session.undo()
    }

    /// A change in words.
    #[must_use]
    pub fn describe(&self, change: Change) -> ChangeData {
        let faults = &self.session.checked().findings.faults;
        let forced = |(cell, value): (CellId, Decimal)| {
            Some(Written { cell: cell.to_string(), value: Number::of(value)? })
        };
        ChangeData {
            added: change.added.iter().map(|&place| FindingData::of(&faults[place], self.lang)).collect(),
            resolved: change.resolved,
            forced: change.forced.into_iter().filter_map(forced).collect(),
        }
    }
}
