//! What the program says of a report, and whether the oracles say the same.

use std::collections::{BTreeMap, BTreeSet};

use nianbao::{Document, Fields, Options, check};
use serde_json::{Value, json};

use super::brute;
use super::flow::{self, Network};
use super::table::{Part, Report};

/// A list of repairs may be cut after this many.
const LISTED: usize = 100;

/// Slips that move several cells and count as one.
const OPERATIONS: [&str; 3] = ["swapped_cells", "shifted_cells", "split_number"];

/// What explains the broken equations of a part, as the contract's JSON has it.
#[derive(Debug)]
pub struct Cause {
    pub findings: BTreeSet<String>,
    pub minimal: bool,
    pub complete: bool,
    pub repair_count: usize,
    pub repairs: Vec<Repair>,
}

/// A repair of a cause.
#[derive(Debug)]
pub struct Repair {
    pub edits: BTreeMap<String, Edit>,
    pub slip: Option<String>,
}

/// A cell's change; the new value is not known where blanks leave it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    pub old: Option<i64>,
    pub new: Option<i64>,
}

impl Repair {
    pub fn is_operation(&self) -> bool {
        self.slip.as_deref().is_some_and(|slip| OPERATIONS.contains(&slip))
    }

    pub fn cells(&self) -> BTreeSet<&str> {
        self.edits.keys().map(String::as_str).collect()
    }

    /// As text, for failures.
    pub fn shown(&self) -> String {
        let edit = |(cell, edit): (&String, &Edit)| format!("{cell} {:?} -> {:?}", edit.old, edit.new);
        let edits: Vec<String> = self.edits.iter().map(edit).collect();
        format!("[{}] {}", edits.join(", "), self.slip.as_deref().unwrap_or("-"))
    }
}

/// The cells of a report by their ids, as they are given to the program.
pub type Given = Vec<(String, Option<i64>)>;

/// The causes of a report as JSON, its cells given in the order that `order` makes.
pub fn causes_json(report: &Report, order: impl Fn(&mut Given)) -> Value {
    let mut cells: Given = report
        .parts()
        .flat_map(|(part, figures)| part.cells.iter().cloned().zip(figures.iter().copied()))
        .collect();
    order(&mut cells);
    // As text: a JSON value would put the cells in an order of its own.
    let cell = |(id, figure): &(String, Option<i64>)| match figure {
        Some(figure) => format!("\"{id}\":{figure}"),
        None => format!("\"{id}\":\"\""),
    };
    let cells: Vec<String> = cells.iter().map(cell).collect();
    let edition = json!({ "requests": report.edition.id, "proceedings": report.edition.id });
    let json = format!(
        "{{\"year\":{},\"editions\":{edition},\"cells\":{{{}}}}}",
        report.edition.year,
        cells.join(",")
    );
    let fields: Fields = serde_json::from_str(&json).expect("fields");
    let outcome = check(&Document::from(fields), &Options::default()).expect("a report");
    let mut outcome = serde_json::to_value(&outcome).expect("plain data");
    outcome["causes"].take()
}

/// The causes of a report, by part.
pub fn causes(report: &Report) -> Result<[Option<Cause>; 4], String> {
    let json = causes_json(report, |_| ());
    let mut by_part = [None, None, None, None];
    for json in json.as_array().ok_or("causes: not a list")? {
        let cause = read_cause(json).ok_or_else(|| format!("not a cause: {json}"))?;
        let cells = cause.repairs.iter().flat_map(|repair| repair.edits.keys());
        let subjects = cause.findings.iter().filter_map(|finding| finding.split_once(':')).map(|(_, id)| id);
        let named: Vec<&str> = cells.map(String::as_str).chain(subjects).collect();
        let is_of = |part: &Part| named.iter().all(|id| part.names(id));
        let part = report.edition.parts.iter().position(is_of);
        let part = part.filter(|_| !named.is_empty()).ok_or_else(|| format!("of no part: {json}"))?;
        if by_part[part].replace(cause).is_some() {
            return Err(format!("two causes of one part: {json}"));
        }
    }
    Ok(by_part)
}

