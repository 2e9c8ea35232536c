//! What holds of any report in any layout. The figures are made, not chosen: the leaves of tables 三 and 四 by chance,
//! their sums from them; each failure names its case, and the same case is made again on every run.
#![cfg(not(target_arch = "wasm32"))]

mod examined;
mod layouts;
#[path = "repair/numbers.rs"]
#[allow(dead_code, reason = "the oracles of the repairs use the rest")]
mod numbers;

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};

use layouts::{FRAGMENTS, Figures, LAYOUTS, LOOSE, Layout, RECTANGULAR};
use numbers::Numbers;
use serde_json::Value;

/// Reports whose ids and editions are taken; their figures are not.
const FORMS: [&str; 3] = [
    include_str!("figures/city-2025.json"),
    include_str!("figures/hongze-2023.json"),
    include_str!("figures/shanghai-fgt-2019.json"),
];

const APPLICANTS: [&str; 7] = [
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_organization",
    "other_organization",
    "total",
];
const GROUPS: [&str; 3] = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"];
const OUTCOMES: [&str; 5] = ["upheld", "corrected", "other", "pending", "total"];
/// Rows of table 三 that are no results.
const NO_RESULTS: [&str; 4] = ["received", "carried_in", "processed_total", "carried_out"];

fn put(figures: &mut Figures, id: &str, value: i64) {
    figures.cells.insert(id.to_owned(), Some(value.to_string()));
}

/// The results of the edition of table 三, in any order.
fn results(figures: &Figures) -> BTreeSet<String> {
    let rows = figures.cells.keys().filter_map(|id| id.strip_prefix("requests.")?.split_once('.'));
    rows.map(|(row, _)| row.to_owned()).filter(|row| !NO_RESULTS.contains(&row.as_str())).collect()
}

/// A report in which every equation holds and no cell is blank.
fn consistent(numbers: &mut Numbers) -> Figures {
    let mut figures = Figures::load(numbers.pick::<&str>(&FORMS));
    // Names by which nothing can be found in a title are not those of authorities.
    "青石县人民政府".clone_into(&mut figures.authority);
    figures.short_rows.clear();
    let results = results(&figures);
    let largest = *numbers.pick(&[1, 3, 30, 900, 40_000]);
    let often = *numbers.pick(&[5, 25, 70]);
    let ids: Vec<String> = figures.cells.keys().filter(|id| id.starts_with("disclosure.")).cloned().collect();
    for id in ids {
        let count = if numbers.percent(often) { numbers.figure(largest) } else { 0 };
        let text = match id.as_str() {
            "disclosure.fees.amount" => format!("{count}.{:02}", 1 + numbers.below(98)),
            _ => count.to_string(),
        };
        figures.cells.insert(id, Some(text));
    }
    let mut totals = std::collections::BTreeMap::<String, i64>::new();
    for who in &APPLICANTS[..6] {
        let mut done = 0;
        let figure = |numbers: &mut Numbers| {
            if numbers.percent(often) { numbers.figure(largest) } else { 0 }
        };
        let mut set = |figures: &mut Figures, row: &str, value: i64| {
            put(figures, &format!("requests.{row}.{who}"), value);
            *totals.entry(row.to_owned()).or_default() += value;
        };
        for row in &results {
            let value = figure(numbers);
            done += value;
            set(&mut figures, row, value);
        }
        let left = figure(numbers);
        let carried_in = figure(numbers).min(done + left);
        for (row, value) in NO_RESULTS.iter().zip([done + left - carried_in, carried_in, done, left]) {
            set(&mut figures, row, value);
        }
    }
    for (row, total) in totals {
        put(&mut figures, &format!("requests.{row}.total"), total);
    }
    for group in GROUPS {
        let mut total = 0;
        for outcome in &OUTCOMES[..4] {
            let value = if numbers.percent(often) { numbers.figure(largest) } else { 0 };
            total += value;
            put(&mut figures, &format!("proceedings.{group}.{outcome}"), value);
        }
        put(&mut figures, &format!("proceedings.{group}.total"), total);
    }
    figures
}

/// A cell of table 三 or 四.
fn counted(numbers: &mut Numbers, figures: &Figures) -> String {
    let ids: Vec<&String> = figures.cells.keys().filter(|id| !id.starts_with("disclosure.")).collect();
    (*numbers.pick(&ids)).clone()
}

