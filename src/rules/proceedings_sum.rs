//! The outcomes of a group of table 四 do not add up to its 总计.

use super::{Rule, sums};
use crate::diagnostic::{Meta, Severity};
use crate::format::RelationKind;

/// The rule. Its equations, and the citation of each, are data of the edition.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB304", name: "proceedings-sum", severity: Severity::Error, citation: super::FORMAT },
    check: |case, findings| sums::check(&RULE.meta, RelationKind::ProceedingsSum, case, findings),
};
