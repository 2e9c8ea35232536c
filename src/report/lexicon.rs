//! The labels of every edition by their folded words, with what they may mean.

use std::ops::Range;
use std::sync::LazyLock;

use crate::format::{EDITIONS, Label, Line, TableId};
use crate::text::{fold, is_longer};

/// What a label may mean in one edition.
#[derive(Clone, Debug)]
pub(super) struct Meaning {
    words: String,
    /// The place of its edition in [`EDITIONS`].
    pub edition: usize,
    pub table: TableId,
    pub role: Role,
    /// The notice's words.
    pub official: &'static str,
    /// Whether it was found by them, or by other words in use.
    pub exact: bool,
}

/// What a label is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It names a row of figures.
    Row(&'static str),
    /// It names a group of rows.
    Group,
    /// It heads columns.
    Head,
}

impl Meaning {
    pub fn row(&self) -> Option<&'static str> {
        match self.role {
            Role::Row(id) => Some(id),
            _ => None,
        }
    }
}

/// What a label may mean; nothing for words that no edition has.
pub(super) fn meanings(folded: &str) -> &'static [Meaning] {
    let from = LEXICON.partition_point(|meaning| meaning.words.as_str() < folded);
    let length = LEXICON[from..].partition_point(|meaning| meaning.words == folded);
    &LEXICON[from..from + length]
}

/// The table that a folded text begins with a label of, if it is the only one; 其他, 总计 and the like are pieces of other
/// labels too.
pub(super) fn table_named(folded: &str) -> Option<TableId> {
    let mut found = None;
    for meaning in LEXICON.iter() {
        if is_longer(&meaning.words, 2) && folded.starts_with(&meaning.words) {
            if found.is_some_and(|table| table != meaning.table) {
                return None;
            }
            found = Some(meaning.table);
        }
    }
    found
}

static LEXICON: LazyLock<Vec<Meaning>> = LazyLock::new(|| {
    let mut lexicon = Vec::new();
    for (edition, form) in EDITIONS.iter().enumerate() {
        for table in form.tables {
            let mut add = |label: &Label, role| {
                for &written in [label.text].iter().chain(label.also) {
                    let (words, exact) = (fold(written), written == label.text);
                    let meaning =
                        Meaning { words, edition, table: table.id, role, official: label.text, exact };
                    insert(&mut lexicon, meaning);
                }
            };
            for line in table.lines {
                match line {
                    Line::Head(labels) => labels.iter().for_each(|label| add(label, Role::Head)),
                    Line::Values { labels, rows } => {
                        let Some((leaf, groups)) = labels.split_last() else { continue };
                        for group in groups {
                            add(group, Role::Group);
                        }
                        rows.iter().for_each(|row| add(leaf, Role::Row(row.id)));
                    }
                }
            }
        }
    }
    lexicon
});

/// Keeps the lexicon in order while it grows: it has some hundred entries, and a sort would be a larger program.
fn insert(lexicon: &mut Vec<Meaning>, meaning: Meaning) {
    let place = lexicon.partition_point(|before| before.words <= meaning.words);
    lexicon.insert(place, meaning);
}

/// What it costs that a character of the label is not there, or another.
const LOST: usize = 3;
/// What it costs that something else stands within the label.
const STRANGE: usize = 1;

/// Where in the words a label stands, or what comes nearest to it (P. H. Sellers, The theory and computation of
/// evolutionary distances, J. Algorithms 1, 1980), and how much of it is there; the first of equals. Nothing is near of
/// which a quarter is lost.
pub(super) fn nearest(label: &str, text: &[char], from: usize) -> Option<(usize, Range<usize>)> {
    let label: Vec<char> = label.chars().collect();
    // For each beginning of the label: what it costs to have it end here, and where it then began.
    let mut ending: Vec<(usize, usize)> = (0..=label.len()).map(|lost| (LOST * lost, from)).collect();
    let mut best = (LOST * label.len() / 4, None);
    for (place, letter) in text.iter().enumerate().skip(from) {
        let mut diagonal = ending[0];
        ending[0] = (0, place + 1);
        for (n, wanted) in label.iter().enumerate() {
            let same = if letter == wanted { 0 } else { LOST };
            let (stay, skip, lose) = (diagonal, ending[n + 1], ending[n]);
            diagonal = ending[n + 1];
            ending[n + 1] =
                (stay.0 + same, stay.1).min((skip.0 + STRANGE, skip.1)).min((lose.0 + LOST, lose.1));
        }
        let (cost, start) = ending[label.len()];
        if cost < best.0 || (cost == best.0 && best.1.is_none()) {
            best = (cost, Some((label.len() - cost, start..place + 1)));
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ambiguous_label_has_all_its_meanings() {
        let roles: Vec<Role> = meanings("其他").iter().map(|meaning| meaning.role).collect();
        assert!(roles.contains(&Role::Head) && roles.contains(&Role::Row("other_other")));
        let other = meanings(&fold("（六）其他处理"));
        assert!(other.iter().any(|meaning| meaning.role == Role::Group && meaning.edition == 1));
        assert!(other.iter().any(|meaning| meaning.role == Role::Row("other") && meaning.edition == 0));
        assert!(meanings("本年新收").is_empty());
    }

    #[test]
    fn a_garbled_label_is_near_its_own_and_no_other() {
        let near = |found: &str, label: &str| nearest(label, &found.chars().collect::<Vec<_>>(), 0);
        assert_eq!(near("其他法律行政止公开", "其他法律行政法规禁止公开"), Some((3, 0..9)));
        assert_eq!(near("其他法律行政止公开", "保护第三方合法权益"), None);
        assert_eq!(near("三不1属于国家予公开秘密", "1属于国家秘密"), Some((4, 2..12)));
    }
}
