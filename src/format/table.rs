//! What a table of the report consists of.

use std::fmt;
use std::sync::LazyLock;

use super::equation::equations;
use super::{Equation, Relation};

/// Which of the three tables. The number is its place in [`super::Edition::tables`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableId {
    /// 表二: 主动公开政府信息情况.
    Disclosure,
    /// 表三: 收到和处理政府信息公开申请情况.
    Requests,
    /// 表四: 政府信息公开行政复议、行政诉讼情况.
    Proceedings,
}

impl TableId {
    /// All, in the order of the report.
    pub const ALL: [Self; 3] = [Self::Disclosure, Self::Requests, Self::Proceedings];

    /// The id used in cell ids, output and documents.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Disclosure => "disclosure",
            Self::Requests => "requests",
            Self::Proceedings => "proceedings",
        }
    }
}

/// A table as its notice prints it.
#[derive(Debug)]
pub struct Table {
    /// Which one.
    pub id: TableId,
    /// Grid columns.
    pub width: u8,
    /// Its `tr`, top to bottom.
    pub lines: &'static [Line],
    /// The equations of its cells.
    pub relations: &'static [Relation],
    /// Where the notice prescribes it.
    pub citation: &'static str,
    /// What follows from the lines and relations, worked out once.
    pub(super) derived: LazyLock<Derived>,
}

/// What follows from the lines and relations of a table.
#[derive(Debug)]
pub struct Derived {
    rows: Vec<&'static Row>,
    cells: Vec<CellId>,
    units: Vec<Unit>,
    equations: Vec<Equation>,
}

impl Derived {
    pub(super) fn of(table: &'static Table) -> Self {
        let mut rows = Vec::new();
        for line in table.lines {
            if let Line::Values { rows: found, .. } = line {
                rows.extend(*found);
            }
        }
        let (mut cells, mut units) = (Vec::new(), Vec::new());
        for row in &rows {
            for column in row.columns {
                cells.push(CellId { table: table.id, row: row.id, column: column.id });
                units.push(column.unit);
            }
        }
        let equations = equations(table, &rows);
        Self { rows, cells, units, equations }
    }
}

/// One `tr` of a table.
#[derive(Debug)]
pub enum Line {
    /// Headings only.
    Head(&'static [Label]),
    /// Labels, then the values of one row; in table 四 the values of all three.
    Values {
        /// The label cells that begin on this line.
        labels: &'static [Label],
        /// The rows whose values stand on this line.
        rows: &'static [Row],
    },
}

/// A cell with fixed words.
#[derive(Debug)]
pub struct Label {
    /// The words of the notice.
    pub text: &'static str,
    /// Grid columns it covers.
    pub colspan: u8,
    /// Lines it covers.
    pub rowspan: u8,
    /// Other wordings in use for the same label.
    pub also: &'static [&'static str],
}

impl Label {
    /// A label of one grid cell.
    pub(super) const fn new(text: &'static str) -> Self {
        Self { text, colspan: 1, rowspan: 1, also: &[] }
    }

    /// The same, that many columns wide.
    pub(super) const fn wide(mut self, colspan: u8) -> Self {
        self.colspan = colspan;
        self
    }

    /// The same, that many lines high.
    pub(super) const fn high(mut self, rowspan: u8) -> Self {
        self.rowspan = rowspan;
        self
    }

    /// The same, also known by other words.
    pub(super) const fn also(mut self, also: &'static [&'static str]) -> Self {
        self.also = also;
        self
    }
}

/// A row of figures.
#[derive(Debug)]
pub struct Row {
    /// Its id, unique in its table.
    pub id: &'static str,
    /// Its name, where that stands above its figures and not before them.
    pub heading: Option<&'static str>,
    /// Its columns, left to right.
    pub columns: &'static [Column],
}

/// A column of figures.
#[derive(Debug)]
pub struct Column {
    /// Its id, unique in its row.
    pub id: &'static str,
    /// The heading above it.
    pub label: &'static str,
    /// Grid columns that its values cover.
    pub colspan: u8,
    /// What its figures count.
    pub unit: Unit,
}

/// What a figure counts, and so which figures are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 件 (of decisions, documents, projects): an integer, not negative.
    Count,
    /// 本年增/减: a signed integer.
    Change,
    /// 万元: a decimal, not negative.
    Amount,
    /// Money in a unit that the cell may name: a decimal, not negative.
    Money,
}

/// The name of one cell: `requests.received.total`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId {
    /// The table.
    pub table: TableId,
    /// The row.
    pub row: &'static str,
    /// The column.
    pub column: &'static str,
}

impl fmt::Display for CellId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in [self.table.id(), ".", self.row, ".", self.column] {
            f.write_str(part)?;
        }
        Ok(())
    }
}

impl Table {
    /// Its rows of figures, top to bottom.
    #[must_use]
    pub fn rows(&self) -> &[&'static Row] {
        &self.derived.rows
    }

    /// Its value cells, row by row.
    #[must_use]
    pub fn cells(&self) -> &[CellId] {
        &self.derived.cells
    }

    /// Its equations, in the order of its relations.
    #[must_use]
    pub fn equations(&self) -> &[Equation] {
        &self.derived.equations
    }

    /// The value cells of some of its rows.
    #[must_use]
    pub fn cells_of(&self, rows: &[&str]) -> Vec<CellId> {
        self.cells().iter().copied().filter(|cell| rows.contains(&cell.row)).collect()
    }

    /// The row of that id.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<&'static Row> {
        self.rows().iter().copied().find(|row| row.id == id)
    }

    /// What the cells count, in the order of [`Self::cells`].
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.derived.units
    }

    /// The place of a cell in [`Self::cells`].
    #[must_use]
    pub fn position(&self, cell: CellId) -> Option<usize> {
        let mut before = 0;
        for line in self.lines {
            let Line::Values { rows, .. } = line else { continue };
            for row in *rows {
                if row.id == cell.row {
                    return Some(before + row.columns.iter().position(|column| column.id == cell.column)?);
                }
                before += row.columns.len();
            }
        }
        None
    }

    /// The labels that name a row, outermost first: those on its line and those that reach down to it.
    #[must_use]
    pub fn labels(&self, row: &str) -> Vec<&'static Label> {
        let mut open: Vec<(&Label, u8)> = Vec::new();
        for line in self.lines {
            open.retain_mut(|(label, lines)| {
                *lines += 1;
                *lines <= label.rowspan
            });
            if let Line::Values { labels, rows } = line {
                open.extend(labels.iter().map(|label| (label, 1)));
                if rows.iter().any(|found| found.id == row) {
                    return open.into_iter().map(|(label, _)| label).collect();
                }
            }
        }
        Vec::new()
    }

    /// The grid column at which each value of a line begins: values stand at the right of their line, so
    /// their widths tell.
    #[must_use]
    pub fn anchors(&self, rows: &[Row]) -> Vec<u8> {
        let columns = || rows.iter().flat_map(|row| row.columns);
        let values: u8 = columns().map(|column| column.colspan).sum();
        columns()
            .scan(self.width - values, |next, column| {
                let anchor = *next;
                *next += column.colspan;
                Some(anchor)
            })
            .collect()
    }
}

/// The row of 规章.
pub const GOVERNMENT_RULES: &str = "rules";

/// The amount of 行政事业性收费, in 万元.
pub const FEES: CellId = CellId { table: TableId::Disclosure, row: "fees", column: "amount" };
