//! What JavaScript calls: an object in, an object out. Nothing else in the crate knows of JavaScript.

mod boundary;
mod dom;

use js_sys::Reflect;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use crate::api::{self, Options};
use crate::diagnostic::Severity;
use crate::input::{Fields, Kind, kind, read_plain};
use crate::locale::Lang;
use crate::render::{self, Mark};
use crate::report::Report;
use crate::{Document, Unreadable};
use boundary::{Failure, from_js, key, object, to_js};


/// `check(input, options)`: one of `{html}`, `{text}`, `{tsv}`, `{cells}`, `{element}`, and what is known of the report.
///
/// # Errors
///
/// `TypeError` for a wrong argument; an object of name `InputError` for an input that cannot be read.
#[wasm_bindgen]
pub fn check(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let options: Options = options_of(options, "check")?;
    let lang = options.lang;
    let unreadable = |failure: Failure| failure.into_js(lang);
    let document = document(input).map_err(unreadable)?;
    let (outcome, checked) = api::outcome(&document, &options).map_err(|error| unreadable(error.into()))?;
    let result = to_js(&outcome)?;
    let report = to_js(&api::report_data(&checked.report))?;
    Reflect::set(&result, &key("report"), &report)?;
    Ok(result)
}

/// The options of `template`.
#[derive(Deserialize)]
struct TemplateOptions {
    year: u16,
    authority: String,
    previous: Option<Fields>,
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
    let options: TemplateOptions = from_js(options, "template")?;
    let previous = options.previous.map(api::report);
    let Some(blank) = api::template(options.year, &options.authority, previous.as_ref()) else {
        let first = api::first_year().to_string();
        return Err(boundary::type_error(&["template: year: there is no edition before ", &first].concat()));
    };
    let result = to_js(&Template { html: render::html(&blank, &[]), text: render::text(&blank) })?;
    let data = to_js(&api::report_data(&blank))?;
    Reflect::set(&result, &key("cells"), &Reflect::get(&data, &key("cells"))?)?;
    Ok(result)
}

/// A finding, as far as it marks cells.
#[derive(Deserialize)]
struct Marking {
    id: String,
    severity: String,
    cells: Vec<String>,
}

/// The options of `render`.
#[derive(Default, Deserialize)]
#[serde(default)]
struct RenderOptions {
    findings: Vec<Marking>,
}

/// `render(report, format, {findings})`: the report in the official layout.
///
/// # Errors
///
/// `TypeError` for a wrong argument.
#[wasm_bindgen]
pub fn render(report: &JsValue, format: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let report: Report = api::report(from_js(report, "render: report")?);
    let options: RenderOptions = options_of(options, "render")?;
    match format {
        "html" => {
            Ok(render::html(&report, &options.findings.into_iter().map(Marking::mark).collect::<Vec<_>>())
                .into())
        }
        "markdown" => Ok(render::markdown(&report).into()),
        "text" => Ok(render::text(&report).into()),
        "json" => Ok(js_sys::JSON::stringify(&to_js(&api::report_data(&report))?)?.into()),
        _ => Err(boundary::type_error("render: format is not html, markdown, text or json")),
    }
}

impl Marking {
    fn mark(self) -> Mark {
        let severities = [Severity::Error, Severity::Warning];
        let severity = severities.into_iter().find(|severity| severity.id() == self.severity);
        Mark { id: self.id, severity: severity.unwrap_or(Severity::Info), cells: self.cells }
    }
}

/// `rules(lang)`: the catalogue.
///
/// # Errors
///
/// `TypeError` for a language that is not there.
#[wasm_bindgen]
pub fn rules(lang: &JsValue) -> Result<JsValue, JsValue> {
    let lang: Option<Lang> = from_js(lang, "rules: lang")?;
    to_js(&api::rules(lang.unwrap_or_default()))
}

/// The version of the program.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// The document in an input, whichever of its forms it has.
fn document(input: &JsValue) -> Result<Document, Failure> {
    if !input.is_object() {
        return Err(Failure::wrong("check: input is not an object with html, text, tsv, cells or element"));
    }
    let given = |name: &str| {
        Reflect::get(input, &key(name)).ok().filter(|value| !value.is_undefined() && !value.is_null())
    };
    let text = |name: &str| -> Option<Result<String, Failure>> {
        let value = given(name)?;
        Some(value.as_string().ok_or_else(|| Failure::wrong(&["check: ", name, " is not a string"].concat())))
    };
    if let Some(html) = text("html") {
        let html = html?;
        kind(&html)?;
        return dom::document_from_html(&html);
    }
    if let Some(tsv) = text("tsv") {
        let tsv = tsv?;
        kind(&tsv)?;
        return Ok(read_plain(&tsv, Kind::Tsv));
    }
    if let Some(words) = text("text") {
        let words = words?;
        return match kind(&words)? {
            Kind::Html => dom::document_from_html(&words),
            Kind::Json => Ok(fields(&boundary::parse(&words)?)?.into()),
            plain => Ok(read_plain(&words, plain)),
        };
    }
    if let Some(element) = given("element") {
        return dom::document_from_node(&element);
    }
    if given("cells").is_some() {
        return Ok(fields(input)?.into());
    }
    Err(Failure::wrong("check: input has none of html, text, tsv, cells, element"))
}

fn fields(value: &JsValue) -> Result<Fields, Failure> {
    from_js(value, "check: cells").map_err(Failure::Thrown)
}

/// Options that may be left out.
fn options_of<T: Default + for<'de> Deserialize<'de>>(options: &JsValue, name: &str) -> Result<T, JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(T::default());
    }
    if !object(options) {
        return Err(boundary::type_error(&[name, ": options is not an object"].concat()));
    }
    from_js(options, name)
}

impl From<Unreadable> for Failure {
    fn from(error: Unreadable) -> Self {
        Self::Unreadable(error)
    }
}
