//! The smallest repairs of reports with slips planted into them are those that oracles find
//! which share nothing with the crate: brute force, flows and integer programs.

#![cfg(not(target_arch = "wasm32"))]

#[path = "repair/mod.rs"]
mod oracle;

use std::fmt::Write;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use oracle::numbers::Numbers;
use oracle::slips::{Slip, plant, plant_some};
use oracle::table::Report;
use oracle::{brute, engine, flow, generate, milp};

/// Does `job` for each case, on all cores, and keeps the order.
fn each<T: Send + Sync>(cases: usize, job: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let case = next.fetch_add(1, Ordering::Relaxed);
            if case >= cases {
                return done;
            }
            done.push((case, job(case)));
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut done: Vec<(usize, T)> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("no panic")).collect()
    });
    done.sort_by_key(|(case, _)| *case);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Fails with the first of what went wrong in full.
fn none_fails(cases: usize, failed: Vec<Option<String>>) {
    const SHOWN: usize = 5;
    let failed: Vec<String> = failed.into_iter().flatten().collect();
    let shown = failed.iter().take(SHOWN).cloned().collect::<Vec<_>>().join("\n\n");
    assert!(failed.is_empty(), "{} of {cases} fail\n{shown}", failed.len());
}

/// A report with slips in it, and what it was.
struct Case {
    report: Report,
    slips: Vec<Slip>,
}

impl Case {
    /// One slip or two, in figures of every size.
    fn ordinary(seed: usize) -> Self {
        let mut numbers = numbers(seed);
        let mut report = generate::report(&mut numbers, 100_000_000);
        let slips = plant_some(&mut numbers, &mut report);
        Self { report, slips }
    }

    /// In figures that an integer program can be made of.
    fn small(seed: usize, slips: Option<usize>) -> Self {
        let mut numbers = numbers(seed);
        let mut report = generate::report(&mut numbers, milp::LARGEST);
        let slips = match slips {
            Some(many) => plant(&mut numbers, &mut report, many),
            None => plant_some(&mut numbers, &mut report),
        };
        Self { report, slips }
    }

    /// Some cells are blank.
    fn with_blanks(seed: usize, largest: i64) -> Self {
        let mut numbers = numbers(seed);
        let mut report = generate::report(&mut numbers, largest);
        generate::blank_out(&mut numbers, &mut report);
        let slips = plant_some(&mut numbers, &mut report);
        Self { report, slips }
    }

    /// What is wrong, with all that is needed to see it.
    fn failure(&self, seed: usize, faults: &[String]) -> Option<String> {
        if faults.is_empty() {
            return None;
        }
        let mut text = format!("case {seed}, {}\n", self.report.shown());
        for slip in &self.slips {
            let cells = &self.report.edition.parts[slip.part].cells;
            let was: Vec<String> =
                slip.was.iter().map(|&(cell, old)| format!("{} was {old}", cells[cell])).collect();
            let _ = writeln!(text, "    planted {}: {}", slip.kind, was.join(", "));
        }
        for fault in faults {
            let _ = writeln!(text, "    FAULT {fault}");
        }
        Some(text)
    }

    /// The faults that `compare` finds, part by part, with the cause that they are in.
    fn judge(
        &self,
        seed: usize,
        compare: impl Fn(usize, Option<&engine::Cause>) -> Vec<String>,
    ) -> Option<String> {
        let causes = match engine::causes(&self.report) {
            Ok(causes) => causes,
            Err(fault) => return self.failure(seed, &[fault]),
        };
        let mut faults = Vec::new();
        for (part, cause) in causes.iter().enumerate() {
            let found = compare(part, cause.as_ref());
            if let (false, Some(cause)) = (found.is_empty(), cause) {
                faults.push(format!("in the cause: {}", cause.shown()));
            }
            faults.extend(found);
        }
        self.failure(seed, &faults)
    }
}

fn numbers(seed: usize) -> Numbers {
    Numbers::new(0x6e69_616e_6261_6f00 + 0x0001_0000_0000 * seed as u64)
}

/// Puts cells in another order.
type Order = fn(&mut engine::Given);

