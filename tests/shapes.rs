//! Documents as they really arrive, a folder for each shape, written by hand or taken from programs that are not ours
//! (the text layers of PDFs). Beside each stands what its tables say, written from the figures and not from the program.
//!
//! ```json
//! { "what": "…", "year": 2023, "authority": "…",
//!   "editions": "2021",
//!   "disclosure": { "rules": "0 0 2", … }, "requests": { "received": "5 0 0 0 0 0 5", … }, "proceedings": { … },
//!   "unplaced": ["requests.granted"], "errors": ["NB301:…"], "warnings": ["NB105:…"] }
//! ```
//!
//! A row is its cells as they stand, a space between; `.` is a blank one, `_` a space within a cell. A row or table that
//! the document does not have is left out. `unplaced` are rows of which the document does not carry the places: they
//! are right, or named as unreadable (a whole table by its name). `errors` are all others that must be found; `warnings` too, but for NB201, which
//! may be about any blank. Whatever else is wrong with a document: **no figure is wrong**.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::format_push_string, reason = "the text of a failure is read, not timed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The shapes of the layouts, and how many documents there are at least of each.
const SHAPES: &[(&str, usize)] = &[
    ("text-1", 10),
    ("text-2", 10),
    ("text-3", 10),
    ("text-4", 10),
    ("text-5", 10),
    ("text-6", 10),
    ("text-7", 10),
    ("text-8", 10),
    ("html", 10),
];

const TABLES: [&str; 3] = ["disclosure", "requests", "proceedings"];

const APPLICANTS: &[&str] = &[
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_organization",
    "other_organization",
    "total",
];

const OUTCOMES: &[&str] = &["upheld", "corrected", "other", "pending", "total"];

/// The columns of a row.
fn columns(table: &str, row: &str, edition: &str) -> &'static [&'static str] {
    match (table, row, edition) {
        ("requests", ..) => APPLICANTS,
        ("proceedings", ..) => OUTCOMES,
        (_, "rules" | "normative_documents", "2021") => &["issued", "repealed", "in_force"],
        (_, "fees", "2021") => &["amount"],
        (_, _, "2021") => &["decisions"],
        (_, "rules" | "normative_documents", _) => &["made", "disclosed", "disclosed_total"],
        (_, "fees", _) => &["items_last_year", "change"],
        (_, "procurement", _) => &["items", "amount"],
        _ => &["items_last_year", "change", "decisions"],
    }
}

/// A document and what its tables say.
struct Shape {
    path: PathBuf,
    wanted: Value,
    /// Cell id to what stands in it.
    cells: BTreeMap<String, String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shapes")
}

impl Shape {
    fn of(folder: &str) -> Vec<Self> {
        let entries = fs::read_dir(self::folder().join(folder)).into_iter().flatten();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("entry").path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension != "json"));
        paths.sort();
        paths.into_iter().map(Self::load).collect()
    }

    fn load(path: PathBuf) -> Self {
        let beside = path.with_extension("json");
        let text = fs::read_to_string(&beside).unwrap_or_else(|_| panic!("no {}", beside.display()));
        let wanted: Value =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", beside.display()));
        let mut shape = Self { path, wanted, cells: BTreeMap::new() };
        for table in TABLES {
            let edition = shape.edition(table).to_owned();
            for (row, line) in shape.wanted[table].as_object().into_iter().flatten() {
                let texts: Vec<&str> = line.as_str().expect("a row").split(' ').collect();
                let columns = columns(table, row, &edition);
                assert_eq!(texts.len(), columns.len(), "{}: {table}.{row}", beside.display());
                for (column, text) in columns.iter().zip(texts) {
                    let text = if text == "." { String::new() } else { text.replace('_', " ") };
                    shape.cells.insert(format!("{table}.{row}.{column}"), text);
                }
            }
        }
        shape
    }

    fn edition(&self, table: &str) -> &str {
        let editions = &self.wanted["editions"];
        editions.as_str().or(editions[table].as_str()).unwrap_or("2021")
    }

    fn name(&self) -> String {
        self.path.strip_prefix(folder()).expect("below").display().to_string()
    }

    fn listed(&self, key: &str) -> Vec<&str> {
        self.wanted[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    }

    /// Whether the document leaves open whose the values of this cell's row are.
    fn may_be_unplaced(&self, cell: &str) -> bool {
        self.listed("unplaced")
            .iter()
            .any(|row| cell.strip_prefix(row).is_some_and(|rest| rest.starts_with('.')))
    }
}

