//! How a language names tables, rows, columns and cells.

use crate::format::{CellId, EDITIONS, Edition, Equation, RelationKind, TableId};

/// The names and small phrases of a language. They are put together with `concat`: `format!` would add 1 kB to the wasm
/// core.
pub(super) struct Names {
    pub table: fn(TableId) -> &'static str,
    pub row: fn(TableId, &'static str) -> String,
    pub column: fn(CellId) -> String,
    /// What stands between a row and a column that name a figure together.
    pub between: &'static str,
    pub section: fn(&'static str) -> &'static str,
    pub edition: fn(&Edition) -> String,
    /// A cell, from its table, row and column.
    pub place: fn(&str, &str, &str) -> String,
    /// Several cells, from the first and their number.
    pub cells: fn(&str, usize) -> String,
    /// A cell and its value.
    pub equals: fn(&str, &str) -> String,
    /// What cells add up to, from the first, their number, and the sum.
    pub tally: fn(&str, usize, &str) -> String,
    /// Words found, and those that should stand there.
    pub instead: fn(&str, &str) -> String,
    /// An equation, from its table, row and column.
    pub equation: fn(RelationKind, &str, &str, &str) -> String,
    /// One of several reports that does not say whose it is, from its place.
    pub part: fn(usize) -> String,
    /// What follows a list that is cut, from how many there are.
    pub and_more: fn(usize) -> String,
    pub comma: &'static str,
    pub quotes: [char; 2],
}

/// Lists in a sentence name at most this many.
const MOST_LISTED: usize = 4;
/// A quotation in a sentence has at most this many characters.
const MOST_QUOTED: usize = 40;

impl Names {
    pub fn quote(&self, text: &str) -> String {
        let [open, close] = self.quotes;
        let mut quoted = String::from(open);
        quoted.push_str(&in_short(text));
        quoted.push(close);
        quoted
    }

    pub fn cell(&self, cell: CellId) -> String {
        let row = self.quote(&(self.row)(cell.table, cell.row));
        (self.place)((self.table)(cell.table), &row, &self.quote(&(self.column)(cell)))
    }

    /// A figure of one cell that a reader looks up: its row, where that has several figures with the column.
    pub fn compared(&self, cell: CellId) -> String {
        let row = (self.row)(cell.table, cell.row);
        let mut editions = EDITIONS.into_iter().rev();
        let newest = editions.find_map(|edition| edition.table(cell.table).row(cell.row));
        if cell.table == TableId::Disclosure && newest.is_some_and(|row| row.columns.len() > 1) {
            return [&row, self.between, &(self.column)(cell)].concat();
        }
        row
    }

    pub fn equation(&self, equation: &Equation) -> String {
        let cell = equation.total.cells[0];
        let row = self.quote(&(self.row)(cell.table, cell.row));
        let column = self.quote(&(self.column)(cell));
        (self.equation)(equation.relation.kind, (self.table)(cell.table), &row, &column)
    }

    pub fn equations(&self, equations: &[&Equation]) -> String {
        self.list(equations.len(), equations.iter().map(|equation| self.equation(equation)))
    }

    pub fn list(&self, length: usize, items: impl Iterator<Item = String>) -> String {
        let mut text = items.take(MOST_LISTED).collect::<Vec<_>>().join(self.comma);
        if length > MOST_LISTED {
            text.push_str(&(self.and_more)(length));
        }
        text
    }
}

/// Words of the report as a sentence quotes them: on one line, and no longer than [`MOST_QUOTED`] characters.
pub(super) fn in_short(text: &str) -> String {
    let end = text.char_indices().nth(MOST_QUOTED).map_or(text.len(), |(at, _)| at);
    let mut short = on_one_line(&text[..end]);
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// Words as a sentence has them.
pub(super) fn on_one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The notice's own words for a row: its label, with that of its group where it says too little by itself (3.其他).
pub(super) fn official_row(table: TableId, row: &'static str) -> String {
    let form =
        EDITIONS.into_iter().rev().map(|edition| edition.table(table)).find(|form| form.row(row).is_some());
    let Some((form, found)) = form.and_then(|form| Some((form, form.row(row)?))) else {
        return row.to_owned();
    };
    if let Some(heading) = found.heading {
        return heading.to_owned();
    }
    let labels = form.labels(row);
    let Some((leaf, groups)) = labels.split_last() else { return row.to_owned() };
    // （二）部分公开（区分处理的…）: without the remark.
    let words = leaf
        .text
        .char_indices()
        .skip(4)
        .find(|(_, c)| *c == '（')
        .map_or(leaf.text, |(at, _)| &leaf.text[..at]);
    let bare = words.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    match groups.last() {
        Some(group) if found.columns.iter().any(|column| column.label == bare) => {
            [group.text, words].concat()
        }
        _ => words.to_owned(),
    }
}

/// The notice's own words for the column of a cell.
pub(super) fn official_column(cell: CellId) -> String {
    let columns = EDITIONS.into_iter().rev().filter_map(|edition| edition.table(cell.table).row(cell.row));
    let found = columns.flat_map(|row| row.columns).find(|column| column.id == cell.column);
    found.map_or(cell.column, |column| column.label).to_owned()
}
