//! What stands beside a document of tests/cases: `x.rules.json` are the local rules for `x.html`.

use std::path::Path;

use nianbao::Options;
use nianbao::api::{Beside, local};

/// Whether a file of a folder of cases is a document, and not what stands beside one.
pub fn is_document(file: &Path) -> bool {
    let name = file.file_name().expect("a name").to_string_lossy();
    name != "expected.json" && !name.ends_with(".rules.json")
}

/// How a document is checked.
pub fn options(document: &Path) -> Options {
    let rules = std::fs::read_to_string(document.with_extension("rules.json"));
    let rules = rules
        .ok()
        .map(|text| local(&text).unwrap_or_else(|wrong| panic!("{}: {wrong:?}", document.display())));
    Options { beside: Beside { local: rules, ..Beside::default() }, ..Options::default() }
}
