//! Reports added up, and a report beside the sum of its parts.
#![cfg(not(target_arch = "wasm32"))]

#[path = "repair/numbers.rs"]
#[allow(dead_code, reason = "the oracles of the repairs use the rest")]
mod numbers;

use nianbao::api::{self, Beside};
use nianbao::{Lang, Report};
use numbers::Numbers;
use serde_json::{Value, json};

const COLUMNS: [&str; 6] = [
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_organization",
    "other_organization",
];

/// A report that adds up: of each applicant, how many were granted, not held, and carried over.
fn report(authority: &str, figures: [[u32; 3]; 6], fee: u32, decisions: u32) -> Value {
    let blank = api::template(2023, authority, None).expect("an edition");
    let data = serde_json::to_value(api::report_data(&blank)).expect("plain data");
    let mut cells = json!({});
    for cell in data["cells"].as_object().expect("cells").keys() {
        cells[cell] = json!(0);
    }
    for (column, [granted, not_held, carried]) in COLUMNS.into_iter().zip(figures) {
        let rows = [
            ("received", granted + not_held + carried),
            ("granted", granted),
            ("unavailable_not_held", not_held),
            ("processed_total", granted + not_held),
            ("carried_out", carried),
        ];
        for (row, figure) in rows {
            cells[format!("requests.{row}.{column}")] = json!(figure);
            let total = cells[format!("requests.{row}.total")].as_u64().expect("a total");
            cells[format!("requests.{row}.total")] = json!(total + u64::from(figure));
        }
    }
    cells["disclosure.licensing.decisions"] = json!(decisions);
    cells["disclosure.fees.amount"] = json!(f64::from(fee) / 10_000.0);
    json!({"authority": authority, "year": 2023, "cells": cells})
}

fn read(report: &Value) -> Report {
    let document = nianbao::read(report.to_string().as_bytes()).expect("readable");
    api::find(&document, None, None).expect("a report")
}

/// The ids of all findings of a report beside its parts.
fn ids(whole: &Report, parts: &[Report]) -> Vec<String> {
    let checked = api::examine(whole.clone(), &Beside { parts: parts.to_vec(), ..Default::default() });
    checked.findings.faults.iter().map(nianbao::diagnostic::Finding::id).collect()
}

fn name(place: usize) -> String {
    if place == 0 { "清源县人民政府办公室".to_owned() } else { format!("清源县第{place}局") }
}

fn whole(parts: &[Report]) -> Report {
    api::add(parts, None, None, Lang::ZhCn).sum.expect("a sum").report
}

/// Six reports or fewer, their figures by chance.
fn some_parts(numbers: &mut Numbers) -> Vec<Report> {
    let count = 1 + numbers.below(6);
    let mut figure = |most: usize| u32::try_from(numbers.below(most + 1)).expect("a count");
    let mut parts = Vec::new();
    for place in 0..count {
        let figures = std::array::from_fn(|_| std::array::from_fn(|_| figure(8)));
        parts.push(read(&report(&name(place), figures, figure(9_999_999), figure(999))));
    }
    parts
}

/// So many times.
const TIMES: u64 = 64;

#[test]
fn a_sum_is_silent_beside_its_parts_and_by_itself() {
    for seed in 0..TIMES {
        let parts = some_parts(&mut Numbers::new(seed));
        let whole = whole(&parts);
        assert_eq!(whole.authority.as_deref(), Some("清源县人民政府"));
        assert_eq!(ids(&whole, &parts), Vec::<String>::new(), "{seed}");
        assert_eq!(ids(&whole, &[]), Vec::<String>::new(), "{seed}");
    }
}

#[test]
fn a_part_left_out_is_one_finding_that_names_it() {
    let mut told = 0;
    for seed in 0..TIMES {
        let parts = some_parts(&mut Numbers::new(seed));
        let out = parts.len() - 1;
        if out == 0 {
            continue;
        }
        let checked =
            api::examine(whole(&parts[..out]), &Beside { parts: parts.clone(), ..Default::default() });
        let [only] = &checked.findings.faults[..] else { panic!("{seed}: {:?}", checked.findings.faults) };
        let message = nianbao::locale::message(Lang::ZhCn, only).what;
        assert!(message.contains(&name(out)), "{seed}: {message}");
        told += 1;
    }
    assert!(told > TIMES / 2);
}

fn three() -> Vec<Report> {
    let figures = |n: u32| [[n, 1, 0], [n / 2, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 1], [0, 0, 0]];
    (0..3_usize)
        .zip([2, 5, 9])
        .map(|(place, n)| read(&report(&name(place), figures(n), n * 12_345, n)))
        .collect()
}

#[test]
fn each_figure_of_a_sum_says_what_it_is_made_of_digit_for_digit() {
    let parts = three();
    let added = api::add(&parts, None, None, Lang::ZhCn);
    assert_eq!(added.notes, Vec::<String>::new());
    let data =
        serde_json::to_value(api::sum_data(added.sum.as_ref().expect("a sum"), api::Added::parts(&parts)));
    let data = data.expect("plain data");
    assert_eq!(
        data["cells"]["disclosure.fees.amount"],
        json!({"value": 19.752, "raw": "19.7520", "from": [2.469, 6.1725, 11.1105]})
    );
    assert_eq!(data["parts"][1], json!({"authority": "清源县第1局", "year": 2023}));
    assert_eq!(data["authority"], "清源县人民政府");
}

#[test]
fn a_blank_is_not_counted_as_nought() {
    let mut blank = report(&name(1), [[3; 3]; 6], 0, 7);
    blank["cells"]["disclosure.licensing.decisions"] = json!("");
    let parts = [read(&report(&name(0), [[1; 3]; 6], 0, 7)), read(&blank)];
    let added = api::add(&parts, None, None, Lang::ZhCn);
    let sum = added.sum.expect("a sum").report;
    assert_eq!(ids(&sum, &[]), ["NB201:disclosure.licensing.decisions"]);
    assert!(added.notes.len() == 1 && added.notes[0].contains("清源县第1局"), "{:?}", added.notes);
}

#[test]
fn what_cannot_be_added_up_is_said_in_a_sentence() {
    let add = |parts: &[Report]| api::add(parts, None, None, Lang::ZhCn);
    let refused = |parts: &[Report], about: &str| {
        let added = add(parts);
        assert!(
            added.sum.is_none() && added.notes.len() == 1 && added.notes[0].contains(about),
            "{:?}",
            added.notes
        );
    };
    refused(&[], "没有可以相加的报告");
    let mut parts = three();
    parts[1].year = Some(2022);
    refused(&parts, "清源县第1局的年度");
    let mut parts = three();
    parts[2].authority = Some(name(1));
    refused(&parts, "清源县第1局的报告不止一份");
    let mut parts = three();
    parts[2].tables[1] = None;
    let old = json!({"editions": {"requests": "2019"}, "cells": {"requests.other.total": 1}});
    parts[2].tables[1] = read(&old).tables[1].take();
    refused(&parts, "表三");
    for part in &mut parts {
        part.year = None;
    }
    refused(&parts, "年度");
}

#[test]
fn a_whole_report_among_its_own_parts_is_said() {
    let mut parts = three();
    parts.push(whole(&parts));
    let notes = api::add(&parts, None, None, Lang::ZhCn).notes;
    assert!(notes.len() == 1 && notes[0].starts_with("清源县人民政府与清源县人民政府办公室"), "{notes:?}");
}
