//! Counts that were left out: 公开信息  条, 收到申请XX件.

use std::ops::Range;

use super::Gap;
use super::reader::Reader;
use crate::report::sentences::Sentence;
use crate::text::{ends_with, is_one, is_space};

/// What is counted, one character each, and money.
const UNITS: &str = "件宗起份条次项个篇场期元万%％";
/// A sentence, or a part of it, ends behind the unit.
const ENDS: &str = "，。；、：！,;（(）)";
/// What a form has where a figure is to be written.
const BLANKS: &str = "_＿×○〇□xXＸ＊*";
/// What stands around a blank to fill in: （ ）件.
const AROUND: &str = "（()）[]〔〕【】";
/// Behind these it is no count: 第 条.
const NUMERALS: &str = "第一二三四五六七八九十百千万几数多余每";
/// Words before a figure: with their last character it is asked for.
const ASKING: &str = "信息 申请 文件 公开 收到 受理 办理 办结 答复 发布 共 合计 总计 制发 废止 有效 新收 结转 规章 复议 诉讼 收费";

/// The places of a sentence where a figure was left out, in bytes.
fn gaps(sentence: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // The last character that is neither a space nor a blank to fill in, what came since, and where.
    let (mut end, mut spaces, mut blanks) = (0, 0, 0);
    for (at, c) in sentence.char_indices() {
        let opens = is_one(c, AROUND)
            && (spaces > 0 || blanks > 0 || sentence[at..].chars().nth(1).is_some_and(is_blank));
        if is_space(c) {
            spaces += 1;
        } else if is_one(c, BLANKS) || opens {
            blanks += 1;
        } else {
            if is_one(c, UNITS) && is_left_out(sentence, end, at, spaces, blanks) {
                let words = sentence[..end].char_indices().rev().nth(1).map_or(0, |(from, _)| from);
                found.push(words..at + c.len_utf8());
            }
            (end, spaces, blanks) = (at + c.len_utf8(), 0, 0);
        }
    }
    found
}

fn is_blank(c: char) -> bool {
    is_space(c) || is_one(c, BLANKS) || is_one(c, AROUND)
}

fn is_left_out(sentence: &str, end: usize, at: usize, spaces: usize, blanks: usize) -> bool {
    let (before, behind) = (&sentence[..end], &sentence[at..]);
    let after = behind.chars().find(|c| !is_space(*c) && !is_one(*c, UNITS) && *c != '其' && *c != '中');
    let ends = after.is_none_or(|c| is_one(c, ENDS));
    let last = before.chars().next_back().unwrap_or(' ');
    let numeral = last.is_ascii_alphanumeric() || is_one(last, NUMERALS);
    let chinese = ('\u{4e00}'..='\u{9fff}').contains(&last);
    // 第XX条 is a number of another kind, 1--3件 a range.
    if blanks > 1 {
        return chinese && !numeral;
    }
    let asked = ends_with(before, ASKING);
    // 信息条, 共件: no word is written so; 申请件, 办理件 are.
    let bare = ends_with(before, "信息 公开") && behind.starts_with('条')
        || ends_with(before, "共 共计 合计 总计 累计");
    let wide = spaces > 1 && chinese && !numeral;
    ends && (asked && (spaces > 0 || bare || blanks > 0) || wide)
}

impl Reader<'_> {
    /// Notes the figures that were left out of a sentence.
    pub(super) fn gaps(&mut self, sentence: &Sentence<'_>) {
        let gaps = gaps(&sentence.text);
        self.left_out = !gaps.is_empty();
        for part in gaps {
            let place = self.place(part);
            self.prose.gaps.push(Gap { place });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(sentence: &str) -> Vec<&str> {
        gaps(sentence).into_iter().map(|part| &sentence[part]).collect()
    }

    #[test]
    fn a_figure_left_out_is_a_gap() {
        for (sentence, gap) in [
            ("全年主动公开信息  条，其中网站公开120条。", "信息  条"),
            ("全年主动公开政府信息　　条。", "信息　　条"),
            ("收到申请__件，办结3件。", "申请__件"),
            ("收到申请XX件。", "申请XX件"),
            ("全年公开信息条，较上年有所增加。", "信息条"),
            ("受理依申请公开 件。", "公开 件"),
            ("收取信息处理费××元。", "理费××元"),
            ("共件。", "共件"),
            ("收到政府信息公开申请（ ）件，均已答复。", "申请（ ）件"),
            ("收到政府信息公开申请()件。", "申请()件"),
            ("收到申请X件，占  %。", "申请X件"),
            ("组织业务培训   场。", "培训   场"),
        ] {
            assert_eq!(found(sentence).first(), Some(&gap), "{sentence}");
        }
    }

    #[test]
    fn words_that_look_like_one_are_none() {
        for sentence in [
            "公开信息120 条，收到申请 5 件。",
            "逐一核对申请件，规范办理件的归档。",
            "按照《条例》第××条办理。",
            "政府信息公开 条例的规定。",
            "公开 信 息 条 目，收到 文 件。",
            "召开第XX次会议。",
            "信息条目清晰，共享数据。",
            "发布信息1 - 3条，共10--12件。",
            "依申请公开 件均已办结。",
            "总计个人申请5件。",
            "制定《办法》（试行）1件，公开（含转发）5条。",
            "（一）申请件的登记。",
            "共收到申请5件（见附件）。",
            "符合《条例》第  条。",
        ] {
            assert!(found(sentence).is_empty(), "{sentence}: {:?}", found(sentence));
        }
    }
}
