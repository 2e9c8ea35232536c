//! A row with too few values, or too many, to tell whose they are; a table whose columns stand in another order.

use super::Rule;
use crate::diagnostic::{Argument, Finding, Meta, Severity};
use crate::report::{RowFound, RowState, TableFound};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB104", name: "row-short", severity: Severity::Error, citation: super::FORMAT },
    check: |case, findings| {
        for table in case.report.tables() {
            let id = table.form.id;
            if let Some(finding) = out_of_order(table) {
                findings.report(finding);
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
                let mut finding = Finding::new(&RULE.meta, variant, [id.id(), ".", rows[0].id].concat())
                    .with("table", Argument::Table(id))
                    .with("row", Argument::Rows(id, ids))
                    .with("wanted", Argument::Count(cells.len()))
                    .with("count", Argument::Count(found.len()))
                    .with("found", Argument::Text(found.join(" ")))
                    .at(Some(origin))
                    .cells(cells);
                finding.found.clone_from(found);
                finding.citation = table.form.citation;
                findings.report(finding);
            }
        }
    },
};

/// Columns in another order are one fault of the whole table.
fn out_of_order(table: &TableFound) -> Option<Finding> {
    let (heads, origin) = table.rows.iter().find_map(|row| match &row.state {
        RowState::Unplaced { found, origin, moved: true } => Some((found, origin)),
        _ => None,
    })?;
    let id = table.form.id;
    let mut finding = Finding::new(&RULE.meta, "moved", id.id().to_owned())
        .with("table", Argument::Table(id))
        .with("found", Argument::Text(heads.join(" ")))
        .with("edition", Argument::Edition(table.edition))
        .at(Some(origin))
        .cells(table.form.cells().to_vec());
    finding.found.clone_from(heads);
    finding.citation = table.form.citation;
    Some(finding)
}

fn same_line(a: &RowFound, b: &RowFound) -> bool {
    matches!((&a.state, &b.state), (RowState::Unplaced { origin: a, .. }, RowState::Unplaced { origin: b, .. }) if a == b)
}
