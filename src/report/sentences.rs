//! The text of the report, sentence by sentence, wherever its lines were broken.

use std::ops::Range;

use super::sections::units;
use super::{Passage, Report};
use crate::format::Section;
use crate::grid::Origin;
use crate::input::Paragraph;

/// A sentence of the report's text.
#[derive(Clone, Debug)]
pub struct Sentence<'a> {
    /// The section that it stands in; `None` before the first.
    pub section: Option<&'static Section>,
    /// Its words; lines that were wrapped are put together, and what ends it belongs to it.
    pub text: String,
    /// What it was put together from.
    pieces: Vec<Piece<'a>>,
}

/// A part of a paragraph.
#[derive(Clone, Debug)]
struct Piece<'a> {
    paragraph: &'a Paragraph,
    /// Where it begins in the paragraph, in UTF-16 units.
    within: usize,
    /// Where it begins in the sentence, in bytes.
    begins: usize,
}

/// A line shorter than this, in characters, was not wrapped: it ends where its writer ended it.
const SHORTEST_WRAPPED: usize = 16;

/// What ends a sentence.
const ENDS: &str = "。！？!?";

/// After this a line may end, and was not wrapped there.
const LINE_ENDS: &str = "。！？!?；;：:";

/// With this begins an item.
const ITEM: &str = "（(【●■◆·•-—";

/// After its number an item has one of these.
const AFTER_NUMBER: &str = "、.．)）是";

/// Every sentence of the text, in order; headings are none.
#[must_use]
pub fn sentences(report: &Report) -> Vec<Sentence<'_>> {
    let mut sentences = Vec::new();
    for passage in &report.passages {
        in_passage(passage, &mut sentences);
    }
    sentences
}

fn in_passage<'a>(passage: &'a Passage, sentences: &mut Vec<Sentence<'a>>) {
    let mut open: Option<Sentence<'a>> = None;
    for (number, paragraph) in passage.paragraphs.iter().enumerate() {
        let mut within = 0;
        for part in paragraph.text.split_inclusive(|c| ENDS.contains(c)) {
            let sentence = open.get_or_insert_with(|| Sentence {
                section: passage.section,
                text: String::new(),
                pieces: Vec::new(),
            });
            sentence.pieces.push(Piece { paragraph, within, begins: sentence.text.len() });
            sentence.text.push_str(part);
            within += units(part);
            if part.ends_with(|c| ENDS.contains(c)) {
                sentences.extend(open.take());
            }
        }
        let next = passage.paragraphs.get(number + 1);
        let wrapped = open.as_ref().is_some_and(|sentence| sentence.pieces.len() > 1);
        if !next.is_some_and(|next| continues(&paragraph.text, &next.text, wrapped)) {
            sentences.extend(open.take());
        }
    }
}

/// Whether a line was wrapped and goes on in the next. One that ends in a comma does, however short it is, and so does
/// one that is itself what a wrapped line went on in.
fn continues(line: &str, next: &str, wrapped: bool) -> bool {
    let long =
        wrapped || line.ends_with(|c| "，、".contains(c)) || crate::text::is_longer(line, SHORTEST_WRAPPED);
    // A figure may be cut from its unit, or in itself: only what stands behind its number tells an item.
    let unnumbered =
        next.trim_start_matches(|c: char| c.is_ascii_digit() || "第一二三四五六七八九十".contains(c));
    let numbered = unnumbered.len() < next.len() && unnumbered.starts_with(|c| AFTER_NUMBER.contains(c));
    let item = numbered || next.starts_with(|c| ITEM.contains(c));
    long && !line.ends_with(|c| LINE_ENDS.contains(c)) && !item
}

impl Sentence<'_> {
    /// Where a part of it stood, given in bytes: in a text exactly, in a document with markup the paragraph.
    #[must_use]
    pub fn origin(&self, part: &Range<usize>) -> Option<Origin> {
        let origin = &self.piece(part.start)?.paragraph.origin;
        let ends = self.place(part.end.saturating_sub(1))?;
        Some(match (origin, self.place(part.start)) {
            (Origin::Text { .. }, Some(from)) => {
                let last = self.text[..part.end].chars().next_back().map_or(0, char::len_utf16);
                Origin::Text { text: [from, ends + last] }
            }
            _ => origin.clone(),
        })
    }

    /// A part of it, given in bytes, in UTF-16 units.
    #[must_use]
    pub fn marked(&self, part: &Range<usize>) -> [usize; 2] {
        [units(&self.text[..part.start]), units(&self.text[..part.end])]
    }

    fn piece(&self, at: usize) -> Option<&Piece<'_>> {
        self.pieces.iter().rev().find(|piece| piece.begins <= at)
    }

    /// Where the character that has that byte stood in the input, in UTF-16 units.
    fn place(&self, at: usize) -> Option<usize> {
        let piece = self.piece(at)?;
        let Origin::Text { text: [from, _] } = piece.paragraph.origin else { return Some(0) };
        let start = (0..=at).rev().find(|&at| self.text.is_char_boundary(at))?;
        Some(from + piece.within + units(&self.text[piece.begins..start]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(lines: &[&str]) -> Report {
        let mut from = 0;
        let paragraph = |line: &&str| {
            let origin = Origin::Text { text: [from, from + units(line)] };
            from += units(line) + 1;
            Paragraph { text: (*line).to_owned(), origin }
        };
        let passage = Passage { paragraphs: lines.iter().map(paragraph).collect(), ..Passage::default() };
        Report { passages: vec![passage], ..Report::default() }
    }

    fn texts(lines: &[&str]) -> Vec<String> {
        sentences(&report(lines)).into_iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn a_sentence_goes_on_over_lines_that_were_wrapped() {
        let lines = [
            "2023年，本机关共收到政府信息公开申请1",
            "2件，均已办结，其中公开的政府信息共有十",
            "三件。其他",
        ];
        let sentence = "2023年，本机关共收到政府信息公开申请12件，均已办结，其中公开的政府信息共有十三件。";
        assert_eq!(texts(&lines), [sentence, "其他"]);
    }

    #[test]
    fn items_and_short_lines_stand_alone() {
        let lines =
            ["主动公开情况", "1.公开信息12条；", "2.公开规范性文件3件，其中本年制发1件，全部", "3、其他"];
        assert_eq!(texts(&lines), lines);
    }

    #[test]
    fn what_is_marked_is_found_in_the_input_again() {
        let lines = ["全年共收到各类政府信息公开申请共计1", "2件。"];
        let text = lines.join("\n");
        let report = report(&lines);
        let sentence = &sentences(&report)[0];
        let at = sentence.text.find("12").expect("the figure");
        let origin = sentence.origin(&(at..at + 2));
        assert_eq!(origin, Some(Origin::Text { text: [17, 20] }), "{text}");
        assert_eq!(sentence.marked(&(at..at + 2)), [17, 19]);
    }
}
