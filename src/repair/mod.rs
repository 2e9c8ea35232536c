//! From broken equations to the cell that is wrong.
//!
//! One wrong cell breaks two or three equations. What is looked for is the smallest set of cells whose change makes all
//! equations hold with counts of 0 or more: error localisation after Fellegi and Holt (1976), which the R package
//! errorlocate hands to a solver of integer programs; here it is a search by branch and bound as in de Waal, Pannekoek
//! and Scholtus (2011), with the ties ranked by typing slips after Scholtus (2009). In the order of the work:
//!
//! * `network`: the equations of a table as a network, a part for each that has no cell in common with the others;
//! * `start`: the figures of such a part;
//! * `search`: the smallest sets, proven so, with `flow` as the test whether a set can do it;
//! * `operations`: slips that move several cells and count as one;
//! * [`broken`]: the parts that are not right, with all these;
//! * [`forced`]: blanks that the equations leave no choice for, whichever repair is taken;
//! * `evidence` and `slips`: what speaks for each repair;
//! * [`causes`]: the repairs, best explained first, and the findings folded under them.

mod broken;
mod causes;
mod evidence;
mod flow;
mod forced;
mod network;
mod operations;
mod search;
mod slips;
mod start;
#[cfg(test)]
mod tests;

pub use broken::{Broken, broken};
pub use causes::causes;
pub use forced::forced;
pub use search::MOST_CELLS;
