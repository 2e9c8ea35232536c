//! Local rules: each key of a file changes what is found, and what is wrong with a file is said with line and column.
#![cfg(not(target_arch = "wasm32"))]

use nianbao::api::{self, Beside, local, wrong_local};
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
    let before = with("{}").summary;
    assert_eq!((summary.errors, summary.infos), (before.errors - 1, before.infos + 1));
}

#[test]
fn a_rule_that_is_turned_off_finds_nothing_and_says_why_it_was_not_asked() {
    let off = r#"{"severity": {"NB301": {"severity": "off", "reason": "合并统计口径"},
        "NB302": {"severity": "off", "reason": "合并统计口径"}}}"#;
    let outcome = with(off);
    let without = |id: &String| !id.starts_with("NB301") && !id.starts_with("NB302");
    let left: Vec<String> = ids(&with("{}")).iter().map(ToString::to_string).filter(without).collect();
    assert_eq!(ids(&outcome), left);
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

fn folder(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/local").join(name)
}

fn files(name: &str) -> Vec<(String, String)> {
    let entries =
        std::fs::read_dir(folder(name)).expect("a folder").map(|entry| entry.expect("a file").path());
    let mut files: Vec<(String, String)> = entries
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).expect("UTF-8"))
        })
        .collect();
    files.sort();
    files
}

