//! This year's report beside last year's: which of their figures are the same thing, and which follow from each other.

use super::Report;
use crate::format::{CellId, TableId, Unit};
use crate::text::Decimal;

/// The rows that take over last year's figure: the row of the new report, the row of last year's.
const CARRIED: (&str, &str) = ("carried_in", "carried_out");

/// The columns of what is kept: what came, what went, what is there.
const STOCK: [&str; 3] = ["issued", "repealed", "in_force"];

/// A cell beside what last year's report makes it.
#[derive(Clone, Copy, Debug)]
pub struct Carried {
    /// The cell.
    pub cell: CellId,
    /// Whether it is 总计, the last of its row.
    pub is_total: bool,
    /// What last year's report carried over.
    pub expected: Decimal,
    /// What it holds.
    pub actual: Decimal,
}

/// 现行有效 beside what last year's report and the year make it.
#[derive(Clone, Copy, Debug)]
pub struct Stock {
    /// 现行有效, then 制发, 废止.
    pub cells: [CellId; 3],
    /// Last year's 现行有效, this year's 制发, 废止.
    pub from: [Decimal; 3],
    /// Last year's + 制发 − 废止.
    pub expected: Decimal,
    /// What it holds.
    pub actual: Decimal,
}

/// A figure that a reader looks up in both years.
#[derive(Clone, Debug)]
pub struct Compared {
    /// Which figures it stands among: `requests`, `applicants`, `outcomes`, `proceedings`, `disclosure`.
    pub group: &'static str,
    /// How the ids of its rows begin.
    pub rows: &'static str,
    /// The cells that it is the sum of, as this year's form has them, or last year's where this year's has none.
    pub cells: Vec<CellId>,
    /// Last year's; `None` where one of the cells holds no figure.
    pub before: Option<Decimal>,
    /// This year's, likewise.
    pub after: Option<Decimal>,
}

/// What is compared: a group, the table, how the ids of its rows begin, which are added up, and the column.
const COMPARED: [(&str, TableId, &str, &str); 19] = [
    ("requests", TableId::Requests, "received", "total"),
    ("requests", TableId::Requests, "carried_in", "total"),
    ("requests", TableId::Requests, "processed_total", "total"),
    ("requests", TableId::Requests, "carried_out", "total"),
    ("applicants", TableId::Requests, "received", "natural_person"),
    ("applicants", TableId::Requests, "received", "commercial_enterprise"),
    ("applicants", TableId::Requests, "received", "research_institution"),
    ("applicants", TableId::Requests, "received", "public_welfare_organization"),
    ("applicants", TableId::Requests, "received", "legal_service_organization"),
    ("applicants", TableId::Requests, "received", "other_organization"),
    ("outcomes", TableId::Requests, "granted", "total"),
    ("outcomes", TableId::Requests, "partly_granted", "total"),
    ("outcomes", TableId::Requests, "denied", "total"),
    ("outcomes", TableId::Requests, "unavailable", "total"),
    ("outcomes", TableId::Requests, "unprocessed", "total"),
    ("outcomes", TableId::Requests, "other", "total"),
    ("proceedings", TableId::Proceedings, "reconsideration", "total"),
    ("proceedings", TableId::Proceedings, "litigation_direct", "total"),
    ("proceedings", TableId::Proceedings, "litigation_after_reconsideration", "total"),
];

/// Of these, rows are added up whose ids begin alike.
const GROUPED: &str = "outcomes";

/// In table 二 these say something about last year themselves.
const OF_LAST_YEAR: &str = "items_last_year";

impl Compared {
    /// Whether it is only a part of a row that is compared itself.
    #[must_use]
    pub fn is_of_applicant(&self) -> bool {
        self.group == "applicants"
    }

    /// Whether it is what one year hands to the next, or comes of clearing that up: few or many as it happens, and what it
    /// must be follows from last year's.
    #[must_use]
    pub fn is_handed_on(&self) -> bool {
        let CellId { row, column, .. } = self.cells[0];
        row == CARRIED.0 || row == CARRIED.1 || STOCK.contains(&column)
    }
}

