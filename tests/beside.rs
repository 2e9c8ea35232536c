//! The command line with last year's reports and the parts of whole ones: which goes with which, and what is said of those
//! that go with none.
#![cfg(not(target_arch = "wasm32"))]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

const OLD: &str = "tests/figures/suqian-2023.json";
const NEW: &str = "tests/figures/suqian-2024.json";

fn nianbao(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nianbao"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("it runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// The ids of the findings about other reports, and the reasons for what was not judged, a line for each file.
fn checked(arguments: &[&str]) -> (Vec<String>, String) {
    let output = nianbao(&[&["check", "--format", "json"], arguments].concat());
    let line = |line: &str| {
        let outcome: Value = serde_json::from_str(line).expect("JSON");
        let ids = outcome["findings"].as_array().expect("findings").iter().map(|found| &found["id"]);
        let gaps = outcome["not_assessed"].as_array().expect("gaps").iter().map(|gap| &gap["what"]);
        let about = ids.chain(gaps).filter_map(Value::as_str).filter(|id| id.starts_with("NB4"));
        about.collect::<Vec<_>>().join(" ")
    };
    (text(&output.stdout).lines().map(line).collect(), text(&output.stderr).to_owned())
}

/// An empty folder of that name.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("beside").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A report of an authority and a year that carries over so many applications, took over so many, and decided on so many.
fn put(folder: &Path, file: &str, authority: &str, year: u16, [taken, over, decided]: [i64; 3]) {
    let report = json!({
        "authority": authority,
        "year": year,
        "cells": {
            "requests.carried_in.natural_person": taken,
            "requests.carried_in.total": taken,
            "requests.carried_out.natural_person": over,
            "requests.carried_out.total": over,
            "disclosure.licensing.decisions": decided,
        },
    });
    std::fs::write(folder.join(file), report.to_string()).expect("a file");
}

fn path(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

#[test]
fn two_years_of_one_authority_go_together_whatever_else_lies_in_the_folder() {
    for previous in [OLD, "tests/figures"] {
        let (found, said) = checked(&[NEW, "--previous", previous]);
        assert_eq!(found, [""]);
        assert_eq!(said.is_empty(), previous == OLD, "{said}");
    }
    assert_eq!(checked(&[NEW]).0, ["NB401 NB402 NB404"]);
}

#[test]
fn reports_are_matched_by_authority_and_year_however_the_name_is_written() {
    let (now, before) = (folder("now"), folder("before"));
    put(&now, "1.json", "清源县人民政府", 2023, [2, 0, 1]);
    put(&now, "2.json", "清源县财政局", 2023, [3, 0, 1]);
    put(&now, "3.json", "清源县教育局", 2023, [4, 0, 1]);
    put(&now, "4.json", "清源县司法局", 2024, [0, 0, 1]);
    put(&before, "a.json", "清源县政府", 2022, [0, 2, 1]);
    put(&before, "b.json", "清源县 财政局", 2022, [0, 4, 1]);
    put(&before, "c.json", "清源县教育局", 2021, [0, 9, 1]);
    put(&before, "d.json", "白石县财政局", 2022, [0, 9, 1]);
    put(&before, "e.json", "清源县司法局", 2023, [0, 0, 1]);
    std::fs::write(before.join("photo.png"), b"\x89PNG\r\n").expect("a file");
    let (found, said) = checked(&[path(&now), "--previous", path(&before)]);
    assert_eq!(found, ["", "NB401:requests.carried_in.natural_person", "NB401 NB402 NB404", ""]);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 1, "{said}");
    assert!(lines[0].contains("2份") && lines[0].contains("c.json") && lines[0].contains("d.json"), "{said}");
    // One after the other is the same as the folder.
    let files = ["a.json", "b.json", "c.json", "d.json", "e.json"].map(|file| before.join(file));
    let mut arguments = vec![path(&now)];
    for file in &files {
        arguments.extend(["--previous", path(file)]);
    }
    assert_eq!(checked(&arguments), (found, said));
}

#[test]
fn one_report_given_for_one_is_taken_for_last_years_if_it_does_not_say_otherwise() {
    let here = folder("one");
    put(&here, "now.json", "清源县财政局", 2023, [3, 0, 1]);
    std::fs::write(here.join("before.json"), r#"{"cells":{"requests.carried_out.natural_person":5}}"#)
        .expect("a file");
    let (now, before) = (here.join("now.json"), here.join("before.json"));
    assert_eq!(
        checked(&[path(&now), "--previous", path(&before)]).0,
        ["NB401:requests.carried_in.natural_person"]
    );
    put(&here, "before.json", "清源县教育局", 2022, [0, 5, 1]);
    assert_eq!(checked(&[path(&now), "--previous", path(&before)]).0, ["NB401 NB402 NB404"]);
}

#[test]
fn a_file_that_cannot_be_read_is_said_and_the_others_are_done() {
    let output =
        nianbao(&["check", NEW, "--previous", OLD, "--previous", "no-such-file", "--format", "json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("nianbao: no-such-file: "));
    assert_eq!(text(&output.stdout).lines().count(), 1);
}

#[test]
fn the_parts_of_a_government_are_those_whose_names_begin_with_it() {
    let here = folder("parts");
    put(&here, "0.json", "清源县人民政府", 2023, [0, 0, 22]);
    put(&here, "1.json", "清源县人民政府办公室", 2023, [0, 0, 1]);
    put(&here, "2.json", "清源县财政局", 2023, [0, 0, 4]);
    // A town, added up itself: its school is in it already.
    put(&here, "3.json", "清源县青溪镇人民政府", 2023, [0, 0, 16]);
    put(&here, "4.json", "清源县青溪镇中心小学", 2023, [0, 0, 9]);
    put(&here, "5.json", "白石县财政局", 2023, [0, 0, 300]);
    put(&here, "6.json", "清源县教育局", 2022, [0, 0, 300]);
    let (found, said) = checked(&[path(&here), "--parts", path(&here)]);
    assert!(found[0].contains("NB403:disclosure.licensing.decisions"), "{found:?}");
    assert!(found[1..].iter().all(|found| !found.contains("NB403")), "{found:?}");
    assert!(said.contains("4份"), "the report itself, the school, another county's, another year's: {said}");
    // Given for one report they are all meant, but for another year's.
    let whole = here.join("0.json");
    let named = ["1.json", "2.json", "3.json"].map(|file| here.join(file));
    let mut arguments = vec![path(&whole)];
    for file in &named {
        arguments.extend(["--parts", path(file)]);
    }
    assert!(checked(&arguments).0[0].contains("NB403:disclosure.licensing.decisions"));
    put(&here, "0.json", "清源县人民政府", 2023, [0, 0, 21]);
    assert!(!checked(&arguments).0[0].contains("NB403"));
}

#[test]
fn a_sum_can_be_written_in_every_format_and_read_again() {
    let parts = "tests/cases/NB403/good-the-sum.parts";
    let here = folder("sum");
    for format in ["html", "text", "markdown", "json"] {
        let output = nianbao(&["sum", parts, "--format", format]);
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""), "{format}");
        let file = here.join(format);
        std::fs::write(&file, &output.stdout).expect("a file");
        let checked = nianbao(&["check", path(&file), "--parts", parts, "--format", "csv"]);
        assert_eq!((checked.status.code(), text(&checked.stdout).lines().count()), (Some(0), 1), "{format}");
    }
    let output = nianbao(&["sum", parts, "--format", "json"]);
    let sum: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let cell = &sum["cells"]["requests.received.total"];
    let from: Vec<i64> = cell["from"].as_array().expect("parts").iter().filter_map(Value::as_i64).collect();
    assert_eq!(Some(from.iter().sum()), cell["value"].as_i64());
    assert_eq!(from.len(), 5);
    assert!(sum["parts"][0]["file"].as_str().is_some_and(|file| file.ends_with("1.json")));
}

#[test]
fn a_sum_without_one_of_its_files_is_none() {
    for (arguments, about) in [
        (&["sum", "tests/cases/NB403/good-the-sum.parts", "no-such-file"][..], "没有汇总"),
        (&["sum", OLD, NEW], "年度"),
        (&["sum", "tests/documents/word-80k.html", "no-such-file"], "没有汇总"),
    ] {
        let output = nianbao(arguments);
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""));
        assert!(text(&output.stderr).contains(about), "{}", text(&output.stderr));
    }
    let named = nianbao(&["sum", OLD, "--authority", "宿迁市人民政府", "--format", "markdown"]);
    assert!(text(&named.stdout).starts_with("# 宿迁市人民政府2023年政府信息公开工作年度报告"));
}

