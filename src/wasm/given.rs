//! Arguments: what a caller's object has in it, each wrong one told by its name.
//!
//! Read property by property: serde's deserializer would say less about what is wrong, and adds 20 kB.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::boundary::{key, type_error};
use crate::{EditionsGiven, Field, Fields, Lang, Mark, Passage, Severity};

/// An object that a caller gave, and what it is called in a sentence.
pub(super) struct Given {
    name: String,
    object: JsValue,
}

impl Given {
    pub fn new(name: &str, object: &JsValue) -> Result<Self, JsValue> {
        if !object.is_object() {
            return Err(type_error(&[name, " is not an object"].concat()));
        }
        Ok(Self { name: name.to_owned(), object: object.clone() })
    }

    /// An object that may be left out.
    pub fn optional(name: &str, object: &JsValue) -> Result<Self, JsValue> {
        let left_out = object.is_undefined() || object.is_null();
        Self::new(name, if left_out { Object::new().into() } else { object.clone() }.as_ref())
    }

    pub fn wrong(&self, property: &str, what: &str) -> JsValue {
        type_error(&[&self.name, ": ", property, " ", what].concat())
    }

    /// A property that is there.
    pub fn value(&self, property: &str) -> Option<JsValue> {
        let value = Reflect::get(&self.object, &key(property)).ok()?;
        (!value.is_undefined() && !value.is_null()).then_some(value)
    }

    pub fn text(&self, property: &str) -> Result<Option<String>, JsValue> {
        let Some(value) = self.value(property) else { return Ok(None) };
        value.as_string().map(Some).ok_or_else(|| self.wrong(property, "is not a string"))
    }

    pub fn object(&self, property: &str) -> Result<Option<Self>, JsValue> {
        self.value(property).map(|value| Self::new(&[&self.name, ".", property].concat(), &value)).transpose()
    }

    pub fn year(&self) -> Result<Option<u16>, JsValue> {
        let Some(value) = self.value("year") else { return Ok(None) };
        let year = value.as_f64().filter(|year| year.fract() == 0.0 && (1.0..=9999.0).contains(year));
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole, and four digits
        year.map(|year| Some(year as u16)).ok_or_else(|| self.wrong("year", "is not a year"))
    }

    pub fn lang(&self) -> Result<Lang, JsValue> {
        lang(&self.name, &self.value("lang").unwrap_or(JsValue::UNDEFINED))
    }

    fn list(&self, property: &str) -> Result<Vec<JsValue>, JsValue> {
        let Some(value) = self.value(property) else { return Ok(Vec::new()) };
        value
            .dyn_into::<Array>()
            .map(|list| list.iter().collect())
            .map_err(|_| self.wrong(property, "is not a list"))
    }

    fn texts(&self, property: &str) -> Result<Vec<String>, JsValue> {
        let text = |value: JsValue| {
            value.as_string().ok_or_else(|| self.wrong(property, "is not a list of strings"))
        };
        self.list(property)?.into_iter().map(text).collect()
    }

    /// A report as plain data: an outcome, its report, or cells by their ids with or without what stands beside them.
    pub fn fields(&self) -> Result<Fields, JsValue> {
        // An outcome has its cells itself, and the text in its report.
        let report = self.object("report")?;
        let text = report.as_ref().unwrap_or(self);
        let editions = self.object("editions")?;
        let edition = |table| editions.as_ref().map_or(Ok(None), |editions| editions.text(table));
        let cells = match self.object("cells")? {
            Some(cells) => cells.cells()?,
            None => self.cells()?,
        };
        Ok(Fields {
            title: text.text("title")?,
            year: self.year()?,
            authority: self.text("authority")?,
            editions: EditionsGiven {
                disclosure: edition("disclosure")?,
                requests: edition("requests")?,
                proceedings: edition("proceedings")?,
            },
            sections: text.sections()?,
            cells,
        })
    }

    fn sections(&self) -> Result<Vec<Passage>, JsValue> {
        let passage = |section: Self| {
            Ok(Passage {
                heading: section.text("heading")?.unwrap_or_default(),
                paragraphs: section.texts("paragraphs")?,
            })
        };
        self.objects("sections")?.into_iter().map(passage).collect()
    }

    /// The properties whose names look like cell ids.
    fn cells(&self) -> Result<Vec<(String, Field)>, JsValue> {
        let mut cells = Vec::new();
        for name in
            Object::keys(self.object.unchecked_ref::<Object>()).iter().filter_map(|name| name.as_string())
        {
            if name.split_once('.').is_some() {
                let value = Reflect::get(&self.object, &key(&name))?;
                let field = field(&value)
                    .ok_or_else(|| self.wrong(&name, "is not a number, a string, null or {value, raw}"))?;
                cells.push((name, field));
            }
        }
        Ok(cells)
    }

    /// The cells that findings mark, and those among them that a cause says to change.
    pub fn marks(&self) -> Result<Vec<Mark>, JsValue> {
        let mut marks = self.objects("findings")?.iter().map(Self::mark).collect::<Result<Vec<_>, _>>()?;
        for cause in self.objects("causes")? {
            let Some(repair) = cause.objects("repairs")?.into_iter().next() else { continue };
            let explained = cause.texts("findings")?;
            for edit in repair.objects("edits")? {
                let Some(cell) = edit.text("cell")? else { continue };
                for mark in marks.iter_mut().filter(|mark| explained.contains(&mark.id)) {
                    mark.guilty.push(cell.clone());
                }
            }
        }
        Ok(marks)
    }

    fn mark(&self) -> Result<Mark, JsValue> {
        let severity = self.text("severity")?.unwrap_or_default();
        let known = [Severity::Error, Severity::Warning].into_iter().find(|known| known.id() == severity);
        Ok(Mark {
            id: self.text("id")?.unwrap_or_default(),
            severity: known.unwrap_or(Severity::Info),
            cells: self.texts("cells")?,
            guilty: Vec::new(),
        })
    }

    /// A list of objects.
    fn objects(&self, property: &str) -> Result<Vec<Self>, JsValue> {
        let name = [&self.name, ".", property].concat();
        self.list(property)?.iter().map(|value| Self::new(&name, value)).collect()
    }
}

/// A number, a string, null, or `{value, raw}`, of which `raw` says how it stood.
fn field(value: &JsValue) -> Option<Field> {
    if value.is_null() || value.is_undefined() {
        return Some(Field(Some(String::new())));
    }
    if let Some(number) = value.as_f64() {
        return Some(Field::number(number));
    }
    if let Some(text) = value.as_string() {
        return Some(Field(Some(text)));
    }
    let property = |name| Reflect::get(value, &key(name)).ok().filter(|found| !found.is_undefined());
    match property("raw").or_else(|| property("value"))? {
        found if found.is_null() => Some(Field(None)),
        found => field(&found).filter(|_| !found.is_object()),
    }
}

/// A language, or none.
pub(super) fn lang(name: &str, value: &JsValue) -> Result<Lang, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(Lang::default());
    }
    let known = value.as_string().and_then(|id| Lang::of(&id));
    known
        .ok_or_else(|| type_error(&[name, ": lang is not zh-CN, or en after its words were loaded"].concat()))
}
