//! A reviewer's decisions: noted in a file of local rules, kept while what they are about stays as it was.
#![cfg(not(target_arch = "wasm32"))]

use std::path::PathBuf;
use std::process::{Command, Output};

use nianbao::api::{self, Beside, DecisionEntry, local, with_decision};
use nianbao::{Checked, Document, Options, Outcome, Session, Verdict};

const SAMPLE: &str = include_str!("../www/samples/qiyun-2022.txt");
const SUM: &str = "NB301:requests.unavailable_not_held";
const SHORT: &str = "NB104:requests.unavailable_unclear";

fn document(text: &str) -> Document {
    nianbao::read_text(text).expect("a text")
}

fn options(rules: &str) -> Options {
    let rules = local(rules).unwrap_or_else(|wrong| panic!("{wrong:?}\n{rules}"));
    Options { beside: Beside { local: Some(rules), ..Beside::default() }, ..Options::default() }
}

fn check(text: &str, rules: &str) -> (Outcome, Checked) {
    api::outcome(&document(text), &options(rules)).expect("a report")
}

/// A file with decisions about the findings of a text.
fn decided(text: &str, ids: &[&str]) -> String {
    let (_, checked) = check(text, "{}");
    ids.iter().fold(String::new(), |rules, id| {
        let entry = DecisionEntry::of(&checked, id, Verdict::Accepted, "已电话核实").expect("a finding");
        with_decision(&rules, &entry).expect("a file")
    })
}

/// The ids of findings with a decision that holds, and of those with one that does not.
fn standing(outcome: &Outcome) -> [Vec<&str>; 2] {
    let ids = |of: fn(&api::FindingData) -> bool| {
        outcome.findings.iter().filter(|found| of(found)).map(|found| found.id.as_str()).collect()
    };
    [ids(|found| found.decision.is_some()), ids(|found| found.lapsed.is_some())]
}

/// The sample with another figure at that place behind a label; each figure is a line.
fn changed(label: &str, place: usize, figure: &str) -> String {
    let mut lines: Vec<String> = SAMPLE.lines().map(str::to_owned).collect();
    let at = lines.iter().position(|line| line.contains(label)).expect("the row");
    lines[at + 1 + place] = format!("{figure} |");
    lines.join("\n")
}

#[test]
fn what_is_decided_about_does_not_count_and_says_why() {
    let (outcome, checked) = check(SAMPLE, &decided(SAMPLE, &[SUM]));
    assert_eq!(standing(&outcome), [vec![SUM], vec![]]);
    let decision = outcome.findings.iter().find_map(|found| found.decision.as_ref()).expect("a decision");
    assert_eq!((decision.decision, decision.reason.as_str()), ("accepted", "已电话核实"));
    let summary = outcome.summary;
    assert_eq!((summary.errors, summary.decided), (2, 1));
    assert_eq!(checked.findings.counts()[0], 2);
    assert_eq!(outcome.causes.len(), 1, "the other sum is still to be explained");
}

#[test]
fn where_all_that_a_cause_explains_is_decided_about_there_is_no_cause() {
    let sums = [SUM, "NB302:requests.other_organization"];
    let (outcome, _) = check(SAMPLE, &decided(SAMPLE, &[sums[0], sums[1], SHORT]));
    assert_eq!(standing(&outcome)[0].len(), 3);
    assert!(outcome.causes.is_empty());
    assert_eq!((outcome.summary.errors, outcome.summary.decided), (0, 3));
}

#[test]
fn a_decision_survives_while_its_own_cells_are_unchanged() {
    let rules = decided(SAMPLE, &[SUM, SHORT]);
    let held = [vec![SHORT, SUM], vec![]];
    assert_eq!(standing(&check(SAMPLE, &rules).0), held);
    // Another row changes, and how a figure of the row itself is typed.
    assert_eq!(standing(&check(&changed("行政许可", 0, "126849"), &rules).0), held);
    assert_eq!(standing(&check(&changed("本机关不掌握", 5, " １ "), &rules).0), held);
}

#[test]
fn when_a_cell_of_the_finding_changes_the_decision_holds_no_longer_and_that_is_said() {
    let rules = decided(SAMPLE, &[SUM, SHORT]);
    let (outcome, checked) = check(&changed("本机关不掌握", 5, "2"), &rules);
    assert_eq!(standing(&outcome), [vec![SHORT], vec![SUM]]);
    assert_eq!((outcome.summary.errors, outcome.summary.decided), (2, 1));
    let style = nianbao::Style { width: 80, colour: false, lang: nianbao::Lang::ZhCn };
    let shown = nianbao::to_terminal("x", &checked.report, &checked.findings, &checked.causes, style);
    let shown: String = shown.lines().map(str::trim).collect();
    assert!(shown.contains("审核意见（认可，理由：已电话核实）不再有效"), "{shown}");
    assert!(shown.contains("认可：NB104"), "{shown}");
}

