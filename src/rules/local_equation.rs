//! An equation of the local rules that does not hold between the figures of the report.

use super::{Case, Rule, demands};
use crate::diagnostic::{Argument, Because, Figures, Findings, Meta, Severity};
use crate::format::Unit;
use crate::local::{Demand, EQUATIONS, Side};
use crate::report::Report;
use crate::text::Decimal;

/// The rule. Its equations are data of the file.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB801", name: "local-equation", severity: Severity::Warning, citation: "补充规则"
    },
    check: |case, findings| demands::each(&RULE.meta, EQUATIONS, case, findings, check),
};

fn check(rule: &'static Meta, demand: Demand<'_>, case: &Case<'_>, findings: &mut Findings) {
    let (left, right) = (demand.left(), demand.right());
    let mut cells = left.cells.clone();
    cells.extend_from_slice(&right.cells);
    if cells.iter().any(|&cell| case.report.value(cell).is_none()) {
        return demands::skip(rule, Because::NoCell, demand, findings);
    }
    let Some((variant, figures)) = broken(case.report, &left, demand.is(), &right) else { return };
    let pointed = case.report.value(cells[0]).and_then(|value| value.origin.as_ref());
    let finding = demands::report(rule, variant, demand, case, findings);
    finding.with("cells", Argument::Cells(left.cells)).cells(cells).at(pointed).figures = Some(figures);
}

/// How the sides differ; `None` where they compare as they should, or may: a cell without a figure takes up what is
/// missing on its side.
fn broken(report: &Report, left: &Side, is: &str, right: &Side) -> Option<(&'static str, Figures)> {
    let (actual, left_known) = sum(report, left)?;
    let (expected, right_known) = sum(report, right)?;
    let equal = is == "=";
    let variant = if equal && left_known && right_known {
        "equal"
    // The known part of a side is the least that it can be.
    } else if is == "<=" || equal && actual > expected {
        "at-most"
    } else {
        "at-least"
    };
    let is_broken = match variant {
        "equal" => actual != expected,
        "at-most" => right_known && actual > expected,
        _ => left_known && actual < expected,
    };
    is_broken.then_some((variant, Figures { expected, actual }))
}

/// What the known cells of a side add up to, and whether all are known; `None` where an unknown one may be below nought,
/// or there are too many digits.
fn sum(report: &Report, side: &Side) -> Option<(Decimal, bool)> {
    let mut sum = side.figure?;
    let mut known = true;
    for &cell in &side.cells {
        let table = report.table(cell.table)?;
        match table.value(cell)?.number() {
            Some(number) => sum = sum.checked_add(number)?,
            None if table.form.units()[table.form.position(cell)?] == Unit::Change => return None,
            None => known = false,
        }
    }
    Some((sum, known))
}
