//! The same table twice with different figures.

use super::{FORMAT, Rule};
use crate::diagnostic::{Argument, Meta, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB107", name: "table-repeated", severity: Severity::Warning, citation: FORMAT },
    check: |case, findings| {
        for table in case.report.tables() {
            let Some(first) = table.repeats.first() else { continue };
            let cells: Vec<_> = table.repeats.iter().map(|repeat| repeat.cell).collect();
            let raw = table.value(first.cell).and_then(|value| value.raw.clone()).unwrap_or_default();
            let arguments = vec![
                ("table", Argument::Table(table.form.id)),
                ("count", Argument::Count(cells.len())),
                ("cell", Argument::Cell(first.cell)),
                ("raw", Argument::Text(raw)),
                ("again", Argument::Text(first.again.clone())),
            ];
            findings
                .report(&RULE.meta, "differs", table.form.id.id().to_owned(), arguments)
                .at(Some(&first.origin))
                .cells(cells)
                .found(table.repeats.iter().map(|repeat| repeat.again.clone()).collect())
                .citing(table.form.citation);
        }
    },
};
