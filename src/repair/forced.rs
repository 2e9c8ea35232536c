//! Values that the equations force into blank cells.

use std::collections::BTreeMap;

use crate::format::{CellId, Equation};
use crate::report::Report;
use crate::text::Decimal;

/// The value of every unknown cell that the equations leave no choice for, counts being 0 or more.
///
/// An equation with one unknown cell determines it; one whose known cells already balance makes all its unknown cells
/// 0. Each value found may determine others, so the equations are gone through until nothing follows any more: at most
/// once for each unknown cell. Values that some equation contradicts are left out.
#[must_use]
pub fn forced(report: &Report) -> BTreeMap<CellId, Decimal> {
    let equations: Vec<Equation> = report.tables().flat_map(|table| table.form.equations()).collect();
    let mut forced = BTreeMap::new();
    loop {
        let before = forced.len();
        for equation in &equations {
            if let Some(values) = follows(report, equation, &forced) {
                forced.extend(values);
            }
        }
        if forced.len() == before {
            break;
        }
    }
    let contradicted = |cell: &CellId| {
        equations
            .iter()
            .any(|equation| equation.cells().any(|found| found == *cell) && !holds(report, equation, &forced))
    };
    let doubtful: Vec<CellId> = forced.keys().copied().filter(contradicted).collect();
    forced.retain(|cell, _| !doubtful.contains(cell));
    forced
}

/// The sum of the known cells and the cells still unknown.
fn side(
    report: &Report,
    cells: &[CellId],
    forced: &BTreeMap<CellId, Decimal>,
) -> Option<(Decimal, Vec<CellId>)> {
    let (mut sum, mut unknown) = report.sum(cells)?;
    for cell in &unknown {
        if let Some(value) = forced.get(cell) {
            sum = sum.checked_add(*value)?;
        }
    }
    unknown.retain(|cell| !forced.contains_key(cell));
    Some((sum, unknown))
}

/// What follows from one equation.
fn follows(
    report: &Report,
    equation: &Equation,
    forced: &BTreeMap<CellId, Decimal>,
) -> Option<Vec<(CellId, Decimal)>> {
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

fn holds(report: &Report, equation: &Equation, forced: &BTreeMap<CellId, Decimal>) -> bool {
    let total = side(report, &equation.total, forced);
    let parts = side(report, &equation.parts, forced);
    match (total, parts) {
        (Some((total, a)), Some((parts, b))) => !a.is_empty() || !b.is_empty() || total == parts,
        _ => false,
    }
}
