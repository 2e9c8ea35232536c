//! A live report: what each key stroke calls. A check is one that nobody keeps.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

use super::boundary::{Failure, key, to_js, type_error};
use super::{document, dom, given, with_report};
use crate::Change;
use crate::api::Live;
use crate::grid::Origin;

/// A report that is being edited.
pub(super) struct Session {
    live: Live,
    /// Where it stands in the page: the cells that were found there, and all nodes.
    cells: Vec<(Origin, usize)>,
    nodes: Array,
}

thread_local! {
    /// Those that are kept, by their numbers: a class for them would be a larger program.
    static KEPT: RefCell<Vec<Option<Session>>> = const { RefCell::new(Vec::new()) };
}

impl Session {
    /// Opens one with the arguments of `check`.
    pub fn open(input: &JsValue, options: &JsValue) -> Result<Self, JsValue> {
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
    pub fn outcome(&self) -> Result<JsValue, JsValue> {
        with_report(&self.live.outcome(), self.live.report())
    }

    /// The element of each cell in the order of the outcome's, undefined where the cell does not stand in the page.
    fn places(&self) -> Array {
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

    /// A change in words; null where it changes nothing.
    fn changed(&self, method: &str, change: Option<Change>) -> Result<JsValue, JsValue> {
        match change {
            None => Err(wrong(method)),
            Some(change) if change == Change::default() => Ok(JsValue::NULL),
            Some(change) => to_js(&self.live.describe(change)),
        }
    }
}

/// Does something with the session of that number.
fn with<T>(number: usize, work: impl FnOnce(&mut Session) -> Result<T, JsValue>) -> Result<T, JsValue> {
    KEPT.with_borrow_mut(|kept| match kept.get_mut(number) {
        Some(Some(session)) => work(session),
        _ => Err(type_error("session: it was freed")),
    })
}

/// `openSession(input, options)`: keeps a report with the arguments of `check`, and gives its number.
///
/// # Errors
///
/// Those of `check`.
#[wasm_bindgen(js_name = openSession)]
pub fn open_session(input: &JsValue, options: &JsValue) -> Result<usize, JsValue> {
    let session = Session::open(input, options)?;
    Ok(KEPT.with_borrow_mut(|kept| {
        let free = kept.iter().position(Option::is_none).unwrap_or(kept.len());
        if free == kept.len() {
            kept.push(None);
        }
        kept[free] = Some(session);
        free
    }))
}

/// Lets it go.
#[wasm_bindgen(js_name = closeSession)]
pub fn close_session(session: usize) {
    KEPT.with_borrow_mut(|kept| kept.get_mut(session).map(Option::take));
}

/// What is wrong with the report as it is now: the same as of a fresh check.
///
/// # Errors
///
/// `TypeError` where it was let go.
#[wasm_bindgen(js_name = outcomeOf)]
pub fn outcome_of(session: usize) -> Result<JsValue, JsValue> {
    with(session, |session| session.outcome())
}

/// The element of each cell in the order of the outcome's, undefined where the cell does not stand in the page.
///
/// # Errors
///
/// `TypeError` where it was let go.
#[wasm_bindgen(js_name = placesOf)]
pub fn places_of(session: usize) -> Result<Array, JsValue> {
    with(session, |session| Ok(session.places()))
}

/// Writes into the cell at that place among the outcome's what was typed there; null where that changes nothing.
///
/// # Errors
///
/// `TypeError` where the report has no such place.
#[wasm_bindgen(js_name = setCell)]
pub fn set_cell(session: usize, place: usize, raw: &str) -> Result<JsValue, JsValue> {
    with(session, |session| {
        let change = session.live.set(place, raw);
        session.changed("set", change)
    })
}

/// Writes a figure there.
///
/// # Errors
///
/// `TypeError` where the report has no such place, or the figure too many digits.
#[wasm_bindgen(js_name = setFigure)]
pub fn set_figure(session: usize, place: usize, value: f64) -> Result<JsValue, JsValue> {
    with(session, |session| {
        let change = session.live.set_number(place, value);
        session.changed("setNumber", change)
    })
}

/// Takes back the last change that was not taken back yet; null where there is none.
///
/// # Errors
///
/// `TypeError` where it was let go.
#[wasm_bindgen(js_name = undoIn)]
pub fn undo_in(session: usize) -> Result<JsValue, JsValue> {
    with(session, |session| {
        let described = session.live.undo().map(|change| session.live.describe(change));
        described.map_or(Ok(JsValue::NULL), |change| to_js(&change))
    })
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
