//! The words of findings, by language. A language is one file; a rule's words are one entry in each.

mod en;
mod names;
mod repairs;
mod words;
mod zh_cn;

#[cfg(not(target_arch = "wasm32"))]
pub use repairs::forced_by;
pub use repairs::{reason, repair, repair_brief, standing};

use std::sync::LazyLock;

use crate::diagnostic::{Argument, Because, Figures, Finding, Meta, NotAssessed, Severity};
use crate::text::Decimal;
use names::{Names, in_short, on_one_line};

/// A language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// 简体中文.
    #[default]
    ZhCn,
    /// English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::ZhCn, Self::En];

    /// `zh-CN` or `en`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language of that id, if its words are there.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        let found = Self::ALL.into_iter().find(|lang| lang.id().eq_ignore_ascii_case(id));
        found.filter(|lang| *lang != Self::En || !en::text().is_empty())
    }

    fn locale(self) -> &'static Locale {
        match self {
            Self::ZhCn => &zh_cn::LOCALE,
            Self::En => &en::LOCALE,
        }
    }
}

/// Gives the words of English, which the wasm core does not have in itself: the text of en.txt.
#[cfg(target_arch = "wasm32")]
pub fn give_english(text: String) {
    en::give(text);
}

/// All words of a language.
struct Locale {
    names: Names,
    rules: LazyLock<Vec<RuleWords>>,
    because: fn(Because) -> &'static str,
    phrases: LazyLock<Vec<(&'static str, &'static str)>>,
}

/// The words of a rule.
#[derive(Debug)]
pub struct RuleWords {
    code: &'static str,
    /// The fault in a few words.
    pub title: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// For each variant of the fault.
    pub variants: Vec<VariantWords>,
}

/// The words of a variant of a fault. `{…}` is a figure or an argument of the finding.
#[derive(Clone, Copy, Debug, Default)]
pub struct VariantWords {
    /// Its name in the rule's file.
    pub name: &'static str,
    /// What is wrong.
    pub what: &'static str,
    /// What to do.
    pub todo: &'static str,
    /// What is wrong, said at the cell itself, which it need not name; empty where that is said no shorter.
    pub brief: &'static str,
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What is wrong.
    pub what: String,
    /// Why it matters.
    pub why: &'static str,
    /// What to do.
    pub todo: String,
    /// What is wrong, for who sees the cell; empty where that is said no shorter.
    pub brief: String,
}

/// The words of a rule in a language.
///
/// # Panics
///
/// Never for a rule of the catalogue: a test looks every one up in every language.
#[must_use]
pub fn rule(lang: Lang, meta: &Meta) -> &'static RuleWords {
    static NONE: RuleWords = RuleWords { code: "", title: "", why: "", variants: Vec::new() };
    lang.locale().rules.iter().find(|words| words.code == meta.code).unwrap_or(&NONE)
}

/// A finding in words.
#[must_use]
pub fn message(lang: Lang, finding: &Finding) -> Message {
    let words = rule(lang, finding.rule);
    let found = words.variants.iter().find(|variant| variant.name == finding.variant);
    let VariantWords { what, todo, brief, .. } = found.copied().unwrap_or_default();
    let names = &lang.locale().names;
    let filled = |sentence| fill(sentence, &|key| value(key, finding, names));
    Message { what: filled(what), why: words.why, todo: filled(todo), brief: filled(brief) }
}

/// The word for a severity.
#[must_use]
pub fn severity(lang: Lang, severity: Severity) -> &'static str {
    phrase(lang, severity.id())
}

/// Why something was not assessed.
#[must_use]
pub fn because(lang: Lang, gap: &NotAssessed) -> String {
    let locale = lang.locale();
    let about = |_: &str| gap.about.as_ref().map(|about| locale.names.argument(about)).unwrap_or_default();
    fill((locale.because)(gap.because), &about)
}

/// A fixed phrase, by its key: headings of a printout, the sentence for an input that could not be read.
#[must_use]
pub fn phrase(lang: Lang, key: &str) -> &'static str {
    let found = lang.locale().phrases.iter().find(|(found, _)| *found == key);
    debug_assert!(found.is_some(), "no phrase {key}");
    found.map_or("", |(_, words)| words)
}

/// A fixed phrase with a number in it.
#[must_use]
pub fn phrase_with(lang: Lang, key: &str, number: usize) -> String {
    fill(phrase(lang, key), &|_| number.to_string())
}

/// What stands between the items of a list.
#[must_use]
pub fn comma(lang: Lang) -> &'static str {
    lang.locale().names.comma
}

/// A fixed phrase with words in its places, asked for by their names.
#[must_use]
pub fn phrase_of(lang: Lang, key: &str, value: &dyn Fn(&str) -> String) -> String {
    fill(phrase(lang, key), value)
}

