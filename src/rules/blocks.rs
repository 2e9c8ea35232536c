//! Cells of one kind that lie together, so that two hundred blanks are one finding.

use crate::diagnostic::{Argument, Finding, Findings, Meta};
use crate::format::CellId;
use crate::report::{RowState, TableFound, Value};

/// The blocks of cells of the same kind that touch, above, below, left or right, each in the order of the table.
///
/// Rows that are missing, or whose values could not be placed, have no cells here: they are findings of their own.
///
/// `kind` numbers the kinds of cells; cells without one belong to no block.
pub(super) fn blocks(table: &TableFound, kind: &dyn Fn(&Value) -> Option<u8>) -> Vec<(u8, Vec<CellId>)> {
    // Mostly there are none.
    if table.values.iter().all(|value| kind(value).is_none()) {
        return Vec::new();
    }
    let mut open: Vec<Vec<Option<(u8, CellId)>>> = Vec::new();
    let mut cells = table.cells();
    for (form, found) in table.form.rows().iter().zip(&table.rows) {
        let placed = found.state == RowState::Found;
        let kind = |(cell, value): (CellId, &Value)| Some((kind(value).filter(|_| placed)?, cell));
        open.push(cells.by_ref().take(form.columns.len()).map(kind).collect());
    }
    let mut blocks = Vec::new();
    for first in 0..open.len() {
        for column in 0..open[first].len() {
            let Some((kind, _)) = open[first][column] else { continue };
            let mut block = vec![Vec::new(); open.len()];
            let mut places = vec![(first, column)];
            while let Some((row, column)) = places.pop() {
                let Some(place) = open.get_mut(row).and_then(|row| row.get_mut(column)) else { continue };
                if let Some((_, cell)) = place.take_if(|(found, _)| *found == kind) {
                    block[row].push((column, cell));
                    let (above, left) = (row.wrapping_sub(1), column.wrapping_sub(1));
                    places.extend([(row + 1, column), (row, column + 1), (above, column), (row, left)]);
                }
            }
            blocks.push((kind, in_order(block)));
        }
    }
    blocks
}

/// The cells of a block, row by row, from left to right.
fn in_order(block: Vec<Vec<(usize, CellId)>>) -> Vec<CellId> {
    let mut cells = Vec::new();
    for mut row in block {
        // At most seven: taking the leftmost each time is a sort.
        while let Some(next) = (0..row.len()).min_by_key(|&place| row[place].0) {
            cells.push(row.swap_remove(next).1);
        }
    }
    cells
}

/// Reports a block, named after its first cell.
pub(super) fn report_block<'a>(
    findings: &'a mut Findings,
    rule: &'static Meta,
    variant: &'static str,
    table: &TableFound,
    cells: Vec<CellId>,
) -> &'a mut Finding {
    let first = cells[0];
    let value = table.value(first);
    findings
        .report(rule, variant, first.to_string())
        .cell(&first)
        .with("cells", Argument::Cells(cells.clone()))
        .table(first.table)
        .count("count", cells.len())
        .text("raw", value.and_then(|value| value.raw.as_deref()).unwrap_or_default())
        .at(value.and_then(|value| value.origin.as_ref()))
        .cells(cells)
        .citing(table.form.citation)
}
