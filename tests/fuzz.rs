//! What the fuzzer found interesting, and every document of the tests, through every reader: what must hold of anything
//! holds of them. New inputs come from `pkg-scripts/fuzz`.
#![cfg(not(target_arch = "wasm32"))]

mod examined;

use std::fs;
use std::path::{Path, PathBuf};

use examined::inputs::{TARGETS, run};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("entry").path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// A failure names the input that it is about.
fn replay(target: &str, file: &Path) -> bool {
    let input = fs::read(file).expect("input");
    let report = std::panic::catch_unwind(|| run(target, &input));
    report.unwrap_or_else(|_| panic!("{} through {target}", file.display()))
}

#[test]
fn what_the_fuzzer_found_holds() {
    let mut reports = 0;
    for (target, _) in TARGETS {
        for file in files(&root().join("tests/fuzz").join(target)) {
            reports += usize::from(replay(target, &file));
        }
    }
    // An input without a report in it proves little.
    assert!(reports > 50, "{reports} reports");
}

/// Whatever a document is, any reader may be given it: the caller of the module says which.
#[test]
fn every_document_holds_whatever_it_is_read_as() {
    let mut reports = 0;
    for folder in ["tests/cases", "tests/documents", "tests/figures", "tests/shapes"] {
        // Larger ones are read often enough, and are not made of anything else.
        let small = |file: &PathBuf| file.metadata().is_ok_and(|metadata| metadata.len() < 12_000);
        for file in files(&root().join(folder)).into_iter().filter(small) {
            for target in ["html", "text", "tsv", "bytes"] {
                reports += usize::from(replay(target, &file));
            }
        }
    }
    assert!(reports > 200, "{reports} reports");
}
