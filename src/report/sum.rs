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
}

/// Why reports cannot be added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SumFault {
    /// `nothing`, `year-unknown`, `year-too-early`; `other-year` of a part; `twice` the same authority; `other-edition` of a
    /// table than another part has.
    pub code: &'static str,
    /// The part that it is about, by its place, where it is about one.
    pub part: usize,
    /// The other part.
    pub other: usize,
    /// The table.
    pub table: TableId,
}

/// Adds reports up, all of one year and in one edition. Who does not say whose report it will be has it told by the name of
/// the own office among them.
///
/// # Errors
///
/// When they cannot be added up.
pub fn sum(parts: &[Report], year: Option<u16>, authority: Option<&str>) -> Result<Sum, SumFault> {
    let year = year.or_else(|| parts.iter().find_map(|part| part.year)).unwrap_or_default();
    let mut sum = Sum { report: Report::default(), from: Vec::new() };
    if let Some(fault) = fault(parts, year) {
        return Err(fault);
    }
    let government = parts.iter().find_map(Report::government);
    let authority = authority.or(government).unwrap_or_default();
    if let Some(edition) = edition_for(year) {
        sum.report = blank(edition, year, authority, None);
    }
    sum.report.authority = Some(authority.to_owned()).filter(|name| !name.is_empty());
    for table in TableId::ALL {
        sum.report.tables[table as usize] = added(parts, table, &mut sum.from);
    }
    Ok(sum)
}

/// Why they cannot be added up as reports of that year, if they cannot.
fn fault(parts: &[Report], year: u16) -> Option<SumFault> {
    let fault = |code, part, other| Some(SumFault { code, part, other, table: TableId::Disclosure });
    if parts.is_empty() {
        return fault("nothing", 0, 0);
    }
    if edition_for(year).is_none() {
        return fault(if year == 0 { "year-unknown" } else { "year-too-early" }, 0, 0);
    }
    for (place, part) in parts.iter().enumerate() {
        if part.year.is_some_and(|own| own != year) {
            return fault("other-year", place, 0);
        }
        for (other, before) in parts[..place].iter().enumerate() {
            if before.shares_authority(part) {
                return fault("twice", place, other);
            }
            for table in TableId::ALL {
                if let (Some(own), Some(first)) = (part.table(table), before.table(table))
                    && own.form.cells() != first.form.cells()
                {
                    return Some(SumFault { code: "other-edition", part: other, other: place, table });
                }
            }
        }
    }
    None
}

/// One table of all of them.
fn added(
    parts: &[Report],
    id: TableId,
    from: &mut Vec<(CellId, Vec<Option<Decimal>>)>,
) -> Option<TableFound> {
    let first = parts.iter().find_map(|part| part.table(id))?;
    let mut table = TableFound::empty(first.edition, id);
    for (place, &cell) in table.form.cells().iter().enumerate() {
        let (mut figures, mut sum) = (Vec::new(), Some(Decimal::ZERO));
        for part in parts {
            let figure = part.figure(cell);
            sum = Decimal::both(sum, figure);
            figures.push(figure);
        }
        let blank = Value { raw: Some(String::new()), reading: Reading::Blank, origin: None };
        table.values[place] = sum.map_or(blank, Value::figure);
        from.push((cell, figures));
    }
    for row in &mut table.rows {
        row.state = RowState::Found;
    }
    Some(table)
}

impl Report {
    /// Whether its cells are those of the other.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn has_the_figures_of(&self, other: &Self) -> bool {
        for (own, other) in self.tables.iter().zip(&other.tables) {
            let (Some(own), Some(other)) = (own, other) else {
                if own.is_some() || other.is_some() {
                    return false;
                }
                continue;
            };
            let mut same = own.form.cells() == other.form.cells();
            for (own, other) in own.values.iter().zip(&other.values) {
                same &= own.number() == other.number();
            }
            if !same {
                return false;
            }
        }
        true
    }
}
