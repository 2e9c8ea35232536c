//! Local rules: each key of a file changes what is found, and what is wrong with a file is said with line and column.
#![cfg(not(target_arch = "wasm32"))]

use nianbao::api::{Beside, local, wrong_local};
use nianbao::local::json::{Kind, Node, parse};
use nianbao::{Lang, Options, Outcome};

const SAMPLE: &str = include_str!("../www/samples/qiyun-2022.txt");

/// What is found in the sample with these rules.
fn with(rules: &str) -> Outcome {
    outcome(SAMPLE, rules)
}

fn outcome(text: &str, rules: &str) -> Outcome {
    let rules = local(rules).unwrap_or_else(|wrong| panic!("{}\n{rules}", wrong_local(&wrong, Lang::En)));
    let options =
        Options { beside: Beside { local: Some(rules), ..Beside::default() }, ..Options::default() };
    nianbao::check(&nianbao::read_text(text).expect("a text"), &options).expect("a report")
}

fn ids(outcome: &Outcome) -> Vec<&str> {
    outcome.findings.iter().map(|finding| finding.id.as_str()).collect()
}

/// The severity of the findings of a rule.
fn severities<'a>(outcome: &'a Outcome, code: &str) -> Vec<&'a str> {
    let found = outcome.findings.iter().filter(|finding| finding.code == code);
    found.map(|finding| finding.severity).collect()
}

/// Why a rule could not be judged.
fn because<'a>(outcome: &'a Outcome, code: &str) -> Vec<&'a str> {
    outcome.not_assessed.iter().filter(|gap| gap.what == code).map(|gap| gap.because.as_str()).collect()
}

#[test]
fn a_file_that_says_nothing_changes_nothing() {
    let plain = nianbao::check(&nianbao::read_text(SAMPLE).expect("a text"), &Options::default());
    let plain = serde_json::to_value(plain.expect("a report")).expect("plain data");
    assert_eq!(serde_json::to_value(with("{}")).expect("plain data"), plain);
}

#[test]
fn a_severity_is_the_one_of_the_file() {
    assert_eq!(severities(&with("{}"), "NB301"), ["error"]);
    for severity in ["error", "warning", "info"] {
        let short = with(&format!(r#"{{"severity": {{"NB301": "{severity}"}}}}"#));
        let long = with(&format!(r#"{{"severity": {{"NB301": {{"severity": "{severity}"}}}}}}"#));
        for outcome in [short, long] {
            assert_eq!(severities(&outcome, "NB301"), [severity]);
            assert_eq!(severities(&outcome, "NB302"), ["error"], "another rule keeps its own");
        }
    }
    let summary = with(r#"{"severity": {"NB301": "info"}}"#).summary;
    assert_eq!((summary.errors, summary.infos), (2, 1));
}

#[test]
fn a_rule_that_is_turned_off_finds_nothing_and_says_why_it_was_not_asked() {
    let off = r#"{"severity": {"NB301": {"severity": "off", "reason": "合并统计口径"},
        "NB302": {"severity": "off", "reason": "合并统计口径"}}}"#;
    let outcome = with(off);
    assert_eq!(ids(&outcome), ["NB104:requests.unavailable_unclear"]);
    assert_eq!(because(&outcome, "NB301"), ["补充规则已关闭这一条规则，理由：合并统计口径"]);
    assert!(outcome.causes.is_empty(), "there is nothing left that a cause could explain");
}

/// The value without its places.
fn plain(text: &str, node: &Node) -> serde_json::Value {
    match node.kind {
        Kind::Null => serde_json::Value::Null,
        Kind::Truth => (&text[node.at..node.end] == "true").into(),
        Kind::Number => serde_json::from_str(&node.text).expect("a number"),
        Kind::Text => node.text.as_str().into(),
        Kind::List => node.nodes.iter().map(|item| plain(text, item)).collect(),
        Kind::Object => node.nodes.iter().map(|item| (item.key.clone(), plain(text, item))).collect(),
    }
}

/// Texts that are JSON, and, with something put in or left out, mostly are not.
const JSON: [&str; 9] = [
    r#"{"a": [1, -2.50, 0, 1e3, 2E-7, {"b": null}], "c": true, "d": false}"#,
    "[\"\\u4e00\\ud83d\\ude00\\n\\t\\\"\\\\\\/\\b\\f\\r\", \"一、总体情况\"]",
    " \t\r\n[ ] ",
    "{ }",
    "\"\"",
    "-0.0",
    r#"["\ud83d", "\ude00", "\ud83dx"]"#,
    "[[[[[[[[1]]]]]]]]",
    "{\"a\":{\"b\":[{\"c\":[\"\"]}]},\"一\":\"〔2021〕30号\"}",
];

#[test]
fn what_is_json_is_what_serde_json_takes_for_it() {
    let put_in =
        ["", ",", ":", "\"", "{", "}", "[", "]", "0", "-", ".", "e", "\\", "u", "一", "\u{1}", "null", "/"];
    let (mut taken, mut refused) = (0, 0);
    for text in JSON {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for (n, &at) in places.iter().enumerate() {
            for piece in put_in {
                for end in [at, places[(n + 1).min(places.len() - 1)]] {
                    let changed = [&text[..at], piece, &text[end..]].concat();
                    let wanted = serde_json::from_str::<serde_json::Value>(&changed);
                    match (parse(&changed), wanted) {
                        (Ok(node), Ok(wanted)) => {
                            taken += 1;
                            assert_eq!(plain(&changed, &node), wanted, "{changed}");
                        }
                        (Err(at), Err(_)) => {
                            refused += 1;
                            assert!(changed.is_char_boundary(at), "{changed}");
                        }
                        (found, wanted) => panic!("{changed:?}: {found:?}, and not {wanted:?}"),
                    }
                }
            }
        }
    }
    assert!(taken > 1_000 && refused > 1_000, "{taken} {refused}");
}

#[test]
fn a_value_knows_where_it_stood() {
    let text = "{ \"一\" : [ 12 , \"x\" ] }";
    let list = &parse(text).expect("JSON").nodes[0];
    assert_eq!(&text[list.key_at..list.key_at + 5], "\"一\"");
    assert_eq!(&text[list.at..list.end], "[ 12 , \"x\" ]");
    assert_eq!(list.nodes.iter().map(|item| &text[item.at..item.end]).collect::<Vec<_>>(), ["12", "\"x\""]);
    assert!(parse("\u{feff}{}").is_ok(), "a mark of the byte order");
    assert!(parse(&"[".repeat(100_000)).is_err(), "nested too deep");
}
