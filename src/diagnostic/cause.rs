//! What explains broken equations: cells whose change makes them hold.

use crate::format::CellId;
use crate::text::Decimal;

/// What explains the broken equations of one independent part of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each says something of its own")]
pub struct Cause {
    /// The findings that it explains, by their place in [`super::Findings::faults`].
    pub findings: Vec<usize>,
    /// How many of these are equations that do not hold.
    pub equations: usize,
    /// Whether the part has blanks.
    pub blanks: bool,
    /// Whether it is proven that no smaller set of cells would do.
    pub minimal: bool,
    /// Whether it is proven that there is no other set of as few cells.
    pub complete: bool,
    /// How many repairs there are; the list may be cut.
    pub repair_count: usize,
    /// Whether the first two are explained equally well.
    pub tied: bool,
    /// The repairs, the best explained first. None where no repair of [`crate::repair::MOST_CELLS`] cells was found.
    pub repairs: Vec<Repair>,
}

/// A way to make every equation of a part hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// What to change, in the order of the table.
    pub edits: Vec<Edit>,
    /// The slip that explains the whole: of several edits with slips of their own the least likely one; `None` where
    /// an edit has none.
    pub slip: Option<Slip>,
    /// Whether other figures would do as well in these cells, since blanks take up the difference.
    pub open: bool,
    /// Other figures that speak for it, or against it.
    pub witnesses: Vec<Witness>,
}

/// One cell to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The cell.
    pub cell: CellId,
    /// What stands in it.
    pub raw: String,
    /// Its figure; `None` where it is out of range.
    pub old: Option<Decimal>,
    /// What it should be.
    pub new: Decimal,
    /// The slip that turns new into old.
    pub slip: Option<Slip>,
}

/// How a right figure becomes a wrong one (Scholtus 2009; de Waal, Pannekoek, Scholtus 2011, chapter 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// Two neighbouring digits changed places: 12 for 21.
    TransposedDigits,
    /// A digit was left out: 12 for 112.
    MissingDigit,
    /// A digit too many: 112 for 12.
    ExtraDigit,
    /// One digit is another: 13 for 12.
    WrongDigit,
    /// A minus before it.
    Sign,
    /// A value in a row that is otherwise empty.
    StrayValue,
    /// A total that was not updated when its parts were.
    StaleTotal,
    /// A figure that was never filled in: the 0 of the blank form is still there.
    Blank,
    /// The values of two cells changed places.
    SwappedCells,
    /// A run of cells in a row stands one column too far to the left or right.
    ShiftedCells,
    /// One number was split over two cells: 1 and 2 for 12.
    SplitNumber,
}

impl Slip {
    /// All, in the order of the contract.
    pub const ALL: [Self; 11] = [
        Self::TransposedDigits,
        Self::MissingDigit,
        Self::ExtraDigit,
        Self::WrongDigit,
        Self::Sign,
        Self::StrayValue,
        Self::StaleTotal,
        Self::Blank,
        Self::SwappedCells,
        Self::ShiftedCells,
        Self::SplitNumber,
    ];

    /// The word in output.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::TransposedDigits => "transposed_digits",
            Self::MissingDigit => "missing_digit",
            Self::ExtraDigit => "extra_digit",
            Self::WrongDigit => "wrong_digit",
            Self::Sign => "sign",
            Self::StrayValue => "stray_value",
            Self::StaleTotal => "stale_total",
            Self::Blank => "blank",
            Self::SwappedCells => "swapped_cells",
            Self::ShiftedCells => "shifted_cells",
            Self::SplitNumber => "split_number",
        }
    }

    /// Whether it moves several cells at once, and counts as one.
    #[must_use]
    pub const fn moves_cells(self) -> bool {
        matches!(self, Self::SwappedCells | Self::ShiftedCells | Self::SplitNumber)
    }
}

/// Another figure that is known for a cell, and what it says of a repair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The cell.
    pub cell: CellId,
    /// The figure.
    pub figure: Decimal,
    /// Where it is from.
    pub source: Source,
    /// Whether it is the new value, or the one to be given up.
    pub agrees: bool,
}

/// Where another figure for a cell is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Last year's report: what it carried over is what this year began with.
    LastYear,
    /// The text of the report.
    Text,
}
