//! `nianbao changes`: what changed between two years, as a table.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use nianbao::api::{self, Changes as Table, ChangesGroup};
use nianbao::{Lang, phrase, printable};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::files::Trouble;
use super::{json, lang, report, write};

#[derive(Args)]
pub struct Changes {
    /// The report; `-` is standard input.
    file: PathBuf,
    /// Last year's report.
    #[arg(long, value_name = "FILE")]
    previous: PathBuf,
    #[arg(long, default_value = "text")]
    format: ChangesFormat,
    #[arg(long, default_value = "zh-CN", value_parser = lang)]
    lang: Lang,
}

#[derive(Clone, Copy, ValueEnum)]
enum ChangesFormat {
    Text,
    Json,
    Csv,
}

pub fn changes(arguments: &Changes) -> Result<u8, Trouble> {
    let [new, old] = [report(&arguments.file)?, report(&arguments.previous)?];
    let table = api::changes(&new, &old, arguments.lang);
    if let Some(note) = &table.note {
        super::say(note);
    }
    write(&match arguments.format {
        ChangesFormat::Json => json(&table)?,
        ChangesFormat::Csv => csv(&table),
        ChangesFormat::Text => text(&table, arguments.lang),
    })?;
    Ok(0)
}

/// The columns of a terminal that a label takes, and each figure.
const LABEL: usize = 34;
const FIGURES: [usize; 4] = [12, 12, 12, 9];

/// The table for a terminal of 80 columns.
fn text(table: &Table, lang: Lang) -> String {
    let words = |key| phrase(lang, key);
    let year = |year: Option<u16>| {
        year.map_or_else(
            || words("unknown-year").to_owned(),
            |year| [&year.to_string(), words("year-suffix")].concat(),
        )
    };
    let authority = table.authority.as_deref().unwrap_or(words("unknown-authority"));
    let mut page = printable(authority) + "\n";
    for ChangesGroup { label, rows, .. } in &table.groups {
        let heads = [year(table.previous_year), year(table.year), words("changed").to_owned(), String::new()];
        page.push_str(&line(label, &heads));
        for row in rows {
            let [before, after, difference, percent] = row.figures();
            let signed = |figure: String| {
                if figure.is_empty() || figure == "0" || figure.starts_with('-') {
                    figure
                } else {
                    ["+", &figure].concat()
                }
            };
            let percent = signed(percent);
            let percent = if percent.is_empty() { percent } else { percent + "%" };
            let blank = |figure: String| if figure.is_empty() { "—".to_owned() } else { figure };
            let figures = [blank(before), blank(after), signed(difference), percent];
            page.push_str(&line(&["  ", &row.label].concat(), &figures));
        }
    }
    page
}

fn line(label: &str, figures: &[String; 4]) -> String {
    let mut line = String::new();
    for c in label.chars() {
        if line.width() + c.width().unwrap_or(0) > LABEL {
            line.pop();
            line.push('…');
            break;
        }
        line.push(c);
    }
    let mut end = LABEL;
    for (figure, width) in figures.iter().zip(FIGURES) {
        end += width;
        // What is too wide takes the room that is left of it.
        let gap = end.saturating_sub(line.width() + figure.width()).max(1);
        line.push_str(&" ".repeat(gap));
        line.push_str(figure);
    }
    line.trim_end().to_owned() + "\n"
}

fn csv(table: &Table) -> String {
    let mut page = "group,id,label,before,after,difference,percent\n".to_owned();
    for group in &table.groups {
        for row in &group.rows {
            // Only a label may have a comma in it, and none a quote.
            let label = ["\"", &row.label, "\""].concat();
            let fields = [&[group.id.to_owned(), row.id.clone(), label], &row.figures()[..]].concat();
            page.push_str(&(fields.join(",") + "\n"));
        }
    }
    page
}
