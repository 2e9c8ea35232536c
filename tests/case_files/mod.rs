//! The documents of tests/cases, with what lies beside them: `x.previous.json` is last year's report to `x.html`, the
//! files of `x.parts` are the reports that it adds up, `x.rules.json` are local rules.

use std::path::{Path, PathBuf};

use nianbao::api::{Beside, find, local};
use nianbao::{Options, Report};

/// The folder of a rule.
pub fn folder(code: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(code)
}

/// The names of its documents, in order.
pub fn documents(code: &str) -> Vec<String> {
    let is_companion = |name: &str| {
        name == "expected.json" || [".previous.", ".parts", ".rules."].iter().any(|part| name.contains(part))
    };
    names(&folder(code)).into_iter().filter(|name| !is_companion(name)).collect()
}

/// What is checked beside a document.
pub fn options(code: &str, file: &str) -> Options {
    let path = folder(code).join(file);
    let previous = path.with_extension("previous.json");
    let parts = path.with_extension("parts");
    let previous = previous.exists().then(|| report(&previous));
    let parts = if parts.exists() {
        names(&parts).iter().map(|name| report(&parts.join(name))).collect()
    } else {
        Vec::new()
    };
    let rules = std::fs::read_to_string(path.with_extension("rules.json")).ok();
    let local = rules.map(|text| local(&text).unwrap_or_else(|wrong| panic!("{file}: {wrong:?}")));
    Options { beside: Beside { previous, parts, local, published: None }, ..Options::default() }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn report(path: &Path) -> Report {
    let document = nianbao::read(&std::fs::read(path).expect("a report")).expect("readable");
    find(&document, None, None).expect("a report")
}
