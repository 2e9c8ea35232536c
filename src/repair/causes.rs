//! The repairs of each part, best explained first, and the findings folded under them.

use super::broken::Broken;
use super::evidence::{Evidence, Rank};
use crate::diagnostic::{Cause, Finding, Findings, Repair, Severity, Slip};
use crate::format::CellId;
use crate::report::{Report, TableFound, counts};

/// A cause lists at most this many repairs.
const MOST_REPAIRS: usize = 100;

/// What explains the equations that do not hold: one cause for each part that is not right.
#[must_use]
pub fn causes(
    report: &Report,
    previous: Option<&Report>,
    findings: &Findings,
    broken: &[Broken],
) -> Vec<Cause> {
    explained(report, previous, findings, broken, &Slip::ALL)
}

/// The causes, where only these slips count.
pub(super) fn explained(
    report: &Report,
    previous: Option<&Report>,
    findings: &Findings,
    broken: &[Broken],
    slips: &[Slip],
) -> Vec<Cause> {
    let in_text = if broken.is_empty() { Vec::new() } else { counts(report) };
    let mut causes = Vec::new();
    for part in broken {
        let Some(table) = report.table(part.table) else { continue };
        let evidence = Evidence { table, slips, previous, in_text: &in_text, facts: &report.prose.facts };
        let folded = folded(part, table, findings);
        let (tied, repairs) = best(&evidence, part);
        causes.push(Cause {
            equations: folded.iter().filter(|&&place| findings.faults[place].figures.is_some()).count(),
            findings: folded,
            blanks: !part.start.blanks.is_empty(),
            minimal: part.minimal,
            complete: part.complete,
            repair_count: part.sets.len(),
            tied,
            repairs,
        });
    }
    causes
}

/// Whether the first two repairs are explained equally well, and the best explained, best first; of those explained
/// alike the one whose cells come first in the table.
fn best(evidence: &Evidence, part: &Broken) -> (bool, Vec<Repair>) {
    let mut ranked: Vec<(Rank, Repair)> = Vec::new();
    for (operation, set) in &part.sets {
        let mut cells = set.clone();
        for (edge, _) in &mut cells {
            *edge = part.start.network.edges[*edge].place;
        }
        let (rank, mut repair) = evidence.judged(&cells, *operation);
        let place = ranked.iter().position(|(other, _)| *other < rank).unwrap_or(ranked.len());
        if place < MOST_REPAIRS {
            repair.open = part.start.leaves_open(set);
            ranked.insert(place, (rank, repair));
            ranked.truncate(MOST_REPAIRS);
        }
    }
    let tied = matches!(&ranked[..], [(first, _), (second, _), ..] if first.as_good_as(second));
    (tied, ranked.into_iter().map(|(_, repair)| repair).collect())
}

/// The findings that a repair of a part explains, by their places: its broken equations, equations that contradict each
/// other in its blanks, and figures that no count can be.
fn folded(part: &Broken, table: &TableFound, findings: &Findings) -> Vec<usize> {
    let is_impossible = |cell: &CellId| {
        let is = |&edge: &usize| table.form.cells()[part.start.network.edges[edge].place] == *cell;
        part.start.impossible.iter().any(is)
    };
    let is_sum = |cells: &[CellId]| {
        part.start
            .network
            .all
            .iter()
            .any(|sum| cells.first() == sum.total.cells.first() && sum.cells() == cells)
    };
    let explained = |finding: &Finding| {
        let impossible = finding.rule.severity == Severity::Error && finding.cells.iter().all(is_impossible);
        (impossible && !finding.cells.is_empty())
            || finding.contradicting.iter().any(|equation| part.has(equation))
            || (finding.figures.is_some() && is_sum(&finding.cells))
    };
    (0..findings.faults.len()).filter(|&place| explained(&findings.faults[place])).collect()
}
