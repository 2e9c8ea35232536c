//! A figure with its parts: 270件，其中网络提交198件、当面提交72件.

use super::clause::Line;
use super::lexicon::{Kind, LEXICON, bits};
use super::reader::Reader;
use super::state::{Count, State};
use super::tokens::{Figure, What};
use super::{List, Place};
use crate::text::{Decimal, has_one, is_one};

/// The parts of a figure, as far as they have been read.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is said or not, whatever the others are")]
pub(super) struct Parts {
    whole: Option<(Place, Vec<Decimal>)>,
    /// The unit of the first part.
    unit: Option<char>,
    /// What they add up to so far.
    sum: Option<Decimal>,
    count: usize,
    /// Whether the figures stand before their words: 5件维持.
    bare: bool,
    /// Whether 、 stands before the last part.
    joined: bool,
    /// What the parts are by; each list has its own kind.
    kind: Option<u64>,
    /// Whether they cannot be added up after all.
    mixed: bool,
    full: bool,
    /// Whether the parts are said to be all.
    all: bool,
}

/// Notions by which parts are told, one kind a line: a list that mixes them counts some things twice.
const KINDS: [&str; 5] = [
    "予以公开 部分公开 不予公开 无法提供 不予处理 其他处理",
    "自然人 企业 科研 公益 法律 其他组织 法人",
    "新收 上年 结转",
    "维持 纠正 其他结果 未审结",
    "直接起诉 复议后起诉",
];

/// With these the last of all parts begins.
const THE_REST: &str = "其他 其余 另外";

/// 其他, 其余的: words of the rest that say nothing else, in bytes.
const LONGEST_REST: usize = 9;

/// 三项合计: words of a sum that say nothing else, in bytes.
const LONGEST_SUM: usize = 15;

impl Parts {
    /// 其中
    pub fn begin(&mut self, whole: Option<(Place, Vec<Decimal>)>, all: bool) {
        *self = Self { whole, all, ..Self::default() };
    }

    /// A part.
    pub fn add(&mut self, part: &Count, sentence: &str, line: &Line) {
        let Some((_, wholes)) = &self.whole else { return };
        let begins = line.item_begins(part.at);
        let joined = begins > 0 && line.tokens[begins - 1].what == What::And;
        // 其中网络19件、信函2件，涉及征地12件; 已审结9件，其中维持7件，纠正2件，未审结3件: what comes after all its parts.
        let complete = self.sum.is_some_and(|sum| wholes.contains(&sum));
        let again = self.count == 1 || self.joined != joined || part.notions & bits("未审结") != 0;
        if complete && again {
            return;
        }
        self.joined = joined;
        let mut kind = 0;
        for (number, names) in KINDS.iter().enumerate() {
            if part.notions & bits(names) != 0 {
                kind |= 1 << number;
            }
        }
        // 其中维持3件，行政诉讼1件
        if kind == 0 && part.notions & LEXICON.groups != 0 {
            kind = 1 << KINDS.len();
        }
        let from = line.tokens[begins].from;
        let words = &sentence[from..line.tokens[part.at].from];
        let rest = kind == 0 && has_one(words, THE_REST);
        // 其他 is of the kind of those before it.
        if rest && words.len() <= LONGEST_REST {
            kind = self.kind.unwrap_or_default();
        }
        // What is not known by its notions must be told by some words, and be part of a plain list.
        let other = line.tokens[begins..part.at].iter().any(|token| token.what == What::Other);
        let done = part.notions & bits("办理 办结") != 0;
        let plain = kind != 0 || words.len() >= 6 && (other || !done);
        self.mixed |=
            part.vague || !plain || self.kind.is_some_and(|known| known != kind) || kind.count_ones() > 1;
        // 维持7件、纠正2件，3件未审结: told in another way, it may be none of them.
        self.mixed |= self.unit.is_some_and(|unit| unit != part.unit || self.bare != words.is_empty());
        self.bare = words.is_empty();
        self.unit = Some(part.unit);
        self.kind = Some(kind);
        self.count += 1;
        self.full = rest;
        self.sum = self.sum.unwrap_or(Decimal::ZERO).checked_add(part.value);
        self.mixed |= self.sum.is_none();
    }
}

