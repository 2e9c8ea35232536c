//! The walker: paragraphs and tables of a tree, in order.

use super::{MOST_DEPTH, Node, Tag};
use crate::grid::{Builder, Origin};
use crate::input::{Block, Fault, Paragraph, Unreadable};
use crate::text::trim;

/// What stands below a node.
#[derive(Debug, Default)]
pub struct Walked {
    /// Paragraphs and tables in order.
    pub blocks: Vec<Block>,
    /// Every cell of the tables: where it stands, and the number of its node.
    pub cells: Vec<(Origin, usize)>,
}

/// Reads the blocks below a node, or of the node itself where it is a table.
///
/// Both trees are walked by this one function, so the same markup gives the same blocks natively and in a browser.
/// `hides` says whether anything in it may be hidden: asking every element costs time.
///
/// # Errors
///
/// When the tree is too deep.
pub fn walk<N: Node>(root: &N, hides: bool) -> Result<Walked, Unreadable> {
    // Whoever gives a node wants it read, shown or not.
    let mut walker = Walker::default();
    let tag = walker.tag(root);
    walker.hides = hides;
    walker.node_as(tag, root);
    walker.end_line();
    if walker.too_deep { Err(Fault::TooDeep.into()) } else { Ok(walker.walked) }
}

/// What stands in a cell, as [`walk`] reads it; `None` where it holds a table, and so is none.
pub fn cell_text<N: Node>(cell: &N) -> Option<String> {
    let mut walker = Walker { hides: true, ..Walker::default() };
    let mut text = String::new();
    walker.cell_text(cell, &mut text).then(|| trim(&text).to_owned())
}

/// At a depth of 512 browsers stop nesting and put elements beside each other: a tree is refused before that, for there
/// its tables are not those of the markup.
const DEEPEST: usize = MOST_DEPTH - 12;

#[derive(Default)]
struct Walker {
    walked: Walked,
    line: String,
    heading: bool,
    /// What is typed into the controls of a cell, if it has any.
    typed: Option<String>,
    hides: bool,
    tables: usize,
    paragraphs: usize,
    depth: usize,
    too_deep: bool,
}

/// The children of a node.
fn children<N: Node>(node: &N) -> impl Iterator<Item = N> {
    std::iter::successors(node.first_child(), Node::next_sibling)
}

impl Walker {
    fn node<N: Node>(&mut self, node: &N) {
        self.node_as(self.tag(node), node);
    }

    fn node_as<N: Node>(&mut self, tag: Tag, node: &N) {
        match tag {
            Tag::Text => push_text(&mut self.line, &node.text()),
            Tag::Control => self.line.push_str(&node.value().unwrap_or_default()),
            Tag::Inline => self.nodes(node),
            // 30 with a raised 1 is not 301.
            Tag::Raised => {
                self.line.push(' ');
                self.nodes(node);
            }
            Tag::Break => self.end_line(),
            Tag::Table => self.table(node),
            Tag::Nothing => {}
            Tag::Block | Tag::Heading | Tag::Row | Tag::Cell => {
                self.end_line();
                let outer = self.heading;
                self.heading |= tag == Tag::Heading;
                self.nodes(node);
                self.end_line();
                self.heading = outer;
            }
        }
    }

    /// What a node is; what is not shown is nothing.
    fn tag<N: Node>(&self, node: &N) -> Tag {
        match node.tag() {
            tag @ (Tag::Text | Tag::Nothing) => tag,
            _ if self.hides && is_hidden(node) => Tag::Nothing,
            tag => tag,
        }
    }

    fn nodes<N: Node>(&mut self, node: &N) {
        self.deeper(|walker| children(node).for_each(|child| walker.node(&child)));
    }

    /// Goes one level down, unless that is too deep for the stack.
    fn deeper(&mut self, walk: impl FnOnce(&mut Self)) {
        if self.depth >= DEEPEST {
            self.too_deep = true;
            return;
        }
        self.depth += 1;
        walk(self);
        self.depth -= 1;
    }

    fn end_line(&mut self) {
        let text = trim(&self.line);
        if !text.is_empty() {
            let origin = Origin::Paragraph { paragraph: self.paragraphs };
            let paragraph = Paragraph { text: text.to_owned(), origin };
            self.paragraphs += 1;
            self.walked.blocks.push(if self.heading {
                Block::Heading(paragraph)
            } else {
                Block::Paragraph(paragraph)
            });
        }
        self.line.clear();
    }

