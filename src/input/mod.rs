//! From what arrives to one [`Document`]: headings, paragraphs, tables, in order, each value with its origin.
//!
//! Nothing here knows the report. Each kind of input has one reader; the kind is found from the content.

#[cfg(not(target_arch = "wasm32"))]
mod bytes;
mod fields;
pub mod html;
mod kind;
mod tables;
mod text;
mod tsv;

use serde::Serialize;

#[cfg(not(target_arch = "wasm32"))]
pub use bytes::{decode, read, read_text};
pub use fields::{EditionsGiven, Field, Fields, Passage};
pub use kind::{Kind, kind};

use crate::grid::{Origin, Table};

/// Input beyond this is refused: twenty megabytes, a hundred times the largest report.
pub const MOST_BYTES: usize = 20_000_000;

/// What was read, whatever it arrived as.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Document {
    /// Paragraphs and tables in order.
    pub blocks: Vec<Block>,
    /// Values given by name, where the input is not a text but a form's fields.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fields: Option<Fields>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// A line of text that the input marks as a heading.
    Heading(Paragraph),
    /// A line of text.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// A line of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paragraph {
    /// Its words.
    pub text: String,
    /// Where it stood.
    pub origin: Origin,
}

/// Why an input could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// What is in the way.
    pub fault: Fault,
    /// Where, in UTF-16 units (bytes where the input is bytes), if there is a place.
    pub position: Option<usize>,
}

/// What can be in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing in it.
    Empty,
    /// No text.
    Binary,
    /// A file of Word, WPS, Excel, or a PDF.
    OfficeFile,
    /// Above [`MOST_BYTES`].
    TooLarge,
    /// Elements nested beyond [`html::MOST_DEPTH`].
    TooDeep,
    /// No table and no section of the report.
    NoReport,
    /// Markup, where there is no DOM to read it.
    NoDom,
    /// Text in no encoding that is known.
    Encoding,
    /// Cells as JSON that are no JSON, or not of this form.
    Json,
}

impl Fault {
    /// The code that callers see.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Binary => "binary",
            Self::OfficeFile => "office-file",
            Self::TooLarge => "too-large",
            Self::TooDeep => "too-deep",
            Self::NoReport => "no-report",
            Self::NoDom => "no-dom",
            Self::Encoding => "encoding",
            Self::Json => "json",
        }
    }
}

impl From<Fault> for Unreadable {
    fn from(fault: Fault) -> Self {
        Self { fault, position: None }
    }
}

/// Reads text that needs no tree: flattened text, Markdown, tab-separated cells.
#[must_use]
pub fn read_plain(text: &str, kind: Kind) -> Document {
    let blocks = if kind == Kind::Tsv { tsv::read(text) } else { text::read(text) };
    Document { blocks, fields: None }
}

impl From<Fields> for Document {
    /// The text of the fields' sections, if they have any, and the fields, the title among them.
    fn from(fields: Fields) -> Self {
        let mut blocks = Vec::new();
        for passage in &fields.sections {
            for line in [&passage.heading].into_iter().chain(&passage.paragraphs) {
                if !line.is_empty() {
                    let origin = Origin::Paragraph { paragraph: blocks.len() };
                    blocks.push(Block::Paragraph(Paragraph { text: line.clone(), origin }));
                }
            }
        }
        Self { blocks, fields: Some(fields) }
    }
}
