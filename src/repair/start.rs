//! What a part of the report says before anything is changed.

use super::flow::settle;
use super::network::Network;
use crate::report::{Reading, TableFound, Value};

/// The figures of a part.
pub(super) struct Start {
    pub network: &'static Network,
    /// The figure of each edge: 0 where it is blank, the nearest count where it can be none.
    pub figures: Vec<i64>,
    /// What each equation is out by.
    pub balance: Vec<i64>,
    /// Cells without a figure, or with something else than one: they may take any at no cost.
    pub blanks: Vec<usize>,
    /// Cells with a figure that no count can be: they have to change.
    pub impossible: Vec<usize>,
}

impl Start {
    /// The part as it stands; `None` where all is right, or can be made so by filling in blanks.
    pub fn of(network: &'static Network, table: &TableFound) -> Option<Self> {
        let mut start = Self {
            network,
            figures: Vec::new(),
            balance: Vec::new(),
            blanks: Vec::new(),
            impossible: Vec::new(),
        };
        for (edge, cell) in network.edges.iter().enumerate() {
            start.add(edge, &table.values[cell.place]);
        }
        start.balance = network.balance(&start.figures);
        let right = start.impossible.is_empty() && start.settles(&start.blanks);
        (!right).then_some(start)
    }

    fn add(&mut self, edge: usize, value: &Value) {
        let count = match value.reading {
            Reading::Number(number, _) => number.as_whole(),
            Reading::OutOfRange => None,
            Reading::Absent | Reading::Blank | Reading::Mark(_) => {
                self.blanks.push(edge);
                Some(0)
            }
        };
        if count.is_none_or(|count| count < 0) {
            self.impossible.push(edge);
        }
        self.figures.push(count.map_or(0, i64::abs));
    }

    fn settles(&self, free: &[usize]) -> bool {
        settle(self.network, &self.figures, &self.balance, free).is_ok()
    }
}