    fn table<N: Node>(&mut self, node: &N) {
        self.end_line();
        let mut builder = Builder::new(self.tables);
        self.tables += 1;
        self.rows(node, &mut builder);
        self.end_line();
        let table = builder.finish();
        if table.rows.iter().any(|row| row.cells.iter().any(|cell| !cell.text.is_empty())) {
            self.walked.blocks.push(Block::Table(table));
        }
    }

    /// Rows stand in the table or in what groups them; a caption and anything astray are lines of text.
    fn rows<N: Node>(&mut self, node: &N, builder: &mut Builder) {
        self.deeper(|walker| {
            for child in children(node) {
                match walker.tag(&child) {
                    Tag::Row => {
                        builder.row();
                        walker.cells(&child, builder);
                    }
                    Tag::Cell => walker.cell(&child, builder),
                    Tag::Block | Tag::Inline => walker.rows(&child, builder),
                    _ => walker.node(&child),
                }
            }
        });
    }

    fn cells<N: Node>(&mut self, row: &N, builder: &mut Builder) {
        self.deeper(|walker| {
            for child in children(row) {
                match walker.tag(&child) {
                    Tag::Cell => walker.cell(&child, builder),
                    Tag::Inline | Tag::Block => walker.cells(&child, builder),
                    _ => walker.node(&child),
                }
            }
        });
    }

    /// A cell that holds a table only lays out the page: what is in it is read in order, and it is no cell.
    fn cell<N: Node>(&mut self, cell: &N, builder: &mut Builder) {
        let mut text = String::new();
        if self.cell_text(cell, &mut text) {
            let origin = builder.cell(trim(&text).to_owned(), span(cell, "colspan"), span(cell, "rowspan"));
            self.walked.cells.push((origin, cell.number()));
        } else {
            self.node(cell);
        }
    }

    /// Collects what stands in a cell, a line each for what begins a line; false where there is a table in it. Of a cell
    /// that is filled in it is what was typed: words beside it are those of the page, as a unit, or a complaint that the
    /// page's own program put there.
    fn cell_text<N: Node>(&mut self, cell: &N, text: &mut String) -> bool {
        self.typed = None;
        let plain = self.parts_text(cell, text);
        if let Some(typed) = self.typed.take() {
            *text = typed;
        }
        plain
    }

    fn parts_text<N: Node>(&mut self, node: &N, text: &mut String) -> bool {
        let mut plain = true;
        self.deeper(|walker| plain = children(node).all(|child| walker.part_text(&child, text)));
        plain
    }

    fn part_text<N: Node>(&mut self, node: &N, text: &mut String) -> bool {
        match self.tag(node) {
            Tag::Text => push_text(text, &node.text()),
            Tag::Control => {
                if let Some(value) = node.value() {
                    self.typed.get_or_insert_default().push_str(&value);
                }
            }
            Tag::Inline => return self.parts_text(node, text),
            Tag::Raised => {
                text.push(' ');
                return self.parts_text(node, text);
            }
            Tag::Table => return false,
            Tag::Nothing => {}
            Tag::Break => end_line(text),
            Tag::Block | Tag::Heading | Tag::Row | Tag::Cell => {
                end_line(text);
                let plain = self.parts_text(node, text);
                end_line(text);
                return plain;
            }
        }
        true
    }
}

/// Whether an element's own attributes keep it from being shown.
fn is_hidden<N: Node>(node: &N) -> bool {
    let style = node.attribute("style").unwrap_or_default().to_ascii_lowercase();
    ["display:none", "display: none"].iter().any(|hiding| holds(&style, hiding))
        || node.attribute("hidden").is_some()
}

/// Whether a short text holds a word. As in [`crate::text::places`], std's search would be larger.
fn holds(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len()).any(|part| part == word.as_bytes())
}

fn end_line(text: &mut String) {
    let length = text.trim_end_matches(' ').len();
    text.truncate(length);
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

/// Adds characters as a browser shows them: white space in markup is one space, none at the beginning of a line.
fn push_text(line: &mut String, text: &str) {
    let is_white = |byte: u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0xc);
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_white) {
        line.push_str(&rest[..at]);
        if !line.is_empty() && !line.ends_with([' ', '\n']) {
            line.push(' ');
        }
        rest = &rest[at + 1..];
    }
    line.push_str(rest);
}

/// A span as written. Quotes and backslashes around it come from markup that stood in a script: `colspan=\"5\"`.
fn span<N: Node>(cell: &N, name: &str) -> u32 {
    let written = cell.attribute(name).unwrap_or_default();
    let digits = written.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    // More digits than fit are a span beyond any limit.
    if end == 0 { 1 } else { digits[..end].parse().unwrap_or(u32::MAX) }
}
