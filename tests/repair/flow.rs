//! Repairs of reports with blanks: which cells, set free with the blanks, let every equation
//! hold with values of 0 or more.
//!
//! The equations of a part are a network. Turned the right way round, and without that of row
//! （七）, which the others imply, each cell counts 1 in one equation and -1 in another: it is an
//! arc that carries its value from the one to the other. So free cells can be filled in if
//! and only if what the known ones leave over at some equations can flow to where it lacks;
//! and as all of it is whole, whole numbers will do.

use std::collections::BTreeSet;

use super::table::{Kind, Part};

/// Equations as nodes, cells as arcs.
pub struct Network {
    nodes: usize,
    /// From where to where each cell carries its value.
    arcs: Vec<(usize, usize)>,
}

/// What the search found; cells by their places.
#[derive(Debug, PartialEq, Eq)]
pub enum Smallest {
    /// The blanks can be filled in so that every equation holds.
    Right,
    /// All the smallest sets.
    Sets(BTreeSet<BTreeSet<usize>>),
    /// So many cells do not do.
    MoreThan(usize),
}

impl Smallest {
    /// How many cells, where it is known.
    pub fn size(&self) -> Option<usize> {
        match self {
            Self::Right => Some(0),
            Self::Sets(sets) => sets.first().map(BTreeSet::len),
            Self::MoreThan(_) => None,
        }
    }

    pub fn sets(&self) -> Option<&BTreeSet<BTreeSet<usize>>> {
        if let Self::Sets(sets) = self { Some(sets) } else { None }
    }
}

impl Network {
    pub fn of(part: &Part) -> Self {
        // Where an equation has only one end of a cell, this has the other.
        let outside = part.equations.len();
        let signs: Vec<i64> = part.equations.iter().enumerate().map(|(at, _)| sign(part, at)).collect();
        let ends = |cell: &Vec<i64>, wanted: i64| {
            let mut found = (0..outside).filter(|&at| cell[at] * signs[at] == wanted);
            let (first, second) = (found.next(), found.next());
            assert!(second.is_none(), "a cell is an arc");
            first.unwrap_or(outside)
        };
        let arcs = part.counts.iter().map(|cell| (ends(cell, -1), ends(cell, 1))).collect();
        Self { nodes: outside + 1, arcs }
    }

    /// What is left over at each node when the free cells are 0.
    pub fn surplus(&self, figures: &[Option<i64>]) -> Vec<i64> {
        let mut surplus = vec![0; self.nodes];
        for (&(from, to), figure) in self.arcs.iter().zip(figures) {
            surplus[from] -= figure.unwrap_or(0);
            surplus[to] += figure.unwrap_or(0);
        }
        surplus
    }

    /// Whether values of 0 or more for the free cells, those that are `None`, make every equation
    /// hold. If not: nodes, a side of a cut, with more left over than can leave them.
    fn fill(&self, figures: &[Option<i64>]) -> Result<(), Vec<bool>> {
        let mut surplus = self.surplus(figures);
        let free: Vec<(usize, usize)> = self
            .arcs
            .iter()
            .zip(figures)
            .filter(|(_, figure)| figure.is_none())
            .map(|(&arc, _)| arc)
            .collect();
        let mut flow = vec![0; free.len()];
        while let Some(start) = surplus.iter().position(|&over| over > 0) {
            // How each node is reached: by which arc, forwards or backwards; breadth first.
            let mut by: Vec<Option<(usize, bool)>> = vec![None; self.nodes];
            let mut reached = vec![start];
            let mut next = 0;
            while next < reached.len() {
                let node = reached[next];
                next += 1;
                for (arc, &(from, to)) in free.iter().enumerate() {
                    let (other, forwards) = if from == node { (to, true) } else { (from, false) };
                    let open = forwards || to == node && flow[arc] > 0;
                    if open && other != start && by[other].is_none() {
                        by[other] = Some((arc, forwards));
                        reached.push(other);
                    }
                }
            }
            let Some(&lacking) = reached.iter().find(|&&node| surplus[node] < 0) else {
                return Err((0..self.nodes).map(|node| reached.contains(&node)).collect());
            };
            let mut path = Vec::new();
            let mut node = lacking;
            while let Some((arc, forwards)) = by[node] {
                path.push((arc, forwards));
                node = if forwards { free[arc].0 } else { free[arc].1 };
            }
            let held = path.iter().filter(|(_, forwards)| !forwards).map(|&(arc, _)| flow[arc]);
            let amount = held.chain([surplus[start], -surplus[lacking]]).min().expect("two at least");
            for (arc, forwards) in path {
                flow[arc] += if forwards { amount } else { -amount };
            }
            surplus[start] -= amount;
            surplus[lacking] += amount;
        }
        Ok(())
    }

    /// Whether the blanks can be filled in so that every equation holds.
    pub fn is_right(&self, figures: &[Option<i64>]) -> bool {
        self.fill(figures).is_ok()
    }

    /// All the smallest sets of cells that, set free, make the part right, if `most` cells do.
    pub fn smallest(&self, figures: &[Option<i64>], most: usize) -> Smallest {
        for size in 0..=most {
            let mut found = BTreeSet::new();
            self.free_more(&mut figures.to_vec(), &BTreeSet::new(), size, &mut BTreeSet::new(), &mut found);
            match size {
                _ if found.is_empty() => {}
                0 => return Smallest::Right,
                _ => return Smallest::Sets(found),
            }
        }
        Smallest::MoreThan(most)
    }

    /// Sets `left` more cells free, all that may help. Too much is left over on one side of a cut,
    /// so one of the cells must lead across it: the others change nothing of that.
    fn free_more(
        &self,
        figures: &mut Vec<Option<i64>>,
        freed: &BTreeSet<usize>,
        left: usize,
        seen: &mut BTreeSet<BTreeSet<usize>>,
        found: &mut BTreeSet<BTreeSet<usize>>,
    ) {
        let Err(cut) = self.fill(figures) else {
            found.insert(freed.clone());
            return;
        };
        if left == 0 {
            return;
        }
        for (cell, _) in self.arcs.iter().enumerate().filter(|(_, arc)| cut[arc.0] != cut[arc.1]) {
            let Some(figure) = figures[cell] else { continue };
            let mut freed = freed.clone();
            freed.insert(cell);
            if seen.insert(freed.clone()) {
                figures[cell] = None;
                self.free_more(figures, &freed, left - 1, seen, found);
                figures[cell] = Some(figure);
            }
        }
    }
}

/// Which way round an equation is a node; 0 for the one that is left out.
fn sign(part: &Part, at: usize) -> i64 {
    let equation = &part.equations[at];
    let of_totals = equation.terms[0].0 % part.width == part.width - 1;
    match equation.kind {
        Kind::Row if equation.finding.ends_with(".processed_total") => 0,
        Kind::Row if equation.finding.ends_with(".received") => -1,
        Kind::Row if equation.finding.ends_with(".carried_in") => -1,
        Kind::Results if !of_totals => -1,
        Kind::Balance if of_totals => -1,
        Kind::Row | Kind::Results | Kind::Balance | Kind::Outcomes => 1,
    }
}
