//! Several figures of several things, in the same order: 制发、废止分别为14件、6件; or one of each: 各1件.

use super::Stated;
use super::clause::Run;
use super::lexicon::{Kind, LEXICON, NONE};
use super::reader::Reader;
use super::state::State;
use super::tokens::{Figure, What};
use crate::text::Decimal;

impl Reader<'_> {
    /// 未收到信访举报投诉类申请和重复申请: none of either.
    pub(super) fn none_of_each(&mut self, state: &State<'_, '_>, at: usize, end: usize) {
        for thing in things(state, at, end + 1) {
            let meanings = self.meanings(state, thing & !LEXICON.acts | NONE, ' ', &Run::default());
            let told = thing & !(LEXICON.acts | LEXICON.requests) != 0;
            if told {
                self.state(state, [at, end], meanings, Stated::None, false);
            }
        }
    }

    /// 分别
    pub(super) fn each(&mut self, state: &mut State<'_, '_>, at: usize) {
        let things = things(state, 0, at);
        if things == [0] && !state.within {
            // 270件，分别为网络申请198件…: all its parts.
            let whole = self.counted(state);
            return state.parts.begin(whole, true);
        }
        let figures = figures(state, at);
        let one = figures.len() == 1;
        if things.len() < 2 || !one && figures.len() != things.len() || !self.is_said_of_all(state) {
            return;
        }
        for (number, thing) in things.iter().enumerate() {
            let (place, figure) = figures[if one { 0 } else { number }];
            let meanings = self.meanings(state, *thing, figure.unit, &Run { end: at, ..Run::default() });
            let stated = Stated::Figure(figure.value, figure.step);
            self.state(state, [place, place], meanings, stated, false);
        }
    }
}

/// The notions of a stretch, back to where the sentence is divided, those joined by 、 apart; none where there is a word
/// that is not known.
pub(super) fn things(state: &State<'_, '_>, from: usize, to: usize) -> Vec<u64> {
    let mut things = vec![0];
    for place in (from..to).rev() {
        let notions = state.line.notions[place];
        match state.line.tokens[place].what {
            _ if notions != 0 => {
                if let Some(thing) = things.last_mut() {
                    *thing |= notions;
                }
            }
            What::And => things.push(0),
            What::Word(Kind::Plain) => {
                // 行政复议和行政诉讼
                let token = state.line.tokens[place];
                if "和与及".contains(&state.sentence.text[token.from..token.to]) {
                    things.push(0);
                }
            }
            What::Word(Kind::Whole | Kind::None) | What::Stop(_) => break,
            _ => return Vec::new(),
        }
    }
    things.reverse();
    things
}

/// The figures behind it, with nothing but 、 between.
fn figures(state: &State<'_, '_>, at: usize) -> Vec<(usize, Figure)> {
    let mut figures: Vec<(usize, Figure)> = Vec::new();
    for (place, token) in state.line.tokens.iter().enumerate().skip(at + 1) {
        match token.what {
            What::Figure(figure) if figure.unit != '%' => figures.push((place, figure)),
            What::And | What::Word(Kind::Plain) | What::Stop('，' | ',') => {}
            What::Stop(_) => break,
            // What is said behind the last figure begins with something else.
            _ => {
                let after_stop = matches!(state.line.tokens[place - 1].what, What::Stop(_));
                if !after_stop {
                    figures.clear();
                }
                break;
            }
        }
    }
    // 件 behind the last one is the unit of all: 14、6、203件.
    let unit = figures.last().map_or(' ', |(_, figure)| figure.unit);
    for (_, figure) in &mut figures {
        if figure.unit == ' ' {
            figure.unit = unit;
        }
    }
    figures.retain(|(_, figure)| figure.value >= Decimal::ZERO);
    figures
}
