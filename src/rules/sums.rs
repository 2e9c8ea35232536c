//! The engine of the rules about sums: equations that cannot hold.

use super::Case;
use crate::diagnostic::{Argument, Figures, Findings, Meta};
use crate::format::{Equation, RelationKind};
use crate::report::TableFound;

/// Reports every equation of a kind that no values of 0 or more in its unknown cells make true.
///
/// An unknown cell (blank, no number, not placed) can take up what is missing on its side, so a blank total is no
/// wrong sum; that it is blank is another rule's finding.
pub(super) fn check(rule: &'static Meta, kind: RelationKind, case: &Case<'_>, findings: &mut Findings) {
    for table in case.report.tables() {
        for equation in table.form.equations() {
            if equation.relation.kind != kind {
                continue;
            }
            if let Some((variant, figures)) = broken(table, equation) {
                report(rule, variant, table, equation, figures, findings);
            }
        }
    }
}

/// How an equation is broken; `None` where it holds, or may.
fn broken(table: &TableFound, equation: &Equation) -> Option<(&'static str, Figures)> {
    let (actual, unknown_total) = table.sum(&equation.total)?;
    let (expected, unknown_parts) = table.sum(&equation.parts)?;
    let figures = Figures { expected, actual };
    match (unknown_total, unknown_parts) {
        (0, 0) => (actual != expected).then_some(("differs", figures)),
        (0, _) => (actual < expected).then_some(("parts-exceed", figures)),
        // A total of one cell that is unknown can be anything; the two of a balance, of which one is known, cannot.
        (unknown, 0) if unknown < equation.total.cells.len() => {
            (actual > expected).then_some(("total-exceeds", figures))
        }
        _ => None,
    }
}

fn report(
    rule: &'static Meta,
    variant: &'static str,
    table: &TableFound,
    equation: &Equation,
    figures: Figures,
    findings: &mut Findings,
) {
    let pointed = equation.total.cells[0];
    let subject = [pointed.table.id(), ".", equation.subject].concat();
    findings
        .report(rule, variant, subject)
        .cell(&pointed)
        .row("row", pointed.table, pointed.row)
        .with("column", Argument::Column(pointed))
        .edition("edition", table.edition)
        .cells(equation.cells())
        .at(table.value(pointed).and_then(|value| value.origin.as_ref()))
        .citing(equation.relation.citation)
        .figures = Some(figures);
}
