//! Words and marks written twice, as editing leaves them behind. There is no dictionary: only what nobody writes on
//! purpose.

use std::ops::Range;

use super::Rule;
use super::quoted::quote;
use crate::diagnostic::{Meta, Severity};
use crate::report::Sentence;
use crate::text::{begins, begins_with, ends, is_one, is_space, trim};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB604",
        name: "doubled-words",
        severity: Severity::Info,
        citation: "《标点符号用法》（GB/T 15834—2011）",
    },
    check: |case, findings| {
        for (number, sentence) in case.sentences.iter().enumerate() {
            let letters = Letters::of(&sentence.text);
            let mut marks = letters.side_by_side(MARKS, MARKS, "");
            // 。。 is the end of one sentence, and all of the next.
            let again = case.sentences.get(number + 1).is_some_and(|next| begins_with_mark(sentence, next));
            if let Some(&(at, last)) = letters.0.last().filter(|_| again) {
                marks.push(at..at + last.len_utf8());
            }
            let words = if is_prose(sentence) { letters.words() } else { Vec::new() };
            let before_etc = letters.side_by_side("、", "等", AFTER_DENG);
            for (variant, parts) in &[("marks", marks), ("before-etc", before_etc), ("words", words)] {
                let Some(first) = parts.first() else { continue };
                if let Some(finding) = quote(findings, &RULE.meta, variant, sentence, parts) {
                    finding.text("found", &sentence.text[first.clone()]);
                }
            }
        }
    },
};

/// Marks of which no two stand side by side.
const MARKS: &str = "。，、；：";

/// Words of two letters that never follow themselves; 规范规范性文件 does, and 政府政府信息.
const NEVER_TWICE: &str = "进行 开展 加强 通过 按照 根据 依据 以及 对于 关于 积极 认真 及时 不断 继续 我们 其中 共计 确保 \
                           提高 健全 本年 全年 以来 收到 召开 举办 印发 明确 按时 有关 相关 严格 切实 深入 依法 \
                           同时 因此 已经 由于";

/// Words of three letters and more that may follow themselves: 广西壮族自治区自治区级, 县政府办公室办公室主任, 公开栏公开栏目.
const MAY_COME_TWICE: &str = "自治区 办公室 委员会 公开栏";

/// The longest words that are looked for.
const LONGEST: usize = 12;

/// What is counted in the text.
const MEASURES: &str = "场次件条个项份期篇部家名起宗例批轮";

/// With these after 等 it is a word of its own: 等级, 等待.
const AFTER_DENG: &str = "级待候效额次保距量同于比值到边高温离差身腰号等";

/// With these behind it a word that was counted begins something else: 申请3件申请人均为自然人.
const AFTER_COUNTED: &str = "人各对率量数者内";

fn begins_with_mark(sentence: &Sentence<'_>, next: &Sentence<'_>) -> bool {
    begins(trim(&next.text), MARKS) && sentence.text.ends_with('。')
}

/// Whether it is a sentence of a section, not the entries of a menu side by side.
fn is_prose(sentence: &Sentence<'_>) -> bool {
    sentence.section.is_some() && ends(trim(&sentence.text), "。；！？")
}

/// The letters of a sentence that are no spaces, with their places.
struct Letters(Vec<(usize, char)>);

impl Letters {
    fn of(text: &str) -> Self {
        Self(text.char_indices().filter(|(_, c)| !is_space(*c)).collect())
    }

    fn at(&self, place: usize) -> char {
        self.0.get(place).map_or('\0', |(_, c)| *c)
    }

    /// From one letter to before another, in bytes.
    fn part(&self, from: usize, to: usize) -> Range<usize> {
        let (last, c) = self.0[to - 1];
        self.0[from].0..last + c.len_utf8()
    }

    /// One of some marks right before one of others, with none of a third kind behind it: 运用图片、视频、等方式.
    fn side_by_side(&self, first: &str, then: &str, unless: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for at in 1..self.0.len() {
            let beside = is_one(self.at(at - 1), first) && is_one(self.at(at), then);
            if beside && !is_one(self.at(at + 1), unless) {
                found.push(self.part(at - 1, at + 1));
            }
        }
        found
    }

