//! What changed between two years, as plain data: every figure that a table or a chart of it shows.

#[cfg(not(target_arch = "wasm32"))]
use serde::Serialize;

#[cfg(not(target_arch = "wasm32"))]
use super::Number;
use crate::locale::{self, Lang};
use crate::report::{Compared, Report};
use crate::text::Decimal;

/// What changed between two years.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct Changes {
    pub authority: Option<String>,
    /// The year, and the one that it is compared with.
    pub year: Option<u16>,
    pub previous_year: Option<u16>,
    /// Why they may not be comparable; null where they are.
    pub note: Option<&'static str>,
    pub groups: Vec<ChangesGroup>,
}

/// Figures of one kind.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug, Serialize)]
pub struct ChangesGroup {
    /// `requests`, `applicants`, `outcomes`, `proceedings` or `disclosure`.
    pub id: &'static str,
    /// Its heading.
    pub label: &'static str,
    /// Its figures.
    pub rows: Vec<ChangesRow>,
}

/// A figure in both years.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug, Serialize)]
pub struct ChangesRow {
    /// Its first cell.
    pub id: String,
    /// The cells that it is the sum of.
    pub cells: Vec<String>,
    /// What it is called within its group.
    pub label: String,
    before: Option<Number>,
    after: Option<Number>,
    difference: Option<Number>,
    /// The difference in percent of `before`, to one digit behind the point; null where there is none.
    percent: Option<Number>,
}

/// What changed from last year's report to this one.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn changes(report: &Report, previous: &Report, lang: Lang) -> Changes {
    let mut groups: Vec<ChangesGroup> = Vec::new();
    for figure in &report.compared(previous) {
        let [before, after, difference, percent] = figures(figure).map(|figure| figure.and_then(Number::of));
        let row = ChangesRow {
            id: figure.cells[0].to_string(),
            cells: figure.cells.iter().map(ToString::to_string).collect(),
            label: label(lang, figure),
            before,
            after,
            difference,
            percent,
        };
        match groups.last_mut() {
            Some(group) if group.id == figure.group => group.rows.push(row),
            _ => {
                groups.push(ChangesGroup { id: figure.group, label: heading(lang, figure), rows: vec![row] });
            }
        }
    }
    Changes {
        authority: report.authority.clone(),
        year: report.year,
        previous_year: previous.year,
        note: note(report, previous, lang),
        groups,
    }
}

/// The same as one string of records, to be put together in a browser: `n` and why the two may not be comparable; of each
/// figure `g` and its group, `h` and the heading of that, `l` and its label, `c` and a cell, each, then `f` and its figures.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn change_records(report: &Report, previous: &Report, lang: Lang) -> String {
    let mut records = super::cells::Records::default();
    records.put('n', note(report, previous, lang).unwrap_or_default());
    for figure in &report.compared(previous) {
        records.put('g', figure.group);
        records.put('h', heading(lang, figure));
        records.put('l', &label(lang, figure));
        for cell in &figure.cells {
            records.put('c', &cell.to_string());
        }
        for figure in figures(figure) {
            records.figure('f', figure);
        }
    }
    records.0
}

/// Before, after, the difference, that in percent.
fn figures(figure: &Compared) -> [Option<Decimal>; 4] {
    let Compared { before, after, .. } = *figure;
    let difference = before.and_then(|before| after?.checked_sub(before));
    let percent = before.and_then(|before| difference?.thousandths(before));
    [before, after, difference, percent.map(Decimal::tenths)]
}

fn label(lang: Lang, figure: &Compared) -> String {
    locale::compared(lang, &figure.cells, figure.rows, figure.is_of_applicant())
}

fn heading(lang: Lang, figure: &Compared) -> &'static str {
    locale::phrase(lang, &["changes-", figure.group].concat())
}

/// Why the two may not be comparable.
fn note(report: &Report, previous: &Report, lang: Lang) -> Option<&'static str> {
    if previous.may_precede(report) {
        return None;
    }
    let same = previous.may_share_authority(report);
    Some(locale::phrase(lang, if same { "changes-not-in-turn" } else { "changes-of-another" }))
}

#[cfg(not(target_arch = "wasm32"))]
impl ChangesRow {
    /// Before, after, difference, percent, as text; empty where there is none.
    #[must_use]
    pub fn figures(&self) -> [String; 4] {
        [self.before, self.after, self.difference, self.percent]
            .map(|figure| figure.map(|figure| figure.to_string()).unwrap_or_default())
    }
}
