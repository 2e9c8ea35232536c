//! Whose value is it: the values of a row given to its cells, by their order.

use crate::grid::Cell;

/// How the values of a table stand in its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// They follow the label, one after the other; what a wide cell covers is left out or stands behind them.
    Following,
    /// Each stands in its own grid column, with an empty cell for every column that a wide cell covers.
    Anchored,
}

/// The values of one row and the grid columns that they have in the official table.
pub(super) type Line<'a> = (&'a [&'a Cell], &'a [u8]);

impl Manner {
    /// The manner that leaves fewer rows of a table unexplained.
    pub fn of(lines: &[Line<'_>]) -> Self {
        let failures = |manner: Self| lines.iter().filter(|&&line| manner.place(line).is_none()).count();
        if failures(Self::Following) <= failures(Self::Anchored) { Self::Following } else { Self::Anchored }
    }

    /// The value of each cell, where every figure of the row has its place.
    fn place(self, (values, anchors): Line<'_>) -> Option<Vec<&Cell>> {
        match self {
            Self::Following => {
                let (placed, rest) = values.split_at_checked(anchors.len())?;
                rest.iter().all(|cell| cell.text.is_empty()).then(|| placed.to_vec())
            }
            Self::Anchored => {
                let anchored = |cell: &Cell| anchors.iter().any(|&anchor| usize::from(anchor) == cell.column);
                let placed: Vec<&Cell> = values.iter().copied().filter(|cell| anchored(cell)).collect();
                let astray = values.iter().any(|cell| !cell.text.is_empty() && !anchored(cell));
                (placed.len() == anchors.len() && !astray).then_some(placed)
            }
        }
    }
}

/// The value of each cell; `None` where too few or too many values leave it open whose they are.
pub(super) fn place(manner: Manner, line: Line<'_>) -> Option<Vec<&Cell>> {
    manner.place(line).or_else(|| gathered(line))
}

/// Where the row stands otherwise than its table: exactly as many figures as cells, or none at all, are still plain.
fn gathered((values, anchors): Line<'_>) -> Option<Vec<&Cell>> {
    let figures: Vec<&Cell> = values.iter().copied().filter(|cell| !cell.text.is_empty()).collect();
    if figures.is_empty() {
        return values.get(..anchors.len()).map(<[_]>::to_vec);
    }
    (figures.len() == anchors.len()).then_some(figures)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::{Builder, Row};

    fn row(cells: &[&str]) -> Row {
        let mut builder = Builder::new(0);
        for cell in cells {
            builder.cell((*cell).to_owned(), 1, 1);
        }
        builder.finish().rows.remove(0)
    }

    fn placed(rows: &[&[&str]], anchors: &[u8]) -> Vec<Option<Vec<String>>> {
        let rows: Vec<Row> = rows.iter().map(|cells| row(cells)).collect();
        let values: Vec<Vec<&Cell>> = rows.iter().map(|row| row.cells[1..].iter().collect()).collect();
        let manner =
            Manner::of(&values.iter().map(|values| (values.as_slice(), anchors)).collect::<Vec<_>>());
        values
            .iter()
            .map(|values| {
                Some(place(manner, (values, anchors))?.iter().map(|cell| cell.text.clone()).collect())
            })
            .collect()
    }

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|&text| text.to_owned()).collect()
    }

    #[test]
    fn empty_cells_before_the_values_are_columns_of_the_label() {
        let found = placed(&[&["一", "", "", "8", "9"], &["二", "", "", "", "3"]], &[3, 4]);
        assert_eq!(found, [Some(texts(&["8", "9"])), Some(texts(&["", "3"]))]);
    }

    #[test]
    fn empty_cells_behind_the_values_are_columns_of_the_last() {
        assert_eq!(placed(&[&["行政许可", "5", "", ""]], &[1]), [Some(texts(&["5"]))]);
    }

    #[test]
    fn a_row_with_a_value_missing_is_not_placed() {
        assert_eq!(
            placed(&[&["一", "1", "2", "3"], &["二", "1", "2"]], &[1, 2, 3]),
            [Some(texts(&["1", "2", "3"])), None]
        );
        assert_eq!(placed(&[&["一", "1", "2", "3", "4"]], &[1, 2, 3]), [None]);
    }
}