fn checked(document: &str) -> Result<Value, String> {
    let document = nianbao::read(document.as_bytes()).map_err(|error| format!("not read: {error:?}"))?;
    let outcome = nianbao::check(&document, &nianbao::Options::default());
    let outcome = outcome.map_err(|error| format!("not read: {error:?}"))?;
    serde_json::to_value(&outcome).map_err(|error| error.to_string())
}

fn ids(outcome: &Value, keep: impl Fn(&Value) -> bool) -> Vec<&str> {
    let findings = outcome["findings"].as_array().into_iter().flatten();
    findings.filter(|finding| keep(finding)).filter_map(|finding| finding["id"].as_str()).collect()
}

fn is_sum(finding: &Value) -> bool {
    finding["code"].as_str().is_some_and(|code| code.starts_with("NB3"))
}

/// How a cell was read.
#[derive(Debug, PartialEq)]
enum Read {
    Right,
    /// Not at all, and a finding says so.
    Named,
    /// Not at all, and nothing says so.
    Lost,
    Wrong,
}

fn read(outcome: &Value, id: &str, wanted: Option<&str>) -> Read {
    let cell = &outcome["cells"][id];
    if let Some(raw) = cell["raw"].as_str() {
        return if raw == wanted.unwrap_or_default() { Read::Right } else { Read::Wrong };
    }
    let table = id.split('.').next().unwrap_or_default();
    let named = ids(outcome, |finding| match finding["code"].as_str() {
        Some("NB103" | "NB104") => finding["cells"].as_array().into_iter().flatten().any(|cell| cell == id),
        Some("NB101") => finding["id"] == format!("NB101:{table}"),
        _ => false,
    });
    if named.is_empty() { Read::Lost } else { Read::Named }
}

/// The first cell that was read otherwise than `allowed` says.
fn amiss(outcome: &Value, figures: &Figures, allowed: impl Fn(&str, &Read) -> bool) -> Option<String> {
    let mut cells = figures.cells.iter();
    cells.find_map(|(id, wanted)| {
        let read = read(outcome, id, wanted.as_deref());
        let wanted = wanted.as_deref().unwrap_or("a blank");
        (!allowed(id, &read))
            .then(|| format!("{id}: {read:?}, wanted {wanted}, got {}", outcome["cells"][id]))
    })
}

/// Runs cases, each in a layout by turns, and fails with the first dozen that say what is wrong.
fn cases(
    seed: u64,
    count: usize,
    layouts: &[&Layout],
    case: impl Fn(&mut Numbers, &Layout) -> Option<String>,
) {
    const SHOWN: usize = 12;
    let mut wrong = Vec::new();
    for number in 0..count {
        let layout = layouts[number % layouts.len()];
        let mut numbers = Numbers::new(seed + number as u64);
        if let Some(fault) = case(&mut numbers, layout) {
            wrong.push(format!("case {number}, {}: {fault}", layout.0));
        }
    }
    let shown = wrong[..wrong.len().min(SHOWN)].join("\n");
    assert!(wrong.is_empty(), "{} of {count} cases\n{shown}", wrong.len());
}

fn all() -> Vec<&'static Layout> {
    LAYOUTS.iter().chain(FRAGMENTS).chain(LOOSE).collect()
}

#[test]
fn consistent_tables_come_back_cell_for_cell_and_add_up() {
    cases(1, 3 * all().len(), &all(), |numbers, (_, write)| {
        let figures = consistent(numbers);
        let outcome = match checked(&write(&figures)) {
            Ok(outcome) => outcome,
            Err(fault) => return Some(fault),
        };
        let errors = ids(&outcome, |finding| finding["severity"] == "error");
        let fault = amiss(&outcome, &figures, |_, read| *read == Read::Right);
        fault.or_else(|| (!errors.is_empty()).then(|| format!("errors {errors:?}")))
    });
}

