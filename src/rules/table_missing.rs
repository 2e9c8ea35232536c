//! A whole report without table 二, 三 or 四.

use super::{FORMAT, Rule};
use crate::diagnostic::{Because, Meta, Severity};
use crate::format::TableId;

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB101", name: "table-missing", severity: Severity::Error, citation: FORMAT },
    check: |case, findings| {
        if !case.report.whole {
            return findings.skip(&RULE.meta, Because::Fragment);
        }
        for id in TableId::ALL {
            if case.report.table(id).is_none() {
                findings.report(&RULE.meta, "missing", id.id().to_owned()).table(id);
            }
        }
    },
};
