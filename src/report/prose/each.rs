//! Several figures of several things, in the same order: 制发、废止分别为14件、6件; or one of each: 各1件; and what is said of
//! all or of the only one: 均为自然人, 1件，结果维持.

use super::Stated;
use super::clause::Run;
use super::lexicon::{Kind, LEXICON, NONE, bits};
use super::reader::Reader;
use super::state::State;
use super::tokens::{Figure, What};
use crate::text::Decimal;

/// What proceedings come to.
const OUTCOMES: &str = "维持 纠正 未审结";

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

    /// 均为自然人, 均维持: all of what was counted before, or of what there is.
    pub(super) fn all(&mut self, state: &mut State<'_, '_>, at: usize) {
        let behind = state.line.behind(at, true);
        if behind.at_figure {
            return self.each(state, at);
        }
        let silent = state.other_year || state.aside || self.of_office;
        if silent || behind.ragged || behind.all || behind.stopped_by.is_some() {
            return;
        }
        let notions = behind.notions;
        let place = [at, state.line.last_notion(at, behind.end)];
        if notions & bits(OUTCOMES) != 0 {
            self.came_to(state, place, notions, &behind);
        } else if state.are_all(notions, [at + 1, behind.end + 1]) {
            // Of some only: 收到网上申请5件，均为自然人.
            let applicants = bits("自然人 企业 科研 公益 法律 其他组织 法人");
            let last = state.counts.last();
            if state.within
                || last.is_some_and(|last| {
                    last.vague || last.meaning.is_none() || last.notions & applicants != 0
                })
            {
                return;
            }
            let requests = LEXICON.requests;
            let all = [bits("收到 申请"), bits("办结 申请")];
            let done = usize::from(notions & bits("办结") == 0);
            let all = all[..=done].iter().filter_map(|notions| LEXICON.meaning_of(*notions)).collect();
            let shown = bits("予以公开");
            let wanted = if notions & shown == 0 { notions } else { notions & !shown | bits("公开") };
            if let Some(meaning) = LEXICON.meaning_of(wanted | requests) {
                // Of some it is no more than that there are as many.
                let some = last.filter(|last| last.of_part);
                let of_part = some.is_some();
                let stated = some.map_or(Stated::All(all), |some| Stated::Figure(some.value, None));
                self.state(state, place, vec![meaning], stated, of_part);
            }
        }
    }

    /// What became of those counted last.
    fn came_to(&mut self, state: &State<'_, '_>, place: [usize; 2], notions: u64, behind: &Run) {
        let Some(last) = state.counts.last() else { return };
        if last.notions & state.group != 0 && !last.vague && last.meaning.is_some() {
            let meanings = self.meanings(state, notions, ' ', behind);
            self.state(state, place, meanings, Stated::Figure(last.value, None), last.of_part);
        }
    }

    /// 行政复议1件，结果维持: what became of the only one.
    pub(super) fn one(&mut self, state: &State<'_, '_>, at: usize) {
        let notion = state.line.notions[at] & bits(OUTCOMES);
        let only = state
            .counts
            .last()
            .is_some_and(|last| last.at < state.line.begins(at) && last.value == Decimal::whole(1));
        if notion == 0 || !only || state.other_year || state.aside {
            return;
        }
        let (before, behind) = (state.line.before(at), state.line.behind(at, true));
        let told = before.ragged || before.at_figure || before.all || before.stopped_by.is_some();
        if !told && !behind.at_figure {
            self.came_to(state, [at, at], notion, &behind);
        }
    }

    /// 均已审结: none is pending.
    pub(super) fn closed(&mut self, state: &mut State<'_, '_>, at: usize) {
        let meanings = self.meanings(state, bits("未审结") | NONE, ' ', &Run::default());
        let counted = state.counts.last().is_some_and(|last| last.meaning.is_some() && !last.of_part);
        if counted && !state.other_year && state.groups == state.group {
            self.state(state, [at, at], meanings, Stated::None, false);
        }
    }

    /// 分别
    pub(super) fn each(&mut self, state: &mut State<'_, '_>, at: usize) {
        let things = things(state, 0, at);
        let shares = figures(state, at, true);
        let said = state.stands(at + 1, Kind::Share) || at > 0 && state.stands(at - 1, Kind::Share);
        if said && shares.len() > 1 {
            return self.shares_of_each(state, at, &things, &shares);
        }
        // 各区9836件 tells of no list.
        let told = state.words(at).starts_with('分');
        if things == [0] && !state.within && state.stands(at, Kind::Each) && told {
            // 270件，分别为网络申请198件…: all its parts.
            let whole = self.counted(state);
            return state.parts.begin(whole, true);
        }
        let figures = figures(state, at, false);
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
fn figures(state: &State<'_, '_>, at: usize, shares: bool) -> Vec<(usize, Figure)> {
    let mut figures: Vec<(usize, Figure)> = Vec::new();
    for (place, token) in state.line.tokens.iter().enumerate().skip(at + 1) {
        match token.what {
            What::Figure(figure) if shares == (figure.unit == '%') => figures.push((place, figure)),
            What::And | What::Word(Kind::Plain | Kind::Share) | What::Stop('，' | ',') => {}
            // 分别占申请总量的
            What::Word(Kind::Notion(_)) if shares && figures.is_empty() => {}
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
