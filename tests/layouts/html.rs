//! Pages: the official markup and what portals make of it.

use super::report::Block;
use super::tables::{Cell, Content, Kind, Slot, Table};

/// Text as it stands in markup.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// ` colspan="5" rowspan="2"`, only what is needed.
pub fn spans(cell: &Cell) -> String {
    let mut out = String::new();
    if cell.columns > 1 {
        out.push_str(&format!(" colspan=\"{}\"", cell.columns));
    }
    if cell.rows > 1 {
        out.push_str(&format!(" rowspan=\"{}\"", cell.rows));
    }
    out
}

/// The rows of a table, each cell by `cell`, in `tr`.
pub fn rows(table: &Table, mut cell: impl FnMut(&Cell) -> String) -> String {
    let mut out = String::new();
    for row in &table.rows {
        let cells: String = row.iter().map(&mut cell).collect();
        out.push_str(&format!("<tr>{cells}</tr>\n"));
    }
    out
}

/// Headings and paragraphs as `h1`, `h2`, `p`; tables by `table`.
pub fn body(blocks: &[Block], mut table: impl FnMut(&Table) -> String) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Title(text) => out.push_str(&format!("<h1>{}</h1>\n", escaped(text))),
            Block::Heading(text) => out.push_str(&format!("<h2>{}</h2>\n", escaped(text))),
            Block::Paragraph(text) => out.push_str(&format!("<p>{}</p>\n", escaped(text))),
            Block::Table(model) => out.push_str(&table(model)),
        }
    }
    out
}

/// A page around `body`.
fn page(body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\">\
         <title>年度报告</title></head>\n<body>\n{body}</body>\n</html>\n"
    )
}

fn clean_cell(cell: &Cell) -> String {
    let name = if cell.is_value() { "td" } else { "th" };
    format!("<{name}{}>{}</{name}>", spans(cell), escaped(cell.text()))
}

fn clean_table(table: &Table) -> String {
    format!("<table>\n<tbody>\n{}</tbody>\n</table>\n", rows(table, clean_cell))
}

/// The notice's table, nothing else.
pub fn clean(blocks: &[Block]) -> String {
    page(&body(blocks, clean_table))
}

/// The same as an editor keeps it: no page around it.
pub fn clean_fragment(blocks: &[Block]) -> String {
    body(blocks, clean_table)
}

fn portal_cell(cell: &Cell) -> String {
    let text = match cell.text() {
        "" => "&nbsp;".to_owned(),
        text => escaped(text),
    };
    format!(
        "<td{} class=\"et{}\" nowrap=\"nowrap\" style=\"width:{}px; border-top:none\">\
         <p align=\"center\"><span style=\"font-family:仿宋_GB2312;font-size:14px\">{text}</span>\
         </p></td>\n",
        spans(cell),
        60 + cell.columns,
        cell.columns * 57,
    )
}

fn portal_table(table: &Table) -> String {
    format!(
        "<div class=\"table-wrap\"><table align=\"center\" border=\"1\" cellspacing=\"0\" \
         class=\"ke-zeroborder\" style=\"border-collapse:collapse;width:100%\"><tbody>\n{}\
         </tbody></table></div>\n",
        rows(table, portal_cell)
    )
}

/// A portal's page: `td` only, paragraphs and classes everywhere, a navigation around it.
pub fn portal(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Title(title) => {
                text.push_str(&format!("<div class=\"arc_title\">{}</div>\n", escaped(title)));
            }
            Block::Heading(line) => text.push_str(&format!(
                "<p style=\"text-indent:2em\"><strong><span>{}</span></strong></p>\n",
                escaped(line)
            )),
            Block::Paragraph(line) => text.push_str(&format!(
                "<p style=\"text-indent:2em\">&nbsp;&nbsp;<span>{}</span></p>\n",
                escaped(line)
            )),
            Block::Table(table) => text.push_str(&portal_table(table)),
        }
    }
    page(&format!(
        "<script>var site = \"<table>\";</script>\n<style>.et61 {{ width: 57px }}</style>\n\
         <ul class=\"nav\"><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk/\">政务公开</a></li>\
         </ul>\n<!-- 正文 -->\n<div id=\"zoom\" class=\"TRS_Editor\">\n{text}</div>\n\
         <div class=\"footer\">网站地图</div>\n"
    ))
}

