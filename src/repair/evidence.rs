//! What speaks for a repair: the slip that turns the right figure into the one found, and other figures.
//!
//! Typing slips are told by edit distance, as Scholtus does (Automatic correction of simple typing errors in numerical
//! data with balance edits, 2009). How much each kind of evidence counts stands in [`weight`], in decibans (Good:
//! Probability and the Weighing of Evidence, 1950): ten are a factor of ten, so those of several cells add up.

use super::slips::typing_slip;
use crate::diagnostic::{Edit, Repair, Slip, Source, Witness};
use crate::report::{Report, TableFound};
use crate::text::Decimal;

/// What is known beside the equations.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence<'a> {
    pub table: &'a TableFound,
    /// The slips that count.
    pub slips: &'a [Slip],
    /// Last year's report.
    pub previous: Option<&'a Report>,
    /// What the text counts as 件, of whatever cell.
    pub in_text: &'a [i64],
}

/// How well a repair is explained; the greater, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    /// One slip that moves several cells explains everything.
    moves_cells: bool,
    /// Every change is explained by a slip.
    explained: bool,
    /// The decibans.
    weight: i32,
}

/// How likely a slip is behind the change of a figure of so many digits.
///
/// The rate of each slip, less the ways in which it can happen. A figure in an empty row is more likely to be astray
/// than a cell of an empty row to be the only one filled in; hence the great distance of these two.
fn weight(slip: Option<Slip>, digits: usize) -> i32 {
    match slip {
        Some(Slip::SwappedCells | Slip::ShiftedCells | Slip::SplitNumber) => 0,
        Some(Slip::Sign | Slip::TransposedDigits) => -10,
        Some(Slip::StaleTotal) => -11,
        Some(Slip::StrayValue) => -12,
        Some(Slip::MissingDigit) => -13,
        // Any figure of one digit is one digit away from any other.
        Some(Slip::WrongDigit) if digits > 1 => -16,
        Some(Slip::WrongDigit) => -18,
        Some(Slip::ExtraDigit) => -20,
        Some(Slip::Blank) => -24,
        None => -40,
    }
}

/// A total that fits no slip: it may have been added up wrongly in any way.
const TOTAL_WRONG: i32 = -25;
/// What another figure adds, or takes away.
const WITNESS: i32 = 20;

impl Evidence<'_> {
    /// A set of cells, by their places, with their new figures, as a repair; and how well it is explained.
    pub fn judged(&self, set: &[(usize, i64)], operation: Option<Slip>) -> (Rank, Repair) {
        let operation = operation.filter(|slip| self.slips.contains(slip));
        let mut rank = Rank { moves_cells: operation.is_some(), explained: true, weight: 0 };
        let mut least: Option<(i32, Slip)> = None;
        let mut edits = Vec::new();
        let mut witnesses = Vec::new();
        for &(place, new) in set {
            let (slip, weight) = operation.map_or_else(|| self.slip(place, set), |slip| (Some(slip), 0));
            let edit = self.edit(place, new, slip);
            match slip {
                Some(slip) if least.is_none_or(|(least, _)| weight < least) => least = Some((weight, slip)),
                Some(_) => {}
                None => rank.explained = false,
            }
            rank.weight += weight;
            for witness in self.witnesses(&edit) {
                rank.weight += if witness.agrees { WITNESS } else { -WITNESS };
                witnesses.push(witness);
            }
            edits.push(edit);
        }
        let slip = least.filter(|_| rank.explained).map(|(_, slip)| slip);
        (rank, Repair { edits, slip, witnesses })
    }

    fn edit(&self, place: usize, new: i64, slip: Option<Slip>) -> Edit {
        let value = &self.table.values[place];
        Edit {
            cell: self.table.form.cells()[place],
            raw: value.raw.clone().unwrap_or_default(),
            old: value.number(),
            new: Decimal::whole(new),
            slip,
        }
    }

    /// The likeliest slip behind the change of one cell of a set, with its weight.
    fn slip(&self, place: usize, set: &[(usize, i64)]) -> (Option<Slip>, i32) {
        let new = figure_in(set, place).unwrap_or_default();
        let old = self.table.values[place].number().and_then(Decimal::as_whole);
        let typing = old.and_then(|old| typing_slip(old, new));
        let (total, not_updated) = self.total(place, set);
        let candidates = [
            (typing, true),
            (Some(Slip::StaleTotal), not_updated),
            (Some(Slip::StrayValue), new == 0 && self.is_row_empty(place, set)),
            (Some(Slip::Blank), old == Some(0)),
        ];
        let mut best = (None, weight(None, 0));
        let digits = new.to_string().len();
        for (slip, fits) in candidates {
            let Some(slip) = slip.filter(|slip| fits && self.slips.contains(slip)) else { continue };
            if weight(Some(slip), digits) > best.1 {
                best = (Some(slip), weight(Some(slip), digits));
            }
        }
        if total && best.1 < TOTAL_WRONG && self.slips.contains(&Slip::StaleTotal) {
            best = (Some(Slip::StaleTotal), TOTAL_WRONG);
        }
        best
    }

    /// Whether a cell is the total of an equation, and whether it looks as if it had not been updated: it is still 0,
    /// or what it was before one of its parts was entered.
    fn total(&self, place: usize, set: &[(usize, i64)]) -> (bool, bool) {
        let old = self.now(place);
        let mut total = (false, false);
        let sums = self.table.form.equations().iter().filter(|equation| equation.total.places == [place]);
        for equation in sums {
            let before = |part: &usize| {
                let part = self.then(*part, set);
                part > 0 && self.then(place, set) - part == old
            };
            total = (true, total.1 || old == 0 || equation.parts.places.iter().any(before));
        }
        total
    }

    /// Whether nothing but 0 is left in the cell's row once a set is changed.
    fn is_row_empty(&self, place: usize, set: &[(usize, i64)]) -> bool {
        let cells = self.table.form.cells();
        let row = (0..cells.len()).filter(|&other| cells[other].row == cells[place].row);
        row.into_iter().all(|other| self.then(other, set) == 0)
    }

    /// The figure of a cell, 0 where there is none.
    fn now(&self, place: usize) -> i64 {
        self.table.values[place].number().and_then(Decimal::as_whole).unwrap_or_default()
    }

    /// The figure of a cell once a set is changed.
    fn then(&self, place: usize, set: &[(usize, i64)]) -> i64 {
        figure_in(set, place).unwrap_or_else(|| self.now(place))
    }

    /// What other figures say of a change.
    fn witnesses(&self, edit: &Edit) -> Vec<Witness> {
        let mut witnesses = Vec::new();
        let mut hear = |figure: Decimal, source| {
            let agrees = edit.new == figure;
            if agrees || edit.old == Some(figure) {
                witnesses.push(Witness { cell: edit.cell, figure, source, agrees });
            }
        };
        if let Some(figure) = self.previous.and_then(|previous| previous.carried_into(edit.cell)) {
            hear(figure, Source::LastYear);
        }
        // 0 stands in no text, and a text that has both figures decides nothing.
        let in_text = |figure: &Decimal| {
            figure.as_whole().is_some_and(|figure| figure > 0 && self.in_text.contains(&figure))
        };
        match (edit.old.filter(in_text), Some(edit.new).filter(in_text)) {
            (Some(figure), None) | (None, Some(figure)) => hear(figure, Source::Text),
            _ => {}
        }
        witnesses
    }
}

fn figure_in(set: &[(usize, i64)], place: usize) -> Option<i64> {
    set.iter().find(|(other, _)| *other == place).map(|&(_, figure)| figure)
}
