//! The text of the report, sentence by sentence, wherever its lines were broken.

use std::borrow::Cow;
use std::ops::Range;

use super::{Passage, Report};
use crate::format::Section;
use crate::grid::Origin;
use crate::input::Paragraph;
use crate::text::{Quote, begins, behind, ends, is_longer, is_one, units};

/// A sentence of the report's text. There may be millions: one that was not wrapped holds nothing of its own.
#[derive(Clone, Debug)]
pub struct Sentence<'a> {
    /// The section that it stands in; `None` before the first.
    pub section: Option<&'static Section>,
    /// Its words; lines that were wrapped are put together, and what ends it belongs to it.
    pub text: Cow<'a, str>,
    /// The lines from the one on that it begins in.
    lines: &'a [Paragraph],
    /// Where in that it begins, in bytes and in UTF-16 units.
    within: [usize; 2],
}

/// A line shorter than this, in characters, was not wrapped: it ends where its writer ended it.
const SHORTEST_WRAPPED: usize = 16;

/// What ends a sentence.
const ENDS: &str = "。！？!?";

/// After this a line may end, and was not wrapped there.
const LINE_ENDS: &str = "。！？!?；;：:";

/// With this begins an item.
const ITEM: &str = "（(【●■◆·•-—";

/// A line that ends in one of these breaks off before a figure, or in it.
const CUT: &str = "0123456789请共计到";

/// What numbers an item.
const NUMERALS: &str = "0123456789第一二三四五六七八九十";

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
    // So many parts the last sentence has, if it is not ended yet.
    let mut parts = 0;
    for (number, paragraph) in passage.paragraphs.iter().enumerate() {
        let lines = &passage.paragraphs[number..];
        let mut within = [0, 0];
        for part in paragraph.text.split_inclusive(|c| is_one(c, ENDS)) {
            match sentences.last_mut() {
                Some(sentence) if parts > 0 => sentence.text.to_mut().push_str(part),
                _ => {
                    sentences.push(Sentence {
                        section: passage.section,
                        text: Cow::Borrowed(part),
                        lines,
                        within,
                    });
                }
            }
            within = [within[0] + part.len(), within[1] + units(part)];
            parts = if ends(part, ENDS) { 0 } else { parts + 1 };
        }
        if !lines.get(1).is_some_and(|next| continues(&paragraph.text, &next.text, parts > 1)) {
            parts = 0;
        }
    }
}

/// Whether a line was wrapped and goes on in the next. One that ends in a comma does, however short it is, and so does
/// one that is itself what a wrapped line went on in.
fn continues(line: &str, next: &str, wrapped: bool) -> bool {
    let long = wrapped || ends(line, "，、") || is_longer(line, SHORTEST_WRAPPED);
    // A figure may be cut from its unit, or in itself: only what stands behind its number tells an item.
    let unnumbered = behind(next, NUMERALS);
    let numbered = unnumbered.len() < next.len() && begins(unnumbered, AFTER_NUMBER);
    // A figure alone, or the rest of one with its unit, is no line of its own.
    let cut = unnumbered.len() < next.len()
        && (unnumbered.is_empty() || begins(unnumbered, "件"))
        && ends(line, CUT);
    (long || cut) && !ends(line, LINE_ENDS) && !numbered && !begins(next, ITEM)
}

impl Sentence<'_> {
    /// The section's id; nothing before the first.
    #[must_use]
    pub fn section_id(&self) -> &'static str {
        self.section.map_or("", |section| section.id)
    }

    /// Where a part of it stood, given in bytes: in a text exactly, in a document with markup the paragraph.
    #[must_use]
    pub fn origin(&self, part: &Range<usize>) -> Option<Origin> {
        let last = self.text[..part.end].chars().next_back().map_or(0, char::len_utf8);
        let (line, from) = self.place(part.start)?;
        if !matches!(line.origin, Origin::Text { .. }) {
            return Some(line.origin.clone());
        }
        let (_, to) = self.place(part.end - last)?;
        Some(Origin::Text { text: [from, to + units(&self.text[part.end - last..part.end])] })
    }

    /// A quotation of it in which these parts are marked, given in bytes.
    #[must_use]
    pub fn quote(&self, parts: &[Range<usize>]) -> Quote {
        Quote::of(&self.text, parts)
    }

    /// The line that a byte of it stood in, and where in the input, in UTF-16 units, if that is a text.
    fn place(&self, at: usize) -> Option<(&Paragraph, usize)> {
        let [skipped, before] = self.within;
        let (mut from, mut before) = (0, before);
        for (number, line) in self.lines.iter().enumerate() {
            let length = line.text.len() - if number == 0 { skipped } else { 0 };
            if at < from + length {
                let begins = if let Origin::Text { text: [begins, _] } = line.origin { begins } else { 0 };
                return Some((line, begins + before + units(&self.text[from..at])));
            }
            (from, before) = (from + length, 0);
        }
        None
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
        sentences(&report(lines)).into_iter().map(|sentence| sentence.text.into_owned()).collect()
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
        let figure = at..at + 2;
        let origin = sentence.origin(&figure);
        assert_eq!(origin, Some(Origin::Text { text: [17, 20] }), "{text}");
        assert_eq!(sentence.quote(std::slice::from_ref(&figure)).marked, [[17, 19]]);
    }
}
