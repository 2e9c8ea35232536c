//! What is said at a cell itself: shorter than what the list says, of the same figures, and without the cell's name, which
//! whoever reads it sees.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use nianbao::locale::{self, Lang, VariantWords};
use nianbao::rules::RULES;
use nianbao::{Options, api};

/// Each variant of each rule.
fn variants(lang: Lang) -> Vec<(&'static str, &'static VariantWords)> {
    let of = |rule: &&'static nianbao::rules::Rule| {
        locale::rule(lang, &rule.meta)
            .variants
            .iter()
            .map(|words| (rule.meta.code, words))
            .collect::<Vec<_>>()
    };
    RULES.iter().flat_map(of).collect()
}

fn figures(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

/// The most characters of a brief in Chinese, a figure counted as two.
const MOST: usize = 32;

#[test]
fn what_names_its_cell_has_a_brief_without_the_name() {
    const NAMES: [&str; 6] = ["{cell}", "{cells}", "{table}", "{row}", "{column}", "{values}"];
    let named = |text: &str| NAMES.iter().any(|name| text.contains(name));
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        for (code, words) in variants(lang) {
            let place = format!("{} {code} {}", lang.id(), words.name);
            if words.what.contains("{cell") && words.brief.is_empty() {
                wrong.push(format!("{place}: no brief"));
            }
            if named(words.brief) || words.brief == words.what {
                wrong.push(format!("{place}: {}", words.brief));
            }
            if !figures(words.brief).is_subset(&figures(words.what)) {
                wrong.push(format!("{place}: other figures: {}", words.brief));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_languages_have_briefs_of_the_same_variants_with_the_same_figures() {
    let form = |lang| -> Vec<_> {
        let of = |(code, words): (_, &'static VariantWords)| {
            (code, words.name, words.brief.is_empty(), figures(words.brief))
        };
        variants(lang).into_iter().map(of).collect()
    };
    assert_eq!(form(Lang::ZhCn), form(Lang::En));
}

#[test]
fn a_brief_is_brief() {
    let length = |text: &str| {
        let shown = figures(text)
            .into_iter()
            .fold(text.to_owned(), |text, name| text.replace(&format!("{{{name}}}"), "12"));
        shown.chars().count()
    };
    let long = variants(Lang::ZhCn).into_iter().filter(|(_, words)| length(words.brief) > MOST);
    let long: Vec<String> =
        long.map(|(code, words)| format!("{code} {}: {}", length(words.brief), words.brief)).collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn it_is_said_beside_the_message_and_left_out_where_that_is_no_longer() {
    let sample = std::fs::read("www/samples/qiyun-2022.txt").expect("the sample");
    let document = nianbao::read(&sample).expect("readable");
    let outcome = nianbao::check(&document, &Options::default()).expect("a report");
    let data = serde_json::to_value(&outcome).expect("plain data");
    assert_eq!(data["findings"][1]["id"], "NB301:requests.unavailable_not_held");
    assert_eq!(data["findings"][1]["brief"], "各类申请人之和为1，此处为0，相差1。");
    assert_eq!(data["causes"][0]["repairs"][0]["brief"], "疑似填错，可改为0，2处勾稽即平。");
    let lacking =
        nianbao::read("一、总体情况\n无\n二、主动公开政府信息情况\n无\n".as_bytes()).expect("readable");
    let (outcome, _) = api::outcome(&lacking, &Options::default()).expect("a report");
    let lacking = serde_json::to_value(&outcome.findings[0]).expect("plain data");
    assert_eq!((&lacking["code"], lacking.get("brief")), (&"NB101".into(), None));
}
