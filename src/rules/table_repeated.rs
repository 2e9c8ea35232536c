//! The same table twice with different figures.

use super::{FORMAT, Rule};
use crate::diagnostic::{Meta, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB107", name: "table-repeated", severity: Severity::Warning, citation: FORMAT },
    check: |case, findings| {
        for table in case.report.tables() {
            let Some(first) = table.repeats.first() else { continue };
            let cells: Vec<_> = table.repeats.iter().map(|repeat| repeat.cell).collect();
            let raw = table.value(first.cell).and_then(|value| value.raw.as_deref());
            findings
                .report(&RULE.meta, "differs", table.form.id.id().to_owned())
                .table(table.form.id)
                .count("count", cells.len())
                .cell(&first.cell)
                .text("raw", raw.unwrap_or_default())
                .text("again", &first.again)
                .at(Some(&first.origin))
                .cells(cells)
                .found(table.repeats.iter().map(|repeat| repeat.again.clone()).collect())
                .citing(table.form.citation);
        }
    },
};
