//! The sample report's outcome, word for word; `wasm_node.rs` holds the wasm against the same snapshot.
#![cfg(not(target_arch = "wasm32"))]

use nianbao::{Options, check, read_text};

/// A snapshot never changes by itself: what is found instead is written beside the build, for whoever has looked at it.
#[test]
fn the_sample_is_found_as_its_snapshot_says() {
    let document = read_text(include_str!("../www/samples/qiyun-2022.txt")).expect("a text");
    let outcome = check(&document, &Options::default()).expect("a report");
    let found = serde_json::to_string_pretty(&outcome).expect("plain data") + "\n";
    let wanted = include_str!("snapshots/qiyun-2022.json");
    if found != wanted {
        let file = concat!(env!("CARGO_TARGET_TMPDIR"), "/qiyun-2022.json");
        std::fs::write(file, found).expect("target");
        panic!("found otherwise: compare, and only if it is right:\n  cp {file} tests/snapshots/");
    }
}
