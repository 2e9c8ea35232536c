//! Title marks, brackets and quotes: half-width ones inside a title, the wrong ones, and halves without the other half.

use std::ops::Range;

use super::Rule;
use super::quoted::quote;
use crate::diagnostic::{Findings, Meta, Severity};
use crate::format::DOCUMENTS;
use crate::report::Sentence;
use crate::text::{
    before, begins, behind, ends, ends_with, fold, has, has_one, is_longer, is_one, mark, pairs, places,
    trim, trim_all,
};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB603",
        name: "title-brackets",
        severity: Severity::Warning,
        citation: "《标点符号用法》（GB/T 15834—2011）",
    },
    check: |case, findings| {
        for sentence in case.sentences {
            titles(sentence, findings);
        }
        for &(variant, open, close) in &KINDS {
            for halves in halves(case.sentences, open, close).chunk_by(|one, next| one.0 == next.0) {
                let sentence = &case.sentences[halves[0].0];
                let text = &*sentence.text;
                let mut parts = Vec::new();
                // The other half of a quotation may have been typed as ".
                if is_prose(text) && !(open == QUOTATION && has(text, "\"＂")) {
                    parts.extend(
                        halves.iter().filter(|half| !is_excused(text, half.1)).map(|half| mark(text, half.1)),
                    );
                }
                quote(findings, &RULE.meta, variant, sentence, &parts);
            }
        }
    },
};

/// What comes in pairs.
const KINDS: [(&str, &str, &str); 3] =
    [("title-mark", "《", "》"), ("bracket", "（(", "）)"), ("quotation", QUOTATION, "”")];

const QUOTATION: &str = "“";

const LEFT: &str = "<＜";
const RIGHT: &str = ">＞";

/// No title is longer, in bytes.
const LONGEST_TITLE: usize = 400;

/// What is wrong with the title marks of one sentence.
fn titles(sentence: &Sentence<'_>, findings: &mut Findings) {
    let text = &*sentence.text;
    let (mut angles, mut nested, mut eaten) = (Vec::new(), Vec::new(), Vec::new());
    let mut titles = pairs(text, "《", "》");
    // Those that close later, and what the first of them opens with: what opens behind it is inside.
    let mut around = text.len();
    for &(open, close) in titles.iter().rev() {
        if around < open {
            nested.push(open..mark(text, close).end);
        }
        around = around.min(open);
        eaten.extend(swallowed(&text[open..close]).map(|at| open + at..open + at + "印发".len()));
    }
    around = text.len();
    for (open, close) in pairs(text, LEFT, RIGHT).into_iter().rev() {
        while let Some((from, _)) = titles.pop_if(|title| close < title.1) {
            around = around.min(from);
        }
        if around < open || is_title(&text[mark(text, open).end..close]) {
            angles.push(open..mark(text, close).end);
        }
    }
    angles.reverse();
    let found = [("angle", angles), ("eaten", eaten), ("lone-angle", lone_angle(text)), ("nested", nested)];
    for (variant, parts) in &found {
        let finding = quote(findings, &RULE.meta, variant, sentence, parts);
        if let ("nested", Some(finding)) = (*variant, finding) {
            finding.severity = Severity::Info;
        }
    }
}

/// Where a title says that something was issued, and not what: a web page took 〈…〉 in half-width for markup.
fn swallowed(title: &str) -> Option<usize> {
    if title.len() > LONGEST_TITLE {
        return None;
    }
    let at = places(title, "关于印发").pop()? + "关于".len();
    trim(&title[at + "印发".len()..]).starts_with("的通知").then_some(at)
}

/// How titles end. Anything else between < and > may be a comparison, a path, or markup.
const TITLES_END: &str = "条例 办法 规定 通知 意见 格式 方案 细则";

fn is_title(text: &str) -> bool {
    let text = trim_all(text, " <＜>＞");
    ends_with(text, TITLES_END)
        && is_longer(text, 3)
        && !text.chars().any(|c| c.is_ascii() || is_one(c, "，。；、"))
}

/// The half of a pair that a page left over beside a title that is listed: 中华人民共和国…格式>
fn lone_angle(text: &str) -> Vec<Range<usize>> {
    let mut angles = text.char_indices().filter(|(_, c)| is_one(*c, LEFT) || is_one(*c, RIGHT));
    let (Some((at, c)), None) = (angles.next(), angles.next()) else { return Vec::new() };
    let (before, after) = (fold(&text[..at]), fold(&text[at..]));
    let beside = DOCUMENTS.iter().any(|cited| {
        let title = fold(cited.title);
        if is_one(c, LEFT) { after.starts_with(&title) } else { before.ends_with(&title) }
    });
    if beside { vec![mark(text, at)] } else { Vec::new() }
}

/// Where half of a pair stands whose other half is nowhere in its section: the sentence, and the place in it.
fn halves(sentences: &[Sentence<'_>], open: &str, close: &str) -> Vec<(usize, usize)> {
    let (mut halves, mut opened) = (Vec::new(), Vec::new());
    let mut section = "";
    for (number, sentence) in sentences.iter().enumerate() {
        if sentence.section_id() != section {
            section = sentence.section_id();
            halves.append(&mut opened);
        }
        for (at, c) in sentence.text.char_indices() {
            if is_one(c, open) {
                opened.push((number, at));
            } else if is_one(c, close) && opened.pop().is_none() {
                // Nothing is open here: what stays open stands behind it, and the halves are in order.
                halves.push((number, at));
            }
        }
    }
    halves.append(&mut opened);
    halves
}

/// Whether it is a sentence of the report, not an entry of a list of links, cut short.
fn is_prose(text: &str) -> bool {
    ends(trim(text), "。！？；：!?;:") && !has_one(text, "… ...")
}

/// What numbers an item.
const NUMERALS: &str =
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩";

/// Whether a half stands for itself: 1）, a quotation that goes on over paragraphs, each of which begins with “, what
/// is left of a title that was broken over lines.
fn is_excused(text: &str, at: usize) -> bool {
    let (head, rest) = (&text[..at], &text[at..]);
    if trim(head).is_empty() {
        return true;
    }
    if begins(rest, "“”") {
        return false;
    }
    if begins(rest, "）)") {
        let item = before(head, NUMERALS);
        let short = (1..=3 * '一'.len_utf8()).contains(&(head.len() - item.len()));
        return short && (item.is_empty() || ends(item, " 。；：，、;:,"));
    }
    // （一、 and the like: an item again.
    let inside = &text[mark(text, at).end..];
    let item = behind(inside, NUMERALS);
    item.len() < inside.len() && begins(item, "、.．")
}
