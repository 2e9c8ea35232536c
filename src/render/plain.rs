//! The report as text that a person and this program read, and as Markdown.

use super::html::caption;
use super::layout::{Content, Placed, lines};
use super::shown;
use crate::format::TableId;
use crate::report::{Report, TableFound};

/// One row a line, `a | b | c |`; what a wide cell covers are pipes behind the row, what reaches down from above is a
/// pipe before it.
#[must_use]
pub fn to_text(report: &Report) -> String {
    document(report, "", str::to_owned, &mut |table, line| {
        let mut cells: Vec<String> =
            line.iter().map(|cell| content(table, cell).replace('|', "｜")).collect();
        if line.first().is_some_and(|cell| cell.column > 0) {
            cells.insert(0, String::new());
        }
        let written: usize = line.iter().map(|cell| usize::from(cell.colspan)).sum();
        let row = cells.join(" | ");
        let covered = "|".repeat(written - line.len());
        [row.trim_start(), " |", &covered].concat()
    })
}

/// Markdown tables; a merged cell is written once, the cells it covers are empty.
#[must_use]
pub fn to_markdown(report: &Report) -> String {
    let mut first = None;
    document(report, "## ", escaped, &mut |table, line| {
        let mut cells = vec![String::new(); usize::from(table.form.width)];
        for cell in line {
            cells[usize::from(cell.column)] = escaped(&content(table, cell));
        }
        let row = ["| ", &cells.join(" | "), " |"].concat();
        // The line under the first row makes it a table.
        let begins = first.replace(table.form.id) != Some(table.form.id);
        if begins { [row, "\n|".to_owned(), " --- |".repeat(cells.len())].concat() } else { row }
    })
}

/// Text that Markdown takes as text: no markup of the input is markup in the output.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '&' => escaped.push_str("&amp;"),
            '|' | '\\' | '`' => escaped.extend(['\\', c]),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// The report from top to bottom: `heading` stands before a section's title, `text` writes a line of the report, `row` a
/// line of a table.
fn document(
    report: &Report,
    heading: &str,
    text: fn(&str) -> String,
    row: &mut dyn FnMut(&TableFound, &[Placed]) -> String,
) -> String {
    let mut lines_of = |id: TableId, out: &mut String| {
        let Some(table) = report.table(id) else { return };
        out.push_str(&caption(id));
        out.push_str("\n\n");
        for line in lines(table.form) {
            out.push_str(&row(table, &line));
            out.push('\n');
        }
        out.push('\n');
    };
    let mut out = String::new();
    if let Some(title) = &report.title {
        // One mark less than a section's.
        out.push_str(&[heading.strip_prefix('#').unwrap_or_default(), &text(title), "\n\n"].concat());
    }
    let mut written = [false; 3];
    for passage in &report.passages {
        if !passage.heading.is_empty() {
            out.push_str(&[heading, &text(&passage.heading), "\n\n"].concat());
        }
        passage
            .paragraphs
            .iter()
            .for_each(|line| out.push_str(&[text(&line.text).as_str(), "\n\n"].concat()));
        if let Some(id) = passage.section.and_then(|section| section.table) {
            lines_of(id, &mut out);
            written[id as usize] = true;
        }
    }
    TableId::ALL.into_iter().filter(|&id| !written[id as usize]).for_each(|id| lines_of(id, &mut out));
    out
}

fn content(table: &TableFound, cell: &Placed) -> String {
    match &cell.content {
        Content::Heading { text, .. } | Content::Remark(text) => (*text).to_owned(),
        Content::Value { cell, .. } => shown(table, *cell),
    }
}
