//! The browser's tree.

use wasm_bindgen::prelude::*;
use web_sys::{DomParser, SupportedType};

use super::boundary::Failure;
use super::tree::Tree;
use crate::input::html::{check_depth, walk};
use crate::{Document, Fault};

#[wasm_bindgen(module = "/src/wasm/tree.js")]
extern "C" {
    #[wasm_bindgen(js_name = copyTree)]
    fn copy_tree(root: &JsValue) -> String;
}

/// Reads a string of markup with `DOMParser`: scripts in it do not run, nothing in it is loaded.
pub(super) fn document_from_html(markup: &str) -> Result<Document, Failure> {
    if !js_sys::Reflect::has(&js_sys::global(), &"DOMParser".into()).unwrap_or(false) {
        return Err(Failure::Unreadable(Fault::NoDom.into()));
    }
    check_depth(markup)?;
    let parsed =
        DomParser::new().and_then(|parser| parser.parse_from_string(markup, SupportedType::TextHtml));
    let document = parsed.map_err(Failure::Thrown)?;
    document_from_node(&document)
}

/// Reads a node that is in the page: an element, or a document.
pub(super) fn document_from_node(node: &JsValue) -> Result<Document, Failure> {
    if js_sys::Reflect::get(node, &"nodeType".into()).map_or(true, |kind| kind.as_f64().is_none()) {
        return Err(Failure::wrong("check: element is not a node of a document"));
    }
    // Of a document the element: the name of its type may be that of an element.
    let element = js_sys::Reflect::get(node, &"documentElement".into()).unwrap_or_default();
    let node = if element.is_object() { &element } else { node };
    let tree = Tree::read(&copy_tree(node));
    let blocks = tree.root().map_or(Ok(Vec::new()), |root| walk(&root, true))?;
    Ok(Document { blocks, fields: None })
}
