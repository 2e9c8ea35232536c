//! Tables of words, each as one text: in the wasm core a table of strings is half as long again, for where each string
//! begins and ends. The macros write the text, the functions read it.

use super::RuleWords;

/// Pairs of a key and its words: a line each.
macro_rules! words {
    [$(($key:literal, $words:literal $(,)?)),* $(,)?] => {
        concat!($($key, "\t", $words, "\n"),*)
    };
}

/// The words of rules: a line for each rule, and an indented one for each of its variants.
macro_rules! rules {
    [$(RuleWords {
        code: $code:literal,
        title: $title:literal,
        why: $why:literal,
        variants: [$(($name:literal, $what:literal, $todo:literal $(,)?)),* $(,)?] $(,)?
    }),* $(,)?] => {
        concat!($(
            $code, "\t", $title, "\t", $why, "\n",
            $("\t", $name, "\t", $what, "\t", $todo, "\n",)*
        )*)
    };
}

pub(super) use {rules, words};

/// The words of a key.
pub(super) fn word(text: &'static str, key: &str) -> Option<&'static str> {
    text.split('\n').find_map(|line| line.strip_prefix(key)?.strip_prefix('\t'))
}

/// All pairs of two texts.
pub(super) fn all_words(first: &'static str, second: &'static str) -> Vec<(&'static str, &'static str)> {
    let lines = first.split('\n').chain(second.split('\n'));
    lines.filter_map(|line| line.split_once('\t')).collect()
}

/// All rules.
pub(super) fn all_rules(text: &'static str) -> Vec<RuleWords> {
    let mut rules: Vec<RuleWords> = Vec::new();
    for line in text.split('\n').filter(|line| !line.is_empty()) {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or_default();
        let (first, second, third) = (next(), next(), next());
        match rules.last_mut() {
            Some(rule) if first.is_empty() => rule.variants.push((second, third, next())),
            _ => rules.push(RuleWords { code: first, title: second, why: third, variants: Vec::new() }),
        }
    }
    rules
}
