//! The engine of the rules about sums: equations that cannot hold.

use super::Case;
use crate::diagnostic::{Argument, Figures, Finding, Findings, Meta};
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
                findings.report(finding(rule, variant, table, equation, figures));
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

fn finding(
    rule: &'static Meta,
    variant: &'static str,
    table: &TableFound,
    equation: &Equation,
    figures: Figures,
) -> Finding {
    let pointed = equation.total.cells[0];
    let subject = [pointed.table.id(), ".", equation.subject].concat();
    let mut finding = Finding::new(rule, variant, subject)
        .cells(equation.cells())
        .with("cell", Argument::Cell(pointed))
        .with("row", Argument::Row(pointed.table, pointed.row))
        .with("column", Argument::Column(pointed))
        .with("edition", Argument::Edition(table.edition))
        .at(table.value(pointed).and_then(|value| value.origin.as_ref()));
    finding.figures = Some(figures);
    finding.citation = equation.relation.citation;
    finding
}
