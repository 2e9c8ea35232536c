//! Many files on the command line: their order, what lies beside them, their totals, and how far the work is.
#![cfg(not(target_arch = "wasm32"))]

use std::process::{Command, Output, Stdio};

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

const SAMPLE: &str = "www/samples/qiyun-2022.txt";
const GOOD: &str = "tests/figures/suqian-2023.json";

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nianbao"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

fn nianbao(arguments: &[&str]) -> Output {
    program(arguments).output().expect("the program starts")
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("an exit status")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

fn json_lines(output: &Output) -> Vec<Value> {
    let line = |line| serde_json::from_str(line).expect("one JSON object a line");
    text(&output.stdout).lines().map(line).collect()
}

/// A folder of its own with these files in it, each with what it holds.
fn folder(name: &str, files: &[(&str, &[u8])]) -> String {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("many-files").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    for (file, content) in files {
        let file = folder.join(file);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(file, content).expect("a file");
    }
    folder.to_str().expect("UTF-8").to_owned()
}

fn sample() -> Vec<u8> {
    std::fs::read(SAMPLE).expect("the sample")
}

/// The last part of the names of the files that a summary as JSON has lines for.
fn names(output: &Output) -> Vec<String> {
    let file =
        |line: Value| line["file"].as_str().and_then(|file| file.rsplit('/').next()).map(str::to_owned);
    json_lines(output).into_iter().filter_map(file).collect()
}

#[test]
fn many_files_come_in_the_order_in_which_one_counts_them_however_many_at_a_time() {
    let sample = sample();
    let names_given: Vec<String> = (1..=120).map(|number| format!("{number}.txt")).collect();
    // Every tenth takes much longer than the others.
    let long = [sample.as_slice(), "一、总体情况\n".repeat(20_000).as_bytes()].concat();
    let files: Vec<(&str, &[u8])> = names_given
        .iter()
        .enumerate()
        .map(|(at, name)| (name.as_str(), if at % 10 == 0 { long.as_slice() } else { sample.as_slice() }))
        .collect();
    let folder = folder("counted", &files);
    let alone = nianbao(&["check", "--format", "json", "--jobs", "1", &folder]);
    assert_eq!(names(&alone), names_given);
    for jobs in ["2", "7"] {
        let output = nianbao(&["check", "--format", "json", "--jobs", jobs, &folder]);
        assert!(output.stdout == alone.stdout, "{jobs} at a time");
    }
    assert_eq!(status(&nianbao(&["check", "--jobs", "0", &folder])), 2);
}

#[test]
fn what_lies_in_a_folder_beside_reports_is_told_in_a_line() {
    let sample = sample();
    let png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR";
    let office = b"PK\x03\x04\x14\x00";
    let mut files: Vec<(&str, &[u8])> = vec![
        ("1.txt", &sample),
        ("a.png", png),
        ("b_files/style.css", b"table { margin: 0 }"),
        ("b_files/photo.JPG", b"\xff\xd8\xff\xe0\x10JFIF"),
        ("~$c.docx", b"\x05owner"),
        (".DS_Store", b"\x00\x00"),
    ];
    let output = nianbao(&["check", "--summary", &folder("pictures", &files)]);
    let complaint = text(&output.stderr);
    assert_eq!((status(&output), complaint.lines().count()), (1, 1), "{complaint}");
    assert!(complaint.contains('3'), "{complaint}");
    files.extend([("c.docx", &office[..]), ("d.xlsx", office), ("e.wps", office), ("f.doc", office)]);
    let output = nianbao(&["check", "--summary", &folder("documents", &files)]);
    let complaint = text(&output.stderr);
    assert_eq!((status(&output), complaint.lines().count()), (2, 2), "{complaint}");
    assert!(complaint.contains("4个Word") && complaint.contains("c.docx"), "{complaint}");
    // Named by itself, each is told.
    let named = nianbao(&["check", &format!("{}/a.png", folder("pictures", &files))]);
    assert_eq!((status(&named), text(&named.stderr).lines().count()), (2, 1));
}

#[test]
fn a_folder_without_any_file_is_not_right_by_silence() {
    let output = nianbao(&["check", &folder("none", &[(".hidden", b"")])]);
    assert_eq!((status(&output), text(&output.stderr).lines().count()), (2, 1));
}

#[test]
fn the_last_line_of_a_summary_counts_the_reports() {
    let blank = "tests/cases/NB201/bad-four-columns-blank.tsv";
    let clean = "tests/cases/NB203/good-fee-with-decimals.md";
    let files = [SAMPLE, blank, GOOD, clean, "no-such-file"];
    let output = nianbao(&[&["check", "--summary"], &files[..]].concat());
    let last = text(&output.stdout).lines().last().expect("totals");
    assert_eq!(last, "共4份：有错误1份，只有警告1份，没有错误和警告2份。未能读取1个文件。");
    let one = nianbao(&["check", "--summary", "--lang", "en", SAMPLE, "no-such-file"]);
    let last = text(&one.stdout).lines().last().expect("totals");
    assert_eq!(last, "1 report: 1 with errors, 0 with warnings only, 0 with neither. 1 file not read.");
}

#[test]
fn a_summary_stands_in_columns() {
    for lang in ["zh-CN", "en"] {
        let output = nianbao(&[
            "check",
            "--summary",
            "--lang",
            lang,
            "tests/cases/NB201",
            "tests/cases/NB105",
            SAMPLE,
        ]);
        let lines: Vec<&str> = text(&output.stdout).lines().filter(|line| line.contains('/')).collect();
        assert!(lines.len() > 10, "{lines:?}");
        let begin =
            |line: &str| line.find("tests/").or_else(|| line.find("www/")).map(|at| line[..at].width());
        assert!(lines.iter().all(|line| begin(line) == begin(lines[0])), "{lines:#?}");
    }
}

#[test]
fn a_summary_for_a_program_has_a_line_for_each_file_also_for_one_that_cannot_be_read() {
    let files = ["no-such-file", SAMPLE, "tests/cases/NB201/expected.json"];
    let csv = nianbao(&[&["check", "--summary", "--format", "csv"], &files[..]].concat());
    let found = &json_lines(&nianbao(&["check", "--format", "json", SAMPLE]))[0]["summary"];
    let wanted = format!(
        "file,authority,year,errors,warnings,infos,unread\nno-such-file,,,,,,unopened\n\
         {SAMPLE},栖云县人民政府,2022,3,{},{},\n{},,,,,,no-report\n",
        found["warnings"], found["infos"], files[2]
    );
    assert_eq!((text(&csv.stdout), status(&csv), text(&csv.stderr).lines().count()), (wanted.as_str(), 2, 2));
    let lines = json_lines(&nianbao(&[&["check", "--summary", "--format", "json"], &files[..]].concat()));
    assert_eq!(lines[0], serde_json::json!({"file": "no-such-file", "unread": "unopened"}));
    assert_eq!((&lines[1]["summary"], &found["errors"]), (found, &Value::from(3)));
    assert_eq!((lines.len(), &lines[2]["unread"]), (3, &Value::from("no-report")));
}

#[test]
fn who_reads_only_the_first_lines_ends_it_quietly() {
    let sample = sample();
    let names: Vec<String> = (0..400).map(|number| format!("{number}.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), sample.as_slice())).collect();
    let mut child = program(&["check", &folder("read-in-part", &files)])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut first = [0; 64];
    std::io::Read::read_exact(child.stdout.as_mut().expect("its output"), &mut first).expect("some of it");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((status(&output), text(&output.stderr)), (0, ""));
}

/// What a terminal is sent by a check of two files, of which the first takes so many milliseconds to come.
#[cfg(unix)]
fn on_terminal(milliseconds: u64, output_too: bool, no_colour: bool) -> String {
    use std::io::{Read, Write};
    use std::os::unix::ffi::OsStrExt;

    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

    let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
    grantpt(&terminal).expect("a terminal");
    unlockpt(&terminal).expect("a terminal");
    let name = ptsname(&terminal, Vec::new()).expect("its name");
    let name = std::ffi::OsStr::from_bytes(name.as_bytes());
    let end = || std::fs::File::options().read(true).write(true).open(name).expect("its other end");
    let mut command = program(&["check", "--summary", "-", GOOD]);
    command.stdin(Stdio::piped()).stderr(end()).env("TERM", "xterm").env_remove("NO_COLOR");
    command.stdout(if output_too { end().into() } else { Stdio::null() });
    if no_colour {
        command.env("NO_COLOR", "1");
    }
    let mut child = command.spawn().expect("the program starts");
    // Without its ends, the terminal is over when the program is.
    drop(command);
    let mut input = child.stdin.take().expect("standard input");
    std::thread::sleep(std::time::Duration::from_millis(milliseconds));
    input.write_all(&sample()).expect("it reads its input");
    drop(input);
    let mut shown = Vec::new();
    let mut part = [0; 4096];
    // At its end a terminal gives an error, not nothing.
    let mut terminal = std::fs::File::from(terminal);
    while let Ok(length @ 1..) = terminal.read(&mut part) {
        shown.extend_from_slice(&part[..length]);
    }
    child.wait().expect("it ends");
    String::from_utf8(shown).expect("UTF-8")
}

/// The lines that a terminal shows in the end: a line that is begun anew and cleared is gone.
#[cfg(unix)]
fn left_on(terminal: &str) -> Vec<&str> {
    let shown = terminal.lines().map(|line| line.rsplit("\r\u{1b}[2K").next().unwrap_or(line));
    shown.filter(|line| !line.is_empty()).collect()
}

#[cfg(unix)]
#[test]
fn long_work_shows_on_a_terminal_how_far_it_is() {
    let shown = on_terminal(1500, false, false);
    assert!(shown.contains("已检查 [") && shown.contains("0/2"), "{shown:?}");
    assert_eq!(left_on(&shown), Vec::<&str>::new(), "it is taken away at the end");
    assert_eq!(on_terminal(200, false, false), "", "work that is soon done");
}

#[cfg(unix)]
#[test]
fn what_is_found_stands_in_lines_of_its_own_on_the_terminal_that_shows_how_far_it_is() {
    for no_colour in [false, true] {
        let shown = on_terminal(1500, true, no_colour);
        assert!(shown.contains("0/2"), "{shown:?}");
        let lines = left_on(&shown);
        assert!(lines.len() == 3 && lines[0].contains("栖云县人民政府"), "{lines:?}");
        assert!(lines.iter().all(|line| !line.contains("已检查")), "{lines:?}");
        assert!(lines[2].starts_with("共2份"), "{lines:?}");
        assert_eq!(shown.contains("\u{1b}[1;31m"), !no_colour);
        // Clearing a line is no colour; all of those end in m.
        let sequences = shown.split("\u{1b}[").skip(1);
        let coloured =
            sequences.filter_map(|rest| rest.chars().find(char::is_ascii_alphabetic)).any(|end| end == 'm');
        assert_eq!(coloured, !no_colour, "{shown:?}");
    }
}
