//! Values that the equations force into blank cells.

use crate::diagnostic::{Contradiction, Forced, ForcedValue};
use crate::format::{CellId, Equation, Side};
use crate::report::{Report, TableFound, Value};
use crate::text::Decimal;

/// The value of every unknown cell that the equations leave no choice for, counts being 0 or more.
///
/// An equation with one unknown cell determines it; one whose known cells already balance makes all its unknown cells
/// 0. Each value found may determine others, so the equations are gone through until nothing follows any more: at most
/// once for each unknown cell. This is the deductive imputation of de Waal, Pannekoek and Scholtus (2011), section 9.2.
#[must_use]
pub fn forced(report: &Report) -> Forced {
    let mut forced = Forced::default();
    for table in report.tables() {
        let values = in_table(table, &mut forced.contradictions);
        forced.set(table.form.id, values);
    }
    forced
}

/// What follows in one table, and from which equation.
struct Deduction {
    /// What is known of each cell, in the order of the table.
    known: Vec<Option<Decimal>>,
    /// The equation that the value follows from; `None` where it was given, or is not known.
    from: Vec<Option<&'static Equation>>,
}

/// The forced values of one table; nothing for cells that have a figure.
///
/// An equation that is broken by itself forces nothing. Nor do equations that contradict each other: they are left out
/// together with those that their values rest on, and the rest is gone through again.
fn in_table(table: &TableFound, contradictions: &mut Vec<Contradiction>) -> Vec<Option<ForcedValue>> {
    let given = Deduction::of(table, &[]);
    let mut equations: Vec<_> =
        table.form.equations().iter().filter(|equation| given.allows(equation)).collect();
    loop {
        let deduction = Deduction::of(table, &equations);
        let Some(wrong) = equations.iter().find(|equation| !deduction.allows(equation)) else {
            return (0..table.values.len()).map(|place| deduction.value(place)).collect();
        };
        let together = deduction.behind(wrong);
        equations.retain(|equation| !together.contains(equation));
        let cells = deduction.forced_in(&together, table.form.cells());
        contradictions.push(Contradiction { cells, equations: together });
    }
}

impl Deduction {
    fn of(table: &TableFound, equations: &[&'static Equation]) -> Self {
        let known: Vec<_> = table.values.iter().map(Value::number).collect();
        let mut deduction = Self { from: vec![None; known.len()], known };
        // Whatever follows may let more follow.
        while equations.iter().any(|equation| deduction.follows(equation)) {}
        deduction
    }

    /// The sum of the known cells, and the places of the others.
    fn sum(&self, side: &Side) -> Option<(Decimal, Vec<usize>)> {
        let mut unknown = Vec::new();
        let mut sum = Decimal::ZERO;
        for &place in &side.places {
            match self.known[place] {
                Some(number) => sum = sum.checked_add(number)?,
                None => unknown.push(place),
            }
        }
        Some((sum, unknown))
    }

    /// Notes what follows from one equation; whether anything did.
    fn follows(&mut self, equation: &'static Equation) -> bool {
        let Some((total, unknown_total)) = self.sum(&equation.total) else { return false };
        let Some((parts, unknown_parts)) = self.sum(&equation.parts) else { return false };
        let (rest, unknown) = match (unknown_total.is_empty(), unknown_parts.is_empty()) {
            (true, false) => (total.checked_sub(parts), unknown_parts),
            (false, true) => (parts.checked_sub(total), unknown_total),
            _ => return false,
        };
        let determined =
            rest.filter(|rest| *rest == Decimal::ZERO || (unknown.len() == 1 && !rest.is_negative()));
        for &place in unknown.iter().filter(|_| determined.is_some()) {
            self.known[place] = determined;
            self.from[place] = Some(equation);
        }
        determined.is_some()
    }

    /// Whether an equation is true, or values of 0 or more in its unknown cells make it so.
    fn allows(&self, equation: &Equation) -> bool {
        match (self.sum(&equation.total), self.sum(&equation.parts)) {
            (Some((total, open_total)), Some((parts, open_parts))) => {
                match (open_total.is_empty(), open_parts.is_empty()) {
                    (true, true) => total == parts,
                    (true, false) => total >= parts,
                    (false, true) => total <= parts,
                    (false, false) => true,
                }
            }
            _ => false,
        }
    }

    /// An equation with all that its values rest on.
    fn behind(&self, equation: &'static Equation) -> Vec<&'static Equation> {
        let mut all = vec![equation];
        let mut next = 0;
        while let Some(&equation) = all.get(next) {
            for place in equation.places() {
                if let Some(from) = self.from[place].filter(|from| !all.contains(from)) {
                    all.push(from);
                }
            }
            next += 1;
        }
        all
    }

    fn value(&self, place: usize) -> Option<ForcedValue> {
        let from = self.from[place]?;
        Some(ForcedValue { value: self.known[place]?, by: self.behind(from) })
    }

    /// The cells whose values follow from one of these equations.
    fn forced_in(&self, equations: &[&'static Equation], cells: &[CellId]) -> Vec<CellId> {
        let from_one = |place: &usize| self.from[*place].is_some_and(|from| equations.contains(&from));
        (0..cells.len()).filter(from_one).map(|place| cells[place]).collect()
    }
}
