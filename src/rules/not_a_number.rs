//! Text, `/`, `-`, `—` or 无 where a number belongs, one finding for each block of the same mark.

use super::blocks::{block_finding, blocks};
use super::{FORMAT, Rule};
use crate::diagnostic::{Meta, Severity};
use crate::report::Reading;
use crate::text::Mark;

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB202", name: "not-a-number", severity: Severity::Error, citation: FORMAT },
    check: |case, findings| {
        for table in case.report.tables() {
            let mark = |reading| if let Reading::Mark(mark) = reading { Some(mark) } else { None };
            for (mark, cells) in blocks(table, |value| mark(value.reading)) {
                let variant = if mark == Mark::Text { "text" } else { "mark" };
                findings.report(block_finding(&RULE.meta, variant, table, cells));
            }
        }
    },
};
