//! The parts of a report that stand by themselves, with their cells and equations, as the
//! official form has them.

use std::sync::LazyLock;

/// Table 三: the columns.
pub const APPLICANTS: [&str; 7] = [
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_organization",
    "other_organization",
    "total",
];

/// Table 三: the rows before the results.
const BEFORE: [&str; 2] = ["received", "carried_in"];

/// Table 三: the results that both editions have.
const RESULTS: [&str; 18] = [
    "granted",
    "partly_granted",
    "denied_state_secret",
    "denied_forbidden_by_law",
    "denied_security_and_stability",
    "denied_third_party_rights",
    "denied_internal_affairs",
    "denied_process_information",
    "denied_enforcement_files",
    "denied_administrative_inquiry",
    "unavailable_not_held",
    "unavailable_needs_creation",
    "unavailable_unclear",
    "unprocessed_petition",
    "unprocessed_repeated",
    "unprocessed_publication",
    "unprocessed_excessive",
    "unprocessed_reconfirmation",
];

/// Table 三: the rows after the results.
const AFTER: [&str; 2] = ["processed_total", "carried_out"];

/// Table 四: the groups and their columns.
const GROUPS: [&str; 3] = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"];
const OUTCOMES: [&str; 5] = ["upheld", "corrected", "other", "pending", "total"];

/// What an equation says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The applicants of a row make its total.
    Row,
    /// The results of a column make their total.
    Results,
    /// 一 + 二 = （七） + 四, in a column.
    Balance,
    /// The outcomes of a group make its total.
    Outcomes,
}

/// A sum of cells that is to be 0.
#[derive(Debug)]
pub struct Equation {
    pub kind: Kind,
    /// The id of the finding that says that it does not hold.
    pub finding: String,
    /// Places of cells, each with 1 or -1; a total is the last.
    pub terms: Vec<(usize, i64)>,
}

/// Cells that no equation ties to others: table 三, or a group of table 四.
#[derive(Debug)]
pub struct Part {
    pub cells: Vec<String>,
    pub equations: Vec<Equation>,
    /// How many cells a row has.
    pub width: usize,
    /// For each cell, what it counts in each equation: 1, -1 or 0.
    pub counts: Vec<Vec<i64>>,
    /// For each cell, a bit for each equation that it stands in.
    pub stands_in: Vec<u64>,
}

/// An edition: its name and its parts.
#[derive(Debug)]
pub struct Edition {
    pub id: &'static str,
    /// A year that it is in force for.
    pub year: u16,
    pub parts: [Part; 4],
}

pub static EDITION_2019: LazyLock<Edition> = LazyLock::new(|| Edition::new("2019", 2020, &["other"]));
pub static EDITION_2021: LazyLock<Edition> =
    LazyLock::new(|| Edition::new("2021", 2023, &["other_not_corrected", "other_fee_unpaid", "other_other"]));

impl Edition {
    fn new(id: &'static str, year: u16, other: &[&str]) -> Self {
        let [one, two, three] = GROUPS.map(group);
        Self { id, year, parts: [requests(other), one, two, three] }
    }
}

/// Table 三.
fn requests(other: &[&str]) -> Part {
    let rows = [&BEFORE[..], &RESULTS, other, &AFTER].concat();
    let place = |row: usize, column: usize| row * APPLICANTS.len() + column;
    let total = APPLICANTS.len() - 1;
    let (processed, carried_out) = (rows.len() - 2, rows.len() - 1);
    let mut equations = Vec::new();
    for (row, name) in rows.iter().enumerate() {
        let terms = (0..total).map(|column| (place(row, column), 1)).chain([(place(row, total), -1)]);
        let finding = format!("NB301:requests.{name}");
        equations.push(Equation { kind: Kind::Row, finding, terms: terms.collect() });
    }
    for (column, name) in APPLICANTS.iter().enumerate() {
        let terms = (2..processed).map(|row| (place(row, column), 1)).chain([(place(processed, column), -1)]);
        let finding = format!("NB302:requests.{name}");
        equations.push(Equation { kind: Kind::Results, finding, terms: terms.collect() });
        let terms = [(0, 1), (1, 1), (processed, -1), (carried_out, -1)];
        let terms = terms.map(|(row, sign)| (place(row, column), sign)).to_vec();
        let finding = format!("NB303:requests.{name}");
        equations.push(Equation { kind: Kind::Balance, finding, terms });
    }
    let cells = rows.iter().flat_map(|row| APPLICANTS.map(|column| format!("requests.{row}.{column}")));
    Part::new(cells.collect(), equations, APPLICANTS.len())
}

