//! What a file of local rules may hold, as data, and what is wrong with one that holds something else.

use super::day::yearly;
use super::json::{Kind, Node};
use crate::format::{CellId, EDITIONS};
use crate::text::{Written, is_one, is_space, read_number, words};

/// The objects of a file, each with its keys and with what stands under them; behind `!` it has to be there.
/// `*` a list, `+` one with something in it, `|` one of these words.
const SHAPES: &str = "\
file $schema:text title:text severity:codes equations:*equation phrases:*phrase deadlines:*deadline decisions:*decision
weight severity!off|error|warning|info reason:text
equation id!id for:government|township|department severity:error|warning|info message!text citation:text left!+cell is!=|<=|>= right!+term
phrase id!id for:government|township|department severity:error|warning|info message!text citation:text section:overview|disclosure|requests|proceedings|problems|others any!+words unless:*words
deadline id!id for:government|township|department severity:error|warning|info message!text citation:text day!day
decision finding!code authority!known year!year decision!accepted|explained reason!text cells:cells found:*any quote:text expected:figure";

/// Why a file is not taken: the first thing that is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wrong {
    /// The line, counted from one.
    pub line: usize,
    /// The character of the line, counted from one.
    pub column: usize,
    /// What is wrong there: the key of a phrase.
    pub fault: &'static str,
    /// The word that it is about.
    pub word: String,
    /// What could stand there: words of the file with `|` between, or the key of a phrase.
    pub known: String,
    at: usize,
}

/// Whether there is a rule of that code.
pub(super) type Codes<'a> = &'a dyn Fn(&str) -> bool;

/// Holds a file against the shapes.
pub(super) struct Proof<'a> {
    codes: Codes<'a>,
    ids: Vec<&'a str>,
    wrong: Option<Wrong>,
}

/// What is wrong with a file.
pub(super) fn wrong(text: &str, file: Result<&Node, usize>, codes: Codes<'_>) -> Option<Wrong> {
    let mut proof = Proof { codes, ids: Vec::new(), wrong: None };
    match file {
        Ok(node) => proof.value(node, "{ }", "file"),
        Err(at) => proof.wrong(at, "rules-json", "", ""),
    }
    let mut wrong = proof.wrong?;
    wrong.line = 1;
    for c in text[..wrong.at].chars() {
        wrong.column += usize::from(c != '\u{feff}');
        if c == '\n' {
            wrong.line += 1;
            wrong.column = 0;
        }
    }
    wrong.column += 1;
    Some(wrong)
}

/// The keys of an object's shape, each with its mark and with what stands under it.
fn keys(shape: &str) -> Vec<(&'static str, bool, &'static str)> {
    let mut keys = Vec::new();
    for line in SHAPES.split('\n') {
        if line.split(' ').next() != Some(shape) {
            continue;
        }
        for field in line.split(' ') {
            if let Some(at) = field.find(|c| is_one(c, ":!")) {
                keys.push((&field[..at], field.as_bytes()[at] == b'!', &field[at + 1..]));
            }
        }
    }
    keys
}

/// The keys, as words to choose from.
fn choice(keys: &[(&str, bool, &str)]) -> String {
    let mut choice = String::new();
    for (key, ..) in keys {
        choice.push_str(if choice.is_empty() { "" } else { "|" });
        choice.push_str(key);
    }
    choice
}

impl<'a> Proof<'a> {
    /// Notes what is wrong at a place, if nothing was before.
    fn wrong(&mut self, at: usize, fault: &'static str, word: &str, known: &str) {
        if self.wrong.is_none() {
            let (word, known) = (word.to_owned(), known.to_owned());
            self.wrong = Some(Wrong { fault, word, known, at, ..Wrong::default() });
        }
    }

