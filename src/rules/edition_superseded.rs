//! A table, or some of its rows, of an edition that was not in force for the report year.

use super::{FORMAT, Rule};
use crate::diagnostic::{Argument, Because, Meta, Severity};
use crate::format::TableId;

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB105", name: "edition-superseded", severity: Severity::Warning, citation: FORMAT },
    check: |case, findings| {
        let Some(year) = case.report.year else {
            return findings.skip(&RULE.meta, Because::YearUnknown);
        };
        let Some(due) = case.report.edition_due() else {
            return findings.skip(&RULE.meta, Because::YearTooEarly);
        };
        for table in case.report.tables() {
            let id = table.form.id;
            // The same in every edition.
            if id == TableId::Proceedings {
                continue;
            }
            let whole = table.edition.id != due.id;
            let Some(variant) = variant(whole, !table.other_edition.is_empty()) else { continue };
            let labels = table.other_edition.iter().map(|row| row.label.clone()).collect();
            let finding = findings.report(&RULE.meta, variant, id.id().to_owned());
            finding.table(id).edition("edition", table.edition).edition("due", due).year("year", year);
            finding.with("labels", Argument::Texts(labels)).citing(due.notice.number);
            if whole {
                finding.cells(table.form.cells().to_vec());
            } else {
                finding
                    .at(table.other_edition.first().map(|row| &row.origin))
                    .found(table.other_edition.iter().flat_map(|row| row.found.clone()).collect());
            }
        }
    },
};

fn variant(whole: bool, rows: bool) -> Option<&'static str> {
    match (whole, rows) {
        (true, _) => Some("table"),
        (false, true) => Some("rows"),
        (false, false) => None,
    }
}