fn known(figures: &[Option<i64>]) -> Vec<i64> {
    figures.iter().map(|figure| figure.expect("no blank")).collect()
}

/// Reports with one slip to four and the sizes of their smallest repairs by integer programs, which take long:
/// two tests look at them.
static PROGRAMS: LazyLock<Vec<(Case, [usize; 4])>> = LazyLock::new(|| {
    each(600, |seed| {
        let slips = match seed {
            0..500 => None,
            500..570 => Some(3),
            _ => Some(4),
        };
        let case = Case::small(seed, slips);
        let sizes: Vec<usize> =
            case.report.parts().map(|(part, figures)| milp::smallest_size(part, figures)).collect();
        (case, sizes.try_into().expect("four parts"))
    })
});

#[test]
fn generated_reports_are_consistent_and_mostly_zeros_and_slips_spoil_them() {
    let mut zeros = 0;
    let mut cells = 0;
    let mut silent = 0;
    for seed in 0..300 {
        let mut numbers = numbers(seed);
        let mut report = generate::report(&mut numbers, 100_000_000);
        assert!(report.is_consistent(), "{}", report.shown());
        let figures = report.figures.concat();
        zeros += figures.iter().filter(|figure| **figure == Some(0)).count();
        cells += figures.len();
        plant_some(&mut numbers, &mut report);
        silent += usize::from(report.is_consistent());
    }
    assert!((60..90).contains(&(100 * zeros / cells)), "{zeros} zeros in {cells} cells");
    // A figure that moves within a group of table 四 leaves its sum as it was.
    assert!(silent < 15, "{silent} slips leave every equation true");
}

#[test]
fn brute_force_and_flows_find_the_same_sets() {
    none_fails(
        400,
        each(400, |seed| {
            let case = Case::ordinary(seed);
            let mut faults = Vec::new();
            for (part, figures) in case.report.parts() {
                let brute = brute::smallest(part, &known(figures));
                let sets = match &brute {
                    brute::Smallest::Right => flow::Smallest::Right,
                    brute::Smallest::MoreThanTwo => flow::Smallest::MoreThan(2),
                    brute::Smallest::Repairs(repairs) => {
                        let cells = repairs.iter().map(|repair| repair.keys().copied().collect());
                        flow::Smallest::Sets(cells.collect())
                    }
                };
                let flow = flow::Network::of(part).smallest(figures, 2);
                if sets != flow {
                    faults.push(format!("by brute force {brute:?}, by flows {flow:?}"));
                }
            }
            case.failure(seed, &faults)
        }),
    );
}

#[test]
fn brute_force_flows_and_integer_programs_find_the_same_sizes() {
    let failed = PROGRAMS.iter().enumerate().map(|(seed, (case, sizes))| {
        let mut faults = Vec::new();
        for ((part, figures), size) in case.report.parts().zip(sizes) {
            let found = brute::smallest(part, &known(figures)).size();
            if found != (*size <= 2).then_some(*size) {
                faults.push(format!("by brute force {found:?}, by a program {size}"));
            }
            let found = flow::Network::of(part).smallest(figures, 3).size();
            if found != (*size <= 3).then_some(*size) {
                faults.push(format!("by flows {found:?}, by a program {size}"));
            }
        }
        case.failure(seed, &faults)
    });
    none_fails(PROGRAMS.len(), failed.collect());
}

#[test]
fn flows_and_integer_programs_find_the_same_sizes_around_blanks() {
    none_fails(
        150,
        each(150, |seed| {
            let case = Case::with_blanks(seed, milp::LARGEST);
            let mut faults = Vec::new();
            for (part, figures) in case.report.parts() {
                let flow = flow::Network::of(part).smallest(figures, 2).size();
                let size = milp::smallest_size(part, figures);
                if flow != (size < 3).then_some(size) {
                    faults.push(format!("by flows {flow:?}, by a program {size}"));
                }
            }
            case.failure(seed, &faults)
        }),
    );
}

