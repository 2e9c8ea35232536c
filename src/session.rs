//! A report kept live: a cell changes, its findings follow.

use crate::check::{Checked, examine};
use crate::diagnostic::{Finding, ForcedValue};
use crate::format::{CellId, Unit};
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
    /// The findings that are new, or say something else than before.
    pub added: Vec<Finding>,
    /// The ids of those that are no more.
    pub resolved: Vec<String>,
    /// The values that the equations now force into blank cells, and did not before.
    pub forced: Vec<(CellId, ForcedValue)>,
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

    /// Writes into a cell what was typed there; `None` where the report has no such cell.
    pub fn set(&mut self, cell: CellId, raw: &str) -> Option<Change> {
        let unit = self.checked.report.table(cell.table)?.form.unit(cell)?;
        let value = Value::read(raw, unit, Origin::Field { field: cell.to_string() });
        self.replace(cell, value, RowState::Found, true)
    }

    /// Takes back the last change that was not taken back yet; `None` where there is none.
    pub fn undo(&mut self) -> Option<Change> {
        let Replaced { cell, value, row } = self.replaced.pop()?;
        self.replace(cell, value, row, false)
    }

    fn replace(&mut self, cell: CellId, mut value: Value, row: RowState, keep: bool) -> Option<Change> {
        let table = self.checked.report.tables[cell.table as usize].as_mut()?;
        let place = table.form.position(cell)?;
        let unit = table.form.unit(cell)?;
        let state = &mut table.rows.iter_mut().find(|row| row.id == cell.row)?.state;
        let was = std::mem::replace(state, row);
        let same_row = *state == was;
        std::mem::swap(&mut table.values[place], &mut value);
        let quiet = self.calm[cell.table as usize]
            && same_row
            && is_plain(&value, unit)
            && is_plain(&table.values[place], unit)
            && holds_around(table, place);
        if keep {
            self.replaced.push(Replaced { cell, value, row: was });
        }
        Some(if quiet { Change::default() } else { self.examine_again() })
    }

    fn examine_again(&mut self) -> Change {
        let after = examine(self.checked.report.clone(), self.previous.as_ref());
        let before = std::mem::replace(&mut self.checked, after);
        self.look_for_calm();
        let after = &self.checked;
        let added = after.findings.faults.iter().filter(|finding| !before.findings.faults.contains(finding));
        let ids: Vec<String> = after.findings.faults.iter().map(Finding::id).collect();
        let gone = before.findings.faults.iter().map(Finding::id).filter(|id| !ids.contains(id));
        let mut forced = Vec::new();
        for (cell, _) in after.report.tables().flat_map(TableFound::cells) {
            let place = after.report.table(cell.table).and_then(|table| table.form.position(cell));
            let value = |checked: &Checked| checked.forced.get(cell.table, place?).cloned();
            forced.extend(
                value(after).filter(|new| value(&before).as_ref() != Some(new)).map(|new| (cell, new)),
            );
        }
        Change { added: added.cloned().collect(), resolved: gone.collect(), forced }
    }

    fn look_for_calm(&mut self) {
        self.calm = [false; 3];
        for table in self.checked.report.tables() {
            let mut values = table.cells();
            let plain = |(cell, value): (CellId, &Value)| {
                table.form.unit(cell).is_some_and(|unit| is_plain(value, unit))
            };
            let right = |place: usize| holds_around(table, place);
            self.calm[table.form.id as usize] = values.all(plain) && (0..table.values.len()).all(right);
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

/// Whether the equations that a cell stands in hold.
fn holds_around(table: &TableFound, place: usize) -> bool {
    let own = table.form.equations().iter().filter(|equation| equation.sign(place).is_some());
    own.into_iter().all(|equation| {
        let sums = (table.sum(&equation.total), table.sum(&equation.parts));
        matches!(sums, (Some((total, 0)), Some((parts, 0))) if total == parts)
    })
}
