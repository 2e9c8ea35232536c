//! What changed between two years, as plain data: every figure that a table or a chart of it shows.

use serde::Serialize;

use super::Number;
use crate::locale::{self, Lang};
use crate::report::{Compared, Report};
use crate::text::Decimal;

/// What changed between two years.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct Changes {
    pub authority: Option<String>,
    /// The year, and the one that it is compared with.
    pub year: Option<u16>,
    pub previous_year: Option<u16>,
    /// Why they may not be comparable; null where they are.
    pub note: Option<String>,
    pub groups: Vec<ChangesGroup>,
}

/// Figures of one kind.
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
    percent: Option<f64>,
    /// Before and after in percent of the largest figure of the group: how long a bar of a chart is.
    pub bars: [f64; 2],
}

/// What changed from last year's report to this one.
#[must_use]
pub fn changes(report: &Report, previous: &Report, lang: Lang) -> Changes {
    let mut groups: Vec<ChangesGroup> = Vec::new();
    for figure in report.compared(previous) {
        let row = ChangesRow::of(&figure, lang);
        match groups.last_mut() {
            Some(group) if group.id == figure.group => group.rows.push(row),
            _ => {
                let label = locale::phrase(lang, &["changes-", figure.group].concat());
                groups.push(ChangesGroup { id: figure.group, label, rows: vec![row] });
            }
        }
    }
    groups.iter_mut().for_each(scale);
    let note = if !previous.may_share_authority(report) {
        Some("changes-of-another")
    } else if !previous.may_be_year_before(report) {
        Some("changes-not-in-turn")
    } else {
        None
    };
    Changes {
        authority: report.authority.clone(),
        year: report.year,
        previous_year: previous.year,
        note: note.map(|key| locale::phrase(lang, key).to_owned()),
        groups,
    }
}

impl ChangesRow {
    fn of(figure: &Compared, lang: Lang) -> Self {
        let Compared { before, after, .. } = *figure;
        let difference = before.zip(after).and_then(|(before, after)| after.checked_sub(before));
        let double = |figure: Option<Decimal>| figure.and_then(Decimal::to_double);
        let percent = double(before).zip(double(difference)).filter(|(before, _)| *before > 0.0).map(
            |(before, gap)| {
                let tenths = gap * 1000.0 / before;
                tenths.round() / 10.0
            },
        );
        Self {
            id: figure.cells[0].to_string(),
            cells: figure.cells.iter().map(ToString::to_string).collect(),
            label: locale::compared(lang, &figure.cells, figure.is_of_applicant()),
            before: before.and_then(Number::of),
            after: after.and_then(Number::of),
            difference: difference.and_then(Number::of),
            percent,
            bars: [before, after].map(|figure| double(figure).unwrap_or(0.0).max(0.0)),
        }
    }

    /// Before, after, difference, percent, as text; empty where there is none.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn figures(&self) -> [String; 4] {
        let text = |figure: Option<Number>| figure.map(|figure| figure.to_string()).unwrap_or_default();
        let percent = self.percent.map(|percent| percent.to_string()).unwrap_or_default();
        [text(self.before), text(self.after), text(self.difference), percent]
    }
}

/// The figures of a group as parts of its largest one.
fn scale(group: &mut ChangesGroup) {
    let mut most = 0.0_f64;
    for row in &group.rows {
        most = most.max(row.bars[0]).max(row.bars[1]);
    }
    for bar in group.rows.iter_mut().flat_map(|row| &mut row.bars) {
        *bar = if most > 0.0 { (*bar * 1000.0 / most).round() / 10.0 } else { 0.0 };
    }
}
