//! An equation of the local rules that does not hold between the figures of the report.

use super::{Case, Rule, demands};
use crate::diagnostic::{Argument, Because, Figures, Meta, Severity};
use crate::format::Unit;
use crate::local::{Comparison, Side};
use crate::report::Report;
use crate::text::Decimal;

/// The rule. Its equations are data of the file.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB801", name: "local-equation", severity: Severity::Warning, citation: "补充规则"
    },
    check: |case, findings| {
        let Some(local) = demands::local(case) else { return };
        for equation in &local.equations {
            let demand = &equation.demand;
            if !demands::concerns(&RULE.meta, demand, case, findings) {
                continue;
            }
            let cells = [equation.left.cells.as_slice(), &equation.right.cells].concat();
            if cells.iter().any(|&cell| case.report.value(cell).is_none()) {
                demands::skip(&RULE.meta, Because::NoCell, demand, findings);
                continue;
            }
            let Some((variant, figures)) = broken(case, &equation.left, equation.is, &equation.right) else {
                continue;
            };
            let pointed = case.report.value(cells[0]).and_then(|value| value.origin.as_ref());
            let arguments = vec![("cells", Argument::Cells(equation.left.cells.clone()))];
            demands::report(&RULE.meta, variant, demand, case, arguments, findings)
                .cells(cells)
                .at(pointed)
                .figures = Some(figures);
        }
    },
};

/// How the sides differ; `None` where they compare as they should, or may: a cell without a figure takes up what is
/// missing on its side.
fn broken(case: &Case<'_>, left: &Side, is: Comparison, right: &Side) -> Option<(&'static str, Figures)> {
    let (actual, left_known) = sum(case.report, left)?;
    let (expected, right_known) = sum(case.report, right)?;
    let variant = if is == Comparison::Equal && left_known && right_known {
        "equal"
    // The known part of a side is the least that it can be.
    } else if is == Comparison::AtMost || is == Comparison::Equal && actual > expected {
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
    let mut sum = side.figure;
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
