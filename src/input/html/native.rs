//! html5ever's tree.

use std::rc::Rc;

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::{Node, Tag, check_depth, is_text_input, tag, walk};
use crate::input::{Document, Unreadable};

/// Reads markup.
///
/// # Errors
///
/// When it nests too deep.
pub fn read(markup: &str) -> Result<Document, Unreadable> {
    check_depth(markup)?;
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(markup);
    let root = Element { node: dom.document, place: 0, parent: None };
    Ok(Document { blocks: walk(&root)?, fields: None })
}

/// A node and its place among its parent's children, which is what finds its sibling.
struct Element {
    node: Handle,
    place: usize,
    parent: Option<Handle>,
}

impl Element {
    fn child(parent: &Handle, place: usize) -> Option<Self> {
        let node = Rc::clone(parent.children.borrow().get(place)?);
        Some(Self { node, place, parent: Some(Rc::clone(parent)) })
    }

    fn name(&self) -> &str {
        match &self.node.data {
            NodeData::Element { name, .. } => &name.local,
            _ => "",
        }
    }

    /// All text below it.
    fn content(&self) -> String {
        let mut text = String::new();
        let mut next = self.first_child();
        while let Some(child) = next {
            text.push_str(&child.text());
            text.push_str(&child.content());
            next = child.next_sibling();
        }
        text
    }

    /// The text of the option that a `select` shows: the selected one, else the first.
    fn selected(&self) -> Option<String> {
        let mut options = Vec::new();
        collect_options(self, &mut options);
        let selected = options.iter().find(|option| option.attribute("selected").is_some());
        selected.or(options.first()).map(Self::content)
    }
}

fn collect_options(node: &Element, options: &mut Vec<Element>) {
    let mut next = node.first_child();
    while let Some(child) = next {
        next = child.next_sibling();
        if child.name() == "option" {
            options.push(child);
        } else {
            collect_options(&child, options);
        }
    }
}

impl Node for Element {
    fn tag(&self) -> Tag {
        match &self.node.data {
            NodeData::Document => Tag::Block,
            NodeData::Text { .. } => Tag::Text,
            NodeData::Element { name, .. } => tag(&name.local),
            _ => Tag::Nothing,
        }
    }

    fn first_child(&self) -> Option<Self> {
        Self::child(&self.node, 0)
    }

    fn next_sibling(&self) -> Option<Self> {
        Self::child(self.parent.as_ref()?, self.place + 1)
    }

    fn text(&self) -> String {
        match &self.node.data {
            NodeData::Text { contents } => contents.borrow().to_string(),
            _ => String::new(),
        }
    }

    fn attribute(&self, wanted: &str) -> Option<String> {
        match &self.node.data {
            NodeData::Element { attrs, .. } => attrs
                .borrow()
                .iter()
                .find(|found| &*found.name.local == wanted)
                .map(|found| found.value.to_string()),
            _ => None,
        }
    }

    fn value(&self) -> Option<String> {
        match self.name() {
            "select" => self.selected(),
            "textarea" => Some(self.content()),
            _ if is_text_input(&self.attribute("type").unwrap_or_default().to_ascii_lowercase()) => {
                Some(self.attribute("value").unwrap_or_default())
            }
            _ => None,
        }
    }
}
