//! A row as it was found, split into labels and the values that follow them.

use super::lexicon::{Meaning, Role, meanings};
use crate::format::{EDITIONS, Edition};
use crate::grid::{Cell, Row};
use crate::text::{Mark, Written, fold, read_number};

/// Labels, then values. A row as it was found has one of them, or several where rows were run together.
#[derive(Clone, Debug, Default)]
pub(super) struct Run<'a> {
    pub labels: Vec<LabelFound<'a>>,
    pub values: Vec<&'a Cell>,
}

/// A cell with words.
#[derive(Clone, Debug)]
pub(super) struct LabelFound<'a> {
    pub cell: &'a Cell,
    pub folded: String,
    pub meanings: &'static [Meaning],
}

impl<'a> LabelFound<'a> {
    /// A label of which it is known already what it means.
    pub fn plain(cell: &'a Cell) -> Self {
        Self { cell, folded: String::new(), meanings: &[] }
    }

    fn names_a_row(&self) -> bool {
        !self.meanings.is_empty() && self.meanings.iter().all(|meaning| matches!(meaning.role, Role::Row(_)))
    }

    pub fn heads(&self) -> impl Iterator<Item = &'static Meaning> {
        self.meanings.iter().filter(|meaning| meaning.role == Role::Head)
    }

    pub fn rows(&self) -> impl Iterator<Item = &'static Meaning> {
        self.meanings.iter().filter(|meaning| meaning.row().is_some())
    }

    /// The most values that a row of this label has in any edition.
    fn most_values(&self) -> usize {
        let columns = |edition: &Edition, meaning: &Meaning| {
            let row = meaning.row().and_then(|row| edition.table(meaning.table).row(row));
            row.map_or(0, |row| row.columns.len())
        };
        self.meanings.iter().map(|meaning| columns(EDITIONS[meaning.edition], meaning)).max().unwrap_or(0)
    }
}

impl Run<'_> {
    pub fn has_figures(&self) -> bool {
        self.values.iter().any(|cell| !cell.text.is_empty())
    }

    fn is_empty(&self) -> bool {
        self.labels.is_empty() && self.values.is_empty()
    }

    /// Whether words that no edition has, next in the row, stand where a figure belongs: a row still wants values, or
    /// the values of table 四, which follow its headings, have begun.
    fn wants_value(&self) -> bool {
        self.labels.last().is_some_and(|leaf| {
            let after_heads =
                leaf.heads().next().is_some() && self.has_figures() && self.values.len() < LINE_OF_FIGURES;
            after_heads || (leaf.names_a_row() && self.values.len() < leaf.most_values())
        })
    }
}

/// The line of table 四 has so many values and no label.
pub(super) const LINE_OF_FIGURES: usize = 15;

fn is_figure(cell: &Cell) -> bool {
    !matches!(read_number(&cell.text), Written::Other(Mark::Text))
}

/// Whether a row is the line of table 四: as many cells, more figures than any row with a label has, no label. Words in
/// it stand where figures belong.
fn is_line_of_figures(row: &Row) -> bool {
    let figures = || row.cells.iter().filter(|cell| !cell.text.is_empty() && is_figure(cell)).count();
    row.cells.len() >= LINE_OF_FIGURES && figures() > LINE_OF_FIGURES / 2 && !row.cells.iter().any(is_label)
}

/// Splits a row.
pub(super) fn runs(row: &Row) -> Vec<Run<'_>> {
    if is_line_of_figures(row) {
        return vec![Run { labels: Vec::new(), values: row.cells.iter().collect() }];
    }
    let mut done = Vec::new();
    let mut run = Run::default();
    for cell in &row.cells {
        if is_figure(cell) {
            run.values.push(cell);
            continue;
        }
        let folded = fold(&cell.text);
        let label = LabelFound { cell, meanings: meanings(&folded), folded };
        if label.meanings.is_empty() && run.wants_value() {
            run.values.push(cell);
            continue;
        }
        let complete = run.has_figures()
            || (!run.values.is_empty() && run.labels.last().is_some_and(LabelFound::names_a_row));
        if complete {
            done.push(std::mem::take(&mut run));
        }
        // Blanks before a label are columns that other labels cover.
        run.values.clear();
        run.labels.push(label);
    }
    if !run.is_empty() {
        done.push(run);
    }
    done
}

/// Whether a cell has words that some edition has.
fn is_label(cell: &Cell) -> bool {
    !is_figure(cell) && !meanings(&fold(&cell.text)).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::Builder;

    fn split(cells: &[&str]) -> Vec<(usize, usize)> {
        let mut builder = Builder::new(0);
        for cell in cells {
            builder.cell((*cell).to_owned(), 1, 1);
        }
        let table = builder.finish();
        runs(&table.rows[0]).iter().map(|run| (run.labels.len(), run.values.len())).collect()
    }

    #[test]
    fn rows_run_together_come_apart_at_their_labels() {
        assert_eq!(
            split(&["信息内容", "规章", "0", "0", "0", "行政规范性文件", "", "", ""]),
            [(2, 3), (1, 3)]
        );
    }

    #[test]
    fn blanks_before_a_label_are_no_values() {
        assert_eq!(split(&["", "", "2.重复申请", "0", ""]), [(1, 2)]);
        assert_eq!(split(&["行政复议", "", "", "行政诉讼", ""]), [(2, 1)]);
    }

    #[test]
    fn words_in_the_line_of_table_four_are_values() {
        for place in [0, 7, 14] {
            let mut cells = ["0"; 15];
            cells[place] = "约3";
            assert_eq!(split(&cells), [(0, 15)]);
        }
    }

    #[test]
    fn words_in_the_place_of_a_figure_are_values() {
        assert_eq!(split(&["规章", "0", "详见附件", "无"]), [(1, 3)]);
        assert_eq!(split(&["规章", "0", "0", "0", "地方性法规", "1"]), [(1, 3), (1, 1)]);
    }
}
