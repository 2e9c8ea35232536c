//! The report of a whole government, added up from those of its parts.

use super::{Reading, Report, RowState, TableFound, Value, blank};
use crate::format::{CellId, TableId, edition_for};
use crate::text::Decimal;

/// Reports added up, and where each figure is from.
#[derive(Clone, Debug)]
pub struct Sum {
    /// The report that they make. A cell for which one of them has no figure is blank: a blank is not 0.
    pub report: Report,
    /// For each cell of the report, in its order, what each part has there; nothing where that is no figure.
    pub from: Vec<(CellId, Vec<Option<Decimal>>)>,
    /// For each part, the one before it that it only repeats: it is counted once.
    pub repeats: Vec<Option<usize>>,
}

/// Why reports cannot be added up. Parts are called by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SumFault {
    /// There are none.
    NoParts,
    /// None says of which year it is, and the caller neither.
    YearUnknown,
    /// The year is before the first edition.
    YearTooEarly,
    /// A part is of another year.
    OtherYear(usize),
    /// Two have this table in different editions.
    OtherEdition(TableId, usize, usize),
    /// Two are of the same authority, and their figures differ.
    Twice(usize, usize),
}

/// Adds reports up, all of one year and in one edition. Who does not say whose report it will be has it told by the name of
/// the own office among them.
///
/// # Errors
///
/// When they cannot be added up.
pub fn sum(parts: &[Report], year: Option<u16>, authority: Option<&str>) -> Result<Sum, SumFault> {
    if parts.is_empty() {
        return Err(SumFault::NoParts);
    }
    let year = year.or_else(|| most_common_year(parts)).ok_or(SumFault::YearUnknown)?;
    let edition = edition_for(year).ok_or(SumFault::YearTooEarly)?;
    let mut repeats = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        if part.year.is_some_and(|own| own != year) {
            return Err(SumFault::OtherYear(place));
        }
        let first = parts[..place].iter().position(|before| before.shares_authority(part));
        if let Some(first) = first
            && !parts[first].has_the_figures_of(part)
        {
            return Err(SumFault::Twice(first, place));
        }
        repeats.push(first);
    }
    let authority = authority.or_else(|| parts.iter().find_map(Report::government)).unwrap_or_default();
    let mut report = blank(edition, year, authority, None);
    report.authority = Some(authority.to_owned()).filter(|name| !name.is_empty());
    let mut from = Vec::new();
    for table in TableId::ALL {
        report.tables[table as usize] = added(parts, &repeats, table, &mut from)?;
    }
    Ok(Sum { report, from, repeats })
}

/// The year that most of them say they are of: the odd one out is what is wrong.
fn most_common_year(parts: &[Report]) -> Option<u16> {
    let (mut most, mut year) = (0, None);
    for part in parts {
        let alike = parts.iter().filter(|other| other.year == part.year).count();
        if part.year.is_some() && alike > most {
            (most, year) = (alike, part.year);
        }
    }
    year
}

/// One table of all of them.
fn added(
    parts: &[Report],
    repeats: &[Option<usize>],
    id: TableId,
    from: &mut Vec<(CellId, Vec<Option<Decimal>>)>,
) -> Result<Option<TableFound>, SumFault> {
    let Some(first) = parts.iter().position(|part| part.table(id).is_some()) else { return Ok(None) };
    let Some(form) = parts[first].table(id) else { return Ok(None) };
    for (place, part) in parts.iter().enumerate() {
        if part.table(id).is_some_and(|table| table.form.cells() != form.form.cells()) {
            return Err(SumFault::OtherEdition(id, first, place));
        }
    }
    let mut table = TableFound::empty(form.edition, id);
    for (place, &cell) in table.form.cells().iter().enumerate() {
        let (mut figures, mut sum) = (Vec::new(), Some(Decimal::ZERO));
        for (part, repeats) in parts.iter().zip(repeats) {
            let figure = part.value(cell).and_then(Value::number);
            if repeats.is_none() {
                sum = sum.zip(figure).and_then(|(sum, figure)| sum.checked_add(figure));
            }
            figures.push(figure);
        }
        let blank = Value { raw: Some(String::new()), reading: Reading::Blank, origin: None };
        table.values[place] = sum.map_or(blank, Value::figure);
        from.push((cell, figures));
    }
    table.rows.iter_mut().for_each(|row| row.state = RowState::Found);
    Ok(Some(table))
}

impl Report {
    /// Whether its cells are those of the other.
    #[must_use]
    pub fn has_the_figures_of(&self, other: &Self) -> bool {
        TableId::ALL.into_iter().all(|id| {
            let cells = |report: &Self| -> Vec<(CellId, Option<Decimal>)> {
                let cells = report.table(id).into_iter().flat_map(TableFound::cells);
                cells.map(|(cell, value)| (cell, value.number())).collect()
            };
            cells(self) == cells(other)
        })
    }
}
