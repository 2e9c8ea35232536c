//! html5ever's tree, built as long as the work stays in proportion to the markup.
//!
//! The tags alone do not say how deep a tree becomes: an end tag may end nothing, and formatting that was left open is
//! opened again in every paragraph. So what the builder does is counted, and it is stopped.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Weak;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, ExpandedName, ParseOpts, QualName};
use markup5ever_rcdom::{Handle, Node, RcDom};

use super::{MOST_DEPTH, OPAQUE, starts_with};
use crate::input::{Fault, Unreadable};

/// What a tree may cost: this, and so many steps for each byte. A step is a level or a sibling to be looked at; a page as
/// portals have it takes five a byte.
const WORK: usize = 2_000_000;
const WORK_PER_BYTE: usize = 64;
/// The work is looked at after so many bytes.
const PORTION: usize = 4_096;
/// Attributes of a tag after these are left out: looking for doubles takes quadratic time in their number.
const MOST_ATTRIBUTES: usize = 256;

/// Parses markup.
///
/// # Errors
///
/// [`Fault::TooDeep`], with about the place, where elements pile up on one another.
pub fn parse(markup: &str, options: ParseOpts) -> Result<RcDom, Unreadable> {
    let markup = without_excess(markup);
    let sink = Bounded { dom: RcDom::default(), work: Cell::new(0) };
    let mut parser = html5ever::parse_document(sink, options);
    let most = WORK + WORK_PER_BYTE * markup.len();
    let mut from = 0;
    while from < markup.len() {
        let end = (from + PORTION).min(markup.len());
        // A character has at most four bytes.
        let until =
            (end..markup.len()).take(4).find(|&end| markup.is_char_boundary(end)).unwrap_or(markup.len());
        parser.process(StrTendril::from(&markup[from..until]));
        if parser.tokenizer.sink.sink.work.get() > most {
            let position = Some(markup[..from].encode_utf16().count());
            return Err(Unreadable { fault: Fault::TooDeep, position });
        }
        from = until;
    }
    Ok(parser.finish())
}

/// A tree that counts what is done to it.
struct Bounded {
    dom: RcDom,
    work: Cell<usize>,
}

fn parent(node: &Node) -> Option<Handle> {
    let parent = node.parent.take();
    let found = parent.as_ref().and_then(Weak::upgrade);
    node.parent.set(parent);
    found
}

impl Bounded {
    fn count(&self, steps: usize) {
        self.work.set(self.work.get().saturating_add(steps));
    }

    /// Something is put below `node`: as many steps as that is deep. Twice as deep as is read is too deep at once.
    fn below(&self, node: &Handle) {
        let mut depth = 0;
        let mut next = parent(node);
        while let Some(node) = next {
            depth += 1;
            if depth > 2 * MOST_DEPTH {
                return self.count(usize::MAX);
            }
            next = parent(&node);
        }
        self.count(depth);
    }

    /// Something is put beside `node`, or `node` is taken away: its place is looked for among all of its parent's.
    fn beside(&self, node: &Handle) {
        if let Some(parent) = parent(node) {
            self.count(parent.children.borrow().len());
            self.below(&parent);
        }
    }
}

