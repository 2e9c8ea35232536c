//! How long the causes of wrong cells take to find, against an integer program for the same tables: printed and never
//! asserted. The tables, and the time of the programs, are left for `repair.mjs`, which times the search in a browser.
#![cfg(not(target_arch = "wasm32"))]

use std::hint::black_box;
use std::time::Instant;

use nianbao::{Checked, Document, Fields, Options, api, repair};
use serde_json::{Value, json};

#[path = "../tests/repair"]
#[allow(dead_code, reason = "the tests need more of it")]
mod oracle {
    pub mod flow;
    pub mod generate;
    pub mod milp;
    pub mod numbers;
    pub mod slips;
    pub mod table;
}

use oracle::numbers::Numbers;
use oracle::table::{EDITION_2021, Report};
use oracle::{generate, milp, slips};

/// How many tables of each kind.
const TABLES: usize = 200;

/// How often the causes of each are looked for, to take the median; a program takes long enough to be solved once.
const ROUNDS: usize = 15;

/// The largest figures of provinces.
const LARGEST: i64 = 100_000_000;

fn main() {
    // Right tables are timed too: looking for nothing takes its time.
    let large = (0..=4).map(|wrong| json!({ "wrong": wrong, "tables": figures(&reports(wrong, LARGEST)) }));
    let large: Vec<Value> = large.collect();

    let mut small = Vec::new();
    let mut columns = Vec::new();
    for wrong in 1..=3 {
        let reports = reports(wrong, milp::LARGEST);
        let [engine, program] = medians(&reports);
        small.push(json!({ "wrong": wrong, "tables": figures(&reports), "program": program }));
        columns.push([engine, program, program / engine]);
    }
    println!("natively, one core, medians over {TABLES} tables each with 1, 2 and 3 wrong cells");
    println!("  (their figures are at most {}: over greater ones a program goes wrong)", milp::LARGEST);
    let line = |name: &str, row: usize, decimals: usize, unit: &str| {
        let cells: Vec<String> =
            columns.iter().map(|column| format!("{:10.decimals$}", column[row])).collect();
        println!("  {name:36}{} {unit}", cells.concat());
    };
    line("find the causes", 0, 3, "ms");
    line("an integer program (microlp)", 1, 3, "ms");
    line("the second against the first", 2, 0, "x   aim at least 1000");

    let cells: Vec<&String> = EDITION_2021.parts.iter().flat_map(|part| &part.cells).collect();
    let tables =
        json!({ "base": base(), "cells": cells, "largest": LARGEST, "large": large, "small": small });
    // Where `repair.mjs` looks for them.
    let file = concat!(env!("CARGO_TARGET_TMPDIR"), "/repair.json");
    std::fs::write(file, tables.to_string()).expect("the target folder can be written to");
}

/// Reports of the edition of 2021 with so many wrong cells in table 三, and none elsewhere.
fn reports(wrong: usize, largest: i64) -> Vec<Report> {
    let mut numbers = Numbers::new(0x7469_6d65_0000_0000 + wrong as u64);
    std::iter::repeat_with(|| report(&mut numbers, wrong, largest)).flatten().take(TABLES).collect()
}

/// Slips are planted until there are enough wrong cells; some change several, and one may land in another table.
fn report(numbers: &mut Numbers, wrong: usize, largest: i64) -> Option<Report> {
    let right = generate::report(numbers, largest);
    let mut report = right.clone();
    let differing = |report: &Report| {
        report.figures[0].iter().zip(&right.figures[0]).filter(|(now, then)| now != then).count()
    };
    while differing(&report) < wrong && report.figures[1..] == right.figures[1..] {
        slips::plant(numbers, &mut report, 1);
    }
    let fits = differing(&report) == wrong && report.figures[1..] == right.figures[1..];
    (fits && right.edition.id == EDITION_2021.id).then_some(report)
}

/// The figures of reports, cell by cell.
fn figures(reports: &[Report]) -> Vec<Vec<Option<i64>>> {
    reports.iter().map(|report| report.figures.concat()).collect()
}

/// What stands beside the cells.
fn base() -> Value {
    let edition = &*EDITION_2021;
    json!({ "year": edition.year, "editions": { "requests": edition.id, "proceedings": edition.id } })
}

fn checked(report: &Report) -> Checked {
    let cells = report.parts().flat_map(|(part, figures)| part.cells.iter().cloned().zip(figures));
    let mut fields = base();
    fields["cells"] = cells.map(|(cell, figure)| (cell, json!(figure))).collect::<Value>();
    let document = Document::from(serde_json::from_value::<Fields>(fields).expect("fields"));
    api::outcome(&document, &Options::default()).expect("a report").1
}

/// What finding the causes takes, and what solving the program, in ms. The two take turns, so that noise hits them
/// alike.
fn medians(reports: &[Report]) -> [f64; 2] {
    let mut engine = Vec::new();
    let mut program = Vec::new();
    for report in reports {
        let Checked { report: found, findings, .. } = checked(report);
        let rounds = (0..ROUNDS).map(|_| {
            milliseconds(|| {
                let broken = repair::broken(black_box(&found));
                black_box(repair::causes(&found, None, black_box(&findings), &broken));
            })
        });
        engine.push(median(rounds.collect()));
        let (part, figures) = report.parts().next().expect("table 三");
        program.push(milliseconds(|| {
            black_box(milp::smallest_size(part, black_box(figures)));
        }));
    }
    [median(engine), median(program)]
}

fn milliseconds(job: impl FnOnce()) -> f64 {
    let begin = Instant::now();
    job();
    begin.elapsed().as_secs_f64() * 1e3
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_unstable_by(f64::total_cmp);
    times[times.len() / 2]
}
