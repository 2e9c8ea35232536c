//! A report kept live: a cell changes, its findings follow.

use crate::check::{Beside, Checked, examine};
use crate::diagnostic::Finding;
use crate::format::{CellId, Equation, TableId, Unit};
use crate::grid::Origin;
use crate::report::{Reading, Report, RowState, TableFound, Value};
use crate::text::Decimal;

/// A report that is being edited, and what is wrong with it now.
#[derive(Clone, Debug)]
pub struct Session {
    checked: Checked,
    beside: Beside,
    /// For each table, whether it has neither a cell without a figure nor an equation that does not hold, and nothing
    /// stands beside the tables: then a change of a figure can only break equations of its own cell.
    calm: [bool; 3],
    /// What the changes replaced, last one last.
    replaced: Vec<Replaced>,
}

/// What stood in a cell before a change.
#[derive(Clone, Debug)]
struct Replaced {
    /// The cell, by its place among all of the report.
    place: usize,
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
    pub fn new(report: Report, beside: Beside) -> Self {
        let checked = examine(report, &beside);
        let mut session = Self { checked, beside, calm: [false; 3], replaced: Vec::new() };
        session.look_for_calm();
        session
    }

    /// The report as it is now, and what is wrong with it.
    #[must_use]
    pub fn checked(&self) -> &Checked {
        &self.checked
    }

    /// Writes what was typed into the cell at that place among all of the report, in their order; `None` where there is
    /// none. A cell stays where it stood.
    pub fn set(&mut self, place: usize, raw: &str) -> Option<Change> {
        let (table, within) = self.locate(place)?;
        let unit = table.form.units()[within];
        self.put(place, Value { origin: None, raw: Some(raw.to_owned()), reading: Reading::of(raw, unit) })
    }

    /// Writes a figure there.
    pub fn set_number(&mut self, place: usize, figure: Decimal) -> Option<Change> {
        self.put(place, Value::figure(figure))
    }

    /// Takes back the last change that was not taken back yet; `None` where there is none.
    pub fn undo(&mut self) -> Option<Change> {
        let mut before = self.replaced.pop()?;
        self.swap(&mut before)
    }

    fn put(&mut self, place: usize, value: Value) -> Option<Change> {
        let mut replaced = Replaced { place, value, row: RowState::Found };
        let change = self.swap(&mut replaced)?;
        self.replaced.push(replaced);
        Some(change)
    }

    /// The table of a cell, and its place there.
    fn locate(&mut self, mut place: usize) -> Option<(&mut TableFound, usize)> {
        for table in self.checked.report.tables.iter_mut().flatten() {
            if place < table.values.len() {
                return Some((table, place));
            }
            place -= table.values.len();
        }
        None
    }

    /// Puts something else into a cell, and gives what it did; in its stead remains what was there.
    fn swap(&mut self, new: &mut Replaced) -> Option<Change> {
        let (table, place) = self.locate(new.place)?;
        let (id, unit, cell) = (table.form.id, table.form.units()[place], table.form.cells()[place]);
        let state = &mut table.rows.iter_mut().find(|row| row.id == cell.row)?.state;
        let same_row = *state == new.row;
        std::mem::swap(state, &mut new.row);
        let value = &mut table.values[place];
        std::mem::swap(value, &mut new.value);
        if value.origin.is_none() && value.reading != Reading::Absent {
            let origin = new.value.origin.take();
            value.origin = origin.or_else(|| Some(Origin::Field { field: cell.to_string() }));
        }
        let (now, before) = (&table.values[place], &new.value);
        let same = now.number() == before.number();
        let mut own = table.form.equations().iter().filter(|equation| equation.sign(place).is_some());
        let plain = same_row && is_plain(now, unit) && is_plain(before, unit);
        let quiet = plain && (same || own.all(|equation| holds(table, equation)));
        Some(if quiet && self.calm[id as usize] { Change::default() } else { self.examine_again() })
    }

    fn examine_again(&mut self) -> Change {
        let after = examine(std::mem::take(&mut self.checked.report), &self.beside);
        let before = std::mem::replace(&mut self.checked, after);
        self.look_for_calm();
        let (now, then) = (&self.checked.findings.faults, &before.findings.faults);
        let mut change = Change::default();
        for (place, finding) in now.iter().enumerate() {
            if !then.iter().any(|before| before.says_the_same(finding)) {
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
        // What stands beside the tables may speak of any of their cells.
        if !self.beside.is_empty() || self.checked.report.has_text() {
            return;
        }
        for table in self.checked.report.tables() {
            // Of a figure of table 二 it matters how large it is, not only whether it adds up.
            if table.form.id == TableId::Disclosure {
                continue;
            }
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
