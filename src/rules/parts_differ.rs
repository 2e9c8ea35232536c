//! A 汇总 report that its parts do not add up to.

use super::{FORMAT, Rule};
use crate::diagnostic::{Argument, Because, Figures, Findings, Meta, Severity};
use crate::report::{ALL_TABLES, Added, Report, Value};

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
    let whole: Vec<&Added<'_>> = tables.iter().collect();
    if tell_part(ALL_TABLES, &whole, parts, findings) {
        return;
    }
    let (mut rising, mut out_by_tables) = (0, true);
    for table in tables {
        out_by_tables &= table.is_out_by_a_table();
        for place in table.differing() {
            out_by_tables &= !table.gap(place).is_negative();
            rising += usize::from(!table.follows(place));
        }
    }
    if out_by_tables && rising > MOST_TOLD {
        return told("missing", ALL_TABLES, &whole, parts, None, findings);
    }
    for table in tables {
        if !tell_part(table.table.form.id.id(), &[table], parts, findings) {
            tell_cells(table, parts, findings);
        }
    }
}

/// Where tables are out by what one part says, that part was left out or counted twice. Whether it was.
fn tell_part(subject: &str, tables: &[&Added<'_>], parts: &[Report], findings: &mut Findings) -> bool {
    let explains = |part: &Report| {
        let mut all = 0;
        for table in tables {
            match table.is_out_by(part)? {
                0 => {}
                sign if all == 0 || all == sign => all = sign,
                _ => return None,
            }
        }
        Some(all).filter(|sign| *sign != 0)
    };
    let cells: usize = tables.iter().map(|table| table.differing().len()).sum();
    let Some(place) = alone(parts, &|part| explains(part).is_some()).filter(|_| cells > 1) else {
        return false;
    };
    let variant = if explains(&parts[place]) == Some(-1) { "left-out" } else { "twice" };
    told(variant, subject, tables, parts, Some(place), findings);
    true
}

/// The only part for which something holds.
fn alone(parts: &[Report], holds: &dyn Fn(&Report) -> bool) -> Option<usize> {
    let mut found = (0..parts.len()).filter(|&place| holds(&parts[place]));
    found.next().filter(|_| found.next().is_none())
}

/// Cell by cell, without the totals that follow from them.
fn tell_cells(table: &Added<'_>, parts: &[Report], findings: &mut Findings) {
    let own: Vec<usize> = table.differing().into_iter().filter(|&place| !table.follows(place)).collect();
    if own.len() > MOST_TOLD {
        return told("several", table.table.form.id.id(), &[table], parts, None, findings);
    }
    for place in own {
        let (cell, gap) = (table.table.form.cells()[place], table.gap(place).abs());
        let figure = |part: &Report| part.value(cell).and_then(Value::number);
        let part = alone(parts, &|part| figure(part) == Some(gap));
        let variant = if part.is_some() { "as-one" } else { "unlike" };
        let finding = findings.report(&RULE.meta, variant, cell.to_string(), Vec::new()).cells(vec![cell]);
        finding.with("cell", Argument::Cell(cell)).with("count", Argument::Count(parts.len()));
        finding.at(table.table.values[place].origin.as_ref());
        finding.figures = figures(table, place);
        if let Some(part) = part {
            finding.arguments.push(called(parts, part));
        }
    }
}

fn figures(table: &Added<'_>, place: usize) -> Option<Figures> {
    let actual = table.table.values[place].number()?;
    Some(Figures { expected: table.added[place]?, actual })
}

/// All cells of these tables that differ, as one finding.
fn told(
    variant: &'static str,
    subject: &str,
    tables: &[&Added<'_>],
    parts: &[Report],
    part: Option<usize>,
    findings: &mut Findings,
) {
    let (mut cells, mut first) = (Vec::new(), None);
    for table in tables {
        for place in table.differing() {
            cells.push(table.table.form.cells()[place]);
            first =
                first.or_else(|| Some((figures(table, place)?, table.table.values[place].origin.as_ref())));
        }
    }
    let Some((figures, origin)) = first else { return };
    let mut arguments = vec![
        ("cell", Argument::Cell(cells[0])),
        ("table", Argument::Table(cells[0].table)),
        ("cells", Argument::Count(cells.len())),
        ("count", Argument::Count(parts.len())),
    ];
    if let Some(place) = part {
        arguments.push(called(parts, place));
    }
    let finding = findings.report(&RULE.meta, variant, subject.to_owned(), arguments).cells(cells).at(origin);
    finding.figures = Some(figures);
}
