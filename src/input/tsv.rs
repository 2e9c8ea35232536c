//! Tab-separated cells, as Excel, WPS and a browser selection put them on the clipboard.

use super::Block;
use super::tables::{Blocks, Piece};
use crate::grid::{Cell, Origin};
use crate::text::is_one;

/// Lines with tabs are rows; others are paragraphs. A cell may be quoted, with line breaks in it.
pub(super) fn read(text: &str) -> Vec<Block> {
    let mut blocks = Blocks::default();
    let mut rest = Rest { text, from: 0 };
    while !rest.text.is_empty() {
        let line = rest.line();
        if let [only] = line.as_slice() {
            blocks.paragraph(*only);
        } else {
            blocks.row(line.iter().enumerate().map(|(column, &piece)| cell(piece, column)).collect());
        }
    }
    blocks.finish()
}

/// A cell; what stands in quotes is taken out of them, and of two quotes in it one is kept.
fn cell(piece: Piece<'_>, column: usize) -> Cell {
    let mut cell = piece.cell(column);
    if quoted_length(&cell.text) == Some(cell.text.len()) {
        let mut doubled = false;
        let mut kept = |c: char| {
            doubled = c == '"' && !doubled;
            c != '"' || doubled
        };
        cell.text = cell.text[1..cell.text.len() - 1].chars().filter(|&c| kept(c)).collect();
        if let Origin::Text { text: [from, to] } = &mut cell.origin {
            *from += 1;
            *to -= 1;
        }
    }
    cell
}

/// What is still to be read.
struct Rest<'a> {
    text: &'a str,
    from: usize,
}

impl<'a> Rest<'a> {
    /// Takes the cells up to the end of the line.
    fn line(&mut self) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        loop {
            let quoted = quoted_length(self.text).unwrap_or(0);
            let length =
                self.text[quoted..].find(|c| is_one(c, "\t\n\r")).map_or(self.text.len(), |at| quoted + at);
            let piece = self.take(length);
            let end = self.text.chars().next();
            self.take(end.map_or(0, char::len_utf8));
            pieces.push(piece);
            if end != Some('\t') {
                return pieces;
            }
        }
    }

    fn take(&mut self, length: usize) -> Piece<'a> {
        let (text, rest) = self.text.split_at(length);
        let piece = Piece { text, from: self.from };
        self.text = rest;
        self.from += text.chars().map(char::len_utf16).sum::<usize>();
        piece
    }
}

/// A quoted cell has at most this many bytes; without a bound every stray quote would be looked for to the end.
const LONGEST_QUOTED: usize = 2_000;

/// The length of the quoted cell that a text begins with: its closing quote ends the cell.
fn quoted_length(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 1;
    (bytes.first() == Some(&b'"')).then_some(())?;
    loop {
        at += bytes.get(at..bytes.len().min(LONGEST_QUOTED))?.iter().position(|&byte| byte == b'"')? + 1;
        match bytes.get(at) {
            Some(b'"') => at += 1,
            None | Some(b'\t' | b'\n' | b'\r') => return Some(at),
            Some(_) => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_cell_keeps_its_line_breaks_and_the_next_cell_its_place() {
        let blocks = read("\"商业\n\"\"企业\"\"\"\t\t5\r\n一、总体情况\r\n");
        let [Block::Table(table), Block::Paragraph(paragraph)] = blocks.as_slice() else {
            panic!("{blocks:?}")
        };
        let texts: Vec<&str> = table.rows[0].cells.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(texts, ["商业\n\"企业\"", "", "5"]);
        assert_eq!(table.rows[0].cells[2].origin, Origin::Text { text: [13, 14] });
        assert_eq!(paragraph.text, "一、总体情况");
    }
}
