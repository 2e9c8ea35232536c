//! The labels of every edition by their folded words, with what they may mean.

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

/// How alike two folded labels are, from 0 to 1: the share of the longer one that stands in both in order (the
/// longest common subsequence).
pub(super) fn likeness(a: &str, b: &str) -> f32 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(64).collect(), b.chars().take(64).collect());
    let mut above = vec![0_u8; b.len() + 1];
    for x in &a {
        let mut diagonal = 0;
        for (place, y) in b.iter().enumerate() {
            let upper = above[place + 1];
            above[place + 1] = if x == y { diagonal + 1 } else { upper.max(above[place]) };
            diagonal = upper;
        }
    }
    let longer = a.len().max(b.len()).max(1);
    f32::from(above[b.len()]) / f32::from(u8::try_from(longer).unwrap_or(u8::MAX))
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
    fn a_garbled_label_is_like_its_own_and_unlike_others() {
        let garbled = "其他法律行政止公开";
        assert!(likeness(garbled, "其他法律行政法规禁止公开") > 0.7);
        assert!(likeness(garbled, "保护第三方合法权益") < 0.3);
    }
}
