//! Reports and findings written out: HTML, text, Markdown, CSV, the terminal, the catalogue of rules.
//!
//! The official tables are described once, in [`crate::format`]; every writer here reads that description.

#[cfg(not(target_arch = "wasm32"))]
mod catalogue;
#[cfg(not(target_arch = "wasm32"))]
mod csv;
mod html;
mod layout;
mod plain;
#[cfg(not(target_arch = "wasm32"))]
mod summary;
#[cfg(not(target_arch = "wasm32"))]
mod terminal;

#[cfg(not(target_arch = "wasm32"))]
pub use catalogue::catalogue;
#[cfg(not(target_arch = "wasm32"))]
pub use csv::{CSV_HEAD, CSV_HEAD_DECIDED, CSV_SUMMARY_HEAD, to_csv, to_csv_line, to_csv_unread};
pub use html::{Mark, to_html};
pub use plain::{to_markdown, to_text};
#[cfg(not(target_arch = "wasm32"))]
pub use summary::{Totals, to_summary, to_totals};
#[cfg(not(target_arch = "wasm32"))]
pub use terminal::{Style, printable, to_line, to_terminal};

use crate::format::CellId;
use crate::report::{Reading, TableFound};

/// What a cell shows: its number in plain digits, else what stood there.
fn shown(table: &TableFound, cell: CellId) -> String {
    let Some(value) = table.value(cell) else { return String::new() };
    match value.reading {
        Reading::Number(number, _) => number.to_string(),
        _ => on_one_line(value.raw.as_deref().unwrap_or_default()),
    }
}

/// Text of the report on one line.
fn on_one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
