//! Every repair of one cell or of two, found by trying every cell and every pair. It knows no
//! blanks.

use std::collections::{BTreeMap, BTreeSet};

use super::table::Part;

/// Cells by their places, with new values.
pub type Repair = BTreeMap<usize, i64>;

/// What trying found.
#[derive(Debug, PartialEq, Eq)]
pub enum Smallest {
    /// Every equation holds.
    Right,
    /// All the repairs of one cell, or, where there are none, all those of two.
    Repairs(BTreeSet<Repair>),
    /// Three cells or more.
    MoreThanTwo,
}

impl Smallest {
    /// How many cells, where it is known.
    pub fn size(&self) -> Option<usize> {
        match self {
            Self::Right => Some(0),
            Self::Repairs(repairs) => repairs.first().map(BTreeMap::len),
            Self::MoreThanTwo => None,
        }
    }
}

/// All the smallest repairs of at most two cells.
pub fn smallest(part: &Part, figures: &[i64]) -> Smallest {
    let known: Vec<Option<i64>> = figures.iter().copied().map(Some).collect();
    let residuals = part.residuals(&known);
    let broken = bits(&residuals);
    if broken == 0 {
        return Smallest::Right;
    }
    let cells = 0..figures.len();
    let singles = cells.clone().map(|cell| vec![cell]);
    let pairs = cells.clone().flat_map(|one| cells.clone().skip(one + 1).map(move |two| vec![one, two]));
    let found = |changed: Vec<usize>| repair(part, figures, &residuals, &changed);
    let mut repairs: BTreeSet<Repair> = singles.filter_map(found).collect();
    if repairs.is_empty() {
        // Most pairs fall here: what is broken stays so unless one of the two stands in it.
        let may = |pair: &Vec<usize>| broken & !(part.stands_in[pair[0]] | part.stands_in[pair[1]]) == 0;
        repairs = pairs.filter(may).filter_map(found).collect();
    }
    if repairs.is_empty() { Smallest::MoreThanTwo } else { Smallest::Repairs(repairs) }
}

/// A bit for each equation that does not hold.
fn bits(residuals: &[i64]) -> u64 {
    residuals.iter().enumerate().filter(|(_, sum)| **sum != 0).fold(0, |bits, (at, _)| bits | 1 << at)
}

/// New values, other than the old, for these cells, with which every equation holds. If each
/// of the cells has an equation without the others, that equation alone says what it must be;
/// the others are tried then. Two cells of table 三 always have one each: no two stand in the
/// same row and column. Two cells of a group of table 四 have none, and are never asked for: its
/// total alone is a repair.
fn repair(part: &Part, figures: &[i64], residuals: &[i64], changed: &[usize]) -> Option<Repair> {
    let mut left = residuals.to_vec();
    let mut repair = Repair::new();
    for &cell in changed {
        let alone = |at: &usize| {
            part.counts[cell][*at] != 0
                && changed.iter().all(|&other| other == cell || part.counts[other][*at] == 0)
        };
        let own = (0..residuals.len()).find(alone).expect("an equation of its own");
        // The sum must go down by what is left over; the count is 1 or -1.
        let change = -residuals[own] * part.counts[cell][own];
        for (left, count) in left.iter_mut().zip(&part.counts[cell]) {
            *left += change * count;
        }
        if change == 0 || figures[cell] + change < 0 {
            return None;
        }
        repair.insert(cell, figures[cell] + change);
    }
    left.iter().all(|&sum| sum == 0).then_some(repair)
}
