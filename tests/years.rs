//! Reports of several years and of several authorities, laid beside each other.
#![cfg(not(target_arch = "wasm32"))]

use nianbao::api::{self, Beside};
use nianbao::{Checked, Lang, Report, Severity};
use serde_json::{Value, json};

/// The figures of a report in tests/figures, with some of them changed.
fn figures(name: &str, changed: &[(&str, Value)]) -> Report {
    let path = format!("{}/tests/figures/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("a report");
    let mut report: Value = serde_json::from_str(&text).expect("JSON");
    for (cell, value) in changed {
        assert!(report["cells"].get(cell).is_some(), "{cell}");
        report["cells"][cell] = value.clone();
    }
    read(&report)
}

fn read(report: &Value) -> Report {
    let document = nianbao::read(report.to_string().as_bytes()).expect("readable");
    api::find(&document, None, None).expect("a report")
}

fn after(report: Report, previous: Report) -> Checked {
    api::examine(report, &Beside { previous: Some(previous), ..Default::default() })
}

/// The findings about other years and other reports.
fn ids(checked: &Checked) -> Vec<String> {
    let ids = checked.findings.faults.iter().map(nianbao::diagnostic::Finding::id);
    ids.filter(|id| id.starts_with("NB4")).collect()
}

/// The rules that were not judged, with the reasons.
fn gaps(checked: &Checked) -> Vec<(String, String)> {
    let outcome = api::describe(checked, Lang::ZhCn);
    let gaps = outcome.not_assessed.into_iter().filter(|gap| gap.what.starts_with("NB4"));
    gaps.map(|gap| (gap.what.to_owned(), gap.because)).collect()
}

#[test]
fn two_years_that_fit_together_are_silent() {
    let checked = after(figures("suqian-2024", &[]), figures("suqian-2023", &[]));
    assert_eq!((ids(&checked), gaps(&checked)), (Vec::<String>::new(), Vec::new()));
}

#[test]
fn each_figure_changed_in_either_year_is_exactly_its_finding() {
    let old = figures("suqian-2023", &[]);
    let columns = [
        "natural_person",
        "commercial_enterprise",
        "research_institution",
        "public_welfare_organization",
        "legal_service_organization",
        "other_organization",
        "total",
    ];
    for column in columns {
        let wanted = vec![format!("NB401:requests.carried_in.{column}")];
        let now = figures("suqian-2024", &[(&format!("requests.carried_in.{column}"), json!(7))]);
        assert_eq!(ids(&after(now, old.clone())), wanted);
        let before = figures("suqian-2023", &[(&format!("requests.carried_out.{column}"), json!(7))]);
        assert_eq!(ids(&after(figures("suqian-2024", &[]), before)), wanted);
    }
    for row in ["rules", "normative_documents"] {
        for column in ["issued", "repealed", "in_force"] {
            let now = figures("suqian-2024", &[(&format!("disclosure.{row}.{column}"), json!(83))]);
            let wanted = vec![format!("NB402:disclosure.{row}.in_force")];
            assert_eq!(ids(&after(now, old.clone())), wanted, "{column}");
        }
    }
}

#[test]
fn a_total_is_said_for_itself_only_where_it_does_not_follow() {
    let changed =
        |cells: &[(&str, Value)]| ids(&after(figures("suqian-2024", cells), figures("suqian-2023", &[])));
    let (person, total) = ("requests.carried_in.natural_person", "requests.carried_in.total");
    assert_eq!(
        changed(&[(person, json!(119)), (total, json!(122))]),
        ["NB401:requests.carried_in.natural_person"]
    );
    let both = changed(&[(person, json!(119)), (total, json!(125))]);
    assert_eq!(both, ["NB401:requests.carried_in.natural_person", "NB401:requests.carried_in.total"]);
}

#[test]
fn blanks_and_words_are_no_difference() {
    for raw in ["", "/", "—", "无"] {
        let now = figures(
            "suqian-2024",
            &[
                ("requests.carried_in.natural_person", json!(raw)),
                ("disclosure.rules.in_force", json!(raw)),
                ("disclosure.licensing.decisions", json!(raw)),
            ],
        );
        assert_eq!(ids(&after(now, figures("suqian-2023", &[]))), Vec::<String>::new(), "{raw:?}");
    }
}

#[test]
fn what_cannot_be_compared_is_said_with_its_reason() {
    let all = |because: &str| -> Vec<(String, String)> {
        ["NB401", "NB402", "NB404"].map(|code| (code.to_owned(), because.to_owned())).to_vec()
    };
    let report = || figures("suqian-2024", &[]);
    let without = api::examine(report(), &Beside::default());
    assert_eq!(gaps(&without), all("没有上年报告"));
    assert_eq!(gaps(&after(report(), figures("changtu-2022", &[]))), all("上年报告的机关与本报告不同"));
    assert_eq!(gaps(&after(report(), report())), all("上年报告的年度不是上一年"));
    // A report without table 三 is not expected to have one before it.
    let small = read(&json!({"cells": {"proceedings.reconsideration.total": 0}}));
    assert_eq!(gaps(&api::examine(small, &Beside::default())), []);
}

#[test]
fn a_reason_in_the_text_makes_it_a_warning() {
    let severity = |sentence: &str| {
        let mut report: Value = serde_json::from_str(include_str!("figures/suqian-2024.json")).expect("JSON");
        report["cells"]["requests.carried_in.natural_person"] = json!(117);
        report["sections"] = json!([{"heading": "六、其他需要报告的事项", "paragraphs": [sentence]}]);
        let checked = after(read(&report), figures("suqian-2023", &[]));
        let found = checked.findings.faults.iter().find(|finding| finding.rule.code == "NB401");
        found.expect("NB401").severity
    };
    assert_eq!(severity("因机构改革，上年结转的申请中有1件已经移交。"), Severity::Warning);
    assert_eq!(severity("更正上年报告：结转下年度继续办理应为117件。"), Severity::Warning);
    assert_eq!(severity("上年结转的申请均已办结。"), Severity::Error);
    assert_eq!(severity("积极服务机构改革，调整了信息公开目录。"), Severity::Error);
}

#[test]
fn the_table_of_changes_counts_groups_and_editions_alike() {
    let changes = api::changes(&figures("suqian-2024", &[]), &figures("suqian-2023", &[]), Lang::ZhCn);
    let ids: Vec<_> = changes.groups.iter().map(|group| group.id).collect();
    assert_eq!(ids, ["requests", "applicants", "outcomes", "proceedings", "disclosure"]);
    let outcomes = &changes.groups[2].rows;
    assert_eq!(outcomes[2].label, "（三）不予公开");
    assert_eq!(outcomes[2].figures(), ["142", "92", "-50", "-35.2"]);
    assert_eq!(outcomes[2].cells.len(), 8);
    // Applicants and outcomes add up to what they are parts of.
    let sum = |rows: &[api::ChangesRow], year: usize| -> f64 {
        rows.iter().map(|row| row.figures()[year].parse::<f64>().expect("a figure")).sum()
    };
    for (group, total) in [(1, 0), (2, 2)] {
        for year in [0, 1] {
            let of = &changes.groups[0].rows[total].figures()[year];
            assert_eq!(sum(&changes.groups[group].rows, year).to_string(), *of);
        }
    }
    assert_eq!(changes.note, None);
    let blank = figures("suqian-2024", &[("requests.denied_state_secret.total", json!(""))]);
    let other = [("requests.other.total", json!(4))];
    let changes = api::changes(&blank, &figures("shanghai-fgt-2019", &other), Lang::ZhCn);
    assert!(changes.note.is_some());
    assert_eq!(changes.groups[2].rows[2].figures()[1], "", "a group with a blank in it has no sum");
    let [before, after, ..] = changes.groups[2].rows[5].figures();
    assert!(!before.is_empty() && !after.is_empty(), "（六）其他处理 of both editions");
    // 2019 counts other things in table 二; only what both have is compared.
    let disclosure =
        |id: &str| changes.groups[4].rows.iter().find(|row| row.id == id).expect("a row").figures();
    assert_eq!(disclosure("disclosure.rules.in_force")[0], "");
    assert_ne!(disclosure("disclosure.licensing.decisions")[0], "");
}
