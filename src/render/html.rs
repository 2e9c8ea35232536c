//! The official tables as HTML, with the notice's merges, headers for every figure, an id for every cell.

use super::layout::{Content, Placed, lines};
use super::shown;
use crate::diagnostic::Severity;
use crate::format::{CellId, Edition, TableId};
use crate::report::{Report, TableFound};

/// A finding, for the cells that it marks.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Its id.
    pub id: String,
    /// What it weighs.
    pub severity: Severity,
    /// The cells, by their ids.
    pub cells: Vec<String>,
    /// Those to change, where a repair explains the finding; the others are innocent then.
    pub guilty: Vec<String>,
}

/// The report in the official layout. Cells of the findings carry `data-severity`, the gravest one's, and
/// `data-findings`, their ids; where a repair explains all of a cell's findings, `data-role` says whether the cell is the
/// `guilty` one or `innocent`. Without findings the tables are as for publication.
#[must_use]
pub fn to_html(report: &Report, findings: &[Mark]) -> String {
    let mut page = String::from("<article lang=\"zh-CN\">\n");
    if let Some(title) = &report.title {
        element(&mut page, "h1", title);
    }
    let mut written = [false; 3];
    for passage in &report.passages {
        if !passage.heading.is_empty() {
            element(&mut page, "h2", &passage.heading);
        }
        passage.paragraphs.iter().for_each(|line| element(&mut page, "p", &line.text));
        if let Some(id) = passage.section.and_then(|section| section.table) {
            table(&mut page, report, id, findings);
            written[id as usize] = true;
        }
    }
    for id in TableId::ALL.into_iter().filter(|&id| !written[id as usize]) {
        table(&mut page, report, id, findings);
    }
    page + "</article>\n"
}

fn table(page: &mut String, report: &Report, id: TableId, marks: &[Mark]) {
    let Some(table) = report.table(id) else { return };
    page.push_str("<table class=\"nianbao\" id=\"table-");
    page.push_str(id.id());
    page.push_str("\">\n");
    element(page, "caption", &caption(id));
    page.push_str("<tbody>\n");
    for line in lines(table.form) {
        page.push_str("<tr>");
        for cell in &line {
            placed(page, cell, table, marks);
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n");
}

/// 表二　主动公开政府信息情况.
pub(super) fn caption(id: TableId) -> String {
    let section = Edition::latest().sections.iter().find(|section| section.table == Some(id));
    section.map(|section| ["表", section.number, "　", section.title].concat()).unwrap_or_default()
}

fn placed(page: &mut String, cell: &Placed, table: &TableFound, marks: &[Mark]) {
    let spans = |page: &mut String| {
        for (name, span) in [("colspan", cell.colspan), ("rowspan", cell.rowspan)] {
            if span > 1 {
                attribute(page, name, &span.to_string());
            }
        }
    };
    match &cell.content {
        Content::Remark(text) => {
            page.push_str("<td");
            spans(page);
            page.push('>');
            escape(page, text);
            page.push_str("</td>");
        }
        Content::Heading { id, scope, text } => {
            page.push_str("<th");
            attribute(page, "id", id);
            attribute(page, "scope", scope);
            spans(page);
            page.push('>');
            escape(page, text);
            page.push_str("</th>");
        }
        Content::Value { cell: id, headers } => {
            page.push_str("<td");
            attribute(page, "id", &id.to_string());
            attribute(page, "headers", headers);
            spans(page);
            marked(page, *id, marks);
            page.push('>');
            escape(page, &shown(table, *id));
            page.push_str("</td>");
        }
    }
}

fn marked(page: &mut String, cell: CellId, marks: &[Mark]) {
    let cell = cell.to_string();
    // The cell to change need not be one that the finding is about.
    let concerns = |mark: &&Mark| mark.cells.contains(&cell) || mark.guilty.contains(&cell);
    let found: Vec<&Mark> = marks.iter().filter(concerns).collect();
    let Some(gravest) = found.iter().map(|mark| mark.severity).min() else { return };
    attribute(page, "data-severity", gravest.id());
    let ids: Vec<String> = found.iter().map(|mark| mark.id.clone()).collect();
    attribute(page, "data-findings", &ids.join(" "));
    if found.iter().any(|mark| mark.guilty.contains(&cell)) {
        attribute(page, "data-role", "guilty");
    } else if found.iter().all(|mark| !mark.guilty.is_empty()) {
        attribute(page, "data-role", "innocent");
    }
}

fn element(page: &mut String, name: &str, text: &str) {
    for part in ["<", name, ">"] {
        page.push_str(part);
    }
    escape(page, text);
    for part in ["</", name, ">\n"] {
        page.push_str(part);
    }
}

fn attribute(page: &mut String, name: &str, value: &str) {
    for part in [" ", name, "=\""] {
        page.push_str(part);
    }
    escape(page, value);
    page.push('"');
}

/// Nothing of the input is ever markup in the output.
fn escape(page: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '"' => page.push_str("&quot;"),
            '\'' => page.push_str("&#39;"),
            _ => page.push(c),
        }
    }
}
