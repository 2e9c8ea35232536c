//! Characters only: labels as people write them, numbers as people write them.

mod brackets;
mod decimal;
mod fold;
mod number;
mod numeral;
mod quote;
#[cfg(not(target_arch = "wasm32"))]
mod radicals;
mod year;

pub use brackets::{mark, pairs};
pub use decimal::Decimal;
pub use fold::{fold, words};
pub use number::{Mark, Number, Written, read_number};
pub use numeral::{Numeral, numeral};
pub use quote::Quote;
#[cfg(not(target_arch = "wasm32"))]
pub use radicals::without_radicals;
pub use year::{Year, tight, years};

/// Whether a character shows as nothing or as a space: white space, &nbsp;, U+3000, zero-width characters, BOM.
#[must_use]
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// Where a word stands in a text, every time. Made for lines: std's search, made for books, would add 2 kB to the
/// wasm core.
#[must_use]
pub fn places(text: &str, word: &str) -> Vec<usize> {
    let mut places = Vec::new();
    for (at, _) in text.char_indices() {
        if text[at..].starts_with(word) {
            places.push(at);
        }
    }
    places
}

/// By how many characters two texts differ: lost, added, or others in their place (V. I. Levenshtein, 1966). Made for
/// titles.
#[must_use]
pub fn apart(one: &str, other: &str) -> usize {
    let mut costs: Vec<usize> = (0..=one.chars().count()).collect();
    for (row, there) in other.chars().enumerate() {
        let mut diagonal = row;
        costs[0] = row + 1;
        for (column, here) in one.chars().enumerate() {
            let replaced = diagonal + usize::from(here != there);
            diagonal = costs[column + 1];
            costs[column + 1] = replaced.min(costs[column] + 1).min(diagonal + 1);
        }
    }
    costs[costs.len() - 1]
}

/// How long a text is in UTF-16 units, as places in the input are counted.
#[must_use]
pub fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// Whether one of some words, a space between each, stands in a text.
#[must_use]
pub fn has_one(text: &str, words: &str) -> bool {
    for word in words.split(' ') {
        for (at, _) in text.char_indices() {
            if text[at..].starts_with(word) {
                return true;
            }
        }
    }
    false
}

/// Whether a text has more characters than that.
#[must_use]
pub fn is_longer(text: &str, than: usize) -> bool {
    text.char_indices().nth(than).is_some()
}

/// A text without spaces at its ends.
#[must_use]
pub fn trim(text: &str) -> &str {
    trim_all(text, " ")
}

/// Whether a character is one of those; a space among them stands for every space. What asks this of a text has a
/// function of its own below: a closure in a trimming or a search of std is 100 bytes of the download, each time.
#[inline(never)]
#[must_use]
pub fn is_one(c: char, of: &str) -> bool {
    of.chars().any(|known| known == c || known == ' ' && is_space(c))
}

/// Whether a text has one of those characters.
#[inline(never)]
#[must_use]
pub fn has(text: &str, of: &str) -> bool {
    text.chars().any(|c| is_one(c, of))
}

/// Whether a text begins with one of those characters.
#[inline(never)]
#[must_use]
pub fn begins(text: &str, of: &str) -> bool {
    text.chars().next().is_some_and(|c| is_one(c, of))
}

/// Whether a text ends with one of those characters.
#[inline(never)]
#[must_use]
pub fn ends(text: &str, of: &str) -> bool {
    text.chars().next_back().is_some_and(|c| is_one(c, of))
}

/// What stands behind any of those characters.
#[inline(never)]
#[must_use]
pub fn behind<'a>(text: &'a str, of: &str) -> &'a str {
    text.trim_start_matches(|c| is_one(c, of))
}

/// What stands before any of those characters.
#[inline(never)]
#[must_use]
pub fn before<'a>(text: &'a str, of: &str) -> &'a str {
    text.trim_end_matches(|c| is_one(c, of))
}

/// Whether a text begins with one of some words, a space between each.
#[inline(never)]
#[must_use]
pub fn begins_with(text: &str, words: &str) -> bool {
    words.split(' ').any(|word| text.starts_with(word))
}

/// Whether a text ends with one of some words, a space between each.
#[inline(never)]
#[must_use]
pub fn ends_with(text: &str, words: &str) -> bool {
    words.split(' ').any(|word| text.ends_with(word))
}

/// A text without any of those characters at its ends.
#[must_use]
pub fn trim_all<'a>(text: &'a str, of: &str) -> &'a str {
    behind(before(text, of), of)
}
