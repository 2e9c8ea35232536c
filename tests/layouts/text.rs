//! Flattened text: what is left of the tables after a copy from a page, a crawler, a sheet.

use super::report::Block;
use super::tables::{Cell, Slot, Table};

/// Prose one line each, tables by `table`.
fn document(blocks: &[Block], table: impl Fn(&Table) -> String) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Title(text) | Block::Heading(text) | Block::Paragraph(text) => {
                out.push_str(text);
                out.push('\n');
            }
            Block::Table(model) => out.push_str(&table(model)),
        }
    }
    out
}

/// Shape 1: a cell a line, then one line with a pipe for each cell the row is short of the
/// grid, whatever made it so: a span beside, a span above, or a value left out.
fn cell_a_line(table: &Table) -> String {
    let mut out = String::new();
    for row in &table.rows {
        for cell in row {
            out.push_str(cell.text());
            out.push_str(" |\n");
        }
        if row.len() < table.width {
            out.push_str(&"|".repeat(table.width - row.len()));
            out.push('\n');
        }
    }
    out
}

/// Shape 1.
pub fn shape_1(blocks: &[Block]) -> String {
    document(blocks, cell_a_line)
}

/// Shape 1 with the pipe-only line lost after the last row of a table, as under table 二 of
/// changtu-2022.
pub fn shape_1_bare_end(blocks: &[Block]) -> String {
    document(blocks, |table| {
        let text = cell_a_line(table);
        // The last line holds pipes alone only where the last row is not a full one.
        match table.rows.last() {
            Some(row) if row.len() < table.width => {
                let pipes = "|".repeat(table.width - row.len());
                text.strip_suffix(&format!("{pipes}\n")).unwrap_or(&text).to_owned()
            }
            _ => text,
        }
    })
}

/// Shape 1 through a system that ends lines with CR LF and leaves a blank line after each table.
pub fn shape_1_carriage_returns(blocks: &[Block]) -> String {
    document(blocks, |table| cell_a_line(table) + "\n").replace('\n', "\r\n")
}

/// Shape 2: the value and its pipe on lines of their own; a blank value is a lone space.
pub fn shape_2(blocks: &[Block]) -> String {
    document(blocks, |table| {
        let mut out = String::new();
        for row in &table.rows {
            for cell in row {
                let text = if cell.text().is_empty() { " " } else { cell.text() };
                out.push_str(text);
                out.push_str("\n|\n");
            }
            if row.len() < table.width {
                out.push_str(&"|".repeat(table.width - row.len()));
                out.push('\n');
            }
        }
        out
    })
}

/// Shape 6: the pipes of a spanning heading glued to it.
pub fn shape_6(blocks: &[Block]) -> String {
    document(blocks, |table| {
        let mut out = String::new();
        for row in &table.rows {
            for cell in row {
                out.push_str(cell.text());
                out.push_str(" |\n");
            }
            let missing = "|".repeat(table.width - row.len());
            if row.len() == 1 {
                out.pop();
                out.push(' ');
            }
            if !missing.is_empty() {
                out.push_str(&missing);
                out.push('\n');
            }
        }
        out
    })
}

/// Shape 6 throughout: the pipes that a row is short of stand behind its last cell, whatever that is.
pub fn shape_6_throughout(blocks: &[Block]) -> String {
    document(blocks, |table| {
        let mut out = String::new();
        for row in &table.rows {
            for cell in row {
                out.push_str(cell.text());
                out.push_str(" |\n");
            }
            out.pop();
            let missing = table.width - row.len();
            if missing > 0 {
                out.push(' ');
            }
            out.push_str(&"|".repeat(missing));
            out.push('\n');
        }
        out
    })
}

/// `value |`, a blank value as the space alone.
fn piped(line: &mut String, cell: &Cell) {
    if !line.is_empty() {
        line.push(' ');
    }
    match cell.text() {
        "" if line.is_empty() => line.push_str(" |"),
        "" => line.push('|'),
        text => {
            line.push_str(text);
            line.push_str(" |");
        }
    }
}

/// Shape 3: a row a line; a pipe in front for each column under a row-spanned cell, the
/// pipes of merged columns at the end.
pub fn shape_3(blocks: &[Block]) -> String {
    document(blocks, |table| {
        let mut out = String::new();
        for slots in table.grid() {
            let mut line = String::new();
            let mut merged = 0;
            for slot in slots {
                match slot {
                    Slot::Start(cell) => piped(&mut line, cell),
                    Slot::Under if !line.contains(|sign| sign != '|') => line.push('|'),
                    Slot::Under | Slot::Across => merged += 1,
                }
            }
            out.push_str(&line);
            out.push_str(&"|".repeat(merged));
            out.push('\n');
        }
        out
    })
}