/// A group of table 四.
fn group(name: &str) -> Part {
    let terms = [(0, 1), (1, 1), (2, 1), (3, 1), (4, -1)].to_vec();
    let finding = format!("NB304:proceedings.{name}");
    let equation = Equation { kind: Kind::Outcomes, finding, terms };
    let cells = OUTCOMES.map(|outcome| format!("proceedings.{name}.{outcome}"));
    Part::new(cells.to_vec(), vec![equation], OUTCOMES.len())
}

impl Part {
    fn new(cells: Vec<String>, equations: Vec<Equation>, width: usize) -> Self {
        let mut counts = vec![vec![0; equations.len()]; cells.len()];
        let mut stands_in = vec![0; cells.len()];
        for (at, equation) in equations.iter().enumerate() {
            for &(cell, sign) in &equation.terms {
                counts[cell][at] = sign;
                stands_in[cell] |= 1 << at;
            }
        }
        Self { cells, equations, width, counts, stands_in }
    }

    /// By how much each equation fails; a blank counts as 0.
    pub fn residuals(&self, figures: &[Option<i64>]) -> Vec<i64> {
        self.equations.iter().map(|equation| equation.sum(figures)).collect()
    }
}

impl Equation {
    /// By how much it fails; a blank counts as 0.
    fn sum(&self, figures: &[Option<i64>]) -> i64 {
        self.terms.iter().map(|&(cell, sign)| sign * figures[cell].unwrap_or(0)).sum()
    }

    /// Whether it fails whatever its blanks hold. A blank that counts the one way can only lift
    /// the sum, one that counts the other way can only lower it.
    pub fn is_broken(&self, figures: &[Option<i64>]) -> bool {
        let blank = |sign| self.terms.iter().any(|&(cell, s)| s == sign && figures[cell].is_none());
        let sum = self.sum(figures);
        sum > 0 && !blank(-1) || sum < 0 && !blank(1)
    }
}

/// The figures of a report, by part; `None` is a blank.
#[derive(Clone, Debug)]
pub struct Report {
    pub edition: &'static Edition,
    pub figures: [Vec<Option<i64>>; 4],
}

impl Report {
    /// Each part with its figures.
    pub fn parts(&self) -> impl Iterator<Item = (&'static Part, &Vec<Option<i64>>)> {
        self.edition.parts.iter().zip(&self.figures)
    }

    /// Whether nothing is blank and every equation holds.
    pub fn is_consistent(&self) -> bool {
        self.parts().all(|(part, figures)| {
            figures.iter().all(Option::is_some) && part.residuals(figures).iter().all(|&sum| sum == 0)
        })
    }

    /// The figures that are not 0, for the text of a failure.
    pub fn shown(&self) -> String {
        let mut lines = vec![format!("edition {}", self.edition.id)];
        for (part, figures) in self.parts() {
            for (cells, row) in part.cells.chunks(part.width).zip(figures.chunks(part.width)) {
                if row.iter().any(|figure| *figure != Some(0)) {
                    let name = cells[0].rsplit_once('.').map_or("", |(row, _)| row);
                    let show = |figure: &Option<i64>| figure.map_or("_".to_owned(), |n| n.to_string());
                    let figures: Vec<String> = row.iter().map(show).collect();
                    lines.push(format!("    {name}: {}", figures.join(" ")));
                }
            }
        }
        lines.join("\n")
    }
}