impl Part {
    /// Whether a cell, or what a finding is about, belongs to the part.
    fn names(&self, id: &str) -> bool {
        let depth = if self.width == 5 { 2 } else { 1 };
        self.cells[0].split('.').take(depth).eq(id.split('.').take(depth))
    }
}

fn read_cause(json: &Value) -> Option<Cause> {
    let strings = |value: &Value| {
        value.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect::<Option<_>>()
    };
    let repairs = json["repairs"].as_array()?.iter().map(|repair| {
        let slip = match &repair["slip"] {
            Value::Null => None,
            slip => Some(slip.as_str()?.to_owned()),
        };
        let edit = |edit: &Value| {
            let value = Edit { old: edit["old"].as_i64(), new: edit["new"].as_i64() };
            Some((edit["cell"].as_str()?.to_owned(), value))
        };
        let listed = repair["edits"].as_array()?;
        let edits: BTreeMap<String, Edit> = listed.iter().map(edit).collect::<Option<_>>()?;
        (edits.len() == listed.len()).then_some(Repair { edits, slip })
    });
    Some(Cause {
        findings: strings(&json["findings"])?,
        minimal: json["minimal"].as_bool()?,
        complete: json["complete"].as_bool()?,
        repair_count: json["repair_count"].as_u64()?.try_into().ok()?,
        repairs: repairs.collect::<Option<_>>()?,
    })
}

impl Cause {
    /// How many cells the smallest repair changes, where none of fewer is said to be possible. An
    /// operation may move more than that, never less.
    pub fn smallest_size(&self) -> Option<usize> {
        self.repairs.iter().map(|repair| repair.edits.len()).min().filter(|_| self.minimal)
    }

    /// The repairs of so many cells.
    fn of_size(&self, size: usize) -> impl Iterator<Item = &Repair> {
        self.repairs.iter().filter(move |repair| repair.edits.len() == size)
    }

    pub fn shown(&self) -> String {
        let repairs: Vec<String> = self.repairs.iter().map(Repair::shown).collect();
        format!(
            "minimal {}, complete {}, {} repairs, findings {:?}\n        {}",
            self.minimal,
            self.complete,
            self.repair_count,
            self.findings,
            repairs.join("\n        ")
        )
    }

    /// What is wrong with the cause whatever the smallest repairs are: repairs that do not
    /// repair or are listed twice, more repairs than there are, other findings than there must be.
    fn faults(&self, part: &Part, figures: &[Option<i64>]) -> Vec<String> {
        let mut faults = Vec::new();
        let network = Network::of(part);
        for repair in &self.repairs {
            let mut repaired = figures.to_vec();
            for (cell, edit) in &repair.edits {
                let Some(at) = part.cells.iter().position(|id| id == cell) else {
                    faults.push(format!("{cell}: no cell of the part"));
                    continue;
                };
                // What operations may do is said elsewhere.
                let blank = edit.old.is_none() && !repair.is_operation();
                if blank || edit.old != figures[at] || edit.new.is_some_and(|new| new < 0) {
                    faults.push(format!("{cell}: holds {:?}: {}", figures[at], repair.shown()));
                }
                if edit.new == edit.old {
                    faults.push(format!("{cell}: not changed: {}", repair.shown()));
                }
                repaired[at] = edit.new;
            }
            if !network.is_right(&repaired) {
                faults.push(format!("no repair: {}", repair.shown()));
            }
        }
        let edits: BTreeSet<_> = self.repairs.iter().map(|repair| &repair.edits).collect();
        if edits.len() < self.repairs.len() {
            faults.push("a repair is listed twice".to_owned());
        }
        let cut = self.repair_count > self.repairs.len() && self.repairs.len() >= LISTED;
        if !cut && self.repair_count != self.repairs.len() {
            faults.push(format!("{} repairs listed of {}", self.repairs.len(), self.repair_count));
        }
        let arithmetic = |id: &&String| id.starts_with("NB3");
        let said: BTreeSet<&String> = self.findings.iter().filter(arithmetic).collect();
        let broken = part.equations.iter().filter(|equation| equation.is_broken(figures));
        let broken: BTreeSet<&String> = broken.map(|equation| &equation.finding).collect();
        if said != broken {
            faults.push(format!("broken are {broken:?}"));
        }
        faults
    }

