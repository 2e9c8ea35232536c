//! The catalogue of the words around findings, which the terminal and the page share: the same in every language, none
//! left over.
#![cfg(not(target_arch = "wasm32"))]

mod locale_text;
mod source;

use std::collections::BTreeSet;
use std::path::Path;

use locale_text::below;
use nianbao::Lang;
use source::{is_name, sources, tokens};

const PARTS: [&str; 5] = ["shared", "terminal", "panel", "attach", "element"];

/// Part, key and words.
fn around(lang: Lang) -> Vec<(&'static str, String, String)> {
    let part = |part| below(lang, ".around", part).into_iter().map(move |(key, words)| (part, key, words));
    PARTS.into_iter().flat_map(part).collect()
}

/// The names of the figures in a sentence; `{n:one:other}` is a figure too.
fn figures(words: &str) -> BTreeSet<&str> {
    let names = words.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    names.map(|(name, _)| name.split(':').next().unwrap_or(name)).collect()
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} places\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_languages_have_the_same_words_with_the_same_figures_in_them() {
    let [zh, en] = [Lang::ZhCn, Lang::En].map(around);
    assert_eq!(zh.len(), en.len());
    let pairs = zh.iter().zip(&en);
    let differ = pairs.filter(|(zh, en)| (zh.0, &zh.1, figures(&zh.2)) != (en.0, &en.1, figures(&en.2)));
    none(&differ.map(|(zh, en)| format!("{zh:?} {en:?}")).collect::<Vec<_>>());
}

#[test]
fn no_key_stands_twice_where_it_would_hide_another() {
    let words = around(Lang::ZhCn);
    let core = below(Lang::ZhCn, "", "phrases").into_iter().map(|(key, _)| ("terminal", key));
    let mut seen: BTreeSet<(&str, String)> = core.collect();
    let mut wrong = Vec::new();
    for (part, key, _) in words {
        // What is shared stands beside the terminal's words, and beside the panel's.
        let beside = if part == "shared" { vec!["terminal", "panel"] } else { vec![part] };
        for part in beside {
            if !seen.insert((part, key.clone())) {
                wrong.push(format!("{part}: {key}"));
            }
        }
    }
    none(&wrong);
}

/// `more-repairs` is `moreRepairs` in the page.
fn named(key: &str) -> String {
    let mut words = key.split('-').map(str::to_owned);
    let first = words.next().unwrap_or_default();
    let name = words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..]);
    assert!(is_name(&name), "{key}");
    name
}

/// The code of a folder of the page.
fn page(folder: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www").join(folder);
    let files = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path());
    files.filter(|path| path.is_file()).map(|path| std::fs::read_to_string(path).expect("code")).collect()
}

#[test]
fn every_word_is_said_somewhere() {
    let strings: BTreeSet<String> = sources()
        .iter()
        .flat_map(|(_, source)| tokens(source))
        .filter(|token| token.text.starts_with('"'))
        .map(|token| token.text.trim_matches('"').to_owned())
        .collect();
    // Words for each severity, and for each place that the catalogue of rules leaves open.
    let by_terminal = |key: &str| {
        let generic = key.starts_with("generic-") && strings.contains("generic-{key}");
        let counted = key.ends_with("-count") && strings.contains("-count");
        strings.contains(key) || generic || counted
    };
    let by_page = |folder: &str, key: &str| {
        let (page, name) = (page(folder), named(key));
        let part = ["error", "warning", "info"].iter().find_map(|severity| name.strip_prefix(severity));
        let each = part.is_some_and(|rest| match rest {
            "" => page.contains("ords[severity]"),
            _ => page.contains(&format!("${{severity}}{rest}`")),
        });
        each || page.contains(&format!("ords.{name}"))
    };
    let said = |part: &str, key: &str| match part {
        "terminal" => by_terminal(key),
        "shared" => by_terminal(key) && by_page("panel", key),
        folder => by_page(folder, key),
    };
    let silent = around(Lang::ZhCn).into_iter().filter(|(part, key, _)| !said(part, key));
    none(&silent.map(|(part, key, _)| format!("{part}: nobody says {key}")).collect::<Vec<_>>());
}

/// What the page itself says, line by line.
fn said_by_the_page() -> Vec<(String, String)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/page/words/zh-cn.mjs");
    let words = std::fs::read_to_string(file).expect("the words of the page");
    let code = words.lines().map(str::trim).filter(|line| !line.starts_with("//") && !line.starts_with("/*"));
    let lines: Vec<_> = code.map(|line| ("page".to_owned(), line.to_owned())).collect();
    assert!(lines.len() > 100, "where do the words of the page stand?");
    lines
}

#[test]
fn no_space_stands_between_chinese_and_a_figure() {
    let chinese = |c: Option<char>| {
        c.is_some_and(|c| ('\u{3001}'..='\u{9fff}').contains(&c) || ('！'..='～').contains(&c))
    };
    let core = ["rules", "phrases"].map(|part| below(Lang::ZhCn, "", part)).into_iter().flatten();
    let around = PARTS.iter().flat_map(|part| below(Lang::ZhCn, ".around", part));
    let mut wrong = Vec::new();
    for (key, words) in core.chain(around).chain(said_by_the_page()) {
        let sentence: Vec<char> = words.chars().collect();
        let beside = |at: usize| chinese(sentence.get(at).copied());
        let spaced = (1..sentence.len()).any(|at| sentence[at] == ' ' && (beside(at - 1) || beside(at + 1)));
        if spaced {
            wrong.push(format!("{key}: {words}"));
        }
    }
    none(&wrong);
}
