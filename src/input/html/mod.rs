//! Markup: one walker over two trees, html5ever's natively and the DOM in a browser.

#[cfg(not(target_arch = "wasm32"))]
mod bounded;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod walker;

#[cfg(not(target_arch = "wasm32"))]
pub use native::read;
pub use walker::{Walked, cell_text, walk};

use super::{Fault, Unreadable};

/// Elements nested deeper are refused before parsing: parsing takes quadratic time in the depth, and browsers cut
/// the tree there.
pub const MOST_DEPTH: usize = 512;

/// What the walker has to know of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Text.
    Text,
    /// An element that stands within a line: span, font, b, o:p …
    Inline,
    /// An element that begins and ends a line: p, div, li …
    Block,
    /// h1 … h6.
    Heading,
    /// br.
    Break,
    /// table.
    Table,
    /// tr.
    Row,
    /// td, th.
    Cell,
    /// input, select, textarea.
    Control,
    /// sup, sub: characters that are not part of the number before them.
    Raised,
    /// What holds no text of the page: script, style, head, comments …
    Nothing,
}

/// A node of a tree that the walker can walk.
pub trait Node: Sized {
    /// What it is.
    fn tag(&self) -> Tag;
    /// Its first child.
    fn first_child(&self) -> Option<Self>;
    /// The node after it, with the same parent.
    fn next_sibling(&self) -> Option<Self>;
    /// The characters of a text node.
    fn text(&self) -> String;
    /// An attribute of an element.
    fn attribute(&self, name: &str) -> Option<String>;
    /// What a control shows; `None` for a button, a hidden field, a box to tick.
    fn value(&self) -> Option<String>;
    /// A number by which whoever made the tree finds the node again; 0 where nobody will.
    fn number(&self) -> usize {
        0
    }
}

/// What an element of that name (lower case) is to the walker.
#[must_use]
pub fn tag(name: &str) -> Tag {
    match name {
        "table" => Tag::Table,
        "tr" => Tag::Row,
        "td" | "th" => Tag::Cell,
        "br" => Tag::Break,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Tag::Heading,
        "input" | "select" | "textarea" => Tag::Control,
        "sup" | "sub" => Tag::Raised,
        "p" | "div" | "li" | "ul" | "ol" | "dl" | "dt" | "dd" | "section" | "article" | "header"
        | "footer" | "main" | "aside" | "nav" | "blockquote" | "pre" | "form" | "fieldset" | "legend"
        | "figure" | "figcaption" | "address" | "center" | "body" | "html" | "caption" | "tbody"
        | "thead" | "tfoot" | "hr" | "details" | "summary" => Tag::Block,
        "script" | "style" | "head" | "title" | "template" | "noscript" | "svg" | "math" | "del" | "s"
        | "strike" | "iframe" | "object" | "button" | "colgroup" | "option" | "datalist" => Tag::Nothing,
        _ => Tag::Inline,
    }
}

/// Whether an `input` of that type (lower case) holds a text; types that HTML does not know do.
#[must_use]
pub fn is_text_input(kind: &str) -> bool {
    !matches!(
        kind,
        "hidden"
            | "checkbox"
            | "radio"
            | "button"
            | "submit"
            | "reset"
            | "image"
            | "file"
            | "password"
            | "color"
            | "range"
            | "date"
            | "datetime-local"
            | "month"
            | "week"
            | "time"
            | "email"
            | "url"
    )
}

/// How what holds no elements begins, behind its `<`, and how it ends.
const OPAQUE: [(&[u8], &[u8]); 5] = [
    (b"!--", b"-->"),
    (b"script", b"</script"),
    (b"style", b"</style"),
    (b"textarea", b"</textarea"),
    (b"svg", b"</svg"),
];

fn starts_with(bytes: &[u8], beginning: &[u8]) -> bool {
    bytes.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning))
}

/// Whether HTML closes an element of that name without an end tag.
fn is_closed_by_itself(name: &[u8]) -> bool {
    // In a buffer on the stack: this is asked for every tag of a page.
    let mut lower = [0_u8; 8];
    let Some(lower) = lower.get_mut(..name.len()) else { return false };
    lower.copy_from_slice(name);
    lower.make_ascii_lowercase();
    matches!(
        &*lower,
        b"p" | b"td"
            | b"th"
            | b"tr"
            | b"li"
            | b"dt"
            | b"dd"
            | b"br"
            | b"hr"
            | b"tbody"
            | b"thead"
            | b"tfoot"
            | b"option"
            | b"img"
            | b"input"
            | b"meta"
            | b"link"
            | b"col"
            | b"colgroup"
            | b"area"
            | b"base"
            | b"embed"
            | b"source"
            | b"track"
            | b"wbr"
            | b"html"
            | b"head"
            | b"body"
    )
}

/// Markup that was taken out of a program's string with its escapes, without them: `<\/td>`, `\"`, `\n`. A page
/// whose programs have such strings is left alone: its own cells end otherwise.
#[must_use]
pub fn without_escapes(markup: &str) -> Option<String> {
    let has = |end: &[u8]| markup.as_bytes().windows(end.len()).any(|part| part == end);
    if !has(b"<\\/td") || has(b"</td") {
        return None;
    }
    let mut plain = String::new();
    let mut rest = markup.chars();
    while let Some(c) = rest.next() {
        plain.push(match (c, if c == '\\' { rest.next() } else { None }) {
            (_, Some('n' | 'r' | 't')) => ' ',
            (_, Some(escaped)) => escaped,
            _ => c,
        });
    }
    Some(plain)
}

/// Refuses markup that nests too deep, from its tags alone.
///
/// Elements that HTML closes by itself (`p`, `td`, `li` …) do not count; the others nest until their end tag.
///
/// # Errors
///
/// [`Fault::TooDeep`], with the place of the first tag too deep.
pub fn check_depth(markup: &str) -> Result<(), Unreadable> {
    let bytes = markup.as_bytes();
    let mut depth = 0_usize;
    let mut at = 0;
    while at + 1 < bytes.len() {
        at += 1;
        if bytes[at - 1] != b'<' {
            continue;
        }
        // What stands in a comment or a script is no tag.
        if let Some((_, end)) = OPAQUE.iter().find(|(begin, _)| starts_with(&bytes[at..], begin)) {
            let length = bytes[at..].windows(end.len()).position(|window| window.eq_ignore_ascii_case(end));
            at += length.unwrap_or(bytes.len() - at);
            continue;
        }
        let closing = bytes[at] == b'/';
        let from = at + usize::from(closing);
        let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'-');
        let name = &bytes[from..from + bytes[from..].iter().take_while(is_name).count()];
        if !name.first().is_some_and(u8::is_ascii_alphabetic) || is_closed_by_itself(name) {
            continue;
        }
        depth = if closing { depth.saturating_sub(1) } else { depth + 1 };
        if depth > MOST_DEPTH {
            let position = Some(markup[..at - 1].encode_utf16().count());
            return Err(Unreadable { fault: Fault::TooDeep, position });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_counted_where_elements_stay_open() {
        assert!(check_depth(&"<p>一<td>".repeat(10_000)).is_ok());
        assert!(check_depth(&"<span>一</span>".repeat(10_000)).is_ok());
        assert!(check_depth(&format!("<script>{}</script>", "i<n;".repeat(10_000))).is_ok());
        assert!(check_depth(&format!("<!--{}", "<div>".repeat(10_000))).is_ok());
        let place = check_depth(&"<div>".repeat(100_000));
        assert_eq!(place, Err(Unreadable { fault: Fault::TooDeep, position: Some(512 * 5) }));
    }
}
