//! Text without a mark between its cells: one cell a paragraph, and the text layer of a PDF. Blank cells leave nothing
//! behind, so whoever writes with these gives figures without blanks, or reads with that in mind.

use super::report::Block;
use super::tables::{Cell, Kind, Slot, Table};

/// Prose by `prose`, tables by `table`.
fn document(blocks: &[Block], prose: fn(&str) -> String, table: impl Fn(&Table) -> String) -> String {
    blocks
        .iter()
        .map(|block| match block {
            Block::Title(text) | Block::Heading(text) | Block::Paragraph(text) => prose(text) + "\n",
            Block::Table(model) => table(model),
        })
        .collect()
}

/// Lines of so many characters, as a narrow cell breaks its words.
fn broken(text: &str, width: usize) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    characters.chunks(width).map(|line| line.iter().collect()).collect()
}

fn hard_wrapped(text: &str) -> String {
    broken(text, 22).join("\n")
}

/// A caption or a figure a line; captions of more than `width` characters on several.
fn cells(table: &Table, width: usize, between: &str) -> String {
    let lines = table.rows.iter().flatten().filter(|cell| !cell.text().is_empty()).flat_map(|cell| {
        // A figure is not broken.
        broken(cell.text(), if cell.is_value() { usize::MAX } else { width })
    });
    lines.map(|line| line + between).collect()
}

/// Shape 5: one cell a paragraph.
pub fn cell_a_paragraph(blocks: &[Block]) -> String {
    document(blocks, str::to_owned, |table| cells(table, usize::MAX, "\n"))
}

/// Shape 5 with an empty line after every paragraph.
pub fn cell_a_paragraph_apart(blocks: &[Block]) -> String {
    document(blocks, |text| text.to_owned() + "\n", |table| cells(table, usize::MAX, "\n\n"))
}

/// Shape 5 with captions broken as narrow cells break them.
pub fn cell_a_paragraph_broken(blocks: &[Block]) -> String {
    document(blocks, str::to_owned, |table| cells(table, 6, "\n"))
}

/// Whether a row has a caption that reaches down into rows below: it stands beside them, and is read before them.
fn is_group(cell: &Cell) -> bool {
    cell.rows > 1 && !cell.is_value()
}

/// Shape 8 as a program writes it that follows the cells: group captions on lines of their own, a caption broken over
/// lines, the figures on its last.
pub fn text_layer_in_order(blocks: &[Block]) -> String {
    document(blocks, hard_wrapped, |table| {
        let mut out = String::new();
        for row in &table.rows {
            let has_values = row.iter().any(Cell::is_value);
            for cell in row.iter().filter(|cell| !cell.is_value()) {
                let width = if is_group(cell) { 4 } else { 12 };
                out += &broken(cell.text(), width).join("\n");
                let leaf = has_values && !is_group(cell);
                out.push_str(if leaf { "" } else { "\n" });
            }
            let values: Vec<&str> = row.iter().filter(|cell| cell.is_value()).map(Cell::text).collect();
            let values: Vec<&str> = values.into_iter().filter(|text| !text.is_empty()).collect();
            if !values.is_empty() {
                let labelled = row.iter().any(|cell| !cell.is_value());
                out += if labelled { " " } else { "" };
                out += &values.join(" ");
            }
            if !out.ends_with('\n') {
                out.push('\n');
            }
        }
        out
    })
}

/// Shape 8 with the figures on a line of their own, after the first line of their caption or after all of it.
pub fn text_layer_figures_between(blocks: &[Block]) -> String {
    document(blocks, hard_wrapped, |table| {
        let mut out = String::new();
        for row in &table.rows {
            let values: Vec<&str> = row.iter().filter(|cell| cell.is_value()).map(Cell::text).collect();
            let values: Vec<&str> = values.into_iter().filter(|text| !text.is_empty()).collect();
            let mut lines: Vec<String> = Vec::new();
            for cell in row.iter().filter(|cell| !cell.is_value()) {
                lines.extend(broken(cell.text(), if is_group(cell) { 5 } else { 13 }));
            }
            let place = lines
                .len()
                .saturating_sub(usize::from(lines.last().is_some_and(|last| last.chars().count() < 5)));
            if !values.is_empty() {
                lines.insert(place.max(1.min(lines.len())), values.join(" "));
            }
            out += &(lines.join("\n") + "\n");
        }
        out
    })
}

