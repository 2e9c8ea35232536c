//! The sheets of sentences, and the reports that they are judged against.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::read_to_string;
use std::sync::LazyLock;

use serde_json::Value;

/// The two that the first sentences were drawn into by lot.
pub const HALVES: &[&str] = &["known", "held-back"];

/// All of them: the last three were written later, each by somebody who had seen neither the reader nor its words.
pub const SETS: &[&str] = &["known", "held-back", "fresh", "fourth", "fifth"];

/// What was drawn with.
const SEED: &str = "2026-01-31";

/// One row: the words under each heading, and under `half` the folder that it stands in.
pub type Sentence = BTreeMap<String, String>;

fn file(path: &str) -> String {
    let path = format!("{}/tests/{path}", env!("CARGO_MANIFEST_DIR"));
    read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The rows of a sheet under their headings; every row has as many columns as there are headings.
fn rows(path: &str) -> Vec<BTreeMap<String, String>> {
    let text = file(path);
    let mut lines = text.lines();
    let headings: Vec<&str> = lines.next().expect("headings").split('\t').collect();
    let row = |line: &str| {
        let columns: Vec<&str> = line.split('\t').collect();
        assert_eq!(columns.len(), headings.len(), "{path}: {line}");
        headings.iter().zip(columns).map(|(heading, column)| ((*heading).into(), column.into())).collect()
    };
    lines.map(row).collect()
}

/// All sentences of a kind, of every set.
pub fn sentences(kind: &str) -> Vec<Sentence> {
    let of = |half: &&str| {
        let mut rows = rows(&format!("sentences/{half}/{kind}.tsv"));
        for row in &mut rows {
            row.insert("half".into(), (*half).to_owned());
        }
        rows
    };
    SETS.iter().flat_map(of).collect()
}

/// What the words for facts mean: cells, or the name of a column.
pub static NAMES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let mut names = BTreeMap::new();
    for mut row in rows("sentences/names.tsv") {
        let (name, cells) = (row.remove("名称").expect("a name"), row.remove("格").expect("cells"));
        assert!(names.insert(name.clone(), cells).is_none(), "{name} stands twice");
    }
    names
});

/// The reports that sentences are judged against, by the name of their file.
pub fn reports() -> BTreeMap<String, Value> {
    let all = ["true", "false", "not-ours"].into_iter().flat_map(sentences).map(|it| it["报告"].clone());
    let read = |name: String| {
        let report = serde_json::from_str(&file(&format!("figures/{name}.json"))).expect("a report");
        (name, report)
    };
    let names: BTreeSet<String> = all.collect();
    names.into_iter().map(read).collect()
}

/// A coin thrown for a number: FNV-1a of seed and number, stirred once more, for its last bit alone is taken.
pub fn is_known(id: &str) -> bool {
    let bytes = SEED.bytes().chain(id.bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let hash = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    (hash ^ (hash >> 32)) & 1 == 0
}
