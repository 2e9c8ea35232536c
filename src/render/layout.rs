//! Where each cell of an official table stands, and which headings it answers to.

use crate::format::{CellId, Label, Line, Table};

/// A cell of an official table, placed.
pub(super) struct Placed {
    /// The grid column at which it begins.
    pub column: u8,
    pub colspan: u8,
    pub rowspan: u8,
    pub content: Content,
}

/// What is in it.
pub(super) enum Content {
    /// Words that head something.
    Heading { id: String, scope: &'static str, text: &'static str },
    /// Words that head nothing: a remark, or the name of the labels' column.
    Remark(&'static str),
    /// A figure, and the ids of the headings above and before it.
    Value { cell: CellId, headers: String },
}

/// A heading and the grid that it covers.
struct Heading {
    id: String,
    columns: std::ops::Range<u8>,
    lines: std::ops::Range<usize>,
    above: bool,
}

/// The cells of a table, line by line.
pub(super) fn lines(table: &Table) -> Vec<Vec<Placed>> {
    let values_from = values_from(table);
    let mut covered = vec![0_usize; usize::from(table.width)];
    let mut headings: Vec<Heading> = Vec::new();
    let mut lines = Vec::new();
    for (number, line) in table.lines.iter().enumerate() {
        let (labels, above) = match line {
            Line::Head(labels) => (*labels, true),
            Line::Values { labels, .. } => (*labels, false),
        };
        // Headings after figures begin a new block; those above the figures before no longer apply.
        if above
            && matches!(number.checked_sub(1).map(|before| &table.lines[before]), Some(Line::Values { .. }))
        {
            headings.clear();
        }
        let mut placed = Vec::new();
        for label in labels {
            let column = covered.iter().position(|&until| until <= number).unwrap_or_default();
            let until = column + usize::from(label.colspan);
            covered[column..until].fill(number + usize::from(label.rowspan));
            let column = u8::try_from(column).unwrap_or_default();
            placed.push(heading(table, label, above, (number, column), values_from, &mut headings));
        }
        if let Line::Values { rows, .. } = line {
            let columns = rows.iter().flat_map(|row| row.columns.iter().map(move |column| (row, column)));
            for ((row, found), column) in columns.zip(table.anchors(rows)) {
                let cell = CellId { table: table.id, row: row.id, column: found.id };
                let answers = |heading: &&Heading| {
                    let before = !heading.above && heading.lines.contains(&number);
                    before || (heading.above && heading.columns.contains(&column))
                };
                let headers: Vec<String> =
                    headings.iter().filter(answers).map(|heading| heading.id.clone()).collect();
                let content = Content::Value { cell, headers: headers.join(" ") };
                placed.push(Placed { column, colspan: found.colspan, rowspan: 1, content });
            }
        }
        lines.push(placed);
    }
    lines
}

fn heading(
    table: &Table,
    label: &'static Label,
    above: bool,
    (line, column): (usize, u8),
    values_from: u8,
    headings: &mut Vec<Heading>,
) -> Placed {
    let until = column + label.colspan;
    let content = if above && until <= values_from {
        Content::Remark(label.text)
    } else {
        let id = [table.id.id(), "-h", &line.to_string(), "-", &column.to_string()].concat();
        let scope = match (above, label.colspan, label.rowspan) {
            (true, 1, _) => "col",
            (true, ..) => "colgroup",
            (false, _, 1) => "row",
            (false, ..) => "rowgroup",
        };
        let lines = line..line + usize::from(label.rowspan);
        headings.push(Heading { id: id.clone(), columns: column..until, lines, above });
        Content::Heading { id, scope, text: label.text }
    };
    Placed { column, colspan: label.colspan, rowspan: label.rowspan, content }
}

/// The first grid column that holds a figure in any line.
fn values_from(table: &Table) -> u8 {
    let anchors = table.lines.iter().filter_map(|line| match line {
        Line::Values { rows, .. } => table.anchors(rows).first().copied(),
        Line::Head(_) => None,
    });
    anchors.min().unwrap_or_default()
}