impl Report {
    /// What the report says of a cell of next year's: 上年结转 is last year's 结转下年度, applicant by applicant.
    #[must_use]
    pub fn carried_into(&self, cell: CellId) -> Option<Decimal> {
        let (next_year, this_year) = CARRIED;
        let carried = cell.table == TableId::Requests && cell.row == next_year;
        self.figure(CellId { row: this_year, ..cell }).filter(|_| carried)
    }

    /// Every cell that takes over last year's figure and can be compared with it, in the order of the form, 总计 last.
    #[must_use]
    pub fn carried(&self, previous: &Self) -> Vec<Carried> {
        let mut carried = Vec::new();
        let table = TableId::Requests;
        let Some(row) = self.table(table).and_then(|table| table.form.row(CARRIED.0)) else { return carried };
        for (column, left) in row.columns.iter().zip((0..row.columns.len()).rev()) {
            let cell = CellId { table, row: CARRIED.0, column: column.id };
            if let (Some(expected), Some(actual)) = (previous.carried_into(cell), self.figure(cell)) {
                carried.push(Carried { cell, is_total: left == 0, expected, actual });
            }
        }
        carried
    }

    /// A row of 规章 or 规范性文件, where all figures are there.
    #[must_use]
    pub fn stock(&self, previous: &Self, row: &'static str) -> Option<Stock> {
        let [issued, repealed, kept] = STOCK.map(|column| CellId { table: TableId::Disclosure, row, column });
        let from = [previous.figure(kept)?, self.figure(issued)?, self.figure(repealed)?];
        let expected = from[0].checked_add(from[1])?.checked_sub(from[2])?;
        Some(Stock { cells: [kept, issued, repealed], from, expected, actual: self.figure(kept)? })
    }

    /// Whether it says anything of what it carried over, or of 规章 and 规范性文件 in force.
    #[must_use]
    pub fn hands_on(&self, table: TableId) -> bool {
        let Some(found) = self.table(table) else { return false };
        let mut says = false;
        for (cell, value) in found.form.cells().iter().zip(&found.values) {
            says |= (cell.row == CARRIED.1 || cell.column == STOCK[2]) && value.number().is_some();
        }
        says
    }

    /// What a reader looks up in both years, cells with the same id being the same thing.
    #[must_use]
    pub fn compared(&self, previous: &Self) -> Vec<Compared> {
        let mut all = Vec::new();
        for &(group, table, row, column) in &COMPARED {
            let (cells, after) = self.added(table, row, column, group == GROUPED);
            let (earlier, before) = previous.added(table, row, column, group == GROUPED);
            if !cells.is_empty() || !earlier.is_empty() {
                let cells = if cells.is_empty() { earlier } else { cells };
                all.push(Compared { group, rows: row, cells, before, after });
            }
        }
        let Some(table) = self.table(TableId::Disclosure) else { return all };
        for (&cell, unit) in table.form.cells().iter().zip(table.form.units()) {
            if *unit != Unit::Change && cell.column != OF_LAST_YEAR {
                let (before, after) = (previous.figure(cell), self.figure(cell));
                let (group, rows) = ("disclosure", cell.row);
                all.push(Compared { group, rows, cells: vec![cell], before, after });
            }
        }
        all
    }

    /// The cells of a column in a row, or in all rows of a group, and their sum; none where one of them holds no figure.
    fn added(&self, table: TableId, row: &str, column: &str, group: bool) -> (Vec<CellId>, Option<Decimal>) {
        let (mut cells, mut sum) = (Vec::new(), Some(Decimal::ZERO));
        if let Some(found) = self.table(table) {
            for (cell, value) in found.form.cells().iter().zip(&found.values) {
                if cell.column == column && (cell.row == row || group && cell.row.starts_with(row)) {
                    cells.push(*cell);
                    sum = Decimal::both(sum, value.number());
                }
            }
        }
        let sum = sum.filter(|_| !cells.is_empty());
        (cells, sum)
    }
}
