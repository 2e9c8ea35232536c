//! The sources of the crate, as tokens.

use std::path::{Path, PathBuf};

/// Every file under src/ and what is in it, but for folders of tests.
pub fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = vec![root.join("src")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder under src") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                if path.file_name().is_some_and(|name| name != "tests") {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name =
                    path.strip_prefix(root).expect("under the root").to_string_lossy().replace('\\', "/");
                found.push((name, std::fs::read_to_string(&path).expect("a source")));
            }
        }
    }
    found.sort();
    found
}

/// A name, a literal, `::`, or a single mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// Counted from 1.
    pub line: usize,
    pub text: String,
}

/// A name or a keyword.
pub fn is_name(text: &str) -> bool {
    !text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().all(in_name) && !text.is_empty()
}

fn in_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The tokens of a source without comments and without what only tests compile.
pub fn tokens(source: &str) -> Vec<Token> {
    let characters: Vec<char> = source.chars().collect();
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < characters.len() {
        let from = at;
        at = end_of_token(&characters, at);
        let text: String = characters[from..at.min(characters.len())].iter().collect();
        let lines = text.matches('\n').count();
        let comment = text.starts_with("//") || text.starts_with("/*");
        if !comment && !text.chars().all(char::is_whitespace) {
            found.push(Token { line, text });
        }
        line += lines;
    }
    without_tests(&found)
}

/// Where the token that begins at `from` ends: a comment, a literal, a name, `::`, white space or one mark.
fn end_of_token(characters: &[char], from: usize) -> usize {
    let get = |at: usize| characters.get(at).copied().unwrap_or('\0');
    let run = |from: usize, of: fn(char) -> bool| {
        characters[from..].iter().position(|&c| !of(c)).map_or(characters.len(), |length| from + length)
    };
    let starts = |mark: &str| characters[from..].iter().copied().take(mark.len()).eq(mark.chars());
    if starts("//") {
        return run(from, |c| c != '\n');
    }
    if starts("/*") {
        let (mut at, mut depth) = (from + 2, 1);
        while depth > 0 && at < characters.len() {
            match (get(at), get(at + 1)) {
                ('/', '*') => (at, depth) = (at + 2, depth + 1),
                ('*', '/') => (at, depth) = (at + 2, depth - 1),
                _ => at += 1,
            }
        }
        return at;
    }
    // A raw string ends with as many marks as it began with.
    let prefix = run(from, |c| matches!(c, 'r' | 'b'));
    let hashes = run(prefix, |c| c == '#') - prefix;
    if prefix - from <= 2 && get(prefix + hashes) == '"' && (hashes == 0 || prefix > from) {
        let raw = characters[from..prefix].contains(&'r');
        let mut at = prefix + hashes + 1;
        while at < characters.len() {
            let closed = get(at) == '"' && (1..=hashes).all(|n| get(at + n) == '#');
            match (closed, get(at)) {
                (true, _) => return at + hashes + 1,
                (false, '\\') if !raw => at += 2,
                _ => at += 1,
            }
        }
        return at;
    }
    match get(from) {
        // 'x' and '\n' are characters; 'a without a closing mark is a lifetime.
        '\'' if get(from + 1) == '\\' => {
            let escaped = from + 3;
            run(escaped, |c| c != '\'') + 1
        }
        '\'' if get(from + 2) == '\'' => from + 3,
        '\'' => run(from + 1, in_name),
        ':' if get(from + 1) == ':' => from + 2,
        c if c.is_whitespace() => run(from, char::is_whitespace),
        c if in_name(c) => run(from, in_name),
        _ => from + 1,
    }
}

/// Leaves out every item under `#[cfg(test)]`.
fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let cfg: String = tokens[at..].iter().take(7).map(|token| token.text.as_str()).collect();
        if cfg != "#[cfg(test)]" {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        let (mut depth, mut end) = (0, at + 7);
        while let Some(token) = tokens.get(end) {
            end += 1;
            match token.text.as_str() {
                "{" => depth += 1,
                "}" => depth -= 1,
                ";" if depth == 0 => break,
                _ => continue,
            }
            if depth == 0 {
                break;
            }
        }
        at = end;
    }
    kept
}
