//! Whether what the equations are out by can flow off over some cells.

use super::network::Network;
use crate::text::Decimal;

/// New figures for the free edges with which every equation holds; else the nodes that cannot be balanced over them:
/// in any solution some other edge at the border of these changes.
///
/// The augmenting paths of Ford and Fulkerson, the shortest first (Edmonds and Karp 1972), for one node with a surplus
/// after the other: at most nodes × edges of them for each, every one found in a pass over the free edges for each node
/// reached. The cut is the one of Ford and Fulkerson's theorem.
pub(super) fn settle(
    network: &Network,
    figures: &[i64],
    balance: &[i64],
    free: &[usize],
) -> Result<Vec<i64>, Vec<bool>> {
    let mut balance = balance.to_vec();
    let mut figures: Vec<i64> = free.iter().map(|&edge| figures[edge]).collect();
    while let Some(source) = balance.iter().position(|&surplus| surplus > 0) {
        let (via, sink) = paths(network, &figures, &balance, free, source);
        let Some(sink) = sink else {
            return Err((0..via.len()).map(|node| node == source || via[node].is_some()).collect());
        };
        let amount = steps(&via, sink)
            .fold(balance[source].min(-balance[sink]), |least, step| least.min(step.room(&figures)));
        for step in steps(&via, sink) {
            figures[step.free] += if step.up { amount } else { -amount };
        }
        balance[source] -= amount;
        balance[sink] += amount;
    }
    Ok(figures)
}

/// One edge of a path, by its place among the free ones: the node it comes from, and whether its figure goes up.
#[derive(Clone, Copy)]
struct Step {
    from: usize,
    free: usize,
    up: bool,
}

impl Step {
    fn room(self, figures: &[i64]) -> i64 {
        if self.up { Decimal::MOST_COUNT - figures[self.free] } else { figures[self.free] }
    }
}

/// How each node is reached from the source, and the first one reached that can take something.
fn paths(
    network: &Network,
    figures: &[i64],
    balance: &[i64],
    free: &[usize],
    source: usize,
) -> (Vec<Option<Step>>, Option<usize>) {
    let mut via: Vec<Option<Step>> = vec![None; balance.len()];
    let mut queue = vec![source];
    let mut next = 0;
    while let Some(&from) = queue.get(next) {
        next += 1;
        for (place, &edge) in free.iter().enumerate() {
            let edge = network.edges[edge];
            // A surplus leaves by raising a cell that lowers this node's balance, or lowering one that raises it.
            let (to, up) = match from {
                _ if edge.tail == from => (edge.head, true),
                _ if edge.head == from => (edge.tail, false),
                _ => continue,
            };
            let step = Step { from, free: place, up };
            if to == source || via[to].is_some() || step.room(figures) <= 0 {
                continue;
            }
            via[to] = Some(step);
            if balance[to] < 0 {
                return (via, Some(to));
            }
            queue.push(to);
        }
    }
    (via, None)
}

/// The steps of the path to a node, last first.
fn steps(via: &[Option<Step>], to: usize) -> impl Iterator<Item = Step> + '_ {
    std::iter::successors(via[to], |step| via[step.from])
}
