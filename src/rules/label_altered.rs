//! Labels in other words than the notice's; spaces, brackets, numbering and the form of characters do not count.

use super::Rule;
use crate::diagnostic::{Argument, Meta, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB106", name: "label-altered", severity: Severity::Info, citation: super::FORMAT },
    check: |case, findings| {
        for table in case.report.tables() {
            let Some(first) = table.altered.first() else { continue };
            let id = table.form.id;
            let labels = table.altered.iter().map(|label| (label.official, label.found.clone())).collect();
            findings
                .report(&RULE.meta, "altered", id.id().to_owned())
                .table(id)
                .count("count", table.altered.len())
                .with("labels", Argument::Labels(labels))
                .at(Some(&first.origin))
                .found(table.altered.iter().map(|label| label.found.clone()).collect())
                .citing(table.form.citation);
        }
    },
};
