//! Cells of one kind that lie together, so that two hundred blanks are one finding.

use std::collections::BTreeMap;

use crate::diagnostic::{Argument, Finding, Meta};
use crate::format::CellId;
use crate::report::{RowState, TableFound, Value};

/// The blocks of cells of the same kind that touch, above, below, left or right, each in the order of the table.
///
/// Rows that are missing, or whose values could not be placed, have no cells here: they are findings of their own.
pub(super) fn blocks<K: Copy + Eq>(
    table: &TableFound,
    kind: impl Fn(&Value) -> Option<K>,
) -> Vec<(K, Vec<CellId>)> {
    let mut open = BTreeMap::new();
    for (row, form) in table.form.rows().enumerate() {
        for (column, found) in form.columns.iter().enumerate() {
            let cell = CellId { table: table.form.id, row: form.id, column: found.id };
            let placed = table.rows[row].state == RowState::Found;
            if let Some(kind) = table.value(cell).filter(|_| placed).and_then(&kind) {
                open.insert((row, column), (kind, cell));
            }
        }
    }
    let mut blocks = Vec::new();
    while let Some((&first, &(kind, _))) = open.first_key_value() {
        let mut places = vec![first];
        let mut block = BTreeMap::new();
        while let Some(place) = places.pop() {
            if open.get(&place).is_none_or(|(found, _)| *found != kind) {
                continue;
            }
            if let Some((_, cell)) = open.remove(&place) {
                block.insert(place, cell);
            }
            let (row, column) = place;
            places.extend([
                (row + 1, column),
                (row, column + 1),
                (row.wrapping_sub(1), column),
                (row, column.wrapping_sub(1)),
            ]);
        }
        blocks.push((kind, block.into_values().collect()));
    }
    blocks
}

/// The finding about a block, named after its first cell.
pub(super) fn block_finding(
    rule: &'static Meta,
    variant: &'static str,
    table: &TableFound,
    cells: Vec<CellId>,
) -> Finding {
    let first = cells[0];
    let value = table.value(first);
    Finding::new(rule, variant, first.to_string())
        .with("cell", Argument::Cell(first))
        .with("cells", Argument::Cells(cells.clone()))
        .with("table", Argument::Table(first.table))
        .with("count", Argument::Count(cells.len()))
        .with("raw", Argument::Text(value.and_then(|value| value.raw.clone()).unwrap_or_default()))
        .at(value.and_then(|value| value.origin.as_ref()))
        .cells(cells)
}
