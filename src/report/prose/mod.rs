//! Figures stated in the text: what each says, and where.
//!
//! A sentence becomes words and figures (tokens.rs). What stands next to a figure, word by word, says what it counts; a
//! word that is not known there, and it is left alone: a figure that is not ours must not be taken for one (reader.rs).
//! What words mean stands in words.txt; examples.txt says what it comes to.

mod clause;
mod each;
#[cfg(test)]
mod examples;
mod facts;
mod gaps;
mod lexicon;
mod lists;
mod meaning;
mod reader;
mod shares;
mod state;
mod tokens;

pub use meaning::{Meaning, Tally};

use std::ops::Range;

use super::Report;
use crate::format::CellId;
use crate::text::Decimal;

/// What the text states.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// The sentences that state something, by their place among all.
    pub sentences: Vec<usize>,
    /// What they state, in order.
    pub facts: Vec<Fact>,
    /// Percentages.
    pub shares: Vec<Share>,
    /// Figures with the parts that they are said to have.
    pub lists: Vec<List>,
    /// Places where a figure was left out.
    pub gaps: Vec<Gap>,
}

/// A figure, or 无, in the text.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Where.
    pub place: Place,
    /// What it may be about; any of these.
    pub meanings: Vec<&'static Meaning>,
    /// What is said of it.
    pub stated: Stated,
    /// Whether it may be of a part only, such as the government's own office.
    pub of_part: bool,
}

impl Fact {
    /// The figure that it states of a cell, if it can be about nothing else.
    #[must_use]
    pub fn figure_of(&self, cell: CellId) -> Option<Decimal> {
        let alone = self.meanings.iter().all(|meaning| meaning.is_about(cell));
        match self.stated {
            Stated::Figure(figure, None) if alone && !self.of_part => Some(figure),
            Stated::None if alone => Some(Decimal::ZERO),
            _ => None,
        }
    }
}

/// What is said of cells.
#[derive(Clone, Debug)]
pub enum Stated {
    /// A figure, and what one more in its last digit adds, where it may be rounded.
    Figure(Decimal, Option<Decimal>),
    /// That there are none.
    None,
    /// That they are all that this may be about.
    All(Vec<&'static Meaning>),
}

/// A percentage in the text.
#[derive(Clone, Debug)]
pub struct Share {
    /// Where.
    pub place: Place,
    /// The percentage, and what one more in its last digit adds.
    pub percent: Decimal,
    /// See above.
    pub step: Decimal,
    /// The figure that it is said of.
    pub stated: Option<Decimal>,
    /// The figures of the sentence.
    pub counts: Vec<Decimal>,
    /// What that figure is, in cells.
    pub part: Option<&'static Meaning>,
    /// Of what, where that is said.
    pub base: Option<&'static Meaning>,
}

/// A figure with its parts: 270件，其中…
#[derive(Clone, Debug)]
pub struct List {
    /// Where the figure stands.
    pub place: Place,
    /// The figure, and those before it, of which they may be parts as well.
    pub wholes: Vec<Decimal>,
    /// What its parts add up to.
    pub parts: Decimal,
    /// Whether the parts are all there are.
    pub full: bool,
}

/// A place where a figure was left out.
#[derive(Clone, Debug)]
pub struct Gap {
    /// Where.
    pub place: Place,
}

/// Where something is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The sentence, among those of [`Prose::sentences`].
    pub sentence: usize,
    /// From, to, in bytes of it.
    pub part: Range<usize>,
}

/// More than this no report states; the rest is left alone, so that no input takes long.
const MOST_FACTS: usize = 2_000;
/// Nor is any sentence longer than this, in bytes.
const LONGEST_SENTENCE: usize = 6_000;

/// What the text of a report states.
#[must_use]
pub fn prose(report: &Report) -> Prose {
    let mut reader = reader::Reader::new(report);
    for (number, sentence) in super::sentences(report).iter().enumerate() {
        if reader.prose.facts.len() + reader.prose.gaps.len() < MOST_FACTS
            && sentence.text.len() < LONGEST_SENTENCE
        {
            reader.number = number;
            reader.gaps(sentence);
            reader.read(sentence);
        }
    }
    reader.prose
}

/// The figures that the text counts as 件, each once, in the order of the text. Which cell each is about is not told.
#[must_use]
pub fn counts(report: &Report) -> Vec<i64> {
    let mut counts = Vec::new();
    for line in report.passages.iter().flat_map(|passage| &passage.paragraphs) {
        counts_in(&line.text, &mut counts);
    }
    counts
}

fn counts_in(line: &str, counts: &mut Vec<i64>) {
    let mut number = None;
    // A part of 12,345 or 1.5 is no figure of its own.
    let mut part = false;
    for c in line.chars() {
        match (c.to_digit(10), number) {
            (Some(digit), _) => {
                number = Some(10 * number.unwrap_or(0) % Decimal::MOST_COUNT + i64::from(digit));
            }
            (_, Some(_)) if c == ' ' => {}
            (_, Some(count)) => {
                if c == '件' && !part && !counts.contains(&count) {
                    counts.push(count);
                }
                part = matches!(c, '.' | '．' | ',' | '，');
                number = None;
            }
            _ => part = false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_before_its_unit_is_a_count() {
        let mut found = Vec::new();
        counts_in("收到申请 21 件，其中10件予以公开，占47.6%，公开信息6952条，共1.5件。", &mut found);
        assert_eq!(found, [21, 10]);
    }
}
