//! What a figure in the text may say: cells, in one reading or several.

use super::lexicon::{LEXICON, bits};
use crate::format::{CellId, TableId};
use crate::report::Report;
use crate::text::Decimal;

/// What a figure in the text says.
#[derive(Debug)]
pub struct Meaning {
    /// The notions that must be there, and those that may be.
    pub(super) must: u64,
    pub(super) may: u64,
    /// The units in which it is counted.
    pub(super) units: &'static str,
    /// Which cells it may be the sum of.
    pub(super) readings: Vec<Vec<Part>>,
}

/// A cell, or those of several rows: `denied_*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub table: TableId,
    pub row: &'static str,
    pub column: &'static str,
}

/// Cells of a report, and what they add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The cells.
    pub cells: Vec<CellId>,
    /// Their sum.
    pub sum: Decimal,
}

impl Tally {
    /// Whether they hold 万元.
    #[must_use]
    pub fn is_money(&self) -> bool {
        self.cells.iter().any(|cell| cell.row == "fees")
    }
}

impl Meaning {
    /// What a report has for each reading; `None` where a cell of one is not known.
    #[must_use]
    pub fn tallies(&self, report: &Report) -> Option<Vec<Tally>> {
        let mut tallies = Vec::new();
        for reading in &self.readings {
            tallies.push(tally(report, reading)?);
        }
        Some(tallies)
    }

    /// Whether it is about one cell alone, and that one.
    pub(super) fn is_about(&self, cell: CellId) -> bool {
        let of = |part: &Part| part.table == cell.table && part.row == cell.row && part.column == cell.column;
        matches!(&self.readings[..], [reading] if matches!(&reading[..], [part] if of(part)))
    }

    /// Whether it can be read in one way only.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.readings.len() == 1
    }

    pub(super) fn table(&self) -> TableId {
        self.readings[0][0].table
    }

    /// Whether it is about a fee that no table has.
    pub(super) fn is_in_no_table(&self) -> bool {
        self.readings[0][0].row == "processing"
    }

    /// Whether it is about all requests that came in, whoever sent them.
    pub(super) fn is_of_all_requests(&self) -> bool {
        let first = self.readings[0][0];
        first.row == "received" && first.column == "total"
    }

    /// Whether it is about rules, which only whole governments make.
    pub(super) fn is_of_rules(&self) -> bool {
        self.readings[0][0].row == "rules"
    }

    /// Whether it is about documents, and about their changes in the year.
    pub(super) fn is_of_documents(&self) -> bool {
        ["rules", "normative_documents"].contains(&self.readings[0][0].row)
    }

    pub(super) fn is_of_changes(&self) -> bool {
        self.is_of_documents() && self.readings[0][0].column != "in_force"
    }

    /// What it may be a share of, where that is not said: figures of the tables, `None` where one is not known.
    #[must_use]
    pub fn wholes(&self, report: &Report) -> Option<Vec<Decimal>> {
        let mut wholes = Vec::new();
        if self.table() == TableId::Requests {
            for notions in ["收到 申请", "办结 申请"] {
                for whole in LEXICON.meaning_of(bits(notions))?.tallies(report)? {
                    wholes.push(whole.sum);
                }
            }
        }
        for reading in &self.readings {
            let part = reading[0];
            // The whole row of a column, the whole group of a row.
            if self.table() != TableId::Disclosure && part.column != "total" {
                wholes.push(tally(report, &[Part { column: "total", ..part }])?.sum);
            }
            for row in ["denied_*", "unavailable_*", "unprocessed_*"] {
                if matches(row, part.row) && part.row != row {
                    wholes.push(tally(report, &[Part { row, ..part }])?.sum);
                }
            }
        }
        Some(wholes)
    }

    /// Whether what it counts may be some of what the other counts: requests and what became of them, a row and a part
    /// of it.
    /// Whether it is what became of requests.
    pub(super) fn is_of_results(&self) -> bool {
        self.must & LEXICON.results != 0 || self.must & bits("予以公开 其他处理") != 0
    }

    pub(super) fn is_within(&self, whole: &Self) -> bool {
        let all = whole.readings[0][0];
        if all.table != self.table() {
            return false;
        }
        let of_requests = all.table == TableId::Requests && all.column == "total";
        if of_requests && ["received", "processed_total"].contains(&all.row) {
            return true;
        }
        let covers =
            |row: &str| whole.readings[0].iter().any(|part| matches(part.row, row) || matches(row, part.row));
        self.readings[0].iter().all(|part| covers(part.row))
    }
}

/// Whether a row goes by that name: `denied_*` is the name of all that begin so.
pub(super) fn matches(name: &str, row: &str) -> bool {
    name.strip_suffix('*').map_or(name == row, |begins| row.starts_with(begins))
}

/// What cells add up to; `None` where one is not known, or there is none.
pub(super) fn tally(report: &Report, parts: &[Part]) -> Option<Tally> {
    let (mut cells, mut sum) = (Vec::new(), Decimal::ZERO);
    for part in parts {
        let before = cells.len();
        for (cell, value) in report.table(part.table)?.cells() {
            if cell.column == part.column && matches(part.row, cell.row) {
                sum = sum.checked_add(value.number()?)?;
                cells.push(cell);
            }
        }
        if cells.len() == before {
            return None;
        }
    }
    Some(Tally { cells, sum })
}
