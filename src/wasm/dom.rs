//! The browser's tree.

use std::cell::RefCell;

use js_sys::{Array, Function, ReferenceError, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{DomParser, SupportedType};

use super::boundary::{Failure, key};
use super::tree::{Place, Tree};
use crate::grid::Origin;
use crate::input::html::{Walked, cell_text, check_depth, walk, without_escapes};
use crate::{Document, Fault};

#[wasm_bindgen(module = "/src/wasm/tree.js")]
extern "C" {
    #[wasm_bindgen(js_name = copyTree)]
    fn copy_tree(root: &JsValue, nodes: Option<&Array>) -> String;
    #[wasm_bindgen(js_name = withoutRadicals)]
    pub(super) fn without_radicals(text: &JsValue) -> String;
}

thread_local! {
    /// What reads markup where the page asks for Trusted Types: the policy is made in JavaScript.
    static PARSER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// From now on markup is read by that function, which gives a document.
pub(super) fn parse_with(parser: Function) {
    PARSER.replace(Some(parser));
}

/// Reads a string of markup with `DOMParser`: scripts in it do not run, nothing in it is loaded.
pub(super) fn document_from_html(markup: &str) -> Result<Document, Failure> {
    let plain = without_escapes(markup);
    let markup = plain.as_deref().unwrap_or(markup);
    check_depth(markup)?;
    let parsed = match PARSER.with_borrow(Clone::clone) {
        Some(parser) => parser.call1(&JsValue::NULL, &key(markup)),
        None => DomParser::new()
            .and_then(|parser| parser.parse_from_string(markup, SupportedType::TextHtml))
            .map(JsValue::from),
    };
    match parsed {
        Ok(node) => document_from_node(&node),
        // There is no DOMParser.
        Err(thrown) if thrown.has_type::<ReferenceError>() => Err(Fault::NoDom.into()),
        Err(thrown) => Err(thrown.into()),
    }
}

/// Reads a document that was parsed.
fn document_from_node(node: &JsValue) -> Result<Document, Failure> {
    Ok(Document { blocks: walked(node, None)?.blocks, fields: None })
}

/// Reads a node that is in the page, an element or a document: what is there, where its cells stand, and its nodes.
pub(super) fn live_document(
    node: &JsValue,
    nodes: &Array,
) -> Result<(Document, Vec<(Origin, usize)>), Failure> {
    let Walked { blocks, cells } = walked(node, Some(nodes))?;
    Ok((Document { blocks, fields: None }, cells))
}

/// What stands in a cell of the page now; `None` where it has become something else.
pub(super) fn text_of_cell(cell: &JsValue) -> Option<String> {
    cell_text(&Tree::read(&copy_tree(cell, None)).root()?)
}

fn walked(node: &JsValue, nodes: Option<&Array>) -> Result<Walked, Failure> {
    if Reflect::get(node, &key("nodeType")).map_or(true, |kind| kind.as_f64().is_none()) {
        return Err(Failure::wrong("input: element is not a node of a document"));
    }
    // Of a document the element: the name of its type may be that of an element.
    let element = Reflect::get(node, &key("documentElement")).unwrap_or_default();
    let node = if element.is_object() { &element } else { node };
    let tree = Tree::read(&copy_tree(node, nodes));
    Ok(tree.root().map_or(Ok(Walked::default()), |root: Place<'_>| walk(&root, true))?)
}
