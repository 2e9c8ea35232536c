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
            let variant = |reading| match reading {
                Reading::Mark(Mark::Slash) => Some("slash"),
                Reading::Mark(Mark::Dash) => Some("dash"),
                Reading::Mark(Mark::None) => Some("none"),
                Reading::Mark(Mark::Text) => Some("text"),
                _ => None,
            };
            for (variant, cells) in blocks(table, |value| variant(value.reading)) {
                findings.report(block_finding(&RULE.meta, variant, table, cells));
            }
        }
    },
};
