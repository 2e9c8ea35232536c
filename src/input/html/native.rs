//! html5ever's tree.

use std::rc::Rc;

use html5ever::ParseOpts;
use html5ever::tree_builder::TreeBuilderOpts;
use markup5ever_rcdom::{Handle, NodeData};

use super::{Node, Tag, bounded, check_depth, is_text_input, tag, walk, without_escapes};
use crate::input::{Document, Unreadable};
use crate::text::without_radicals;

/// Reads markup.
///
/// # Errors
///
/// When it nests too deep, by its tags or by what a parser makes of them.
pub fn read(markup: &str) -> Result<Document, Unreadable> {
    let plain = without_escapes(markup);
    let markup = plain.as_deref().unwrap_or(markup);
    check_depth(markup)?;
    // As DOMParser does it: what `noscript` holds is markup, which nobody sees.
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    let dom = bounded::parse(markup, options)?;
    let root = Element { node: dom.document, place: 0, parent: None };
    Ok(Document { blocks: walk(&root, may_hide(markup))?.blocks, fields: None })
}

/// Whether anything in markup may be hidden by its own attributes.
fn may_hide(markup: &str) -> bool {
    ["none", "NONE", "None", "hidden", "HIDDEN", "Hidden"].iter().any(|word| markup.contains(word))
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

    /// The text of the option that a `select` shows first: the one selected; without one, and where it shows only one
    /// line, the first that can be chosen.
    fn selected(&self) -> Option<String> {
        let mut options = Vec::new();
        collect_options(self, false, &mut options);
        let mut selected = options.iter().filter(|(option, _)| option.attribute("selected").is_some());
        let multiple = self.attribute("multiple").is_some();
        let lines: u32 = self.attribute("size").and_then(|size| size.trim().parse().ok()).unwrap_or(0);
        let shown = if multiple { selected.next() } else { selected.next_back() };
        let first = || options.iter().find(|(_, disabled)| !disabled).filter(|_| !multiple && lines <= 1);
        shown.or_else(first).map(|(option, _)| option.content())
    }
}

/// The options below a node, each with whether it cannot be chosen.
fn collect_options(node: &Element, disabled: bool, options: &mut Vec<(Element, bool)>) {
    let mut next = node.first_child();
    while let Some(child) = next {
        next = child.next_sibling();
        let disabled = disabled || child.attribute("disabled").is_some();
        if child.name() == "option" {
            options.push((child, disabled));
        } else {
            collect_options(&child, disabled && child.name() == "optgroup", options);
        }
    }
}

/// What a field of numbers holds: nothing, where what stands there is not the number that HTML wants.
fn number_typed(value: &str) -> String {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = value.split_once(['e', 'E']).unwrap_or((value, "0"));
    let mantissa = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let right = (whole.is_empty() && mantissa.starts_with('.') || digits(whole))
        && digits(fraction)
        && digits(exponent.strip_prefix(['-', '+']).unwrap_or(exponent))
        && value.parse::<f64>().is_ok_and(f64::is_finite);
    if right { value.to_owned() } else { String::new() }
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
            NodeData::Text { contents } => without_radicals(&contents.borrow()).into_owned(),
            _ => String::new(),
        }
    }

    fn attribute(&self, wanted: &str) -> Option<String> {
        match &self.node.data {
            NodeData::Element { attrs, .. } => attrs
                .borrow()
                .iter()
                .find(|found| &*found.name.local == wanted)
                .map(|found| without_radicals(&found.value).into_owned()),
            _ => None,
        }
    }

    fn value(&self) -> Option<String> {
        let kind = self.attribute("type").unwrap_or_default().to_ascii_lowercase();
        let value = || self.attribute("value").unwrap_or_default();
        match self.name() {
            "select" => self.selected(),
            "textarea" => Some(self.content().replace("\r\n", "\n").replace('\r', "\n")),
            _ if kind == "number" => Some(number_typed(&value())),
            _ if is_text_input(&kind) => Some(value().replace(['\n', '\r'], "")),
            _ => None,
        }
    }
}
