//! A table as it was found: rows of cells, spans expanded, every cell with its origin.

use serde::Serialize;

/// Spans beyond this are cut: no table of the report is wider, and a span of 100,000 would only cost memory.
pub const MOST_SPAN: u32 = 1_000;

/// Cells beyond this column are all taken to stand in it.
pub const MOST_COLUMNS: usize = 2_000;

/// Where something stood in the input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Origin {
    /// In a table of a document with markup; all counted from 0, the column with spans expanded.
    Cell {
        /// The table, nested ones counted where they begin.
        table: usize,
        /// The `tr`.
        row: usize,
        /// The grid column.
        column: usize,
    },
    /// In a text: from, to, in UTF-16 units.
    Text {
        /// The range.
        text: [usize; 2],
    },
    /// In a paragraph of a document with markup, counted from 0.
    Paragraph {
        /// The paragraph.
        paragraph: usize,
    },
    /// In a field of that name.
    Field {
        /// The name.
        field: String,
    },
}

/// A table as it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row as it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its cells; a cell that reaches down from a row above is not repeated.
    pub cells: Vec<Cell>,
}

/// A cell as it was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// What stands in it, without spaces at its ends; lines are kept apart.
    pub text: String,
    /// The grid column at which it begins.
    pub column: usize,
    /// Where it stood.
    pub origin: Origin,
}

/// Builds a [`Table`] from cells with spans, in document order.
#[derive(Debug)]
pub struct Builder {
    number: usize,
    table: Table,
    /// For each grid column, how many more rows a cell from above covers it.
    covered: Vec<u32>,
    /// The first grid column that may be free in this row.
    next: usize,
}

impl Builder {
    /// Begins the table that is the `number`th of its document.
    #[must_use]
    pub fn new(number: usize) -> Self {
        Self { number, table: Table::default(), covered: Vec::new(), next: 0 }
    }

    /// Begins a row.
    pub fn row(&mut self) {
        if !self.table.rows.is_empty() {
            for rows in &mut self.covered {
                *rows = rows.saturating_sub(1);
            }
        }
        self.table.rows.push(Row::default());
        self.next = 0;
    }

    /// Adds a cell to the row, at the first column that none from above covers, and says where that is.
    pub fn cell(&mut self, text: String, colspan: u32, rowspan: u32) -> Origin {
        if self.table.rows.is_empty() {
            self.row();
        }
        let row = self.table.rows.len() - 1;
        let covered = self.covered.iter().skip(self.next).take_while(|&&rows| rows > 0).count();
        let column = (self.next + covered).min(MOST_COLUMNS);
        let span = colspan.clamp(1, MOST_SPAN) as usize;
        let until = (column + span).min(MOST_COLUMNS);
        if self.covered.len() < until {
            self.covered.resize(until, 0);
        }
        // A cell covers its own row too, so that the next one is placed after it.
        self.next = until;
        self.covered[column..until].fill(rowspan.clamp(1, MOST_SPAN));
        let origin = Origin::Cell { table: self.number, row, column };
        self.table.rows[row].cells.push(Cell { text, column, origin: origin.clone() });
        origin
    }

    /// The finished table.
    #[must_use]
    pub fn finish(self) -> Table {
        self.table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(rows: &[&[(u32, u32)]]) -> Vec<Vec<usize>> {
        let mut builder = Builder::new(0);
        for row in rows {
            builder.row();
            for &(colspan, rowspan) in *row {
                builder.cell(String::new(), colspan, rowspan);
            }
        }
        builder.finish().rows.iter().map(|row| row.cells.iter().map(|cell| cell.column).collect()).collect()
    }

    #[test]
    fn cells_move_right_of_those_that_reach_down() {
        assert_eq!(
            columns(&[&[(3, 3), (7, 1)], &[(1, 2), (5, 1), (1, 2)], &[(1, 1); 5]]),
            [vec![0, 3], vec![3, 4, 9], vec![4, 5, 6, 7, 8]]
        );
    }

    #[test]
    fn a_span_of_a_hundred_thousand_is_cut() {
        assert_eq!(columns(&[&[(100_000, 100_000), (1, 1)]]), [vec![0, 1000]]);
    }
}
