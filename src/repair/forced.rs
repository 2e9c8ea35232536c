//! Values that the equations force into blank cells.

use super::broken::Broken;
use crate::diagnostic::{Contradiction, Forced, ForcedValue};
use crate::format::{CellId, Equation, Side};
use crate::report::{Report, TableFound};
use crate::text::Decimal;

/// The value of every unknown cell that the equations leave no choice for, counts being 0 or more; and where they
/// contradict each other.
///
/// An equation with one unknown cell determines it; one whose known cells already balance makes all its unknown cells
/// 0. Each value found may determine others, so the equations are gone through until nothing follows any more: at most
/// once for each unknown cell. This is the deductive imputation of de Waal, Pannekoek and Scholtus (2011), section 9.2.
/// From an equation with a cell that a repair changes nothing is concluded.
#[must_use]
pub fn forced(report: &Report, broken: &[Broken]) -> Forced {
    let mut forced = Forced::default();
    for table in report.tables() {
        // Most tables are filled in, and nothing is to be found in them.
        if table.values.iter().all(|value| value.count().is_some()) || table.form.equations().is_empty() {
            continue;
        }
        let parts = || broken.iter().filter(|part| part.table == table.form.id);
        let contradictions = contradictions(table);
        // Values forced where nothing contradicts, and no figure in doubt takes part.
        let doubtful = |equation: &Equation| {
            parts().any(|part| part.doubts(equation))
                || contradictions.iter().any(|together| together.equations.contains(&equation))
        };
        let sound: Vec<_> = table.form.equations().iter().filter(|equation| !doubtful(equation)).collect();
        let deduction = Deduction::of(table, &sound);
        forced.set(table.form.id, (0..table.values.len()).map(|place| deduction.value(place)).collect());
        // Equations may also contradict each other without a chain that leads from one to the next: then those do that
        // the search finds out of balance together.
        let given = Deduction::of(table, &[]);
        for part in parts().filter(|part| part.start.impossible.is_empty()) {
            let said = |equation: &&Equation| {
                !given.allows(equation)
                    || contradictions.iter().any(|known| known.equations.contains(equation))
            };
            let equations = &part.start.network.equations;
            if !equations.iter().any(|equation| said(&&**equation)) {
                forced.contradictions.push(part.contradiction(table.form.cells()));
            }
        }
        forced.contradictions.extend(contradictions);
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

/// Equations that contradict each other through values that follow from some of them: an equation that its values do
/// not allow, with all that these rest on. They are left out, and the rest is gone through again.
fn contradictions(table: &TableFound) -> Vec<Contradiction> {
    let given = Deduction::of(table, &[]);
    let mut equations: Vec<_> =
        table.form.equations().iter().filter(|equation| given.allows(equation)).collect();
    let mut contradictions = Vec::new();
    loop {
        let deduction = Deduction::of(table, &equations);
        let Some(wrong) = equations.iter().find(|equation| !deduction.allows(equation)) else {
            return contradictions;
        };
        let together = deduction.behind(wrong);
        equations.retain(|equation| !together.contains(equation));
        let cells = deduction.forced_in(&together, table.form.cells());
        contradictions.push(Contradiction { cells, equations: together });
    }
}

impl Broken {
    /// The equations that its search begins with because they are out of balance together, and their blank cells.
    fn contradiction(&self, cells: &[CellId]) -> Contradiction {
        let inside = self.start.out_of_balance();
        let network = self.start.network;
        let at_border =
            |&&edge: &&usize| inside[network.edges[edge].tail] || inside[network.edges[edge].head];
        let blanks = self.start.blanks.iter().filter(at_border);
        let named = network.equations.iter().zip(&inside).filter(|(_, inside)| **inside);
        Contradiction {
            cells: blanks.map(|&edge| cells[network.edges[edge].place]).collect(),
            equations: named.map(|(equation, _)| *equation).collect(),
        }
    }
}

impl Deduction {
    fn of(table: &TableFound, equations: &[&'static Equation]) -> Self {
        let known: Vec<_> = table.values.iter().map(|value| value.count().map(Decimal::whole)).collect();
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
            rest.filter(|rest| *rest == Decimal::ZERO || (unknown.len() == 1 && rest.is_count()));
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
