//! From the text of a file to what it says.

use super::day::yearly;
use super::fields::{Fault, Fields, Read, Wrong, choice, entries, figure, text, wrong};
use super::json::{Node, Value, parse};
use super::{Comparison, Deadline, Decided, Demand, Equation, Local, Phrase, Side, Weight, Whose};
use crate::diagnostic::{Severity, Verdict};
use crate::format::{CellId, EDITIONS, Edition};
use crate::text::{Decimal, fold};

const FILE: &str = "$schema title severity equations phrases deadlines decisions";
const SEVERITIES: &str = "off error warning info";
const DEMAND: &str = "id for severity message citation";
const DECISION: &str = "finding authority year decision reason cells found quote expected";

/// From the code of a rule to the same code, if there is such a rule.
type Codes<'a> = &'a dyn Fn(&str) -> Option<&'static str>;

impl Local {
    /// Reads the text of a file; `codes` knows the codes of the rules.
    ///
    /// # Errors
    ///
    /// What is wrong with it, the first such thing.
    pub fn read(text: &str, codes: Codes<'_>) -> Result<Self, Wrong> {
        let read = match parse(text) {
            Ok(node) => file(&node, codes),
            Err(at) => wrong(at, Fault::Json, "", ""),
        };
        read.map_err(|wrong| wrong.in_text(text))
    }
}

fn file(node: &Node, codes: Codes<'_>) -> Read<Local> {
    let fields = Fields::of(node, "{}", FILE)?;
    fields.may_be_text("$schema")?;
    let mut local = Local { title: fields.may_be_text("title")?, ..Local::default() };
    if let Some(node) = fields.get("severity") {
        for entry in entries(node, "severity")? {
            let Some(code) = codes(&entry.key) else { return wrong(entry.at, Fault::Code, &entry.key, "") };
            local.weights.push((code, weight(&entry.node)?));
        }
    }
    let mut ids = Vec::new();
    for item in fields.list("equations")? {
        local.equations.push(equation(item, &mut ids)?);
    }
    for item in fields.list("phrases")? {
        local.phrases.push(phrase(item, &mut ids)?);
    }
    for item in fields.list("deadlines")? {
        local.deadlines.push(deadline(item, &mut ids)?);
    }
    for item in fields.list("decisions")? {
        let found = decided(item, codes)?;
        let same = |other: &Decided| {
            other.finding == found.finding && other.authority == found.authority && other.year == found.year
        };
        if local.decisions.iter().any(same) {
            return wrong(item.at, Fault::Again, &found.finding, "");
        }
        local.decisions.push(found);
    }
    Ok(local)
}

const fn severity(place: usize) -> Option<Severity> {
    match place {
        1 => Some(Severity::Error),
        2 => Some(Severity::Warning),
        3 => Some(Severity::Info),
        _ => None,
    }
}

/// `"warning"`, or with a reason, without which nothing is turned off.
fn weight(node: &Node) -> Read<Weight> {
    if let Value::Text(_) = node.value {
        let place = choice(node, "severity", SEVERITIES)?;
        return severity(place)
            .map_or_else(|| wrong(node.at, Fault::Reason, "", ""), |found| Ok(Weight::Of(found)));
    }
    let fields = Fields::of(node, "severity", "severity reason")?;
    let place = choice(fields.wanted("severity")?, "severity", SEVERITIES)?;
    let reason = fields.may_be_text("reason")?;
    match (severity(place), reason) {
        (Some(severity), _) => Ok(Weight::Of(severity)),
        (None, Some(reason)) => Ok(Weight::Off(reason)),
        (None, None) => wrong(node.at, Fault::Reason, "", ""),
    }
}

/// An object of a demand with keys of its own, and what all demands have.
fn demand<'a>(node: &'a Node, name: &str, own: &str, ids: &mut Vec<String>) -> Read<(Fields<'a>, Demand)> {
    let fields = Fields::of(node, name, &[DEMAND, " ", own].concat())?;
    let id = fields.text("id")?;
    if ids.contains(&id) {
        return wrong(fields.wanted("id")?.at, Fault::Again, &id, "");
    }
    ids.push(id.clone());
    let demand = Demand {
        id,
        whose: fields.choice("for", "government township department")?.map(|place| match place {
            0 => Whose::Government,
            1 => Whose::Township,
            _ => Whose::Department,
        }),
        severity: fields.choice("severity", &SEVERITIES[4..])?.and_then(|place| severity(place + 1)),
        message: fields.text("message")?,
        citation: fields.may_be_text("citation")?,
    };
    Ok((fields, demand))
}

