//! The words of every rule in every language: all there, none twice, none left over, each in its language's style.
#![cfg(not(target_arch = "wasm32"))]

mod case_files;
mod locale_text;
mod source;

use std::collections::{BTreeMap, BTreeSet};

use locale_text::below;
use nianbao::api;
use nianbao::diagnostic::Finding;
use nianbao::format::{CellId, EDITIONS};
use nianbao::input::{Fault, Unreadable};
use nianbao::locale::{self, Lang};
use nianbao::rules::RULES;
use source::{Token, is_name, sources, tokens};

/// A text of a rule: where it stands, and the words.
type Text = (String, &'static str);

/// What is wrong, what to do, for each variant of each rule.
fn variants(lang: Lang) -> Vec<(&'static str, &'static str, &'static str, &'static str)> {
    let of = |rule: &&'static nianbao::rules::Rule| {
        let words = locale::rule(lang, &rule.meta).variants.iter();
        words.map(|words| (rule.meta.code, words.name, words.what, words.todo)).collect::<Vec<_>>()
    };
    RULES.iter().flat_map(of).collect()
}

fn whats(lang: Lang) -> Vec<Text> {
    variants(lang).into_iter().map(|(code, name, what, _)| (format!("{code} {name}, what"), what)).collect()
}

fn todos(lang: Lang) -> Vec<Text> {
    variants(lang).into_iter().map(|(code, name, _, todo)| (format!("{code} {name}, todo"), todo)).collect()
}

/// What is said at the cell, for each variant that says it shorter.
fn briefs(lang: Lang) -> Vec<Text> {
    let of = |rule: &&'static nianbao::rules::Rule| {
        let words = locale::rule(lang, &rule.meta).variants.iter().filter(|words| !words.brief.is_empty());
        words
            .map(|words| (format!("{} {}, brief", rule.meta.code, words.name), words.brief))
            .collect::<Vec<_>>()
    };
    RULES.iter().flat_map(of).collect()
}

fn whys(lang: Lang) -> Vec<Text> {
    RULES.iter().map(|rule| (format!("{} why", rule.meta.code), locale::rule(lang, &rule.meta).why)).collect()
}

fn titles(lang: Lang) -> Vec<Text> {
    let title = |rule: &&nianbao::rules::Rule| locale::rule(lang, &rule.meta).title;
    RULES.iter().map(|rule| (format!("{} title", rule.meta.code), title(rule))).collect()
}

/// The fixed phrases of a language, as its files have them.
fn phrases(lang: Lang) -> Vec<Text> {
    let keys =
        [below(lang, "", "phrases"), below(lang, ".around", "shared"), below(lang, ".around", "terminal")];
    keys.concat().iter().map(|(key, _)| (format!("phrase {key}"), locale::phrase(lang, key))).collect()
}

/// The string literals of a source, each with the two tokens before it and the two after.
fn literals(tokens: &[Token]) -> Vec<([String; 2], String)> {
    let strings = tokens.iter().enumerate().filter(|(_, token)| token.text.starts_with('"'));
    strings
        .map(|(at, token)| {
            let text = |tokens: &[Token]| tokens.iter().map(|token| token.text.as_str()).collect::<String>();
            let (before, after) = (at.saturating_sub(2)..at, at + 1..(at + 3).min(tokens.len()));
            ([text(&tokens[before]), text(&tokens[after])], token.text.trim_matches('"').to_owned())
        })
        .collect()
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

/// Every document of tests/cases with its findings.
fn findings() -> Vec<(String, nianbao::Checked)> {
    let mut found = Vec::new();
    for rule in RULES {
        let code = rule.meta.code;
        for file in case_files::documents(code) {
            let bytes = std::fs::read(case_files::folder(code).join(&file)).expect("a document");
            let document = nianbao::read(&bytes).expect("readable");
            let checked = api::outcome(&document, &case_files::options(code, &file)).expect("a report").1;
            found.push((format!("{code}/{file}"), checked));
        }
    }
    found
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} places\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_two_rules_share_their_words() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        for texts in [titles(lang), whys(lang), whats(lang), todos(lang)] {
            let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
            for (place, text) in &texts {
                let code = &place[..5];
                let first = *seen.entry(text).or_insert(place);
                if !first.starts_with(code) {
                    wrong.push(format!("{}: {place} and {first}: {text}", lang.id()));
                }
            }
        }
    }
    none(&wrong);
}

#[test]
fn no_two_variants_of_a_rule_say_the_same() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        let mut seen = BTreeMap::new();
        for (code, name, what, todo) in variants(lang) {
            if let Some(first) = seen.insert((code, what, todo), name) {
                wrong.push(format!("{}: {code} {first} and {name}: {what}", lang.id()));
            }
        }
    }
    none(&wrong);
}

/// Before a word that is the name of a rule, or of what its words speak of.
const NAMING: [&str; 8] = ["name:", "with(", "text(", "count(", "year(", "figure(", "row(", "edition("];

