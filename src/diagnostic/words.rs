//! What the words of a finding speak of.

use super::{Argument, Finding};
use crate::format::{CellId, Edition, TableId};
use crate::text::Decimal;

impl Finding {
    /// Its words speak of this, as it stood. What most findings speak of is told in a call without an [`Argument`] to be
    /// put together before: there are so many that it shows in the download.
    #[inline(never)]
    pub fn text(&mut self, name: &'static str, text: &str) -> &mut Self {
        self.with(name, Argument::Text(text.to_owned()))
    }

    /// Its words speak of so many.
    #[inline(never)]
    pub fn count(&mut self, name: &'static str, count: usize) -> &mut Self {
        self.with(name, Argument::Count(count))
    }

    /// Its words speak of that year.
    #[inline(never)]
    pub fn year(&mut self, name: &'static str, year: u16) -> &mut Self {
        self.with(name, Argument::Year(year))
    }

    /// Its words speak of that figure.
    #[inline(never)]
    pub fn figure(&mut self, name: &'static str, figure: Decimal) -> &mut Self {
        self.with(name, Argument::Figure(figure))
    }

    /// Its words speak of that cell, as its cell.
    #[inline(never)]
    pub fn cell(&mut self, cell: &CellId) -> &mut Self {
        self.with("cell", Argument::Cell(*cell))
    }

    /// Its words speak of that table, as its table.
    #[inline(never)]
    pub fn table(&mut self, table: TableId) -> &mut Self {
        self.with("table", Argument::Table(table))
    }

    /// Its words speak of that row.
    #[inline(never)]
    pub fn row(&mut self, name: &'static str, table: TableId, row: &'static str) -> &mut Self {
        self.with(name, Argument::Row(table, row))
    }

    /// Its words speak of that edition.
    #[inline(never)]
    pub fn edition(&mut self, name: &'static str, edition: &'static Edition) -> &mut Self {
        self.with(name, Argument::Edition(edition))
    }
}