/// What is wrong with how a document was read.
#[derive(Default)]
struct Faults {
    /// Figures that stand where they do not stand in the document: the worst.
    wrong: Vec<String>,
    /// Everything else.
    other: Vec<String>,
}

/// The number that people see in a cell, where it is one.
fn number(text: &str) -> Option<f64> {
    let plain = text.chars().filter(|c| !matches!(c, ',' | '，' | ' ')).map(|c| match c {
        '０'..='９' => char::from(b'0' + u8::try_from(c as u32 - '０' as u32).expect("a digit")),
        '．' => '.',
        _ => c,
    });
    plain.collect::<String>().trim_start_matches('+').parse().ok()
}

fn checked(bytes: &[u8]) -> Result<Value, String> {
    let document = nianbao::read(bytes).map_err(|error| format!("{error:?}"))?;
    let outcome =
        nianbao::check(&document, &nianbao::Options::default()).map_err(|error| format!("{error:?}"))?;
    serde_json::to_value(&outcome).map_err(|error| error.to_string())
}

fn faults(shape: &Shape) -> Faults {
    let mut faults = Faults::default();
    let outcome = match checked(&fs::read(&shape.path).expect("document")) {
        Ok(outcome) => outcome,
        Err(error) => {
            faults.other.push(format!("not read: {error}"));
            return faults;
        }
    };
    compare_cells(shape, &outcome, &mut faults);
    for key in ["year", "authority"] {
        if !shape.wanted[key].is_null() && shape.wanted[key] != outcome[key] {
            faults.other.push(format!("{key}: wanted {}, got {}", shape.wanted[key], outcome[key]));
        }
    }
    for table in TABLES {
        let wanted = shape.wanted[table].as_object().map(|_| shape.edition(table));
        let open = shape.listed("unplaced").contains(&table);
        if outcome["editions"][table].as_str() != wanted && !open {
            faults
                .other
                .push(format!("edition of {table}: wanted {wanted:?}, got {}", outcome["editions"][table]));
        }
    }
    compare_findings(shape, &outcome, &mut faults.other);
    faults
}

fn findings(outcome: &Value) -> impl Iterator<Item = &Value> {
    outcome["findings"].as_array().into_iter().flatten()
}

/// Whether a finding says that a cell was not read.
fn named(outcome: &Value, cell: &str) -> bool {
    let table = cell.split('.').next().unwrap_or_default();
    findings(outcome).any(|finding| match finding["code"].as_str() {
        Some("NB103" | "NB104") => finding["cells"].as_array().into_iter().flatten().any(|id| id == cell),
        Some("NB101") => finding["id"] == format!("NB101:{table}"),
        _ => false,
    })
}

fn compare_cells(shape: &Shape, outcome: &Value, faults: &mut Faults) {
    let none = serde_json::Map::new();
    let got = outcome["cells"].as_object().unwrap_or(&none);
    for (id, wanted) in &shape.cells {
        let cell = got.get(id).unwrap_or(&Value::Null);
        let Some(raw) = cell["raw"].as_str() else {
            // What is no cell of the edition taken for a table that cannot be read is not missed.
            let table = id.split('.').next().unwrap_or_default();
            if shape.listed("unplaced").contains(&table) && !got.contains_key(id) {
                continue;
            }
            if !named(outcome, id) {
                faults.other.push(format!("{id}: wanted {wanted:?}, not read, and no finding says so"));
            } else if !shape.may_be_unplaced(id) {
                faults.other.push(format!("{id}: wanted {wanted:?}, not read"));
            }
            continue;
        };
        let value = cell["value"].as_f64();
        let right = number(wanted).is_none_or(|wanted| value.is_some_and(|got| (got - wanted).abs() < 1e-9));
        if raw != wanted || !right || (wanted.is_empty() && value.is_some()) {
            faults.wrong.push(format!("{id}: wanted {wanted:?}, got {cell}"));
        }
    }
    for (id, cell) in got.iter().filter(|(id, cell)| !shape.cells.contains_key(*id) && !cell["raw"].is_null())
    {
        faults.wrong.push(format!("{id}: not in the document, got {cell}"));
    }
}

