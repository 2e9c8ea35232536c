//! What stands in a file of local rules, each wrong thing told by its place.

use super::json::{Entry, Node, Value};
use crate::text::{Decimal, Written, is_space, read_number};

/// Why a file is not taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wrong {
    /// The line, counted from one.
    pub line: usize,
    /// The character of the line, counted from one.
    pub column: usize,
    /// What is wrong there.
    pub fault: Fault,
    /// The word that it is about.
    pub word: String,
    /// What could stand there: words of the file, or the key of a phrase.
    pub known: String,
    at: usize,
}

/// What can be wrong with a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// No JSON.
    #[default]
    Json,
    /// A key that is not known.
    Key,
    /// A key is missing.
    Missing,
    /// The same again.
    Again,
    /// A value of another kind.
    Kind,
    /// A word that is none of those that are known.
    Choice,
    /// No rule has that code.
    Code,
    /// No table has that cell.
    Cell,
    /// A rule is turned off without a reason.
    Reason,
    /// Nothing in it.
    Empty,
}

impl Fault {
    /// The key of the phrase that says it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Json => "rules-json",
            Self::Key => "rules-key",
            Self::Missing => "rules-missing",
            Self::Again => "rules-again",
            Self::Kind => "rules-kind",
            Self::Choice => "rules-choice",
            Self::Code => "rules-code",
            Self::Cell => "rules-cell",
            Self::Reason => "rules-reason",
            Self::Empty => "rules-empty",
        }
    }
}

pub(super) type Read<T> = Result<T, Wrong>;

/// Something wrong at a place.
pub(super) fn wrong<T>(at: usize, fault: Fault, word: &str, known: &str) -> Read<T> {
    Err(Wrong { at, fault, word: word.to_owned(), known: known.to_owned(), ..Wrong::default() })
}

impl Wrong {
    /// The same with line and column.
    pub(super) fn in_text(mut self, text: &str) -> Self {
        let before = &text[..self.at];
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        self.line = 1 + before.bytes().filter(|&byte| byte == b'\n').count();
        self.column = 1 + before[start..].chars().filter(|&c| c != '\u{feff}').count();
        self
    }
}

/// An object of the file.
pub(super) struct Fields<'a> {
    /// Where it begins.
    pub at: usize,
    entries: &'a [Entry],
}

impl<'a> Fields<'a> {
    /// An object that has no other keys than these; `name` is what it stands under.
    pub fn of(node: &'a Node, name: &str, known: &str) -> Read<Self> {
        let entries = entries(node, name)?;
        for entry in entries {
            if !known.split(' ').any(|known| known == entry.key) {
                return wrong(entry.at, Fault::Key, &entry.key, known);
            }
        }
        Ok(Self { at: node.at, entries })
    }

    pub fn get(&self, key: &str) -> Option<&'a Node> {
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    pub fn wanted(&self, key: &str) -> Read<&'a Node> {
        self.get(key).map_or_else(|| wrong(self.at, Fault::Missing, key, ""), Ok)
    }

    /// A text that has to be there.
    pub fn text(&self, key: &str) -> Read<String> {
        text(self.wanted(key)?, key)
    }

    /// A text that may be there.
    pub fn may_be_text(&self, key: &str) -> Read<Option<String>> {
        self.get(key).map(|node| text(node, key)).transpose()
    }

    /// A list of texts that may be there.
    pub fn texts(&self, key: &str) -> Read<Vec<String>> {
        let mut texts = Vec::new();
        for item in self.list(key)? {
            texts.push(text(item, key)?);
        }
        Ok(texts)
    }

    /// A list that may be there.
    pub fn list(&self, key: &str) -> Read<&'a [Node]> {
        match self.get(key).map(|node| (node.at, &node.value)) {
            None => Ok(&[]),
            Some((_, Value::List(items))) => Ok(items),
            Some((at, _)) => wrong(at, Fault::Kind, key, "rules-list"),
        }
    }

    /// A list that has to be there, with something in it.
    pub fn filled_list(&self, key: &str) -> Read<&'a [Node]> {
        let at = self.wanted(key)?.at;
        let items = self.list(key)?;
        if items.is_empty() { wrong(at, Fault::Empty, key, "") } else { Ok(items) }
    }

    /// The place of a word among those that are known, which stand with spaces between.
    pub fn choice(&self, key: &str, known: &str) -> Read<Option<usize>> {
        self.get(key).map(|node| choice(node, key, known)).transpose()
    }
}

/// The entries of an object, no key twice.
pub(super) fn entries<'a>(node: &'a Node, name: &str) -> Read<&'a [Entry]> {
    let Value::Object(entries) = &node.value else {
        return wrong(node.at, Fault::Kind, name, "rules-object");
    };
    for (n, entry) in entries.iter().enumerate() {
        if entries[..n].iter().any(|before| before.key == entry.key) {
            return wrong(entry.at, Fault::Again, &entry.key, "");
        }
    }
    Ok(entries)
}

/// A text with something in it.
pub(super) fn text(node: &Node, name: &str) -> Read<String> {
    match &node.value {
        Value::Text(text) if text.chars().all(is_space) => wrong(node.at, Fault::Empty, name, ""),
        Value::Text(text) => Ok(text.clone()),
        _ => wrong(node.at, Fault::Kind, name, "rules-text"),
    }
}

pub(super) fn choice(node: &Node, name: &str, known: &str) -> Read<usize> {
    let word = text(node, name)?;
    let place = known.split(' ').position(|known| known == word);
    place.map_or_else(|| wrong(node.at, Fault::Choice, &word, known), Ok)
}

/// A figure: plain digits, with a point or without.
pub(super) fn figure(node: &Node, name: &str) -> Read<Decimal> {
    if let Value::Number(digits) = &node.value
        && let Written::Number(number) = read_number(digits)
    {
        return Ok(number.value);
    }
    wrong(node.at, Fault::Kind, name, "rules-number")
}
