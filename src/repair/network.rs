//! The equations of a table as a network.
//!
//! Every cell stands in one equation or in two: those of its row and of its column. Seen from the equations, a cell is
//! an edge between them, and raising its figure carries as much from the one to the other. So the figures of a table
//! are right exactly when they are a circulation, and what an equation is out by can only flow off over cells that are
//! changed. Such systems have whole-number solutions wherever they have any (Ahuja, Magnanti, Orlin: Network Flows,
//! theorem 9.10), so nothing here ever divides.

use crate::format::{Equation, Table};

/// An independent part of a table: equations that have no cell in common with those of another part.
pub(super) struct Network {
    /// Its nodes: the equations, then the ground.
    pub equations: Vec<&'static Equation>,
    /// Its cells, in the order of the table.
    pub edges: Vec<Edge>,
}

/// A cell between its two equations: raising it by one raises the balance of `head` and lowers that of `tail` by one.
/// A cell of only one equation has the ground at its other end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    /// The place of the cell in [`Table::cells`].
    pub place: usize,
    pub tail: usize,
    pub head: usize,
}

impl Network {
    /// How many nodes: one for each equation, and the ground.
    pub fn nodes(&self) -> usize {
        self.equations.len() + 1
    }

    /// What each node is out by, from the figures of the edges: nothing where its equation holds.
    pub fn balance(&self, figures: &[i64]) -> Vec<i64> {
        let mut balance = vec![0; self.nodes()];
        for (edge, figure) in self.edges.iter().zip(figures) {
            balance[edge.head] += figure;
            balance[edge.tail] -= figure;
        }
        balance
    }
}

/// The independent parts of a table, in the order of its equations.
pub(super) fn networks(table: &'static Table) -> Vec<Network> {
    let mut rest = independent(table);
    let mut networks = Vec::new();
    while let Some(&first) = rest.first() {
        let network = network(table, first, &rest);
        rest.retain(|equation| !network.equations.iter().any(|taken| std::ptr::eq(*taken, *equation)));
        networks.push(network);
    }
    networks
}

/// The equations without those that follow from the others: an equation whose cells all stand in two more. Such is the
/// row sum of （七）总计, the sum of the sums above it.
fn independent(table: &'static Table) -> Vec<&'static Equation> {
    let mut count = vec![0; table.cells().len()];
    let places = |equation: &'static Equation| equation.total.places.iter().chain(&equation.parts.places);
    table.equations().iter().flat_map(places).for_each(|&place| count[place] += 1);
    table.equations().iter().filter(|equation| places(equation).any(|&place| count[place] < 3)).collect()
}

/// The part that an equation belongs to: it, its cells, the equations that these stand in, and so on.
///
/// Of the two equations of a cell one must count it up and the other down; where both count it the same way (a part of
/// its row, a part of its column) one of them is taken with its signs turned round.
fn network(table: &Table, first: &'static Equation, rest: &[&'static Equation]) -> Network {
    let mut nodes: Vec<(&'static Equation, i64)> = vec![(first, 1)];
    let mut ends = vec![Vec::new(); table.cells().len()];
    let mut next = 0;
    while let Some(&(equation, turned)) = nodes.get(next) {
        for (side, sign) in [(&equation.parts, turned), (&equation.total, -turned)] {
            for &place in &side.places {
                ends[place].push((next, sign));
                for (other, its_sign) in rest.iter().filter_map(|other| Some((*other, other.sign(place)?))) {
                    if !nodes.iter().any(|(known, _)| std::ptr::eq(*known, other)) {
                        nodes.push((other, -sign * its_sign));
                    }
                }
            }
        }
        next += 1;
    }
    let ground = nodes.len();
    let edge = |(place, ends): (usize, &Vec<(usize, i64)>)| match ends[..] {
        [(node, sign)] => Some(Edge::new(place, node, sign, ground)),
        [(node, sign), (other, its_sign)] if sign != its_sign => Some(Edge::new(place, node, sign, other)),
        // In no equation of this part, or in too many: such a cell cannot be changed here.
        _ => None,
    };
    Network {
        edges: ends.iter().enumerate().filter_map(edge).collect(),
        equations: nodes.into_iter().map(|(equation, _)| equation).collect(),
    }
}

impl Edge {
    /// Whether a node is one of its ends.
    pub fn joins(&self, node: usize) -> bool {
        self.tail == node || self.head == node
    }

    fn new(place: usize, node: usize, sign: i64, other: usize) -> Self {
        let (head, tail) = if sign > 0 { (node, other) } else { (other, node) };
        Self { place, tail, head }
    }
}
