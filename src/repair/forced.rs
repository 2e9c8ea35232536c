//! Values that the equations force into blank cells.

use crate::diagnostic::Forced;
use crate::format::{Equation, Side};
use crate::report::{Report, TableFound, Value};
use crate::text::Decimal;

/// The value of every unknown cell that the equations leave no choice for, counts being 0 or more.
///
/// An equation with one unknown cell determines it; one whose known cells already balance makes all its unknown cells
/// 0. Each value found may determine others, so the equations are gone through until nothing follows any more: at most
/// once for each unknown cell. Values that some equation contradicts are left out.
#[must_use]
pub fn forced(report: &Report) -> Forced {
    let mut forced = Forced::default();
    for table in report.tables() {
        forced.set(table.form.id, in_table(table));
    }
    forced
}

/// What is known of each cell, in the order of the table.
type Known = Vec<Option<Decimal>>;

/// The forced values of one table; nothing for cells that have a figure.
///
/// An equation that is contradicted forces nothing, nor does anything follow from it: it is left out, and the rest is
/// gone through again.
fn in_table(table: &TableFound) -> Known {
    let given: Known = table.values.iter().map(Value::number).collect();
    let mut equations: Vec<&Equation> = table.form.equations().iter().collect();
    loop {
        let mut known = given.clone();
        let mut more = true;
        while more {
            more = false;
            for equation in &equations {
                more |= follows(equation, &mut known);
            }
        }
        let before = equations.len();
        equations.retain(|equation| holds(equation, &known));
        if equations.len() == before {
            return given
                .iter()
                .zip(&known)
                .map(|(given, known)| known.filter(|_| given.is_none()))
                .collect();
        }
    }
}

/// The sum of the known cells, and the places of the others.
fn sum(side: &Side, known: &Known) -> Option<(Decimal, Vec<usize>)> {
    let mut unknown = Vec::new();
    let mut sum = Decimal::ZERO;
    for &place in &side.places {
        match known[place] {
            Some(number) => sum = sum.checked_add(number)?,
            None => unknown.push(place),
        }
    }
    Some((sum, unknown))
}

/// Notes what follows from one equation; whether anything did.
fn follows(equation: &Equation, known: &mut Known) -> bool {
    let Some((total, unknown_total)) = sum(&equation.total, known) else { return false };
    let Some((parts, unknown_parts)) = sum(&equation.parts, known) else { return false };
    let (rest, unknown) = match (unknown_total.is_empty(), unknown_parts.is_empty()) {
        (true, false) => (total.checked_sub(parts), unknown_parts),
        (false, true) => (parts.checked_sub(total), unknown_total),
        _ => return false,
    };
    let determined =
        rest.filter(|rest| *rest == Decimal::ZERO || (unknown.len() == 1 && !rest.is_negative()));
    for &place in unknown.iter().filter(|_| determined.is_some()) {
        known[place] = determined;
    }
    determined.is_some()
}

/// Whether an equation is true, or still may be.
fn holds(equation: &Equation, known: &Known) -> bool {
    match (sum(&equation.total, known), sum(&equation.parts, known)) {
        (Some((total, a)), Some((parts, b))) => !a.is_empty() || !b.is_empty() || total == parts,
        _ => false,
    }
}
