//! A figure with its parts: 270件，其中网络提交198件、当面提交72件.

use super::List;
use super::clause::Line;
use super::lexicon::LEXICON;
use super::reader::Reader;
use super::state::{Count, State};
use crate::text::{Decimal, places};

/// The parts of a figure, as far as they have been read.
#[derive(Debug, Default)]
pub(super) struct Parts {
    whole: Option<Count>,
    /// What they add up to so far.
    sum: Option<Decimal>,
    count: usize,
    /// What the parts are by; each list has its own kind.
    kind: Option<u64>,
    /// Whether they cannot be added up after all.
    mixed: bool,
    full: bool,
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
const THE_REST: [&str; 3] = ["其他", "其余", "另外"];

impl Parts {
    /// 其中
    pub fn begin(&mut self, whole: Option<&Count>) {
        *self = Self { whole: whole.filter(|whole| !whole.vague).cloned(), ..Self::default() };
    }

    /// A part.
    pub fn add(&mut self, part: &Count, sentence: &str, line: &Line) {
        if self.whole.is_none() {
            return;
        }
        let mut kind = 0;
        for (number, names) in KINDS.iter().enumerate() {
            if part.notions & LEXICON.bits(names) != 0 {
                kind |= 1 << number;
            }
        }
        // What is not known by its notions must be told by some words, and be part of a plain list.
        let from = line.tokens[line.begins(part.at)].from;
        let words = &sentence[from..line.tokens[part.at].from];
        let plain = kind != 0 || words.len() >= 6 && part.notions & !LEXICON.bits("申请 提出 收到") == 0;
        self.mixed |=
            part.vague || !plain || self.kind.is_some_and(|known| known != kind) || kind.count_ones() > 1;
        self.kind = Some(kind);
        self.count += 1;
        self.full = THE_REST.iter().any(|rest| !places(words, rest).is_empty()) && kind == 0;
        self.sum = self.sum.unwrap_or(Decimal::ZERO).checked_add(part.value);
        self.mixed |= self.sum.is_none();
    }
}

impl Reader<'_> {
    /// What has been read of a list is all of it.
    pub(super) fn close(&mut self, state: &mut State<'_, '_>) {
        let parts = std::mem::take(&mut state.parts);
        let Some(whole) = parts.whole else { return };
        let Some(sum) = parts.sum.filter(|_| !parts.mixed && parts.count > 1) else { return };
        let place = self.mark(state, [whole.at, whole.at]);
        self.prose.lists.push(List { place, whole: whole.value, parts: sum, full: parts.full });
    }
}
