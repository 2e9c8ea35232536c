//! Figures of the text that cannot all be right: a percentage, the parts of a figure, one thing in two figures.

use super::quoted::{quote_place, words_at};
use super::stated::disagreement;
use super::{Case, FORMAT, Rule};
use crate::diagnostic::{Figures, Findings, Meta, Severity};
use crate::report::{Fact, List, Place, Report, Share, Stated};
use crate::text::Decimal;

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB502",
        name: "text-disagrees-with-itself",
        severity: Severity::Warning,
        citation: FORMAT,
    },
    check: |case, findings| {
        let prose = &case.report.prose;
        for share in &prose.shares {
            if !is_explained(case.report, &share.place) {
                percentage(case, share, findings);
            }
        }
        for list in &prose.lists {
            if !is_explained(case.report, &list.place) {
                parts(case, list, findings);
            }
        }
        for (place, fact) in prose.facts.iter().enumerate() {
            twice(case, fact, &prose.facts[..place], findings);
        }
    },
};

/// Whether a figure of the same sentence is wrong against the tables: what follows from it is no second fault.
fn is_explained(report: &Report, place: &Place) -> bool {
    let mut facts = report.prose.facts.iter().filter(|fact| fact.place.sentence == place.sentence);
    facts.any(|fact| disagreement(report, fact).is_some())
}

fn percentage(case: &Case<'_>, share: &Share, findings: &mut Findings) {
    let report = case.report;
    // Every figure that it may be a share of, with the wholes that it may be one of.
    let mut parts: Vec<Decimal> = share.stated.into_iter().collect();
    let mut wholes = Vec::new();
    let mut cells = Vec::new();
    if let Some(part) = share.part {
        let Some(tallies) = part.tallies(report) else { return };
        for tally in tallies {
            parts.push(tally.sum);
            cells.extend(tally.cells);
        }
    }
    if let Some(base) = share.base {
        let Some(tallies) = base.tallies(report) else { return };
        for tally in tallies {
            wholes.push(tally.sum);
        }
    } else {
        wholes.extend(&share.counts);
        if let Some(part) = share.part {
            let Some(known) = part.wholes(report) else { return };
            wholes.extend(known);
        }
    }
    let mut first = None;
    for part in parts {
        for whole in &wholes {
            // A share of itself says nothing, but where it is all.
            if part == *whole && share.base.is_none() {
                continue;
            }
            if share.percent.is_percent(part, *whole, share.step) {
                return;
            }
            if let Some(expected) = part.percent_of(*whole, share.percent) {
                first = first.or(Some((part, *whole, expected)));
            }
        }
    }
    let Some((part, whole, expected)) = first.filter(|_| share.percent != Decimal::whole(100)) else {
        return;
    };
    quote_place(findings, &RULE.meta, "share", subject("share", &share.place), case, &share.place)
        .cells(cells)
        .text("part", &part.to_string())
        .text("whole", &whole.to_string())
        .figures = Some(Figures { expected, actual: share.percent });
}

fn parts(case: &Case<'_>, list: &List, findings: &mut Findings) {
    let wrong = |whole: &Decimal| list.parts > *whole || list.full && list.parts != *whole;
    if !list.wholes.iter().all(wrong) {
        return;
    }
    let variant = if list.full { "parts-differ" } else { "parts-exceed" };
    quote_place(findings, &RULE.meta, variant, subject(variant, &list.place), case, &list.place).figures =
        Some(Figures { expected: list.parts, actual: list.wholes[0] });
}

/// One thing in two figures, where the tables do not tell which is right.
fn twice(case: &Case<'_>, fact: &Fact, before: &[Fact], findings: &mut Findings) {
    let Some((value, meaning)) = exact(fact) else { return };
    if fact.meanings[0].tallies(case.report).is_some() {
        return;
    }
    for other in before {
        let Some((first, same)) = exact(other) else { continue };
        if std::ptr::eq(meaning, same) && first != value {
            quote_place(findings, &RULE.meta, "twice", subject("twice", &fact.place), case, &fact.place)
                .text("other", &words_at(case, &other.place))
                .figures = Some(Figures { expected: first, actual: value });
            return;
        }
    }
}

/// What is said exactly, of all and of one thing alone.
fn exact(fact: &Fact) -> Option<(Decimal, &'static crate::report::Meaning)> {
    let alone = fact.meanings.len() == 1 && fact.meanings[0].is_plain() && !fact.of_part;
    match fact.stated {
        Stated::Figure(value, None) if alone => Some((value, fact.meanings[0])),
        Stated::None if alone => Some((Decimal::ZERO, fact.meanings[0])),
        _ => None,
    }
}

/// What is said is told by its sentence: it stays the same while cells are edited.
fn subject(kind: &str, place: &Place) -> String {
    [kind, ".", &(place.sentence + 1).to_string()].concat()
}
