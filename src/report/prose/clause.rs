//! What stands next to a figure, word by word, up to where a sentence is divided.

use super::lexicon::{Kind, LEXICON, bits};
use super::tokens::{Token, What, tokens};

/// A sentence as words and figures, with the notions that they stand for.
#[derive(Debug)]
pub(super) struct Line {
    pub tokens: Vec<Token>,
    /// The notion of each, or none.
    pub notions: Vec<u64>,
    year: Option<i64>,
}

/// What stands on one side of a figure.
#[derive(Clone, Copy, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is seen or not, whatever the others are")]
pub(super) struct Run {
    pub notions: u64,
    /// The first token of it, or the last.
    pub end: usize,
    /// Whether it ends at a word that is not known.
    pub ragged: bool,
    /// That word, or the one that it begins with.
    pub beyond: usize,
    /// Whether the outermost notion is an act.
    pub act: bool,
    /// Whether 、 joins notions in it.
    pub joined: bool,
    /// What it ends at, and what it has in it.
    pub stopped_by: Option<Kind>,
    /// Whether it ends at another figure.
    pub at_figure: bool,
    /// Whether 均 is in it.
    pub all: bool,
}

impl Line {
    /// Reads a sentence of a report of that year.
    pub fn of(text: &str, names: &[&str], year: Option<u16>) -> Self {
        let tokens = tokens(text, names);
        let mut notions = Vec::new();
        let carried = LEXICON.carried;
        let is = |at: Option<usize>, bit: u64| {
            at.and_then(|at| tokens.get(at))
                .is_some_and(|token| matches!(token.what, What::Word(Kind::Notion(n)) if 1 << n == bit))
        };
        for (at, token) in tokens.iter().enumerate() {
            notions.push(match token.what {
                What::Word(Kind::Notion(notion)) => 1 << notion,
                // 2023年结转, 结转至2025年
                What::Year(stated) => match year.map(|year| stated - i64::from(year)) {
                    Some(-1) if is(Some(at + 1), carried) => bits("上年"),
                    Some(1) if is(at.checked_sub(1), carried) || is(at.checked_sub(2), carried) => {
                        bits("下年")
                    }
                    _ => 0,
                },
                _ => 0,
            });
        }
        Self { tokens, notions, year: year.map(i64::from) }
    }

    fn what(&self, at: usize) -> Option<What> {
        self.tokens.get(at).map(|token| token.what)
    }

    /// What stands before a token.
    pub fn before(&self, at: usize) -> Run {
        let mut run = Run { end: at, ..Run::default() };
        let mut next = at;
        while let Some(place) = next.checked_sub(1) {
            // 乡镇（街道）均未收到: what stands in brackets is passed over.
            if self.closes(place) {
                next = self.opens(place);
                continue;
            }
            next = place;
            let colon = place + 1 == at && matches!(self.what(place), Some(What::Stop('：' | ':')));
            if !colon && !self.take(&mut run, place, place.checked_sub(1)) {
                break;
            }
            run.end = place;
            if self.notions[place] != 0 {
                run.act = self.notions[place] & LEXICON.acts != 0;
            }
        }
        run
    }

    fn closes(&self, place: usize) -> bool {
        matches!(self.what(place), Some(What::Stop('）' | ')')))
    }

    /// The bracket that opens what one closes; the first token where there is none.
    fn opens(&self, closing: usize) -> usize {
        let opens = |place: &usize| matches!(self.what(*place), Some(What::Stop('（' | '(')));
        (0..closing).rev().find(opens).unwrap_or(0)
    }

    /// What stands behind a token. What a figure's things are done to is no name of theirs: 收到5件并办结.
    pub fn behind(&self, at: usize, acts: bool) -> Run {
        let mut run = Run { end: at, ..Run::default() };
        for place in at + 1..self.tokens.len() {
            // What stands behind 均 is said of the figure, not counted by it.
            // What stands behind 中 is the next figure's: 29件案件中被纠正4件.
            let ends = !acts && matches!(self.what(place), Some(What::Word(Kind::All | Kind::Amid)));
            let passes = matches!(self.what(place), Some(What::Word(Kind::Whole | Kind::Etc)));
            // 187件新收申请, 267件答复件中: what is done to them may go before their name.
            let named = |place| {
                self.notions.get(place) == Some(&LEXICON.requests)
                    || self.what(place) == Some(What::Word(Kind::Amid))
            };
            let named = place == at + 1 && (named(place + 1) || named(place + 2));
            let ends = ends || !acts && !named && self.notions[place] & LEXICON.acts != 0;
            if ends || !passes && !self.take(&mut run, place, Some(place + 1)) {
                run.stopped_by = run.stopped_by.or(ends.then_some(Kind::All));
                break;
            }
            run.end = place;
        }
        run
    }

    /// Takes a token into a run; whether it goes on behind it.
    fn take(&self, run: &mut Run, place: usize, beyond: Option<usize>) -> bool {
        if self.notions[place] != 0 {
            run.notions |= self.notions[place];
            return true;
        }
        match self.tokens[place].what {
            What::Word(Kind::Plain | Kind::Amid) | What::Date => true,
            What::Year(year) if self.year.is_none_or(|own| own == year) => true,
            What::Word(Kind::All) => {
                run.all = true;
                true
            }
            // 行政复议、行政诉讼; but 5件、纠正1件.
            What::And => {
                let goes_on = run.notions != 0 && beyond.is_some_and(|beyond| self.is_notion(beyond));
                run.joined |= goes_on;
                goes_on
            }
            What::Word(kind) => {
                run.stopped_by = Some(kind);
                false
            }
            // 3名申请人提交: of some only.
            What::Figure(figure) if figure.is_of_others() => {
                run.ragged = true;
                run.beyond = place;
                false
            }
            What::Figure(_) => {
                run.at_figure = true;
                false
            }
            What::Stop(_) => false,
            What::Other | What::Year(_) => {
                run.ragged = true;
                run.beyond = place;
                false
            }
        }
    }

    /// Whether a notion stands there, or a plain word that may go before one.
    fn is_notion(&self, place: usize) -> bool {
        self.notions.get(place).is_some_and(|notion| *notion != 0)
            || self.what(place) == Some(What::Word(Kind::Plain))
    }

    /// The first token of the part of the sentence that a token stands in.
    pub fn begins(&self, at: usize) -> usize {
        let mut place = at;
        while place > 0 && !matches!(self.tokens[place - 1].what, What::Stop(_)) {
            place -= 1;
        }
        place
    }

    /// The first token of the item of a list that a token stands in.
    pub fn item_begins(&self, at: usize) -> usize {
        let mut place = at;
        while place > 0 && !matches!(self.tokens[place - 1].what, What::Stop(_) | What::And | What::Figure(_))
        {
            place -= 1;
        }
        place
    }

    /// The notion before one that it is named along with: 行政复议、行政诉讼.
    pub fn named_along(&self, at: usize) -> u64 {
        let passes = |place: usize| matches!(self.tokens[place].what, What::And | What::Word(Kind::Plain));
        let mut place = at;
        while place > 0 && passes(place - 1) {
            place -= 1;
        }
        place.checked_sub(1).map_or(0, |place| self.notions[place])
    }

    /// The last token of it with a notion, from there on; or the one there.
    pub fn last_notion(&self, from: usize, to: usize) -> usize {
        (from..=to).rev().find(|&place| self.notions[place] != 0).unwrap_or(from)
    }
}
