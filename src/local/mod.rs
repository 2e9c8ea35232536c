//! 补充规则: what a place asks for beyond the notice, and what a reviewer has decided, as a file says it.
//!
//! Settings are data: the rules apply them. A file is wanted whole and right (`shape.rs`); what is wrong with it is said with
//! line and column, since half of it would be rules that nobody sees fail. What is right stays the tree that was read, seen
//! through the types here: a second copy of it would be a larger program.

mod day;
#[cfg(not(target_arch = "wasm32"))]
mod insert;
pub mod json;
mod shape;

pub use day::Day;
#[cfg(not(target_arch = "wasm32"))]
pub use insert::insert_decision;
pub use shape::Wrong;

use crate::diagnostic::{Severity, Verdict};
use crate::format::CellId;
use crate::text::{Decimal, Written, read_number};
use json::{Kind, Node};

/// What a file of local rules says.
#[derive(Clone, Debug)]
pub struct Local {
    file: Node,
}

/// How much the findings of a rule weigh.
#[derive(Clone, Copy, Debug)]
pub enum Weight<'a> {
    /// So much.
    Of(Severity),
    /// The rule is turned off, for that reason.
    Off(&'a str),
}

/// Demands that cells compare.
pub const EQUATIONS: &str = "equations";
/// Demands for words.
pub const PHRASES: &str = "phrases";
/// Demands for a day of publication.
pub const DEADLINES: &str = "deadlines";

/// What a file demands.
#[derive(Clone, Copy, Debug)]
pub struct Demand<'a>(&'a Node);

/// Cells and figures that are added up.
#[derive(Clone, Debug)]
pub struct Side {
    /// The cells.
    pub cells: Vec<CellId>,
    /// What the figures add up to; `None` beyond eighteen digits.
    pub figure: Option<Decimal>,
}

/// What was decided about a finding, and what it was about then.
#[derive(Clone, Copy, Debug)]
pub struct Decided<'a>(&'a Node);

impl Local {
    /// Reads the text of a file; `codes` knows the codes of the rules.
    ///
    /// # Errors
    ///
    /// What is wrong with it, the first such thing.
    pub fn read(text: &str, codes: &dyn Fn(&str) -> bool) -> Result<Self, Wrong> {
        let file = json::parse(text);
        match shape::wrong(text, file.as_ref().map_err(|&at| at), codes) {
            Some(wrong) => Err(wrong),
            None => file.map(|file| Self { file }).map_err(|_| Wrong::default()),
        }
    }

    /// What it is called: the citation of a demand that has none of its own.
    #[must_use]
    pub fn title(&self) -> &str {
        self.file.text_of("title")
    }

    /// How much the findings of a rule weigh, if it says that.
    #[must_use]
    pub fn weight(&self, code: &str) -> Option<Weight<'_>> {
        let weight = self.file.get("severity")?.get(code)?;
        let word = if weight.kind == Kind::Text { &weight.text } else { weight.text_of("severity") };
        Some(severity(word).map_or(Weight::Off(weight.text_of("reason")), Weight::Of))
    }

    /// What it demands of a kind.
    pub fn demands(&self, kind: &str) -> impl Iterator<Item = Demand<'_>> {
        self.file.nodes_of(kind).iter().map(Demand)
    }

    /// What was decided.
    pub fn decisions(&self) -> impl Iterator<Item = Decided<'_>> {
        self.file.nodes_of("decisions").iter().map(Decided)
    }
}

fn severity(word: &str) -> Option<Severity> {
    [Severity::Error, Severity::Warning, Severity::Info].into_iter().find(|severity| severity.id() == word)
}

impl<'a> Demand<'a> {
    /// What it says under a key that has a word: `id` (with the code it makes the id of a finding), `for`, `message`,
    /// `citation`; empty where it says nothing.
    #[must_use]
    pub fn text(&self, key: &str) -> &'a str {
        self.0.text_of(key)
    }

    /// How much it weighs, if that is said.
    #[must_use]
    pub fn severity(&self) -> Option<Severity> {
        severity(self.text("severity"))
    }

    /// The left side of an equation, whose first cell is the one to point at.
    #[must_use]
    pub fn left(&self) -> Side {
        side(self.0.nodes_of("left"))
    }

    /// How its sides compare: `=`, `<=` or `>=`.
    #[must_use]
    pub fn is(&self) -> &'a str {
        self.text("is")
    }

    /// The right side of an equation.
    #[must_use]
    pub fn right(&self) -> Side {
        side(self.0.nodes_of("right"))
    }

    /// The section that has to have the words; empty: the text.
    #[must_use]
    pub fn section(&self) -> &'a str {
        self.text("section")
    }

    /// Words of which one has to be there.
    #[must_use]
    pub fn any(&self) -> Vec<String> {
        words(self.0.nodes_of("any"))
    }

    /// Words of which one makes that needless.
    #[must_use]
    pub fn unless(&self) -> Vec<String> {
        words(self.0.nodes_of("unless"))
    }

    /// The day by which a report is to be published, in a year.
    #[must_use]
    pub fn day(&self, year: u16) -> Option<Day> {
        day::yearly(self.text("day")).map(|day| day.in_year(year))
    }
}

fn words(nodes: &[Node]) -> Vec<String> {
    let mut words = Vec::new();
    for node in nodes {
        words.push(node.text.clone());
    }
    words
}

fn side(terms: &[Node]) -> Side {
    let mut side = Side { cells: Vec::new(), figure: Some(Decimal::ZERO) };
    for term in terms {
        match shape::cell(&term.text) {
            Some(cell) => side.cells.push(cell),
            None => side.figure = side.figure.and_then(|sum| sum.checked_add(figure(&term.text)?)),
        }
    }
    side
}

impl<'a> Decided<'a> {
    /// What it says under a key that has a word: `finding`, `authority`, `year`, `reason`, `quote`; empty where it says
    /// nothing.
    #[must_use]
    pub fn text(&self, key: &str) -> &'a str {
        self.0.text_of(key)
    }

    /// What was decided.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.text("decision") == "accepted" { Verdict::Accepted } else { Verdict::Explained }
    }

    /// What stood in a cell: `None` where nothing was noted of it, and within that where it was not there.
    #[must_use]
    pub fn cell(&self, id: &str) -> Option<Option<&'a str>> {
        let cell = self.0.get("cells")?.get(id)?;
        Some((cell.kind != Kind::Null).then_some(cell.text.as_str()))
    }

    /// Whether just that was found instead of cells' values.
    #[must_use]
    pub fn found(&self, found: &[String]) -> bool {
        let noted = self.0.nodes_of("found");
        noted.len() == found.len() && noted.iter().zip(found).all(|(node, found)| node.text == *found)
    }

    /// What its figure should have been.
    #[must_use]
    pub fn expected(&self) -> Option<Decimal> {
        figure(self.text("expected"))
    }
}

fn figure(text: &str) -> Option<Decimal> {
    match read_number(text) {
        Written::Number(number) => Some(number.value),
        _ => None,
    }
}
