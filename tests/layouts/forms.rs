//! The same tables as a form to fill in: the figures stand in fields, not in text.

use super::html::{body, escaped, rows, spans};
use super::report::Block;
use super::tables::{Cell, Content};

fn input(name: &str, value: &str) -> String {
    let value = escaped(value);
    format!("<input type=\"text\" class=\"num\" name=\"{name}\" value=\"{value}\">")
}

/// A list of choices of which the value is one; a blank is the empty choice.
fn select(name: &str, value: &str) -> String {
    let mut choices: Vec<&str> = vec!["", "0", "1"];
    if !choices.contains(&value) {
        choices.push(value);
    }
    let mut options = String::new();
    for choice in choices {
        let selected = if choice == value { " selected" } else { "" };
        let choice = escaped(choice);
        options.push_str(&format!("<option value=\"{choice}\"{selected}>{choice}</option>"));
    }
    format!("<select name=\"{name}\">{options}</select>")
}

fn text_area(name: &str, value: &str) -> String {
    format!("<textarea name=\"{name}\" rows=\"1\">{}</textarea>", escaped(value))
}

/// A form whose fields are written by `field` from their number and value. The names say
/// nothing, so that only the tables tell what a field is for.
fn form(blocks: &[Block], field: impl Fn(usize, &str) -> String) -> String {
    let mut number = 0;
    let mut cell = |cell: &Cell| match &cell.content {
        Content::Label(text) => format!("<td{}>{}</td>", spans(cell), escaped(text)),
        Content::Value(value) => {
            number += 1;
            let field = field(number, value.as_deref().unwrap_or(""));
            format!("<td{}>{field}</td>", spans(cell))
        }
    };
    let inner = body(blocks, |table| format!("<table>{}</table>\n", rows(table, &mut cell)));
    format!("<form id=\"report\" method=\"post\">\n{inner}<button>保存</button>\n</form>\n")
}

/// `input` in every cell.
pub fn inputs(blocks: &[Block]) -> String {
    form(blocks, |number, value| input(&format!("f{number}"), value))
}

/// `input`, `select` and `textarea` by turns; hidden fields and units beside them.
pub fn mixed(blocks: &[Block]) -> String {
    form(blocks, |number, value| {
        let name = format!("f{number}");
        match number % 3 {
            0 => select(&name, value),
            1 => {
                format!("<input type=\"hidden\" name=\"id{number}\" value=\"{}\">", 9000 + number)
                    + &input(&name, value)
            }
            _ => text_area(&name, value),
        }
    })
}
