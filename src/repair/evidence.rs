//! What speaks for a repair: the slip that turns the right figure into the one found, and other figures.
//!
//! Typing slips are told by edit distance, as Scholtus does (Automatic correction of simple typing errors in numerical
//! data with balance edits, 2009). How much each kind of evidence counts stands in [`weight`], in decibans (Good:
//! Probability and the Weighing of Evidence, 1950): ten are a factor of ten, so those of several cells add up.

use std::cmp::Reverse;

use super::slips::typing_slip;
use crate::diagnostic::{Edit, Repair, Slip, Source, Witness};
use crate::report::{Fact, Report, TableFound};
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
    /// What it states of cells.
    pub facts: &'a [Fact],
}

/// How well a repair is explained; the greater, the better.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    /// One slip that moves several cells explains everything.
    moves_cells: bool,
    /// Every change is explained by a slip.
    explained: bool,
    /// The decibans.
    weight: i32,
    /// Where all this is the same, the one whose cells come first in the table.
    order: Reverse<Vec<usize>>,
}

/// How likely a slip is behind the change of a figure of so many digits.
///
/// The rate of each slip, less the ways in which it can happen. A lone figure in a row is more likely to be astray than
/// a 0 to be a figure that was left out; hence the distance of these two.
fn weight(slip: Slip, digits: usize) -> i32 {
    match slip {
        Slip::SwappedCells | Slip::ShiftedCells | Slip::SplitNumber => 0,
        Slip::Sign | Slip::TransposedDigits => -10,
        Slip::StaleTotal => -11,
        Slip::StrayValue => -12,
        Slip::MissingDigit => -13,
        // Any figure of one digit is one digit away from any other.
        Slip::WrongDigit if digits > 1 => -16,
        Slip::WrongDigit => -18,
        Slip::ExtraDigit => -20,
        Slip::Blank => -24,
    }
}

/// A total that is neither 0 nor what it was before a part was entered: it may have been added up wrongly in any way.
const TOTAL_WRONG: i32 = -25;
/// A change that no slip explains.
const UNEXPLAINED: i32 = -40;
/// What another figure adds, or takes away: little where it may be of another thing by chance, as a small figure of
/// the text may.
fn credit(witness: &Witness) -> i32 {
    match (witness.source, witness.figure.to_string().len()) {
        (Source::LastYear, _) | (Source::Text, 3..) => 20,
        (Source::Text, _) => 5,
    }
}

impl Rank {
    /// Whether nothing but their order tells two apart.
    pub fn as_good_as(&self, other: &Self) -> bool {
        (self.moves_cells, self.explained, self.weight) == (other.moves_cells, other.explained, other.weight)
    }
}

impl Evidence<'_> {
    /// A set of cells, by their places, with their new figures, as a repair; and how well it is explained.
    pub fn judged(&self, set: &[(usize, i64)], operation: Option<Slip>) -> (Rank, Repair) {
        let operation = operation.filter(|slip| self.slips.contains(slip));
        let order = Reverse(set.iter().map(|&(place, _)| place).collect());
        let mut rank = Rank { moves_cells: operation.is_some(), explained: true, weight: 0, order };
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
                rank.weight += if witness.agrees { credit(&witness) } else { -credit(&witness) };
                witnesses.push(witness);
            }
            edits.push(edit);
        }
        let slip = least.filter(|_| rank.explained).map(|(_, slip)| slip);
        (rank, Repair { edits, slip, open: false, witnesses })
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
        let new = self.then(place, set);
        let old = self.table.values[place].number().and_then(Decimal::as_whole);
        let digits = new.to_string().len();
        let of = |slip| (slip, weight(slip, digits));
        let total = self.total(place, set);
        let candidates = [
            old.and_then(|old| typing_slip(old, new)).map(of),
            total.map(|weight| (Slip::StaleTotal, weight)),
            // A total that stands alone lacks its parts: it is not astray.
            (new == 0 && total.is_none() && self.is_alone(place)).then(|| of(Slip::StrayValue)),
            (old == Some(0)).then(|| of(Slip::Blank)),
        ];
        let counted = candidates.into_iter().flatten().filter(|(slip, _)| self.slips.contains(slip));
        let best = counted.max_by_key(|&(_, weight)| weight);
        best.map_or((None, UNEXPLAINED), |(slip, weight)| (Some(slip), weight))
    }

    /// How likely a cell is a total that was not updated: very, where it is still 0, or what it was before one of its
    /// parts was entered. `None` where it is no total.
    fn total(&self, place: usize, set: &[(usize, i64)]) -> Option<i32> {
        let (old, new) = (self.now(place), self.then(place, set));
        let mut found = None;
        for equation in self.table.form.equations().iter().filter(|equation| equation.total.places == [place])
        {
            let entered_later = |part: &usize| {
                let part = self.then(*part, set);
                part > 0 && new - part == old
            };
            let stale = old == 0 || equation.parts.places.iter().any(entered_later);
            found = found.max(Some(if stale { weight(Slip::StaleTotal, 0) } else { TOTAL_WRONG }));
        }
        found
    }

    /// Whether a cell is the only one in its row that is not 0, blanks not being 0.
    fn is_alone(&self, place: usize) -> bool {
        let cells = self.table.form.cells();
        let others = (0..cells.len()).filter(|&other| other != place && cells[other].row == cells[place].row);
        others.into_iter().all(|other| self.table.values[other].count() == Some(0))
    }

    /// The figure of a cell, 0 where there is none.
    fn now(&self, place: usize) -> i64 {
        self.table.values[place].count().unwrap_or_default()
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
        // What is stated of this very cell goes before any figure that happens to be the same.
        let mut stated = false;
        for figure in self.facts.iter().filter_map(|fact| fact.figure_of(edit.cell)) {
            stated = true;
            hear(figure, Source::Text);
        }
        if stated {
            return witnesses;
        }
        // A figure of one digit stands in every text, and a text that has both figures decides nothing.
        let in_text = |figure: &Decimal| {
            figure.as_whole().is_some_and(|figure| figure > 9 && self.in_text.contains(&figure))
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
