//! Separators, full-width digits, a unit or a note in the cell: understood, but not in plain digits.

use super::blocks::{blocks, report_block};
use super::{FORMAT, Rule};
use crate::diagnostic::{Meta, Severity};
use crate::report::{Reading, Value};
use crate::text::Decimal;

/// The rule. One finding for each block, however its cells are typed.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB204", name: "number-as-typed", severity: Severity::Info, citation: FORMAT },
    check: |case, findings| {
        for table in case.report.tables() {
            let as_typed = |value: &Value| matches!(value.reading, Reading::Number(_, true)).then_some(0);
            for (_, cells) in blocks(table, &as_typed) {
                let value = table.value(cells[0]).and_then(Value::number).unwrap_or(Decimal::ZERO);
                let variant = if cells.len() == 1 { "one" } else { "several" };
                report_block(findings, &RULE.meta, variant, table, cells).text("value", &value.to_string());
            }
        }
    },
};
