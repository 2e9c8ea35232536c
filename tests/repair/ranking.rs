//! How often the slip that was planted is the first that the program names, over published
//! reports.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::brute;
use super::engine;
use super::flow::{Network, Smallest};
use super::numbers::Numbers;
use super::slips::{likelihood, plant_some};
use super::table::{EDITION_2019, EDITION_2021, Edition, Part, Report};

/// Published figures, each with what its own slips are taken to have been.
const REPORTS: [(&str, &[(&str, i64)]); 7] = [
    (
        include_str!("../figures/changtu-2022.json"),
        &[("requests.unavailable_not_held.other_organization", 0)],
    ),
    (include_str!("../figures/city-2025.json"), &[]),
    (
        include_str!("../figures/hongze-2023.json"),
        &[
            ("proceedings.reconsideration.total", 11),
            ("proceedings.litigation_after_reconsideration.total", 5),
        ],
    ),
    (include_str!("../figures/shanghai-fgt-2019.json"), &[]),
    (include_str!("../figures/shuyang-fgj-2023.json"), &[]),
    (include_str!("../figures/suqian-2023.json"), &[]),
    (include_str!("../figures/suqian-2024.json"), &[]),
];

/// How often slips are planted in each report.
const ROUNDS: usize = 600;

/// A number that up to six cells can share.
const SHARES: usize = 60;

/// The most that the program may be behind one who knows how often each slip happens, in a hundred.
const BEHIND: usize = 5;

/// The reports, their slips mended, their blanks as they stand.
fn published() -> Vec<Report> {
    let load = |&(json, mended): &(&str, &[(&str, i64)])| {
        let file: Value = serde_json::from_str(json).expect("figures are JSON");
        let edition: &Edition =
            if file["editions"]["requests"] == "2019" { &EDITION_2019 } else { &EDITION_2021 };
        let figure = |id: &String| {
            let right = mended.iter().find(|(cell, _)| cell == id).map(|&(_, right)| right);
            right.or_else(|| file["cells"][id].as_i64())
        };
        let figures = edition.parts.each_ref().map(|part| part.cells.iter().map(figure).collect());
        Report { edition, figures }
    };
    REPORTS.iter().map(load).collect()
}

/// The report without blanks: a blank applicant was none, a blank total is what its row makes.
fn filled(report: &Report) -> Report {
    let mut report = report.clone();
    for (part, figures) in report.edition.parts.iter().zip(&mut report.figures) {
        for row in figures.chunks_mut(part.width) {
            let (total, addends) = row.split_last_mut().expect("a row");
            let sum = addends.iter_mut().map(|addend| *addend.get_or_insert(0)).sum();
            total.get_or_insert(sum);
        }
    }
    report
}

/// What became of the slips of a kind.
#[derive(Default)]
struct Tally {
    /// How many cells were changed, the most of them.
    cells: usize,
    planted: usize,
    /// Every equation still holds, or some values in the blanks make it hold.
    silent: usize,
    first: usize,
    listed: usize,
    /// There are several sets of the smallest size.
    tied: usize,
    /// Fewer cells explain it.
    smaller: usize,
    /// How often it would be first for one who knows how often each slip happens, in sixtieths, as
    /// equally likely cells share it. Known for single cells in reports without blanks.
    best: Option<usize>,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.cells = self.cells.max(other.cells);
        self.planted += other.planted;
        self.silent += other.silent;
        self.first += other.first;
        self.listed += other.listed;
        self.tied += other.tied;
        self.smaller += other.smaller;
        self.best = self.best.max(other.best.map(|_| 0)).zip(other.best).map(|(one, other)| one + other);
    }

    /// In a hundred that can be seen.
    fn percent(&self, of: usize) -> usize {
        100 * of / (self.planted - self.silent).max(1)
    }

    fn best_percent(&self) -> Option<usize> {
        self.best.map(|best| self.percent(best / SHARES))
    }
}

/// What one who knows how often each slip happens gets for this: all shares if the changed cell
/// is the likeliest, some if several are equally likely.
fn best_share(part: &Part, figures: &[Option<i64>], changed: &BTreeSet<usize>) -> usize {
    let figures: Vec<i64> = figures.iter().map(|figure| figure.expect("no blank")).collect();
    let brute::Smallest::Repairs(repairs) = brute::smallest(part, &figures) else { return 0 };
    let mut likely = BTreeMap::new();
    for (&cell, &new) in repairs.iter().flatten() {
        let mut right = figures.clone();
        right[cell] = new;
        likely.insert(cell, likelihood(part, &right, cell, figures[cell]));
    }
    let most = likely.values().max().expect("a repair");
    let first: Vec<&usize> = likely.iter().filter(|(_, one)| *one == most).map(|(cell, _)| cell).collect();
    if first.iter().any(|cell| changed.contains(cell)) { SHARES / first.len() } else { 0 }
}

/// By the number of cells, three standing for more, the table and the kind.
type Tallies = BTreeMap<(usize, &'static str, &'static str), Tally>;

