//! Networks, bounds, impossible figures, contradictions.

use super::super::broken::{MOST_NODES, broken};
use super::super::flow::settle;
use super::super::forced;
use super::super::network::networks;
use super::super::search::localise;
use super::super::start::Start;
use super::{causes, first, report, row, rows};
use crate::diagnostic::Slip;
use crate::format::{EDITIONS, Equation, TableId};

#[test]
fn every_cell_of_an_equation_is_an_edge_of_exactly_one_network() {
    for edition in EDITIONS {
        for table in edition.tables {
            let networks = networks(table);
            let mut edges: Vec<usize> =
                networks.iter().flat_map(|network| network.edges.iter().map(|edge| edge.place)).collect();
            edges.sort_unstable();
            let summed =
                |place: &usize| table.equations().iter().any(|equation| equation.sign(*place).is_some());
            let wanted: Vec<usize> = (0..table.cells().len()).filter(summed).collect();
            assert_eq!(edges, wanted, "{} {:?}", edition.id, table.id);
            let parts = match table.id {
                TableId::Disclosure => 0,
                TableId::Requests => 1,
                TableId::Proceedings => 3,
            };
            assert_eq!(networks.len(), parts);
        }
    }
}

#[test]
fn figures_right_in_the_network_are_right_in_every_equation() {
    for edition in EDITIONS {
        for table in edition.tables {
            for network in networks(table) {
                // Any figures, with whatever it takes to balance them.
                let figures: Vec<i64> = network
                    .edges
                    .iter()
                    .map(|edge| i64::try_from(edge.place * 7919 % 101).expect("small"))
                    .collect();
                let all: Vec<usize> = (0..figures.len()).collect();
                let right =
                    settle(network, &figures, &network.balance(&figures), &all).expect("all are free");
                let mut by_place = vec![0; table.cells().len()];
                network.edges.iter().zip(&right).for_each(|(edge, figure)| by_place[edge.place] = *figure);
                let sum = |places: &[usize]| places.iter().map(|&place| by_place[place]).sum::<i64>();
                let of_part = |equation: &&Equation| {
                    network.edges.iter().any(|edge| equation.sign(edge.place).is_some())
                };
                for equation in table.equations().iter().filter(of_part) {
                    assert_eq!(sum(&equation.total.places), sum(&equation.parts.places), "{}", equation.id());
                }
            }
        }
    }
}

/// Five totals of rows that have nothing else in common: ten equations broken by five cells.
fn five_wrong_cells() -> Vec<(&'static str, &'static str)> {
    ["granted", "partly_granted", "denied_state_secret", "unprocessed_petition", "other_other"]
        .iter()
        .zip([
            "natural_person",
            "commercial_enterprise",
            "research_institution",
            "legal_service_organization",
            "total",
        ])
        .zip(["3", "50", "700", "9000", "11000"])
        .map(|((row, column), value)| (&*format!("requests.{row}.{column}").leak(), value))
        .collect()
}

#[test]
fn five_wrong_cells_are_not_explained() {
    let found = causes(&report(&five_wrong_cells(), "", 2024), None, &Slip::ALL);
    assert_eq!(found.len(), 1);
    assert!(!found[0].minimal && !found[0].complete && found[0].repairs.is_empty());
    assert_eq!(found[0].repair_count, 0);
    assert!(!found[0].findings.is_empty());
}

#[test]
fn a_search_that_meets_its_bound_proves_nothing() {
    let report = report(&five_wrong_cells()[..3], "", 2024);
    let table = report.table(TableId::Requests).expect("there");
    let start = Start::of(&networks(table.form)[0], table).expect("broken");
    let whole = localise(&start, MOST_NODES);
    assert!(whole.minimal && whole.complete && whole.sets.iter().all(|set| set.len() == 3));
    for bound in 0..4 {
        let cut = localise(&start, bound);
        assert!(!cut.minimal && !cut.complete && cut.sets.is_empty(), "{bound}: {cut:?}");
    }
}

