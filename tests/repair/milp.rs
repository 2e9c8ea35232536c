//! The size of the smallest repair as an integer program, solved by a general solver.
//!
//! Each known cell may go up or down if a variable of 0 or 1 says that it is changed, and the
//! sum of those is the least possible. How far it may go has to be bounded, and closely: a
//! solver takes 0.000001 for 0, and that times a large bound would be a change for nothing.
//! No smallest repair has to move a cell further than `left_over` below: the changes are a flow
//! from where too much is left over to where it lacks (see `flow`), circles can be left out of
//! it, and the paths that remain carry no more through any cell than there is left over.
//! With figures up to 10^8 even that is too coarse, so the programs are made of small ones.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::flow::Network;
use super::table::Part;

/// The largest figure that programs are made of.
pub const LARGEST: i64 = 1000;

/// How many cells the smallest repair changes; blanks are free.
pub fn smallest_size(part: &Part, figures: &[Option<i64>]) -> usize {
    let left_over: i64 = Network::of(part).surplus(figures).iter().filter(|&&over| over > 0).sum();
    if left_over == 0 {
        return 0;
    }
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    // For each cell, what is added to its value and what is taken from it.
    let mut changes: Vec<Vec<(Variable, f64)>> = Vec::new();
    for figure in figures {
        let most = match figure {
            None => vec![(1.0, left_over)],
            Some(figure) => vec![(1.0, left_over), (-1.0, left_over.min(*figure))],
        };
        let switch = figure.map(|_| problem.add_binary_var(1.0));
        let mut terms = Vec::new();
        for (way, most) in most.into_iter().filter(|&(_, most)| most > 0) {
            let most = f64::from(i32::try_from(most).expect("small figures"));
            let change = problem.add_var(0.0, (0.0, most));
            if let Some(switch) = switch {
                problem.add_constraint([(change, 1.0), (switch, -most)], ComparisonOp::Le, 0.0);
            }
            terms.push((change, way));
        }
        changes.push(terms);
    }
    for (equation, residual) in part.equations.iter().zip(part.residuals(figures)) {
        let terms = equation.terms.iter().flat_map(|&(cell, sign)| {
            let sign = if sign > 0 { 1.0 } else { -1.0 };
            changes[cell].iter().map(move |&(change, way)| (change, sign * way))
        });
        let residual = f64::from(i32::try_from(residual).expect("small figures"));
        problem.add_constraint(terms.collect::<Vec<_>>(), ComparisonOp::Eq, -residual);
    }
    let solution =
        problem.solve().expect("all cells can be changed").into_solution().expect("no limit is set");
    let size = solution.objective().round();
    (0..=figures.len()).find(|&cells| (cells_as_number(cells) - size).abs() < 0.5).expect("a number of cells")
}

fn cells_as_number(cells: usize) -> f64 {
    f64::from(u32::try_from(cells).expect("a few hundred"))
}
