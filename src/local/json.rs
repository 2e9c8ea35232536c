//! JSON in which every value knows where it stood, so that a fault in a file can be shown to who wrote it.
//!
//! One reader for the command line and the browser, whose own says nothing of lines; `tests/local.rs` holds it against
//! serde_json.

/// A value, where it stood, and under which key.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Where it begins, in bytes of the text.
    pub at: usize,
    /// Where it ends.
    pub end: usize,
    /// The words of a text, the digits of a number.
    pub text: String,
    /// The values of a list or an object.
    pub nodes: Vec<Self>,
    /// Its key in an object.
    pub key: String,
    /// Where the key begins.
    pub key_at: usize,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true`, `false`
    Truth,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}

/// Values may stand in each other so deep. What is read here needs five.
const MOST_DEPTH: usize = 64;

/// Reads a text that is one value.
///
/// # Errors
///
/// Where it is no JSON: the place at which that shows.
pub fn parse(text: &str) -> Result<Node, usize> {
    // A mark of the byte order, as Windows writes it before a text.
    let at = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut reader = Reader { text, at, depth: 0 };
    let node = reader.node(false);
    node.filter(|_| reader.at == text.len()).ok_or(reader.at)
}

impl Node {
    /// What stands in an object under a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.nodes.iter().find(|node| node.key == key)
    }

    /// The text under a key; empty where there is none.
    #[must_use]
    pub fn text_of(&self, key: &str) -> &str {
        self.get(key).map_or("", |node| &node.text)
    }

    /// The values under a key.
    #[must_use]
    pub fn nodes_of(&self, key: &str) -> &[Self] {
        self.get(key).map_or(&[], |node| &node.nodes)
    }
}

/// Reads from left to right. Where something is no JSON it stays at that place, and gives nothing.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    fn spaces(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    /// Takes the character if it stands there.
    fn take(&mut self, wanted: u8) -> bool {
        let there = self.peek() == wanted;
        self.at += usize::from(there);
        there
    }

    /// A value with the spaces around it, and in an object with its key.
    fn node(&mut self, keyed: bool) -> Option<Node> {
        self.spaces();
        let (mut key, key_at) = (String::new(), self.at);
        if keyed {
            key = self.text()?;
            self.spaces();
            if !self.take(b':') {
                return None;
            }
            self.spaces();
        }
        let at = self.at;
        let mut node =
            Node { kind: Kind::Truth, at, end: at, text: String::new(), nodes: Vec::new(), key, key_at };
        match self.peek() {
            opening @ (b'{' | b'[') if self.depth < MOST_DEPTH => {
                node.kind = if opening == b'{' { Kind::Object } else { Kind::List };
                self.nodes(&mut node)?;
            }
            b'"' => {
                node.kind = Kind::Text;
                node.text = self.text()?;
            }
            b'-' | b'0'..=b'9' => {
                node.kind = Kind::Number;
                self.number()?;
                self.text[at..self.at].clone_into(&mut node.text);
            }
            _ => {
                let word =
                    ["null", "true", "false"].into_iter().find(|word| self.text[at..].starts_with(word))?;
                self.at += word.len();
                if word == "null" {
                    node.kind = Kind::Null;
                }
            }
        }
        node.end = self.at;
        self.spaces();
        Some(node)
    }

    /// What stands between brackets, with commas between.
    fn nodes(&mut self, list: &mut Node) -> Option<()> {
        let keyed = list.kind == Kind::Object;
        self.depth += 1;
        self.at += 1;
        self.spaces();
        while !self.take(if keyed { b'}' } else { b']' }) {
            if !list.nodes.is_empty() && !self.take(b',') {
                return None;
            }
            list.nodes.push(self.node(keyed)?);
        }
        self.depth -= 1;
        Some(())
    }

    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        let mut open = self.take(b'"');
        while open {
            let c = self.text[self.at..].chars().next().filter(|&c| c >= ' ')?;
            self.at += c.len_utf8();
            match c {
                '"' => return Some(text),
                '\\' => text.push(self.escaped()?),
                c => text.push(c),
            }
            open = true;
        }
        None
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let c = self.peek();
        self.at += 1;
        let found = match c {
            b'"' | b'\\' | b'/' => Some(char::from(c)),
            b'b' => Some('\u{8}'),
            b'f' => Some('\u{c}'),
            b'n' => Some('\n'),
            b'r' => Some('\r'),
            b't' => Some('\t'),
            b'u' => {
                let mut code = self.unit()?;
                if (0xd800..0xdc00).contains(&code) && self.take(b'\\') && self.take(b'u') {
                    let low = self.unit()?;
                    // Another that is no second half gives no character.
                    if (0xdc00..0xe000).contains(&low) {
                        code = 0x1_0000 + ((code - 0xd800) << 10) + low - 0xdc00;
                    }
                }
                char::from_u32(code)
            }
            _ => None,
        };
        // It shows at the character itself, which has one byte unless it is none of these.
        self.at -= usize::from(found.is_none());
        found
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let mut code = 0;
        for _ in 0..4 {
            code = code * 16 + char::from(self.peek()).to_digit(16)?;
            self.at += 1;
        }
        Some(code)
    }

    fn number(&mut self) -> Option<()> {
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Some(())
    }

    fn digits(&mut self) -> Option<()> {
        let from = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        (self.at > from).then_some(())
    }
}
