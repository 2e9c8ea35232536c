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
//! of k cells has at most b^(k-1) nodes with b branches at each: b is the number of cells in an equation, some 4 to 22,
//! and the last cell needs no branches, since it must join two pools that are out by the same amount. More than two
//! pools out of balance for each cell that may still be chosen cannot be settled, which cuts most branches off.

use super::flow::settle;
use super::network::Network;

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

/// What is known of an edge's figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// A figure.
    Given(i64),
    /// None yet: it may be any, at no cost.
    Blank,
    /// One that no count can be, and the count nearest to it: it has to change.
    Impossible(i64),
}

impl Figure {
    /// What a search begins with.
    pub fn start(self) -> i64 {
        match self {
            Self::Given(figure) | Self::Impossible(figure) => figure,
            Self::Blank => 0,
        }
    }
}

/// Looks for the smallest sets within a number of search nodes; nothing where all is right.
pub(super) fn localise(network: &Network, figures: &[Figure], bound: usize) -> Option<Localised> {
    let places = |wanted: fn(&Figure) -> bool| {
        (0..figures.len()).filter(|&edge| wanted(&figures[edge])).collect::<Vec<_>>()
    };
    let blanks = places(|figure| *figure == Figure::Blank);
    let impossible = places(|figure| matches!(figure, Figure::Impossible(_)));
    let starts: Vec<i64> = figures.iter().map(|figure| figure.start()).collect();
    let balance = network.balance(&starts);
    if impossible.is_empty() && settle(network, &starts, &balance, &blanks).is_ok() {
        return None;
    }
    let mut pools = Pools { of: (0..network.nodes()).collect(), balance: balance.clone() };
    for &edge in blanks.iter().chain(&impossible) {
        pools = pools.joined(network, edge);
    }
    let search = Search {
        network,
        open: (0..figures.len()).map(|edge| matches!(figures[edge], Figure::Given(_))).collect(),
        figures: starts,
        balance,
        blanks: blanks.len(),
        free: [blanks, impossible.clone()].concat(),
        nodes_left: bound,
        sets: Vec::new(),
    };
    Some(search.deepen(&pools, impossible.len()))
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
    /// The same with the two ends of an edge in one pool.
    fn joined(&self, network: &Network, edge: usize) -> Self {
        let mut pools = self.clone();
        let edge = network.edges[edge];
        let (kept, gone) = (self.of[edge.tail], self.of[edge.head]);
        if kept != gone {
            pools.of.iter_mut().filter(|pool| **pool == gone).for_each(|pool| *pool = kept);
            pools.balance[kept] += pools.balance[gone];
            pools.balance[gone] = 0;
        }
        pools
    }
}

struct Search<'a> {
    network: &'a Network,
    figures: Vec<i64>,
    balance: Vec<i64>,
    /// The cells that may still be chosen.
    open: Vec<bool>,
    /// The blank cells, then those chosen.
    free: Vec<usize>,
    blanks: usize,
    nodes_left: usize,
    sets: Vec<Set>,
}

impl Search<'_> {
    fn deepen(mut self, pools: &Pools, least: usize) -> Localised {
        for size in least..=MOST_CELLS {
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
            within = within && self.branch(&pools.joined(self.network, edge), more - 1);
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
            let border = |inside: &[bool]| {
                let crosses = |edge: &usize| {
                    let edge = self.network.edges[*edge];
                    inside[edge.tail] != inside[edge.head]
                };
                (0..self.open.len()).filter(|&edge| self.open[edge]).filter(crosses).collect()
            };
            return match settle(self.network, &self.figures, &self.balance, &self.free) {
                Ok(figures) => {
                    self.note(&figures);
                    None
                }
                Err(inside) => Some(border(&inside)),
            };
        }
        if out > 2 * more {
            return Some(Vec::new());
        }
        Some(self.at_the_narrowest_border(pools, out == 2 * more))
    }

    fn note(&mut self, figures: &[i64]) {
        let mut set: Set = Vec::new();
        for (&edge, &figure) in self.free.iter().zip(figures).skip(self.blanks) {
            let place = set.iter().position(|(other, _)| *other > edge).unwrap_or(set.len());
            set.insert(place, (edge, figure));
        }
        self.sets.push(set);
    }

    /// The open cells at the border of the unbalanced pool that has the fewest. Where there are two such pools for each
    /// cell that may still be chosen, each cell must settle two: `tight`.
    fn at_the_narrowest_border(&self, pools: &Pools, tight: bool) -> Vec<usize> {
        let mut borders: Vec<Vec<usize>> = vec![Vec::new(); pools.of.len()];
        for edge in (0..self.open.len()).filter(|&edge| self.open[edge]) {
            let ends =
                [self.network.edges[edge].tail, self.network.edges[edge].head].map(|end| pools.of[end]);
            if ends[0] == ends[1] || (tight && !self.settles_both(edge, ends.map(|end| pools.balance[end]))) {
                continue;
            }
            ends.into_iter().filter(|&end| pools.balance[end] != 0).for_each(|end| borders[end].push(edge));
        }
        let unbalanced = (0..borders.len()).filter(|&pool| pools.balance[pool] != 0);
        unbalanced
            .min_by_key(|&pool| borders[pool].len())
            .map(|pool| borders.swap_remove(pool))
            .unwrap_or_default()
    }

    /// Whether changing a cell carries all that one pool is out by to the other, and leaves a figure of 0 or more.
    fn settles_both(&self, edge: usize, [tail, head]: [i64; 2]) -> bool {
        tail + head == 0 && self.figures[edge] + tail >= 0
    }
}
