//! Labels in other words than the notice's; spaces, brackets, numbering and the form of characters do not count.

use super::Rule;
use crate::diagnostic::{Argument, Finding, Meta, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB106", name: "label-altered", severity: Severity::Info, citation: super::FORMAT },
    check: |case, findings| {
        for table in case.report.tables() {
            let Some(first) = table.altered.first() else { continue };
            let id = table.form.id;
            let labels = table.altered.iter().map(|label| (label.official, label.found.clone())).collect();
            let mut finding = Finding::new(&RULE.meta, "altered", id.id().to_owned())
                .with("table", Argument::Table(id))
                .with("count", Argument::Count(table.altered.len()))
                .with("labels", Argument::Labels(labels))
                .at(Some(&first.origin));
            finding.found = table.altered.iter().map(|label| label.found.clone()).collect();
            finding.citation = table.form.citation;
            findings.report(finding);
        }
    },
};