fn compare_findings(shape: &Shape, outcome: &Value, faults: &mut Vec<String>) {
    for (severity, key) in [("error", "errors"), ("warning", "warnings")] {
        let wanted = shape.listed(key);
        let got: Vec<&Value> = findings(outcome).filter(|finding| finding["severity"] == severity).collect();
        let open =
            |id: &str| shape.listed("unplaced").iter().any(|table| id[6..].split('.').next() == Some(table));
        for id in wanted.iter().filter(|id| !open(id) && !got.iter().any(|finding| finding["id"] == **id)) {
            faults.push(format!("{id}: not found"));
        }
        for finding in got {
            let id = finding["id"].as_str().unwrap_or_default();
            // A row that may be unreadable is said to be: by its first row, where a line has three.
            let unplaced = matches!(finding["code"].as_str(), Some("NB103" | "NB104"))
                && finding["cells"].as_array().is_some_and(|cells| {
                    !cells.is_empty()
                        && cells.iter().all(|cell| shape.may_be_unplaced(cell.as_str().unwrap_or_default()))
                });
            let open = matches!(finding["code"].as_str(), Some("NB101" | "NB103" | "NB104"))
                && TABLES
                    .iter()
                    .any(|table| shape.listed("unplaced").contains(table) && id[6..].starts_with(table));
            let blank = finding["code"] == "NB201" && shape.cells.values().any(String::is_empty);
            if !(wanted.contains(&id) || unplaced || open || blank) {
                faults.push(format!("{id}: found, but not there: {}", finding["message"]));
            }
        }
    }
}

/// Fails with what is wrong in each document of a shape.
fn shape(name: &str) {
    const SHOWN: usize = 8;
    let mut text = String::new();
    let (mut bad, mut wrong) = (0, 0);
    let shapes = Shape::of(name);
    for shape in &shapes {
        let faults = faults(shape);
        if faults.wrong.is_empty() && faults.other.is_empty() {
            continue;
        }
        bad += 1;
        wrong += faults.wrong.len();
        text += &format!(
            "\n{}: {} figures wrong, {} other faults\n",
            shape.name(),
            faults.wrong.len(),
            faults.other.len()
        );
        for fault in faults.wrong.iter().take(SHOWN) {
            text += &format!("    WRONG {fault}\n");
        }
        for fault in faults.other.iter().take(SHOWN) {
            text += &format!("    {fault}\n");
        }
    }
    assert!(bad == 0, "{text}\n{name}: {bad} of {} documents, {wrong} figures wrong", shapes.len());
}

/// A row that is named as unreadable can be looked up; a figure in a wrong place cannot.
#[test]
fn no_figure_is_ever_wrong() {
    let mut wrong = Vec::new();
    for (folder, _) in SHAPES {
        for shape in Shape::of(folder) {
            wrong.extend(faults(&shape).wrong.iter().map(|fault| format!("{}: {fault}", shape.name())));
        }
    }
    assert!(wrong.is_empty(), "{} figures\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_folder_is_a_shape_and_has_its_documents() {
    let mut few = Vec::new();
    for (name, least) in SHAPES {
        let count = Shape::of(name).len();
        if count < *least {
            few.push(format!("{name}: {count}"));
        }
    }
    for entry in fs::read_dir(folder()).expect("tests/shapes") {
        let name = entry.expect("entry").file_name().to_string_lossy().into_owned();
        assert!(SHAPES.iter().any(|(shape, _)| *shape == name), "tests/shapes/{name} is no shape");
    }
    assert!(few.is_empty(), "too few documents: {few:?}");
}

#[test]
fn text_layers() {
    shape("text-8");
}

#[test]
fn no_pipes_at_all() {
    shape("text-5");
}

#[test]
fn values_and_pipes_on_lines_of_their_own() {
    shape("text-2");
}

#[test]
fn pipes_glued_to_headings() {
    shape("text-6");
}

#[test]
fn a_cell_a_line() {
    shape("text-1");
}

#[test]
fn a_row_a_line() {
    shape("text-3");
}

#[test]
fn markdown() {
    shape("text-4");
}

#[test]
fn tabs() {
    shape("text-7");
}

#[test]
fn markup() {
    shape("html");
}