/// The variants that the source of each rule, and the engine it calls, may report. The names of arguments are not
/// among them, nor code and name of the rule.
fn variants_in_source() -> BTreeMap<&'static str, BTreeSet<String>> {
    let files: BTreeMap<String, Vec<Token>> = sources()
        .into_iter()
        .filter_map(|(file, source)| Some((file.strip_prefix("src/rules/")?.to_owned(), tokens(&source))))
        .collect();
    let words = |file: &str| -> BTreeSet<String> {
        let word =
            |text: &str| text.split('-').all(is_name) && text.chars().all(|c| c.is_lowercase() || c == '-');
        literals(&files[file])
            .into_iter()
            .filter(|([before, after], text)| {
                !NAMING.contains(&before.as_str()) && after != ",Argument" && word(text)
            })
            .map(|(_, text)| text)
            .collect()
    };
    let of = |code: &'static str| {
        let quoted = format!("\"{code}\"");
        let (file, source) = files
            .iter()
            .find(|(_, source)| source.iter().any(|token| token.text == quoted))
            .unwrap_or_else(|| panic!("no file of rule {code}"));
        let engine = source.iter().any(|token| token.text == "sums").then(|| words("sums.rs"));
        // What is known of a total can exceed the parts only where a total has two cells, as the balance's.
        let reachable = |name: &String| code == "NB303" || name != "total-exceeds";
        let engine = engine.map(|names| names.into_iter().filter(reachable).collect::<BTreeSet<_>>());
        (code, words(file).into_iter().chain(engine.unwrap_or_default()).collect())
    };
    RULES.iter().map(|rule| of(rule.meta.code)).collect()
}

#[test]
fn every_variant_of_the_rules_has_its_words_and_no_words_are_left_over() {
    let wanted = variants_in_source();
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        for (code, names) in &wanted {
            let there: BTreeSet<String> = variants(lang)
                .into_iter()
                .filter(|found| found.0 == *code)
                .map(|found| found.1.to_owned())
                .collect();
            let missing =
                names.difference(&there).map(|name| format!("{} {code}: no words for {name}", lang.id()));
            let over =
                there.difference(names).map(|name| format!("{} {code}: nothing reports {name}", lang.id()));
            wrong.extend(missing.chain(over));
        }
    }
    for (file, checked) in findings() {
        for finding in checked.findings.faults {
            if !wanted[finding.rule.code].contains(finding.variant) {
                wrong.push(format!("{file}: {} {} is not in the source", finding.rule.code, finding.variant));
            }
        }
    }
    none(&wrong);
}

#[test]
fn the_languages_have_the_same_variants_with_the_same_figures_in_them() {
    let form = |lang| -> Vec<_> {
        variants(lang)
            .into_iter()
            .map(|(code, name, what, todo)| (code, name, placeholders(what), placeholders(todo)))
            .collect()
    };
    let wrong: Vec<String> = form(Lang::ZhCn)
        .into_iter()
        .zip(form(Lang::En))
        .filter(|(zh, en)| zh != en)
        .map(|(zh, en)| format!("zh {zh:?}\nen {en:?}"))
        .collect();
    none(&wrong);
    let keys = |lang| phrases(lang).into_iter().map(|(place, _)| place).collect::<Vec<_>>();
    assert_eq!(keys(Lang::ZhCn), keys(Lang::En));
}

/// The English names of the columns that a sum can point at.
const ENGLISH_COLUMNS: [(&str, &str); 7] = [
    ("natural_person", "natural persons"),
    ("commercial_enterprise", "commercial enterprises"),
    ("research_institution", "research institutions"),
    ("public_welfare_organization", "public welfare organizations"),
    ("legal_service_organization", "legal service organizations"),
    ("other_organization", "other organizations"),
    ("total", "total"),
];

/// What a message must call the cell: its row, and its column.
fn names(lang: Lang, cell: CellId) -> [String; 2] {
    let column = match lang {
        Lang::En => ENGLISH_COLUMNS.into_iter().find(|(id, _)| *id == cell.column).expect("a column").1,
        Lang::ZhCn => {
            let rows = EDITIONS.into_iter().filter_map(|edition| edition.table(cell.table).row(cell.row));
            rows.flat_map(|row| row.columns).find(|column| column.id == cell.column).expect("a column").label
        }
    };
    [locale::row(lang, cell.table, cell.row), format!("“{column}”")]
}

fn figures_in(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.' && c != '-')
        .map(|part| part.trim_matches('.'))
        .collect()
}

/// What is missing in the words of a finding about a sum.
fn missing(lang: Lang, finding: &Finding) -> Vec<String> {
    let message = locale::message(lang, finding).what;
    let [row, column] = names(lang, finding.cells[0]);
    // What does not balance is a column; no single row of it is at fault.
    let wanted = if finding.rule.code == "NB303" { vec![column] } else { vec![row, column] };
    let figures = finding.figures.expect("figures");
    let absent = wanted.into_iter().filter(|name| !message.contains(name.as_str()));
    let figures = [figures.expected, figures.actual].map(|figure| figure.to_string());
    absent
        .chain(figures.into_iter().filter(|figure| !figures_in(&message).contains(&figure.as_str())))
        .map(|what| format!("{}: {} has no {what}: {message}", lang.id(), finding.id()))
        .collect()
}

