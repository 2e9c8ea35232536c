//! A 汇总 report that its parts do not add up to.

use super::{FORMAT, Rule};
use crate::diagnostic::{Argument, Because, Figures, Findings, Meta, Severity};
use crate::format::CellId;
use crate::report::{ALL_TABLES, Added, Report};

/// So many cells of a table that differ are each said for themselves; more of them have something in common.
const MOST_TOLD: usize = 5;

/// The rule. Only what no part that was not given could make good is a fault: where the own office's report is not among
/// the parts, a figure may well be larger than their sum, but never smaller.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB403", name: "parts-differ", severity: Severity::Warning, citation: FORMAT },
    check: |case, findings| {
        let (report, parts) = (case.report, &case.beside.parts[..]);
        if parts.is_empty() {
            return;
        }
        for (place, part) in parts.iter().enumerate() {
            let twice = parts[..place].iter().any(|before| before.shares_authority(part));
            let other_year = part.year.zip(report.year).is_some_and(|(year, own)| year != own);
            if twice || other_year {
                let because = if twice { Because::PartTwice } else { Because::PartOfOtherYear };
                return findings.skip_about(&RULE.meta, because, called(parts, place).1);
            }
        }
        let (mut tables, lacking) = report.beside(parts);
        if let Some(place) = lacking {
            findings.skip_about(&RULE.meta, Because::PartLacks, called(parts, place).1);
        }
        if !parts.iter().any(|part| part.may_be_own_office_of(report)) {
            let mut larger = false;
            for table in &mut tables {
                larger |= table.leave_out_larger();
            }
            if larger {
                findings.skip(&RULE.meta, Because::NoOwnOffice);
            }
        }
        tell(&tables, parts, findings);
    },
};

/// How words call a part.
fn called(parts: &[Report], place: usize) -> (&'static str, Argument) {
    ("part", Argument::Part(place + 1, parts[place].authority.clone()))
}

/// What is out by a whole report is said once, and else table by table.
fn tell(tables: &[Added<'_>], parts: &[Report], findings: &mut Findings) {
    if tell_part(tables, parts, findings) {
        return;
    }
    let (mut causes, mut out_by_tables) = (0, true);
    for table in tables {
        out_by_tables &= table.is_out_by_a_table();
        for place in table.differing() {
            out_by_tables &= !table.gap(place).is_negative();
        }
        causes += table.causes().len();
    }
    if out_by_tables && causes > MOST_TOLD {
        return told("missing", ALL_TABLES, tables, parts, None, findings);
    }
    for table in tables {
        tell_cells(table, parts, findings);
    }
}

/// Where tables are out by what one part alone says, that part was left out or counted twice. Whether it was.
fn tell_part(tables: &[Added<'_>], parts: &[Report], findings: &mut Findings) -> bool {
    let mut found = None;
    for (place, part) in parts.iter().enumerate() {
        let (mut sign, mut explains) = (0, true);
        for table in tables {
            match table.is_out_by(part) {
                Some(0) => {}
                Some(now) if sign == 0 || now == sign => sign = now,
                _ => explains = false,
            }
        }
        if explains && sign != 0 {
            if found.is_some() {
                return false;
            }
            found = Some((place, if sign < 0 { "left-out" } else { "twice" }));
        }
    }
    // One cell that is out by what a part has there says so itself.
    let Some((place, variant)) = found else { return false };
    if tables.iter().map(|table| table.differing().len()).sum::<usize>() < 2 {
        return false;
    }
    told(variant, ALL_TABLES, tables, parts, Some(place), findings);
    true
}

/// A table cell by cell, without the totals that follow from them.
fn tell_cells(added: &Added<'_>, parts: &[Report], findings: &mut Findings) {
    let causes = added.causes();
    if causes.len() > MOST_TOLD {
        return told("several", added.table.form.id.id(), std::slice::from_ref(added), parts, None, findings);
    }
    for place in causes {
        let (cell, gap) = (added.table.form.cells()[place], added.gap(place).abs());
        let (mut part, mut alike) = (0, 0);
        for (place, figure) in parts.iter().map(|part| part.figure(cell)).enumerate() {
            if figure == Some(gap) {
                part = place;
                alike += 1;
            }
        }
        let (variant, part) = if alike == 1 { ("as-one", Some(part)) } else { ("unlike", None) };
        tell_places(variant, cell.to_string(), &[(added, place)], parts, part, findings);
    }
}

/// All cells of these tables that differ, as one finding.
fn told(
    variant: &'static str,
    subject: &str,
    tables: &[Added<'_>],
    parts: &[Report],
    part: Option<usize>,
    findings: &mut Findings,
) {
    let mut places = Vec::new();
    for table in tables {
        for place in table.differing() {
            places.push((table, place));
        }
    }
    tell_places(variant, subject.to_owned(), &places, parts, part, findings);
}

/// These places, as one finding: the first is the one to point at.
fn tell_places(
    variant: &'static str,
    subject: String,
    places: &[(&Added<'_>, usize)],
    parts: &[Report],
    part: Option<usize>,
    findings: &mut Findings,
) {
    let Some(&(first, place)) = places.first() else { return };
    let cells: Vec<CellId> = places.iter().map(|(table, place)| table.table.form.cells()[*place]).collect();
    let value = &first.table.values[place];
    let figures = first.added[place].zip(value.number());
    let finding = findings.report(&RULE.meta, variant, subject);
    finding.cell(&cells[0]).table(cells[0].table).count("cells", cells.len()).count("count", parts.len());
    finding.arguments.extend(part.map(|place| called(parts, place)));
    finding.cells(cells).at(value.origin.as_ref()).figures =
        figures.map(|(expected, actual)| Figures { expected, actual });
}
