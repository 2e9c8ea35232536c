//! 规章 in the report of an authority that makes none.

use super::Rule;
use crate::diagnostic::{Meta, Severity};
use crate::format::{GOVERNMENT_RULES, TableId};
use crate::report::Level;
use crate::text::Decimal;

/// The rule. Ministries, provinces and cities with districts make 规章; whether a city has districts its name does not
/// say, so only counties and towns are told.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB701",
        name: "rules-unlikely",
        severity: Severity::Info,
        citation: "《中华人民共和国立法法》第九十一条、第九十三条",
    },
    check: |case, findings| {
        let makes_none = matches!(case.report.level(), Some(Level::County | Level::Town));
        let (true, Some(table)) = (makes_none, case.report.table(TableId::Disclosure)) else { return };
        let mut cells = Vec::new();
        let mut most = Decimal::ZERO;
        let mut origin = None;
        for (cell, value) in table.cells().filter(|(cell, _)| cell.row == GOVERNMENT_RULES) {
            if let Some(number) = value.number().filter(|number| *number > Decimal::ZERO) {
                if most < number {
                    (most, origin) = (number, value.origin.as_ref());
                    cells.insert(0, cell);
                } else {
                    cells.push(cell);
                }
            }
        }
        if let Some(&first) = cells.first() {
            let subject = [TableId::Disclosure.id(), ".", GOVERNMENT_RULES].concat();
            let finding = findings.report(&RULE.meta, "county", subject);
            finding.cell(&first).text("value", &most.to_string());
            finding.text("authority", case.report.authority.as_deref().unwrap_or_default());
            finding.cells(cells).at(origin);
        }
    },
};