#[test]
fn a_bound_met_among_the_smallest_sets_leaves_them_minimal_and_not_complete() {
    // A value in the wrong column of an empty row: every row with a figure to move would do as well.
    let report = report(
        &rows(&[
            ("requests.granted", &["4", "0", "0", "0", "0", "0", "4"]),
            ("requests.denied_forbidden_by_law", &["3", "0", "0", "0", "0", "0", "3"]),
            ("requests.received", &["6", "1", "0", "0", "0", "0", "7"]),
            ("requests.processed_total", &["6", "1", "0", "0", "0", "0", "7"]),
        ]),
        "",
        2024,
    );
    let table = report.table(TableId::Requests).expect("there");
    let start = Start::of(&networks(table.form)[0], table).expect("broken");
    let whole = localise(&start, MOST_NODES);
    assert!(whole.complete && whole.sets.len() > 1, "{whole:?}");
    let cut = (0..MOST_NODES)
        .map(|bound| localise(&start, bound))
        .find(|cut| !cut.sets.is_empty())
        .expect("some bound lets a set through");
    assert!(cut.minimal && !cut.complete && cut.sets.len() < whole.sets.len());
}

#[test]
fn a_right_report_has_no_cause() {
    assert!(causes(&report(&[], "", 2024), None, &Slip::ALL).is_empty());
}

#[test]
fn a_figure_that_no_count_can_be_has_to_change() {
    let cells = row("proceedings.reconsideration", &["-5", "3", "0", "0", "8"]);
    let found = causes(&report(&cells, "", 2024), None, &Slip::ALL);
    assert_eq!(first(&found), [("proceedings.reconsideration.upheld".to_owned(), "5".to_owned())]);
    assert_eq!(found[0].repairs[0].slip, Some(Slip::Sign));
    assert_eq!(found[0].findings.len(), 2, "the sum and the negative figure");
}

#[test]
fn equations_that_contradict_each_other_in_a_blank_are_named_and_force_nothing() {
    // The row makes its total 7, the column makes it 8.
    let report = report(
        &rows(&[
            ("requests.granted", &["7", "0", "0", "0", "0", "0", ""]),
            ("requests.processed_total", &["7", "0", "0", "0", "0", "0", "8"]),
            ("requests.received", &["7", "0", "0", "0", "0", "0", "8"]),
        ]),
        "",
        2024,
    );
    let forced = forced(&report, &broken(&report));
    let named: Vec<Vec<String>> = forced
        .contradictions
        .iter()
        .map(|contradiction| contradiction.equations.iter().map(|equation| equation.id()).collect())
        .collect();
    assert_eq!(named.len(), 1);
    assert!(named[0].contains(&"row-sum:requests.granted".to_owned()), "{named:?}");
    assert!(named[0].contains(&"results-sum:requests.total".to_owned()), "{named:?}");
    let table = report.table(TableId::Requests).expect("there");
    assert!((0..table.values.len()).all(|place| forced.get(TableId::Requests, place).is_none()));
}

#[test]
fn what_forces_a_value_is_kept_to_the_first_figure() {
    // The applicant follows from its column, the total of the row from the applicant.
    let report = report(
        &rows(&[
            ("requests.granted", &["", "0", "0", "0", "0", "0", ""]),
            ("requests.processed_total", &["7", "0", "0", "0", "0", "0", "7"]),
            ("requests.received", &["7", "0", "0", "0", "0", "0", "7"]),
        ]),
        "",
        2024,
    );
    let table = report.table(TableId::Requests).expect("there");
    let forced = forced(&report, &broken(&report));
    let by = |column: &str| {
        let place = table.form.cells().iter().position(|cell| cell.row == "granted" && cell.column == column);
        let forced = forced.get(TableId::Requests, place.expect("a cell")).expect("forced");
        assert_eq!(forced.value.to_string(), "7");
        forced.by.iter().map(|equation| equation.id()).collect::<Vec<_>>()
    };
    assert_eq!(by("natural_person"), ["results-sum:requests.natural_person"]);
    assert!(!by("total").is_empty());
}
