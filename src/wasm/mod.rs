//! What JavaScript calls: an object in, an object out. Nothing else in the crate knows of JavaScript.

mod boundary;
mod dom;
mod given;
mod session;
mod tree;

use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::api;
use crate::{Document, Fault, Kind, Lang, Outcome, Report, Unreadable, kind, read_plain};
use boundary::{Failure, key, to_js};
use session::Session;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// `check(input, options)`: one of `{html}`, `{text}`, `{tsv}`, `{cells}`, `{element}`, and what is known of the report.
///
/// # Errors
///
/// `TypeError` for a wrong argument; an object of name `InputError` for an input that cannot be read.
#[wasm_bindgen]
pub fn check(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    Session::open(input, options)?.outcome()
}

#[wasm_bindgen(module = "/src/wasm/cells.js")]
extern "C" {
    #[wasm_bindgen(js_name = withCells)]
    fn put_cells(outcome: &JsValue, report: &JsValue, records: &str) -> JsValue;
}

#[wasm_bindgen(module = "/src/wasm/years.js")]
extern "C" {
    #[wasm_bindgen(js_name = sumOf)]
    fn sum_of(records: &str, html: &str, text: &str) -> JsValue;
    #[wasm_bindgen(js_name = changesOf)]
    fn changes_of(
        records: &str,
        authority: Option<String>,
        year: Option<u16>,
        before: Option<u16>,
    ) -> JsValue;
}

/// What is said of a report with its cells, as plain data; where there is one, in the outcome.
fn with_cells(outcome: &JsValue, said: &JsValue, report: &Report) -> JsValue {
    put_cells(outcome, said, &api::cell_records(report, &[]))
}

/// An outcome, and in it the report as plain data.
fn with_report(outcome: &Outcome, report: &Report) -> Result<JsValue, JsValue> {
    Ok(with_cells(&to_js(outcome)?, &to_js(&api::report_text(report))?, report))
}

/// A report as plain data.
fn plain(report: &Report) -> Result<JsValue, JsValue> {
    Ok(with_cells(&JsValue::NULL, &to_js(&api::report_text(report))?, report))
}

/// What `template` gives.
#[derive(Serialize)]
struct Template {
    html: String,
    text: String,
}

/// `template({year, authority, previous})`: the official blank report, prefilled.
///
/// # Errors
///
/// `TypeError` for a wrong argument.
#[wasm_bindgen]
pub fn template(options: &JsValue) -> Result<JsValue, JsValue> {
    const NAME: &str = "template: options";
    let wrong = |what: &str| boundary::type_error(&[NAME, what].concat());
    let api::Options { year, authority, beside, .. } = given::options(NAME, options)?;
    let year = year.ok_or_else(|| wrong(": year is missing"))?;
    let authority = authority.ok_or_else(|| wrong(": authority is missing"))?;
    let blank = api::template(year, &authority, beside.previous.as_ref());
    let blank = blank.ok_or_else(|| wrong(": year is before the first edition of the format, 2019"))?;
    let written = Template { html: crate::to_html(&blank, &[]), text: crate::to_text(&blank) };
    Ok(with_cells(&JsValue::NULL, &to_js(&written)?, &blank))
}

/// `sum({parts, year, authority, lang})`: the report that they add up to, each figure with what it is the sum of. Where they
/// cannot be added up, a note says why, and `report` is null.
///
/// # Errors
///
/// `TypeError` for a wrong argument.
#[wasm_bindgen]
pub fn sum(given: &JsValue) -> Result<JsValue, JsValue> {
    let options = given::options("sum", given)?;
    let parts = &options.beside.parts;
    let added = api::add(parts, options.year, options.authority.as_deref(), options.lang);
    let records = api::sum_records(&added, parts);
    let sum = match &added.sum {
        None => sum_of(&records, "", ""),
        Some(sum) => sum_of(&records, &crate::to_html(&sum.report, &[]), &crate::to_text(&sum.report)),
    };
    Ok(match &added.sum {
        None => put_cells(&sum, &JsValue::NULL, ""),
        Some(added) => {
            let report = to_js(&api::report_text(&added.report))?;
            put_cells(&sum, &report, &api::cell_records(&added.report, &added.from))
        }
    })
}

