//! English.

use std::sync::{LazyLock, OnceLock};

use super::Locale;
use super::names::Names;
use super::words;
use crate::diagnostic::Because;
use crate::format::{CellId, RelationKind, TableId};

pub(super) static LOCALE: Locale = Locale {
    names: Names {
        table: |table| match table {
            TableId::Disclosure => "Table 二",
            TableId::Requests => "Table 三",
            TableId::Proceedings => "Table 四",
        },
        row: |table, row| word(table.id(), row),
        column: |cell: CellId| word("columns", cell.column),
        between: ", ",
        section: |id| words::word(text(), "sections", id).unwrap_or_default(),
        edition: |edition| ["the ", edition.id, " edition"].concat(),
        place: |table, row, column| [table, ", row ", row, ", column ", column].concat(),
        cells: |first, count| [first, " and ", &(count - 1).to_string(), " more"].concat(),
        equals: |cell, value| [cell, " must be ", value].concat(),
        tally: |first, count, sum| match count {
            1 => [first, " is ", sum].concat(),
            _ => [first, " and ", &(count - 1).to_string(), " more add up to ", sum].concat(),
        },
        instead: |found, official| [found, " for ", official].concat(),
        equation: |kind, table, row, column| match kind {
            RelationKind::RowSum | RelationKind::ProceedingsSum => {
                ["the total of row ", row, ", ", table].concat()
            }
            RelationKind::ResultsSum => ["（七） in column ", column, ", ", table].concat(),
            RelationKind::Balance => ["the balance of column ", column, ", ", table].concat(),
        },
        part: |place| ["report ", &place.to_string()].concat(),
        and_more: |count| [" … (", &count.to_string(), " in all)"].concat(),
        comma: ", ",
        quotes: ['“', '”'],
    },
    rules: LazyLock::new(|| words::all_rules(text())),
    because: |because| match because {
        Because::Fragment => "only a part of a report was given",
        Because::YearUnknown => "the report year is not known",
        Because::YearTooEarly => "the report year is before the first edition",
        Because::TurnedOff => "the local rules turn it off: {reason}",
        Because::NoCell => "the tables have no cell that the local rule “{rule}” is about",
        Because::NoSection => "the section that the local rule “{rule}” is about was not found",
        Because::WhoseUnknown => "whether the local rule “{rule}” is for this authority is not known",
        Because::NotDated => "the day of publication was not found",
        Because::NoPrevious => "last year's report was not given",
        Because::PreviousOfAnother => "last year's report is of another authority",
        Because::PreviousOfOtherYear => "last year's report is not of the year before",
        Because::PreviousLacks => "last year's report has no figures to compare",
        Because::NoOwnOffice => {
            "without the own office's report nothing tells whether the parts are all there"
        }
        Because::PartOfOtherYear => "{part} is of another year",
        Because::PartTwice => "there is more than one report of {part}",
        Because::PartLacks => "{part} has cells without a figure, which cannot be added up",
    },
    phrases: LazyLock::new(|| words::all_phrases(text(), AROUND)),
};

fn word(heading: &str, id: &'static str) -> String {
    words::word(text(), heading, id).unwrap_or(id).to_owned()
}

/// Its words; none in the wasm core until they were given. Most who load that never read them, and they are a
/// fifteenth of it.
static WORDS: OnceLock<&str> = OnceLock::new();

/// Gives its words: en.txt.
#[cfg(target_arch = "wasm32")]
pub(super) fn give(text: String) {
    WORDS.get_or_init(|| text.leak());
}

pub(super) fn text() -> &'static str {
    #[cfg(not(target_arch = "wasm32"))]
    WORDS.get_or_init(|| include_str!("en.txt"));
    WORDS.get().copied().unwrap_or_default()
}

/// The words around findings, of which the page has its own.
#[cfg(not(target_arch = "wasm32"))]
const AROUND: &str = include_str!("en.around.txt");
#[cfg(target_arch = "wasm32")]
const AROUND: &str = "";
