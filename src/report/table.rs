//! A table of the report as it was found.

use crate::format::{CellId, Edition, Side, Table, TableId, Unit};
use crate::grid::Origin;
use crate::text::{Decimal, Mark, Written, has, read_number};

/// Counts above this are refused: 10^12.
const MOST: Decimal = Decimal::whole(Decimal::MOST_COUNT);
/// As far below nought, so that what is kept survives a round trip through JSON.
const LEAST: Decimal = Decimal::whole(-Decimal::MOST_COUNT);

/// A table bound to an edition.
#[derive(Clone, Debug)]
pub struct TableFound {
    /// The edition that its labels and rows are of.
    pub edition: &'static Edition,
    /// The table of that edition.
    pub form: &'static Table,
    /// What its cells hold, in the order of [`Table::cells`].
    pub values: Vec<Value>,
    /// How each of its rows was found, in the order of [`Table::rows`].
    pub rows: Vec<RowFound>,
    /// Rows that belong to another edition.
    pub other_edition: Vec<OtherRow>,
    /// Rows that no edition has.
    pub unknown: Vec<OtherRow>,
    /// Labels in other words than the notice's.
    pub altered: Vec<Altered>,
    /// What stands differently where the table stands again.
    pub repeats: Vec<Repeat>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// As it stood; empty where blank, `None` where the cell was not there or could not be placed.
    pub raw: Option<String>,
    /// How it reads.
    pub reading: Reading,
    /// Where it stood.
    pub origin: Option<Origin>,
}

/// How a cell reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The cell was not there, or could not be placed.
    Absent,
    /// Nothing in it.
    Blank,
    /// A number within the limits, and whether it is typed otherwise than in plain digits.
    Number(Decimal, bool),
    /// A number beyond the limits.
    OutOfRange,
    /// Something else.
    Mark(Mark),
}

impl Value {
    /// A cell that was not there.
    pub const ABSENT: Self = Self { raw: None, reading: Reading::Absent, origin: None };

    /// Reads what a cell of that unit holds.
    #[must_use]
    pub fn read(raw: &str, unit: Unit, origin: Origin) -> Self {
        Self { reading: Reading::of(raw, unit), raw: Some(raw.to_owned()), origin: Some(origin) }
    }

    /// A cell that holds a figure, as it would be read.
    #[must_use]
    pub fn figure(figure: Decimal) -> Self {
        let known = figure <= MOST && figure >= LEAST && figure.to_double().is_some();
        let reading = if known { Reading::Number(figure, false) } else { Reading::OutOfRange };
        Self { reading, raw: Some(figure.to_string()), origin: None }
    }

    /// The number in it, if a count can be that: a whole one, not negative, within the limits.
    #[must_use]
    pub fn count(&self) -> Option<i64> {
        self.number().filter(|number| number.is_count())?.as_whole()
    }

    /// What the number in it may have been meant as, where no count can be that.
    #[must_use]
    pub fn nearest_count(&self) -> i64 {
        self.number().and_then(Decimal::as_whole).map_or(0, i64::abs)
    }

    /// The number in it, if there is one within the limits.
    #[must_use]
    pub fn number(&self) -> Option<Decimal> {
        match self.reading {
            Reading::Number(number, _) => Some(number),
            _ => None,
        }
    }
}

impl Reading {
    /// How what stands in a cell of that unit reads.
    #[must_use]
    pub fn of(raw: &str, unit: Unit) -> Self {
        match read_number(raw) {
            Written::Blank => Self::Blank,
            Written::Other(mark) => Self::Mark(mark),
            Written::TooLong => Self::OutOfRange,
            // Neither beyond the limits, nor of more digits than a round trip through JSON keeps.
            Written::Number(number)
                if number.value > MOST || number.value < LEAST || number.value.to_double().is_none() =>
            {
                Self::OutOfRange
            }
            // 元 in a cell of 万元: read as it stands it would be ten thousand times too much.
            Written::Number(number) if unit == Unit::Amount && number.in_yuan => Self::Mark(Mark::Text),
            Written::Number(number) => {
                let plus = number.plus && unit != Unit::Change;
                let point = unit == Unit::Count && number.value.as_whole().is_some() && has(raw, ".．");
                Self::Number(number.value, number.as_typed || plus || point)
            }
        }
    }
}

