//! Slips that move several cells and count as one: two neighbouring cells swapped, a run of cells in a row shifted by
//! one, one number split over two cells.
//!
//! Each is tried wherever it can have happened: a row of n cells has 3(n-1) swaps and splits and at most n² shifts, and
//! a cell one swap with the cell below. A row that leaves some broken equation alone is passed over.

use super::flow::settle;
use super::network::Network;
use super::search::Set;
use super::start::Start;
use crate::diagnostic::Slip;
use crate::format::Table;
use crate::text::Decimal;

/// A slip, and the cells that it changed with the figures that they should have: edges in ascending order.
pub(super) type Operation = (Slip, Set);

/// The operations that make every equation of the part hold.
pub(super) fn operations(table: &Table, start: &Start) -> Vec<Operation> {
    // What no count can be has to change, and none of these changes it.
    if !start.impossible.is_empty() {
        return Vec::new();
    }
    let nodes = 0..start.balance.len();
    let blank = |node| start.blanks.iter().any(|&edge| start.network.edges[edge].joins(node));
    let (absorbing, others): (Vec<usize>, Vec<usize>) = nodes.partition(|&node| blank(node));
    let broken = others.into_iter().filter(|&node| start.balance[node] != 0).collect();
    let mut trial = Trial { start, broken, absorbing, found: Vec::new() };
    let lines = lines(table, start.network);
    for (number, line) in lines.iter().enumerate() {
        if trial.touches_all_broken(line) {
            trial.pairs(line);
            trial.shifts(line);
            let reversed: Vec<usize> = line.iter().rev().copied().collect();
            trial.shifts(&reversed);
        }
        if let Some(below) = lines.get(number + 1) {
            for (&above, &below) in line.iter().zip(below) {
                trial.swap(above, below);
            }
        }
    }
    trial.found
}

/// The edges of the part row by row, as the table has its cells.
fn lines(table: &Table, network: &Network) -> Vec<Vec<usize>> {
    let mut edges = network.edges.iter().enumerate().peekable();
    let mut end = 0;
    let mut line = |columns: usize| {
        end += columns;
        let mut line = Vec::new();
        while let Some((edge, _)) = edges.next_if(|(_, edge)| edge.place < end) {
            line.push(edge);
        }
        line
    };
    table.rows().iter().map(|row| line(row.columns.len())).collect()
}

struct Trial<'a> {
    start: &'a Start,
    /// The equations that do not hold, and that no blank can make hold.
    broken: Vec<usize>,
    /// The equations with a blank: what may be wrong there is not known well enough to move cells about.
    absorbing: Vec<usize>,
    found: Vec<Operation>,
}

impl Trial<'_> {
    fn touches_all_broken(&self, edges: &[usize]) -> bool {
        let touched = |node: &usize| edges.iter().any(|&edge| self.start.network.edges[edge].joins(*node));
        self.broken.iter().all(touched)
    }

    fn swap(&mut self, one: usize, other: usize) {
        if self.touches_all_broken(&[one, other]) {
            self.attempt(
                Slip::SwappedCells,
                vec![(one, self.start.figures[other]), (other, self.start.figures[one])],
            );
        }
    }

    /// Swaps and splits of neighbours in a row.
    fn pairs(&mut self, line: &[usize]) {
        for pair in line.windows(2) {
            let (left, right) = (pair[0], pair[1]);
            self.swap(left, right);
            if let Some(whole) = written_together(self.start.figures[left], self.start.figures[right]) {
                self.attempt(Slip::SplitNumber, vec![(left, whole), (right, 0)]);
                self.attempt(Slip::SplitNumber, vec![(left, 0), (right, whole)]);
            }
        }
    }

    /// Runs of two cells or more that stand one too far towards the end of the line, an empty cell before them.
    fn shifts(&mut self, line: &[usize]) {
        for first in 1..line.len() {
            let (gap, last) = (line[first - 1], line[line.len() - 1]);
            if self.start.figures[gap] != 0 || self.start.figures[line[first]] == 0 {
                continue;
            }
            for end in first + 1..line.len() {
                let run = &line[first - 1..=end];
                if self.start.figures[run[run.len() - 1]] != 0 {
                    self.attempt(Slip::ShiftedCells, self.moved_back(run, 0));
                }
            }
            // What stood in the last cell of the line fell off: two equations must agree on it.
            let run = self.moved_back(&line[first - 1..], 0);
            let fallen = self.balance_with(&run)[self.start.network.edges[last].tail];
            if run.len() > 2 && fallen > 0 && self.start.network.equations.len() > 1 {
                self.attempt(Slip::ShiftedCells, self.moved_back(&line[first - 1..], fallen));
            }
        }
    }

    /// Each cell of a run with the figure of the next, the last with the one given.
    fn moved_back(&self, run: &[usize], last: i64) -> Set {
        let mut moved: Set = run.windows(2).map(|pair| (pair[0], self.start.figures[pair[1]])).collect();
        moved.extend(run.last().map(|&edge| (edge, last)));
        moved
    }

    fn balance_with(&self, moved: &[(usize, i64)]) -> Vec<i64> {
        let mut balance = self.start.balance.clone();
        for &(edge, figure) in moved {
            let raised = figure - self.start.figures[edge];
            balance[self.start.network.edges[edge].head] += raised;
            balance[self.start.network.edges[edge].tail] -= raised;
        }
        balance
    }

    /// Keeps an operation that makes all equations hold and does move several cells.
    fn attempt(&mut self, slip: Slip, mut moved: Vec<(usize, i64)>) {
        moved.retain(|&(edge, figure)| self.start.figures[edge] != figure);
        let near_blank =
            |edge: usize| self.absorbing.iter().any(|&node| self.start.network.edges[edge].joins(node));
        if moved.len() < 2 || moved.iter().any(|&(edge, _)| near_blank(edge)) {
            return;
        }
        let mut figures = self.start.figures.clone();
        for &(edge, figure) in &moved {
            figures[edge] = figure;
        }
        if settle(self.start.network, &figures, &self.balance_with(&moved), &self.start.blanks).is_err() {
            return;
        }
        if moved[0].0 > moved[1].0 {
            moved.reverse();
        }
        if self.found.iter().all(|(_, known)| *known != moved) {
            self.found.push((slip, moved));
        }
    }
}

/// The number whose digits are those of the two, one after the other.
fn written_together(left: i64, right: i64) -> Option<i64> {
    let mut power = 10;
    while power <= right {
        power *= 10;
    }
    let whole = left.checked_mul(power)?.checked_add(right)?;
    (left > 0 && whole <= Decimal::MOST_COUNT).then_some(whole)
}
