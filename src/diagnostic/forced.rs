//! Values that the equations force into blank cells.

use crate::format::{CellId, Equation, TableId};
use crate::text::Decimal;

/// The values that the equations force into blank cells, and where they contradict each other.
#[derive(Clone, Debug, Default)]
pub struct Forced {
    values: [Vec<Option<ForcedValue>>; 3],
    /// Equations that no values in the blank cells make true together, though each by itself may be.
    pub contradictions: Vec<Contradiction>,
}

/// A value that the equations leave no choice for.
#[derive(Clone, Debug, PartialEq)]
pub struct ForcedValue {
    /// The value.
    pub value: Decimal,
    /// The equations that force it: the last one, then those that its other values rest on.
    pub by: Vec<&'static Equation>,
}

/// Equations that contradict each other in blank cells.
#[derive(Clone, Debug)]
pub struct Contradiction {
    /// The blank cells.
    pub cells: Vec<CellId>,
    /// The equations.
    pub equations: Vec<&'static Equation>,
}

impl Forced {
    /// The value forced into the cell at a place of a table.
    #[must_use]
    pub fn get(&self, table: TableId, place: usize) -> Option<&ForcedValue> {
        self.values[table as usize].get(place)?.as_ref()
    }

    /// Notes the values forced into a table's cells, place by place.
    pub fn set(&mut self, table: TableId, values: Vec<Option<ForcedValue>>) {
        self.values[table as usize] = values;
    }
}
