//! A report kept live: a cell changes, its findings follow.

use crate::check::{Checked, examine};
use crate::diagnostic::Finding;
use crate::format::{CellId, Equation, Unit};
use crate::grid::Origin;
use crate::report::{Reading, Report, RowState, TableFound, Value};
use crate::text::Decimal;

/// A report that is being edited, and what is wrong with it now.
#[derive(Clone, Debug)]
pub struct Session {
    checked: Checked,
    previous: Option<Report>,
    /// For each table, whether it has neither a cell without a figure nor an equation that does not hold: then a change
    /// of a figure can only break equations of its own cell.
    calm: [bool; 3],
    /// What the changes replaced, last one last.
    replaced: Vec<Replaced>,
}

/// A cell before a change.
#[derive(Clone, Debug)]
struct Replaced {
    cell: CellId,
    value: Value,
    row: RowState,
}

/// What a change of a cell did to the findings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// The findings that are new, or say something else than before: their places among those of the session.
    pub added: Vec<usize>,
    /// The ids of those that are no more.
    pub resolved: Vec<String>,
    /// The values that the equations now force into blank cells, and did not before.
    pub forced: Vec<(CellId, Decimal)>,
}

impl Session {
    /// A session that begins with a report.
    #[must_use]
    pub fn new(report: Report, previous: Option<Report>) -> Self {
        let checked = examine(report, previous.as_ref());
        let mut session = Self { checked, previous, calm: [false; 3], replaced: Vec::new() };
        session.look_for_calm();
        session
    }

    /// The report as it is now, and what is wrong with it.
    #[must_use]
    pub fn checked(&self) -> &Checked {
        &self.checked
    }

    /// Writes into a cell what was typed there; `None` where the report has no such cell. A cell stays where it stood.
    pub fn set(&mut self, cell: CellId, raw: &str) -> Option<Change> {
        let table = self.checked.report.tables[cell.table as usize].as_mut()?;
        let place = table.form.position(cell)?;
        let origin = table.values[place].origin.clone();
        let origin = origin.unwrap_or_else(|| Origin::Field { field: cell.to_string() });
        let value = Value::read(raw, table.form.units()[place], origin);
        let (before, change) = self.replace(Replaced { cell, value, row: RowState::Found })?;
        self.replaced.push(before);
        Some(change)
    }

    /// Takes back the last change that was not taken back yet; `None` where there is none.
    pub fn undo(&mut self) -> Option<Change> {
        let before = self.replaced.pop()?;
        Some(self.replace(before)?.1)
    }

    /// Puts a cell in the place of what is there; gives that, and what it did.
    fn replace(&mut self, mut new: Replaced) -> Option<(Replaced, Change)> {
        let table = self.checked.report.tables[new.cell.table as usize].as_mut()?;
        let place = table.form.position(new.cell)?;
        let unit = table.form.units()[place];
        let state = &mut table.rows.iter_mut().find(|row| row.id == new.cell.row)?.state;
        let same_row = *state == new.row;
        std::mem::swap(state, &mut new.row);
        std::mem::swap(&mut table.values[place], &mut new.value);
        let (now, before) = (&table.values[place], &new.value);
        let mut own = table.form.equations().iter().filter(|equation| equation.sign(place).is_some());
        let quiet = self.calm[new.cell.table as usize]
            && same_row
            && is_plain(now, unit)
            && is_plain(before, unit)
            && (now.number() == before.number() || own.all(|equation| holds(table, equation)));
        let change = if quiet { Change::default() } else { self.examine_again() };
        Some((new, change))
    }

    fn examine_again(&mut self) -> Change {
        let after = examine(std::mem::take(&mut self.checked.report), self.previous.as_ref());
        let before = std::mem::replace(&mut self.checked, after);
        self.look_for_calm();
        let (now, then) = (&self.checked.findings.faults, &before.findings.faults);
        let mut change = Change::default();
        for (place, finding) in now.iter().enumerate() {
            if !then.contains(finding) {
                change.added.push(place);
            }
        }
        let is_there = |id: &String| now.iter().any(|finding| finding.id() == *id);
        change.resolved = then.iter().map(Finding::id).filter(|id| !is_there(id)).collect();
        for table in self.checked.report.tables() {
            for (place, &cell) in table.form.cells().iter().enumerate() {
                if let Some(forced) = self.checked.forced.get(cell.table, place)
                    && before.forced.get(cell.table, place) != Some(forced)
                {
                    change.forced.push((cell, forced.value));
                }
            }
        }
        change
    }

    fn look_for_calm(&mut self) {
        self.calm = [false; 3];
        for table in self.checked.report.tables() {
            let mut values = table.values.iter().zip(table.form.units());
            let mut equations = table.form.equations().iter();
            self.calm[table.form.id as usize] = values.all(|(value, &unit)| is_plain(value, unit))
                && equations.all(|equation| holds(table, equation));
        }
    }
}

/// Whether a cell holds a figure that no rule has anything to say about by itself.
fn is_plain(value: &Value, unit: Unit) -> bool {
    match value.reading {
        Reading::Number(number, as_typed) => {
            !as_typed
                && (unit == Unit::Change || number >= Decimal::ZERO)
                && (matches!(unit, Unit::Amount | Unit::Money) || number.as_whole().is_some())
        }
        _ => false,
    }
}

/// Whether an equation holds, all its cells known.
fn holds(table: &TableFound, equation: &Equation) -> bool {
    let sums = (table.sum(&equation.total), table.sum(&equation.parts));
    matches!(sums, (Some((total, 0)), Some((parts, 0))) if total == parts)
}
