//! Values that the equations force into blank cells.

use crate::diagnostic::Forced;
use crate::format::{CellId, Equation};
use crate::report::Report;
use crate::text::Decimal;

/// The value of every unknown cell that the equations leave no choice for, counts being 0 or more.
///
/// An equation with one unknown cell determines it; one whose known cells already balance makes all its unknown cells
/// 0. Each value found may determine others, so the equations are gone through until nothing follows any more: at most
/// once for each unknown cell. Values that some equation contradicts are left out.
#[must_use]
pub fn forced(report: &Report) -> Forced {
    let equations: Vec<Equation> = report.tables().flat_map(|table| table.form.equations()).collect();
    let mut forced = Forced::default();
    loop {
        let mut more = false;
        for equation in &equations {
            if let Some(values) = follows(report, equation, &forced) {
                for (cell, value) in values {
                    forced.set(cell, value);
                }
                more = true;
            }
        }
        if !more {
            break;
        }
    }
    let contradicted: Vec<&Equation> =
        equations.iter().filter(|equation| !holds(report, equation, &forced)).collect();
    for cell in contradicted.into_iter().flat_map(Equation::cells) {
        forced.clear(cell);
    }
    forced
}

/// The sum of the known cells and the cells still unknown.
fn side(report: &Report, cells: &[CellId], forced: &Forced) -> Option<(Decimal, Vec<CellId>)> {
    let (mut sum, mut unknown) = report.sum(cells)?;
    for cell in &unknown {
        if let Some(value) = forced.get(*cell) {
            sum = sum.checked_add(value)?;
        }
    }
    unknown.retain(|cell| forced.get(*cell).is_none());
    Some((sum, unknown))
}

/// What follows from one equation.
fn follows(report: &Report, equation: &Equation, forced: &Forced) -> Option<Vec<(CellId, Decimal)>> {
    let (total, unknown_total) = side(report, &equation.total, forced)?;
    let (parts, unknown_parts) = side(report, &equation.parts, forced)?;
    let (rest, unknown) = match (unknown_total.is_empty(), unknown_parts.is_empty()) {
        (true, false) => (total.checked_sub(parts)?, unknown_parts),
        (false, true) => (parts.checked_sub(total)?, unknown_total),
        _ => return None,
    };
    match unknown[..] {
        [only] if !rest.is_negative() => Some(vec![(only, rest)]),
        _ if rest == Decimal::ZERO => Some(unknown.into_iter().map(|cell| (cell, rest)).collect()),
        _ => None,
    }
}

fn holds(report: &Report, equation: &Equation, forced: &Forced) -> bool {
    let total = side(report, &equation.total, forced);
    let parts = side(report, &equation.parts, forced);
    match (total, parts) {
        (Some((total, a)), Some((parts, b))) => !a.is_empty() || !b.is_empty() || total == parts,
        _ => false,
    }
}
