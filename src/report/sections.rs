//! The text of the report: lines, and the sections that they fall into.

use std::sync::LazyLock;

use super::Passage;
use crate::format::{Edition, Section};
use crate::grid::{Cell, Origin};
use crate::input::Paragraph;
use crate::text::{fold, is_longer, trim, units};

/// A line of text.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    pub text: &'a str,
    /// Where it stood.
    pub origin: Option<Origin>,
    /// Whether the document marks it as a heading.
    pub marked: bool,
    /// The section that it heads.
    pub heads: Option<&'static Section>,
}

/// A heading is not longer than this, in characters.
const LONGEST_HEADING: usize = 40;

impl<'a> Line<'a> {
    pub fn of(text: &'a str) -> Self {
        let text = trim(text);
        Self { text, origin: None, marked: false, heads: heading(text) }
    }

    /// A line of a cell.
    pub fn in_cell(text: &'a str, cell: &Cell) -> Self {
        Self { origin: Some(cell.origin.clone()), ..Self::of(text) }
    }

    /// A line of the document, with where it stood.
    pub fn standing(line: &'a Paragraph, marked: bool) -> Self {
        let text = trim(&line.text);
        let before = units(&line.text[..text.as_ptr() as usize - line.text.as_ptr() as usize]);
        let origin = match line.origin {
            Origin::Text { text: [from, _] } => {
                let from = from + before;
                Origin::Text { text: [from, from + units(text)] }
            }
            ref origin => origin.clone(),
        };
        Self { text, origin: Some(origin), marked, heads: heading(text) }
    }

    /// A line that the document marks as a heading.
    #[cfg(test)]
    pub fn marked(text: &'a str) -> Self {
        Self { marked: true, ..Self::of(text) }
    }

    fn paragraph(&self) -> Paragraph {
        let origin = self.origin.clone().unwrap_or(Origin::Text { text: [0, 0] });
        Paragraph { text: self.text.to_owned(), origin }
    }
}

/// What may stand before any title.
const BEFORE_TITLE: [&str; 2] = ["政府信息公开工作", "行政机关"];

/// Numerals of a heading whose mark was lost with the spaces, as in 一 总体情况 or 第一部分 总体情况.
const NUMERALS: [&str; 7] = ["一", "二", "三", "四", "五", "六", "七"];

/// Every title of a section, folded.
static TITLES: LazyLock<Vec<(String, &'static Section)>> = LazyLock::new(|| {
    let mut titles = Vec::new();
    for section in Edition::latest().sections {
        for title in [section.title].iter().chain(section.also) {
            titles.push((fold(title), section));
        }
    }
    titles
});

/// The section whose title a line is, in the notice's words or in others in use, numbered or not.
fn heading(text: &str) -> Option<&'static Section> {
    // A character has three bytes, most of them.
    if text.len() > 4 * LONGEST_HEADING || is_longer(text, LONGEST_HEADING) {
        return None;
    }
    // The number of a page may have come behind it.
    let folded = fold(text.trim_end_matches(|c: char| c.is_ascii_digit()));
    let part = folded.strip_prefix('第').unwrap_or(&folded);
    let numeral = NUMERALS.iter().find_map(|numeral| part.strip_prefix(numeral)).unwrap_or(part);
    let unnumbered = numeral.strip_prefix("部分").unwrap_or(numeral);
    let bare = BEFORE_TITLE.iter().find_map(|before| unnumbered.strip_prefix(before)).unwrap_or(unnumbered);
    let found = TITLES.iter().find(|(title, _)| [&folded, unnumbered, bare].contains(&title.as_str()));
    found.map(|(_, section)| *section)
}

/// The lines from heading to heading. A heading that comes again (a list of contents before the text) counts where it
/// comes last.
pub(super) fn passages(lines: &[Line<'_>]) -> Vec<Passage> {
    let mut passages = vec![Passage::default()];
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
                    origin: line.origin.clone(),
                    paragraphs: Vec::new(),
                });
            }
            None if line.text.is_empty() => {}
            None => {
                if let Some(passage) = passages.last_mut() {
                    passage.paragraphs.push(line.paragraph());
                }
            }
        }
    }
    passages
}
