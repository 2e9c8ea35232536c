//! Findings about words of the text: the sentence that they quote, what in it is marked, and how they are called.

use std::ops::Range;

use super::Case;
use crate::diagnostic::{Finding, Findings, Meta};
use crate::report::{Place, Sentence};
use crate::text::words;

/// A rule speaks of so many sentences of a report at most: who has more to mend begins with these.
const MOST_SENTENCES: usize = 60;

/// So many places are marked in a sentence at most.
const MOST_MARKED: usize = 12;

/// A subject has so many of the marked words at most.
const LONGEST_SUBJECT: usize = 12;

/// A fault of a rule about parts of a sentence, given in bytes, the one to point at first; `None` where there are none,
/// or the rule has said enough.
pub(super) fn quote<'a>(
    findings: &'a mut Findings,
    rule: &'static Meta,
    variant: &'static str,
    sentence: &Sentence<'_>,
    parts: &[Range<usize>],
) -> Option<&'a mut Finding> {
    let mut subject = subject(sentence, parts.first()?);
    let mut said = 0;
    for before in &findings.faults {
        if before.rule.code == rule.code {
            said += 1;
            // The same words again: a subject is only one finding's.
            if before.subject == subject {
                subject.push('+');
            }
        }
    }
    if said == MOST_SENTENCES {
        return None;
    }
    let finding = findings.report(rule, variant, subject);
    mark(finding, sentence, parts);
    Some(finding)
}

/// A fault of what the text states at a place. A second one about the same thing is told from the first by its number.
pub(super) fn quote_place<'a>(
    findings: &'a mut Findings,
    rule: &'static Meta,
    variant: &'static str,
    mut subject: String,
    case: &Case<'_>,
    place: &Place,
) -> &'a mut Finding {
    let mut number = 1;
    for known in &findings.faults {
        let same = known.subject.strip_prefix(subject.as_str());
        number += usize::from(
            known.rule == rule && same.is_some_and(|rest| rest.is_empty() || rest.starts_with('#')),
        );
    }
    if number > 1 {
        subject = [&subject, "#", &number.to_string()].concat();
    }
    let finding = findings.report(rule, variant, subject);
    mark(finding, sentence(case, place), std::slice::from_ref(&place.part));
    finding.text("words", &words_at(case, place))
}

/// The words that stand at a place; where a figure was left out, one space is enough to show it.
pub(super) fn words_at(case: &Case<'_>, place: &Place) -> String {
    let mut words = String::new();
    for c in sentence(case, place).text[place.part.clone()].chars() {
        if !c.is_whitespace() {
            words.push(c);
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
    }
    words
}

fn sentence<'a>(case: &Case<'a>, place: &Place) -> &'a Sentence<'a> {
    &case.sentences[case.report.prose.sentences[place.sentence]]
}

/// A finding quotes a sentence, and points at parts of it.
pub(super) fn mark(finding: &mut Finding, sentence: &Sentence<'_>, parts: &[Range<usize>]) {
    let marked = &parts[..parts.len().min(MOST_MARKED)];
    finding.quote = Some(sentence.quote(marked));
    finding.origin = marked.first().and_then(|part| sentence.origin(part));
}

/// The section and the words that are meant; where a mark is meant, the words that it stands before. It stays the same
/// while other sentences are edited.
fn subject(sentence: &Sentence<'_>, part: &Range<usize>) -> String {
    let section = sentence.section.map_or("introduction", |section| section.id);
    let mut called = String::new();
    for text in [&sentence.text[part.clone()], &sentence.text[part.start..], &sentence.text] {
        if called.is_empty() {
            called.extend(words(text).take(LONGEST_SUBJECT));
        }
    }
    [section, ".", &called].concat()
}
