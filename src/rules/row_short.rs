//! A row with too few values, or too many, to tell whose they are; a table whose columns stand in another order.

use super::Rule;
use crate::diagnostic::{Argument, Findings, Meta, Severity};
use crate::report::{RowFound, RowState, TableFound};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB104", name: "row-short", severity: Severity::Error, citation: super::FORMAT },
    check: |case, findings| {
        for table in case.report.tables() {
            let id = table.form.id;
            if out_of_order(table, findings) {
                continue;
            }
            // The three rows of table 四 stand on one line: what is short is the line.
            for rows in table.rows.chunk_by(same_line) {
                let RowState::Unplaced { found, origin, .. } = &rows[0].state else { continue };
                let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
                let cells = table.form.cells_of(&ids);
                let variant = match found.len() {
                    0 => "empty",
                    few if few < cells.len() => "short",
                    as_many if as_many == cells.len() => "astray",
                    _ => "long",
                };
                findings
                    .report(&RULE.meta, variant, [id.id(), ".", rows[0].id].concat())
                    .table(id)
                    .with("row", Argument::Rows(id, ids))
                    .count("wanted", cells.len())
                    .count("count", found.len())
                    .text("found", &found.join(" "))
                    .at(Some(origin))
                    .cells(cells)
                    .found(found.clone())
                    .citing(table.form.citation);
            }
        }
    },
};

/// Reports columns in another order, which are one fault of the whole table; whether they are.
fn out_of_order(table: &TableFound, findings: &mut Findings) -> bool {
    let moved = table.rows.iter().find_map(|row| match &row.state {
        RowState::Unplaced { found, origin, moved: true } => Some((found, origin)),
        _ => None,
    });
    let Some((heads, origin)) = moved else { return false };
    let id = table.form.id;
    findings
        .report(&RULE.meta, "moved", id.id().to_owned())
        .table(id)
        .text("found", &heads.join(" "))
        .edition("edition", table.edition)
        .at(Some(origin))
        .cells(table.form.cells().to_vec())
        .found(heads.clone())
        .citing(table.form.citation);
    true
}

fn same_line(a: &RowFound, b: &RowFound) -> bool {
    matches!((&a.state, &b.state), (RowState::Unplaced { origin: a, .. }, RowState::Unplaced { origin: b, .. }) if a == b)
}
