//! Every set of figures, written in every layout by an oracle that shares nothing with the
//! crate, is read back into the same cells and judged the same.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::format_push_string, reason = "the text of a failure is read, not timed")]

mod layouts;

use std::collections::{BTreeMap, BTreeSet};

use layouts::{FRAGMENTS, Figures, LAYOUTS, LOOSE, Layout, RECTANGULAR};
use serde_json::Value;

/// A published report's figures and what is known to be wrong with them.
struct Report {
    slug: &'static str,
    json: &'static str,
    /// Ids of the findings of severity error; there are no others.
    errors: &'static [&'static str],
}

const REPORTS: &[Report] = &[
    Report {
        slug: "changtu-2022",
        json: include_str!("figures/changtu-2022.json"),
        errors: &[SHORT_ROW, "NB301:requests.unavailable_not_held", "NB302:requests.other_organization"],
    },
    Report { slug: "city-2025", json: include_str!("figures/city-2025.json"), errors: &[] },
    Report {
        slug: "hongze-2023",
        json: include_str!("figures/hongze-2023.json"),
        errors: &["NB304:proceedings.reconsideration", "NB304:proceedings.litigation_after_reconsideration"],
    },
    Report { slug: "shanghai-fgt-2019", json: include_str!("figures/shanghai-fgt-2019.json"), errors: &[] },
    Report { slug: "shuyang-fgj-2023", json: include_str!("figures/shuyang-fgj-2023.json"), errors: &[] },
    Report { slug: "suqian-2023", json: include_str!("figures/suqian-2023.json"), errors: &[] },
    Report { slug: "suqian-2024", json: include_str!("figures/suqian-2024.json"), errors: &[] },
];

/// The row with six figures; a layout that is a rectangle by nature turns it into a blank.
const SHORT_ROW: &str = "NB104:requests.unavailable_unclear";

/// What the program says of a document, as the contract's JSON object.
fn checked(document: &str) -> Result<Value, String> {
    let document = nianbao::read(document.as_bytes()).map_err(|error| format!("{error:?}"))?;
    let outcome =
        nianbao::check(&document, &nianbao::Options::default()).map_err(|error| format!("{error:?}"))?;
    serde_json::to_value(&outcome).map_err(|error| error.to_string())
}

/// The findings of the object that `keep` keeps, by id.
fn findings(outcome: &Value, keep: impl Fn(&Value) -> bool) -> BTreeSet<&str> {
    let findings = outcome["findings"].as_array().into_iter().flatten();
    findings.filter(|finding| keep(finding)).filter_map(|finding| finding["id"].as_str()).collect()
}

/// Figures are compared as numbers: `5` and `5.0` are one figure, as text or as JSON.
fn same_number(got: &Value, wanted: &str) -> bool {
    let got = match got {
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        _ => return false,
    };
    matches!((got.parse::<f64>(), wanted.parse::<f64>()), (Ok(got), Ok(wanted)) if (got - wanted).abs() < 1e-9)
}

/// One line for each cell that was read otherwise than it was written.
fn compare_cells(outcome: &Value, figures: &Figures, faults: &mut Vec<String>) {
    let none = serde_json::Map::new();
    let got = outcome["cells"].as_object().unwrap_or(&none);
    for (id, wanted) in &figures.cells {
        let Some(cell) = got.get(id) else {
            let wanted = wanted.as_deref().unwrap_or("a blank");
            faults.push(format!("{id}: wanted {wanted}, got no such cell"));
            continue;
        };
        let unplaced = figures.short_rows.keys().any(|row| id.starts_with(&format!("{row}.")));
        let right = match wanted {
            Some(figure) => same_number(&cell["value"], figure),
            None if unplaced => cell["value"].is_null() && cell["raw"].is_null(),
            None => cell["value"].is_null() && cell["raw"] == "",
        };
        if !right {
            let wanted = match wanted {
                Some(figure) => figure.as_str(),
                None if unplaced => "value null, raw null (a short row)",
                None => "value null, raw \"\" (a blank)",
            };
            faults.push(format!("{id}: wanted {wanted}, got {cell}"));
        }
    }
    for (id, cell) in got.iter().filter(|(id, _)| !figures.cells.contains_key(*id)) {
        faults.push(format!("{id}: wanted no such cell, got {cell}"));
    }
}

