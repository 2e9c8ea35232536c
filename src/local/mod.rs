//! 补充规则: what a place asks for beyond the notice, and what a reviewer has decided, as a file says it.
//!
//! Settings are data: the rules apply them. A file is wanted whole and right; what is wrong with it is said with line and
//! column, since half of it would be rules that nobody sees fail.

mod day;
mod fields;
#[cfg(not(target_arch = "wasm32"))]
mod insert;
pub mod json;
mod read;

pub use day::Day;
pub use fields::{Fault, Wrong};
#[cfg(not(target_arch = "wasm32"))]
pub use insert::insert_decision;

use crate::diagnostic::{Severity, Verdict};
use crate::format::CellId;
use crate::text::Decimal;

/// What a file of local rules says.
#[derive(Clone, Debug, Default)]
pub struct Local {
    /// What it is called; the citation of what has none of its own.
    pub title: Option<String>,
    /// How much the findings of a rule weigh, by its code.
    pub weights: Vec<(&'static str, Weight)>,
    /// Equations between cells.
    pub equations: Vec<Equation>,
    /// Words that a section must have.
    pub phrases: Vec<Phrase>,
    /// Days by which reports are to be published.
    pub deadlines: Vec<Deadline>,
    /// What was decided about findings.
    pub decisions: Vec<Decided>,
}

/// How much the findings of a rule weigh.
#[derive(Clone, Debug)]
pub enum Weight {
    /// So much.
    Of(Severity),
    /// The rule is turned off, for that reason.
    Off(String),
}

/// What every demand of a file has.
#[derive(Clone, Debug)]
pub struct Demand {
    /// Its name in the file; with the code it makes the id of a finding.
    pub id: String,
    /// Whose reports it is for; `None`: everybody's.
    pub whose: Option<Whose>,
    /// How much it weighs, if that is said.
    pub severity: Option<Severity>,
    /// What it demands, in words.
    pub message: String,
    /// Where it is laid down.
    pub citation: Option<String>,
}

/// Whose report it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A government of a county or above.
    Government,
    /// A township or a subdistrict.
    Township,
    /// Any other authority.
    Department,
}

/// An equation between cells.
#[derive(Clone, Debug)]
pub struct Equation {
    /// What is demanded.
    pub demand: Demand,
    /// The left side; its first cell is the one to point at.
    pub left: Side,
    /// How the sides compare.
    pub is: Comparison,
    /// The right side.
    pub right: Side,
}

/// Cells and a figure that are added up.
#[derive(Clone, Debug)]
pub struct Side {
    /// The cells.
    pub cells: Vec<CellId>,
    /// The figure.
    pub figure: Decimal,
}

/// How two sides compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `<=`
    AtMost,
    /// `>=`
    AtLeast,
}

/// Words that a section must have.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// What is demanded.
    pub demand: Demand,
    /// The id of the section; `None`: anywhere in the text.
    pub section: Option<&'static str>,
    /// One of these has to be there.
    pub any: Vec<String>,
    /// Where one of these is there, nothing is demanded.
    pub unless: Vec<String>,
}

/// A day by which reports are to be published, of the year after the report's.
#[derive(Clone, Debug)]
pub struct Deadline {
    /// What is demanded.
    pub demand: Demand,
    /// Month and day.
    pub day: (u8, u8),
}

/// What was decided about a finding, and what it was about then.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The id of the finding.
    pub finding: String,
    /// Whose report it is in, folded; `None` where that was not known.
    pub authority: Option<String>,
    /// The year of the report.
    pub year: Option<u16>,
    /// What was decided.
    pub decision: Verdict,
    /// Why.
    pub reason: String,
    /// What stood in its cells.
    pub cells: Vec<(CellId, Option<String>)>,
    /// What was found instead of cells' values.
    pub found: Vec<String>,
    /// The sentence that it was about.
    pub quote: Option<String>,
    /// What its figure should have been.
    pub expected: Option<Decimal>,
}

impl Local {
    /// What it says of the weight of a rule.
    #[must_use]
    pub fn weight(&self, code: &str) -> Option<&Weight> {
        self.weights.iter().find(|(found, _)| *found == code).map(|(_, weight)| weight)
    }
}
