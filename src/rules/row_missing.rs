//! A row of the edition that was not found, or a row that no edition has.

use super::{Case, Rule};
use crate::diagnostic::{Findings, Meta, Severity};
use crate::format::TableId;
use crate::report::{RowState, TableFound};
use crate::text::fold;

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB103", name: "row-missing", severity: Severity::Error, citation: super::FORMAT },
    check: |case: &Case<'_>, findings| {
        for table in case.report.tables() {
            missing(table, findings);
            unknown(table, findings);
        }
    },
};

/// Rows missing one after the other are one fault: a page was lost, not ten rows.
fn missing(table: &TableFound, findings: &mut Findings) {
    let id = table.form.id;
    for rows in table.rows.chunk_by(|a, b| (a.state == RowState::Missing) == (b.state == RowState::Missing)) {
        if rows[0].state != RowState::Missing {
            continue;
        }
        let rows: Vec<&'static str> = rows.iter().map(|row| row.id).collect();
        let cells = table.form.cells_of(&rows);
        let variant = if rows.len() == 1 { "missing" } else { "several-missing" };
        let subject = [id.id(), ".", rows[0]].concat();
        findings
            .report(&RULE.meta, variant, subject)
            .table(id)
            .row("row", id, rows[0])
            .row("last", id, rows[rows.len() - 1])
            .count("count", rows.len())
            .edition("edition", table.edition)
            .cells(cells)
            .citing(table.form.citation);
    }
}

fn unknown(table: &TableFound, findings: &mut Findings) {
    let id: TableId = table.form.id;
    let mut known: Vec<String> = Vec::new();
    for (place, row) in table.unknown.iter().enumerate() {
        let mut label = fold(&row.label);
        // A label that comes again is the same fault.
        if !label.is_empty() && known.contains(&label) {
            continue;
        }
        known.push(label.clone());
        if label.is_empty() {
            label = ["row-", &(place + 1).to_string()].concat();
        }
        let subject = [id.id(), ".", &label].concat();
        findings
            .report(&RULE.meta, "unknown", subject)
            .table(id)
            .text("label", &row.label)
            .edition("edition", table.edition)
            .at(Some(&row.origin))
            .found(row.found.clone())
            .citing(table.form.citation);
    }
}
