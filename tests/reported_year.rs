//! How many of the sentences with another year than the report's are found, and that no other sentence is taken for one:
//! the measure of NB503, on the sentences of `tests/sentences`. None of them is about the fees or rules of NB701 and NB702.
#![cfg(not(target_arch = "wasm32"))]

#[path = "sentences/sheet.rs"]
#[allow(dead_code, reason = "names are for those who compare figures")]
mod sheet;

use nianbao::{Options, to_text};
use serde_json::Value;
use sheet::{Sentence, reports, sentences};

const CODES: [&str; 3] = ["NB503", "NB701", "NB702"];

/// The whole report of those figures, with the sentence in its section.
fn document(sentence: &Sentence, figures: &Value) -> String {
    let fields = nianbao::read(figures.to_string().as_bytes()).expect("figures");
    let (_, checked) = nianbao::api::outcome(&fields, &Options::default()).expect("a report");
    let tables = to_text(&checked.report);
    let (disclosure, rest) = tables.split_once("表三　").expect("table 三");
    let (requests, proceedings) = rest.split_once("表四　").expect("table 四");
    let said = |section: &str| {
        if sentence["部分"] == section { sentence["句子"].replace('⏎', "\n") } else { String::new() }
    };
    let authority = figures["authority"].as_str().expect("a name");
    [
        &format!("{authority}{}年政府信息公开工作年度报告", figures["year"]),
        &said("引言"),
        "一、总体情况",
        &said("一"),
        "二、主动公开政府信息情况",
        &said("二"),
        disclosure,
        "三、收到和处理政府信息公开申请情况",
        &said("三"),
        &["表三　", requests].concat(),
        "四、政府信息公开行政复议、行政诉讼情况",
        &said("四"),
        &["表四　", proceedings].concat(),
        "五、存在的主要问题及改进情况",
        &said("五"),
        "六、其他需要报告的事项",
        &said("六"),
    ]
    .join("\n")
}

/// The codes of ours that the sentence is found fault with for.
fn found(sentence: &Sentence, figures: &Value) -> Vec<&'static str> {
    let document = nianbao::read(document(sentence, figures).as_bytes()).expect("a document");
    let outcome = nianbao::check(&document, &Options::default()).expect("a report");
    let codes = outcome.findings.iter().map(|finding| finding.code);
    codes.filter(|code| CODES.contains(code)).collect()
}

/// Caught, missed, and false alarms in one half; those of the known half with their sentence.
fn measured(half: &str) -> [Vec<String>; 3] {
    let reports = reports();
    let mut all = [Vec::new(), Vec::new(), Vec::new()];
    for sentence in ["true", "false", "not-ours"].into_iter().flat_map(sentences) {
        if sentence["half"] != half {
            continue;
        }
        let found = found(&sentence, &reports[&sentence["报告"]]);
        let wanted = sentence.get("规则").is_some_and(|rule| rule == "NB503");
        let said = format!("{} {} {found:?}", sentence["编号"], sentence["句子"]);
        match (wanted, found.as_slice()) {
            (true, ["NB503"]) => all[0].push(said),
            (true, _) => all[1].push(said),
            (false, []) => {}
            (false, _) => all[2].push(said),
        }
    }
    all
}

#[test]
fn each_known_sentence_of_another_year_is_found_and_no_other() {
    let [caught, missed, false_alarms] = measured("known");
    println!("known: {} caught, {} missed, {} false alarms", caught.len(), missed.len(), false_alarms.len());
    assert!(caught.len() >= 4, "only {caught:?}");
    assert!(
        missed.is_empty() && false_alarms.is_empty(),
        "missed {missed:#?}\nfalse alarms {false_alarms:#?}"
    );
}

/// Shows no sentence: whoever mends the rule may not know them.
#[test]
fn of_the_sentences_held_back_as_many_are_found_as_when_it_was_last_measured() {
    let [caught, missed, false_alarms] = measured("held-back").map(|all| all.len());
    println!("held back: {caught} caught, {missed} missed, {false_alarms} false alarms");
    let worse = caught < 9 || false_alarms > 1;
    assert!(!worse, "{caught} caught, {missed} missed, {false_alarms} false alarms");
}

/// What is said of NB503 where whoever asks knows the year.
fn said(text: &str, year: u16) -> Vec<String> {
    let document = nianbao::read(text.as_bytes()).expect("a document");
    let options = Options { year: Some(year), ..Options::default() };
    let findings = nianbao::check(&document, &options).expect("a report").findings;
    findings.into_iter().filter(|finding| finding.code == "NB503").map(|finding| finding.message).collect()
}

#[test]
fn the_year_that_is_given_goes_before_title_and_period_and_a_wrong_one_is_told_once() {
    let title = "澄岭县水务局2022年政府信息公开工作年度报告";
    let period = "统计期限为2022年1月1日至12月31日。";
    let text = "一、总体情况\n2022年，我局收到政府信息公开申请3件。\n六、其他需要报告的事项";
    let whole = [title, period, text].join("\n");
    assert_eq!(said(&whole, 2023), ["标题写的是2022年，报告年度是2023年。"]);
    assert!(said(&whole, 2022).is_empty());
    let untitled = [period, text].join("\n");
    assert_eq!(said(&untitled, 2023), ["统计期限写的是2022年，报告年度是2023年。"]);
    assert_eq!(said(text, 2023), ["这里写的是2022年，报告年度是2023年。"]);
}