/// Zeros left blank: no sum is broken by them, and each blank is where it was.
#[test]
fn blanks_for_zeros_break_no_sum() {
    let layouts: Vec<&Layout> = LAYOUTS.iter().chain(FRAGMENTS).collect();
    cases(10_000, 2 * layouts.len(), &layouts, |numbers, (_, write)| {
        let mut figures = consistent(numbers);
        let often = *numbers.pick(&[5, 40, 100]);
        for figure in figures.cells.values_mut().filter(|figure| figure.as_deref() == Some("0")) {
            if numbers.percent(often) {
                *figure = None;
            }
        }
        let outcome = match checked(&write(&figures)) {
            Ok(outcome) => outcome,
            Err(fault) => return Some(fault),
        };
        let errors = ids(&outcome, |finding| finding["severity"] == "error");
        let fault = amiss(&outcome, &figures, |_, read| *read == Read::Right);
        fault.or_else(|| (!errors.is_empty()).then(|| format!("errors {errors:?}")))
    });
}

#[test]
fn one_changed_cell_never_passes() {
    cases(20_000, 5 * all().len(), &all(), |numbers, (_, write)| {
        let mut figures = consistent(numbers);
        let id = counted(numbers, &figures);
        let old: i64 = figures.cells[&id].as_deref().and_then(|text| text.parse().ok()).expect("a count");
        let new = match numbers.below(4) {
            0 if old > 0 => 0,
            1 if old > 0 => old - 1,
            2 => old * 10 + 1,
            _ => old + numbers.figure(90),
        };
        put(&mut figures, &id, new);
        match checked(&write(&figures)) {
            Ok(outcome) if ids(&outcome, is_sum).is_empty() => {
                Some(format!("{id} {old} -> {new} in silence"))
            }
            Ok(outcome) => amiss(&outcome, &figures, |_, read| *read == Read::Right),
            Err(fault) => Some(fault),
        }
    });
}

/// Where a figure is missing, its row is named; no figure of it is taken for another, and no other row moves.
#[test]
fn a_row_that_lost_a_figure_is_named_and_no_other_moves() {
    let layouts: Vec<&Layout> = all().into_iter().filter(|layout| !RECTANGULAR.contains(&layout.0)).collect();
    cases(30_000, 3 * layouts.len(), &layouts, |numbers, (_, write)| {
        let mut figures = consistent(numbers);
        let id = loop {
            let id = counted(numbers, &figures);
            if id.starts_with("requests.") {
                break id;
            }
        };
        let (row, _) = id.rsplit_once('.').expect("a cell of a row");
        let lost = numbers.below(APPLICANTS.len());
        let kept = APPLICANTS.iter().enumerate().filter(|(place, _)| *place != lost);
        let kept = kept.filter_map(|(_, who)| figures.cells[&format!("{row}.{who}")].clone()).collect();
        figures.short_rows.insert(row.to_owned(), kept);
        let outcome = match checked(&write(&figures)) {
            Ok(outcome) => outcome,
            Err(fault) => return Some(fault),
        };
        amiss(&outcome, &figures, |id, read| {
            let own = id.strip_prefix(row).is_some_and(|rest| rest.starts_with('.'));
            *read == if own { Read::Named } else { Read::Right }
        })
    });
}

/// Blanks leave nothing behind in loose text: what a row with one says is named or right, and so is all else.
#[test]
fn blanks_in_loose_text_move_no_figure() {
    let layouts: Vec<&Layout> = LOOSE.iter().collect();
    cases(40_000, 12 * layouts.len(), &layouts, |numbers, (_, write)| {
        let mut figures = consistent(numbers);
        for _ in 0..=numbers.below(20) {
            let id = counted(numbers, &figures);
            figures.cells.insert(id, None);
        }
        let gaps: BTreeSet<&str> = figures
            .cells
            .iter()
            .filter(|(_, figure)| figure.is_none())
            // The three rows of table 四 are one line.
            .map(|(id, _)| {
                if id.starts_with("proceedings.") {
                    "proceedings."
                } else {
                    &id[..=id.rfind('.').unwrap_or(0)]
                }
            })
            .collect();
        let outcome = match checked(&write(&figures)) {
            Ok(outcome) => outcome,
            Err(fault) => return Some(fault),
        };
        amiss(&outcome, &figures, |id, read| match read {
            Read::Right => true,
            Read::Named => gaps.iter().any(|gap| id.starts_with(gap)),
            Read::Lost | Read::Wrong => false,
        })
    });
}

