//! Pairs of brackets, quotes and title marks.

use std::ops::Range;

use super::is_one;

/// The places of each opening mark and the closing one that belongs to it, the inner pairs first. What has no other half
/// is left out.
///
/// ```
/// assert_eq!(nianbao::text::pairs("《a〈b〉", "《〈", "》〉"), [(4, 8)]);
/// ```
#[must_use]
pub fn pairs(text: &str, open: &str, close: &str) -> Vec<(usize, usize)> {
    let (mut opened, mut pairs) = (Vec::new(), Vec::new());
    for (at, c) in text.char_indices() {
        if is_one(c, open) {
            opened.push(at);
        } else if is_one(c, close)
            && let Some(from) = opened.pop()
        {
            pairs.push((from, at));
        }
    }
    pairs
}

/// The one mark that stands there, in bytes.
#[must_use]
pub fn mark(text: &str, at: usize) -> Range<usize> {
    at..at + text[at..].chars().next().map_or(0, char::len_utf8)
}
