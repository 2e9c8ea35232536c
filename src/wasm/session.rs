//! A live report: what each key stroke calls. A check is one that nobody keeps.

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

use super::boundary::{Failure, key, to_js, type_error};
use super::{document, dom, given, with_report};
use crate::Change;
use crate::api::Live;
use crate::grid::Origin;

/// A report that is being edited.
#[derive(Debug)]
#[wasm_bindgen]
pub struct Session {
    live: Live,
    /// Where it stands in the page: the cells that were found there, and all nodes.
    cells: Vec<(Origin, usize)>,
    nodes: Array,
}

#[wasm_bindgen]
impl Session {
    /// `new Session(input, options)`: the arguments of `check`.
    ///
    /// # Errors
    ///
    /// Those of `check`.
    #[wasm_bindgen(constructor)]
    pub fn new(input: &JsValue, options: &JsValue) -> Result<Self, JsValue> {
        let options = given::options("options", options)?;
        let lang = options.lang;
        let form = given::form_of(input)?;
        let nodes = Array::new();
        let open = || {
            let (document, cells) = match &*form {
                "element" => dom::live_document(&Reflect::get(input, &key(&form))?, &nodes)?,
                form => (document(form, input)?, Vec::new()),
            };
            Ok(Self { live: Live::new(&document, options)?, cells, nodes })
        };
        open().map_err(|failure: Failure| failure.into_js(lang))
    }

    /// What is wrong with the report as it is now: the same as of a fresh check.
    ///
    /// # Errors
    ///
    /// None that are known.
    pub fn outcome(&self) -> Result<JsValue, JsValue> {
        with_report(&self.live.outcome(), self.live.report())
    }

    /// The element of each cell in the order of the outcome's, undefined where the cell does not stand in the page.
    #[must_use]
    pub fn places(&self) -> Array {
        // Both lists follow the report: the next one is mostly the one that comes next.
        let mut after = 0;
        let element = |origin: &Origin| {
            let mut ahead = (after..self.cells.len()).chain(0..after);
            let at = ahead.find(|&at| self.cells[at].0 == *origin)?;
            after = at + 1;
            #[allow(clippy::cast_possible_truncation)] // a number of nodes
            Some(self.nodes.get(self.cells[at].1 as u32))
        };
        let origins: Vec<_> = self.live.cells().map(|(_, value)| value.origin.as_ref()).collect();
        let mut element = element;
        origins.into_iter().map(|origin| origin.and_then(&mut element).unwrap_or_default()).collect()
    }

    /// Writes into the cell at that place among the outcome's what was typed there; null where that changes nothing.
    ///
    /// # Errors
    ///
    /// `TypeError` where the report has no such place.
    pub fn set(&mut self, place: usize, raw: &str) -> Result<JsValue, JsValue> {
        let change = self.live.set(place, raw);
        self.changed(change.ok_or_else(|| wrong("set"))?)
    }

    /// Writes a figure there.
    ///
    /// # Errors
    ///
    /// `TypeError` where the report has no such place, or the figure too many digits.
    #[wasm_bindgen(js_name = setNumber)]
    pub fn set_number(&mut self, place: usize, value: f64) -> Result<JsValue, JsValue> {
        let change = self.live.set_number(place, value);
        self.changed(change.ok_or_else(|| wrong("setNumber"))?)
    }

    /// Takes back the last change that was not taken back yet; null where there is none.
    ///
    /// # Errors
    ///
    /// None that are known.
    pub fn undo(&mut self) -> Result<JsValue, JsValue> {
        let described = self.live.undo().map(|change| self.live.describe(change));
        described.map_or(Ok(JsValue::NULL), |change| to_js(&change))
    }

    fn changed(&self, change: Change) -> Result<JsValue, JsValue> {
        if change == Change::default() {
            return Ok(JsValue::NULL);
        }
        to_js(&self.live.describe(change))
    }
}

fn wrong(method: &str) -> JsValue {
    type_error(&[method, ": no such cell, or too many digits"].concat())
}

/// What stands in a cell of the page now, as a session would read it; undefined where it holds a table.
#[wasm_bindgen(js_name = textOfCell)]
#[must_use]
pub fn text_of_cell(cell: &JsValue) -> Option<String> {
    dom::text_of_cell(cell)
}
