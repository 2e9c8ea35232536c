//! Files of local rules.

use std::path::Path;

use nianbao::api::{local, wrong_local};
use nianbao::{Day, Lang, Local, printable};

use super::files::{Source, Trouble};

/// What a file of local rules says.
pub fn local_rules(file: &Path, lang: Lang) -> Result<Local, Trouble> {
    let source = Source::of(file)?;
    let wrong = |wrong| Trouble::Other(format!("{}: {}", printable(&source.name), wrong_local(&wrong, lang)));
    local(&source.text()?).map_err(wrong)
}

/// A day given as an argument.
pub fn day(text: &str) -> Result<Day, String> {
    Day::read(text).ok_or_else(|| "a day like 2026-01-20".to_owned())
}