/// The header's 自然人 and 总计 without their row span, an empty cell under each; the captions
/// of table 四 likewise.
pub fn header_not_spanned(blocks: &[Block]) -> String {
    page(&body(blocks, |table| {
        let mut out = String::from("<table border=\"1\">\n");
        for slots in table.grid() {
            let in_header = slots.iter().all(|slot| match slot {
                Slot::Start(cell) => !cell.is_value(),
                Slot::Across | Slot::Under => true,
            });
            out.push_str("<tr>");
            for (column, slot) in slots.iter().enumerate() {
                match slot {
                    Slot::Start(cell) if in_header && cell.rows == 2 => {
                        out.push_str(&format!("<td>{}</td>", escaped(cell.text())));
                    }
                    Slot::Start(cell) => {
                        out.push_str(&format!("<td{}>{}</td>", spans(cell), escaped(cell.text())));
                    }
                    // The relation in the corner of table 三 keeps its span.
                    Slot::Under if in_header && !(table.kind == Kind::Requests && column < 3) => {
                        out.push_str("<td></td>");
                    }
                    Slot::Under | Slot::Across => {}
                }
            }
            out.push_str("</tr>\n");
        }
        out + "</table>\n"
    }))
}

/// Table 二 of 2019 as published: captions over spans 1, 1, 2, 1, figures over 1, 2, 1, 1.
pub fn shifted_spans(blocks: &[Block]) -> String {
    page(&body(blocks, |table| {
        let mut table = table.clone();
        for row in &mut table.rows {
            let three = row.len() == 4 && table.width == 5;
            if table.kind == Kind::Disclosure && three && row[1].is_value() {
                for (cell, columns) in row.iter_mut().zip([1, 2, 1, 1]) {
                    cell.columns = columns;
                }
            }
        }
        clean_table(&table)
    }))
}

/// No spans at all: an empty `td` in every merged place.
pub fn no_spans(blocks: &[Block]) -> String {
    page(&body(blocks, |table| {
        let mut out = String::from("<table>\n");
        for slots in table.grid() {
            out.push_str("<tr>");
            for slot in slots {
                let text = match slot {
                    Slot::Start(cell) => escaped(cell.text()),
                    Slot::Across | Slot::Under => String::new(),
                };
                out.push_str(&format!("<td>{text}</td>"));
            }
            out.push_str("</tr>\n");
        }
        out + "</table>\n"
    }))
}

/// Nothing closed that a browser closes by itself; the table stands in an open `p`.
pub fn unclosed(blocks: &[Block]) -> String {
    let mut out = String::from("<div>\n");
    for block in blocks {
        match block {
            Block::Title(text) | Block::Heading(text) | Block::Paragraph(text) => {
                out.push_str(&format!("<p>{}\n", escaped(text)));
            }
            Block::Table(table) => {
                out.push_str("<p><table border=1>\n");
                for row in &table.rows {
                    out.push_str("<tr>\n");
                    for cell in row {
                        let spans = spans(cell).replace('"', "");
                        out.push_str(&format!("<td{spans}><p>{}\n", escaped(cell.text())));
                    }
                }
                out.push_str("</table>\n");
            }
        }
    }
    out
}

/// Where a column of a narrower grid begins on the fifteen columns of the widest.
fn edge(column: usize, width: usize) -> usize {
    column * 15 / width
}

/// One table for the whole report: headings and prose are rows of it, every grid stretched
/// to the fifteen columns of table 四.
pub fn one_table(blocks: &[Block]) -> String {
    let mut out = String::from("<table border=\"1\"><tbody>\n");
    for block in blocks {
        match block {
            Block::Title(text) | Block::Heading(text) | Block::Paragraph(text) => {
                let text = escaped(text);
                out.push_str(&format!("<tr><td colspan=\"15\"><p>{text}</p></td></tr>\n"));
            }
            Block::Table(table) => {
                for slots in table.grid() {
                    out.push_str("<tr>");
                    for (column, slot) in slots.iter().enumerate() {
                        let Slot::Start(cell) = slot else { continue };
                        let stretched = Cell {
                            content: cell.content.clone(),
                            columns: edge(column + cell.columns, table.width) - edge(column, table.width),
                            rows: cell.rows,
                        };
                        out.push_str(&format!("<td{}>{}</td>", spans(&stretched), escaped(cell.text())));
                    }
                    out.push_str("</tr>\n");
                }
            }
        }
    }
    page(&(out + "</tbody></table>\n"))
}