/// `changes(report, {previous, lang})`: what changed between two years.
///
/// # Errors
///
/// `TypeError` for a wrong argument.
#[wasm_bindgen]
pub fn changes(report: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    const NAME: &str = "changes: options";
    let report = api::report(given::fields("changes: report", report)?);
    let options = given::options(NAME, options)?;
    let missing = || boundary::type_error(&[NAME, ": previous is missing"].concat());
    let previous = options.beside.previous.ok_or_else(missing)?;
    let records = api::change_records(&report, &previous, options.lang);
    Ok(changes_of(&records, report.authority, report.year, previous.year))
}

/// `render(report, format, {findings})`: the report in the official layout.
///
/// # Errors
///
/// `TypeError` for a wrong argument.
#[wasm_bindgen]
pub fn render(report: &JsValue, format: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let report = api::report(given::fields("render: report", report)?);
    match format {
        "html" => Ok(crate::to_html(&report, &given::marks(options)?).into()),
        "markdown" => Ok(crate::to_markdown(&report).into()),
        "text" => Ok(crate::to_text(&report).into()),
        "json" => Ok(js_sys::JSON::stringify(&plain(&report)?)?.into()),
        _ => Err(boundary::type_error("render: format is not html, markdown, text or json")),
    }
}

/// `rules(lang)`: the catalogue.
///
/// # Errors
///
/// `TypeError` for a language that is not there.
#[wasm_bindgen]
pub fn rules(lang: &JsValue) -> Result<JsValue, JsValue> {
    let id = lang.as_string().or_else(|| (!lang.is_undefined() && !lang.is_null()).then(String::new));
    to_js(&api::rules(given::lang("rules", id.as_deref())?))
}

/// `parse_with(parser)`: from now on markup is read by that function, which gives a document. Where a page asks for
/// Trusted Types, only a policy may hand markup to `DOMParser`.
#[wasm_bindgen]
pub fn parse_with(parser: js_sys::Function) {
    dom::parse_with(parser);
}

/// `give_english(text)`: from now on `lang: 'en'` is known.
#[wasm_bindgen]
pub fn give_english(text: String) {
    crate::give_english(text);
}

/// Reads markup with the browser's parser. What `check({html})` does first; of use where two trees are compared.
///
/// # Errors
///
/// Where there is no DOM, or the markup nests too deep.
pub fn read_markup(markup: &str) -> Result<Document, JsValue> {
    dom::document_from_html(markup).map_err(|failure| failure.into_js(Lang::default()))
}

/// Reads a node of the page. What `check({element})` does first.
///
/// # Errors
///
/// When it is no node, or nests too deep.
pub fn read_node(node: &JsValue) -> Result<Document, JsValue> {
    let read = dom::live_document(node, &js_sys::Array::new());
    read.map(|(document, _)| document).map_err(|failure| failure.into_js(Lang::default()))
}

/// The document in an input of a form; one that stands in the page the session reads itself.
fn document(form: &str, input: &JsValue) -> Result<Document, Failure> {
    if form == "cells" {
        return Ok(given::fields("input", input)?.into());
    }
    let text = dom::without_radicals(&Reflect::get(input, &key(form))?);
    let found = kind(&text)?;
    match form {
        "html" => return dom::document_from_html(&text),
        "tsv" => return Ok(read_plain(&text, Kind::Tsv)),
        _ => {}
    }
    match found {
        Kind::Html => dom::document_from_html(&text),
        Kind::Json => {
            let fields = given::fields("input: text", &boundary::parse(&text)?);
            fields.map(Document::from).map_err(|_| Fault::Json.into())
        }
        plain => Ok(read_plain(&text, plain)),
    }
}

impl From<Unreadable> for Failure {
    fn from(error: Unreadable) -> Self {
        Self::Unreadable(error)
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Unreadable(fault.into())
    }
}

impl From<JsValue> for Failure {
    fn from(thrown: JsValue) -> Self {
        Self::Thrown(thrown)
    }
}
