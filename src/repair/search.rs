//! The smallest sets of cells whose change makes every equation hold.
//!
//! The paradigm is Fellegi and Holt's (A Systematic Approach to Automatic Edit and Imputation, 1976): change as few
//! figures as possible. Where Fellegi and Holt derive implied equations beforehand, here they are derived as cells are
//! chosen: a chosen cell may have any value, so it says nothing any more, and its two equations become one, their sum.
//! The equations so merged are a [pool](Pools). As long as a pool is not balanced, one of the cells at its border must
//! change too, so these are the branches; the pool with the fewest is taken. When all are balanced, [`settle`] finds
//! figures of 0 or more, or again cells one of which must change. The tree is gone through for sets of one cell, of
//! two, and so on (iterative deepening), each cell being ruled out after its branch, so that each set is met once.
//!
//! The first size at which there is a set is the smallest; all sets of that size are met at that size. A tree of sets
//! of k cells has b^k leaves at most, b being the cells at a border: some 4 to 22 at that of an equation, more at that
//! of a cut. More than two pools out of balance for each cell that may still be chosen cannot be settled, and where
//! there are just two for each, a cell must settle both at once: that cuts most branches off, and leaves a few hundred
//! nodes for four wrong cells. A bound on the nodes keeps the rest from taking long; past it nothing is called proven.

use super::flow::settle;
use super::network::{Edge, Network};
use super::start::Start;

/// Sets of more cells are not looked for: a repair of five cells explains nothing any more.
pub const MOST_CELLS: usize = 4;

/// Cells with their new figures: edges, or places of the table, in ascending order.
pub(super) type Set = Vec<(usize, i64)>;

/// The sets found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Localised {
    /// The smallest sets.
    pub sets: Vec<Set>,
    /// Whether it is proven that no smaller set exists.
    pub minimal: bool,
    /// Whether it is proven that there are no other sets of this size.
    pub complete: bool,
}

/// Looks for the smallest sets within a number of search nodes.
pub(super) fn localise(start: &Start, bound: usize) -> Localised {
    let mut pools = Pools { of: (0..start.network.nodes()).collect(), balance: start.balance.clone() };
    let free = [start.blanks.as_slice(), &start.impossible].concat();
    for &edge in &free {
        pools.join(start.network, edge);
    }
    let open = (0..start.figures.len()).map(|edge| !free.contains(&edge)).collect();
    Search { start, open, free, nodes_left: bound, sets: Vec::new() }.deepen(&pools)
}

/// The equations that chosen cells have merged, and what each is out by.
#[derive(Clone)]
struct Pools {
    /// The pool of each node, named after one of its nodes.
    of: Vec<usize>,
    /// What each pool is out by, under its name; 0 elsewhere.
    balance: Vec<i64>,
}

impl Pools {
    /// Puts the two ends of an edge in one pool.
    fn join(&mut self, network: &Network, edge: usize) {
        let edge = network.edges[edge];
        let (kept, gone) = (self.of[edge.tail], self.of[edge.head]);
        if kept != gone {
            for pool in &mut self.of {
                if *pool == gone {
                    *pool = kept;
                }
            }
            self.balance[kept] += self.balance[gone];
            self.balance[gone] = 0;
        }
    }
}

struct Search<'a> {
    start: &'a Start,
    /// The cells that may still be chosen.
    open: Vec<bool>,
    /// The blank cells, then those that have to change, then those chosen.
    free: Vec<usize>,
    nodes_left: usize,
    sets: Vec<Set>,
}

impl Search<'_> {
    fn deepen(mut self, pools: &Pools) -> Localised {
        let least = self.start.impossible.len();
        // What has to change in any case explains itself, however much it is.
        for size in least..=MOST_CELLS.max(least) {
            let within = self.branch(pools, size - least);
            if !within || !self.sets.is_empty() {
                let minimal = !self.sets.is_empty();
                return Localised { sets: self.sets, minimal, complete: within };
            }
        }
        Localised::default()
    }

    /// Notes the sets that have what is chosen so far and `more` other cells; whether the bound allowed it.
    fn branch(&mut self, pools: &Pools, more: usize) -> bool {
        let Some(left) = self.nodes_left.checked_sub(1) else { return false };
        self.nodes_left = left;
        let Some(branches) = self.branches(pools, more) else { return true };
        let mut within = true;
        for &edge in branches.iter().take_while(|_| more > 0) {
            self.open[edge] = false;
            self.free.push(edge);
            let mut joined = pools.clone();
            joined.join(self.start.network, edge);
            within = within && self.branch(&joined, more - 1);
            self.free.pop();
        }
        // Ruled out only among its later siblings.
        for &edge in &branches {
            self.open[edge] = true;
        }
        within
    }

    /// The cells one of which must change, too; `None` where nothing more needs to, and the set is noted.
    fn branches(&mut self, pools: &Pools, more: usize) -> Option<Vec<usize>> {
        let out = pools.balance.iter().filter(|balance| **balance != 0).count();
        if out == 0 {
            let Start { network, figures, balance, .. } = self.start;
            return match settle(network, figures, balance, &self.free) {
                Ok(figures) => {
                    self.note(&figures);
                    None
                }
                Err(inside) => Some(self.at_border(&inside)),
            };
        }
        if out > 2 * more {
            return Some(Vec::new());
        }
        Some(self.at_the_narrowest_border(pools, out == 2 * more))
    }

    /// The open cells between nodes inside and outside.
    fn at_border(&self, inside: &[bool]) -> Vec<usize> {
        let crosses = |edge: &Edge| inside[edge.tail] != inside[edge.head];
        let edges = &self.start.network.edges;
        (0..edges.len()).filter(|&edge| self.open[edge] && crosses(&edges[edge])).collect()
    }

    fn note(&mut self, figures: &[i64]) {
        let mut set = Set::new();
        for (&edge, &figure) in self.free.iter().zip(figures).skip(self.start.blanks.len()) {
            let place = set.iter().position(|(other, _)| *other > edge).unwrap_or(set.len());
            set.insert(place, (edge, figure));
        }
        self.sets.push(set);
    }

    /// The open cells at the border of the unbalanced pool that has the fewest. Where there are two such pools for each
    /// cell that may still be chosen, each cell must settle two: `tight`.
    fn at_the_narrowest_border(&self, pools: &Pools, tight: bool) -> Vec<usize> {
        let mut borders: Vec<Vec<usize>> = vec![Vec::new(); pools.of.len()];
        for (number, edge) in self.start.network.edges.iter().enumerate() {
            let ends = [pools.of[edge.tail], pools.of[edge.head]];
            if !self.open[number] || ends[0] == ends[1] {
                continue;
            }
            let out = ends.map(|end| pools.balance[end]);
            // The change that settles one pool must settle the other, and leave a figure of 0 or more.
            if tight && (out[0] + out[1] != 0 || self.start.figures[number] + out[0] < 0) {
                continue;
            }
            for (end, out) in ends.into_iter().zip(out) {
                if out != 0 {
                    borders[end].push(number);
                }
            }
        }
        let mut narrowest: Option<Vec<usize>> = None;
        for (border, out) in borders.into_iter().zip(&pools.balance) {
            if *out != 0 && narrowest.as_ref().is_none_or(|narrowest| border.len() < narrowest.len()) {
                narrowest = Some(border);
            }
        }
        narrowest.unwrap_or_default()
    }
}