/// The report inside a table that only lays out the page.
pub fn nested(blocks: &[Block]) -> String {
    let report = body(blocks, portal_table);
    page(&format!(
        "<table width=\"100%\"><tr><td colspan=\"2\">政务公开</td></tr>\n<tr>\
         <td width=\"20%\"><ul><li>机构职能</li><li>年度报告</li></ul></td>\n\
         <td>\n{report}</td></tr>\n<tr><td colspan=\"2\">网站地图</td></tr></table>\n"
    ))
}

/// Markup taken out of a JavaScript string: every quotation mark still has its backslash.
pub fn script_string(blocks: &[Block]) -> String {
    body(blocks, portal_table).replace("&quot;", "”").replace('"', "\\\"").replace('\n', "")
}

/// The editable table of an online editor.
pub fn content_editable(blocks: &[Block]) -> String {
    page(&body(blocks, |table| {
        let cells = rows(table, |cell| match &cell.content {
            Content::Label(text) => format!("<th{}>{}</th>", spans(cell), escaped(text)),
            Content::Value(None) => {
                format!("<td{} contenteditable=\"true\"><br></td>", spans(cell))
            }
            Content::Value(Some(text)) => {
                format!("<td{} contenteditable=\"true\">{}</td>", spans(cell), escaped(text))
            }
        });
        format!("<table>{cells}</table>\n")
    }))
}

/// Blanks as wide spaces, spaces before and after the figures.
pub fn wide_spaces(blocks: &[Block]) -> String {
    page(&body(blocks, |table| {
        let cells = rows(table, |cell| {
            let text = match cell.text() {
                "" => "\u{3000}".to_owned(),
                text => format!("\u{3000}{}&nbsp;", escaped(text)),
            };
            format!("<td{}>{text}</td>", spans(cell))
        });
        format!("<table>{cells}</table>\n")
    }))
}

/// The captions of the organizations in two rows of the table: 商业 over 企业.
pub fn captions_in_two_rows(blocks: &[Block]) -> String {
    page(&body(blocks, |table| {
        let mut table = table.clone();
        if table.kind == Kind::Requests {
            for cell in table.rows[..2].iter_mut().flatten().filter(|cell| cell.rows > 1) {
                cell.rows += 1;
            }
            let mut below = Vec::new();
            for cell in &mut table.rows[2] {
                let Content::Label(text) = &mut cell.content else { continue };
                let Some((first, _)) = text.char_indices().nth(text.chars().count() - 2) else { continue };
                if first == 0 {
                    cell.rows = 2;
                    continue;
                }
                let second = text.split_off(first);
                below.push(Cell { content: Content::Label(second), columns: 1, rows: 1 });
            }
            table.rows.insert(3, below);
        }
        clean_table(&table)
    }))
}

/// Table 三 cut in two by a page break within （四）无法提供, its caption with it.
pub fn cut_by_a_page_break(blocks: &[Block]) -> String {
    page(&body(blocks, |table| {
        let cut = |row: &Vec<Cell>| row.iter().any(|cell| cell.text().starts_with("（四）无"));
        let Some(last) = table.rows.iter().position(cut).filter(|_| table.kind == Kind::Requests) else {
            return clean_table(table);
        };
        let (mut before, mut after) = (table.clone(), table.clone());
        after.rows = before.rows.split_off(last + 1);
        // What reached down over the break is cut: the caption of all results, which is empty below it, and the group's.
        let first = before.rows.iter().position(|row| row[0].rows > 3 && row.len() > 3).unwrap_or_default();
        before.rows[first][0].rows = before.rows.len() - first;
        let half = |text: &str, rows| Cell { content: Content::Label(text.to_owned()), columns: 1, rows };
        if let Some(group) = before.rows[last].first_mut() {
            *group = half("（四）无", 1);
        }
        let below = after.rows.len() - 1;
        after.rows[0].splice(0..0, [half("", below), half("法提供", 2)]);
        format!("{}<p>- 5 -</p>\n{}", clean_table(&before), clean_table(&after))
    }))
}
