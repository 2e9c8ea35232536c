//! Percentages: of what, and of how many.

use super::Share;
use super::clause::Run;
use super::lexicon::{Kind, LEXICON};
use super::meaning::Meaning;
use super::reader::Reader;
use super::state::State;
use super::tokens::{Figure, What};
use crate::text::{Decimal, has};

/// How the names of areas end that have a government.
pub(super) const AREAS: &str = "省市县区州旗";

impl Reader<'_> {
    /// 占34.2%, or 纠正率18.4%.
    pub(super) fn share(&mut self, state: &State<'_, '_>, at: usize, kind: Kind) {
        // 信访件按期办结率: of what is not known.
        if kind == Kind::Rate && state.line.before(at).ragged {
            return;
        }
        let (part, stated) =
            if kind == Kind::Rate { (self.rated(state, at), None) } else { self.part(state, at) };
        if part.is_some() || stated.is_some() {
            self.share_of(state, at, kind, (part, stated));
        }
    }

    /// 自然人、法人分别占83.7%和16.3%, or 226件、44件，分别占…: one of each.
    pub(super) fn shares_of_each(
        &mut self,
        state: &State<'_, '_>,
        at: usize,
        things: &[u64],
        shares: &[(usize, Figure)],
    ) {
        let number = shares.len();
        // The counts of the parts of the sentence before: 226件、44件，分别占; 226件，44件，分别占.
        let mut begins = state.line.begins(at);
        for _ in shares {
            let stop = begins.saturating_sub(1);
            if matches!(state.line.tokens[stop].what, What::Stop('，' | ',')) {
                begins = state.line.begins(stop);
            }
        }
        let first = state.counts.len().saturating_sub(number);
        for (place, (share, _)) in shares.iter().enumerate() {
            let (mut part, mut stated) = (None, None);
            if things.len() == number {
                part = self.single(state, things[place]);
            } else if let Some(count) = state.counts.get(first + place)
                && count.at >= begins
                && !count.of_part
                && !count.vague
            {
                (part, stated) = (count.meaning, Some(count.value));
            }
            // A figure alone may be counted to be the wrong one.
            if part.is_some() {
                self.share_of(state, share - 1, Kind::Share, (part, stated));
            }
        }
    }

    /// The share behind a token.
    fn share_of(
        &mut self,
        state: &State<'_, '_>,
        at: usize,
        kind: Kind,
        (part, stated): (Option<&'static Meaning>, Option<Decimal>),
    ) {
        // What stands between is what it is a share of.
        let behind = state.line.behind(at, true);
        let Some(What::Figure(figure)) = state.line.tokens.get(behind.end + 1).map(|token| token.what) else {
            return;
        };
        let (Some(step), '%') = (figure.step, figure.unit) else { return };
        let about = at.checked_sub(1).is_some_and(|at| state.stands(at, Kind::About));
        let mut vague = about || state.stands(behind.end + 2, Kind::About);
        // 占全市的: of what no table has.
        for place in at..=behind.end {
            vague |= state.stands(place, Kind::Whole) && self.is_of_others(state.words(place));
        }
        if vague || !state.is_spoken_of() {
            return;
        }
        // 占申请总数的: of any of what there is.
        let base = base(behind.notions & !LEXICON.requests);
        if base.is_none() && behind.notions & !LEXICON.requests != 0 {
            return;
        }
        // What it is a share of may stand in the sentence before: 共收到1499件。其中…
        let mut counts = self.counts_before.clone();
        let mut told = false;
        for count in &state.counts {
            let whole = count.meaning.is_some() && !count.of_part;
            told |= whole && stated.is_some_and(|part| count.value > part);
            if !count.vague {
                counts.push(count.value);
            }
        }
        // Of what is not known nothing but a figure of ours can be the whole.
        if part.is_none() && base.is_none() && !told {
            return;
        }
        let all = Decimal::whole(100);
        if kind == Kind::Rate && figure.value == all {
            return;
        }
        let place = self.mark(state, [behind.end + 1, behind.end + 1]);
        self.prose.shares.push(Share { place, percent: figure.value, step, stated, counts, part, base });
    }

    /// 全市, in the report of a county or a department; 各部门, in that of a department: of others as well.
    pub fn is_of_others(&self, words: &str) -> bool {
        let area = words.starts_with(|c| "全我本".contains(c)) && words.ends_with(|c| AREAS.contains(c));
        match self.area {
            Some(own) => area && !words.ends_with(own),
            None => !self.government && (area || words.starts_with('各')),
        }
    }

    /// The one thing that notions mean.
    pub fn single(&self, state: &State<'_, '_>, notions: u64) -> Option<&'static Meaning> {
        self.meanings(state, notions, ' ', &Run::default()).first().copied()
    }

    /// What a rate is the share of.
    fn rated(&self, state: &State<'_, '_>, at: usize) -> Option<&'static Meaning> {
        let token = state.line.tokens[at];
        let word: Vec<char> = state.sentence.text[token.from..token.to].chars().collect();
        let (Kind::Notion(notion), _) = LEXICON.longest(&word[..word.len() - 1])? else { return None };
        self.single(state, 1 << notion)
    }

    /// What 占 is said of: what stands before it, or the last figure.
    fn part(&self, state: &State<'_, '_>, at: usize) -> (Option<&'static Meaning>, Option<Decimal>) {
        let before = state.line.before(at);
        // 因不掌握等原因无法提供占…
        let etc = before.notions != 0 && before.stopped_by == Some(Kind::Etc);
        if before.ragged || before.at_figure || before.stopped_by.is_some() && !etc {
            return if before.at_figure { counted(state, 0) } else { (None, None) };
        }
        if before.notions != 0 {
            return (self.single(state, before.notions), None);
        }
        // The part of the sentence before.
        let Some(end) = state.line.begins(at).checked_sub(1) else { return (None, None) };
        let begins = state.line.begins(end);
        if state.counts.last().is_some_and(|last| last.at >= begins) {
            // 107件、39件，两项合计占…: of no figure that stands there.
            let summed = has(state.between(end + 1, at), "计共两三者");
            return if summed { (None, None) } else { counted(state, begins) };
        }
        let told = state.line.before(end);
        let known = !told.ragged && told.stopped_by.is_none() && told.notions != 0;
        (if known { self.single(state, told.notions) } else { None }, None)
    }
}

/// The last figure, and what it counts if it counts all of that.
fn counted(state: &State<'_, '_>, from: usize) -> (Option<&'static Meaning>, Option<Decimal>) {
    match state.counts.last().filter(|last| last.at >= from && !last.vague) {
        Some(last) => (last.meaning.filter(|_| !last.of_part), Some(last.value)),
        None => (None, None),
    }
}

/// 占办结总数的
fn base(notions: u64) -> Option<&'static Meaning> {
    let requests = LEXICON.meaning_of(notions | LEXICON.requests);
    if notions == 0 { None } else { requests.or_else(|| LEXICON.meaning_of(notions)) }
}
