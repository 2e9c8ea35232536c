//! What the text states against what the tables hold.

use crate::report::{Fact, Meaning, Report, Stated, Tally};
use crate::text::Decimal;

/// How a fact disagrees with the tables.
pub(super) struct Disagreement {
    /// What the tables hold, in each reading that was tried.
    pub tallies: Vec<Tally>,
    /// What they hold of all of which this is said.
    pub wholes: Vec<Tally>,
}

/// Whether a fact is true in no reading. One of a cell that is not known is not judged.
pub(super) fn disagreement(report: &Report, fact: &Fact) -> Option<Disagreement> {
    let tallies = once(each(report, &fact.meanings)?);
    let mut wholes = Vec::new();
    match &fact.stated {
        Stated::All(of) => {
            let (parts, of) = (each(report, &fact.meanings)?, each(report, of)?);
            for part in &parts {
                // Those who asked, of those that came in, and not of those that were answered.
                let of_same = |whole: &&Tally| rows(whole).eq(rows(part));
                let known = of.iter().any(|whole| of_same(&whole));
                if of.iter().any(|whole| whole.sum == part.sum && (!known || of_same(&whole))) {
                    return None;
                }
            }
            wholes = once(of);
        }
        Stated::None => {
            if tallies.iter().any(|tally| tally.sum == Decimal::ZERO) {
                return None;
            }
        }
        Stated::Figure(value, step) => {
            for tally in &tallies {
                let value = in_unit(*value, tally)?;
                let step = step.map(|step| in_unit(step, tally)).unwrap_or_default();
                if is_meant(value, step, tally.sum) || fact.of_part && value <= tally.sum {
                    return None;
                }
            }
        }
    }
    Some(Disagreement { tallies, wholes })
}

/// What the tables hold in every reading of some meanings.
fn each(report: &Report, meanings: &[&'static Meaning]) -> Option<Vec<Tally>> {
    let mut found = Vec::new();
    for meaning in meanings {
        found.extend(meaning.tallies(report)?);
    }
    Some(found)
}

/// No sum twice.
fn once(tallies: Vec<Tally>) -> Vec<Tally> {
    let mut found: Vec<Tally> = Vec::new();
    for tally in tallies {
        if found.iter().all(|known| known.sum != tally.sum) {
            found.push(tally);
        }
    }
    found
}

/// The rows that are added up.
fn rows(tally: &Tally) -> impl Iterator<Item = &'static str> {
    tally.cells.iter().map(|cell| cell.row)
}

/// What is stated, in the unit of the cells: fees are stated in 元, the table has them in 万元.
fn in_unit(value: Decimal, tally: &Tally) -> Option<Decimal> {
    if tally.is_money() { value.ten_thousandth() } else { Some(value) }
}

/// Whether a figure is meant by what is stated: where digits were left off, give or take less than one in the last.
fn is_meant(stated: Decimal, step: Option<Decimal>, figure: Decimal) -> bool {
    let Some(step) = step else { return stated == figure };
    let gap = stated
        .checked_sub(figure)
        .and_then(|gap| if gap.is_negative() { Decimal::ZERO.checked_sub(gap) } else { Some(gap) });
    stated == figure || gap.is_some_and(|gap| gap < step)
}
