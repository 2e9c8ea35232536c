//! Local rules as a caller gives them, what is wrong with them in words, and decisions as plain data.

use serde::Serialize;

use crate::diagnostic::Finding;
use crate::local::{Local, Wrong};
use crate::locale::{self, Lang};

/// Reads the text of a file of local rules.
///
/// # Errors
///
/// What is wrong with it: no half of a file is taken.
pub fn local(text: &str) -> Result<Local, Wrong> {
    Local::read(text, &crate::rules::is_code)
}

/// What is wrong with a file of local rules: where, what, what to do.
#[must_use]
pub fn wrong_local(wrong: &Wrong, lang: Lang) -> String {
    let value = |key: &str| match key {
        "line" => wrong.line.to_string(),
        "column" => wrong.column.to_string(),
        "word" => wrong.word.clone(),
        _ if wrong.known.starts_with("rules-") => locale::phrase(lang, &wrong.known).to_owned(),
        _ => {
            let mut known = String::new();
            for c in wrong.known.chars() {
                if c == '|' { known.push_str(locale::comma(lang)) } else { known.push(c) }
            }
            known
        }
    };
    ["rules-at", wrong.fault].map(|key| locale::phrase_of(lang, key, &value)).concat()
}

/// What a reviewer decided about a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DecisionData {
    /// `accepted` or `explained`.
    pub decision: &'static str,
    /// Why.
    pub reason: String,
}

impl DecisionData {
    pub(super) fn of(finding: &Finding, holds: bool) -> Option<Self> {
        let decision = finding.decision.as_ref().filter(|decision| decision.holds == holds)?;
        Some(Self { decision: decision.verdict.id(), reason: decision.reason.clone() })
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands it over so
pub(super) fn is_nought(count: &usize) -> bool {
    *count == 0
}