    /// Words written twice, at once or around a count: 专题2场专题.
    fn words(&self) -> Vec<Range<usize>> {
        let (mut found, mut at) = (Vec::new(), 0);
        while at < self.0.len() {
            let end = self.twice(at).or_else(|| self.around_count(at));
            if let Some(end) = end {
                found.push(self.part(at, end));
            }
            at = end.unwrap_or(at + 1);
        }
        found
    }

    /// Whether the same letters stand at both places.
    fn same(&self, one: usize, other: usize, length: usize) -> bool {
        (0..length).all(|n| self.at(one + n) == self.at(other + n) && is_letter(self.at(one + n)))
    }

    /// Whether one of those words stands there.
    fn is_one_of(&self, at: usize, length: usize, words: &str) -> bool {
        begins_with(&(at..at + length).map(|at| self.at(at)).collect::<String>(), words)
    }

    /// Where a word ends that stands there twice.
    fn twice(&self, at: usize) -> Option<usize> {
        let (first, next) = (self.at(at), self.at(at + 2));
        let before = at.checked_sub(1).map_or('\0', |before| self.at(before));
        let doubled = match first {
            '的' => before != '目' && !is_one(next, "确士"),
            '了' => !is_one(before, "为不") && !is_one(next, "解望结却"),
            _ => false,
        };
        if doubled && self.same(at, at + 1, 1) {
            return Some(at + 2);
        }
        if self.same(at, at + 2, 2) && self.is_one_of(at, 2, NEVER_TWICE) {
            return Some(at + 4);
        }
        let length = (3..=LONGEST).rev().find(|&length| self.same(at, at + length, length))?;
        (!self.is_one_of(at, length, MAY_COME_TWICE)).then_some(at + 2 * length)
    }

    /// Where a word ends that stands there before a count and again behind it.
    fn around_count(&self, at: usize) -> Option<usize> {
        let length = (2..=4).find(|&length| self.at(at + length).is_ascii_digit())?;
        let mut measure = at + length;
        while self.at(measure).is_ascii_digit() {
            measure += 1;
        }
        let end = measure + 1 + length;
        let again = is_one(self.at(measure), MEASURES) && self.same(at, measure + 1, length);
        (again && !is_one(self.at(end), AFTER_COUNTED)).then_some(end)
    }
}

/// An ideograph that is no numeral: 一件一件 and 十年十年 are counted, not repeated.
fn is_letter(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c) && !is_one(c, "一二三四五六七八九十两")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        Letters::of(text).words().into_iter().map(|part| &text[part]).collect()
    }

    #[test]
    fn what_nobody_writes_on_purpose_is_found() {
        for (text, found) in [
            ("参加专题2场专题培训。", "专题2场专题"),
            ("组织开展开展培训。", "开展开展"),
            ("公开的的信息。", "的的"),
            ("更新了了目录。", "了了"),
            ("推进政府信息公开政府信息公开平台建设。", "政府信息公开政府信息公开"),
            ("发布解读材料 12 篇解读材料。", "解读材料 12 篇解读材料"),
        ] {
            assert_eq!(words(text), [found], "{text}");
        }
    }

    #[test]
    fn what_is_rightly_said_twice_is_left_alone() {
        for text in [
            "县人民政府政府信息公开指南。",
            "达到了公开的目的的确不易，的的确确。",
            "为了了解需求，不了了之的一件也没有。",
            "进一步规范规范性文件，逐件逐件核对，一件一件答复。",
            "人人知晓，天天更新，等等，步步落实，方方面面。",
            "收到申请3件申请人均为自然人，解读28条解读率100%。",
            "广西壮族自治区自治区级平台，县政府办公室办公室主任，政务公开栏公开栏目。",
            "政务服务服务中心，公开制度制度化，2023年2023件。",
        ] {
            assert_eq!(words(text), [""; 0], "{text}");
        }
    }
}
