//! Each kind of evidence decides a tie, and the tie falls out otherwise when it is taken away.

use super::{causes, first, report, row, rows};
use crate::diagnostic::{Slip, Source};
use crate::report::Report;

/// The first repair, and the one that is first when a slip does not count.
fn with_and_without(slip: Slip, report: &Report) -> [Vec<(String, String)>; 2] {
    let others: Vec<Slip> = Slip::ALL.into_iter().filter(|other| *other != slip).collect();
    let found = causes(report, None, &Slip::ALL);
    assert!(found[0].repair_count > 1, "a tie");
    assert!(found[0].repairs[0].edits.iter().any(|edit| edit.slip == Some(slip)));
    [first(&found), first(&causes(report, None, &others))]
}

/// The same for a group of table 四, of whose cells only the outcome matters.
fn in_group(slip: Slip, values: &[&str; 5]) -> [Vec<(String, String)>; 2] {
    let [with, without] =
        with_and_without(slip, &report(&row("proceedings.reconsideration", values), "", 2024));
    let short = |cells: Vec<(String, String)>| {
        cells.into_iter().map(|(cell, new)| (cell.replace("proceedings.reconsideration.", ""), new)).collect()
    };
    [short(with), short(without)]
}

fn cells(cells: &[(&str, &str)]) -> Vec<(String, String)> {
    cells.iter().map(|(cell, new)| ((*cell).to_owned(), (*new).to_owned())).collect()
}

#[test]
fn transposed_digits() {
    let found = in_group(Slip::TransposedDigits, &["12", "3", "0", "0", "24"]);
    assert_eq!(found, [cells(&[("upheld", "21")]), cells(&[("other", "9")])]);
}

#[test]
fn missing_digit() {
    let found = in_group(Slip::MissingDigit, &["30", "2", "0", "0", "42"]);
    assert_eq!(found, [cells(&[("corrected", "12")]), cells(&[("upheld", "40")])]);
}

#[test]
fn extra_digit() {
    let found = in_group(Slip::ExtraDigit, &["123", "1000", "0", "0", "1012"]);
    assert_eq!(found, [cells(&[("upheld", "12")]), cells(&[("total", "1123")])]);
}

#[test]
fn wrong_digit() {
    let found = in_group(Slip::WrongDigit, &["85", "315", "0", "0", "380"]);
    assert_eq!(found, [cells(&[("upheld", "65")]), cells(&[("total", "400")])]);
}

/// A total with a minus, which cannot stay; beside it a figure and a total that lack 10 and 35, or three others.
#[test]
fn sign() {
    let report = report(
        &rows(&[
            ("requests.received", &["90", "20", "0", "0", "0", "0", "110"]),
            ("requests.granted", &["60", "15", "0", "0", "0", "0", "-75"]),
            ("requests.partly_granted", &["20", "5", "0", "0", "0", "0", "0"]),
            ("requests.processed_total", &["90", "20", "0", "0", "0", "0", "110"]),
        ]),
        "",
        2024,
    );
    assert_eq!(
        with_and_without(Slip::Sign, &report),
        [
            cells(&[
                ("requests.granted.total", "75"),
                ("requests.partly_granted.natural_person", "30"),
                ("requests.partly_granted.total", "35")
            ]),
            cells(&[
                ("requests.granted.natural_person", "70"),
                ("requests.granted.total", "85"),
                ("requests.partly_granted.total", "25")
            ]),
        ]
    );
}

#[test]
fn stale_total() {
    let found = in_group(Slip::StaleTotal, &["5", "0", "0", "0", "0"]);
    assert_eq!(found, [cells(&[("total", "5")]), cells(&[("upheld", "0")])]);
}

#[test]
fn blank() {
    let found = in_group(Slip::Blank, &["30", "0", "0", "0", "41"]);
    assert_eq!(found, [cells(&[("corrected", "11")]), cells(&[("total", "30")])]);
}

#[test]
fn swapped_cells() {
    let found = in_group(Slip::SwappedCells, &["3", "0", "0", "8", "5"]);
    assert_eq!(found[0], cells(&[("pending", "5"), ("total", "8")]));
    assert_ne!(found[0], found[1]);
}

