//! The browser's tree.

use js_sys::Map;
use wasm_bindgen::prelude::*;
use web_sys::{DomParser, SupportedType};

use super::boundary::Failure;
use crate::input::html::{Node, Tag, check_depth, is_text_input, may_hide, tag, walk};
use crate::{Document, Fault};

#[wasm_bindgen]
extern "C" {
    /// A node whose name is compared without being copied out of JavaScript.
    #[wasm_bindgen(extends = web_sys::Node)]
    #[derive(Clone)]
    type Named;

    #[wasm_bindgen(method, getter, js_name = nodeName)]
    fn name(this: &Named) -> JsValue;

    /// An input, a select or a textarea, with what is in it now.
    type Control;

    #[wasm_bindgen(method, getter, js_name = value)]
    fn value(this: &Control) -> JsValue;

    #[wasm_bindgen(method, getter, js_name = type)]
    fn kind(this: &Control) -> JsValue;

    #[wasm_bindgen(method, getter, js_name = selectedOptions)]
    fn selected(this: &Control) -> JsValue;
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
    document_from(&document, may_hide(markup))
}

/// Reads a node that is in the page: an element, or a document.
pub(super) fn document_from_node(node: &JsValue) -> Result<Document, Failure> {
    document_from(node, true)
}

fn document_from(node: &JsValue, hides: bool) -> Result<Document, Failure> {
    if js_sys::Reflect::get(node, &"nodeType".into()).map_or(true, |kind| kind.as_f64().is_none()) {
        return Err(Failure::wrong("check: element is not a node of a document"));
    }
    // Of a document the element: the name of its type may be that of an element.
    let element = js_sys::Reflect::get(node, &"documentElement".into()).unwrap_or_default();
    let node = if element.is_object() { &element } else { node };
    let node: Named = node.clone().unchecked_into();
    Ok(Document { blocks: walk(&Element { node }, hides)?, fields: None })
}

/// A node of the page.
struct Element {
    node: Named,
}

thread_local! {
    /// The tag of every name met, by the name as JavaScript has it: looking it up copies no string.
    static TAGS: Map = Map::new();
}

/// Every tag, so that one can be kept in JavaScript as a number.
const TAGS_BY_NUMBER: [Tag; 11] = [
    Tag::Text,
    Tag::Inline,
    Tag::Block,
    Tag::Heading,
    Tag::Break,
    Tag::Table,
    Tag::Row,
    Tag::Cell,
    Tag::Control,
    Tag::Raised,
    Tag::Nothing,
];

fn tag_of(name: &JsValue) -> Tag {
    TAGS.with(|tags| {
        if let Some(number) = tags.get(name).as_f64() {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            // a number that was put in below
            return TAGS_BY_NUMBER[number as usize];
        }
        let found = match name.as_string().unwrap_or_default().to_ascii_lowercase().as_str() {
            "#text" => Tag::Text,
            "#document" | "#document-fragment" => Tag::Block,
            other if other.starts_with('#') => Tag::Nothing,
            other => tag(other),
        };
        let number = TAGS_BY_NUMBER.iter().position(|known| *known == found).unwrap_or_default();
        tags.set(name, &JsValue::from(u32::try_from(number).unwrap_or_default()));
        found
    })
}

impl Node for Element {
    fn tag(&self) -> Tag {
        tag_of(&self.node.name())
    }

    fn first_child(&self) -> Option<Self> {
        Some(Self { node: self.node.first_child()?.unchecked_into() })
    }

    fn next_sibling(&self) -> Option<Self> {
        Some(Self { node: self.node.next_sibling()?.unchecked_into() })
    }

    fn text(&self) -> String {
        self.node.node_value().unwrap_or_default()
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.node.unchecked_ref::<web_sys::Element>().get_attribute(name)
    }

    fn value(&self) -> Option<String> {
        let control: &Control = self.node.unchecked_ref();
        if let Ok(option) = js_sys::Reflect::get_u32(&control.selected(), 0) {
            return option.dyn_ref::<web_sys::Node>().and_then(web_sys::Node::text_content);
        }
        let kind = control.kind().as_string().unwrap_or_default();
        if kind == "textarea" || is_text_input(&kind) { control.value().as_string() } else { None }
    }
}
