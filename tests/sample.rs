//! The sample report's outcome, word for word; `wasm_node.rs` holds the wasm against the same snapshot.
#![cfg(not(target_arch = "wasm32"))]

use nianbao::{Options, check, read_text};

/// A snapshot never changes by itself: `nianbao check --format json` says what is found now.
#[test]
fn the_sample_is_found_as_its_snapshot_says() {
    let document = read_text(include_str!("../www/samples/qiyun-2022.txt")).expect("a text");
    let outcome = check(&document, &Options::default()).expect("a report");
    let json = serde_json::to_string_pretty(&outcome).expect("plain data") + "\n";
    let wanted = include_str!("snapshots/qiyun-2022.json");
    let changed = json.lines().zip(wanted.lines()).enumerate().find(|(_, (found, wanted))| found != wanted);
    assert_eq!(changed, None, "line, found, wanted");
    assert_eq!(json, wanted);
}
