//! Flattened text: one cell a line with a pipe behind it, one row a line with pipes between, Markdown rows.

use super::Block;
use super::tables::{Blocks, Piece};
use crate::grid::Cell;
use crate::text::{Mark, Written, is_space, read_number, trim};

/// Reads lines in any mixture of the shapes; lines without a pipe are paragraphs.
pub(super) fn read(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for line in (Piece { text, from: 0 }).split(|c| matches!(c, '\n' | '\r')) {
        reader.line(line);
    }
    reader.finish()
}

/// What a line is.
enum Line<'a> {
    /// Nothing, or spaces.
    Empty(Piece<'a>),
    /// `value |`, or ` |` for a blank one: one cell.
    Cell(Piece<'a>),
    /// `|` alone: behind a value on the line before; else a blank cell whose spaces were cut, or a filler of one column.
    Lone(Piece<'a>),
    /// `|||`: as many columns as are missing in the row, which ends here.
    Filler,
    /// `a | b | c |`: a row.
    Row(Vec<Piece<'a>>),
    /// No pipe.
    Paragraph(Piece<'a>),
}

fn is_pipe(c: char) -> bool {
    matches!(c, '|' | '｜' | '│')
}

fn classify(line: Piece<'_>) -> Line<'_> {
    let text = trim(line.text);
    let pipes = text.chars().filter(|&c| is_pipe(c)).count();
    if text.is_empty() {
        return Line::Empty(line);
    }
    if pipes == 0 {
        return Line::Paragraph(line);
    }
    if text.chars().all(is_pipe) {
        let indented = line.text.starts_with(is_space);
        return match pipes {
            1 if indented => Line::Cell(Piece { text: "", ..line }),
            1 => Line::Lone(line),
            _ => Line::Filler,
        };
    }
    // A pipe behind the value or before it; between two it parts a row of two cells.
    let mut filled = line.split(is_pipe).filter(|piece| !trim(piece.text).is_empty());
    if let (1, Some(only), None) = (pipes, filled.next(), filled.next()) {
        return Line::Cell(only);
    }
    Line::Row(line.split(is_pipe).collect())
}

#[derive(Debug, Default)]
struct Reader<'a> {
    blocks: Blocks,
    /// The cells of the row that is being read, where each stands on a line of its own.
    row: Vec<Cell>,
    /// Lone pipes since the last cell.
    lone: Vec<Piece<'a>>,
    /// The line before, where it has no pipe: a paragraph, or the value of a pipe on this line.
    before: Option<Piece<'a>>,
    /// Whether a pipe alone stood on the line before that one.
    behind_pipe: bool,
    /// Whether a pipe alone stands on the line before.
    at_pipe: bool,
    /// For each row of the table that came as one line, whether a pipe stood before its first cell.
    bordered: Vec<bool>,
}

impl<'a> Reader<'a> {
    fn line(&mut self, line: Piece<'a>) {
        let before = self.before.take();
        let line = classify(line);
        let at_pipe = std::mem::replace(&mut self.at_pipe, matches!(line, Line::Lone(_)));
        let line = match (line, before) {
            (Line::Lone(_), Some(value)) => Line::Cell(value),
            (Line::Cell(pipe), Some(value)) if pipe.text.is_empty() && !trim(value.text).is_empty() => {
                Line::Cell(value)
            }
            // A line of nothing at all parts no value from its pipe.
            (Line::Empty(line), Some(value)) if line.text.is_empty() => {
                self.before = Some(value);
                return;
            }
            (line, before) => {
                if let Some(piece) = before.filter(|piece| !trim(piece.text).is_empty()) {
                    self.before_no_pipe(piece);
                }
                line
            }
        };
        match line {
            Line::Empty(piece) => self.before = Some(piece).filter(|piece| !piece.text.is_empty()),
            Line::Paragraph(piece) => (self.before, self.behind_pipe) = (Some(piece), at_pipe),
            Line::Cell(piece) => self.cell(piece),
            Line::Lone(piece) => self.lone.push(piece),
            Line::Filler => {
                self.settle_lone(true);
                self.end_row();
            }
            Line::Row(pieces) => self.row_line(&pieces),
        }
    }

    /// A line with no pipe before or behind it on lines of their own: a paragraph. Where pipes stand before the values, the
    /// last figure of a table has none behind it.
    fn before_no_pipe(&mut self, piece: Piece<'a>) {
        if self.behind_pipe && !matches!(read_number(piece.text), Written::Other(Mark::Text)) {
            self.push(piece);
            self.end_table();
        } else {
            self.end_table();
            self.blocks.paragraph(piece);
        }
    }

    fn cell(&mut self, piece: Piece<'a>) {
        if !self.lone.is_empty() {
            self.settle_lone(!matches!(read_number(piece.text), Written::Other(Mark::Text)));
        }
        self.push(piece);
    }

    /// Decides what the lone pipes are. Before a value, before a filler, or two in a row, they are blank cells;
    /// a single one at the end of a row fills the column that its label covers.
    fn settle_lone(&mut self, blank: bool) {
        let lone = std::mem::take(&mut self.lone);
        if blank || lone.len() > 1 {
            for piece in &lone {
                self.push(Piece { text: "", from: piece.from });
            }
        }
        if !blank && !lone.is_empty() {
            self.end_row();
        }
    }

    fn push(&mut self, piece: Piece<'_>) {
        let column = self.row.len();
        self.row.push(piece.cell(column));
    }

    fn row_line(&mut self, pieces: &[Piece<'a>]) {
        self.settle_lone(false);
        let place = pieces.iter().position(|piece| !trim(piece.text).is_empty()).unwrap_or(0);
        // Whether cells stand on lines of their own here: in this row, or in the one before.
        let by_cells = !self.row.is_empty() || self.bordered.len() < self.blocks.rows().len();
        if by_cells && pieces[place + 1..].iter().all(|piece| trim(piece.text).is_empty()) {
            // `本年处理决定数量 | ||`: the last cell of a row and its filler on one line; else `||| 行政许可 |`, the filler
            // and the first cell of the next.
            if place > 0 {
                self.end_row();
            }
            self.push(pieces[place]);
            if place == 0 {
                self.end_row();
            }
            return;
        }
        self.end_row();
        if pieces.iter().all(|piece| is_rule(trim(piece.text))) {
            return;
        }
        self.bordered.resize(self.blocks.rows().len(), false);
        self.bordered.push(pieces[0].text.is_empty());
        let kept = pieces.len() - fillers(pieces);
        self.blocks
            .row(pieces[..kept].iter().enumerate().map(|(column, piece)| piece.cell(column)).collect());
    }

    fn end_row(&mut self) {
        self.blocks.row(std::mem::take(&mut self.row));
    }

    fn end_table(&mut self) {
        self.settle_lone(false);
        self.end_row();
        let bordered = std::mem::take(&mut self.bordered);
        let rows = self.blocks.rows();
        if !rows.is_empty() && bordered.len() == rows.len() && bordered.iter().all(|&bordered| bordered) {
            // Markdown: the pipe before each row is its border, no cell.
            for row in rows {
                row.cells.remove(0);
                for cell in &mut row.cells {
                    cell.column -= 1;
                }
            }
        }
        self.blocks.end_table();
    }

    fn finish(mut self) -> Vec<Block> {
        if let Some(line) = self.before.take() {
            self.before_no_pipe(line);
        }
        self.end_table();
        self.blocks.finish()
    }
}

/// A piece of the line under a Markdown heading, or of its border.
fn is_rule(text: &str) -> bool {
    text.is_empty() || (text.len() > 1 && text.chars().all(|c| matches!(c, '-' | ':')))
}

/// How many of the pieces at the end of a row are no cells: the border behind the last pipe, and the columns
/// that a wide cell covers (`||`, where a blank cell is written with a space).
fn fillers(pieces: &[Piece<'_>]) -> usize {
    let spaced =
        pieces.iter().any(|piece| piece.text.starts_with(is_space) || piece.text.ends_with(is_space));
    let empty = pieces.iter().rev().take_while(|piece| piece.text.is_empty()).count();
    if spaced { empty } else { empty.min(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        read(text)
            .into_iter()
            .filter_map(|block| match block {
                Block::Table(table) => Some(table.rows),
                _ => None,
            })
            .flatten()
            .map(|row| row.cells.into_iter().map(|cell| cell.text).collect())
            .collect()
    }

    #[test]
    fn a_line_of_pipes_ends_a_row_and_a_blank_cell_does_not() {
        assert_eq!(
            rows("（一）予以公开 |\n5 |\n |\n0 |\n||\n2.重复申请 |\n1 |\n"),
            [vec!["（一）予以公开", "5", "", "0"], vec!["2.重复申请", "1"]]
        );
    }

    #[test]
    fn a_blank_cell_whose_space_was_cut_is_told_by_what_follows() {
        assert_eq!(rows("一 |\n26 |\n|\n|\n26 |\n||\n"), [["一", "26", "", "", "26"]]);
        assert_eq!(rows("一 |\n26 |\n|\n二 |\n"), [vec!["一", "26"], vec!["二"]]);
    }

    #[test]
    fn a_pipe_may_stand_on_the_line_after_its_value() {
        assert_eq!(rows("规章\n|\n0\n|\n \n|\n2\n|\n一、总体情况\n"), [["规章", "0", "", "2"]]);
    }

    #[test]
    fn a_row_on_one_line_keeps_its_blanks_and_drops_its_fillers() {
        assert_eq!(
            rows("第二十条第（一）项 ||||\n规章 | 0 |  | 2 |\n| （二）部分公开 | 1 | |\n"),
            [vec!["第二十条第（一）项"], vec!["规章", "0", "", "2"], vec!["", "（二）部分公开", "1", ""]]
        );
    }

    #[test]
    fn markdown_borders_are_no_cells() {
        assert_eq!(rows("| 规章 | 0 |\n|---|:--|\n| 行政许可 |  |\n"), [["规章", "0"], ["行政许可", ""]]);
    }

    #[test]
    fn every_cell_knows_where_it_stood() {
        let blocks = read("𠮷年报\n规章 |\n 12 |\n");
        let Block::Table(table) = &blocks[1] else { panic!() };
        let origin = &table.rows[0].cells[1].origin;
        assert_eq!(*origin, crate::grid::Origin::Text { text: [11, 13] });
    }
}