    /// What is wrong with the sets of cells, where these are all the smallest.
    fn compare<'a, Set: Ord + std::fmt::Debug>(
        &'a self,
        size: usize,
        wanted: &BTreeSet<Set>,
        set: impl Fn(&'a Repair) -> Set,
    ) -> Vec<String> {
        let mut faults = Vec::new();
        if !self.minimal || !self.complete {
            faults.push("not said to be minimal and complete".to_owned());
        }
        if let Some(repair) =
            self.repairs.iter().find(|repair| repair.edits.len() != size && !repair.is_operation())
        {
            faults.push(format!("{size} would do: {}", repair.shown()));
        }
        let got: BTreeSet<Set> = self.of_size(size).map(set).collect();
        if got.len() < self.of_size(size).count() {
            faults.push("a set of cells is listed twice".to_owned());
        }
        let all_listed = self.repairs.len() < LISTED;
        if all_listed && got != *wanted || !got.is_subset(wanted) || self.repair_count < wanted.len() {
            let lacking: Vec<&Set> = wanted.difference(&got).collect();
            let added: Vec<&Set> = got.difference(wanted).collect();
            faults.push(format!("lacking {lacking:?}, too many {added:?} of {}", wanted.len()));
        }
        faults
    }
}

/// What is wrong with a part's cause, where brute force says what there is.
pub fn against_brute_force(
    part: &Part,
    figures: &[Option<i64>],
    cause: Option<&Cause>,
    wanted: &brute::Smallest,
) -> Vec<String> {
    let Some(cause) = cause else {
        let right = matches!(wanted, brute::Smallest::Right);
        return if right { Vec::new() } else { vec!["no cause".to_owned()] };
    };
    let mut faults = cause.faults(part, figures);
    match wanted {
        brute::Smallest::Right => faults.push("a cause of nothing".to_owned()),
        brute::Smallest::MoreThanTwo => {
            // An operation moves real cells: if it is right, so is its number of cells.
            faults.extend(cause.repairs.iter().filter(|repair| repair.edits.len() < 3).map(Repair::shown));
        }
        brute::Smallest::Repairs(repairs) => {
            let named = |repair: &brute::Repair| -> BTreeMap<&str, Option<i64>> {
                repair.iter().map(|(&cell, &new)| (part.cells[cell].as_str(), Some(new))).collect()
            };
            let wanted_sets: BTreeSet<_> = repairs.iter().map(named).collect();
            let size = wanted.size().expect("repairs have a size");
            faults.extend(cause.compare(size, &wanted_sets, |repair: &Repair| {
                repair.edits.iter().map(|(cell, edit)| (cell.as_str(), edit.new)).collect()
            }));
        }
    }
    faults
}

/// What is wrong with a part's cause, where there may be blanks: only the cells are compared, a
/// blank may leave their values open.
pub fn against_flow(
    part: &Part,
    figures: &[Option<i64>],
    cause: Option<&Cause>,
    wanted: &flow::Smallest,
) -> Vec<String> {
    let Some(cause) = cause else {
        // Also where each equation by itself holds with some values in its blanks: no values may make
        // all of them hold.
        let right = matches!(wanted, flow::Smallest::Right);
        return if right { Vec::new() } else { vec!["no cause".to_owned()] };
    };
    let mut faults = cause.faults(part, figures);
    match wanted {
        flow::Smallest::Right => faults.push("a cause of nothing".to_owned()),
        &flow::Smallest::MoreThan(most) => {
            faults
                .extend(cause.repairs.iter().filter(|repair| repair.edits.len() <= most).map(Repair::shown));
        }
        flow::Smallest::Sets(sets) => {
            let named = |set: &BTreeSet<usize>| -> BTreeSet<&str> {
                set.iter().map(|&cell| part.cells[cell].as_str()).collect()
            };
            let wanted: BTreeSet<_> = sets.iter().map(named).collect();
            let size = wanted.first().map_or(0, BTreeSet::len);
            faults.extend(cause.compare(size, &wanted, Repair::cells));
        }
    }
    faults
}
