//! The parts of a report that are not right, and what would make them right.

use super::network::networks;
use super::operations::operations;
use super::search::{Set, localise};
use super::start::Start;
use crate::diagnostic::Slip;
use crate::format::{Equation, TableId};
use crate::report::Report;

/// The bound of a search, in nodes of its tree. Four wrong cells in a table of real shape take some hundred.
pub(super) const MOST_NODES: usize = 20_000;

/// A part that no figures in its blanks make right.
pub struct Broken {
    pub(super) table: TableId,
    pub(super) start: Start,
    /// Sets of cells with figures that make it right; those of one slip that moves several cells with that slip.
    pub(super) sets: Vec<(Option<Slip>, Set)>,
    pub(super) minimal: bool,
    pub(super) complete: bool,
}

/// The parts of a report that are not right, in its order.
#[must_use]
pub fn broken(report: &Report) -> Vec<Broken> {
    let mut broken = Vec::new();
    for table in report.tables() {
        for start in networks(table.form).iter().filter_map(|network| Start::of(network, table)) {
            let localised = localise(&start, MOST_NODES);
            let mut sets: Vec<_> = localised.sets.into_iter().map(|set| (None, set)).collect();
            for (slip, moved) in operations(table.form, &start) {
                // One that moves as few cells as the smallest sets is one of them.
                let same_cells =
                    |set: &Set| set.iter().map(|(edge, _)| edge).eq(moved.iter().map(|(edge, _)| edge));
                match sets.iter_mut().find(|(_, set)| same_cells(set)) {
                    Some(known) if known.0.is_none() => *known = (Some(slip), moved),
                    Some(_) => {}
                    None => sets.push((Some(slip), moved)),
                }
            }
            let (minimal, complete) = (localised.minimal, localised.complete);
            broken.push(Broken { table: table.form.id, start, sets, minimal, complete });
        }
    }
    broken
}

impl Broken {
    /// Whether an equation is of this part.
    pub(super) fn has(&self, equation: &Equation) -> bool {
        self.start.network.all.contains(&equation)
    }

    /// Whether an equation has a cell that some repair changes: then nothing may be concluded from it. Where no repair
    /// is known, any cell may be wrong.
    pub(super) fn doubts(&self, equation: &Equation) -> bool {
        let changes =
            |&(edge, _): &(usize, i64)| equation.sign(self.start.network.edges[edge].place).is_some();
        self.has(equation)
            && (self.sets.is_empty() || self.sets.iter().any(|(_, set)| set.iter().any(changes)))
    }
}
