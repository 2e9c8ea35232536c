//! Who may name whom: the table of allowed imports of ARCHITECTURE.md as data, held against every file under src/.
//!
//! The sources are read as tokens, not as text, so that a group import, a `super::` that leaves its module and a path
//! in the middle of an expression count alike, and words in comments, strings and test modules do not.
#![cfg(not(target_arch = "wasm32"))]

mod source;

use source::{Token, is_name, sources, tokens};

/// A module and what it may name: a module, or single items of one.
const ALLOWED: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("grid", &[]),
    ("format", &[]),
    ("input", &["text", "grid"]),
    // Of input only what a Document is made of, not how it is read.
    (
        "report",
        &[
            "text",
            "grid",
            "format",
            "input::Document",
            "input::Block",
            "input::Paragraph",
            "input::Fields",
            "input::Field",
        ],
    ),
    ("diagnostic", &["grid", "format"]),
    ("local", &["text", "format", "diagnostic"]),
    ("rules", &["text", "format", "report", "diagnostic", "local"]),
    ("repair", &["format", "report", "diagnostic"]),
    ("locale", &["text", "format", "diagnostic"]),
    ("render", &["format", "report", "diagnostic", "locale"]),
    ("check", STAGES),
    // A live report is checked as any other is.
    ("session", &["text", "grid", "format", "report", "diagnostic", "check"]),
    (
        "api",
        &[
            "text",
            "grid",
            "input",
            "format",
            "report",
            "diagnostic",
            "local",
            "rules",
            "repair",
            "locale",
            "render",
            "check",
            "session",
        ],
    ),
    // The browser's DOM is the second tree of input's one walker.
    // And it asks of a cell where in that tree it stands.
    ("wasm", &["api", FACADE, "input::html", "grid::Origin"]),
    ("bin", &["api", FACADE]),
];

/// Everything that a pipeline calls.
const STAGES: &[&str] = &[
    "text",
    "grid",
    "input",
    "format",
    "report",
    "diagnostic",
    "local",
    "rules",
    "repair",
    "locale",
    "render",
];

/// text: named by everybody, it is characters and numbers only. Its functions are not: only its plain types.
const BY_EVERYBODY: &[&str] = &["text::Decimal", "text::Mark", "text::Quote"];

/// An item of lib.rs itself: what the two thin callers see.
const FACADE: &str = "façade";

/// Crates that belong to one module.
const KEPT: &[(&str, &str)] = &[
    ("wasm_bindgen", "wasm"),
    ("web_sys", "wasm"),
    ("js_sys", "wasm"),
    ("serde_wasm_bindgen", "wasm"),
    ("clap", "bin"),
];

/// No file is longer, but data.
const MOST_LINES: usize = 400;

