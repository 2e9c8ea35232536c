//! The results （一） to （六） of a column do not add up to its （七）总计.

use super::{Rule, sums};
use crate::diagnostic::{Meta, Severity};
use crate::format::RelationKind;

/// The rule. Its equations, and the citation of each, are data of the edition.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB302", name: "results-sum", severity: Severity::Error, citation: super::FORMAT },
    check: |case, findings| sums::check(&RULE.meta, RelationKind::ResultsSum, case, findings),
};
