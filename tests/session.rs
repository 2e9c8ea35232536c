//! A live report says after any edits what a fresh check of the same cells says.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use nianbao::api::Beside;
use nianbao::diagnostic::Finding;
use nianbao::format::CellId;
use nianbao::{Change, Checked, Document, Field, Fields, Options, Session, api, check};

/// Reports to begin with: right ones, wrong ones, of both editions, with blanks and rows that are not there.
const STARTS: [&str; 5] = ["changtu-2022", "city-2025", "hongze-2023", "shanghai-fgt-2019", "suqian-2024"];

/// What people type into a cell.
const TYPED: [&str; 14] =
    ["0", "1", "2", "5", "11", "70", "3402", "", " ", "/", "-3", "1.5", "1,234", "9999999999999"];

fn fields(name: &str) -> Fields {
    let path = format!("{}/tests/figures/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let mut fields: Fields =
        serde_json::from_str(&std::fs::read_to_string(path).expect("figures")).expect("cells");
    // As the plain report of an outcome has them: editions stated.
    let outcome = check(&Document::from(fields.clone()), &Options::default()).expect("a report");
    let stated = |edition: Option<&str>| edition.map(str::to_owned);
    fields.editions.disclosure = stated(outcome.editions.disclosure);
    fields.editions.requests = stated(outcome.editions.requests);
    fields.editions.proceedings = stated(outcome.editions.proceedings);
    fields
}

fn fresh(fields: &Fields) -> Checked {
    api::outcome(&Document::from(fields.clone()), &Options::default()).expect("a report").1
}

/// The next of a fixed series of numbers (splitmix64), below `most`.
fn next(state: &mut u64, most: usize) -> usize {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((mixed ^ (mixed >> 31)) % most as u64).expect("below")
}

/// The findings that a listener has kept: what was added, without what was resolved.
fn follow(kept: &mut BTreeMap<String, Finding>, session: &Session, change: &Change) {
    for id in &change.resolved {
        assert!(kept.remove(id).is_some(), "{id} is resolved once, and was there");
    }
    for finding in change.added.iter().map(|&place| &session.checked().findings.faults[place]) {
        kept.insert(finding.id(), finding.clone());
    }
}

fn found(session: &Session) -> BTreeMap<String, Finding> {
    let faults = session.checked().findings.faults.iter();
    faults.map(|finding| (finding.id(), finding.clone())).collect()
}

#[test]
fn ten_thousand_sequences_of_edits_leave_what_a_fresh_check_finds() {
    let starts: Vec<(Fields, Session, Vec<CellId>)> = STARTS
        .iter()
        .map(|name| {
            let fields = fields(name);
            let report = api::report(fields.clone());
            let cells = report.tables().flat_map(|table| table.form.cells().to_vec()).collect();
            (fields, Session::new(report, Beside::default()), cells)
        })
        .collect();
    let mut state = 0x6e69_616e;
    let mut quiet = 0;
    for sequence in 0..10_000 {
        let (fields, session, cells) = &starts[sequence % starts.len()];
        let (mut fields, mut session) = (fields.clone(), session.clone());
        let mut kept = found(&session);
        let edits = 1 + next(&mut state, 4);
        for _ in 0..edits {
            let place = next(&mut state, cells.len());
            let (cell, typed) = (cells[place], TYPED[next(&mut state, TYPED.len())]);
            let change = session.set(place, typed).expect("a cell of the report");
            quiet += usize::from(change == Change::default());
            follow(&mut kept, &session, &change);
            let name = cell.to_string();
            match fields.cells.iter_mut().find(|(id, _)| *id == name) {
                Some((_, field)) => *field = Field(Some(typed.to_owned())),
                None => fields.cells.push((name, Field(Some(typed.to_owned())))),
            }
        }
        assert_eq!(kept, found(&session), "sequence {sequence}");
        let fresh = fresh(&fields);
        assert_eq!(session.checked().findings.faults, fresh.findings.faults, "sequence {sequence}");
        assert_eq!(session.checked().causes, fresh.causes, "sequence {sequence}");
        let folded: Vec<usize> = fresh.causes.iter().flat_map(|cause| cause.findings.clone()).collect();
        let each_once: BTreeSet<&usize> = folded.iter().collect();
        assert_eq!(each_once.len(), folded.len(), "sequence {sequence}: a finding in two causes");
        assert!(
            fresh.causes.iter().all(|cause| !cause.findings.is_empty()),
            "sequence {sequence}: a cause of nothing"
        );
        assert_eq!(api::cells(&session.checked().report), api::cells(&fresh.report), "sequence {sequence}");
    }
    assert!(quiet > 100, "some edits change nothing: {quiet}");
}

#[test]
fn undoing_everything_leads_back_to_the_start() {
    let mut state = 7;
    for name in STARTS {
        let report = api::report(fields(name));
        let cells = report.tables().map(|table| table.values.len()).sum();
        let mut session = Session::new(report, Beside::default());
        let (start, mut kept) = (api::cells(&session.checked().report), found(&session));
        let first = kept.clone();
        for _ in 0..50 {
            let change =
                session.set(next(&mut state, cells), TYPED[next(&mut state, TYPED.len())]).expect("a cell");
            follow(&mut kept, &session, &change);
        }
        while let Some(change) = session.undo() {
            follow(&mut kept, &session, &change);
        }
        assert_eq!(api::cells(&session.checked().report), start, "{name}");
        assert_eq!(kept, found(&session), "{name}");
        assert_eq!(kept, first, "{name}");
    }
}

#[test]
fn a_figure_written_is_the_same_as_its_digits_typed() {
    let mut state = 3;
    for name in STARTS {
        let report = api::report(fields(name));
        let cells = report.tables().map(|table| table.values.len()).sum();
        let (mut typed, mut written) =
            (Session::new(report.clone(), Beside::default()), Session::new(report, Beside::default()));
        for figure in ["0", "12", "-3", "1.5", "657.65", "1000000000000", "1000000000001", "123456789012345"]
        {
            let place = next(&mut state, cells);
            let number = nianbao::text::read_number(figure);
            let nianbao::text::Written::Number(number) = number else { panic!("{figure} is a number") };
            assert_eq!(typed.set(place, figure), written.set_number(place, number.value), "{name} {figure}");
            let [typed, written] = [&typed, &written].map(Session::checked);
            assert_eq!(typed.findings.faults, written.findings.faults, "{name} {figure}");
            assert_eq!(api::cells(&typed.report), api::cells(&written.report), "{name} {figure}");
        }
    }
}

#[test]
fn a_place_that_the_report_does_not_have_is_not_set() {
    let report = api::report(fields("hongze-2023"));
    let cells: usize = report.tables().map(|table| table.values.len()).sum();
    assert_eq!(Session::new(report, Beside::default()).set(cells, "1"), None);
}

#[test]
fn a_figure_that_no_equation_counts_is_looked_at_too() {
    let mut fields = fields("suqian-2024");
    for row in ["issued", "repealed", "in_force"] {
        fields.cells.iter_mut().filter(|(name, _)| *name == format!("disclosure.rules.{row}")).for_each(
            |(_, field)| {
                field.0 = Some("0".to_owned());
            },
        );
    }
    fields.authority = Some("青石县人民政府".to_owned());
    let mut session = Session::new(api::report(fields), Beside::default());
    let cells = session.checked().report.tables().flat_map(|table| table.form.cells());
    let place = cells.map(ToString::to_string).position(|cell| cell == "disclosure.rules.in_force");
    let change = session.set(place.expect("the cell"), "3").expect("a cell");
    let added = change.added.iter().map(|&place| session.checked().findings.faults[place].id());
    assert!(added.collect::<Vec<_>>().contains(&"NB701:disclosure.rules".to_owned()));
}
