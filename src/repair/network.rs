//! The equations of a table as a network.
//!
//! Every cell stands in one equation or in two: those of its row and of its column. Seen from the equations, a cell is
//! an edge between them, and raising its figure carries as much from the one to the other. So the figures of a table
//! are right exactly when they are a circulation, and what an equation is out by can only flow off over cells that are
//! changed. Such systems have whole-number solutions wherever they have any (Ahuja, Magnanti, Orlin: Network Flows,
//! theorem 9.10), so nothing here ever divides.

use std::sync::LazyLock;

use crate::format::{EDITIONS, Equation, Table};

/// An independent part of a table: equations that have no cell in common with those of another part.
pub(super) struct Network {
    /// Its nodes: the equations, then the ground.
    pub equations: Vec<&'static Equation>,
    /// The same, and those that follow from them.
    pub all: Vec<&'static Equation>,
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

/// The networks of the tables of all editions: they never change.
static NETWORKS: LazyLock<Vec<(&'static Table, Vec<Network>)>> = LazyLock::new(|| {
    let tables = EDITIONS.into_iter().flat_map(|edition| edition.tables);
    tables.map(|table| (table, networks_of(table))).collect()
});

/// The independent parts of a table of an edition, in the order of its equations.
pub(super) fn networks(table: &Table) -> &'static [Network] {
    NETWORKS.iter().find(|(known, _)| std::ptr::eq(*known, table)).map_or(&[], |(_, networks)| networks)
}

/// How a cell counts in an equation: the equation's number, and 1 for a part, -1 for a total.
type Term = (usize, i64);

/// The independent parts of any table.
pub(super) fn networks_of(table: &'static Table) -> Vec<Network> {
    let equations = table.equations();
    let terms = terms(table);
    let mut taken: Vec<Term> = Vec::new();
    let mut networks = Vec::new();
    for first in 0..equations.len() {
        let adds_something =
            equations[first].places().any(|place| terms[place].iter().any(|term| term.0 == first));
        if adds_something && taken.iter().all(|term| term.0 != first) {
            let nodes = connected(first, equations, &terms);
            networks.push(network(&nodes, equations, &terms));
            taken.extend(nodes);
        }
    }
    networks
}

/// The terms of each cell, place by place, without the equations that follow from the others: those whose cells all
/// stand in two more. Such is the row sum of （七）总计, the sum of the sums above it.
fn terms(table: &Table) -> Vec<Vec<Term>> {
    let equations = table.equations();
    let mut terms = vec![Vec::new(); table.cells().len()];
    for (number, equation) in equations.iter().enumerate() {
        for place in equation.places() {
            terms[place].push((number, equation.sign(place).unwrap_or_default()));
        }
    }
    let follows: Vec<bool> =
        equations.iter().map(|equation| equation.places().all(|place| terms[place].len() > 2)).collect();
    for terms in &mut terms {
        terms.retain(|&(number, _)| !follows[number]);
    }
    terms
}

/// The equations of one part, and whether each is taken with its signs turned round.
///
/// Of the two equations of a cell one must count it up and the other down; where both count it the same way (a part of
/// its row, a part of its column) one of them is turned round.
fn connected(first: usize, equations: &[Equation], terms: &[Vec<Term>]) -> Vec<Term> {
    let mut nodes = vec![(first, 1)];
    let mut next = 0;
    while let Some(&(number, turned)) = nodes.get(next) {
        next += 1;
        for place in equations[number].places() {
            let sign = equations[number].sign(place).unwrap_or_default();
            for &(other, its_sign) in &terms[place] {
                if nodes.iter().all(|node| node.0 != other) {
                    nodes.push((other, -turned * sign * its_sign));
                }
            }
        }
    }
    nodes
}

fn network(nodes: &[Term], equations: &'static [Equation], terms: &[Vec<Term>]) -> Network {
    let mut edges = Vec::new();
    for (place, terms) in terms.iter().enumerate() {
        let mut ends = Vec::new();
        for &(number, sign) in terms {
            if let Some(node) = nodes.iter().position(|node| node.0 == number) {
                ends.push((node, sign * nodes[node].1));
            }
        }
        match ends[..] {
            [(node, sign)] => edges.push(Edge::new(place, node, sign, nodes.len())),
            [(node, sign), (other, its_sign)] if sign != its_sign => {
                edges.push(Edge::new(place, node, sign, other));
            }
            // A cell of another part. In more equations, or counted twice the same way, no cell stands: a test.
            _ => {}
        }
    }
    let of_part =
        |equation: &&Equation| equation.places().any(|place| edges.iter().any(|edge| edge.place == place));
    Network {
        equations: nodes.iter().map(|node| &equations[node.0]).collect(),
        all: equations.iter().filter(of_part).collect(),
        edges,
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