#[test]
fn split_number() {
    let found = in_group(Slip::SplitNumber, &["1", "2", "0", "0", "12"]);
    assert_eq!(found[0], cells(&[("upheld", "12"), ("corrected", "0")]));
    assert_ne!(found[0], found[1]);
}

/// A row whose figures stand one column too far to the right; the last one fell off.
#[test]
fn shifted_cells() {
    let report = report(
        &rows(&[
            ("requests.received", &["34", "25", "0", "0", "0", "0", "59"]),
            ("requests.granted", &["0", "34", "25", "0", "0", "0", "0"]),
            ("requests.processed_total", &["34", "25", "0", "0", "0", "0", "59"]),
        ]),
        "",
        2024,
    );
    let found = causes(&report, None, &Slip::ALL);
    assert_eq!(found[0].repairs[0].slip, Some(Slip::ShiftedCells));
    assert_eq!(
        first(&found),
        cells(&[
            ("requests.granted.natural_person", "34"),
            ("requests.granted.commercial_enterprise", "25"),
            ("requests.granted.research_institution", "0"),
            ("requests.granted.total", "59"),
        ])
    );
}

/// The transferred figures of natural persons and of the total were both typed 3; last year carried over 4.
#[test]
fn last_year() {
    let this_year = report(
        &rows(&[
            ("requests.received", &["20", "0", "0", "0", "0", "0", "20"]),
            ("requests.carried_in", &["3", "0", "0", "0", "0", "0", "3"]),
            ("requests.granted", &["24", "0", "0", "0", "0", "0", "24"]),
            ("requests.processed_total", &["24", "0", "0", "0", "0", "0", "24"]),
        ]),
        "",
        2024,
    );
    let last_year =
        report(&rows(&[("requests.carried_out", &["4", "0", "0", "0", "0", "0", "4"])]), "", 2023);
    let with = causes(&this_year, Some(&last_year), &Slip::ALL);
    let carried_in =
        cells(&[("requests.carried_in.natural_person", "4"), ("requests.carried_in.total", "4")]);
    assert_eq!(first(&with), carried_in);
    assert!(
        with[0].repairs[0]
            .witnesses
            .iter()
            .all(|witness| witness.source == Source::LastYear && witness.agrees)
    );
    let without = causes(&this_year, None, &Slip::ALL);
    assert!(without[0].repair_count > 1);
    assert_ne!(first(&without), carried_in);
}

#[test]
fn text() {
    let group = row("proceedings.reconsideration", &["10", "3", "0", "0", "14"]);
    let total = cells(&[("proceedings.reconsideration.total", "13")]);
    let with = causes(&report(&group, "全年行政复议13件，行政诉讼0件。", 2024), None, &Slip::ALL);
    assert_eq!(first(&with), total);
    assert_eq!(with[0].repairs[0].witnesses[0].source, Source::Text);
    let without = causes(&report(&group, "全年行政复议若干件。", 2024), None, &Slip::ALL);
    assert!(without[0].repair_count > 1);
    assert_ne!(first(&without), total);
}

/// A stray figure and a total that lacks as much; or the figure belongs there, and another row has too much.
#[test]
fn stray_value() {
    let report = report(
        &rows(&[
            ("requests.received", &["90", "20", "0", "0", "0", "0", "110"]),
            ("requests.granted", &["60", "15", "0", "0", "0", "0", "75"]),
            ("requests.partly_granted", &["30", "5", "0", "0", "0", "0", "20"]),
            ("requests.denied_state_secret", &["15", "0", "0", "0", "0", "0", "0"]),
            ("requests.processed_total", &["90", "20", "0", "0", "0", "0", "110"]),
        ]),
        "",
        2024,
    );
    assert_eq!(
        with_and_without(Slip::StrayValue, &report),
        [
            cells(&[
                ("requests.partly_granted.total", "35"),
                ("requests.denied_state_secret.natural_person", "0")
            ]),
            cells(&[
                ("requests.partly_granted.natural_person", "15"),
                ("requests.denied_state_secret.total", "15")
            ]),
        ]
    );
}
