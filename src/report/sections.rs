//! The text of the report: lines, and the sections that they fall into.

use super::Passage;
use crate::format::{Edition, Section};
use crate::text::{fold, trim};

/// A line of text.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    pub text: &'a str,
    /// The section that it heads.
    pub heads: Option<&'static Section>,
}

/// A heading is not longer than this, in characters.
const LONGEST_HEADING: usize = 40;

impl<'a> Line<'a> {
    pub fn of(text: &'a str) -> Self {
        let text = trim(text);
        Self { text, heads: heading(text) }
    }
}

/// What may stand before any title.
const BEFORE_TITLE: &str = "政府信息公开工作";

/// The section whose title a line is, in the notice's words or in others in use, numbered or not.
fn heading(text: &str) -> Option<&'static Section> {
    if text.chars().count() > LONGEST_HEADING {
        return None;
    }
    let folded = fold(text);
    let bare = folded.strip_prefix(BEFORE_TITLE).unwrap_or(&folded);
    let is_title = |title: &&str| [folded.as_str(), bare].contains(&fold(title).as_str());
    let sections = Edition::latest().sections;
    sections.iter().find(|section| [section.title].iter().chain(section.also).any(is_title))
}

/// The lines from heading to heading. A heading that comes again (a list of contents before the text) counts where it
/// comes last.
pub(super) fn passages(lines: &[Line<'_>]) -> Vec<Passage> {
    let mut passages = vec![Passage { section: None, heading: String::new(), paragraphs: Vec::new() }];
    for (n, line) in lines.iter().enumerate() {
        let again = |later: &Line<'_>| {
            later.heads.is_some_and(|section| Some(section.id) == line.heads.map(|found| found.id))
        };
        match line.heads {
            Some(_) if lines[n + 1..].iter().any(again) => {}
            Some(section) => {
                passages.push(Passage {
                    section: Some(section),
                    heading: line.text.to_owned(),
                    paragraphs: Vec::new(),
                });
            }
            None if line.text.is_empty() => {}
            None => {
                if let Some(passage) = passages.last_mut() {
                    passage.paragraphs.push(line.text.to_owned());
                }
            }
        }
    }
    passages
}
