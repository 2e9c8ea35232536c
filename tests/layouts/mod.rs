//! An oracle for the readers: it writes a set of figures into documents in the shapes that
//! reports arrive in, from its own description of the official tables. It names nothing of
//! the crate, so the two can only agree by both being right.

#![allow(dead_code, reason = "each test file that includes the oracle uses its own part of it")]
#![allow(clippy::format_push_string, reason = "a document is read, not timed; `write!` hides its shape")]

mod forms;
mod html;
mod loose;
mod report;
mod spelling;
mod tables;
mod text;
mod word;

use std::collections::BTreeMap;

use serde_json::Value;

use report::{plain, spelled, tables_only};

/// The figures of one report, each as it is printed.
#[derive(Clone)]
pub struct Figures {
    pub authority: String,
    pub year: u16,
    pub disclosure: &'static str,
    pub requests: &'static str,
    pub proceedings: &'static str,
    /// Cell id to figure; `None` where the report is blank, or where a figure cannot be placed.
    pub cells: BTreeMap<String, Option<String>>,
    /// Rows with too few figures to tell whose they are, in order; their cells are `None`.
    pub short_rows: BTreeMap<String, Vec<String>>,
}

impl Figures {
    /// Reads a file of `tests/figures`.
    ///
    /// # Panics
    ///
    /// On anything that is not such a file: a fault in the tests.
    pub fn load(json: &str) -> Self {
        let file: Value = serde_json::from_str(json).expect("figures are JSON");
        let edition = |table: &str| match file["editions"][table].as_str() {
            Some("2019") => "2019",
            Some("2021") => "2021",
            other => panic!("edition of {table}: {other:?}"),
        };
        let cells = file["cells"].as_object().expect("cells").iter().map(|(id, value)| {
            let figure = match value {
                Value::Null => None,
                Value::Number(number) => Some(number.to_string()),
                other => panic!("{id}: {other}"),
            };
            (id.clone(), figure)
        });
        let mut short_rows = BTreeMap::new();
        for (id, found) in file["short_rows"].as_object().into_iter().flatten() {
            let found = found.as_array().expect("short row").iter();
            let found = found.map(|text| text.as_str().expect("text").to_owned()).collect();
            short_rows.insert(id.clone(), found);
        }
        Self {
            authority: file["authority"].as_str().expect("authority").to_owned(),
            year: file["year"].as_u64().and_then(|year| year.try_into().ok()).expect("year"),
            disclosure: edition("disclosure"),
            requests: edition("requests"),
            proceedings: edition("proceedings"),
            cells: cells.collect(),
            short_rows,
        }
    }

    /// What a layout of [`RECTANGULAR`] says: the figures of a short row in the first places,
    /// a blank in the last.
    pub fn squared(&self) -> Self {
        const APPLICANTS: [&str; 7] = [
            "natural_person",
            "commercial_enterprise",
            "research_institution",
            "public_welfare_organization",
            "legal_service_organization",
            "other_organization",
            "total",
        ];
        let mut squared = self.clone();
        for (row, found) in std::mem::take(&mut squared.short_rows) {
            for (place, who) in APPLICANTS.iter().enumerate() {
                squared.cells.insert(format!("{row}.{who}"), found.get(place).cloned());
            }
        }
        squared
    }
}

