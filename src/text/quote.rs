//! A quotation, and what in it is meant.

use std::ops::Range;

use super::units;

/// A sentence, and what in it is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// As it stood, lines that were wrapped put together.
    pub text: String,
    /// From, to, in UTF-16 units of the text; the one to point at first.
    pub marked: Vec<[usize; 2]>,
}

impl Quote {
    /// A text in which these parts are marked, given in bytes.
    #[must_use]
    pub fn of(text: &str, parts: &[Range<usize>]) -> Self {
        let mut marked = Vec::new();
        for part in parts {
            marked.push([units(&text[..part.start]), units(&text[..part.end])]);
        }
        Self { text: text.to_owned(), marked }
    }
}
