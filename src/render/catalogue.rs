//! docs/rules.md: the catalogue of rules.

use std::fmt::Write;

use crate::diagnostic::Meta;
use crate::locale::{Lang, phrase, rule, severity};

/// The catalogue as Markdown.
#[must_use]
pub fn catalogue<'a>(lang: Lang, rules: impl Iterator<Item = &'a Meta>) -> String {
    let words = |key| phrase(lang, key);
    // Writing to a String cannot fail.
    let mut page = format!("# {}\n\n<!-- {} -->\n\n", words("catalogue"), words("catalogue-note"));
    let heads = ["code", "fault", "why", "todo"].map(words);
    let _ = writeln!(page, "| {} |\n|{}", heads.join(" | "), " --- |".repeat(heads.len()));
    for meta in rules {
        let found = rule(lang, meta);
        let todo = found.variants.first().map_or("", |variant| variant.todo);
        let _ = writeln!(
            page,
            "| {} {}<br>`{}` | {} | {} | {} |",
            meta.code,
            severity(lang, meta.severity),
            meta.name,
            found.title,
            found.why,
            generic(todo, lang)
        );
    }
    page
}

/// A sentence with its places for figures named, not filled.
fn generic(sentence: &str, lang: Lang) -> String {
    let mut text = sentence.to_owned();
    for key in ["table", "section", "edition", "due", "value", "row"] {
        text = text.replace(&format!("{{{key}}}"), phrase(lang, &format!("generic-{key}")));
    }
    text
}