/// How many characters fit into the columns of a table.
fn widths(table: &Table) -> Vec<usize> {
    match table.kind {
        Kind::Disclosure => vec![9; table.width],
        Kind::Requests => [vec![2, 5, 13], vec![3; 7]].concat(),
        Kind::Proceedings => vec![2; table.width],
    }
}

/// A line of a page: what stands on it and where it begins.
type Printed = Vec<(usize, String)>;

/// A table set on a page: every cell in the middle of the rows and columns that it covers, its words broken to fit.
fn printed(table: &Table) -> Vec<Printed> {
    let widths = widths(table);
    let left = |column: usize| widths[..column].iter().sum::<usize>();
    let grid = table.grid();
    let mut placed: Vec<(usize, usize, &Cell, Vec<String>)> = Vec::new();
    for (row, slots) in grid.iter().enumerate() {
        for (column, slot) in slots.iter().enumerate() {
            let Slot::Start(cell) = slot else { continue };
            let width = left((column + cell.columns).min(table.width)) - left(column);
            let lines =
                if cell.is_value() { vec![cell.text().to_owned()] } else { broken(cell.text(), width) };
            placed.push((row, column, cell, lines));
        }
    }
    let mut heights = vec![1; table.rows.len()];
    for (row, _, cell, lines) in placed.iter().filter(|(_, _, cell, _)| cell.rows == 1) {
        heights[*row] = heights[*row].max(lines.len() * cell.rows);
    }
    let top = |row: usize| heights[..row].iter().sum::<usize>();
    let mut page: Vec<Printed> = vec![Vec::new(); top(heights.len())];
    for (row, column, cell, lines) in placed {
        let until = top((row + cell.rows).min(heights.len()));
        let first = top(row) + (until - top(row)).saturating_sub(lines.len()) / 2;
        for (number, line) in lines.into_iter().enumerate() {
            // What does not fit its rows is set smaller: here, on the last line that there is.
            let at = (first + number).min(page.len() - 1);
            if !line.is_empty() {
                page[at].push((left(column), line));
            }
        }
    }
    page
}

/// The lines of a page with everything in its place, as far as spaces can say it.
fn spaced(page: Vec<Printed>) -> Vec<String> {
    let line = |mut printed: Printed| {
        printed.sort_by_key(|(place, _)| *place);
        let mut out = String::new();
        let mut width = 0;
        for (place, text) in printed {
            // A Chinese character is as wide as two spaces.
            let from = (2 * place).max(width + usize::from(width > 0));
            out += &" ".repeat(from - width);
            out += &text;
            width = from + text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
        }
        out
    };
    page.into_iter().map(line).collect()
}

/// Shape 8 as a program writes it that keeps the places: group captions broken beside the rows that they are of.
pub fn text_layer_in_place(blocks: &[Block]) -> String {
    document(blocks, hard_wrapped, |table| spaced(printed(table)).join("\n") + "\n")
}

/// The same over several pages: a number at the foot of each, the report's name at the head.
pub fn text_layer_of_pages(blocks: &[Block]) -> String {
    const LINES: usize = 26;
    let text = text_layer_in_place(blocks);
    let lines: Vec<&str> = text.lines().collect();
    let head = blocks.iter().find_map(|block| match block {
        Block::Title(text) => Some(text.as_str()),
        _ => None,
    });
    let mut out = String::new();
    for (number, page) in lines.chunks(LINES).enumerate() {
        if number > 0 {
            out += &format!("\u{c}{}\n", head.unwrap_or_default());
        }
        out += &page.join("\n");
        out += &format!("\n\n                    - {} -\n", number + 1);
    }
    out
}

/// Shape 8 with everything on a line in order, one space between: what is left of the places after a copy.
pub fn text_layer_by_lines(blocks: &[Block]) -> String {
    document(blocks, hard_wrapped, |table| {
        let lines = spaced(printed(table));
        lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n").collect()
    })
}
