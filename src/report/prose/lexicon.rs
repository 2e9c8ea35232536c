//! What words in a sentence mean: words.txt, a text that can be read without knowing how it is used.
//!
//! Under 动作 and 名称 each line is one notion, called by its first word; the others say the same. The last headings are
//! the meanings: which notions together say what which cells hold. The notions in brackets may be there or not; `|`
//! stands between readings, of which any may be meant. Behind such a heading stand the units that count.

use std::sync::LazyLock;

use super::meaning::{Meaning, Part};
use crate::format::TableId;
use crate::text::trim_all;

/// What a word is in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A notion, by its number.
    Notion(u8),
    /// A word that changes nothing.
    Plain,
    /// 无
    None,
    /// 均
    All,
    /// 均已审结
    Closed,
    /// 全县: all whose report it is.
    Whole,
    /// 县政府办公室: an office, where the report is a government's.
    Office,
    /// 其中
    Within,
    /// 约, 余
    About,
    /// 同比
    Change,
    /// A sentence of years before, of plans, of something else.
    OffTopic,
    /// A part of a sentence about what is not counted.
    Aside,
    /// 占
    Share,
    /// 纠正率
    Rate,
    /// 分别
    Each,
    /// Documents that were changed, which some count as made and some as repealed.
    Altered,
    /// 中: what stands behind it is of some.
    Amid,
    /// 等
    Etc,
}

#[derive(Debug, Default)]
pub(super) struct Lexicon {
    pub words: Vec<(&'static str, Kind)>,
    /// The words by their first character.
    buckets: Vec<Vec<usize>>,
    notions: Vec<&'static str>,
    /// The notions that are acts: what stands before one is who acts, not what is counted.
    pub acts: u64,
    /// Those that are asked of every word: 申请; what tells of requests; kinds of proceedings; kinds of documents.
    pub requests: u64,
    pub of_requests: u64,
    pub results: u64,
    pub groups: u64,
    pub documents: u64,
    pub carried: u64,
    pub meanings: Vec<Meaning>,
}

const BUCKETS: usize = 256;

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(include_str!("words.txt")));

/// The notions of those names.
#[inline(never)]
pub(super) fn bits(names: &str) -> u64 {
    LEXICON.bits(names)
}

/// The headings whose words are all of one kind.
const KINDS: [(&str, Kind); 17] = [
    ("不计", Kind::Plain),
    ("无", Kind::None),
    ("均", Kind::All),
    ("审毕", Kind::Closed),
    ("全体", Kind::Whole),
    ("部分", Kind::Office),
    ("其中", Kind::Within),
    ("约", Kind::About),
    ("增减", Kind::Change),
    ("此句不计", Kind::OffTopic),
    ("此段不计", Kind::Aside),
    ("占", Kind::Share),
    ("率", Kind::Rate),
    ("各", Kind::Each),
    ("改写", Kind::Altered),
    ("中", Kind::Amid),
    ("等", Kind::Etc),
];

/// The headings of meanings, and the table that they are of.
const TABLES: [(&str, TableId); 5] = [
    ("申请", TableId::Requests),
    ("复议诉讼", TableId::Proceedings),
    ("文件", TableId::Disclosure),
    ("决定", TableId::Disclosure),
    ("收费", TableId::Disclosure),
];

/// The notion that there is not one; it is none of the lines.
pub(super) const NONE: u64 = 1 << 63;
const NOT_ONE: &str = "无";

/// The heading after which notions are things, not acts.
const THINGS: &str = "名称";

impl Lexicon {
    fn of(text: &'static str) -> Self {
        let mut lexicon = Self { buckets: vec![Vec::new(); BUCKETS], ..Self::default() };
        let mut kind = None;
        let mut table = (TableId::Requests, "");
        for line in text.lines() {
            if let Some(heading) = line.strip_prefix("# ") {
                let (name, units) = heading.split_once(' ').unwrap_or((heading, ""));
                if name == THINGS {
                    lexicon.acts = (1 << lexicon.notions.len()) - 1;
                }
                kind = KINDS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
                if let Some((_, id)) = TABLES.iter().find(|(known, _)| *known == name)
                    && !units.is_empty()
                {
                    table = (*id, units);
                }
            } else if let Some((words, cells)) = line.split_once('\t') {
                lexicon.meaning(words, cells, table);
            } else {
                let notion = u8::try_from(lexicon.notions.len()).unwrap_or_default();
                if kind.is_none() {
                    lexicon.notions.push(line.split(' ').next().unwrap_or_default());
                }
                for word in line.split(' ') {
                    lexicon.word(word, kind.unwrap_or(Kind::Notion(notion)));
                }
            }
        }
        lexicon.requests = lexicon.bits("申请");
        lexicon.results = lexicon.bits("部分公开 不予公开 无法提供 不予处理");
        lexicon.of_requests = lexicon.bits("申请 结转") | lexicon.results;
        lexicon.groups = lexicon.bits("复议 诉讼 直接起诉 复议后起诉");
        lexicon.documents = lexicon.bits("规章 规范性文件");
        lexicon.carried = lexicon.bits("结转");
        lexicon
    }

