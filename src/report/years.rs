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
        self.value(CellId { row: this_year, ..cell }).filter(|_| carried)?.number()
    }

    /// Whether it carried anything over that can be read.
    #[must_use]
    pub fn carries_over(&self) -> bool {
        let table = self.table(TableId::Requests);
        table.is_some_and(|table| {
            table.cells().any(|(cell, value)| cell.row == CARRIED.1 && value.number().is_some())
        })
    }

    /// Every cell that takes over last year's figure and can be compared with it, in the order of the form, 总计 last.
    #[must_use]
    pub fn carried(&self, previous: &Self) -> Vec<Carried> {
        let mut carried = Vec::new();
        for (cell, value) in self.tables().flat_map(super::TableFound::cells) {
            if let (Some(expected), Some(actual)) = (previous.carried_into(cell), value.number()) {
                let last = self.table(cell.table).and_then(|table| table.form.row(cell.row)?.columns.last());
                let is_total = last.is_some_and(|column| column.id == cell.column);
                carried.push(Carried { cell, is_total, expected, actual });
            }
        }
        carried
    }

    /// 规章 and 规范性文件, where all figures are there.
    #[must_use]
    pub fn stocks(&self, previous: &Self) -> Vec<Stock> {
        let mut stocks = Vec::new();
        let table = TableId::Disclosure;
        for row in self.table(table).map_or(&[][..], |table| table.form.rows()) {
            let [issued, repealed, kept] = STOCK.map(|column| CellId { table, row: row.id, column });
            let figure = |report: &Self, cell| report.value(cell)?.number();
            if let (Some(before), Some(issued_now), Some(repealed_now), Some(actual)) =
                (figure(previous, kept), figure(self, issued), figure(self, repealed), figure(self, kept))
                && let Some(expected) =
                    before.checked_add(issued_now).and_then(|sum| sum.checked_sub(repealed_now))
            {
                let (cells, from) = ([kept, issued, repealed], [before, issued_now, repealed_now]);
                stocks.push(Stock { cells, from, expected, actual });
            }
        }
        stocks
    }

    /// Whether it says how many 规章 or 规范性文件 were in force.
    #[must_use]
    pub fn keeps_stock(&self) -> bool {
        let table = self.table(TableId::Disclosure);
        table.is_some_and(|table| {
            table.cells().any(|(cell, value)| cell.column == STOCK[2] && value.number().is_some())
        })
    }

    /// What a reader looks up in both years, cells with the same id being the same thing.
    #[must_use]
    pub fn compared(&self, previous: &Self) -> Vec<Compared> {
        let mut all = Vec::new();
        for (group, table, row, column) in COMPARED {
            // One row, or all of a group.
            let fits = |cell: CellId| {
                let own = cell.row == row || group == "outcomes" && cell.row.starts_with(row);
                cell.column == column && own
            };
            let (cells, after) = self.added(table, &fits);
            let (earlier, before) = previous.added(table, &fits);
            if !cells.is_empty() || !earlier.is_empty() {
                let cells = if cells.is_empty() { earlier } else { cells };
                all.push(Compared { group, cells, before, after });
            }
        }
        if let Some(table) = self.table(TableId::Disclosure) {
            for ((cell, value), unit) in table.cells().zip(table.form.units()) {
                if *unit != Unit::Change && cell.column != OF_LAST_YEAR {
                    let before = previous.value(cell).and_then(super::Value::number);
                    let cells = vec![cell];
                    all.push(Compared { group: "disclosure", cells, before, after: value.number() });
                }
            }
        }
        all
    }

    /// The cells of a table that fit, and their sum; none where one of them holds no figure.
    fn added(&self, table: TableId, fits: &dyn Fn(CellId) -> bool) -> (Vec<CellId>, Option<Decimal>) {
        let (mut cells, mut sum) = (Vec::new(), Some(Decimal::ZERO));
        for (cell, value) in self.table(table).into_iter().flat_map(super::TableFound::cells) {
            if fits(cell) {
                cells.push(cell);
                sum = sum.zip(value.number()).and_then(|(sum, figure)| sum.checked_add(figure));
            }
        }
        let sum = sum.filter(|_| !cells.is_empty());
        (cells, sum)
    }
}
