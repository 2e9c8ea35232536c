//! The report of a whole government beside the sum of its parts.

use super::{Report, TableFound, Value};
use crate::format::Unit;
use crate::text::Decimal;

/// What all tables together are called where a finding is about them.
pub const ALL_TABLES: &str = "parts";

/// A table beside what its parts add up to.
#[derive(Clone, Debug)]
pub struct Added<'a> {
    /// The table.
    pub table: &'a TableFound,
    /// What the parts add up to, in the order of its cells; `None` where one of them has no figure, or the table none.
    pub added: Vec<Option<Decimal>>,
    /// The table's figure less that sum. What rounding may do is nothing.
    pub gaps: Vec<Option<Decimal>>,
}

impl Report {
    /// Every table beside the sum of the parts, and the first part that has no figure where the report has one.
    #[must_use]
    pub fn beside(&self, parts: &[Self]) -> (Vec<Added<'_>>, Option<usize>) {
        let (mut all, mut lacking) = (Vec::new(), None);
        for table in self.tables() {
            let mut beside = Added { table, added: Vec::new(), gaps: Vec::new() };
            for ((cell, value), unit) in table.cells().zip(table.form.units()) {
                let (own, mut sum) = (value.number(), Some(Decimal::ZERO));
                for (place, part) in parts.iter().enumerate() {
                    let figure = part.value(cell).and_then(Value::number);
                    if figure.is_none() && own.is_some() {
                        lacking = lacking.or(Some(place));
                    }
                    sum = sum.zip(figure).and_then(|(sum, figure)| sum.checked_add(figure));
                }
                let gap = own.zip(sum).and_then(|(own, sum)| {
                    let gap = own.checked_sub(sum)?;
                    let money = matches!(unit, Unit::Amount | Unit::Money);
                    Some(if money && gap.is_rounding(own, parts.len()) { Decimal::ZERO } else { gap })
                });
                beside.added.push(sum.filter(|_| own.is_some()));
                beside.gaps.push(gap);
            }
            all.push(beside);
        }
        (all, lacking)
    }
}

impl Added<'_> {
    /// The places that differ.
    #[must_use]
    pub fn differing(&self) -> Vec<usize> {
        (0..self.gaps.len()).filter(|&place| self.gap(place) != Decimal::ZERO).collect()
    }

    /// By how much a place differs; by nothing where that is not known.
    #[must_use]
    pub fn gap(&self, place: usize) -> Decimal {
        self.gaps[place].unwrap_or(Decimal::ZERO)
    }

    /// Forgets where the report has more than its parts: a part that is not there may have it.
    pub fn leave_out_larger(&mut self) -> bool {
        let mut any = false;
        for (gap, unit) in self.gaps.iter_mut().zip(self.table.form.units()) {
            let larger =
                gap.take_if(|gap| *gap != Decimal::ZERO && (!gap.is_negative() || *unit == Unit::Change));
            any |= larger.is_some();
        }
        any
    }

    /// Whether a total differs only by what the cells do that it is the sum of.
    #[must_use]
    pub fn follows(&self, place: usize) -> bool {
        self.table.form.equations().iter().any(|equation| {
            let differs = |&part: &usize| self.gap(part) != Decimal::ZERO;
            equation.total.places == [place]
                && equation.parts.places.iter().any(differs)
                && self.sum(&equation.parts.places) == Some(self.gap(place))
        })
    }

    /// Whether what it is out by is itself a table that adds up: that of a whole report.
    #[must_use]
    pub fn is_out_by_a_table(&self) -> bool {
        self.table
            .form
            .equations()
            .iter()
            .all(|equation| self.sum(&equation.total.places) == self.sum(&equation.parts.places))
    }

    /// Whether the table is out by what a part has, in every cell: -1 where it lacks it, 1 where it has it twice. 0 where the
    /// part has nothing in it, and none of it differs.
    #[must_use]
    pub fn is_out_by(&self, part: &Report) -> Option<i8> {
        let mut sign = 0;
        for (place, &cell) in self.table.form.cells().iter().enumerate() {
            let Some(gap) = self.gaps[place] else { continue };
            let figure = part.value(cell).and_then(Value::number)?;
            let now = if gap == figure { 1 } else { -1 };
            if gap.abs() != figure.abs() || gap != Decimal::ZERO && sign != 0 && sign != now {
                return None;
            }
            if gap != Decimal::ZERO {
                sign = now;
            }
        }
        Some(sign)
    }

    fn sum(&self, places: &[usize]) -> Option<Decimal> {
        let mut sum = Some(Decimal::ZERO);
        for &place in places {
            sum = sum.and_then(|sum| sum.checked_add(self.gap(place)));
        }
        sum
    }
}