#[test]
fn what_was_found_in_a_row_that_is_too_short_counts_as_its_cells() {
    let rules = decided(SAMPLE, &[SHORT]);
    assert_eq!(standing(&check(&changed("补正后申请内容仍不明确", 0, "1"), &rules).0), [vec![], vec![SHORT]]);
}

#[test]
fn a_decision_is_about_one_report_of_one_year() {
    let rules = decided(SAMPLE, &[SUM]);
    for (year, authority) in [(Some(2021), None), (None, Some("栖云市人民政府"))] {
        let options = Options { year, authority: authority.map(str::to_owned), ..options(&rules) };
        let outcome = nianbao::check(&document(SAMPLE), &options).expect("a report");
        assert_eq!(standing(&outcome), [vec![], vec![]] as [Vec<&str>; 2], "{year:?} {authority:?}");
    }
    let spaced = Options { authority: Some("栖云县 人民政府".to_owned()), ..options(&rules) };
    assert_eq!(standing(&nianbao::check(&document(SAMPLE), &spaced).expect("a report"))[0], [SUM]);
    let nobody = rules.replace("\"栖云县人民政府\"", "null");
    assert_eq!(standing(&check(SAMPLE, &nobody).0), [vec![], vec![]] as [Vec<&str>; 2]);
}

#[test]
fn each_thing_noted_is_compared() {
    let rules = decided(SAMPLE, &[SUM, SHORT]);
    let sum = |from: &str, to: &str| {
        assert!(rules.contains(from), "{from}\n{rules}");
        standing(&check(SAMPLE, &rules.replacen(from, to, 1)).0)[0].contains(&SUM)
    };
    assert!(sum("\"expected\": 1", "\"expected\": 1.0"));
    assert!(!sum("\"expected\": 1", "\"expected\": 2"));
    assert!(!sum("other_organization\": \"1\"", "other_organization\": \"2\""));
    assert!(
        sum("other_organization\": \"1\"", "other_organization\": 1"),
        "a number is as good as its digits"
    );
    assert!(!sum("\"requests.unavailable_not_held.total\": \"0\",", ""), "a cell of which nothing was noted");
    assert!(!sum("\"expected\": 1", "\"quote\": \"一句话。\""));
    assert!(sum("\"decision\": \"accepted\"", "\"decision\": \"explained\""));
}

#[test]
fn while_one_edits_a_decision_lapses_and_comes_back() {
    let report = check(SAMPLE, "{}").1.report;
    let beside = options(&decided(SAMPLE, &[SUM])).beside;
    let mut session = Session::new(report.clone(), beside);
    let id = |cell: &str| {
        let mut cells = report.tables().flat_map(|table| table.form.cells().to_vec());
        cells.position(|found| found.to_string() == cell).expect("a cell")
    };
    let holds = |session: &Session| {
        let found = session.checked().findings.faults.iter().find(|finding| finding.id() == SUM);
        found.and_then(|finding| finding.decision.as_ref()).map(|decision| decision.holds)
    };
    assert_eq!(holds(&session), Some(true));
    let change = session.set(id("requests.unavailable_not_held.natural_person"), "4").expect("a cell");
    assert_eq!(holds(&session), Some(false));
    assert!(!change.added.is_empty(), "that it lapsed is said");
    session.undo();
    assert_eq!(holds(&session), Some(true));
}

