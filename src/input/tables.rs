//! Paragraphs and tables of a plain text, put together line by line.

use super::{Block, Paragraph};
use crate::grid::{Cell, Origin, Row, Table};
use crate::text::{trim, units};

/// A piece of the input and where it begins, in UTF-16 units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    pub text: &'a str,
    pub from: usize,
}

impl Piece<'_> {
    /// The pieces between occurrences of `mark`, which is one UTF-16 unit wide.
    pub fn split(self, mark: impl Fn(char) -> bool) -> impl Iterator<Item = Self> {
        let mut from = self.from;
        self.text.split(mark).map(move |text| {
            let piece = Self { text, from };
            from += units(text) + 1;
            piece
        })
    }

    /// The piece without spaces at its ends.
    pub fn trimmed(self) -> Self {
        let text = trim(self.text);
        let before = text.as_ptr() as usize - self.text.as_ptr() as usize;
        Self { text, from: self.from + units(&self.text[..before]) }
    }

    pub fn origin(self) -> Origin {
        Origin::Text { text: [self.from, self.from + units(self.text)] }
    }

    /// The cell that the piece is, at a grid column.
    pub fn cell(self, column: usize) -> Cell {
        let piece = self.trimmed();
        Cell { text: piece.text.to_owned(), column, origin: piece.origin() }
    }
}

/// The blocks read so far. Rows that follow one another make a table; a paragraph ends it.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    done: Vec<Block>,
    table: Table,
}

impl Blocks {
    pub fn row(&mut self, cells: Vec<Cell>) {
        if !cells.is_empty() {
            self.table.rows.push(Row { cells });
        }
    }

    pub fn paragraph(&mut self, line: Piece<'_>) {
        let piece = line.trimmed();
        if piece.text.is_empty() {
            return;
        }
        self.end_table();
        let text = piece.text.trim_start_matches('#');
        let heading = text.len() < piece.text.len();
        let text = trim(text.trim_matches('*')).to_owned();
        let paragraph = Paragraph { text, origin: piece.origin() };
        self.done.push(if heading { Block::Heading(paragraph) } else { Block::Paragraph(paragraph) });
    }

    pub fn end_table(&mut self) {
        if !self.table.rows.is_empty() {
            self.done.push(Block::Table(std::mem::take(&mut self.table)));
        }
    }

    pub fn rows(&mut self) -> &mut Vec<Row> {
        &mut self.table.rows
    }

    pub fn finish(mut self) -> Vec<Block> {
        self.end_table();
        self.done
    }
}
