//! Many reports, one line each, and their totals.

use unicode_width::UnicodeWidthStr;

use super::Style;
use super::terminal::{paint, printable, shortened};
use crate::diagnostic::{Findings, Severity};
use crate::locale::{Lang, phrase, phrase_for, severity};
use crate::report::Report;

/// The columns that the name of an authority takes.
const AUTHORITY: usize = 22;
/// The columns that the number of findings takes; more than 99 of one severity are too many to matter how many.
const COUNT: usize = 2;

/// How many reports there were, and how many of them are wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// All that could be read.
    pub reports: usize,
    /// Those with errors.
    pub with_errors: usize,
    /// Those with warnings, and no error.
    pub with_warnings: usize,
    /// Files that could not be read.
    pub unread: usize,
}

impl Totals {
    /// One report more, with so many errors and warnings.
    pub fn count(&mut self, errors: usize, warnings: usize) {
        self.reports += 1;
        self.with_errors += usize::from(errors > 0);
        self.with_warnings += usize::from(errors == 0 && warnings > 0);
    }
}

/// One line: how many findings of each severity, which year, whose report, and last the file, since its name may be of
/// any length. Where the line is to fit on the terminal, the name loses its beginning.
#[must_use]
pub fn to_summary(file: &str, report: &Report, findings: &Findings, style: Style, fitted: bool) -> String {
    let words = |key| phrase(style.lang, key);
    let authority = report.authority.as_deref().unwrap_or(words("unknown-authority"));
    let authority = shortened(authority, AUTHORITY);
    let unknown = words("unknown-year");
    let year =
        report.year.map_or(unknown.to_owned(), |year| [&year.to_string(), words("year-suffix")].concat());
    let [first, second, third] = counts(findings, style);
    let rest =
        [&gap(&year, unknown.width() + 2), &gap(&authority, AUTHORITY + 2)].map(String::as_str).concat();
    let taken = first.1 + second.1 + third.1 + rest.width();
    let room = style.width.saturating_sub(taken).max(AUTHORITY / 2);
    let file = if fitted { ending(&printable(file), room) } else { printable(file) };
    [&first.0, &second.0, &third.0, &rest, &file, "\n"].concat()
}

/// The counts, each with the columns that it takes; all columns where there is nothing to count.
fn counts(findings: &Findings, style: Style) -> [(String, usize); 3] {
    let counts = findings.counts();
    let all = [Severity::Error, Severity::Warning, Severity::Info];
    let words = all.map(|wanted| severity(style.lang, wanted));
    let widths = words.map(|word| word.width() + 1 + COUNT + 2);
    if counts == [0; 3] {
        let width = widths.iter().sum();
        return [
            (gap(phrase(style.lang, "all-right"), width), width),
            (String::new(), 0),
            (String::new(), 0),
        ];
    }
    [0, 1, 2].map(|at| {
        if counts[at] == 0 {
            return (" ".repeat(widths[at]), widths[at]);
        }
        let shown = format!("{} {:>COUNT$}", words[at], counts[at]);
        let blank = " ".repeat(widths[at].saturating_sub(shown.width()));
        ([paint(&shown, all[at], style), blank].concat(), widths[at])
    })
}

/// The totals of many reports.
#[must_use]
pub fn to_totals(totals: Totals, lang: Lang) -> String {
    let clean = totals.reports - totals.with_errors - totals.with_warnings;
    let figures: [(&str, &dyn std::fmt::Display); 5] = [
        ("n", &totals.reports),
        ("errors", &totals.with_errors),
        ("warnings", &totals.with_warnings),
        ("clean", &clean),
        ("unread", &totals.unread),
    ];
    phrase_for(lang, "totals", &figures) + "\n"
}

/// A text and the blank that makes it so many columns wide.
fn gap(text: &str, width: usize) -> String {
    [text, &" ".repeat(width.saturating_sub(text.width()))].concat()
}

/// The end of a text.
fn ending(text: &str, width: usize) -> String {
    let mut end = text;
    while end.width() > width || end.len() < text.len() && end.width() >= width {
        end = end.char_indices().nth(1).map_or("", |(at, _)| &end[at..]);
    }
    if end.len() < text.len() { ["…", end].concat() } else { text.to_owned() }
}