#[test]
fn the_rest_of_the_file_stays_as_it_was_written() {
    let (_, checked) = check(SAMPLE, "{}");
    let entry = |id: &str, reason: &str| {
        DecisionEntry::of(&checked, id, Verdict::Explained, reason).expect("a finding")
    };
    let files = [
        "",
        "{}",
        "{ }\n",
        "{\"title\": \"岚州市}补充要求\"}",
        "{\r\n\t\"decisions\": [ ],\r\n\t\"title\" : \"x\"\r\n}\r\n",
        "{ \"severity\": {\"NB106\": \"warning\"}, \"decisions\": [] }",
    ];
    for file in files {
        let once = with_decision(file, &entry(SUM, "一")).expect("a file");
        let twice = with_decision(&once, &entry(SHORT, "二")).expect("a file");
        let again = with_decision(&twice, &entry(SUM, "三")).expect("a file");
        for (text, reasons) in [(&once, vec!["一"]), (&twice, vec!["一", "二"]), (&again, vec!["三", "二"])]
        {
            let read = local(text).unwrap_or_else(|wrong| panic!("{wrong:?}\n{text}"));
            assert_eq!(read.decisions().map(|found| found.text("reason")).collect::<Vec<_>>(), reasons);
            for line in file.lines().flat_map(|line| line.split("[]")).map(str::trim) {
                let kept = line.trim_matches(|c| "{}[ ],".contains(c));
                assert!(text.contains(kept), "{kept}\n{text}");
            }
        }
        assert_eq!(standing(&check(SAMPLE, &again).0)[0], [SHORT, SUM]);
    }
    assert!(with_decision("{\"decision\": []}", &entry(SUM, "一")).is_err());
}

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("decisions").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn nianbao(arguments: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_nianbao"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (status.code(), text(stdout), text(stderr))
}

#[test]
fn on_the_command_line_decisions_are_noted_and_change_the_status() {
    let folder = folder("status");
    let (sample, rules) = ("www/samples/qiyun-2022.txt", folder.join("rules.json"));
    let rules = rules.to_str().expect("UTF-8");
    let (status, listed, _) = nianbao(&["decide", sample, "--rules", rules]);
    assert_eq!(status, Some(0));
    let ids: Vec<&str> =
        listed.lines().filter(|line| line.starts_with("NB1") || line.starts_with("NB3")).collect();
    assert_eq!(ids.len(), 3, "its errors: {listed}");
    assert!(!folder.join("rules.json").exists(), "to list is not to write");
    for (n, id) in ids.iter().enumerate() {
        let before = if n == 0 { vec![] } else { vec!["--rules", rules] };
        assert_eq!(nianbao(&[&["check", sample][..], &before].concat()).0, Some(1));
        let said = [
            "decide",
            sample,
            "--rules",
            rules,
            "--finding",
            id,
            "--decision",
            "accepted",
            "--reason",
            "核实",
        ];
        let (status, _, noted) = nianbao(&said);
        assert!(status == Some(0) && noted.contains(id), "{noted}");
    }
    let (status, shown, _) = nianbao(&["check", sample, "--rules", rules]);
    assert_eq!(status, Some(0), "{shown}");
    assert_eq!(shown.matches("认可：").count(), 3, "{shown}");
    assert!(shown.lines().next().is_some_and(|line| line.contains("3处已有审核意见")), "{shown}");
    let (_, csv, _) = nianbao(&["check", sample, "--rules", rules, "--format", "csv"]);
    assert_eq!(csv.lines().filter(|line| line.ends_with(",accepted,核实")).count(), 3, "{csv}");
    // Two columns at the end of every line, and without local rules neither.
    let (_, plain, _) = nianbao(&["check", sample, "--format", "csv"]);
    assert_eq!(csv.lines().count(), plain.lines().count());
    for (decided, plain) in csv.lines().zip(plain.lines()) {
        let rest = decided.strip_prefix(plain);
        assert!(matches!(rest, Some(",decision,reason" | ",accepted,核实" | ",,")), "{decided}\n{plain}");
    }
}

#[test]
fn what_cannot_be_noted_leaves_the_file_alone() {
    let folder = folder("refused");
    let rules = folder.join("rules.json");
    std::fs::write(&rules, "{\n  \"severty\": {}\n}\n").expect("a file");
    let rules_name = rules.to_str().expect("UTF-8");
    let noted = |finding: &str, reason: &str| {
        let sample = "www/samples/qiyun-2022.txt";
        nianbao(&[
            "decide",
            sample,
            "--rules",
            rules_name,
            "--finding",
            finding,
            "--decision",
            "accepted",
            "--reason",
            reason,
        ])
    };
    let (status, _, said) = noted(SUM, "核实");
    assert!(status == Some(2) && said.contains("第2行第3列") && said.contains("severty"), "{said}");
    assert_eq!(std::fs::read_to_string(&rules).expect("a file"), "{\n  \"severty\": {}\n}\n");
    std::fs::write(&rules, "{}").expect("a file");
    assert_eq!(noted("NB301:requests.received", "核实").0, Some(2));
    assert_eq!(noted(SUM, " ").0, Some(2));
    assert_eq!(std::fs::read_to_string(&rules).expect("a file"), "{}");
}