    fn word(&mut self, word: &'static str, kind: Kind) {
        if let Some(first) = word.chars().next() {
            self.buckets[first as usize % BUCKETS].push(self.words.len());
            self.words.push((word, kind));
        }
    }

    fn meaning(&mut self, words: &str, cells: &'static str, (table, units): (TableId, &'static str)) {
        let (mut must, mut may, mut optional) = (0, NONE, false);
        for word in words.split(' ') {
            optional |= word.starts_with('(');
            let bit = self.bit(trim_all(word, "()"));
            if optional {
                may |= bit;
            } else {
                must |= bit;
            }
        }
        let part = |cell: &'static str| {
            let (row, column) = cell.split_once('.').unwrap_or((cell, "total"));
            Part { table, row, column }
        };
        let mut readings = Vec::new();
        for reading in cells.split('|') {
            readings.push(reading.split('+').map(|cell| part(cell.trim())).collect());
        }
        self.meanings.push(Meaning { must, may, units, readings });
    }

    /// The notions of those names.
    pub fn bits(&self, names: &str) -> u64 {
        let mut bits = 0;
        for name in names.split(' ') {
            bits |= self.bit(name);
        }
        bits
    }

    fn bit(&self, name: &str) -> u64 {
        if name == NOT_ONE {
            return NONE;
        }
        let place = self.notions.iter().position(|known| *known == name);
        place.map_or(0, |place| 1 << place)
    }

    /// The longest word that begins there, and how many characters it has.
    pub fn longest(&self, text: &[char]) -> Option<(Kind, usize)> {
        let mut longest: Option<(Kind, usize)> = None;
        let first = *text.first()?;
        for &place in &self.buckets[first as usize % BUCKETS] {
            let (word, kind) = self.words[place];
            let mut length = 0;
            let mut fits = true;
            for c in word.chars() {
                fits = fits && text.get(length) == Some(&c);
                length += 1;
            }
            if fits && longest.is_none_or(|(_, most)| length > most) {
                longest = Some((kind, length));
            }
        }
        longest
    }

    /// What those notions say together.
    pub fn meaning_of(&self, notions: u64) -> Option<&Meaning> {
        self.meanings.iter().find(|meaning| {
            notions & meaning.must == meaning.must && notions & !(meaning.must | meaning.may) == 0
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::meaning::matches;
    use super::*;
    use crate::format::EDITIONS;

    #[test]
    fn every_notion_has_a_bit_and_every_name_of_a_meaning_is_one() {
        assert!(LEXICON.notions.len() < 64, "{}", LEXICON.notions.len());
        let text = include_str!("words.txt");
        for line in text.lines() {
            let Some((words, _)) = line.split_once('\t') else { continue };
            for word in words.split(' ') {
                let name = word.trim_matches(['(', ')']);
                assert!(name == NOT_ONE || LEXICON.notions.contains(&name), "{name} in {line}");
            }
        }
    }

    #[test]
    fn no_word_is_of_two_kinds() {
        for (place, (word, kind)) in LEXICON.words.iter().enumerate() {
            let again = LEXICON.words[..place].iter().find(|(other, _)| other == word);
            assert!(again.is_none(), "{word} is {kind:?} and {again:?}");
        }
    }

    #[test]
    fn every_cell_of_a_meaning_is_one_of_some_edition() {
        for meaning in &LEXICON.meanings {
            for part in meaning.readings.iter().flatten() {
                let known = EDITIONS.into_iter().any(|edition| {
                    let cells = edition.table(part.table).cells();
                    cells.iter().any(|cell| cell.column == part.column && matches(part.row, cell.row))
                });
                // The fee for requests is in no table; what the text says of it twice is compared.
                assert!(known || part.row == "processing", "{part:?}");
            }
        }
    }

    #[test]
    fn every_heading_is_known() {
        for line in include_str!("words.txt").lines().filter_map(|line| line.strip_prefix("# ")) {
            let name = line.split(' ').next().unwrap_or_default();
            let known = KINDS.iter().any(|(known, _)| *known == name)
                || TABLES.iter().any(|(known, _)| *known == name)
                || ["动作", THINGS].contains(&name);
            assert!(known, "{name}");
        }
    }
}