/// A layout: its name and its writer.
pub type Layout = (&'static str, fn(&Figures) -> String);

/// Whole reports.
pub const LAYOUTS: &[Layout] = &[
    ("text-1", |f| text::shape_1(&plain(f))),
    ("text-1-bare-end", |f| text::shape_1_bare_end(&plain(f))),
    ("text-1-carriage-returns", |f| text::shape_1_carriage_returns(&plain(f))),
    ("text-1-half-width", |f| text::shape_1(&spelled(f, spelling::half_width))),
    ("text-1-full-width-numbering", |f| text::shape_1(&spelled(f, spelling::full_width_numbering))),
    ("text-1-spaced", |f| text::shape_1(&spelled(f, spelling::spaced))),
    ("text-1-kangxi", |f| text::shape_1(&spelled(f, spelling::kangxi))),
    ("text-1-traditional", |f| text::shape_1(&spelled(f, spelling::traditional))),
    ("text-1-garbled", |f| text::shape_1(&spelled(f, spelling::garbled))),
    ("text-1-numbered-apart", |f| text::shape_1(&spelled(f, spelling::numbered_apart))),
    ("text-2", |f| text::shape_2(&plain(f))),
    ("text-3", |f| text::shape_3(&plain(f))),
    ("text-3-in-place", |f| text::shape_3_in_place(&plain(f))),
    ("text-3-comma-numbering", |f| text::shape_3(&spelled(f, spelling::comma_numbering))),
    ("text-6", |f| text::shape_6(&plain(f))),
    ("text-6-throughout", |f| text::shape_6_throughout(&plain(f))),
    ("markdown", |f| text::markdown(&plain(f))),
    ("markdown-kangxi", |f| text::markdown(&spelled(f, spelling::kangxi))),
    ("markdown-sixteen-columns", |f| text::markdown_sixteen_columns(&plain(f))),
    ("markdown-sixteen-more-columns", |f| text::markdown_sixteen_more_columns(&plain(f))),
    ("tsv-excel", |f| text::excel(&plain(f))),
    ("tsv-excel-sheet", |f| text::excel_sheet(&plain(f))),
    ("tsv-browser", |f| text::browser_selection(&plain(f))),
    ("html-clean", |f| html::clean(&plain(f))),
    ("html-half-width", |f| html::clean(&spelled(f, spelling::half_width))),
    ("html-comma-numbering", |f| html::clean(&spelled(f, spelling::comma_numbering))),
    ("html-full-width-numbering", |f| html::portal(&spelled(f, spelling::full_width_numbering))),
    ("html-kangxi", |f| html::portal(&spelled(f, spelling::kangxi))),
    ("html-traditional", |f| html::portal(&spelled(f, spelling::traditional))),
    ("html-portal", |f| html::portal(&plain(f))),
    ("html-header-not-spanned", |f| html::header_not_spanned(&plain(f))),
    ("html-shifted-spans", |f| html::shifted_spans(&plain(f))),
    ("html-no-spans", |f| html::no_spans(&plain(f))),
    ("html-unclosed", |f| html::unclosed(&plain(f))),
    ("html-one-table", |f| html::one_table(&plain(f))),
    ("html-nested", |f| html::nested(&plain(f))),
    ("html-script-string", |f| html::script_string(&plain(f))),
    ("html-wide-spaces", |f| html::wide_spaces(&plain(f))),
    ("html-captions-in-two-rows", |f| html::captions_in_two_rows(&plain(f))),
    ("html-cut-by-a-page-break", |f| html::cut_by_a_page_break(&plain(f))),
    ("html-garbled", |f| html::clean(&spelled(f, spelling::garbled))),
    ("html-content-editable", |f| html::content_editable(&plain(f))),
    ("word", |f| word::paste(&plain(f))),
    ("word-per-character", |f| word::paste_per_character(&plain(f))),
    ("word-wrapped", |f| word::paste_wrapped(&plain(f))),
    ("form-inputs", |f| forms::inputs(&plain(f))),
    ("form-mixed", |f| forms::mixed(&plain(f))),
];

/// Whole reports of which blank cells leave nothing behind: for figures without blanks.
pub const LOOSE: &[Layout] = &[
    ("text-5", |f| loose::cell_a_paragraph(&plain(f))),
    ("text-5-apart", |f| loose::cell_a_paragraph_apart(&plain(f))),
    ("text-5-broken", |f| loose::cell_a_paragraph_broken(&plain(f))),
    ("text-5-half-width", |f| loose::cell_a_paragraph(&spelled(f, spelling::half_width))),
    ("text-5-kangxi", |f| loose::cell_a_paragraph_broken(&spelled(f, spelling::kangxi))),
    ("text-8-in-order", |f| loose::text_layer_in_order(&plain(f))),
    ("text-8-in-order-kangxi", |f| loose::text_layer_in_order(&spelled(f, spelling::kangxi))),
    ("text-8-figures-between", |f| loose::text_layer_figures_between(&plain(f))),
    ("text-8-in-place", |f| loose::text_layer_in_place(&plain(f))),
    ("text-8-of-pages", |f| loose::text_layer_of_pages(&plain(f))),
    ("text-8-by-lines", |f| loose::text_layer_by_lines(&plain(f))),
    ("text-8-traditional", |f| loose::text_layer_in_place(&spelled(f, spelling::traditional))),
];

/// The three tables alone.
pub const FRAGMENTS: &[Layout] = &[
    ("tables-text-1", |f| text::shape_1(&tables_only(f))),
    ("tables-text-3", |f| text::shape_3(&tables_only(f))),
    ("tables-markdown", |f| text::markdown(&tables_only(f))),
    ("tables-tsv-excel", |f| text::excel(&tables_only(f))),
    ("tables-tsv-browser", |f| text::browser_selection(&tables_only(f))),
    ("tables-html", |f| html::clean_fragment(&tables_only(f))),
    ("tables-html-script-string", |f| html::script_string(&tables_only(f))),
    ("tables-word", |f| word::paste(&tables_only(f))),
    ("tables-form-inputs", |f| forms::inputs(&tables_only(f))),
    ("tables-form-mixed", |f| forms::mixed(&tables_only(f))),
];

/// Layouts that are rectangles by nature: a row with a figure too few gets a blank at its
/// end there, and nothing in the document tells the two apart.
pub const RECTANGULAR: &[&str] = &[
    "markdown-sixteen-columns",
    "markdown-sixteen-more-columns",
    "tsv-excel",
    "tsv-excel-sheet",
    "tables-tsv-excel",
];