fn compare(what: &str, wanted: &Value, got: &Value, faults: &mut Vec<String>) {
    if wanted != got {
        faults.push(format!("{what}: wanted {wanted}, got {got}"));
    }
}

/// Everything wrong with one report in one layout.
fn faults(report: &Report, &(layout, write): &Layout, fragment: bool) -> Vec<String> {
    let mut figures = Figures::load(report.json);
    let document = write(&figures);
    let rectangular = RECTANGULAR.contains(&layout);
    if rectangular {
        figures = figures.squared();
    }
    let outcome = match checked(&document) {
        Ok(outcome) => outcome,
        Err(error) => return vec![format!("not read: {error}")],
    };

    let mut faults = Vec::new();
    compare_cells(&outcome, &figures, &mut faults);

    let editions = &outcome["editions"];
    compare("edition of table 二", &figures.disclosure.into(), &editions["disclosure"], &mut faults);
    compare("edition of table 三", &figures.requests.into(), &editions["requests"], &mut faults);
    // Without a title there is no year, and table 四 goes by table 三.
    let proceedings = if fragment { figures.requests } else { figures.proceedings };
    compare("edition of table 四", &proceedings.into(), &editions["proceedings"], &mut faults);
    if !fragment {
        compare("year", &figures.year.into(), &outcome["year"], &mut faults);
        // Two of the names are not names of authorities: there is nothing to find in a title.
        if !figures.authority.contains('(') {
            compare("authority", &figures.authority.as_str().into(), &outcome["authority"], &mut faults);
        }
    }

    let wanted: BTreeSet<&str> =
        report.errors.iter().copied().filter(|id| !(rectangular && *id == SHORT_ROW)).collect();
    let got = findings(&outcome, |finding| finding["severity"] == "error");
    for id in wanted.symmetric_difference(&got) {
        let fault = if wanted.contains(id) { "not reported" } else { "reported, but not there" };
        faults.push(format!("{id}: {fault}"));
    }
    // Only this one of the reports has a superseded table, and only its year tells.
    let superseded = findings(&outcome, |finding| finding["code"] == "NB105");
    if !fragment && superseded.is_empty() == (report.slug == "hongze-2023") {
        faults.push(format!("NB105: got {superseded:?}"));
    }
    // No false alarm: the only other warning is about blanks, where there are some.
    let blanks = figures.cells.values().any(Option::is_none);
    for id in findings(&outcome, |finding| finding["severity"] == "warning" && finding["code"] != "NB105") {
        if !(blanks && id.starts_with("NB201:")) {
            faults.push(format!("{id}: a warning of nothing"));
        }
    }
    let all = outcome["findings"].as_array().into_iter().flatten();
    for finding in all.filter(|finding| finding["code"] == "NB105" && finding["severity"] != "warning") {
        faults.push(format!("{}: severity {}", finding["id"], finding["severity"]));
    }
    faults
}

/// Writes, reads and compares; fails with what is wrong in each layout, the first dozen faults of a report in full.
fn round_trips(reports: &[&Report], layouts: &[Layout], fragment: bool) {
    const SHOWN: usize = 12;
    let mut text = String::new();
    let mut bad: BTreeMap<&str, usize> = BTreeMap::new();
    for layout in layouts {
        for report in reports {
            let faults = faults(report, layout, fragment);
            if faults.is_empty() {
                continue;
            }
            *bad.entry(layout.0).or_default() += 1;
            text += &format!("\n{} × {}: {} wrong\n", layout.0, report.slug, faults.len());
            for fault in faults.iter().take(SHOWN) {
                text += &format!("    {fault}\n");
            }
            if faults.len() > SHOWN {
                text += &format!("    … and {} more\n", faults.len() - SHOWN);
            }
        }
    }
    assert!(
        bad.is_empty(),
        "{text}\n{} of {} layouts fail (reports of {}): {bad:?}",
        bad.len(),
        layouts.len(),
        reports.len()
    );
}

#[test]
fn whole_reports_are_read_as_written() {
    round_trips(&REPORTS.iter().collect::<Vec<_>>(), LAYOUTS, false);
}

#[test]
fn tables_alone_are_read_as_written() {
    round_trips(&REPORTS.iter().collect::<Vec<_>>(), FRAGMENTS, true);
}

