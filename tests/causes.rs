//! What is said of the cells behind broken equations: in the published reports that have some, as JSON, in the
//! terminal, and by `fill`.
#![cfg(not(target_arch = "wasm32"))]

use std::process::{Command, Output};

use nianbao::{Document, Field, Fields, Options, Outcome, api, check};
use serde_json::{Value, json};

fn fields(name: &str) -> Fields {
    let path = format!("{}/tests/figures/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("figures")).expect("cells")
}

fn outcome(fields: Fields) -> Outcome {
    check(&Document::from(fields), &Options::default()).expect("a report")
}

fn causes(fields: Fields) -> Value {
    serde_json::to_value(&outcome(fields).causes).expect("plain data")
}

fn nianbao(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nianbao"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("the program runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn changtu_has_one_cause_and_one_repair() {
    let causes = causes(fields("changtu-2022"));
    assert_eq!(causes.as_array().map(Vec::len), Some(1));
    let cause = &causes[0];
    assert_eq!(
        cause["findings"],
        json!(["NB301:requests.unavailable_not_held", "NB302:requests.other_organization"])
    );
    assert_eq!(
        [&cause["minimal"], &cause["complete"], &cause["repair_count"]],
        [&json!(true), &json!(true), &json!(1)]
    );
    let repair = &cause["repairs"][0];
    assert_eq!(
        repair["edits"],
        json!([{"cell": "requests.unavailable_not_held.other_organization", "old": 1, "new": 0, "slip": "stray_value"}])
    );
    assert_eq!(repair["slip"], "stray_value");
    assert_eq!(repair["message"], "改表三“1.本机关不掌握相关政府信息”行“其他”列一格：1 → 0，2处勾稽即平。");
}

#[test]
fn hongze_has_two_stale_totals_of_which_one_ties() {
    let causes = causes(fields("hongze-2023"));
    let first: Vec<Value> = (0..2).map(|cause| causes[cause]["repairs"][0]["edits"][0].clone()).collect();
    assert_eq!(
        first,
        [
            json!({"cell": "proceedings.reconsideration.total", "old": 0, "new": 11, "slip": "stale_total"}),
            json!({"cell": "proceedings.litigation_after_reconsideration.total", "old": 0, "new": 5, "slip": "stale_total"}),
        ]
    );
    assert_eq!([&causes[0]["repair_count"], &causes[1]["repair_count"]], [&json!(1), &json!(2)]);
    assert_eq!(causes[1]["repairs"][1]["edits"][0]["new"], 0);
}

#[test]
fn right_reports_have_no_cause() {
    for name in ["city-2025", "shuyang-fgj-2023", "suqian-2023", "suqian-2024"] {
        assert_eq!(causes(fields(name)), json!([]), "{name}");
    }
}

/// Blanks take part in a repair without being touched by it: what they hide is said first.
#[test]
fn a_contradiction_in_a_blank_is_said_and_traced() {
    let mut fields = fields("city-2025");
    let mut set = |id: &str, value: &str| {
        let cell = fields.cells.iter_mut().find(|(name, _)| name == id).expect("a cell");
        cell.1 = Field(Some(value.to_owned()));
    };
    // The row makes its total 51, the column 61.
    set("requests.denied_third_party_rights.total", "");
    set("requests.denied_internal_affairs.total", "94");
    set("requests.denied_internal_affairs.natural_person", "93");
    set("requests.processed_total.natural_person", "13354");
    set("requests.carried_out.natural_person", "793");
    set("requests.carried_out.total", "819");
    let outcome = outcome(fields);
    let blank = outcome.findings.iter().find(|finding| finding.code == "NB201").expect("a blank");
    assert!(blank.contradicting.len() > 1, "{blank:?}");
    assert!(blank.forced.is_empty());
    assert!(blank.message.contains("不能使"), "{}", blank.message);
    assert_eq!(outcome.causes.len(), 1);
    assert!(outcome.causes[0].findings.contains(&blank.id));
}

#[test]
fn last_years_report_decides_which_cell_is_wrong() {
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/last-year");
    std::fs::create_dir_all(folder).expect("a folder");
    let write = |name: &str, year: u16, cells: Value| {
        let mut all = fields("city-2025").cells;
        let mut edition = json!({});
        for (id, _) in &mut all {
            edition[id.as_str()] = json!(0);
        }
        for (id, value) in cells.as_object().expect("cells") {
            edition[id] = value.clone();
        }
        let file = format!("{folder}/{name}.json");
        std::fs::write(&file, json!({"year": year, "cells": edition}).to_string()).expect("a file");
        file
    };
    // Carried in 3 where last year carried over 4: the figure of new requests might be wrong as well.
    let figures = |row: &str, figure: u64| {
        [
            (format!("requests.{row}.natural_person"), json!(figure)),
            (format!("requests.{row}.total"), json!(figure)),
        ]
    };
    let this_year = [("received", 20), ("carried_in", 3), ("granted", 24), ("processed_total", 24)];
    let this_year: serde_json::Map<String, Value> =
        this_year.iter().flat_map(|(row, figure)| figures(row, *figure)).collect();
    let this_year = write("this-year", 2024, Value::Object(this_year));
    let last_year = write("last-year", 2023, Value::Object(figures("carried_out", 4).into_iter().collect()));
    let first = |arguments: &[&str]| {
        let output = nianbao(&[&["check", "--format", "json"], arguments].concat());
        let outcome: Value = serde_json::from_str(text(&output.stdout)).expect("JSON");
        outcome["causes"][0]["repairs"][0].clone()
    };
    assert_ne!(first(&[&this_year])["edits"][0]["cell"], "requests.carried_in.natural_person");
    let with = first(&["--previous", &last_year, &this_year]);
    assert_eq!(with["edits"][0]["cell"], "requests.carried_in.natural_person");
    assert!(with["reason"].as_str().is_some_and(|reason| reason.contains("上年报告")), "{with}");
}

#[test]
fn the_terminal_says_the_cause_first_and_each_finding_once() {
    let output = nianbao(&["check", "tests/figures/hongze-2023.json"]);
    let page = text(&output.stdout);
    let place = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words} in\n{page}"));
    assert!(place("疑似填错1格") < place("NB304"));
    assert!(place("0 → 11") < place("其他改法"));
    assert_eq!(page.matches("NB304").count(), 2);
    assert_eq!(output.status.code(), Some(1), "a cause does not make the errors fewer");
}

#[test]
fn fill_writes_what_the_equations_force_and_says_so() {
    let file = "tests/figures/changtu-2022.json";
    let output = nianbao(&["fill", "--format", "json", file]);
    assert_eq!(output.status.code(), Some(0));
    let filled: Value = serde_json::from_str(text(&output.stdout)).expect("JSON");
    let before = outcome(fields("changtu-2022"));
    let before = serde_json::to_value(&before.cells).expect("plain data");
    let mut written = 0;
    for (id, cell) in before.as_object().expect("cells") {
        if cell["raw"] == "" && filled["cells"][id]["value"] == 0 {
            written += 1;
        } else {
            assert_eq!(filled["cells"][id], *cell, "{id}");
        }
    }
    assert_eq!(written, 7, "the row that was left blank");
    assert_eq!(text(&output.stderr).lines().count(), written);
    assert!(text(&output.stderr).lines().all(|line| line.contains("依据")));
}

#[test]
fn fill_leaves_alone_what_is_not_forced() {
    let output = nianbao(&["fill", "--format", "json", "tests/figures/suqian-2024.json"]);
    let filled: Value = serde_json::from_str(text(&output.stdout)).expect("JSON");
    let before = serde_json::to_value(outcome(fields("suqian-2024")).cells).expect("plain data");
    assert_eq!(filled["cells"], before);
    assert_eq!(text(&output.stderr).lines().count(), 1);
}

/// A group of table 四 with everything else 0: upheld, corrected, other, pending, total.
fn group(values: &[Value; 5]) -> Fields {
    let mut fields = fields("city-2025");
    for (id, value) in &mut fields.cells {
        *value = Field(Some("0".to_owned()));
        let outcomes = ["upheld", "corrected", "other", "pending", "total"];
        if let Some(outcome) = id.strip_prefix("proceedings.reconsideration.") {
            let place = outcomes.iter().position(|known| *known == outcome).expect("an outcome");
            let raw = values[place].as_str().map_or_else(|| values[place].to_string(), str::to_owned);
            *value = Field(Some(raw));
        }
    }
    fields
}

fn forced(outcome: &Outcome) -> Vec<String> {
    outcome.findings.iter().flat_map(|finding| &finding.forced).map(|forced| forced.cell.clone()).collect()
}

#[test]
fn nothing_follows_from_a_figure_that_no_count_can_be() {
    for values in [
        [json!(2.5), json!(""), json!(0), json!(0), json!(5)],
        [json!(-5), json!(""), json!(0), json!(0), json!(9)],
        [json!(1_000_000_000_000_u64), json!(1_000_000_000_000_u64), json!(0), json!(0), json!("")],
    ] {
        let outcome = outcome(group(&values));
        assert_eq!(forced(&outcome), Vec::<String>::new(), "{values:?}");
        assert_eq!(outcome.causes.len(), 1, "{values:?}");
        assert!(!outcome.causes[0].findings.is_empty(), "{values:?}");
    }
}

/// The total 10 of a row is the wrong one: the blank beside it is not filled as if it were right.
#[test]
fn nothing_follows_from_a_figure_that_a_repair_changes() {
    let mut fields = group(&[0, 0, 0, 0, 0].map(Value::from));
    for (id, raw) in [
        ("granted.natural_person", "3"),
        ("granted.commercial_enterprise", ""),
        ("granted.total", "10"),
        ("processed_total.natural_person", "3"),
        ("processed_total.commercial_enterprise", ""),
        ("processed_total.total", "3"),
        ("received.natural_person", "3"),
        ("received.total", "3"),
    ] {
        let cell =
            fields.cells.iter_mut().find(|(name, _)| *name == format!("requests.{id}")).expect("a cell");
        cell.1 = Field(Some(raw.to_owned()));
    }
    let outcome = outcome(fields);
    assert_eq!(outcome.causes[0].repairs[0].edits[0].cell, "requests.granted.total");
    assert!(!forced(&outcome).contains(&"requests.granted.commercial_enterprise".to_owned()));
}

#[test]
fn equally_good_repairs_are_said_to_be_so_and_better_ones_too() {
    let tied = outcome(group(&[3, 4, 0, 0, 8].map(Value::from)));
    assert_eq!(tied.causes[0].standing, "只改1格的办法共有5种，看不出哪一种更可能。");
    let better = outcome(group(&[5, 0, 0, 0, 0].map(Value::from)));
    assert_eq!(better.causes[0].standing, "只改1格的办法共有2种，这一种最可能。");
}

#[test]
fn a_figure_that_blanks_leave_open_is_not_stated() {
    let outcome = outcome(group(&[json!(""), json!(""), json!(""), json!(5), json!(0)]));
    let first = &outcome.causes[0].repairs[0];
    assert!(first.open);
    assert!(!first.message.contains('→'), "{}", first.message);
    assert_eq!(first.edits.len(), 1, "no operation where blanks take up what they can");
}

#[test]
fn fill_invents_no_row() {
    let mut fields = group(&[0, 0, 0, 0, 0].map(Value::from));
    fields.cells.retain(|(id, _)| !id.starts_with("requests.granted."));
    let checked = api::outcome(&Document::from(fields), &Options::default()).expect("a report").1;
    let (filled, written) = api::filled(&checked, nianbao::Lang::default());
    assert!(written.is_empty(), "{written:?}");
    assert_eq!(api::cells(&filled), api::cells(&checked.report));
}
