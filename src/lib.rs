//! Reads, checks and renders China's annual reports on government information disclosure
//! (政府信息公开工作年度报告).
//!
//! Data flows one way; each module knows only those before it:
//!
//! ```text
//!  bytes ─▶ input ─▶ report ─▶ rules, repair ─▶ findings ─▶ render ─▶ html · text · json …
//!            grid      format        diagnostic               locale
//!            text   (pure data)                               (words)
//! ```
//!
//! ```
//! # #[cfg(not(target_arch = "wasm32"))] {
//! let document = nianbao::read("行政复议 | 行政诉讼 |||\n1 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |".as_bytes())?;
//! let outcome = nianbao::check(&document, &nianbao::Options::default())?;
//! assert_eq!(outcome.findings[0].id, "NB304:proceedings.reconsideration");
//! # }
//! # Ok::<(), nianbao::Unreadable>(())
//! ```

// In the order in which data flows.
pub mod text;

pub mod grid;

pub mod input;

pub mod format;

pub mod report;

pub mod diagnostic;

pub mod local;

pub mod rules;

pub mod repair;

pub mod locale;

pub mod render;

mod check;

mod session;

pub mod api;

#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use api::{Options, Outcome};
pub use check::Checked;
pub use diagnostic::{Severity, Verdict};
pub use input::{
    Document, EditionsGiven, Fault, Field, Fields, Kind, MOST_BYTES, Passage, Unreadable, kind, read_plain,
};
#[cfg(not(target_arch = "wasm32"))]
pub use input::{decode, read, read_text};
pub use local::{Day, Local};
#[cfg(target_arch = "wasm32")]
pub use locale::give_english;
#[cfg(not(target_arch = "wasm32"))]
pub use locale::phrase_for;
pub use locale::{Lang, phrase, phrase_with};
#[cfg(not(target_arch = "wasm32"))]
pub use render::{CSV_HEAD, CSV_HEAD_DECIDED, CSV_SUMMARY_HEAD, to_csv, to_csv_line, to_csv_unread};
pub use render::{Mark, to_html, to_markdown, to_text};
#[cfg(not(target_arch = "wasm32"))]
pub use render::{Style, Totals, printable, to_line, to_summary, to_terminal, to_totals};
pub use report::Report;
#[cfg(not(target_arch = "wasm32"))]
pub use report::stem as authority_stem;
pub use session::{Change, Session};

/// Checks a document.
///
/// # Errors
///
/// When there is no table and no section of a report in it.
pub fn check(document: &Document, options: &Options) -> Result<Outcome, Unreadable> {
    api::outcome(document, options).map(|(outcome, _)| outcome)
}
