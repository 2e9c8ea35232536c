//! The same table twice with different figures.

use super::{FORMAT, Rule};
use crate::diagnostic::{Argument, Finding, Meta, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB107", name: "table-repeated", severity: Severity::Warning, citation: FORMAT },
    check: |case, findings| {
        for table in case.report.tables() {
            let Some(first) = table.repeats.first() else { continue };
            let cells: Vec<_> = table.repeats.iter().map(|repeat| repeat.cell).collect();
            let raw = table.value(first.cell).and_then(|value| value.raw.clone()).unwrap_or_default();
            let mut finding = Finding::new(&RULE.meta, "differs", table.form.id.id().to_owned())
                .with("table", Argument::Table(table.form.id))
                .with("count", Argument::Count(cells.len()))
                .with("cell", Argument::Cell(first.cell))
                .with("raw", Argument::Text(raw))
                .with("again", Argument::Text(first.again.clone()))
                .at(Some(&first.origin))
                .cells(cells);
            finding.found = table.repeats.iter().map(|repeat| repeat.again.clone()).collect();
            finding.citation = table.form.citation;
            findings.report(finding);
        }
    },
};
