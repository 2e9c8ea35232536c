//! Every HTML document of the tests, read into the same blocks as its snapshot says. `wasm_browser.rs` holds the
//! browser's tree against the same snapshots, so both trees give one Document, origins included.
#![cfg(not(target_arch = "wasm32"))]

mod blocks;

use std::fs;
use std::path::{Path, PathBuf};

/// Where HTML documents are.
const FOLDERS: [&str; 3] = ["tests/cases", "tests/documents", "www/samples"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "html") {
            found.push(path);
        }
    }
}

/// The paths of all documents, from the root.
fn documents() -> Vec<String> {
    let mut found = Vec::new();
    for folder in FOLDERS {
        collect(&root().join(folder), &mut found);
    }
    found.sort();
    found.iter().map(|path| path.strip_prefix(root()).expect("below").display().to_string()).collect()
}

/// A snapshot never changes by itself: what was read instead is written beside the build, for whoever has looked at it.
#[test]
fn every_document_is_read_as_its_snapshot_says() {
    let snapshots = root().join("tests/snapshots/documents");
    let read_now = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documents");
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
fn a_tree_that_a_browser_would_flatten_is_refused() {
    for markup in ["<ul><li>".repeat(300), "<table><tr><td>".repeat(150)] {
        let error = nianbao::input::html::read(&markup).expect_err("too deep");
        assert_eq!(error.fault, nianbao::input::Fault::TooDeep);
    }
}

#[test]
fn the_browser_reads_all_of_them_too() {
    let listed = include_str!("wasm_browser.rs");
    let left_out: Vec<_> =
        documents().into_iter().filter(|path| !listed.contains(&format!("\"{path}\""))).collect();
    assert!(left_out.is_empty(), "not in the list of tests/wasm_browser.rs: {left_out:#?}");
}
