//! A figure in the text, or 无, that is in the tables otherwise.
//!
//! What can be read in two ways is tried in both, and only what is true in neither is reported.

use super::quoted::quote_place;
use super::stated::disagreement;
use super::{FORMAT, Rule};
use crate::diagnostic::{Argument, Figures, Meta, Severity};
use crate::format::CellId;
use crate::report::{Stated, Tally};
use crate::text::Decimal;

/// The rule. One finding for each figure.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB501", name: "text-disagrees", severity: Severity::Warning, citation: FORMAT },
    check: |case, findings| {
        for fact in &case.report.prose.facts {
            let Some(mut found) = disagreement(case.report, fact) else { continue };
            let variant = match (&fact.stated, fact.of_part, found.tallies.len()) {
                (Stated::All(_), ..) => "not-all",
                (_, true, _) => "exceeds",
                (_, _, 1) => "differs",
                _ => "none-fits",
            };
            let first = found.tallies[0].sum;
            let actual = match fact.stated {
                Stated::Figure(value, _) => value,
                Stated::None | Stated::All(_) => Decimal::ZERO,
            };
            let figures = match fact.stated {
                Stated::All(_) => None,
                _ => Some(Figures { expected: first, actual }),
            };
            let mut cells = Vec::new();
            for tally in &found.tallies {
                for cell in &tally.cells {
                    if !cells.contains(cell) {
                        cells.push(*cell);
                    }
                }
            }
            if figures.is_none() {
                // That some are not all is shown by one of each.
                found.tallies.truncate(1);
                found.wholes.truncate(1);
            }
            let subject = cells[0].to_string();
            quote_place(findings, &RULE.meta, variant, subject, case, &fact.place)
                .cells(cells)
                .with("tallies", Argument::Tallies(told(found.tallies)))
                .with("wholes", Argument::Tallies(told(found.wholes)))
                .figures = figures;
        }
    },
};

/// Tallies as a finding speaks of them.
fn told(tallies: Vec<Tally>) -> Vec<(Vec<CellId>, Decimal)> {
    tallies.into_iter().map(|tally| (tally.cells, tally.sum)).collect()
}
