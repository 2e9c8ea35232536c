//! 规章 or 规范性文件 in force that last year's, those issued and those repealed do not make.

use super::{FORMAT, Rule, last_year};
use crate::diagnostic::{Argument, Because, Figures, Meta, Severity};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB402", name: "stock-differs", severity: Severity::Warning, citation: FORMAT },
    check: |case, findings| {
        let Some(previous) = last_year(case, &RULE.meta, findings) else { return };
        if case.report.keeps_stock() && !previous.keeps_stock() {
            return findings.skip(&RULE.meta, Because::PreviousLacks);
        }
        for stock in case.report.stocks(previous) {
            if stock.actual == stock.expected {
                continue;
            }
            let cell = stock.cells[0];
            let [before, issued, repealed] = stock.from.map(|figure| figure.to_string());
            let arguments = vec![
                ("cell", Argument::Cell(cell)),
                ("before", Argument::Text(before)),
                ("issued", Argument::Text(issued)),
                ("repealed", Argument::Text(repealed)),
            ];
            let value = case.report.value(cell);
            findings
                .report(&RULE.meta, "unlike", cell.to_string(), arguments)
                .cells(stock.cells.to_vec())
                .at(value.and_then(|value| value.origin.as_ref()))
                .figures = Some(Figures { expected: stock.expected, actual: stock.actual });
        }
    },
};
