//! The official report as data: editions, tables, labels, cells and the equations that bind them.
//!
//! Nothing here reads or judges a report. Everything that knows the form of the report (binding,
//! rules, rendering, templates) reads it from here, so an edition or an equation is written once.

mod documents;
mod edition_2019;
mod edition_2021;
mod equation;
mod parts;
#[cfg(test)]
pub(crate) mod reduced;
mod table;
mod topics;

pub use documents::{ALSO_RIGHT, Cited, DOCUMENTS, SERIES};
pub use equation::{Each, Equation, Relation, RelationKind, Side};
pub use table::{CellId, Column, FEES, GOVERNMENT_RULES, Label, Line, Row, Table, TableId, Unit};
pub use topics::{TOPICS, Topic};

/// An edition of the report's format, as one notice lays it down.
#[derive(Debug)]
pub struct Edition {
    /// `2019` or `2021`.
    pub id: &'static str,
    /// The notice that prescribes it.
    pub notice: Notice,
    /// The first report year it applies to.
    pub first_year: u16,
    /// The last report year it applies to; `None` while it is in force.
    pub last_year: Option<u16>,
    /// The six sections in order.
    pub sections: &'static [Section],
    /// 表二, 表三, 表四.
    pub tables: [&'static Table; 3],
}

/// The notice of an edition.
#[derive(Debug)]
pub struct Notice {
    /// 文号.
    pub number: &'static str,
    /// Full title.
    pub title: &'static str,
}

/// A section of the report.
#[derive(Debug)]
pub struct Section {
    /// `overview`, `disclosure`, `requests`, `proceedings`, `problems` or `others`.
    pub id: &'static str,
    /// 一, 二, … 六.
    pub number: &'static str,
    /// The title that the notice prescribes.
    pub title: &'static str,
    /// Other titles in use for the same section.
    pub also: &'static [&'static str],
    /// The table that the section holds.
    pub table: Option<TableId>,
    /// The parts that the notice wants in it.
    pub outline: &'static [&'static str],
}

/// Every edition, oldest first.
pub static EDITIONS: [&Edition; 2] = [&edition_2019::EDITION, &edition_2021::EDITION];

/// The edition of that id.
#[must_use]
pub fn edition(id: &str) -> Option<&'static Edition> {
    EDITIONS.into_iter().find(|edition| edition.id == id)
}

/// The edition in force for a report year; `None` before the first.
#[must_use]
pub fn edition_for(year: u16) -> Option<&'static Edition> {
    EDITIONS.into_iter().find(|edition| edition.covers(year))
}

/// Editions are told apart by their ids.
impl PartialEq for Edition {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Edition {
    /// The edition in force today.
    #[must_use]
    pub fn latest() -> &'static Self {
        EDITIONS[EDITIONS.len() - 1]
    }

    /// Whether it is the one in force for the report year.
    #[must_use]
    pub fn covers(&self, year: u16) -> bool {
        self.first_year <= year && self.last_year.is_none_or(|last| year <= last)
    }

    /// Its form of the table.
    #[must_use]
    pub fn table(&self, id: TableId) -> &'static Table {
        self.tables[id as usize]
    }
}