/// A fixed phrase with the values of its places in it. `{n:report:reports}` is the first word for one and the second for
/// any other number.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn phrase_for(lang: Lang, key: &str, values: &[(&str, &dyn std::fmt::Display)]) -> String {
    let value = |key: &str| values.iter().find(|(name, _)| *name == key).map(|(_, value)| value.to_string());
    fill(phrase(lang, key), &|key| match key.split(':').collect::<Vec<_>>()[..] {
        [key, one, other] => if value(key).as_deref() == Some("1") { one } else { other }.to_owned(),
        _ => value(key).unwrap_or_default(),
    })
}

/// A fixed phrase with arguments in it, as a finding has them.
#[must_use]
pub fn sentence(lang: Lang, key: &str, arguments: &[(&str, Argument)]) -> String {
    let names = &lang.locale().names;
    fill(phrase(lang, key), &|key| {
        let found = arguments.iter().find(|(name, _)| *name == key);
        found.map(|(_, argument)| names.argument(argument)).unwrap_or_default()
    })
}

/// The name of a figure that a reader looks up in two years: of a cell, by its column alone where its row is known, or of
/// what the rows of a group add up to.
#[must_use]
pub fn compared(lang: Lang, cells: &[crate::format::CellId], group: &str, by_column: bool) -> String {
    let names = &lang.locale().names;
    match *cells {
        [cell] if by_column => (names.column)(cell),
        [cell] => names.compared(cell),
        _ => phrase(lang, &["group-", group].concat()).to_owned(),
    }
}

/// The name of a row.
#[must_use]
pub fn row(lang: Lang, table: crate::format::TableId, row: &'static str) -> String {
    (lang.locale().names.row)(table, row)
}

/// Puts values in the places of a sentence: `{key}`.
fn fill(sentence: &str, value: &dyn Fn(&str) -> String) -> String {
    let mut filled = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (key, after) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(before);
        filled.push_str(&value(key));
        rest = after;
    }
    filled + rest
}

/// The figure or the argument of a finding that goes by that key.
fn value(key: &str, finding: &Finding, names: &Names) -> String {
    let number = |value: Option<Decimal>| value.map(|value| value.to_string()).unwrap_or_default();
    let figures = finding.figures;
    match key {
        "expected" => number(figures.map(|figures| figures.expected)),
        "actual" => number(figures.map(|figures| figures.actual)),
        "gap" => number(figures.and_then(Figures::difference)).trim_start_matches('-').to_owned(),
        _ => finding
            .arguments
            .iter()
            .find(|(name, _)| *name == key)
            .map(|(_, argument)| names.argument(argument))
            .unwrap_or_default(),
    }
}

impl Names {
    fn argument(&self, argument: &Argument) -> String {
        match argument {
            Argument::Text(text) => in_short(text),
            Argument::Words(words) => on_one_line(words),
            Argument::Texts(texts) => self.list(texts.len(), texts.iter().map(|text| self.quote(text))),
            Argument::Count(count) => count.to_string(),
            Argument::Figure(figure) => figure.to_string(),
            Argument::Year(year) => year.to_string(),
            Argument::Part(place, name) => name.as_deref().map_or_else(|| (self.part)(*place), in_short),
            Argument::Cell(cell) => self.cell(*cell),
            Argument::Cells(cells) => match cells[..] {
                [] => String::new(),
                [only] => self.cell(only),
                [first, ..] => (self.cells)(&self.cell(first), cells.len()),
            },
            Argument::Values(values) => {
                let one = |(cell, value): &(_, Decimal)| (self.equals)(&self.cell(*cell), &value.to_string());
                self.list(values.len(), values.iter().map(one))
            }
            Argument::Tallies(tallies) => {
                let one = |(cells, sum): &(Vec<_>, Decimal)| {
                    (self.tally)(&self.cell(cells[0]), cells.len(), &sum.to_string())
                };
                self.list(tallies.len(), tallies.iter().map(one))
            }
            Argument::Row(table, row) => self.quote(&(self.row)(*table, row)),
            Argument::Rows(table, rows) => {
                self.list(rows.len(), rows.iter().map(|row| self.quote(&(self.row)(*table, row))))
            }
            Argument::Column(cell) => self.quote(&(self.column)(*cell)),
            Argument::Table(table) => (self.table)(*table).to_owned(),
            Argument::Section(id) => (self.section)(id).to_owned(),
            Argument::Edition(edition) => (self.edition)(edition),
            Argument::Equations(equations) => self.equations(equations),
            Argument::Labels(labels) => {
                let one = |(official, found): &(&str, String)| {
                    (self.instead)(&self.quote(found), &self.quote(official))
                };
                self.list(labels.len(), labels.iter().map(one))
            }
        }
    }
}