    fn value(&mut self, node: &'a Node, name: &str, shape: &str) {
        let text = node.text.as_str();
        let is_text = node.kind == Kind::Text && !text.chars().all(is_space);
        let is_figure = node.kind == Kind::Number && matches!(read_number(text), Written::Number(_));
        if let Some(item) = shape.strip_prefix(|c| c == '*' || c == '+') {
            if node.kind != Kind::List {
                self.wrong(node.at, "rules-kind", name, "rules-list");
            }
            if shape.starts_with('+') && node.nodes.is_empty() {
                self.wrong(node.at, "rules-missing", name, "");
            }
            for node in &node.nodes {
                self.value(node, name, item);
            }
            return;
        }
        if shape.contains('|') {
            if !is_text || !shape.split('|').any(|word| word == text) {
                self.wrong(node.at, "rules-choice", if is_text { text } else { name }, shape);
            }
            return;
        }
        let (fits, wanted) = match shape {
            "any" => (node.kind == Kind::Text, "rules-text"),
            "text" => (is_text, "rules-text"),
            "known" => (is_text || node.kind == Kind::Null, "rules-text"),
            "words" => (is_text && words(text).next().is_some(), "rules-text"),
            "figure" => (is_figure, "rules-number"),
            "year" => (node.kind == Kind::Null || text.parse().is_ok_and(|year: u16| year > 0), "rules-year"),
            "day" => (yearly(text).is_some(), "rules-day"),
            "cell" => (is_text && cell(text).is_some(), "rules-cell"),
            "term" => (is_figure || is_text && cell(text).is_some(), "rules-cell"),
            "code" => (text.split_once(':').is_some_and(|(code, _)| (self.codes)(code)), "rules-code"),
            "id" => {
                if self.ids.contains(&text) {
                    self.wrong(node.at, "rules-again", text, "");
                }
                self.ids.push(text);
                (is_text, "rules-text")
            }
            _ => return self.object(node, name, shape),
        };
        if !fits {
            self.wrong(node.at, "rules-kind", if is_text { text } else { name }, wanted);
        }
    }

    fn object(&mut self, node: &'a Node, name: &str, shape: &str) {
        let keys = keys(shape);
        if node.kind != Kind::Object {
            self.wrong(node.at, "rules-kind", name, "rules-object");
        }
        for (n, entry) in node.nodes.iter().enumerate() {
            let key = entry.key.as_str();
            if node.nodes[..n].iter().any(|before| before.key == key) {
                self.wrong(entry.key_at, "rules-again", key, "");
            }
            match shape {
                "codes" if !(self.codes)(key) => self.wrong(entry.key_at, "rules-kind", key, "rules-code"),
                "codes" => self.weight(entry),
                "cells" if cell(key).is_none() => self.wrong(entry.key_at, "rules-kind", key, "rules-cell"),
                "cells" if matches!(entry.kind, Kind::Null | Kind::Number) => {}
                "cells" => self.value(entry, key, "any"),
                _ => {
                    let shape = keys.iter().find(|known| known.0 == key).map(|known| known.2);
                    match shape {
                        Some(shape) => self.value(entry, key, shape),
                        None => self.wrong(entry.key_at, "rules-choice", key, &choice(&keys)),
                    }
                }
            }
        }
        for (key, wanted, _) in keys {
            if wanted && node.get(key).is_none() {
                self.wrong(node.at, "rules-missing", key, "");
            }
        }
        // One finding is decided about once.
        for (n, one) in node.nodes_of("decisions").iter().enumerate() {
            let same = |other: &Node| {
                ["finding", "authority", "year"].iter().all(|key| one.text_of(key) == other.text_of(key))
            };
            if node.nodes_of("decisions")[..n].iter().any(same) {
                self.wrong(one.at, "rules-again", one.text_of("finding"), "");
            }
        }
    }

    /// How much a rule weighs: a word, or with a reason, without which none is turned off.
    fn weight(&mut self, node: &'a Node) {
        let (words, weight) = match node.kind {
            Kind::Text => ("off|error|warning|info", node.text.as_str()),
            _ => ("weight", node.text_of("severity")),
        };
        self.value(node, "severity", words);
        if weight == "off" && node.get("reason").is_none() {
            self.wrong(node.at, "rules-missing", "reason", "");
        }
    }
}

/// The cell of that id.
pub(super) fn cell(id: &str) -> Option<CellId> {
    let (table, rest) = id.split_once('.')?;
    let (row, column) = rest.split_once('.')?;
    for edition in EDITIONS {
        for form in edition.tables {
            for &cell in form.cells() {
                if cell.table.id() == table && cell.row == row && cell.column == column {
                    return Some(cell);
                }
            }
        }
    }
    None
}
