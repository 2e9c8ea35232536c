//! One report, cell by cell: a document bound to the editions of its tables.

mod authority;
mod bind;
mod blank;
mod form;
mod kinship;
mod level;
mod lexicon;
mod loose;
mod parts;
mod place;
mod prose;
mod runs;
mod sections;
mod sentences;
mod sum;
mod table;
mod years;

pub use bind::bind;
pub use blank::blank;
pub use kinship::stem;
pub use level::Level;
pub use parts::{ALL_TABLES, Added};
pub use prose::{Fact, List, Meaning, Place, Prose, Share, Stated, Tally, counts};
pub use sentences::{Sentence, sentences};
pub use sum::{Sum, SumFault, sum};
pub use table::{Altered, OtherRow, Reading, Repeat, RowFound, RowState, TableFound, Value};
pub use years::{Carried, Compared, Stock};

use crate::format::{CellId, Edition, Section, TableId};
use crate::grid::Origin;
use crate::input::Paragraph;
use crate::text::Decimal;

/// A report as it was found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Its title, as written.
    pub title: Option<String>,
    /// Where the title stood, where that is known.
    pub title_origin: Option<Origin>,
    /// Whose report it is, where that could be told.
    pub authority: Option<String>,
    /// The year it reports on, where that could be told.
    pub year: Option<u16>,
    /// Whether it is a whole report: it has a title, or two section headings. Otherwise a pasted table, or a form
    /// that holds only tables.
    pub whole: bool,
    /// The text, from heading to heading.
    pub passages: Vec<Passage>,
    /// The tables, in the order of [`TableId::ALL`].
    pub tables: [Option<TableFound>; 3],
    /// What the text states.
    pub prose: Prose,
}

/// The text from one heading to the next.
#[derive(Clone, Debug, Default)]
pub struct Passage {
    /// The section; `None` before the first.
    pub section: Option<&'static Section>,
    /// The heading as written.
    pub heading: String,
    /// Where the heading stood, where that is known.
    pub origin: Option<Origin>,
    /// The lines that follow, without spaces at their ends.
    pub paragraphs: Vec<Paragraph>,
}

impl Report {
    /// A table, where it was found.
    #[must_use]
    pub fn table(&self, id: TableId) -> Option<&TableFound> {
        self.tables[id as usize].as_ref()
    }

    /// The tables that were found.
    pub fn tables(&self) -> impl Iterator<Item = &TableFound> {
        self.tables.iter().flatten()
    }

    /// What a cell holds; `None` where its table has no such cell.
    #[must_use]
    pub fn value(&self, cell: CellId) -> Option<&Value> {
        self.table(cell.table)?.value(cell)
    }

    /// The number in a cell, if its table has that cell and there is one within the limits.
    #[must_use]
    pub fn figure(&self, cell: CellId) -> Option<Decimal> {
        self.value(cell)?.number()
    }

    /// Whether there is any text beside the tables.
    #[must_use]
    pub fn has_text(&self) -> bool {
        self.passages.iter().any(|passage| !passage.paragraphs.is_empty())
    }

    /// The edition that the report year wants, if the year is known.
    #[must_use]
    pub fn edition_due(&self) -> Option<&'static Edition> {
        crate::format::edition_for(self.year?)
    }
}
