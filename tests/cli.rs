//! The command line: what it prints, and its exit status.
#![cfg(not(target_arch = "wasm32"))]

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

const SAMPLE: &str = "www/samples/qiyun-2022.txt";
const GOOD: &str = "tests/figures/suqian-2023.json";

fn nianbao(arguments: &[&str]) -> Output {
    with_input(arguments, b"")
}

fn with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_nianbao"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().expect("standard input").write_all(input).expect("it reads its input");
    child.wait_with_output().expect("it ends")
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("an exit status")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

fn json_lines(output: &Output) -> Vec<Value> {
    text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("one JSON object a line"))
        .collect()
}

fn ids(outcome: &Value) -> Vec<&str> {
    outcome["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|finding| finding["id"].as_str())
        .collect()
}

#[test]
fn the_status_says_what_was_found() {
    assert_eq!(status(&nianbao(&["check", GOOD])), 0);
    assert_eq!(status(&nianbao(&["check", SAMPLE])), 1);
    assert_eq!(status(&nianbao(&["check", "no-such-file"])), 2);
    assert_eq!(status(&nianbao(&["check"])), 2);
    assert_eq!(status(&nianbao(&["check", SAMPLE, "--lang", "fr"])), 2);
    assert_eq!(status(&nianbao(&["check", "tests/cases/NB201/expected.json"])), 2);
}

#[test]
fn all_files_are_done_also_after_one_that_cannot_be_read() {
    let output = nianbao(&["check", "--format", "json", "no-such-file", SAMPLE, GOOD]);
    assert_eq!(status(&output), 2);
    let files: Vec<_> = json_lines(&output).iter().map(|outcome| outcome["file"].clone()).collect();
    assert_eq!(files, [SAMPLE, GOOD]);
    let complaint = text(&output.stderr);
    assert!(
        complaint.starts_with("nianbao: no-such-file: ") && complaint.lines().count() == 1,
        "{complaint}"
    );
}

#[test]
fn a_folder_is_all_files_in_it_by_name() {
    let output = nianbao(&["check", "--format", "json", "tests/figures"]);
    let files: Vec<String> = json_lines(&output)
        .iter()
        .filter_map(|outcome| outcome["file"].as_str().map(str::to_owned))
        .collect();
    assert!(files.len() >= 7 && files.is_sorted(), "{files:?}");
}

#[cfg(unix)]
#[test]
fn folders_are_read_with_those_below_whatever_the_names_and_links_do_not_lead_in_a_circle() {
    use std::os::unix::ffi::OsStrExt;
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("folders");
    let _ = std::fs::remove_dir_all(&folder);
    let below = folder.join("2023");
    std::fs::create_dir_all(&below).expect("a folder");
    std::fs::copy(GOOD, folder.join("a.json")).expect("a file");
    // 年报.json in GBK, as an archive from Windows unpacks it.
    std::fs::copy(GOOD, below.join(std::ffi::OsStr::from_bytes(b"\xc4\xea\xb1\xa8.json"))).expect("a file");
    std::fs::write(folder.join(".hidden"), "").expect("a file");
    std::os::unix::fs::symlink(&folder, below.join("circle")).expect("a link");
    let output = nianbao(&["check", "--format", "json", folder.to_str().expect("UTF-8")]);
    assert_eq!((status(&output), json_lines(&output).len()), (0, 2), "{}", text(&output.stderr));
}

#[test]
fn the_sample_has_its_three_errors_wherever_it_comes_from() {
    let wanted = [
        "NB104:requests.unavailable_unclear",
        "NB301:requests.unavailable_not_held",
        "NB302:requests.other_organization",
    ];
    let sample = std::fs::read(SAMPLE).expect("the sample");
    let from_file = nianbao(&["check", "--format", "json", SAMPLE]);
    let from_input = with_input(&["check", "--format", "json", "-"], &sample);
    for output in [&from_file, &from_input] {
        let outcome = &json_lines(output)[0];
        assert_eq!(outcome["summary"]["errors"], wanted.len());
        assert_eq!(ids(outcome)[..wanted.len()], wanted);
    }
}

#[test]
fn a_changed_digit_in_the_sample_changes_the_findings() {
    let sample = std::fs::read_to_string(SAMPLE).expect("the sample");
    let row = "(七)总计";
    let at = sample.find(row).expect("the row") + row.len();
    let (before, after) = sample.split_at(at);
    let changed = [before, &after.replacen("5 |", "6 |", 1)].concat();
    let output = with_input(&["check", "--format", "json", "-"], changed.as_bytes());
    let found = json_lines(&output);
    let found = ids(&found[0]);
    for id in ["NB301:requests.processed_total", "NB303:requests.natural_person"] {
        assert!(found.contains(&id), "{found:?}");
    }
}

#[test]
fn year_and_authority_of_the_caller_go_first() {
    let output = nianbao(&["check", "--format", "json", "--year", "2020", "--authority", "某局", SAMPLE]);
    let outcome = &json_lines(&output)[0];
    assert_eq!((&outcome["year"], &outcome["authority"]), (&Value::from(2020), &Value::from("某局")));
    assert!(ids(outcome).contains(&"NB105:disclosure"), "a 2021 table in a report for 2020");
}

#[test]
fn the_terminal_output_is_eighty_columns_wide_and_has_no_colour_in_a_pipe() {
    for lang in ["zh-CN", "en"] {
        let output = nianbao(&[
            "check",
            "--lang",
            lang,
            SAMPLE,
            "tests/cases/NB105",
            "tests/cases/NB201",
            "tests/cases/NB204",
        ]);
        let page = text(&output.stdout);
        assert!(!page.contains('\u{1b}'));
        // The first line of each report names its file, however long that is.
        let wide: Vec<&str> = page.lines().filter(|line| line.width() > 80 && !line.contains("  ")).collect();
        assert!(wide.is_empty(), "{wide:?}");
    }
}

#[test]
fn a_summary_is_one_line_a_file() {
    let output = nianbao(&["check", "--summary", SAMPLE, GOOD]);
    let lines: Vec<&str> = text(&output.stdout).lines().collect();
    assert_eq!(lines.len(), 3, "two, and the totals: {lines:?}");
    assert_eq!(text(&nianbao(&["check", "--summary", SAMPLE]).stdout).lines().count(), 1);
    assert!(lines[0].contains("栖云县人民政府") && lines[0].contains('3'), "{}", lines[0]);
}

#[test]
fn csv_has_one_heading_and_a_line_for_each_finding() {
    let output = nianbao(&["check", "--format", "csv", SAMPLE, GOOD]);
    let lines: Vec<&str> = text(&output.stdout).lines().collect();
    assert_eq!(lines[0], "file,authority,year,id,code,severity,cells,expected,actual,difference,message");
    let found = &json_lines(&nianbao(&["check", "--format", "json", SAMPLE]))[0];
    assert_eq!(lines.len(), 1 + ids(found).len(), "nothing of the other, which is right");
    assert!(lines[2].starts_with(&format!(
        "{SAMPLE},栖云县人民政府,2022,NB301:requests.unavailable_not_held,NB301,error,"
    )));
    assert!(lines[2].contains(",1,0,-1,"), "{}", lines[2]);
}

#[test]
fn the_template_takes_over_what_last_year_left() {
    let last = "tests/figures/city-2025.json";
    let output = nianbao(&[
        "template",
        "--year",
        "2026",
        "--authority",
        "清源市人民政府",
        "--previous",
        last,
        "--format",
        "json",
    ]);
    assert_eq!(status(&output), 0);
    let report = &json_lines(&output)[0];
    let previous: Value =
        serde_json::from_str(&std::fs::read_to_string(last).expect("figures")).expect("JSON");
    for column in ["natural_person", "other_organization", "total"] {
        let taken = &report["cells"][format!("requests.carried_in.{column}")]["value"];
        assert_eq!(*taken, previous["cells"][format!("requests.carried_out.{column}")], "{column}");
    }
    assert_eq!(report["cells"]["requests.received.total"]["raw"], "");
    assert_eq!(report["title"], "清源市人民政府2026年政府信息公开工作年度报告");
    assert_eq!(status(&nianbao(&["template", "--year", "2018", "--authority", "清源市人民政府"])), 2);
}

#[test]
fn a_rendered_report_reads_back_cell_for_cell() {
    for file in [SAMPLE, GOOD, "tests/figures/shanghai-fgt-2019.json", "tests/figures/shuyang-fgj-2023.json"]
    {
        let original = json_lines(&nianbao(&["check", "--format", "json", file]))[0]["cells"].clone();
        for format in ["html", "markdown", "text", "json"] {
            let rendered = nianbao(&["render", "--format", format, file]);
            assert_eq!(status(&rendered), 0);
            let again = with_input(&["check", "--format", "json", "-"], &rendered.stdout);
            let again = &json_lines(&again)[0]["cells"];
            for (id, cell) in original.as_object().expect("cells") {
                assert_eq!(again[id]["value"], cell["value"], "{file} {format} {id}");
            }
        }
    }
}

#[test]
fn nothing_of_the_input_is_markup_in_the_output() {
    let hostile = "规章 | <script>alert(1)</script> | \"><img src=x onerror=alert(1)> | 0 |\n行政规范性文件 | 0 | 0 | 0 |\n";
    let html = with_input(&["render", "-"], hostile.as_bytes());
    let page = text(&html.stdout);
    assert!(page.contains("&lt;script&gt;") && !page.contains("<script") && !page.contains("<img"), "{page}");
}

#[test]
fn an_office_file_is_told_what_to_do() {
    let output = with_input(&["check", "-"], b"PK\x03\x04\x14\x00");
    assert_eq!(status(&output), 2);
    assert!(text(&output.stderr).contains("Word"), "{}", text(&output.stderr));
}

#[test]
fn the_catalogue_is_json_too() {
    let output = nianbao(&["rules", "--format", "json", "--lang", "en"]);
    let rules = &json_lines(&output)[0];
    assert_eq!(rules.as_array().map(Vec::len), Some(nianbao::rules::RULES.len()));
    assert_eq!(rules[11]["code"], "NB301");
}