/// Every path of a source, groups taken apart, with the modules that it stands in.
fn paths(tokens: &[Token], module: &[String]) -> Vec<(usize, Vec<String>, Vec<String>)> {
    let mut found = Vec::new();
    let mut inside: Vec<Option<String>> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
        match text(at) {
            "mod" if text(at + 2) == "{" => {
                inside.push(Some(text(at + 1).to_owned()));
                at += 3;
                continue;
            }
            "{" => inside.push(None),
            "}" => {
                inside.pop();
            }
            _ if is_name(text(at)) => {
                let here = module.iter().chain(inside.iter().flatten()).cloned().collect::<Vec<_>>();
                let mut tree = Vec::new();
                at = path(tokens, at, &[], &mut tree);
                found.extend(tree.into_iter().map(|(line, path)| (line, path, here.clone())));
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// Takes one path, or one tree of a `use`, apart; returns where it ends.
fn path(tokens: &[Token], from: usize, before: &[String], found: &mut Vec<(usize, Vec<String>)>) -> usize {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let mut segments = before.to_vec();
    let mut at = from;
    loop {
        // `{self, …}` in a group names the group itself.
        if text(at) != "self" || segments.is_empty() {
            segments.push(text(at).to_owned());
        }
        if text(at + 1) != "::" || !(is_name(text(at + 2)) || matches!(text(at + 2), "{" | "*")) {
            found.push((tokens[from].line, segments));
            return if text(at + 1) == "as" { at + 3 } else { at + 1 };
        }
        at += 2;
        if text(at) == "{" {
            at += 1;
            while !matches!(text(at), "}" | "") {
                let part = is_name(text(at)) || text(at) == "*";
                at = if part { path(tokens, at, &segments, found) } else { at + 1 };
            }
            return at + 1;
        }
    }
}

/// The path from the crate's root; `None` where it does not lead through the root, `self` or `super`.
fn absolute(path: &[String], here: &[String]) -> Option<Vec<String>> {
    let (first, rest) = path.split_first()?;
    match first.as_str() {
        "crate" | "nianbao" => Some(rest.to_vec()),
        "self" => Some([here, rest].concat()),
        "super" => {
            let ups = 1 + rest.iter().take_while(|segment| *segment == "super").count();
            Some([&here[..here.len().checked_sub(ups)?], &rest[ups - 1..]].concat())
        }
        _ => None,
    }
}

/// What a source names and may not, a line each.
fn trespasses(file: &str, source: &str) -> Vec<String> {
    let module = module_of(file);
    let own = module.first().map_or("lib", String::as_str);
    // The root declares every module and gives out the façade.
    if own == "lib" {
        return Vec::new();
    }
    let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == own) else {
        return vec![format!("{file}: {own} has no row in the table of allowed imports")];
    };
    let tokens = tokens(source);
    let mut wrong = Vec::new();
    for (line, path, here) in paths(&tokens, &module) {
        let Some(mut target) = absolute(&path, &here) else { continue };
        // `pub(crate)` and `pub(super)` are no paths.
        if path.len() == 1 || target.first().is_some_and(|first| first == own) {
            continue;
        }
        if !target.first().is_some_and(|first| ALLOWED.iter().any(|(name, _)| name == first)) {
            target.insert(0, FACADE.to_owned());
        }
        let target = target.join("::");
        let may = |entry: &&&str| target == **entry || target.starts_with(&format!("{entry}::"));
        if allowed.iter().chain(BY_EVERYBODY).find(may).is_none() {
            wrong.push(format!("{file}:{line}: {own} names {target} and may not"));
        }
    }
    for token in &tokens {
        if let Some((_, owner)) = KEPT.iter().find(|(name, owner)| *name == token.text && *owner != own) {
            wrong.push(format!("{file}:{}: {own} names {}, which only {owner} may", token.line, token.text));
        }
    }
    wrong
}

/// `src/report/form.rs` is `report::form`, `src/bin/nianbao.rs` is `bin::nianbao`.
fn module_of(file: &str) -> Vec<String> {
    let parts = file.trim_start_matches("src/").trim_end_matches(".rs").split('/');
    parts.filter(|part| !matches!(*part, "mod" | "lib")).map(str::to_owned).collect()
}

/// What is left over from work in progress, a line each.
fn leftovers(file: &str, source: &str) -> Vec<String> {
    let tokens = tokens(source);
    let left = tokens.windows(3).filter_map(|three| {
        let [before, name, after] = [&three[0].text, &three[1].text, &three[2].text];
        let call = name == "unwrap" && after == "(" && matches!(before.as_str(), "." | "::");
        let stub = matches!(name.as_str(), "todo" | "dbg" | "unimplemented") && after == "!";
        (call || stub).then(|| format!("{file}:{}: {name}", three[1].line))
    });
    left.collect()
}

/// Tables of the editions and words of the locales.
fn is_data(file: &str) -> bool {
    file.starts_with("src/format/edition_")
        || file == "src/format/parts.rs"
        || file.starts_with("src/locale/") && !file.ends_with("/mod.rs") && !file.ends_with("/names.rs")
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} places\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_module_names_only_what_the_table_allows() {
    let sources = sources();
    assert!(sources.len() > 40, "only {} files under src were found", sources.len());
    none(&sources.iter().flat_map(|(file, source)| trespasses(file, source)).collect::<Vec<_>>());
}

#[test]
fn no_file_but_data_is_longer_than_four_hundred_lines() {
    let long =
        sources().into_iter().filter(|(file, source)| !is_data(file) && source.lines().count() > MOST_LINES);
    none(&long.map(|(file, source)| format!("{file}: {} lines", source.lines().count())).collect::<Vec<_>>());
}

#[test]
fn nothing_is_left_unfinished_outside_tests() {
    none(&sources().iter().flat_map(|(file, source)| leftovers(file, source)).collect::<Vec<_>>());
}

#[test]
fn a_forbidden_import_is_found_however_it_is_written() {
    let cases = [
        ("src/grid/mod.rs", "use crate::text::trim;", "src/grid/mod.rs:1: grid names text::trim and may not"),
        (
            "src/rules/a.rs",
            "\nuse crate::{format::{CellId, Unit}, locale};",
            ":2: rules names locale and may not",
        ),
        (
            "src/format/a.rs",
            "fn f() { let x: crate::report::Report; }",
            ":1: format names report::Report and",
        ),
        ("src/repair/a.rs", "use super::super::rules::RULES;", ":1: repair names rules::RULES and may not"),
        (
            "src/repair/a.rs",
            "mod b { use super::super::super::rules; }",
            ":1: repair names rules and may not",
        ),
        (
            "src/report/a.rs",
            "use crate::input::{Document, html};",
            ":1: report names input::html and may not",
        ),
        ("src/rules/a.rs", "use crate::{locale::{self as words}};", ":1: rules names locale and may not"),
        ("src/render/a.rs", "use crate::text::*;", ":1: render names text::* and may not"),
        (
            "src/rules/a.rs",
            "fn f() { crate::read_text(\"\") }",
            ":1: rules names façade::read_text and may not",
        ),
        ("src/bin/a.rs", "use nianbao::rules::RULES;", ":1: bin names rules::RULES and may not"),
        ("src/api.rs", "use wasm_bindgen::JsValue;", ":1: api names wasm_bindgen, which only wasm may"),
        ("src/api.rs", "#[derive(clap::Parser)]", ":1: api names clap, which only bin may"),
        ("src/helpers.rs", "", "src/helpers.rs: helpers has no row in the table of allowed imports"),
    ];
    for (file, source, wanted) in cases {
        let found = trespasses(file, source);
        assert!(matches!(&found[..], [only] if only.contains(wanted)), "{source}: {found:?}");
    }
    assert_eq!(
        leftovers("src/a.rs", "fn f() {\n x.unwrap();\n todo!() }"),
        ["src/a.rs:2: unwrap", "src/a.rs:3: todo"]
    );
}

#[test]
fn what_is_allowed_is_not_found() {
    let cases = [
        (
            "src/rules/a.rs",
            "use crate::diagnostic::{Argument, Meta};\nuse crate::text::fold;\npub(crate) fn f() {}",
        ),
        (
            "src/grid/a.rs",
            "// use crate::text\n/* crate::api /* crate::wasm */ */\n/// [`crate::api`]\nuse super::Row;",
        ),
        (
            "src/grid/a.rs",
            "const A: &str = \"crate::text::trim\"; const B: &str = r#\"crate::\"api\"#; const C: char = '\"';",
        ),
        (
            "src/grid/a.rs",
            "#[cfg(test)]\nmod tests {\n use crate::api; fn f<'a>() { x.unwrap(); { } }\n}\nuse super::A;",
        ),
        (
            "src/render/a.rs",
            "use crate::text::Decimal; fn f(x: &'static str) -> crate::locale::Lang { todo() }",
        ),
        ("src/bin/a.rs", "use nianbao::{Options, api::{outcome, rules}}; use clap::Parser;"),
        ("src/wasm/a.rs", "use crate::api::Outcome; use wasm_bindgen::prelude::*;"),
    ];
    for (file, source) in cases {
        assert_eq!(trespasses(file, source), <[String; 0]>::default(), "{source}");
        assert_eq!(leftovers(file, source), <[String; 0]>::default(), "{source}");
    }
}
