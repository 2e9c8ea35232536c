//! 勾稽关系: the equations of a table, given as relations that hold for each row or each column.

use super::{CellId, Table};

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
    pub total: Vec<CellId>,
    /// The side of the addends.
    pub parts: Vec<CellId>,
}

impl Equation {
    /// All its cells, those of the total first.
    #[must_use]
    pub fn cells(&self) -> Vec<CellId> {
        [self.total.as_slice(), &self.parts].concat()
    }
}

impl Table {
    /// Every equation of the table, in the order of its relations.
    #[must_use]
    pub fn equations(&self) -> Vec<Equation> {
        let rows = self.rows();
        let mut equations = Vec::new();
        for relation in self.relations {
            match relation.each {
                Each::Row => rows.iter().for_each(|row| equations.push(self.equation(relation, row.id))),
                Each::Column => {
                    rows[0]
                        .columns
                        .iter()
                        .for_each(|column| equations.push(self.equation(relation, column.id)));
                }
            }
        }
        equations
    }

    fn equation(&self, relation: &'static Relation, subject: &'static str) -> Equation {
        let cell = |&id: &&'static str| match relation.each {
            Each::Row => CellId { table: self.id, row: subject, column: id },
            Each::Column => CellId { table: self.id, row: id, column: subject },
        };
        let total = relation.total.iter().map(cell).collect();
        Equation { relation, subject, total, parts: relation.parts.iter().map(cell).collect() }
    }
}