fn equation(node: &Node, ids: &mut Vec<String>) -> Read<Equation> {
    let (fields, demand) = demand(node, "equations", "left is right", ids)?;
    let left = side(&fields, "left")?;
    // What is wrong is shown at a cell.
    if left.cells.is_empty() {
        return wrong(fields.wanted("left")?.at, Fault::Kind, "left", "rules-cells");
    }
    let is = match choice(fields.wanted("is")?, "is", "= <= >=")? {
        0 => Comparison::Equal,
        1 => Comparison::AtMost,
        _ => Comparison::AtLeast,
    };
    Ok(Equation { demand, left, is, right: side(&fields, "right")? })
}

fn side(fields: &Fields<'_>, key: &str) -> Read<Side> {
    let mut side = Side { cells: Vec::new(), figure: Decimal::ZERO };
    for item in fields.filled_list(key)? {
        match &item.value {
            Value::Number(_) => {
                let sum = side.figure.checked_add(figure(item, key)?);
                let Some(sum) = sum else { return wrong(item.at, Fault::Kind, key, "rules-number") };
                side.figure = sum;
            }
            _ => side.cells.push(cell(&text(item, key)?, item.at)?),
        }
    }
    Ok(side)
}

fn cell(id: &str, at: usize) -> Read<CellId> {
    let mut names = id.split('.');
    let names = [names.next(), names.next(), names.next(), names.next()];
    for edition in EDITIONS {
        for table in edition.tables {
            for &cell in table.cells() {
                if names == [Some(cell.table.id()), Some(cell.row), Some(cell.column), None] {
                    return Ok(cell);
                }
            }
        }
    }
    wrong(at, Fault::Cell, id, "")
}

fn phrase(node: &Node, ids: &mut Vec<String>) -> Read<Phrase> {
    let (fields, demand) = demand(node, "phrases", "section any unless", ids)?;
    let mut section = None;
    if let Some(node) = fields.get("section") {
        let sections = Edition::latest().sections;
        let known: Vec<&str> = sections.iter().map(|section| section.id).collect();
        section = Some(known[choice(node, "section", &known.join(" "))?]);
    }
    fields.filled_list("any")?;
    Ok(Phrase { demand, section, any: fields.texts("any")?, unless: fields.texts("unless")? })
}

fn deadline(node: &Node, ids: &mut Vec<String>) -> Read<Deadline> {
    let (fields, demand) = demand(node, "deadlines", "day", ids)?;
    let node = fields.wanted("day")?;
    match yearly(&text(node, "day")?) {
        Some(day) => Ok(Deadline { demand, day }),
        None => wrong(node.at, Fault::Kind, "day", "rules-day"),
    }
}

fn decided(node: &Node, codes: Codes<'_>) -> Read<Decided> {
    let fields = Fields::of(node, "decisions", DECISION)?;
    let finding = fields.text("finding")?;
    let code = finding.split(':').next().unwrap_or_default();
    if codes(code).is_none() || code.len() == finding.len() {
        return wrong(fields.wanted("finding")?.at, Fault::Code, &finding, "");
    }
    // What is not known of a report is said to be so: a decision without it would be one for all reports.
    let authority = known(fields.wanted("authority")?).map(|node| text(node, "authority")).transpose()?;
    let year = known(fields.wanted("year")?).map(year).transpose()?;
    let decision = match choice(fields.wanted("decision")?, "decision", "accepted explained")? {
        0 => Verdict::Accepted,
        _ => Verdict::Explained,
    };
    let mut cells = Vec::new();
    if let Some(node) = fields.get("cells") {
        for entry in entries(node, "cells")? {
            let raw = match &entry.node.value {
                Value::Null => None,
                Value::Text(raw) | Value::Number(raw) => Some(raw.clone()),
                _ => return wrong(entry.node.at, Fault::Kind, &entry.key, "rules-text"),
            };
            cells.push((cell(&entry.key, entry.at)?, raw));
        }
    }
    let mut found = Vec::new();
    for item in fields.list("found")? {
        // What was found may be nothing.
        let Value::Text(text) = &item.value else {
            return wrong(item.at, Fault::Kind, "found", "rules-text");
        };
        found.push(text.clone());
    }
    Ok(Decided {
        finding,
        authority: authority.map(|name| fold(&name)),
        year,
        decision,
        reason: fields.text("reason")?,
        cells,
        found,
        quote: fields.may_be_text("quote")?,
        expected: fields.get("expected").map(|node| figure(node, "expected")).transpose()?,
    })
}

fn known(node: &Node) -> Option<&Node> {
    Some(node).filter(|node| !matches!(node.value, Value::Null))
}

fn year(node: &Node) -> Read<u16> {
    let year = figure(node, "year").ok().and_then(Decimal::as_whole);
    match year.and_then(|year| u16::try_from(year).ok()) {
        Some(year @ 1..=9999) => Ok(year),
        _ => wrong(node.at, Fault::Kind, "year", "rules-year"),
    }
}