/// Shape 3 with the pipe of every merged column where the column is.
pub fn shape_3_in_place(blocks: &[Block]) -> String {
    document(blocks, |table| {
        let mut out = String::new();
        for slots in table.grid() {
            let mut line = String::new();
            for slot in slots {
                match slot {
                    Slot::Start(cell) => piped(&mut line, cell),
                    Slot::Across | Slot::Under => line.push('|'),
                }
            }
            out.push_str(&line);
            out.push('\n');
        }
        out
    })
}

/// The text of a row's places, merged ones empty.
fn texts<'a>(slots: &[Slot<'a>]) -> Vec<&'a str> {
    let text = |slot: &Slot<'a>| match slot {
        Slot::Start(cell) => cell.text(),
        Slot::Across | Slot::Under => "",
    };
    slots.iter().map(text).collect()
}

/// Shape 4: Markdown, merged cells as empty ones in place.
pub fn markdown(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Title(text) => out.push_str(&format!("# {text}\n\n")),
            Block::Heading(text) => out.push_str(&format!("## {text}\n\n")),
            Block::Paragraph(text) => out.push_str(&format!("{text}\n\n")),
            Block::Table(table) => {
                for (number, slots) in table.grid().iter().enumerate() {
                    out.push_str(&format!("| {} |\n", texts(slots).join(" | ")));
                    if number == 0 {
                        out.push_str(&format!("|{}\n", " --- |".repeat(table.width)));
                    }
                }
                out.push('\n');
            }
        }
    }
    out
}

/// Shape 4 as some converters write it: the pipe before the value and none after it, and
/// columns that the table never had.
fn phantom_columns(blocks: &[Block], width: impl Fn(&Table) -> usize) -> String {
    document(blocks, |table| {
        let width = width(table);
        let mut out = String::new();
        for (number, slots) in table.grid().iter().enumerate() {
            let mut row = texts(slots);
            row.resize(width, "");
            for text in row {
                out.push('|');
                out.push_str(if text.is_empty() { " " } else { text });
            }
            out.push('\n');
            if number == 0 {
                out.push_str(&"|---".repeat(width));
                out.push('\n');
            }
        }
        out.push('\n');
        out
    })
}

/// Every table sixteen columns wide.
pub fn markdown_sixteen_columns(blocks: &[Block]) -> String {
    phantom_columns(blocks, |_| 16)
}

/// Every table sixteen columns too wide.
pub fn markdown_sixteen_more_columns(blocks: &[Block]) -> String {
    phantom_columns(blocks, |table| table.width + 16)
}

/// A field as a sheet quotes it: only where it holds a tab, a quotation mark or a line break.
fn field(text: &str) -> String {
    // The sheet's author broke this caption by hand, as the published form does.
    let text = text.replace("商业企业", "商业\n企业");
    if text.contains(['\t', '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// Shape 7 from Excel: a rectangle, merged cells empty but for their first place. A row that
/// lacks a value cannot stay short here: the last place is a blank.
pub fn excel(blocks: &[Block]) -> String {
    document(blocks, |table| {
        let mut out = String::new();
        for slots in table.grid() {
            let mut row: Vec<String> = texts(&slots).into_iter().map(field).collect();
            row.resize(table.width, String::new());
            out.push_str(&row.join("\t"));
            out.push_str("\r\n");
        }
        out
    })
}

/// Shape 7: the whole report in one sheet, every line as wide as the widest table.
pub fn excel_sheet(blocks: &[Block]) -> String {
    const WIDTH: usize = 15;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for block in blocks {
        match block {
            Block::Title(text) | Block::Heading(text) => rows.push(vec![field(text)]),
            // A long text cell is broken by hand at its sentences.
            Block::Paragraph(text) => rows.push(vec![field(&text.replace('，', "，\n"))]),
            Block::Table(table) => {
                rows.extend(table.grid().iter().map(|slots| texts(slots).into_iter().map(field).collect()));
            }
        }
    }
    for row in &mut rows {
        row.resize(WIDTH, String::new());
    }
    rows.iter().map(|row| row.join("\t") + "\r\n").collect()
}

/// Shape 7 from a selection in a browser: cells joined by tabs, spans not expanded.
pub fn browser_selection(blocks: &[Block]) -> String {
    document(blocks, |table| {
        let mut out = String::new();
        for row in &table.rows {
            let row: Vec<&str> = row.iter().map(Cell::text).collect();
            out.push_str(&row.join("\t"));
            out.push('\n');
        }
        out
    })
}