impl Reader<'_> {
    /// 270件（网络198件、当面72件）: what stands in brackets behind a figure are its parts.
    pub(super) fn bracket(&mut self, state: &mut State<'_, '_>, at: usize, c: char) {
        let counted = state.counts.last().is_some_and(|last| last.at + 1 == at);
        if is_one(c, "（(") && counted {
            // 其中法人85件（企业75件、…）: of that figure alone; the list goes on behind the brackets.
            let mut whole = self.counted(state);
            state.nested = state.within;
            if let Some((_, wholes)) = &mut whole {
                wholes.truncate(1);
            }
            state.bracketed = Some([state.group, state.groups]);
            state.around = std::mem::take(&mut state.parts);
            state.parts.begin(whole, false);
        } else if is_one(c, "）)") {
            if let Some(before) = state.bracketed.take() {
                [state.group, state.groups] = before;
            }
            if !state.within || state.nested {
                state.of_part &= !state.nested;
                state.nested = false;
                self.close(state);
                state.parts = std::mem::take(&mut state.around);
            }
        }
    }

    /// Where the last count stands, if it is exact, and what it and those before it are.
    pub(super) fn counted(&mut self, state: &State<'_, '_>) -> Option<(Place, Vec<Decimal>)> {
        // What stands before a semicolon is told by itself.
        let since = state.counts.get(state.first..).filter(|counts| !counts.is_empty());
        let counts = since.unwrap_or(&state.counts);
        let last = counts.last().filter(|_| counts.iter().all(|count| !count.vague))?;
        let mut wholes = vec![last.value];
        // 行政复议3件、行政诉讼3件，其中…: of both.
        let mut both = Decimal::ZERO;
        for count in counts {
            wholes.push(count.value);
            both = both.checked_add(count.value)?;
            wholes.push(both);
        }
        Some((self.mark(state, [last.at, last.at]), wholes))
    }

    /// 其中: what follows is some of the last figure, if that is ours.
    pub(super) fn within(&mut self, state: &mut State<'_, '_>) {
        state.within = true;
        let mut whole = if state.counts.is_empty() { self.last.take() } else { self.counted(state) };
        // （其中…）: of the figure before the brackets.
        if let (Some((_, wholes)), true) = (&mut whole, state.bracketed.is_some()) {
            wholes.truncate(1);
        }
        state.parts.begin(whole, false);
        state.wholes.clear();
        state.alone = state.counts.is_empty() && self.wholes.is_empty() && self.counts_before.is_empty();
        match state.counts.last() {
            None => state.wholes.extend(&self.wholes),
            Some(last) if last.meaning.is_none() => {}
            Some(_) => state.wholes.extend(state.counts.iter().filter_map(|count| count.meaning)),
        }
    }

    /// What has been read of a list is all of it.
    pub(super) fn close(&mut self, state: &mut State<'_, '_>) {
        let parts = std::mem::take(&mut state.parts);
        let Some((place, wholes)) = parts.whole else { return };
        let Some(sum) = parts.sum.filter(|_| !parts.mixed && parts.count > 1) else { return };
        self.prose.lists.push(List { place, wholes, parts: sum, full: parts.full || parts.all });
    }

    /// 345件，比上年的308件增加37件: what was, and what came to it.
    pub(super) fn grown(&mut self, state: &State<'_, '_>, at: usize, change: Figure) {
        // Among several it is not known which has grown.
        let [count, rest @ ..] = &state.counts[..] else { return };
        let was = at - 2;
        let alone = rest.iter().all(|other| other.at == was);
        let mut compared = false;
        for place in count.at + 1..was {
            compared |= state.stands(place, Kind::Change);
        }
        let What::Figure(before) = state.line.tokens[was].what else { return };
        let ours = count.meaning.is_some() && !count.vague && alone && compared;
        let parts = before.value.min(count.value).checked_add(change.value);
        if let Some(parts) = parts.filter(|_| ours && before.unit == count.unit && change.unit == count.unit)
        {
            let place = self.mark(state, [count.at, at]);
            self.prose.lists.push(List {
                place,
                wholes: vec![before.value.max(count.value)],
                parts,
                full: true,
            });
        }
    }

    /// 由上年的5件增加4件，达到8件: what was, what came to it, and what it is now.
    pub(super) fn grown_to(&mut self, state: &State<'_, '_>, at: usize, now: Figure) {
        let begins = state.line.begins(at);
        let Some(was) = begins.checked_sub(4).filter(|was| state.stands(was + 1, Kind::Change)) else {
            return;
        };
        let (What::Figure(before), What::Figure(change)) =
            (state.line.tokens[was].what, state.line.tokens[was + 2].what)
        else {
            return;
        };
        let said = has_one(state.between(begins, at), "降至 减至 降到 增至 升至 增到 达到");
        let alike = before.unit == now.unit && change.unit == now.unit;
        let parts = before.value.min(now.value).checked_add(change.value);
        if let Some(parts) = parts.filter(|_| said && alike && (state.requests || state.disclosure)) {
            let place = self.mark(state, [was, at]);
            let wholes = vec![before.value.max(now.value)];
            self.prose.lists.push(List { place, wholes, parts, full: true });
        }
    }

    /// 两项合计194件: what the figures before it add up to, or the last of them.
    pub(super) fn sum(&mut self, state: &State<'_, '_>, sum: &Count) {
        let begins = state.line.begins(sum.at);
        let words = &state.sentence.text[state.line.tokens[begins].from..state.line.tokens[sum.at].from];
        let said = has_one(words, "合计 共 总计");
        // 其余由法人提出，共10件: what stands right before is summed up, and nothing else.
        let right_before = state.line.begins(begins.saturating_sub(1));
        let said = said && state.counts.last().is_some_and(|last| last.at >= right_before);
        if !said || words.len() > LONGEST_SUM || sum.vague || state.counts.iter().any(|count| count.vague) {
            return;
        }
        let (mut parts, mut number) = (Decimal::ZERO, 0);
        for count in state.counts.iter().rev() {
            let Some(more) = parts.checked_add(count.value).filter(|_| count.unit == sum.unit) else { break };
            parts = more;
            number += 1;
            if number > 1 && parts == sum.value {
                return;
            }
        }
        if number > 1 {
            let place = self.mark(state, [sum.at, sum.at]);
            self.prose.lists.push(List { place, wholes: vec![sum.value], parts, full: true });
        }
    }
}
