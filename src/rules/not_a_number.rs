//! Text, `/`, `-`, `—` or 无 where a number belongs, one finding for each block of the same mark.

use super::blocks::{blocks, report_block};
use super::{FORMAT, Rule};
use crate::diagnostic::{Meta, Severity};
use crate::report::{Reading, Value};
use crate::text::Mark;

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB202", name: "not-a-number", severity: Severity::Error, citation: FORMAT },
    check: |case, findings| {
        for table in case.report.tables() {
            let mark = |value: &Value| match value.reading {
                Reading::Mark(mark) => Some(mark as u8),
                _ => None,
            };
            for (kind, cells) in blocks(table, &mark) {
                let variant = if kind == Mark::Text as u8 { "text" } else { "mark" };
                report_block(findings, &RULE.meta, variant, table, cells);
            }
        }
    },
};
