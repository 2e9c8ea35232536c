//! The report of a whole government beside the sum of its parts.

use super::{Report, TableFound};
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
        for table in self.tables.iter().flatten() {
            let mut beside = Added { table, added: Vec::new(), gaps: Vec::new() };
            for (place, cell) in table.form.cells().iter().enumerate() {
                let Some(own) = table.values[place].number() else {
                    beside.added.push(None);
                    beside.gaps.push(None);
                    continue;
                };
                let mut sum = Some(Decimal::ZERO);
                for (place, part) in parts.iter().enumerate() {
                    let figure = part.figure(*cell);
                    if figure.is_none() && lacking.is_none() {
                        lacking = Some(place);
                    }
                    sum = Decimal::both(sum, figure);
                }
                let gap = sum.and_then(|sum| own.checked_sub(sum));
                let money = matches!(table.form.units()[place], Unit::Amount | Unit::Money);
                let rounded = money && gap.is_some_and(|gap| gap.is_rounding(own, parts.len()));
                beside.added.push(sum);
                beside.gaps.push(if rounded { Some(Decimal::ZERO) } else { gap });
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
        let mut places = Vec::new();
        for place in 0..self.gaps.len() {
            if !self.gap(place).is_zero() {
                places.push(place);
            }
        }
        places
    }

    /// By how much a place differs; by nothing where that is not known.
    #[must_use]
    pub fn gap(&self, place: usize) -> Decimal {
        self.gaps[place].unwrap_or(Decimal::ZERO)
    }

    /// Forgets where the report has more than its parts: a part that is not there may have it. Whether there was any.
    pub fn leave_out_larger(&mut self) -> bool {
        let mut any = false;
        for place in self.differing() {
            if !self.gap(place).is_negative() || self.table.form.units()[place] == Unit::Change {
                self.gaps[place] = None;
                any = true;
            }
        }
        any
    }

    /// The places that differ, without totals that differ only by what the cells do that they are the sums of.
    #[must_use]
    pub fn causes(&self) -> Vec<usize> {
        let mut causes = self.differing();
        for equation in self.table.form.equations() {
            if let [total] = equation.total.places[..] {
                let differs = equation.parts.places.iter().any(|&part| !self.gap(part).is_zero());
                if differs && self.sum(&equation.parts.places) == Some(self.gap(total)) {
                    causes.retain(|&place| place != total);
                }
            }
        }
        causes
    }

    /// Whether what it is out by is itself a table that adds up: that of a whole report.
    #[must_use]
    pub fn is_out_by_a_table(&self) -> bool {
        let mut adds_up = true;
        for equation in self.table.form.equations() {
            adds_up &= self.sum(&equation.total.places) == self.sum(&equation.parts.places);
        }
        adds_up
    }

    /// Whether the table is out by what a part has, in every cell: -1 where it lacks it, 1 where it has it twice. 0 where the
    /// part has nothing in it, and none of it differs.
    #[must_use]
    pub fn is_out_by(&self, part: &Report) -> Option<i8> {
        let mut sign = 0;
        for (place, &cell) in self.table.form.cells().iter().enumerate() {
            let Some(gap) = self.gaps[place] else { continue };
            let figure = part.figure(cell)?;
            let now = match (gap.is_zero(), gap.is_negative()) {
                (true, _) => sign,
                (_, true) => -1,
                _ => 1,
            };
            if gap.abs() != figure.abs() || sign != 0 && sign != now {
                return None;
            }
            sign = now;
        }
        Some(sign)
    }

    fn sum(&self, places: &[usize]) -> Option<Decimal> {
        let mut sum = Some(Decimal::ZERO);
        for &place in places {
            sum = Decimal::both(sum, Some(self.gap(place)));
        }
        sum
    }
}