#[test]
fn the_repairs_of_ten_thousand_reports_are_those_that_brute_force_finds() {
    const CASES: usize = 10_000;
    none_fails(
        CASES,
        each(CASES, |seed| {
            let case = Case::ordinary(seed);
            case.judge(seed, |at, cause| {
                let (part, figures) = (&case.report.edition.parts[at], &case.report.figures[at]);
                let wanted = brute::smallest(part, &known(figures));
                engine::against_brute_force(part, figures, cause, &wanted)
            })
        }),
    );
}

#[test]
fn the_smallest_repairs_are_as_small_as_integer_programs_find() {
    none_fails(
        PROGRAMS.len(),
        each(PROGRAMS.len(), |at| {
            let (case, sizes) = &PROGRAMS[at];
            case.judge(at, |part, cause| {
                // Four is as far as the search goes.
                let wanted = (sizes[part] <= 4).then_some(sizes[part]);
                let got = cause.map_or(Some(0), engine::Cause::smallest_size);
                if got == wanted {
                    return Vec::new();
                }
                vec![format!("by a program {}, got {got:?}", sizes[part])]
            })
        }),
    );
}

/// With three cells to be changed brute force would take too long, flows do not.
#[test]
fn the_repairs_of_many_slips_are_those_that_flows_find() {
    const CASES: usize = 120;
    none_fails(
        CASES,
        each(CASES, |seed| {
            let case = Case::small(seed, Some(3 + seed % 2));
            case.judge(seed, |at, cause| {
                let (part, figures) = (&case.report.edition.parts[at], &case.report.figures[at]);
                let wanted = flow::Network::of(part).smallest(figures, 4);
                engine::against_flow(part, figures, cause, &wanted)
            })
        }),
    );
}

#[test]
fn the_repairs_around_blanks_are_those_that_flows_find() {
    const CASES: usize = 400;
    none_fails(
        CASES,
        each(CASES, |seed| {
            let case = Case::with_blanks(seed, 100_000_000);
            case.judge(seed, |at, cause| {
                let (part, figures) = (&case.report.edition.parts[at], &case.report.figures[at]);
                let wanted = flow::Network::of(part).smallest(figures, 2);
                engine::against_flow(part, figures, cause, &wanted)
            })
        }),
    );
}

/// A blank may hold anything already: filling it changes nothing that stands there.
#[test]
fn no_repair_changes_a_blank() {
    const CASES: usize = 400;
    none_fails(
        CASES,
        each(CASES, |seed| {
            let case = Case::with_blanks(seed, 100_000_000);
            case.judge(seed, |_, cause| {
                let repairs = cause.iter().flat_map(|cause| &cause.repairs);
                let filling = repairs.filter(|repair| repair.edits.values().any(|edit| edit.old.is_none()));
                filling.map(|repair| format!("a blank is changed: {}", repair.shown())).collect()
            })
        }),
    );
}

#[test]
fn the_same_figures_have_the_same_causes_in_whatever_order_they_are_given() {
    const CASES: usize = 100;
    none_fails(
        CASES,
        each(CASES, |seed| {
            let case = if seed % 4 == 0 { Case::with_blanks(seed, 10_000) } else { Case::ordinary(seed) };
            let bytes = |order: Order| engine::causes_json(&case.report, order).to_string();
            let first = bytes(|_| ());
            let orders: [(&str, Order); 3] = [
                ("a second time", |_| ()),
                ("from the last to the first", |cells| cells.reverse()),
                ("shuffled", |cells| {
                    let mut numbers = numbers(cells.len());
                    for at in (1..cells.len()).rev() {
                        cells.swap(at, numbers.below(at + 1));
                    }
                }),
            ];
            let differs = orders.iter().filter(|(_, order)| bytes(*order) != first);
            let mut faults: Vec<String> = differs.map(|(name, _)| format!("{name}: other causes")).collect();
            // Nothing is equal to nothing, and says nothing.
            let broken = case
                .report
                .parts()
                .any(|(part, figures)| part.equations.iter().any(|equation| equation.is_broken(figures)));
            if broken && first == "[]" {
                faults.push("no cause".to_owned());
            }
            case.failure(seed, &faults)
        }),
    );
}
