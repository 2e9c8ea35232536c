//! Oracles for the smallest repairs: the equations written out from the official form, and
//! three ways to find the fewest cells that make them hold. They name nothing of the crate
//! but what runs it, so the two can only agree by both being right.

pub mod brute;
pub mod engine;
pub mod flow;
pub mod generate;
pub mod milp;
pub mod numbers;
mod ranking;
pub mod slips;
pub mod table;
