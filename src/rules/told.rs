//! How the rules about the text report: with the sentence, and the words in it that are meant.

use crate::diagnostic::{Argument, Finding, Findings, Meta, Quote};
use crate::report::{Place, Report};

/// The words that are meant; where a figure was left out, one space is enough to show it.
pub(super) fn words(report: &Report, place: &Place) -> String {
    let text = &report.prose.sentences[place.sentence];
    let (mut words, mut at) = (String::new(), 0);
    for c in text.chars() {
        let again = c.is_whitespace() && words.ends_with(' ');
        if at >= place.marked[0] && at < place.marked[1] && !again {
            words.push(if c.is_whitespace() { ' ' } else { c });
        }
        at += c.len_utf16();
    }
    words
}

/// Reports a fault in the text. A second one about the same thing is told from the first by its number.
pub(super) fn report_text<'a>(
    findings: &'a mut Findings,
    rule: &'static Meta,
    variant: &'static str,
    subject: String,
    report: &Report,
    place: &Place,
) -> &'a mut Finding {
    let mut number = 1;
    for known in &findings.faults {
        let same = known.subject.strip_prefix(subject.as_str());
        number += usize::from(
            known.rule == rule && same.is_some_and(|rest| rest.is_empty() || rest.starts_with('#')),
        );
    }
    let subject = if number > 1 { [&subject, "#", &number.to_string()].concat() } else { subject };
    let quote = Quote { text: report.prose.sentences[place.sentence].clone(), marked: vec![place.marked] };
    let arguments = vec![("words", Argument::Text(words(report, place)))];
    findings.report(rule, variant, subject, arguments).at(place.origin.as_ref()).quoting(quote)
}
