//! JSON in which every value knows where it stood, so that a fault in a file can be shown to who wrote it.
//!
//! One reader for the command line and the browser, whose own says nothing of lines; `tests/local.rs` holds it against
//! serde_json.

/// A value, and where it stood.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it begins, in bytes of the text.
    pub at: usize,
    /// Where it ends.
    pub end: usize,
    /// What it is.
    pub value: Value,
}

/// What a value is.
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`
    Null,
    /// `true`, `false`
    Truth,
    /// A number, as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object.
    Object(Vec<Entry>),
}

/// A key of an object, and its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key begins.
    pub at: usize,
    /// Its value.
    pub node: Node,
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
    let node = reader.node()?;
    if reader.at < text.len() { Err(reader.at) } else { Ok(node) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
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

    fn expect(&mut self, wanted: u8) -> Result<(), usize> {
        if self.take(wanted) { Ok(()) } else { Err(self.at) }
    }

    /// A value with the spaces around it.
    fn node(&mut self) -> Result<Node, usize> {
        self.spaces();
        let at = self.at;
        let value = match self.peek() {
            b'{' | b'[' if self.depth == MOST_DEPTH => return Err(at),
            b'{' => Value::Object(self.items(b'}', Self::entry)?),
            b'[' => Value::List(self.items(b']', Self::node)?),
            b'"' => Value::Text(self.text()?),
            b'-' | b'0'..=b'9' => Value::Number(self.number()?.to_owned()),
            _ if self.word("null") => Value::Null,
            _ if self.word("true") || self.word("false") => Value::Truth,
            _ => return Err(at),
        };
        let end = self.at;
        self.spaces();
        Ok(Node { at, end, value })
    }

    fn word(&mut self, word: &str) -> bool {
        let there = self.text.as_bytes()[self.at..].starts_with(word.as_bytes());
        self.at += if there { word.len() } else { 0 };
        there
    }

    /// What stands between brackets, with commas between.
    fn items<T>(&mut self, close: u8, item: fn(&mut Self) -> Result<T, usize>) -> Result<Vec<T>, usize> {
        self.depth += 1;
        self.at += 1;
        self.spaces();
        let mut items = Vec::new();
        while !self.take(close) {
            if !items.is_empty() {
                self.expect(b',')?;
            }
            items.push(item(self)?);
        }
        self.depth -= 1;
        Ok(items)
    }

    fn entry(&mut self) -> Result<Entry, usize> {
        self.spaces();
        let at = self.at;
        let key = self.text()?;
        self.spaces();
        self.expect(b':')?;
        Ok(Entry { key, at, node: self.node()? })
    }

    fn text(&mut self) -> Result<String, usize> {
        self.expect(b'"')?;
        let mut text = String::new();
        while !self.take(b'"') {
            let Some(c) = self.text[self.at..].chars().next().filter(|&c| c >= ' ') else {
                return Err(self.at);
            };
            self.at += c.len_utf8();
            text.push(if c == '\\' { self.escaped()? } else { c });
        }
        Ok(text)
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Result<char, usize> {
        let before = self.at - 1;
        self.at += 1;
        Ok(match self.text.as_bytes().get(self.at - 1).copied().unwrap_or_default() {
            c @ (b'"' | b'\\' | b'/') => char::from(c),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.unit(before)?;
                if (0xd800..0xdc00).contains(&code) && self.take(b'\\') && self.take(b'u') {
                    let low = self.unit(before)?;
                    // Another that is no second half gives no character.
                    code = if (0xdc00..0xe000).contains(&low) {
                        0x1_0000 + ((code - 0xd800) << 10) + low - 0xdc00
                    } else {
                        code
                    };
                }
                return char::from_u32(code).ok_or(before);
            }
            _ => return Err(before),
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self, escape: usize) -> Result<u32, usize> {
        let mut code = 0;
        for _ in 0..4 {
            code = code * 16 + char::from(self.peek()).to_digit(16).ok_or(escape)?;
            self.at += 1;
        }
        Ok(code)
    }

    fn number(&mut self) -> Result<&'a str, usize> {
        let from = self.at;
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
        Ok(&self.text[from..self.at])
    }

    fn digits(&mut self) -> Result<(), usize> {
        let from = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        if self.at > from { Ok(()) } else { Err(from) }
    }
}
