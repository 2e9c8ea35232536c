//! The words of a language are a text beside its file: headings with `#`, below them a line for each entry, its fields
//! apart by tabs. One text, for in the wasm core a table of strings is half as long again: where each begins and ends.

use super::{RuleWords, VariantWords};

/// The lines below a heading.
pub(super) fn part(text: &'static str, heading: &str) -> impl Iterator<Item = &'static str> {
    let begins = |line: &&str| line.strip_prefix("# ").is_some_and(|found| found == heading);
    let mut lines = text.split('\n');
    let found = lines.find(begins).is_some();
    lines.take_while(move |line| found && !line.is_empty() && !line.starts_with('#'))
}

/// The words of a key below a heading.
pub(super) fn word(text: &'static str, heading: &str, key: &str) -> Option<&'static str> {
    part(text, heading).find_map(|line| line.strip_prefix(key)?.strip_prefix('\t'))
}

/// All phrases of a language: the core's, and those around findings that are the terminal's.
pub(super) fn all_phrases(core: &'static str, around: &'static str) -> Vec<(&'static str, &'static str)> {
    let said = part(around, "shared").chain(part(around, "terminal"));
    part(core, "phrases").chain(said).filter_map(|line| line.split_once('\t')).collect()
}

/// All rules: a line for each, and an indented one for each of its variants.
pub(super) fn all_rules(text: &'static str) -> Vec<RuleWords> {
    let mut rules: Vec<RuleWords> = Vec::new();
    for line in part(text, "rules") {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or_default();
        let (first, second, third) = (next(), next(), next());
        match rules.last_mut() {
            Some(rule) if first.is_empty() => {
                rule.variants.push(VariantWords { name: second, what: third, todo: next(), brief: next() });
            }
            _ => rules.push(RuleWords { code: first, title: second, why: third, variants: Vec::new() }),
        }
    }
    rules
}
