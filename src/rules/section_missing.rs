//! A whole report without one of the six sections, or with them out of order.

use super::{FORMAT, Rule};
use crate::diagnostic::{Argument, Because, Meta, Severity};
use crate::format::Edition;

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB102", name: "section-missing", severity: Severity::Warning, citation: FORMAT },
    check: |case, findings| {
        if !case.report.whole {
            return findings.skip(&RULE.meta, Because::Fragment);
        }
        let found: Vec<&str> = case
            .report
            .passages
            .iter()
            .filter_map(|passage| passage.section.map(|section| section.id))
            .collect();
        let sections = Edition::latest().sections;
        let order: Vec<usize> =
            found.iter().filter_map(|id| sections.iter().position(|section| section.id == *id)).collect();
        let in_order = longest_ascending(&order);
        for (place, section) in sections.iter().enumerate() {
            let variant = if !found.contains(&section.id) {
                "missing"
            } else if !in_order.contains(&place) {
                "out-of-order"
            } else {
                continue;
            };
            let arguments = vec![("section", Argument::Section(section.id))];
            findings.report(&RULE.meta, variant, section.id.to_owned(), arguments);
        }
    },
};

/// The most sections that stand in order; the others are the ones that moved. Six sections have 64 selections.
fn longest_ascending(order: &[usize]) -> Vec<usize> {
    let mut longest = Vec::new();
    for selection in 0_u32..1 << order.len().min(16) {
        let mut chosen = Vec::new();
        for (n, &place) in order.iter().enumerate() {
            if selection & (1 << n) != 0 {
                chosen.push(place);
            }
        }
        if chosen.len() >= longest.len() && chosen.is_sorted() {
            longest = chosen;
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::longest_ascending;

    #[test]
    fn the_section_that_moved_is_the_one_left_out() {
        assert_eq!(longest_ascending(&[0, 2, 3, 4, 5, 1]), [0, 2, 3, 4, 5]);
        assert_eq!(longest_ascending(&[0, 1, 2]), [0, 1, 2]);
    }
}
