//! A whole report without one of the six sections, with them out of order, or with nothing on what they must speak of.

use super::{Case, FORMAT, Rule};
use crate::diagnostic::{Argument, Because, Findings, Meta, Severity};
use crate::format::{Edition, TOPICS};
use crate::report::Passage;
use crate::text::{has_one, is_longer, is_space};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB102", name: "section-missing", severity: Severity::Warning, citation: FORMAT },
    check: |case, findings| {
        if !case.report.whole {
            return findings.skip(&RULE.meta, Because::Fragment);
        }
        let sections = Edition::latest().sections;
        let mut order = Vec::new();
        for passage in &case.report.passages {
            let id = passage.section.map_or("", |section| section.id);
            order.extend(sections.iter().position(|section| section.id == id));
        }
        let in_order = longest_ascending(&order);
        for (place, section) in sections.iter().enumerate() {
            let variant = if !order.contains(&place) {
                "missing"
            } else if !in_order.contains(&place) {
                "out-of-order"
            } else {
                continue;
            };
            let finding = findings.report(&RULE.meta, variant, section.id.to_owned());
            finding.with("section", Argument::Section(section.id));
        }
        topics(case, findings);
    },
};

/// A first section below so many characters was not written to speak of five topics: it is an extract, a draft, or the
/// blank form. Forty characters a topic are one short sentence each.
const SHORTEST_OVERVIEW: usize = 200;

/// What nothing is said of.
fn topics(case: &Case<'_>, findings: &mut Findings) {
    let mut all = String::new();
    let (mut overview, mut others) = (String::new(), String::new());
    for passage in &case.report.passages {
        let text = text_of(passage);
        match passage.section.map(|section| section.number) {
            Some("一") => overview.push_str(&text),
            Some("六") => others.push_str(&text),
            _ => {}
        }
        all.push_str(&text);
    }
    if !is_longer(&overview, SHORTEST_OVERVIEW) {
        return;
    }
    for topic in &TOPICS {
        let text = if topic.in_overview { &overview } else { &all };
        let wanted = case.report.year.is_some_and(|year| topic.first_year <= year)
            && (!topic.of_governments || case.report.is_of_government());
        if wanted && !has_one(text, topic.words) {
            let finding = findings.report(&RULE.meta, "silent", topic.id.to_owned());
            finding.text("topic", topic.title);
            let edition = case.report.edition_due().map_or(FORMAT, |edition| edition.notice.number);
            finding.citing(topic.citation.unwrap_or(edition));
            if !topic.closed_by.is_empty() && has_one(&others, topic.closed_by) {
                finding.severity = Severity::Info;
            }
        }
    }
}

/// Its lines without spaces, with which some are written letter by letter.
fn text_of(passage: &Passage) -> String {
    let mut text = String::new();
    for line in &passage.paragraphs {
        text.extend(line.text.chars().filter(|&c| !is_space(c)));
    }
    text
}

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