/// The schema is held against the same files in tests/browser/local-rules.test.mjs.
#[test]
fn what_is_wrong_with_a_file_is_told_by_its_line_and_column() {
    let table = std::fs::read_to_string(folder("bad.json")).expect("a table");
    let table: serde_json::Value = serde_json::from_str(&table).expect("JSON");
    let files = files("bad");
    assert_eq!(table.as_object().map(serde_json::Map::len), Some(files.len()));
    let mut different = Vec::new();
    for (name, text) in files {
        let wanted = &table[&name];
        let Err(wrong) = local(&text) else { panic!("{name} is taken") };
        let found = serde_json::json!({
            "line": wrong.line, "column": wrong.column, "fault": wrong.fault, "word": wrong.word,
        });
        if ["line", "column", "fault", "word"].iter().any(|key| found[key] != wanted[key]) {
            different.push(format!("{name}: {found} and not {wanted}"));
        }
        for (lang, stop) in [(Lang::ZhCn, "。"), (Lang::En, ".")] {
            let said = wrong_local(&wrong, lang);
            let place = said.contains(&wrong.line.to_string()) && said.contains(&wrong.column.to_string());
            let whole = said.ends_with(stop) && !said.contains(['{', '|']) && !said.contains("“”");
            // What is wrong with the file as a whole has no name.
            if !place
                || !whole && wrong.word != "{ }"
                || wrong.fault != "rules-json" && !said.contains(&wrong.word)
            {
                different.push(format!("{name}: {said}"));
            }
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn files_that_are_right_are_taken() {
    for (name, text) in files("good") {
        assert!(local(&text).is_ok(), "{name}: {:?}", local(&text));
    }
}

/// A whole report of a department, with what its title, text and tables say put in.
fn report(authority: &str, overview: &str, foot: &str) -> String {
    let mut blank = api::template(2024, authority, None).expect("a form");
    for table in blank.tables.iter_mut().flatten() {
        for place in 0..table.values.len() {
            table.write(place, nianbao::text::Decimal::whole(i64::try_from(place).expect("small") % 3));
        }
    }
    let text = nianbao::to_text(&blank);
    let body: Vec<&str> = text.lines().collect();
    let at = body.iter().position(|line| line.starts_with("一、")).expect("the first section");
    [&body[..=at], &[overview], &body[at + 1..], &[foot]].concat().join("\n")
}

/// What the file finds in a report: id, severity, citation, message.
fn found(text: &str, rules: &str) -> Vec<[String; 4]> {
    let outcome = outcome(text, rules);
    let ours = outcome.findings.into_iter().filter(|found| found.code >= "NB8");
    ours.map(|found| [found.id, found.severity.to_owned(), found.citation, found.message]).collect()
}

/// Replacing a part of the file changes what is found.
fn changes(text: &str, rules: &str, from: &str, to: &str) -> [Vec<[String; 4]>; 2] {
    assert!(rules.contains(from), "{from}");
    let both = [found(text, rules), found(text, &rules.replacen(from, to, 1))];
    assert_ne!(both[0], both[1], "{from} → {to}");
    both
}

#[test]
fn each_key_of_an_equation_changes_what_is_found() {
    let text = report("岚州县水务局", "按季度核对数据。", "");
    let rules = r#"{ "title": "岚州县补充要求", "equations": [ { "id": "a", "left": ["disclosure.licensing.decisions"],
        "is": "=", "right": [5], "message": "许可共5件" } ] }"#;
    let first = &found(&text, rules)[0];
    assert_eq!(first[..3], ["NB801:a", "warning", "岚州县补充要求"]);
    assert_eq!(first[3], "按补充规则“许可共5件”，表二“行政许可”行“本年处理决定数量”列（共0）应当等于5。");
    assert_eq!(changes(&text, rules, r#""id": "a""#, r#""id": "b""#)[1][0][0], "NB801:b");
    assert!(changes(&text, rules, r#""is": "=""#, r#""is": "<=""#)[1].is_empty());
    assert!(changes(&text, rules, r#""is": "=""#, r#""is": ">=""#)[1][0][3].contains("不小于5"));
    assert!(changes(&text, rules, "[5]", "[2, -2]")[1].is_empty());
    assert!(changes(&text, rules, "许可共5件", "许可为5件")[1][0][3].contains("“许可为5件”"));
    let left = r#"["disclosure.licensing.decisions", "disclosure.coercion.decisions"]"#;
    assert!(
        changes(&text, rules, r#"["disclosure.licensing.decisions"]"#, left)[1][0][3]
            .contains("等2格（共2）")
    );
    let added = |key: &str| changes(&text, rules, r#""id": "a""#, &format!(r#""id": "a", {key}"#))[1].clone();
    assert_eq!(added(r#""severity": "error""#)[0][1], "error");
    assert_eq!(added(r#""citation": "第三条""#)[0][2], "第三条");
    assert!(added(r#""for": "government""#).is_empty());
    assert_eq!(changes(&text, rules, r#""title": "岚州县补充要求","#, "")[1][0][2], "补充规则");
}

#[test]
fn each_key_of_a_phrase_changes_what_is_found() {
    let text = report("岚州县人民政府", "全年开展工作考核一次。", "");
    let rules = r#"{ "phrases": [ { "id": "a", "any": ["社会评议"], "message": "写明社会评议" } ] }"#;
    assert_eq!(found(&text, rules)[0][3], "正文没有写“社会评议”，不符合补充规则“写明社会评议”。");
    assert!(changes(&text, rules, "社会评议", "工作考核")[1].is_empty());
    assert!(changes(&text, rules, r#"["社会评议"]"#, r#"["社会评议", "工作 考核"]"#)[1].is_empty());
    let added = |key: &str| changes(&text, rules, r#""id": "a""#, &format!(r#""id": "a", {key}"#))[1].clone();
    assert!(added(r#""section": "others""#)[0][3].contains("“其他需要报告的事项”部分没有写"));
    assert!(added(r#""unless": ["考核一次"]"#).is_empty());
    assert!(added(r#""for": "department""#).is_empty());
    assert_eq!(added(r#""severity": "info""#)[0][1], "info");
    let elsewhere =
        rules.replace("社会评议", "工作考核").replace(r#""id": "a""#, r#""id": "a", "section": "problems""#);
    assert_eq!(found(&text, &elsewhere).len(), 1, "said in another section");
}

#[test]
fn each_key_of_a_deadline_changes_what_is_found() {
    let text = report("岚州县财政局", "发布日期：2025-01-25", "");
    let rules = r#"{ "deadlines": [ { "id": "a", "day": "01-20", "message": "1月20日前公布" } ] }"#;
    let first = &found(&text, rules)[0];
    assert_eq!(first[2], "《中华人民共和国政府信息公开条例》第四十九条");
    assert_eq!(first[3], "公布日期为2025-01-25，晚于2025-01-20，不符合补充规则“1月20日前公布”。");
    assert!(changes(&text, rules, "01-20", "01-25")[1].is_empty());
    assert!(changes(&text, rules, r#""id": "a""#, r#""id": "a", "for": "township""#)[1].is_empty());
    assert_eq!(changes(&text, rules, r#""id": "a""#, r#""id": "a", "severity": "error""#)[1][0][1], "error");
    let signed = report("岚州县财政局", "按时办理。", "2025年3月3日");
    assert!(found(&signed, rules)[0][3].starts_with("落款日期为2025-03-03"));
}

#[test]
fn the_day_of_publication_that_is_given_goes_before_what_the_report_says() {
    let text = report("岚州县财政局", "发布日期：2025-01-25", "");
    let rules = r#"{ "deadlines": [ { "id": "a", "day": "01-20", "message": "1月20日前公布" } ] }"#;
    let rules = local(rules).expect("local rules");
    for (published, wanted) in
        [(None, 1), (nianbao::Day::read("2025-01-20"), 0), (nianbao::Day::read("2025-02-01"), 1)]
    {
        let beside = Beside { local: Some(rules.clone()), published, ..Beside::default() };
        let options = Options { beside, ..Options::default() };
        let outcome =
            nianbao::check(&nianbao::read_text(&text).expect("a text"), &options).expect("a report");
        let late = outcome.findings.iter().filter(|found| found.code == "NB803").count();
        assert_eq!(late, wanted, "{published:?}");
    }
}

#[test]
fn what_cannot_be_judged_is_said() {
    let rules = r#"{
        "equations": [{ "id": "a", "left": ["disclosure.procurement.items"], "is": "=", "right": [0], "message": "没有采购" }],
        "phrases": [{ "id": "b", "for": "government", "any": ["考核"], "message": "写明考核" }],
        "deadlines": [{ "id": "c", "day": "01-20", "message": "按期公布" }] }"#;
    let outcome = outcome(&report("岚州县财政局", "按时办理。", ""), rules);
    assert_eq!(because(&outcome, "NB801"), ["报告的表格没有补充规则“没有采购”涉及的格"]);
    assert_eq!(because(&outcome, "NB802"), <[&str; 0]>::default(), "it is for others");
    assert_eq!(because(&outcome, "NB803"), ["没有找到公布日期"]);
    let pasted = "行政复议 | 行政诉讼 |||\n1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |";
    let outcome = self::outcome(pasted, rules);
    assert_eq!(because(&outcome, "NB802"), ["不知道是哪个机关的报告，无法确定是否适用补充规则“写明考核”"]);
    assert_eq!(because(&outcome, "NB803"), ["没有找到报告年度"]);
}

#[test]
fn a_long_message_is_quoted_whole() {
    let message = "许可".repeat(60);
    let rules = format!(
        r#"{{ "equations": [{{ "id": "a", "left": ["disclosure.licensing.decisions"], "is": "=", "right": [5],
        "message": "{message}" }}] }}"#
    );
    assert!(found(&report("岚州县水务局", "按季度核对。", ""), &rules)[0][3].contains(&message));
}

#[test]
fn the_example_of_the_documents_is_taken_and_each_of_its_rules_finds_something() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/local-rules.md");
    let page = std::fs::read_to_string(path).expect("the document");
    let example =
        page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let ids = |authority: &str, foot: &str| -> Vec<String> {
        let text = report(authority, "按季度核对。", foot);
        let row = text.lines().find(|line| line.contains("行政规范性文件")).expect("a row");
        let text = text.replace(row, &row.replace('0', "9"));
        found(&text, example).into_iter().map(|found| found[0].clone()).collect()
    };
    assert_eq!(ids("岚州县人民政府", ""), ["NB801:stock", "NB802:examination"]);
    assert_eq!(ids("岚州县清溪镇人民政府", ""), ["NB801:stock", "NB801:no-rules"]);
    assert_eq!(ids("岚州县财政局", "2025年2月3日"), ["NB801:stock", "NB803:departments"]);
}