/// A label that has lost a character is still its row's, or its row is named: its figures are no other row's.
#[test]
fn a_damaged_label_moves_no_figure() {
    cases(50_000, 3 * all().len(), &all(), |numbers, (_, write)| {
        let figures = consistent(numbers);
        let document = write(&figures);
        let labels = [
            "予以公开",
            "国家秘密",
            "第三方合法",
            "行政执法",
            "不掌握",
            "重复申请",
            "出版物",
            "行政许可",
            "行政强制",
        ];
        let label = *numbers.pick(&labels);
        let character = label.chars().nth(numbers.below(label.chars().count())).expect("a character");
        let damaged = document.replace(label, &label.replacen(character, "", 1));
        let outcome = match checked(&damaged) {
            Ok(outcome) => outcome,
            Err(fault) => return Some(fault),
        };
        amiss(&outcome, &figures, |_, read| matches!(read, Read::Right | Read::Named))
            .map(|fault| format!("{label} without {character}: {fault}"))
    });
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    cases(60_000, all().len(), &all(), |numbers, (_, write)| {
        let document = write(&consistent(numbers));
        let bytes = || checked(&document).map(|outcome| outcome.to_string());
        (bytes() != bytes()).then(|| "two outcomes".to_owned())
    });
    // And from the command line, which is another process.
    let document = layouts::LAYOUTS[0].1(&consistent(&mut Numbers::new(1)));
    let printed = || {
        let mut child = Command::new(env!("CARGO_BIN_EXE_nianbao"))
            .args(["check", "-", "--format", "json"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        child.stdin.take().expect("standard input").write_all(document.as_bytes()).expect("it reads");
        child.wait_with_output().expect("it ends").stdout
    };
    let first = printed();
    assert!(!first.is_empty() && first == printed(), "two outcomes of one input");
}

/// What breaks documents in life, and what somebody puts into them.
fn broken(numbers: &mut Numbers, document: &str) -> String {
    const PIECES: [&str; 18] = [
        "|",
        "||||",
        "\t",
        "\n",
        "\n|\n",
        "<td>",
        "</td>",
        "</table>",
        "<table><tr><td colspan=9>",
        "\"",
        " 7 ",
        "- 3 -\n",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&lt;script&gt;",
        "javascript:",
        "\u{200b}",
        "总计",
    ];
    let mut characters: Vec<char> = document.chars().collect();
    for _ in 0..=numbers.below(6) {
        let place = numbers.below(characters.len().max(1));
        let until = (place + 1 + numbers.below(40)).min(characters.len());
        match numbers.below(6) {
            0 => drop(characters.drain(place..until)),
            1 => drop(characters.splice(place..place, numbers.pick(&PIECES).chars())),
            2 => characters[place..until].reverse(),
            3 => {
                let again: Vec<char> = characters[place..until].to_vec();
                drop(characters.splice(place..place, again));
            }
            4 => {
                let mut lines: Vec<String> =
                    characters.iter().collect::<String>().lines().map(str::to_owned).collect();
                let (one, other) = (numbers.below(lines.len().max(1)), numbers.below(lines.len().max(1)));
                if !lines.is_empty() {
                    lines.swap(one, other);
                }
                characters = lines.join("\n").chars().collect();
            }
            _ => characters.truncate(characters.len() - characters.len() / (2 + numbers.below(9))),
        }
        if characters.is_empty() {
            break;
        }
    }
    characters.into_iter().collect()
}

/// Nothing of it is read as what did not stand there, and nothing of it is markup in a rendering.
#[test]
fn four_hundred_broken_documents_are_read_or_refused() {
    let mut reports = 0;
    for case in 0..400 {
        let mut numbers = Numbers::new(70_000 + case as u64);
        let layouts = all();
        let (name, write) = layouts[case % layouts.len()];
        let whole = write(&consistent(&mut numbers));
        let document = broken(&mut numbers, &whole);
        let held = std::panic::catch_unwind(|| {
            nianbao::read(document.as_bytes()).is_ok_and(|read| examined::document(&read))
        });
        reports += usize::from(held.unwrap_or_else(|_| panic!("case {case}, {name}")));
    }
    assert!(reports > 200, "only {reports} of them still hold a report");
}
