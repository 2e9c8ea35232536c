//! A tree of the browser, copied in one call (tree.js) and walked here.

use crate::input::html::{Node, Tag, is_text_input, tag};

/// The copy.
pub(super) struct Tree {
    nodes: Vec<Copied>,
}

/// A node of the copy.
struct Copied {
    tag: Tag,
    /// The characters of a text.
    text: String,
    attributes: Vec<(String, String)>,
    first_child: Option<usize>,
    next_sibling: Option<usize>,
}

impl Tree {
    /// Reads what `copyTree` wrote.
    pub fn read(copy: &str) -> Self {
        let (records, names) = copy.split_once('\u{5}').unwrap_or((copy, ""));
        let tags: Vec<Tag> =
            names.split(' ').map(|name| if name == "#root" { Tag::Block } else { tag(name) }).collect();
        let mut nodes: Vec<Copied> = Vec::new();
        // The elements still open, each with its child before.
        let mut open: Vec<(usize, Option<usize>)> = Vec::new();
        let mut rest = records;
        while let Some(kind) = rest.chars().next() {
            let record = &rest[1..];
            let end = record.bytes().position(|byte| matches!(byte, 1..=4)).unwrap_or(record.len());
            let content = &record[..end];
            rest = &record[end..];
            match kind {
                '\u{1}' => {
                    let number = content.chars().next().map_or(0, |c| u32::from(c) - 32) as usize;
                    let tag = tags.get(number).copied().unwrap_or(Tag::Inline);
                    let place = add(&mut nodes, &mut open, tag, String::new());
                    open.push((place, None));
                }
                '\u{2}' => {
                    if let (Some((name, value)), Some((place, _))) = (content.split_once('='), open.last()) {
                        nodes[*place].attributes.push((name.to_owned(), value.to_owned()));
                    }
                }
                '\u{3}' => {
                    open.pop();
                }
                _ => {
                    add(&mut nodes, &mut open, Tag::Text, content.to_owned());
                }
            }
        }
        Self { nodes }
    }

    /// Its root; `None` where nothing was copied.
    pub fn root(&self) -> Option<Place<'_>> {
        (!self.nodes.is_empty()).then_some(Place { tree: self, place: 0 })
    }
}

/// Adds a node below the element that is open.
fn add(nodes: &mut Vec<Copied>, open: &mut [(usize, Option<usize>)], tag: Tag, text: String) -> usize {
    let place = nodes.len();
    nodes.push(Copied { tag, text, attributes: Vec::new(), first_child: None, next_sibling: None });
    if let Some((parent, before)) = open.last_mut() {
        match before.replace(place) {
            Some(before) => nodes[before].next_sibling = Some(place),
            None => nodes[*parent].first_child = Some(place),
        }
    }
    place
}

/// A node of the copy, as the walker takes it.
pub(super) struct Place<'a> {
    tree: &'a Tree,
    place: usize,
}

impl Place<'_> {
    fn node(&self) -> &Copied {
        &self.tree.nodes[self.place]
    }

    fn at(&self, place: Option<usize>) -> Option<Self> {
        Some(Self { place: place?, ..*self })
    }
}

impl Node for Place<'_> {
    fn tag(&self) -> Tag {
        self.node().tag
    }

    fn first_child(&self) -> Option<Self> {
        self.at(self.node().first_child)
    }

    fn next_sibling(&self) -> Option<Self> {
        self.at(self.node().next_sibling)
    }

    fn text(&self) -> String {
        self.node().text.clone()
    }

    fn attribute(&self, name: &str) -> Option<String> {
        let attributes = &self.node().attributes;
        attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.clone())
    }

    fn number(&self) -> usize {
        self.place
    }

    fn value(&self) -> Option<String> {
        let kind = self.attribute("type").unwrap_or_default();
        let shows = kind.starts_with("select") || kind == "textarea" || is_text_input(&kind);
        self.attribute("value").filter(|_| shows)
    }
}
