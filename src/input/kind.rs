//! What an input is, found from its content and never from its name.

use super::{Fault, MOST_BYTES, Unreadable};
use crate::text::trim;

/// The kinds of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Markup: a page, an editor's content, a paste from Word.
    Html,
    /// Cells with tabs between, as a spreadsheet puts them on the clipboard.
    Tsv,
    /// Flattened text, Markdown, or plain paragraphs.
    Text,
    /// Cells by their ids, as JSON.
    Json,
}

/// The beginnings of files that only their own program can read.
const OFFICE_FILES: [&[u8]; 5] = [
    b"PK\x03\x04",       // docx, xlsx: a zip archive
    b"\xd0\xcf\x11\xe0", // doc, xls, wps: a compound file
    b"PK\x05\x06",       // the same, empty
    b"%PDF-",
    b"{\\rtf", // rtf, as Word and WPS write it
];

/// The beginning of a compound file after it was decoded as GB18030 or as UTF-8, as a browser hands it over.
const DECODED_COMPOUND_FILES: [&str; 2] = ["邢\u{11}唷", "\u{fffd}\u{fffd}\u{11}\u{fffd}"];

/// Elements whose presence makes a text markup. `<` alone does not: titles are written in < > too.
const ELEMENTS: [&str; 10] = ["table", "tbody", "tr", "td", "p", "div", "span", "html", "body", "!doctype"];

/// Whether the bytes are a file of an office program.
pub fn is_office_file(bytes: &[u8]) -> bool {
    OFFICE_FILES.iter().any(|beginning| bytes.starts_with(beginning))
}

/// Finds out what a text is.
///
/// # Errors
///
/// When it is empty, too large, an office file, or no text at all.
pub fn kind(text: &str) -> Result<Kind, Unreadable> {
    if text.len() > MOST_BYTES {
        return Err(Fault::TooLarge.into());
    }
    if is_office_file(text.as_bytes()) || DECODED_COMPOUND_FILES.iter().any(|start| text.starts_with(start)) {
        return Err(Fault::OfficeFile.into());
    }
    let content = trim(text);
    if content.is_empty() {
        return Err(Fault::Empty.into());
    }
    if let Some(at) = text.find('\0') {
        return Err(Unreadable { fault: Fault::Binary, position: Some(text[..at].encode_utf16().count()) });
    }
    Ok(if content.starts_with('{') || content.starts_with("[{") {
        Kind::Json
    } else if has_element(content)
        && lines_with(content, b'|') <= content.bytes().filter(|&byte| byte == b'<').count()
    {
        // A tag that was left in a flattened text does not make it markup.
        Kind::Html
    } else if lines_with(content, b'\t') > lines_with(content, b'|') {
        Kind::Tsv
    } else {
        Kind::Text
    })
}

fn lines_with(text: &str, mark: u8) -> usize {
    text.lines().filter(|line| line.as_bytes().contains(&mark)).count()
}

fn has_element(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let after = &text[at + 1..];
        ELEMENTS.iter().any(|name| {
            after.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
                && after[name.len()..].starts_with(|c: char| c == '>' || c == '/' || c.is_ascii_whitespace())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_the_kind() {
        assert_eq!(kind("<P class=MsoNormal>一</P>"), Ok(Kind::Html));
        assert_eq!(kind("规章\t0\t0\t0"), Ok(Kind::Tsv));
        assert_eq!(kind("规章 |\n0 |\n0 |<td>\n0 |\n"), Ok(Kind::Text));
        assert_eq!(kind("关于印发 <中华人民共和国政府信息公开工作年度报告格式> 的通知"), Ok(Kind::Text));
        assert_eq!(kind(" {\"cells\":{}}"), Ok(Kind::Json));
    }

    #[test]
    fn what_is_no_text_is_refused_by_name() {
        for (text, fault) in [
            (" \u{a0}\n", Fault::Empty),
            ("PK\u{3}\u{4}…", Fault::OfficeFile),
            ("%PDF-1.7", Fault::OfficeFile),
            ("邢\u{11}唷\u{fffd}", Fault::OfficeFile),
        ] {
            assert_eq!(kind(text), Err(fault.into()), "{text:?}");
        }
        assert_eq!(kind("年报\0"), Err(Unreadable { fault: Fault::Binary, position: Some(2) }));
    }
}
