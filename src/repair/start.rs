//! What a part of the report says before anything is changed.

use super::flow::settle;
use super::network::Network;
use super::search::Set;
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
        self.figures.push(value.count().unwrap_or_else(|| value.nearest_count()));
        match value.reading {
            Reading::Absent | Reading::Blank | Reading::Mark(_) => self.blanks.push(edge),
            _ if value.count().is_none() => self.impossible.push(edge),
            _ => {}
        }
    }

    fn settles(&self, free: &[usize]) -> bool {
        settle(self.network, &self.figures, &self.balance, free).is_ok()
    }

    /// The nodes that no figures in the blanks balance.
    pub fn out_of_balance(&self) -> Vec<bool> {
        settle(self.network, &self.figures, &self.balance, &self.blanks).err().unwrap_or_default()
    }

    /// Whether the cells of a set may have other figures as well, because blanks take up the difference.
    pub fn leaves_open(&self, set: &Set) -> bool {
        let mut figures = self.figures.clone();
        for &(edge, figure) in set {
            figures[edge] = figure;
        }
        let other = |&(edge, figure): &(usize, i64), step: i64| {
            let mut figures = figures.clone();
            figures[edge] = figure + step;
            let others = set.iter().map(|&(other, _)| other).filter(|&other| other != edge);
            let free: Vec<usize> = self.blanks.iter().copied().chain(others).collect();
            figure + step >= 0
                && settle(self.network, &figures, &self.network.balance(&figures), &free).is_ok()
        };
        !self.blanks.is_empty() && set.iter().any(|cell| other(cell, 1) || other(cell, -1))
    }
}
