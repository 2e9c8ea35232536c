//! 一 + 二 ≠ 三（七） + 四 in a column: what came in is not what was dealt with or carried over.

use super::{Rule, sums};
use crate::diagnostic::{Meta, Severity};
use crate::format::RelationKind;

/// The rule. Its equations, and the citation of each, are data of the edition.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB303", name: "balance", severity: Severity::Error, citation: super::FORMAT },
    check: |case, findings| sums::check(&RULE.meta, RelationKind::Balance, case, findings),
};