#[test]
fn every_message_about_a_sum_names_its_cell_and_both_figures() {
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    for (file, checked) in findings() {
        for finding in checked.findings.faults.iter().filter(|finding| finding.rule.code.starts_with("NB3")) {
            seen.insert(finding.rule.code);
            let lacks = Lang::ALL.into_iter().flat_map(|lang| missing(lang, finding));
            wrong.extend(lacks.map(|lack| format!("{file}: {lack}")));
        }
    }
    assert_eq!(seen.len(), 4, "{seen:?}");
    none(&wrong);
}

fn all_texts(lang: Lang) -> Vec<Text> {
    [titles(lang), whys(lang), whats(lang), todos(lang), briefs(lang), phrases(lang)].concat()
}

/// Whether half-width punctuation stands beside a Chinese character or a name that will be put in.
fn half_width(text: &str) -> bool {
    let mut open = false;
    let shown: Vec<char> = text
        .chars()
        .filter_map(|c| {
            open = c == '{' || open && c != '}';
            if open { None } else { Some(if c == '}' { '某' } else { c }) }
        })
        .collect();
    let chinese = |at: usize| shown.get(at).is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
    let mark = |c: char| matches!(c, ',' | '.' | ':' | ';' | '?' | '!' | '(' | ')' | '[' | ']' | '"' | '\'');
    shown.iter().enumerate().any(|(at, &c)| mark(c) && (at > 0 && chinese(at - 1) || chinese(at + 1)))
}

#[test]
fn half_width_punctuation_is_told_from_a_point_in_a_figure() {
    for text in ["核对,后填", "{cell}:空白", "空白.", "(七）总计", "为{actual}."] {
        assert!(half_width(text), "{text}");
    }
    for text in ["核对，后填1.5件", "按UTF-8编码", "`nianbao rules --format markdown` 生成"] {
        assert!(!half_width(text), "{text}");
    }
}

#[test]
fn chinese_is_written_as_an_office_writes_it() {
    // What a programmer would say.
    const JARGON: [&str; 14] = [
        "解析",
        "字段",
        "null",
        "异常",
        "报错",
        "error",
        "数组",
        "参数",
        "校验",
        "undefined",
        "NaN",
        "单元格为空",
        "索引",
        "标签",
    ];
    let mut wrong = Vec::new();
    for (place, text) in all_texts(Lang::ZhCn) {
        let said =
            placeholders(text).into_iter().fold(text.to_lowercase(), |said, name| said.replace(name, ""));
        let jargon = JARGON.into_iter().find(|word| said.contains(&word.to_lowercase()));
        if let Some(fault) = jargon.or(half_width(text).then_some("half-width punctuation")) {
            wrong.push(format!("{place}: {fault}: {text}"));
        }
    }
    none(&wrong);
}

#[test]
fn every_sentence_ends_as_a_sentence() {
    let mut wrong = Vec::new();
    for (lang, stop) in [(Lang::ZhCn, '。'), (Lang::En, '.')] {
        for (place, text) in [whys(lang), whats(lang), todos(lang), briefs(lang)].concat() {
            let ends = text.ends_with(stop) && !text.ends_with("..") && !text.contains("。。");
            if !ends || text.contains(['\n', '\t']) || text.contains("  ") {
                wrong.push(format!("{} {place}: {text}", lang.id()));
            }
        }
        for (place, text) in titles(lang) {
            if text.ends_with(stop) || text.is_empty() {
                wrong.push(format!("{} {place}: {text}", lang.id()));
            }
        }
    }
    none(&wrong);
}

#[test]
fn an_input_that_cannot_be_read_is_refused_in_whole_sentences() {
    use Fault::{Binary, Empty, Encoding, Json, NoDom, NoReport, OfficeFile, TooDeep, TooLarge};
    let mut wrong = Vec::new();
    for fault in [Empty, Binary, OfficeFile, TooLarge, TooDeep, NoReport, NoDom, Encoding, Json] {
        for position in [None, Some(12)] {
            for (lang, stop) in [(Lang::ZhCn, "。"), (Lang::En, ".")] {
                let sentence = api::sentence(Unreadable { fault, position }, lang);
                // What is wrong, then what to do, then where: each a sentence of its own, with a space in English.
                let parts: Vec<&str> = sentence.split_inclusive(stop).collect();
                let joined = lang == Lang::En && parts[1..].iter().any(|part| !part.starts_with(' '));
                let where_ = position.is_none() || sentence.contains("13"); // counted from one
                if !sentence.ends_with(stop) || parts.len() < 2 || joined || !where_ {
                    wrong.push(format!("{} {}: {sentence}", lang.id(), fault.code()));
                }
            }
        }
    }
    none(&wrong);
}
