//! Bytes of a file: which encoding, which kind, which reader.

use encoding_rs::{GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::kind::is_office_file;
use crate::text::without_radicals;

use super::{Document, Fault, Fields, Kind, MOST_BYTES, Unreadable, html, kind, read_plain};

/// Reads a file, whatever it is: markup, flattened text, tab-separated cells, cells as JSON; in UTF-8, UTF-16 or
/// GB18030.
///
/// # Errors
///
/// When it cannot be read at all; the fault says why, and where.
pub fn read(bytes: &[u8]) -> Result<Document, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::TooLarge.into());
    }
    if is_office_file(bytes) {
        return Err(Fault::OfficeFile.into());
    }
    read_text(&decode(bytes)?)
}

/// Reads a text of any kind.
///
/// # Errors
///
/// As [`read`].
pub fn read_text(text: &str) -> Result<Document, Unreadable> {
    match kind(text)? {
        Kind::Html => html::read(text),
        Kind::Json => json(text),
        plain => Ok(read_plain(&without_radicals(text), plain)),
    }
}

/// The text of the bytes: by its byte order mark, else UTF-8 if it is that, else GB18030, which old editors write.
///
/// # Errors
///
/// When it is no text, or in no encoding that is known.
pub fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    for (encoding, mark) in [(UTF_8, &b"\xef\xbb\xbf"[..]), (UTF_16LE, b"\xff\xfe"), (UTF_16BE, b"\xfe\xff")]
    {
        if let Some(content) = bytes.strip_prefix(mark) {
            let (text, damaged) = encoding.decode_without_bom_handling(content);
            return if damaged { Err(Fault::Encoding.into()) } else { Ok(text.into_owned()) };
        }
    }
    let valid = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(error) => error.valid_up_to(),
    };
    if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
        return Err(Unreadable { fault: Fault::Binary, position: Some(at) });
    }
    if is_damaged_utf8(bytes) {
        return Err(Unreadable { fault: Fault::Encoding, position: Some(valid) });
    }
    let text = GB18030.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(std::borrow::Cow::into_owned).ok_or(Unreadable { fault: Fault::Encoding, position: Some(valid) })
}

/// Whether most of what is not ASCII is UTF-8, so that the rest is damage. In GB18030 a pair of bytes now and then looks
/// like UTF-8, three bytes hardly ever.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let damaged = text.chars().filter(|&c| c == char::REPLACEMENT_CHARACTER).count();
    let whole = text.chars().filter(|&c| c.len_utf8() > 2 && c != char::REPLACEMENT_CHARACTER).count();
    whole > damaged
}

fn json(text: &str) -> Result<Document, Unreadable> {
    let fields: Fields = serde_json::from_str(text).map_err(|error| {
        // serde_json counts lines, and bytes in the line.
        let lines =
            text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
        let before =
            text.as_bytes().get(..lines + error.column().saturating_sub(1)).unwrap_or(text.as_bytes());
        Unreadable {
            fault: Fault::Json,
            position: Some(String::from_utf8_lossy(before).encode_utf16().count()),
        }
    })?;
    Ok(fields.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_in_every_encoding_reads_the_same() {
        let text = "规章 |\n0 |\n";
        let wanted = read(text.as_bytes());
        let utf16 = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<_>>();
        assert_eq!(read(&[b"\xef\xbb\xbf", text.as_bytes()].concat()), wanted);
        assert_eq!(read(&GB18030.encode(text).0), wanted);
        assert_eq!(read(&[&b"\xff\xfe"[..], &utf16(u16::to_le_bytes)].concat()), wanted);
        assert_eq!(read(&[&b"\xfe\xff"[..], &utf16(u16::to_be_bytes)].concat()), wanted);
    }

    #[test]
    fn a_place_whose_name_looks_like_utf8_in_part_is_read() {
        for place in ["山东省", "石家庄市", "太原市", "潍坊市", "台州市", "通化市", "某县"]
        {
            let text = format!("{place}2024年政府信息公开工作年度报告");
            assert_eq!(read(&GB18030.encode(&text).0), read(text.as_bytes()), "{place}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_refused_by_name() {
        assert_eq!(read(b"\xff\xff\xff"), Err(Unreadable { fault: Fault::Encoding, position: Some(0) }));
        assert_eq!(read(b"\xb0\x00\x01"), Err(Unreadable { fault: Fault::Binary, position: Some(1) }));
        assert_eq!(read(b"\xd0\xcf\x11\xe0\xa1\xb1"), Err(Fault::OfficeFile.into()));
        assert_eq!(read(b"{\n\"cells\": 5}"), Err(Unreadable { fault: Fault::Json, position: Some(11) }));
    }
}