#[test]
fn the_table_of_changes_fits_eighty_columns_and_its_columns_end_together() {
    for lang in ["zh-CN", "en"] {
        let output = nianbao(&["changes", NEW, "--previous", OLD, "--lang", lang]);
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
        let lines: Vec<&str> = text(&output.stdout).lines().collect();
        assert!(lines.len() > 25, "{lang}");
        for line in &lines {
            assert!(line.width() <= 80, "{lang}: {line}");
        }
        let percents = lines.iter().filter(|line| line.ends_with('%'));
        let ends: std::collections::BTreeSet<usize> = percents.map(|line| line.width()).collect();
        assert_eq!(ends.len(), 1, "{lang}: {ends:?}");
    }
    let csv = nianbao(&["changes", NEW, "--previous", OLD, "--format", "csv", "--lang", "en"]);
    assert!(
        text(&csv.stdout)
            .contains("\ndisclosure,disclosure.rules.in_force,\"government rules, in force\",11,12,1,9.1\n")
    );
    let turned = nianbao(&["changes", OLD, "--previous", NEW, "--format", "json"]);
    let table: Value = serde_json::from_slice(&turned.stdout).expect("JSON");
    assert!(table["note"].is_string() && !turned.stderr.is_empty());
    assert_eq!(table["groups"][0]["rows"][0]["after"], 3511);
}