/// Everything is the tree's own; what costs is counted, and errors, which nobody reads, are not kept.
impl TreeSink for Bounded {
    type Handle = Handle;
    type Output = RcDom;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> RcDom {
        self.dom
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.below(parent);
        self.dom.append(parent, child);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        self.beside(sibling);
        self.dom.append_before_sibling(sibling, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, before: &Handle, child: NodeOrText<Handle>) {
        if parent(element).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(before, child);
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.beside(target);
        self.dom.remove_from_parent(target);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.count(node.children.borrow().len());
        self.dom.reparent_children(node, new_parent);
    }

    fn get_document(&self) -> Handle {
        self.dom.get_document()
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        self.dom.get_template_contents(target)
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.dom.set_quirks_mode(mode);
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        self.dom.same_node(one, other)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        self.dom.elem_name(target)
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Handle {
        self.dom.create_element(name, attributes, flags)
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        self.dom.create_comment(text)
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> Handle {
        self.dom.create_pi(target, data)
    }

    fn append_doctype_to_document(&self, name: StrTendril, public_id: StrTendril, system_id: StrTendril) {
        self.dom.append_doctype_to_document(name, public_id, system_id);
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        self.dom.add_attrs_if_missing(target, attributes);
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &Handle) -> bool {
        self.dom.is_mathml_annotation_xml_integration_point(target)
    }
}

/// The markup without the attributes that a tag has beyond the bound.
fn without_excess(markup: &str) -> Cow<'_, str> {
    let bytes = markup.as_bytes();
    let mut kept = String::new();
    let mut done = 0;
    let mut at = 0;
    while let Some(place) = bytes[at..].iter().position(|&byte| byte == b'<') {
        at += place + 1;
        let rest = &bytes[at..];
        if let Some((_, end)) = OPAQUE.iter().find(|(begin, _)| starts_with(rest, begin)) {
            at +=
                rest.windows(end.len()).position(|part| part.eq_ignore_ascii_case(end)).unwrap_or(rest.len());
        } else if rest.first().is_some_and(|&byte| byte == b'/' || byte.is_ascii_alphabetic()) {
            let (excess, end) = tag(rest);
            if let Some(excess) = excess {
                kept.push_str(&markup[done..at + excess]);
                done = at + end;
            }
            at += end;
        }
    }
    if done == 0 { Cow::Borrowed(markup) } else { Cow::Owned(kept + &markup[done..]) }
}

/// Where the first attribute too many begins in a tag, and where the tag ends.
fn tag(bytes: &[u8]) -> (Option<usize>, usize) {
    let until = |from: usize, ends: fn(u8) -> bool| {
        from + bytes[from..].iter().position(|&byte| ends(byte)).unwrap_or(bytes.len() - from)
    };
    let is_between = |byte: u8| byte.is_ascii_whitespace() || byte == b'/';
    let mut at = until(1.min(bytes.len()), |byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'));
    let mut attributes = 0;
    let mut excess = None;
    while at < bytes.len() && bytes[at] != b'>' {
        if is_between(bytes[at]) {
            at += 1;
            continue;
        }
        attributes += 1;
        if attributes > MOST_ATTRIBUTES {
            excess = excess.or(Some(at));
        }
        // Its name may begin with `=`.
        at = until(at + 1, |byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>' | b'='));
        let after = until(at, |byte| !byte.is_ascii_whitespace());
        if bytes.get(after) != Some(&b'=') {
            continue;
        }
        at = until(after + 1, |byte| !byte.is_ascii_whitespace());
        at = match bytes.get(at) {
            Some(b'"') => until(at + 1, |byte| byte == b'"') + 1,
            Some(b'\'') => until(at + 1, |byte| byte == b'\'') + 1,
            _ => until(at, |byte| byte.is_ascii_whitespace() || byte == b'>'),
        };
    }
    (excess, at.min(bytes.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_ends_where_its_quotes_let_it() {
        let length = |markup: &str| tag(markup.as_bytes()).1;
        assert_eq!(length("td>1"), 2);
        assert_eq!(length("td class=a>1"), 10);
        assert_eq!(length("td title=\"a > b\" x>1"), 18);
        assert_eq!(length("td title = 'a > b'>1"), 18);
        assert_eq!(length("td title=a\">b"), 11);
        assert_eq!(length("td title=\"a>"), 12);
        assert_eq!(length("td ="), 4);
    }

    #[test]
    fn attributes_are_kept_up_to_the_bound_and_what_follows_them_always() {
        let markup = |count: usize| {
            let attributes: Vec<String> = (0..count).map(|number| format!(" a{number}=\"<td>\"")).collect();
            let attributes = attributes.concat();
            format!("<p>一<td{attributes}>2</td><!-- <td{attributes}> --><td>3")
        };
        let (few, many) = (markup(MOST_ATTRIBUTES), markup(MOST_ATTRIBUTES + 1));
        assert_eq!(without_excess(&few), few);
        let cut = without_excess(&many);
        assert!(cut.contains(" a255=\"<td>\" >2</td>") && cut.contains(" a256=\"<td>\"> --><td>3"), "{cut}");
    }

    #[test]
    fn elements_that_pile_up_are_refused_where_they_do() {
        let options = ParseOpts::default;
        for (markup, times) in
            [("<div></i>", 5_000), ("<p><font color=N></i>", 3_000), ("<dl><dd></i></i>", 5_000)]
        {
            let numbered: String =
                (0..times).map(|number| markup.replace('N', &number.to_string())).collect();
            let error = parse(&numbered, options()).map(|_| ()).expect_err(markup);
            assert!(error.fault == Fault::TooDeep && error.position.is_some(), "{markup}: {error:?}");
            assert!(parse(&numbered[..markup.len() * 100], options()).is_ok(), "{markup}");
        }
        // Opened again in every paragraph: not deep, but much.
        let fonts: Vec<String> = (0..400).map(|number| format!("<p><font color={number}></i>")).collect();
        assert!(parse(&(fonts.concat() + &"<p>一</p>".repeat(8_000)), options()).is_err());
    }
}
