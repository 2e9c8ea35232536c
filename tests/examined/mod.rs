//! What holds of every document and of every outcome, whatever the input was. The fuzz targets hold it of what nobody
//! thought of, the ordinary tests of what the fuzzer found and of documents that were broken on purpose.

#![allow(dead_code, reason = "each that includes this uses its own part of it")]

pub mod inputs;

use std::collections::BTreeSet;

use nianbao::grid::{Cell, Origin};
use nianbao::input::Block;
use nianbao::{Document, Lang, Options, Report, api};

/// A message of more characters is none that anybody reads, whatever a cell holds; English needs the most, where several
/// forced values are listed.
const LONGEST_MESSAGE: usize = 600;

/// The elements that a rendering is made of.
const ELEMENTS: [&str; 10] = ["article", "h1", "h2", "p", "table", "caption", "tbody", "tr", "td", "th"];

/// The cells of a document.
fn cells(document: &Document) -> impl Iterator<Item = &Cell> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.flat_map(|table| &table.rows).flat_map(|row| &row.cells)
}

/// A document that came from a text of so many UTF-16 units says of everything where in it that stood.
///
/// # Panics
///
/// Where it does not.
pub fn origins(document: &Document, units: usize) {
    let lines = document.blocks.iter().filter_map(|block| match block {
        Block::Heading(line) | Block::Paragraph(line) => Some(&line.origin),
        Block::Table(_) => None,
    });
    for origin in cells(document).map(|cell| &cell.origin).chain(lines) {
        if let Origin::Text { text: [from, to] } = origin {
            assert!(from <= to && *to <= units, "{from}..{to} of {units}");
        }
    }
}

/// Checks a document and renders what was found, and holds every part of it against what must be so. Says whether there
/// was a report.
///
/// # Panics
///
/// Where it is not so.
pub fn document(document: &Document) -> bool {
    for lang in Lang::ALL {
        let options = Options { lang, ..Options::default() };
        let Ok((outcome, checked)) = api::outcome(document, &options) else { return false };
        let json = serde_json::to_string(&outcome).expect("an outcome is JSON");
        let again: serde_json::Value = serde_json::from_str(&json).expect("and is read as that");
        assert_eq!(again["findings"].as_array().map(Vec::len), Some(outcome.findings.len()));
        let mut ids = BTreeSet::new();
        for finding in &outcome.findings {
            assert!(ids.insert(&finding.id), "two findings of one id: {}", finding.id);
            for text in [finding.message.as_str(), finding.why, &finding.todo, &finding.citation] {
                assert!(!text.is_empty(), "{} says nothing", finding.id);
                let length = text.chars().count();
                assert!(length < LONGEST_MESSAGE, "{}: a message of {length} characters", finding.id);
            }
        }
        if lang == Lang::ZhCn {
            nothing_invented(document, &again["cells"]);
            no_markup(&checked.report);
        }
    }
    true
}

/// Everything that a cell of the report holds stood in the document.
fn nothing_invented(document: &Document, found: &serde_json::Value) {
    let texts: BTreeSet<&str> = cells(document).map(|cell| cell.text.as_str()).collect();
    let fields = document.fields.iter().flat_map(|fields| &fields.cells);
    let given: BTreeSet<&str> = fields.filter_map(|(_, field)| field.0.as_deref()).collect();
    for (id, cell) in found.as_object().into_iter().flatten() {
        let Some(raw) = cell["raw"].as_str().filter(|raw| !raw.is_empty()) else { continue };
        let there = texts.contains(raw)
            || given.contains(raw)
            || texts.iter().any(|text| text.contains(raw))
            || document.blocks.iter().any(|block| match block {
                Block::Heading(line) | Block::Paragraph(line) => line.text.contains(raw),
                Block::Table(_) => false,
            });
        assert!(there, "{id} holds what stands nowhere: {raw:?}");
    }
}

/// Nothing of the input is markup in a rendering.
fn no_markup(report: &Report) {
    assert!(!nianbao::to_markdown(report).contains('<'), "markup in Markdown");
    let page = nianbao::to_html(report, &[]);
    for (place, rest) in page.match_indices('<').map(|(at, _)| (at, &page[at + 1..])) {
        let (tag, _) = rest.split_once('>').unwrap_or_else(|| panic!("a tag left open at {place}"));
        let closing = tag.strip_prefix('/');
        let name = closing.unwrap_or(tag).split(' ').next().unwrap_or_default();
        assert!(ELEMENTS.contains(&name), "<{tag}> in a rendering");
        assert!(closing.is_none_or(|name| ELEMENTS.contains(&name)), "<{tag}> in a rendering");
        let mut quoted = tag.split('"');
        for (name, value) in std::iter::from_fn(|| Some((quoted.next()?, quoted.next()))) {
            let name = name.rsplit(' ').next().unwrap_or_default().trim_end_matches('=');
            assert!(
                !name.starts_with("on") && (value.is_none() || !name.is_empty()),
                "<{tag}> in a rendering"
            );
        }
    }
}
