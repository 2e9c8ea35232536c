//! 规章 or 规范性文件 in force that last year's, those issued and those repealed do not make.

use super::{FORMAT, Rule, last_year, report_cell};
use crate::diagnostic::{Because, Figures, Meta, Severity};
use crate::format::TableId;

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB402", name: "stock-differs", severity: Severity::Warning, citation: FORMAT },
    check: |case, findings| {
        let Some(previous) = last_year(case, &RULE.meta, findings) else { return };
        if case.report.hands_on(TableId::Disclosure) && !previous.hands_on(TableId::Disclosure) {
            return findings.skip(&RULE.meta, Because::PreviousLacks);
        }
        let table = case.report.table(TableId::Disclosure);
        for row in table.map_or(&[][..], |table| table.form.rows()) {
            let Some(stock) = case.report.stock(previous, row.id) else { continue };
            if stock.actual == stock.expected {
                continue;
            }
            let [before, issued, repealed] = stock.from;
            report_cell(findings, &RULE.meta, "unlike", case.report, stock.cells[0])
                .figure("before", before)
                .figure("issued", issued)
                .figure("repealed", repealed)
                .cells(stock.cells.to_vec())
                .figures = Some(Figures { expected: stock.expected, actual: stock.actual });
        }
    },
};