#[test]
fn reports_without_blanks_are_read_from_loose_text() {
    let full = |report: &&Report| {
        let figures = Figures::load(report.json);
        figures.short_rows.is_empty() && figures.cells.values().all(Option::is_some)
    };
    let reports: Vec<&Report> = REPORTS.iter().filter(full).collect();
    assert_eq!(reports.len(), 4, "reports without blanks");
    round_trips(&reports, LOOSE, false);
}

/// Pseudo-random numbers that are the same on every run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).expect("below a usize")
    }
}

/// Every cell of tables 三 and 四 stands in an equation, so a report in which all of them
/// hold and nothing is blank cannot take one wrong cell in silence.
#[test]
fn one_wrong_cell_never_passes() {
    const CASES: usize = 400;
    let consistent: Vec<Figures> = REPORTS
        .iter()
        .filter(|report| ["city-2025", "suqian-2023", "suqian-2024"].contains(&report.slug))
        .map(|report| Figures::load(report.json))
        .collect();
    let writers: Vec<&Layout> = LAYOUTS
        .iter()
        .filter(|layout| ["text-1", "text-3", "html-clean", "form-inputs"].contains(&layout.0))
        .collect();
    assert_eq!((consistent.len(), writers.len()), (3, 4), "a report or a layout was renamed");

    let mut numbers = Numbers(0x6e69_616e_6261_6f31);
    let mut silent = Vec::new();
    for case in 0..CASES {
        let mut figures = consistent[numbers.below(consistent.len())].clone();
        let ids: Vec<&String> = figures.cells.keys().filter(|id| !id.starts_with("disclosure.")).collect();
        let id = ids[numbers.below(ids.len())].clone();
        let old: u64 = figures.cells[&id].as_deref().and_then(|text| text.parse().ok()).expect("a count");
        let new = match numbers.below(4) {
            0 if old > 0 => 0,
            1 if old > 0 => old - 1,
            2 => old * 10 + 1,
            _ => old + 1 + numbers.below(90) as u64,
        };
        figures.cells.insert(id.clone(), Some(new.to_string()));
        let (layout, write) = writers[case % writers.len()];
        match checked(&write(&figures)) {
            Ok(outcome) => {
                let broken = findings(&outcome, |finding| {
                    finding["code"].as_str().is_some_and(|code| code.starts_with("NB3"))
                });
                if broken.is_empty() {
                    silent.push(format!(
                        "{} {}, {layout}: {id} {old} -> {new}",
                        figures.authority, figures.year
                    ));
                }
            }
            Err(error) => silent.push(format!("{layout}: {id} {old} -> {new}: not read: {error}")),
        }
    }
    assert!(silent.is_empty(), "{} of {CASES} pass in silence:\n{}", silent.len(), silent.join("\n"));
}

/// Nothing in the outcome hangs on the run: no hash order, no clock.
#[test]
fn the_same_document_gives_the_same_bytes() {
    let bytes = |document: &str| {
        let document = nianbao::read(document.as_bytes()).ok()?;
        serde_json::to_string(&nianbao::check(&document, &nianbao::Options::default()).ok()?).ok()
    };
    for report in REPORTS {
        let figures = Figures::load(report.json);
        for (layout, write) in LAYOUTS {
            let document = write(&figures);
            let first = bytes(&document);
            assert!(first.is_some(), "{layout} × {}: not read", report.slug);
            assert!(first == bytes(&document), "{layout} × {}: two outcomes", report.slug);
        }
    }
}

/// The oracle itself: every figure of a report has its place in the document.
#[test]
fn the_oracle_writes_every_figure() {
    for report in REPORTS {
        let figures = Figures::load(report.json);
        let counted = figures.cells.values().flatten().count()
            + figures.short_rows.values().map(Vec::len).sum::<usize>();
        let (_, write) = LAYOUTS.iter().find(|layout| layout.0 == "html-clean").expect("html-clean");
        let written = write(&figures);
        let cells = written.split("<td").skip(1).filter_map(|cell| cell.split_once('>'));
        let filled = cells.filter(|(_, text)| text.starts_with(|first: char| first.is_ascii_digit())).count();
        assert_eq!(filled, counted, "{}", report.slug);
    }
}
