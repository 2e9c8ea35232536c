//! A law or a notice under a title that is nearly its own.

use std::ops::Range;

use super::Rule;
use super::quoted::quote;
use crate::diagnostic::{Meta, Severity};
use crate::format::{ALSO_RIGHT, Cited, DOCUMENTS};
use crate::report::Sentence;
use crate::text::{apart, fold, has_one, is_longer, is_one, mark, pairs};

/// The rule. A title that comes again is the same slip: it is told once.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB601",
        name: "law-misnamed",
        severity: Severity::Warning,
        citation: "《中华人民共和国政府信息公开条例》（国务院令第711号）",
    },
    check: |case, findings| {
        let mut wrong: Vec<Misnamed<'_>> = Vec::new();
        for sentence in case.sentences {
            let text = &sentence.text;
            let mut inner = 0;
            for (open, close) in pairs(text, "《〈<＜", "》〉>＞") {
                let part = mark(text, open).end..close;
                // A title around one that is wrong already is wrong with it.
                let meant = if inner > open { None } else { meant(&text[part.clone()]) };
                let Some(cited) = meant else { continue };
                inner = part.start;
                let title = &text[part.clone()];
                if let Some(before) = wrong.iter_mut().find(|before| before.title == title) {
                    before.count += 1;
                } else if wrong.len() < MOST_TITLES {
                    wrong.push(Misnamed { title, cited, sentence, part, count: 1 });
                }
            }
        }
        for Misnamed { title, cited, sentence, part, count } in wrong {
            let variant = if count > 1 { "several" } else { "one" };
            let Some(finding) = quote(findings, &RULE.meta, variant, sentence, &[part]) else { return };
            finding.text("title", title).text("right", cited.title).count("count", count);
            if let Some(number) = cited.number {
                finding.citing(number);
            }
        }
    },
};

/// Different wrong titles are told up to so many.
const MOST_TITLES: usize = 20;

/// No title is longer, in characters.
const LONGEST_TITLE: usize = 60;

/// A wrong title, where it first stands, and how often.
struct Misnamed<'a> {
    title: &'a str,
    cited: &'static Cited,
    sentence: &'a Sentence<'a>,
    part: Range<usize>,
    count: usize,
}

/// The document that is meant by a title that is not its own. It begins with a character of the right title (a
/// province's own rules begin with its name, 新条例 is only called so) and ends nearly as it (a commentary does not).
fn meant(title: &str) -> Option<&'static Cited> {
    if title.len() > 4 * LONGEST_TITLE || is_longer(title, LONGEST_TITLE) {
        return None;
    }
    let title = fold(title);
    let first = title.chars().next()?;
    if ALSO_RIGHT.contains(&&*title) || DOCUMENTS.iter().any(|cited| fold(cited.title) == title) {
        return None;
    }
    DOCUMENTS.iter().find(|cited| {
        let wanted = fold(cited.title);
        let mut ends = wanted.chars().rev().zip(title.chars().rev()).take(2);
        is_one(first, &wanted)
            && ends.any(|(wanted, found)| wanted == found)
            && has_one(&title, cited.mark)
            && apart(&wanted, &title) <= cited.slack
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nearly_a_listed_title_is_meant_for_it() {
        for title in [
            "中华人民共和国信息公开条例",
            "中华人民共和国政府信息公开工作条例",
            "中华人民共和国政府信息公开条列",
            "中华人民共和国政务公开条例",
            "人民共和国政府信息公开条例",
            "政务信息公开条例",
            "政府信息公开工作条例",
            "中华人民共和国政府信息公开年度报告格式",
            "国务院办公厅政务信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知",
            "政府信息公开处理费管理办法",
        ] {
            assert!(meant(title).is_some(), "{title}");
        }
    }

    #[test]
    fn other_titles_are_nobodys_mistake() {
        for title in [
            "条例",
            "信息公开条例",
            "新政府信息公开条例",
            "江苏省政府信息公开条例",
            "市政府信息公开条例",
            "政府信息公开办法",
            "政府信息公开条例解读",
            "政府信息公开案例",
            "政府信息公开指南",
            "中华人民共和国政府信息公开条例实施办法",
            "中华人民共和国政府信息公开工作年度报告",
            "中华人民共和国政府采购法实施条例",
            "政府信息公开信息发布管理办法",
            "关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知",
            "中华人民共和国政府信息公开条例（2019年修订）",
        ] {
            assert!(meant(title).is_none(), "{title}");
        }
    }
}