/// Plants slips and counts.
fn tallies(reports: &[Report]) -> Tallies {
    let mut tallies = Tallies::new();
    let without_blanks = reports.iter().all(Report::is_consistent);
    for (at, original) in reports.iter().enumerate() {
        let mut numbers = Numbers::new(0x7261_6e6b_696e_6700 + at as u64);
        for _ in 0..ROUNDS {
            let mut report = original.clone();
            let slips = plant_some(&mut numbers, &mut report);
            let causes = engine::causes(&report).expect("causes");
            for (place, cause) in causes.iter().enumerate() {
                let here: Vec<_> = slips.iter().filter(|slip| slip.part == place).collect();
                let (part, figures) = (&report.edition.parts[place], &report.figures[place]);
                let changed: BTreeSet<usize> =
                    here.iter().flat_map(|slip| slip.was.iter().map(|&(cell, _)| cell)).collect();
                let kind = match &here[..] {
                    [] => continue,
                    [slip] => slip.kind,
                    _ => "two slips in a table",
                };
                let tally = tallies
                    .entry((changed.len().min(3), if place == 0 { "三" } else { "四" }, kind))
                    .or_default();
                tally.planted += 1;
                tally.cells = tally.cells.max(changed.len());
                let smallest = Network::of(part).smallest(figures, changed.len().min(2));
                if smallest == Smallest::Right {
                    tally.silent += 1;
                    continue;
                }
                tally.smaller += usize::from(smallest.size().is_some_and(|size| size < changed.len()));
                tally.tied += usize::from(smallest.sets().is_some_and(|sets| sets.len() > 1));
                let truth: BTreeSet<&str> = changed.iter().map(|&cell| part.cells[cell].as_str()).collect();
                let found = cause.iter().flat_map(|cause| &cause.repairs).map(engine::Repair::cells);
                let place = found.into_iter().position(|cells| cells == truth);
                tally.first += usize::from(place == Some(0));
                tally.listed += usize::from(place.is_some());
                if changed.len() == 1 && without_blanks {
                    *tally.best.get_or_insert(0) += best_share(part, figures, &changed);
                }
            }
        }
    }
    tallies
}

/// Prints the table; gives the sums by the number of cells, in table 三 and in both.
fn print(title: &str, tallies: &Tallies) -> BTreeMap<(usize, &'static str), Tally> {
    println!("\n{title}");
    println!("table cells kind                  planted  silent  first listed   tied smaller    best");
    let line = |table: &str, kind: &str, cells: usize, tally: &Tally| {
        let cells = if cells < 3 { cells.to_string() } else { format!("3-{}", tally.cells) };
        let [first, listed, tied, smaller] = [tally.first, tally.listed, tally.tied, tally.smaller]
            .map(|of| format!("{}%", tally.percent(of)));
        let best = tally.best_percent().map_or("-".to_owned(), |best| format!("{best}%"));
        let (planted, silent) = (tally.planted, tally.silent);
        println!(
            "{table:4}{cells:>6} {kind:22}{planted:>7}{silent:>8}{first:>7}{listed:>7}{tied:>7}{smaller:>8}{best:>8}"
        );
    };
    let mut sums: BTreeMap<(usize, &'static str), Tally> = BTreeMap::new();
    for (&(cells, table, kind), tally) in tallies {
        line(table, kind, cells, tally);
        for of in [table, "三四"] {
            sums.entry((cells, of)).or_default().add(tally);
        }
    }
    for ((cells, table), sum) in &sums {
        line(table, "all", *cells, sum);
    }
    sums
}

/// Statistics, to be looked at when the order of repairs is worked on:
/// `cargo test --test repair -- --ignored --nocapture`.
#[test]
#[ignore = "prints statistics"]
fn ranking_of_true_slips() {
    let as_they_stand = published();
    for report in &as_they_stand {
        assert!(
            report.parts().all(|(part, figures)| Network::of(part).is_right(figures)),
            "{}",
            report.shown()
        );
    }
    print("published reports, their blanks as they stand", &tallies(&as_they_stand));

    let filled: Vec<Report> = as_they_stand.iter().map(filled).collect();
    for report in &filled {
        assert!(report.is_consistent(), "{}", report.shown());
    }
    let sums = print("published reports, their blanks filled in", &tallies(&filled));
    let first = |cells, table| sums[&(cells, table)].percent(sums[&(cells, table)].first);
    assert!(first(1, "三") >= 95, "one cell of table 三: first in {} of 100", first(1, "三"));
    assert!(first(2, "三") >= 85, "two cells of table 三: first in {} of 100", first(2, "三"));
    assert!(first(2, "三四") >= 85, "two cells: first in {} of 100", first(2, "三四"));
    // A group of table 四 has one equation: any of its cells may be the wrong one, and nobody can tell
    // more often than the rates allow.
    let best = sums[&(1, "三四")].best_percent().expect("known for one cell");
    assert!(first(1, "三四") + BEHIND >= best, "one cell: first in {} of 100, not {best}", first(1, "三四"));
}
