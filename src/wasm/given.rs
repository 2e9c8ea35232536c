//! Arguments: what a caller's objects hold, read and proved in JavaScript (given.js), and put together here.

use wasm_bindgen::prelude::*;

use super::boundary::type_error;
use crate::api::{self, Options};
use crate::{Day, Field, Fields, Lang, Mark, Passage, Report, Severity};

#[wasm_bindgen(module = "/src/wasm/given.js")]
extern "C" {
    /// Which of `element`, `html`, `tsv`, `text`, `cells` an input has.
    #[wasm_bindgen(js_name = formOf, catch)]
    pub(super) fn form_of(input: &JsValue) -> Result<String, JsValue>;
    #[wasm_bindgen(js_name = optionsOf, catch)]
    fn options_of(name: &str, options: &JsValue) -> Result<String, JsValue>;
    #[wasm_bindgen(js_name = fieldsOf, catch)]
    fn fields_of(name: &str, report: &JsValue) -> Result<String, JsValue>;
    #[wasm_bindgen(js_name = marksOf, catch)]
    fn marks_of(outcome: &JsValue) -> Result<String, JsValue>;
}

/// The records of a string, each with its letter.
fn records(text: &str) -> Vec<(u8, &str)> {
    let mut records = Vec::new();
    for record in text.split('\u{1}') {
        if let Some(&letter) = record.as_bytes().first() {
            records.push((letter, &record[1..]));
        }
    }
    records
}

/// What a caller says about a report.
pub(super) fn options(name: &str, given: &JsValue) -> Result<Options, JsValue> {
    let text = options_of(name, given)?;
    let own = text.split('\u{2}').next().unwrap_or_default();
    let mut options = Options::default();
    let mut rules = None;
    options.beside.previous = reports(&text, 'p').pop();
    options.beside.parts = reports(&text, 's');
    for (letter, value) in records(own) {
        match letter {
            b'y' => options.year = value.parse().ok(),
            b'a' => options.authority = Some(value.to_owned()),
            b'd' => options.beside.published = Day::read(value),
            b'r' => rules = Some(value),
            _ => options.lang = lang(name, Some(value))?,
        }
    }
    if let Some(text) = rules {
        let wrong =
            |wrong| type_error(&[name, ": rules: ", &api::wrong_local(&wrong, options.lang)].concat());
        options.beside.local = Some(api::local(text).map_err(wrong)?);
    }
    Ok(options)
}

/// The reports of a string that have that letter.
fn reports(text: &str, letter: char) -> Vec<Report> {
    let mut reports = Vec::new();
    for report in text.split('\u{2}').skip(1) {
        if let Some(fields) = report.strip_prefix(letter) {
            reports.push(api::report(put_together(fields)));
        }
    }
    reports
}

/// A report as plain data.
pub(super) fn fields(name: &str, given: &JsValue) -> Result<Fields, JsValue> {
    Ok(put_together(&fields_of(name, given)?))
}

fn put_together(text: &str) -> Fields {
    let mut fields = Fields::default();
    for (letter, value) in records(text) {
        let text = value.to_owned();
        match letter {
            b'y' => fields.year = value.parse().ok(),
            b't' => fields.title = Some(text),
            b'a' => fields.authority = Some(text),
            b'd' => fields.editions.disclosure = Some(text),
            b'r' => fields.editions.requests = Some(text),
            b'p' => fields.editions.proceedings = Some(text),
            b'h' => fields.sections.push(Passage { heading: text, paragraphs: Vec::new() }),
            b'l' => {
                fields.sections.last_mut().into_iter().for_each(|last| last.paragraphs.push(text.clone()));
            }
            b'c' => fields.cells.push((text, Field(None))),
            _ => fields.cells.last_mut().into_iter().for_each(|last| last.1 = Field(Some(text.clone()))),
        }
    }
    fields
}

/// The cells that findings mark, and those among them that a cause says to change.
pub(super) fn marks(outcome: &JsValue) -> Result<Vec<Mark>, JsValue> {
    let mut marks: Vec<Mark> = Vec::new();
    for (letter, value) in records(&marks_of(outcome)?) {
        let text = value.to_owned();
        let Some(mark) = marks.last_mut().filter(|_| letter != b'i') else {
            marks.push(Mark { id: text, severity: Severity::Info, cells: Vec::new(), guilty: Vec::new() });
            continue;
        };
        match (letter, value) {
            (b'c', _) => mark.cells.push(text),
            (b'g', _) => mark.guilty.push(text),
            (_, "error") => mark.severity = Severity::Error,
            (_, "warning") => mark.severity = Severity::Warning,
            _ => {}
        }
    }
    Ok(marks)
}

/// A language, or none.
pub(super) fn lang(name: &str, id: Option<&str>) -> Result<Lang, JsValue> {
    let known = id.map_or(Some(Lang::default()), Lang::of);
    known
        .ok_or_else(|| type_error(&[name, ": lang is not zh-CN, or en after its words were loaded"].concat()))
}
