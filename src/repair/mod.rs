//! What the equations say about cells that are blank or wrong.

mod forced;

pub use forced::forced;
