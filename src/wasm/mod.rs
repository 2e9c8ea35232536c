//! What JavaScript calls: an object in, an object out. Nothing else in the crate knows of JavaScript.

mod boundary;
mod dom;
mod given;
mod session;
mod tree;

use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::api::{self, Options};
use crate::{Document, Fault, Kind, Lang, Outcome, Report, Unreadable, kind, read_plain};
use boundary::{Failure, key, to_js};
use given::Given;
pub use session::Session;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// `check(input, options)`: one of `{html}`, `{text}`, `{tsv}`, `{cells}`, `{element}`, and what is known of the report.
///
/// # Errors
///
/// `TypeError` for a wrong argument; an object of name `InputError` for an input that cannot be read.
#[wasm_bindgen]
pub fn check(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    Session::new(input, options)?.outcome()
}

/// An outcome, and in it the report as plain data.
fn with_report(outcome: &Outcome, report: &Report) -> Result<JsValue, JsValue> {
    let result = to_js(outcome)?;
    let report = plain(report, &Reflect::get(&result, &key("cells"))?)?;
    Reflect::set(&result, &key("report"), &report)?;
    Ok(result)
}

/// A report as plain data, with the cells that were made already.
fn plain(report: &Report, cells: &JsValue) -> Result<JsValue, JsValue> {
    let plain = to_js(&api::report_text(report))?;
    Reflect::set(&plain, &key("cells"), cells)?;
    Ok(plain)
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
    let options = Given::new("template: options", options)?;
    let previous = options.object("previous")?.map(|given| given.fields()).transpose()?.map(api::report);
    let year = options.year()?.ok_or_else(|| options.wrong("year", "is missing"))?;
    let authority = options.text("authority")?.ok_or_else(|| options.wrong("authority", "is missing"))?;
    let blank = api::template(year, &authority, previous.as_ref());
    let blank =
        blank.ok_or_else(|| options.wrong("year", "is before the first edition of the format, 2019"))?;
    let result = to_js(&Template { html: crate::to_html(&blank, &[]), text: crate::to_text(&blank) })?;
    Reflect::set(&result, &key("cells"), &to_js(&api::cells(&blank))?)?;
    Ok(result)
}

/// `render(report, format, {findings})`: the report in the official layout.
///
/// # Errors
///
/// `TypeError` for a wrong argument.
#[wasm_bindgen]
pub fn render(report: &JsValue, format: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let report = api::report(Given::new("render: report", report)?.fields()?);
    let options = Given::optional("render: options", options)?;
    match format {
        "html" => Ok(crate::to_html(&report, &options.marks()?).into()),
        "markdown" => Ok(crate::to_markdown(&report).into()),
        "text" => Ok(crate::to_text(&report).into()),
        "json" => Ok(js_sys::JSON::stringify(&plain(&report, &to_js(&api::cells(&report))?)?)?.into()),
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
    to_js(&api::rules(given::lang("rules", lang)?))
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

/// The version of the program.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
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

fn check_options(given: &Given) -> Result<Options, JsValue> {
    let previous = given.object("previous")?.map(|given| given.fields()).transpose()?.map(api::report);
    Ok(Options { year: given.year()?, authority: given.text("authority")?, previous, lang: given.lang()? })
}

/// The document in an input, whichever of its forms it has; one that stands in the page the session reads itself.
fn document(given: &Given) -> Result<Document, Failure> {
    if let Some(html) = given.text("html")? {
        kind(&html)?;
        return dom::document_from_html(&html);
    }
    if let Some(tsv) = given.text("tsv")? {
        kind(&tsv)?;
        return Ok(read_plain(&tsv, Kind::Tsv));
    }
    if let Some(text) = given.text("text")? {
        return match kind(&text)? {
            Kind::Html => dom::document_from_html(&text),
            Kind::Json => {
                let fields =
                    Given::new("input: text", &boundary::parse(&text)?).and_then(|given| given.fields());
                fields.map(Document::from).map_err(|_| Fault::Json.into())
            }
            plain => Ok(read_plain(&text, plain)),
        };
    }
    if given.value("cells").is_some() {
        return Ok(given.fields()?.into());
    }
    Err(Failure::wrong("input has none of html, text, tsv, cells, element"))
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
