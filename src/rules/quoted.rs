//! Findings about words of the text: the sentence that they quote, what in it is marked, and how they are called.

use std::ops::Range;

use crate::diagnostic::{Argument, Finding, Findings, Meta, Quote};
use crate::report::Sentence;
use crate::text::words;

/// A rule speaks of so many sentences of a report at most: who has more to mend begins with these.
const MOST_SENTENCES: usize = 60;

/// So many places are marked in a sentence at most.
const MOST_MARKED: usize = 12;

/// A subject has so many of the marked words at most.
const LONGEST_SUBJECT: usize = 12;

/// Adds a fault of a rule about parts of a sentence, given in bytes, the one to point at first; `None` where
/// there are none, or the rule has said enough.
pub(super) fn quote<'a>(
    findings: &'a mut Findings,
    rule: &'static Meta,
    variant: &'static str,
    sentence: &Sentence<'_>,
    parts: &[Range<usize>],
    arguments: Vec<(&'static str, Argument)>,
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
    let mut marked = Vec::new();
    for part in parts.iter().take(MOST_MARKED) {
        marked.push(sentence.marked(part));
    }
    let finding = findings.report(rule, variant, subject, arguments);
    finding.at(sentence.origin(parts.first()?).as_ref());
    finding.quoting(Quote { text: sentence.text.clone(), marked });
    Some(finding)
}

/// The section and the words that are meant; where a mark is meant, the words that it stands before. It stays the same
/// while other sentences are edited.
fn subject(sentence: &Sentence<'_>, part: &Range<usize>) -> String {
    let mut subject = String::from(sentence.section.map_or("introduction", |section| section.id));
    subject.push('.');
    let length = subject.len();
    let marked = words(&sentence.text[part.clone()]).next().is_some();
    let from = if marked { &sentence.text[part.clone()] } else { &sentence.text[part.start..] };
    subject.extend(words(from).take(LONGEST_SUBJECT));
    if subject.len() == length {
        subject.extend(words(&sentence.text).take(LONGEST_SUBJECT));
    }
    subject
}
