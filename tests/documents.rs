//! Every HTML document of the tests, read into the same blocks as its snapshot says. `wasm_browser.rs` holds the
//! browser's tree against the same snapshots, so both trees give one Document, origins included.
#![cfg(not(target_arch = "wasm32"))]

mod blocks;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where HTML documents are.
const FOLDERS: [&str; 3] = ["tests/cases", "tests/documents", "www/samples"];
const SNAPSHOTS: &str = "tests/snapshots/documents";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The paths of all files in a folder and those below it, from another folder.
fn files(folder: &str, from: &Path) -> Vec<String> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    found.iter().map(|path| path.strip_prefix(from).expect("below").display().to_string()).collect()
}

/// The paths of all documents, from the root.
fn documents() -> Vec<String> {
    let mut found: Vec<_> = FOLDERS.iter().flat_map(|folder| files(folder, root())).collect();
    found.retain(|path| Path::new(path).extension().is_some_and(|extension| extension == "html"));
    found.sort();
    found
}

/// A snapshot never changes by itself: what was read instead is written beside the build, for whoever has looked at it.
#[test]
fn every_document_is_read_as_its_snapshot_says() {
    let snapshots = root().join(SNAPSHOTS);
    // Emptied first, and no other test writes there: all that lies in it afterwards may be copied.
    let read_now = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documents-read");
    let _ = fs::remove_dir_all(&read_now);
    let mut wrong = Vec::new();
    for path in documents() {
        let markup = fs::read_to_string(root().join(&path)).expect("UTF-8");
        let found = blocks::lines(&nianbao::input::html::read(&markup).expect("not too deep"));
        let snapshot = format!("{path}.json");
        if fs::read_to_string(snapshots.join(&snapshot)).ok().as_ref() != Some(&found) {
            let file = read_now.join(&snapshot);
            fs::create_dir_all(file.parent().expect("a folder")).expect("target");
            fs::write(file, found).expect("target");
            wrong.push(snapshot);
        }
    }
    assert!(
        wrong.is_empty(),
        "read otherwise than the snapshots say: {wrong:#?}\nlook at what was read, and only if it is right:\n  \
         cp -r {}/. {}/",
        read_now.display(),
        snapshots.display()
    );
}

#[test]
fn no_snapshot_is_of_a_document_that_is_not_there() {
    let wanted: Vec<_> = documents().iter().map(|path| format!("{path}.json")).collect();
    let mut stray = files(SNAPSHOTS, &root().join(SNAPSHOTS));
    stray.retain(|path| !wanted.contains(path));
    assert!(stray.is_empty(), "to be removed from {SNAPSHOTS}: {stray:#?}");
}

#[test]
fn a_tree_that_a_browser_would_flatten_is_refused() {
    for markup in ["<ul><li>".repeat(300), "<table><tr><td>".repeat(150)] {
        let error = nianbao::input::html::read(&markup).expect_err("too deep");
        assert_eq!(error.fault, nianbao::input::Fault::TooDeep);
    }
}

#[test]
fn the_browser_reads_all_of_them_too() {
    let listed = include_str!("wasm_browser.rs");
    let listed: BTreeSet<_> =
        listed.split('"').filter(|part| FOLDERS.iter().any(|folder| part.starts_with(folder))).collect();
    let there = documents();
    let there: BTreeSet<_> = there.iter().map(String::as_str).collect();
    let differing: Vec<_> = listed.symmetric_difference(&there).collect();
    assert!(differing.is_empty(), "in tests/wasm_browser.rs or there, not both: {differing:#?}");
}
