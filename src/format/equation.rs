//! 勾稽关系: the equations of a table, given as relations that hold for each row or each column.

use super::{CellId, Row, Table};

/// One kind of sum, for every row or every column of a table:
/// the cells `total` together equal the cells `parts` together.
#[derive(Debug)]
pub struct Relation {
    /// Which one.
    pub kind: RelationKind,
    /// What it is repeated over.
    pub each: Each,
    /// The side of the stated total: column ids when repeated over rows, row ids when over columns.
    pub total: &'static [&'static str],
    /// The side of the addends, likewise.
    pub parts: &'static [&'static str],
    /// Where it is laid down.
    pub citation: &'static str,
}

/// What the equation says in the report's own terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelationKind {
    /// The applicants of a row add up to its 总计.
    RowSum,
    /// The results of a column add up to its （七）总计.
    ResultsSum,
    /// 一 + 二 = 三（七） + 四.
    Balance,
    /// The outcomes of a group of table 四 add up to its 总计.
    ProceedingsSum,
}

/// What a relation is repeated over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Each {
    /// Every row of the table.
    Row,
    /// Every column of the table.
    Column,
}

/// One equation between cells.
#[derive(Debug)]
pub struct Equation {
    /// The relation it is an instance of.
    pub relation: &'static Relation,
    /// The row or column it holds for.
    pub subject: &'static str,
    /// The side of the stated total; the first is the one to point at.
    pub total: Side,
    /// The side of the addends.
    pub parts: Side,
}

/// One side of an equation: cells that are added up.
#[derive(Debug)]
pub struct Side {
    /// The cells.
    pub cells: Vec<CellId>,
    /// The place of each in [`Table::cells`].
    pub places: Vec<usize>,
}

impl RelationKind {
    /// The word in output.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::RowSum => "row-sum",
            Self::ResultsSum => "results-sum",
            Self::Balance => "balance",
            Self::ProceedingsSum => "proceedings-sum",
        }
    }
}

/// Equations are written once, so each is equal to itself alone.
impl PartialEq for Equation {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Equation {
    /// `row-sum:requests.received`.
    #[must_use]
    pub fn id(&self) -> String {
        [self.relation.kind.id(), ":", self.total.cells[0].table.id(), ".", self.subject].concat()
    }

    /// All its cells, those of the total first.
    #[must_use]
    pub fn cells(&self) -> Vec<CellId> {
        [self.total.cells.as_slice(), &self.parts.cells].concat()
    }

    /// The places of all its cells in [`Table::cells`], those of the total first.
    pub fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.total.places.iter().chain(&self.parts.places).copied()
    }

    /// How the cell at a place counts in it: 1 as a part, -1 as a total; `None` where it does not.
    #[must_use]
    pub fn sign(&self, place: usize) -> Option<i64> {
        match (self.parts.places.contains(&place), self.total.places.contains(&place)) {
            (true, _) => Some(1),
            (_, true) => Some(-1),
            _ => None,
        }
    }
}

/// Every equation of a table, in the order of its relations.
pub(super) fn equations(table: &Table, rows: &[&'static Row]) -> Vec<Equation> {
    let mut equations = Vec::new();
    for relation in table.relations {
        match relation.each {
            Each::Row => rows.iter().for_each(|row| equations.push(equation(table, relation, row.id))),
            Each::Column => {
                let columns = rows[0].columns.iter();
                columns.for_each(|column| equations.push(equation(table, relation, column.id)));
            }
        }
    }
    equations
}

fn equation(table: &Table, relation: &'static Relation, subject: &'static str) -> Equation {
    let side = |ids: &'static [&'static str]| {
        let cell = |&id: &&'static str| match relation.each {
            Each::Row => CellId { table: table.id, row: subject, column: id },
            Each::Column => CellId { table: table.id, row: id, column: subject },
        };
        let cells: Vec<CellId> = ids.iter().map(cell).collect();
        Side { places: cells.iter().filter_map(|&cell| table.position(cell)).collect(), cells }
    };
    Equation { relation, subject, total: side(relation.total), parts: side(relation.parts) }
}
