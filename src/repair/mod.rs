//! From broken equations to the cell that is wrong.
//!
//! One wrong cell breaks two or three equations. What is looked for is the smallest set of cells whose change makes all
//! equations hold with counts of 0 or more: error localisation after Fellegi and Holt (1976), as in the R package
//! errorlocate, with the ties ranked by typing slips after Scholtus (2009). In the order of the work:
//!
//! * [`forced`]: blanks that the equations leave no choice for; they cost nothing and come before any change;
//! * `network`: the equations of a table as a network, a part for each that has no cell in common with the others;
//! * `start`: the figures of such a part;
//! * `search`: the smallest sets, proven so, with `flow` as the test whether a set can do it;
//! * `operations`: slips that move several cells and count as one;
//! * `evidence` and `slips`: what speaks for each;
//! * [`causes`]: the findings that a repair explains, folded under it.

mod evidence;
mod flow;
mod forced;
mod network;
mod operations;
mod search;
mod slips;
mod start;
#[cfg(test)]
mod tests;

pub use forced::forced;
pub use search::MOST_CELLS;

use crate::diagnostic::{Cause, Finding, Findings, Repair, Severity, Slip};
use crate::format::{CellId, Equation};
use crate::report::{Report, TableFound, counts};
use evidence::{Evidence, Rank};
use network::{Edge, Network, networks};
use operations::operations;
use search::{Set, localise};
use start::Start;

/// The bound of a search, in nodes of its tree. Four wrong cells in a table of real shape take some hundred.
const MOST_NODES: usize = 20_000;
/// A cause lists at most this many repairs.
const MOST_REPAIRS: usize = 100;

/// What explains the equations that do not hold: one cause for each independent part of the report.
#[must_use]
pub fn causes(report: &Report, previous: Option<&Report>, findings: &Findings) -> Vec<Cause> {
    explained(report, previous, findings, &Slip::ALL)
}

/// The causes, where only these slips count.
fn explained(report: &Report, previous: Option<&Report>, findings: &Findings, slips: &[Slip]) -> Vec<Cause> {
    let mut causes = Vec::new();
    for table in report.tables() {
        for start in networks(table.form).iter().filter_map(|network| Start::of(network, table)) {
            let evidence = Evidence { table, slips, previous, in_text: &counts(report) };
            causes.push(cause(&start, &evidence, findings));
        }
    }
    causes
}

/// What explains a part that is not right.
fn cause(start: &Start, evidence: &Evidence, findings: &Findings) -> Cause {
    let localised = localise(start, MOST_NODES);
    let mut sets: Vec<_> = localised.sets.into_iter().map(|set| (None, set)).collect();
    for (slip, moved) in operations(evidence.table.form, start) {
        // One that moves as few cells as the smallest sets is one of them; blanks may leave its figures open.
        let same_cells = |set: &Set| set.iter().map(|(edge, _)| edge).eq(moved.iter().map(|(edge, _)| edge));
        match sets.iter_mut().find(|(_, set)| same_cells(set)) {
            Some(known) if known.0.is_none() => *known = (Some(slip), moved),
            Some(_) => {}
            None => sets.push((Some(slip), moved)),
        }
    }
    let folded = folded(start, evidence.table, findings);
    Cause {
        equations: folded.iter().filter(|&&place| findings.faults[place].figures.is_some()).count(),
        findings: folded,
        minimal: localised.minimal,
        complete: localised.complete,
        repair_count: sets.len(),
        repairs: best(evidence, start.network, sets),
    }
}

/// The best explained repairs, best first; of those explained alike the one whose cells come first in the table.
fn best(evidence: &Evidence, network: &Network, sets: Vec<(Option<Slip>, Set)>) -> Vec<Repair> {
    let mut ranked: Vec<(Rank, Repair)> = Vec::new();
    for (operation, mut set) in sets {
        for (edge, _) in &mut set {
            *edge = network.edges[*edge].place;
        }
        let (rank, repair) = evidence.judged(&set, operation);
        let place = ranked.iter().position(|(other, _)| *other < rank).unwrap_or(ranked.len());
        if place < MOST_REPAIRS {
            ranked.insert(place, (rank, repair));
            ranked.truncate(MOST_REPAIRS);
        }
    }
    ranked.into_iter().map(|(_, repair)| repair).collect()
}

/// The findings that a repair of a part explains, by their places: its broken equations, equations that contradict each
/// other in its blanks, and figures that no count can be.
fn folded(start: &Start, table: &TableFound, findings: &Findings) -> Vec<usize> {
    let is_of_part = |equation: &Equation| {
        let has = |edge: &Edge| equation.sign(edge.place).is_some();
        equation.total.cells[0].table == table.form.id && start.network.edges.iter().any(has)
    };
    let is_impossible = |cell: &CellId| {
        let is = |&edge: &usize| table.form.cells()[start.network.edges[edge].place] == *cell;
        start.impossible.iter().any(is)
    };
    let sums = table.form.equations().iter().filter(|equation| is_of_part(equation));
    let sums: Vec<Vec<CellId>> = sums.map(Equation::cells).collect();
    let explained = |finding: &Finding| {
        let impossible = finding.rule.severity == Severity::Error && finding.cells.iter().all(is_impossible);
        (impossible && !finding.cells.is_empty())
            || finding.contradicting.iter().any(|equation| is_of_part(equation))
            || (finding.figures.is_some() && sums.contains(&finding.cells))
    };
    (0..findings.faults.len()).filter(|&place| explained(&findings.faults[place])).collect()
}
