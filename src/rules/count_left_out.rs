//! A count that is not there: 公开信息  条, or what a form has in its place.

use super::quoted::quote_place;
use super::{FORMAT, Rule};
use crate::diagnostic::{Meta, Severity};

/// The rule. One finding for each count.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB504", name: "count-left-out", severity: Severity::Warning, citation: FORMAT },
    check: |case, findings| {
        for gap in &case.report.prose.gaps {
            let subject = ["sentence.", &(gap.place.sentence + 1).to_string()].concat();
            quote_place(findings, &RULE.meta, "left-out", subject, case, &gap.place);
        }
    },
};
