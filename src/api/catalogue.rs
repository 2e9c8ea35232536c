//! The catalogue of rules as plain data.

use serde::Serialize;

use crate::locale::{self, Lang};
use crate::rules::RULES;

/// A rule of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct RuleEntry {
    pub code: &'static str,
    pub rule: &'static str,
    pub severity: &'static str,
    pub title: &'static str,
    pub why: &'static str,
    pub citation: &'static str,
}

/// The catalogue of rules.
#[must_use]
pub fn rules(lang: Lang) -> Vec<RuleEntry> {
    let entry = |rule: &&crate::rules::Rule| {
        let words = locale::rule(lang, &rule.meta);
        RuleEntry {
            code: rule.meta.code,
            rule: rule.meta.name,
            severity: rule.meta.severity.id(),
            title: words.title,
            why: words.why,
            citation: rule.meta.citation,
        }
    };
    RULES.iter().map(entry).collect()
}

/// The catalogue of rules as Markdown: docs/rules.md.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn catalogue(lang: Lang) -> String {
    crate::render::catalogue(lang, RULES.iter().map(|rule| &rule.meta))
}
