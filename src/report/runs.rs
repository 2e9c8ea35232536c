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

impl LabelFound<'_> {
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

    /// Whether words that no edition has, next in the row, stand where a figure belongs.
    fn wants_value(&self) -> bool {
        self.labels.last().is_some_and(|leaf| leaf.names_a_row() && self.values.len() < leaf.most_values())
    }
}

/// Splits a row.
pub(super) fn runs(row: &Row) -> Vec<Run<'_>> {
    let mut done = Vec::new();
    let mut run = Run::default();
    for cell in &row.cells {
        if !matches!(read_number(&cell.text), Written::Other(Mark::Text)) {
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
    fn words_in_the_place_of_a_figure_are_values() {
        assert_eq!(split(&["规章", "0", "详见附件", "无"]), [(1, 3)]);
        assert_eq!(split(&["规章", "0", "0", "0", "地方性法规", "1"]), [(1, 3), (1, 1)]);
    }
}