/// How a row was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFound {
    /// Its id.
    pub id: &'static str,
    /// How.
    pub state: RowState,
}

/// How a row was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowState {
    /// With all its cells.
    Found,
    /// Not at all.
    Missing,
    /// With too few or too many values to tell whose they are.
    Unplaced {
        /// The values, in order.
        found: Vec<String>,
        /// Where the row begins.
        origin: Origin,
        /// Whether the reason is another: the columns stand in another order than the form's. Then `found` are their
        /// headings, and `origin` is theirs.
        moved: bool,
    },
}

/// A row that the table's edition does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherRow {
    /// Its label as written.
    pub label: String,
    /// Its values, in order.
    pub found: Vec<String>,
    /// Where it stood.
    pub origin: Origin,
}

/// A label in other words than the notice's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Altered {
    /// As written.
    pub found: String,
    /// The notice's words.
    pub official: &'static str,
    /// Where it stood.
    pub origin: Origin,
}

/// A cell that holds something else where the table stands again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// The cell.
    pub cell: CellId,
    /// What it holds there.
    pub again: String,
    /// Where.
    pub origin: Origin,
}

impl TableFound {
    /// A table of the edition with nothing in it.
    #[must_use]
    pub fn empty(edition: &'static Edition, id: TableId) -> Self {
        let form = edition.table(id);
        Self {
            edition,
            form,
            values: vec![Value::ABSENT; form.cells().len()],
            rows: form.rows().iter().map(|row| RowFound { id: row.id, state: RowState::Missing }).collect(),
            other_edition: Vec::new(),
            unknown: Vec::new(),
            altered: Vec::new(),
            repeats: Vec::new(),
        }
    }

    /// What a cell holds; `None` where the table has no such cell.
    #[must_use]
    pub fn value(&self, cell: CellId) -> Option<&Value> {
        self.values.get(self.form.position(cell)?)
    }

    /// Takes back a row that was found, for it is not known whose its values are.
    pub(super) fn unread(&mut self, id: &str) {
        let (mut found, mut origin) = (Vec::new(), None);
        for (place, cell) in self.form.cells().iter().enumerate() {
            if cell.row == id {
                let value = std::mem::replace(&mut self.values[place], Value::ABSENT);
                found.extend(value.raw);
                origin = origin.or(value.origin);
            }
        }
        for row in &mut self.rows {
            if row.id == id
                && let Some(origin) = origin.take()
            {
                row.state = RowState::Unplaced { found: std::mem::take(&mut found), origin, moved: false };
            }
        }
    }

    /// Whether a place is blank, in a row that was found: there nothing is overwritten, and nothing invented.
    #[must_use]
    pub fn is_blank(&self, place: usize) -> bool {
        let cell = self.form.cells()[place];
        let found = self.rows.iter().any(|row| row.id == cell.row && row.state == RowState::Found);
        found && matches!(self.values[place].reading, Reading::Blank | Reading::Absent)
    }

    /// Writes a figure at a place.
    pub fn write(&mut self, place: usize, figure: Decimal) {
        let origin = self.values[place].origin.take();
        self.values[place] = Value { origin, ..Value::figure(figure) };
    }

    /// Its cells with what they hold, row by row.
    pub fn cells(&self) -> impl Iterator<Item = (CellId, &Value)> {
        self.form.cells().iter().copied().zip(&self.values)
    }

    /// The sum of what is known on one side of an equation, and how many of its cells nothing is known of: blank, no
    /// number, out of range, or not placed. `None` where the sum is beyond any figure.
    #[must_use]
    pub fn sum(&self, side: &Side) -> Option<(Decimal, usize)> {
        let mut unknown = 0;
        let mut sum = Decimal::ZERO;
        for &place in &side.places {
            match self.values[place].number() {
                Some(number) => sum = sum.checked_add(number)?,
                None => unknown += 1,
            }
        }
        Some((sum, unknown))
    }
}
