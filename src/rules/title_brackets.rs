//! Title marks, brackets and quotes: half-width ones inside a title, the wrong ones, and halves without the other half.

use std::ops::Range;

use super::Rule;
use super::quoted::quote;
use crate::diagnostic::{Findings, Meta, Severity};
use crate::format::DOCUMENTS;
use crate::report::Sentence;
use crate::text::{fold, is_longer, is_space, pairs, places, trim};

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
        for (variant, open, close) in KINDS {
            for (sentence, marks) in case.sentences.iter().zip(halves(case.sentences, open, close)) {
                let mut parts = Vec::new();
                for at in marks {
                    if is_prose(&sentence.text) && !is_excused(&sentence.text, at) {
                        parts.push(mark(&sentence.text, at));
                    }
                }
                quote(findings, &RULE.meta, variant, sentence, &parts, Vec::new());
            }
        }
    },
};

/// What comes in pairs.
const KINDS: [(&str, &str, &str); 3] =
    [("title-mark", "《", "》"), ("bracket", "（(", "）)"), ("quotation", "“", "”")];

const ANGLES: (&str, &str) = ("<＜", ">＞");

/// What is wrong with the title marks of one sentence.
fn titles(sentence: &Sentence<'_>, findings: &mut Findings) {
    let text = &sentence.text;
    let (mut angles, mut nested, mut eaten) = (Vec::new(), Vec::new(), Vec::new());
    let titles = pairs(text, "《", "》");
    // Those that close later, and what the first of them opens with: what opens behind it is inside.
    let mut around = text.len();
    for &(open, close) in titles.iter().rev() {
        if around < open {
            nested.push(open..mark(text, close).end);
        }
        around = around.min(open);
        eaten.extend(swallowed(&text[open..close]).map(|at| open + at..open + at + "印发".len()));
    }
    for (open, close) in pairs(text, ANGLES.0, ANGLES.1) {
        let inside = titles.iter().any(|&(from, to)| from < open && close < to);
        if inside || is_title(&text[mark(text, open).end..close]) {
            angles.push(open..mark(text, close).end);
        }
    }
    quote(findings, &RULE.meta, "angle", sentence, &angles, Vec::new());
    quote(findings, &RULE.meta, "eaten", sentence, &eaten, Vec::new());
    quote(findings, &RULE.meta, "lone-angle", sentence, &lone_angle(text), Vec::new());
    if let Some(finding) = quote(findings, &RULE.meta, "nested", sentence, &nested, Vec::new()) {
        finding.severity = Severity::Info;
    }
}

/// Where a title says that something was issued, and not what: a web page took 〈…〉 in half-width for markup.
fn swallowed(title: &str) -> Option<usize> {
    let at = places(title, "关于印发").pop()? + "关于".len();
    trim(&title[at + "印发".len()..]).starts_with("的通知").then_some(at)
}

/// How titles end. Anything else between < and > may be a comparison, a path, or markup.
const TITLES_END: [&str; 8] = ["条例", "办法", "规定", "通知", "意见", "格式", "方案", "细则"];

fn is_title(text: &str) -> bool {
    let text = trim(text.trim_matches(|c| ANGLES.0.contains(c) || ANGLES.1.contains(c)));
    let plain = !text.contains(|c: char| c.is_ascii() || "，。；、".contains(c));
    plain && is_longer(text, 3) && TITLES_END.iter().any(|end| text.ends_with(end))
}

/// The half of a pair that a page left over beside a title that is listed: 中华人民共和国…格式>
fn lone_angle(text: &str) -> Vec<Range<usize>> {
    let mut angles = text.char_indices().filter(|(_, c)| ANGLES.0.contains(*c) || ANGLES.1.contains(*c));
    let (Some((at, c)), None) = (angles.next(), angles.next()) else { return Vec::new() };
    let (before, after) = (fold(&text[..at]), fold(&text[at..]));
    let beside = DOCUMENTS.iter().any(|cited| {
        let title = fold(cited.title);
        if ANGLES.0.contains(c) { after.starts_with(&title) } else { before.ends_with(&title) }
    });
    if beside { vec![mark(text, at)] } else { Vec::new() }
}

/// For each sentence, where half of a pair stands whose other half is nowhere in its section.
fn halves(sentences: &[Sentence<'_>], open: &str, close: &str) -> Vec<Vec<usize>> {
    let mut halves = vec![Vec::new(); sentences.len()];
    let mut opened: Vec<(usize, usize)> = Vec::new();
    let mut section = None;
    for (number, sentence) in sentences.iter().enumerate() {
        let begins = sentence.section.map(|section| section.id);
        if begins != section {
            section = begins;
            opened.drain(..).for_each(|(number, at)| halves[number].push(at));
        }
        for (at, c) in sentence.text.char_indices() {
            if open.contains(c) {
                opened.push((number, at));
            } else if close.contains(c) && opened.pop().is_none() {
                halves[number].push(at);
            }
        }
    }
    opened.drain(..).for_each(|(number, at)| halves[number].push(at));
    halves
}

/// The one character that stands there.
fn mark(text: &str, at: usize) -> Range<usize> {
    at..at + text[at..].chars().next().map_or(0, char::len_utf8)
}

/// Whether it is a sentence of the report, not an entry of a list of links, cut short.
fn is_prose(text: &str) -> bool {
    trim(text).ends_with(|c| "。！？；：!?;:".contains(c))
        && !text.contains('…')
        && places(text, "...").is_empty()
}

/// Numerals of an item.
const NUMERALS: &str = "一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩";

/// Whether a half stands for itself: 1）, a quotation that goes on over paragraphs, each of which begins with “, what
/// is left of a title that was broken over lines, and quotes whose other half was typed as ".
fn is_excused(text: &str, at: usize) -> bool {
    let (before, after) = (&text[..at], &text[at..]);
    let numeral = |c: char| c.is_ascii_alphanumeric() || NUMERALS.contains(c);
    if trim(before).is_empty() {
        return true;
    }
    if after.starts_with(|c| "“”".contains(c)) {
        return text.contains(|c| "\"＂".contains(c));
    }
    if after.starts_with(|c| "）)".contains(c)) {
        let rest = before.trim_end_matches(numeral);
        let short = (1..=3 * '一'.len_utf8()).contains(&(before.len() - rest.len()));
        return short && rest.chars().next_back().is_none_or(|c| is_space(c) || "。；：，、;:,".contains(c));
    }
    // （一、 and the like: an item again.
    let rest = mark(text, at).end;
    let number = text[rest..].trim_start_matches(numeral);
    number.len() < text.len() - rest && number.starts_with(|c| "、.．".contains(c))
}
