//! Findings for the terminal: what is wrong, the row, the cell pointed at, what to do.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::diagnostic::{Cause, Figures, Finding, Findings, Severity};
use crate::format::{CellId, Column};
use crate::locale::{
    Lang, because, message, phrase, phrase_for, reason, repair, row, rule, severity, standing,
};
use crate::report::{Report, RowState, TableFound};

/// How the terminal takes it.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Its columns.
    pub width: usize,
    /// Whether it shows colour.
    pub colour: bool,
    /// The language.
    pub lang: Lang,
}

/// The findings of one report.
#[must_use]
pub fn to_terminal(
    file: &str,
    report: &Report,
    findings: &Findings,
    causes: &[Cause],
    style: Style,
) -> String {
    let mut page = to_line(file, report, findings, style);
    let explained: Vec<&Cause> = causes.iter().filter(|cause| !cause.repairs.is_empty()).collect();
    for cause in &explained {
        page.push('\n');
        page.push_str(&one_cause(report, findings, cause, style));
    }
    for (place, finding) in findings.faults.iter().enumerate() {
        if !finding.is_decided() && explained.iter().all(|cause| !cause.findings.contains(&place)) {
            page.push('\n');
            page.push_str(&one(report, finding, style));
        }
    }
    if findings.faults.iter().any(Finding::is_decided) {
        page.push('\n');
        page.extend(findings.faults.iter().map(|finding| decided(finding, style)));
    }
    if !findings.not_assessed.is_empty() {
        page.push('\n');
        page.push_str(&not_assessed(findings, style));
    }
    page
}

/// What was not judged; what is said for one reason is said once.
fn not_assessed(findings: &Findings, style: Style) -> String {
    let words = |key| phrase(style.lang, key);
    let mut reasons: Vec<(String, Vec<&str>)> = Vec::new();
    for gap in &findings.not_assessed {
        let reason = because(style.lang, gap);
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, rules)) => rules.push(gap.rule),
            None => reasons.push((reason, vec![gap.rule])),
        }
    }
    let line = |(reason, rules): &(String, Vec<&str>)| {
        let rules = rules.join(words("list-comma"));
        wrapped(&[words("not-assessed"), " ", &rules, words("colon"), reason].concat(), 0, style.width)
    };
    reasons.iter().map(line).collect()
}

/// One line: the file, whose report of which year, how many findings.
#[must_use]
pub fn to_line(file: &str, report: &Report, findings: &Findings, style: Style) -> String {
    let words = |key| phrase(style.lang, key);
    let authority = report.authority.as_deref().unwrap_or(words("unknown-authority"));
    let year = report
        .year
        .map_or_else(|| words("unknown-year").to_owned(), |year| format!("{year}{}", words("year-suffix")));
    let counted = [Severity::Error, Severity::Warning, Severity::Info].into_iter().zip(findings.counts());
    let mut counts: Vec<String> = counted
        .filter(|(_, count)| *count > 0)
        .map(|(severity, count)| {
            let words = phrase_for(style.lang, &[severity.id(), "-count"].concat(), &[("n", &count)]);
            paint(&words, severity, style)
        })
        .collect();
    let decided = findings.faults.len() - findings.undecided().count();
    if decided > 0 {
        counts.push(dimmed(&phrase_for(style.lang, "decided-count", &[("n", &decided)]), style));
    }
    let found =
        if counts.is_empty() { words("all-right").to_owned() } else { counts.join(words("list-comma")) };
    format!("{}  {} {year}  {found}\n", printable(file), printable(authority))
}

/// What other repairs of a cause are shown.
const MOST_REPAIRS: usize = 3;

/// A cause: what to change and why, what it explains, what else it could be.
fn one_cause(report: &Report, findings: &Findings, cause: &Cause, style: Style) -> String {
    let Some((first, others)) = cause.repairs.split_first() else { return String::new() };
    let label = |key| [phrase(style.lang, key), phrase(style.lang, "colon")].concat();
    let undecided = |finding: &&Finding| !finding.is_decided();
    let folded = || cause.findings.iter().map(|&place| &findings.faults[place]).filter(undecided);
    let gravest = folded().map(|finding| finding.severity).min().unwrap_or(Severity::Error);
    let head = phrase_for(style.lang, "cause", &[("n", &first.edits.len())]);
    let mut text = format!("{} {head}\n", paint(severity(style.lang, gravest), gravest, style));
    text.push_str(&wrapped(&repair(style.lang, cause, first), 2, style.width));
    for edits in first.edits.chunk_by(|one, next| one.cell.row == next.cell.row) {
        let note = format!(" {}", phrase_for(style.lang, "becomes", &[("value", &edits[0].new)]));
        let note = if edits.len() == 1 && !first.open { note } else { String::new() };
        let columns: Vec<&str> = edits.iter().map(|edit| edit.cell.column).collect();
        let table = report.table(edits[0].cell.table);
        let shown = table.map(|table| pointed_at(table, edits[0].cell, &columns, &note, style));
        text.push_str(&shown.unwrap_or_default());
    }
    text.push_str(&wrapped(&[label("because"), reason(style.lang, first)].concat(), 2, style.width));
    text.push_str(&wrapped(&standing(style.lang, cause), 2, style.width));
    text.push_str(&wrapped(&label("folded"), 2, style.width));
    for finding in folded() {
        let line = [finding.rule.code, " ", &message(style.lang, finding).what].concat();
        text.push_str(&wrapped(&line, 4, style.width));
        text.push_str(&lapsed(finding, style));
    }
    for (place, finding) in folded().enumerate() {
        if folded().take(place).all(|other| other.citation != finding.citation) {
            text.push_str(&wrapped(
                &[label("citation").as_str(), &finding.citation].concat(),
                2,
                style.width,
            ));
        }
    }
    if !others.is_empty() {
        text.push_str(&wrapped(&label("other-repairs"), 2, style.width));
    }
    for other in others.iter().take(MOST_REPAIRS) {
        text.push_str(&wrapped(&repair(style.lang, cause, other), 4, style.width));
        text.push_str(&wrapped(&[label("because"), reason(style.lang, other)].concat(), 6, style.width));
    }
    if cause.repair_count > 1 + MOST_REPAIRS {
        let more = cause.repair_count - 1 - MOST_REPAIRS;
        let more = phrase_for(style.lang, "more-repairs", &[("n", &more)]);
        text.push_str(&wrapped(&more, 4, style.width));
    }
    text
}

fn one(report: &Report, finding: &Finding, style: Style) -> String {
    let words = message(style.lang, finding);
    let label = |key| [phrase(style.lang, key), phrase(style.lang, "colon")].concat();
    let head = format!("{} {}", severity(style.lang, finding.severity), finding.rule.code);
    let mut text =
        format!("{} {}\n", paint(&head, finding.severity, style), rule(style.lang, finding.rule).title);
    text.push_str(&wrapped(&words.what, 2, style.width));
    text.push_str(&excerpt(report, finding, style));
    text.push_str(&wrapped(&[&label("todo"), words.todo.as_str()].concat(), 2, style.width));
    text.push_str(&wrapped(&[&label("why"), words.why].concat(), 2, style.width));
    text.push_str(&wrapped(&[label("citation").as_str(), &finding.citation].concat(), 2, style.width));
    text.push_str(&lapsed(finding, style));
    text
}

/// A finding that was decided about, in a line.
fn decided(finding: &Finding, style: Style) -> String {
    let Some(decision) = finding.decision.as_ref().filter(|decision| decision.holds) else {
        return String::new();
    };
    let what = message(style.lang, finding).what;
    let values: [(&str, &dyn std::fmt::Display); 4] = [
        ("decision", &phrase(style.lang, decision.verdict.id())),
        ("code", &finding.rule.code),
        ("what", &what),
        ("reason", &decision.reason),
    ];
    let line = wrapped(&phrase_for(style.lang, "decided", &values), 0, style.width);
    line.lines().map(|line| dimmed(line, style) + "\n").collect()
}

/// That a finding was decided about, and is about something else now.
fn lapsed(finding: &Finding, style: Style) -> String {
    let Some(decision) = finding.decision.as_ref().filter(|decision| !decision.holds) else {
        return String::new();
    };
    let verdict = phrase(style.lang, decision.verdict.id());
    let values: [(&str, &dyn std::fmt::Display); 2] = [("decision", &verdict), ("reason", &decision.reason)];
    wrapped(&phrase_for(style.lang, "lapsed", &values), 2, style.width)
}

/// The widest label that an excerpt shows.
const WIDEST_LABEL: usize = 28;

/// The row of the cell to point at, and a mark under the cell.
fn excerpt(report: &Report, finding: &Finding, style: Style) -> String {
    let Some(&pointed) = finding.cells.first() else { return String::new() };
    let Some(table) = report.table(pointed.table) else { return String::new() };
    // What is about a whole table points at no cell.
    if finding.cells.len() == table.values.len() {
        return String::new();
    }
    let placed = table.rows.iter().any(|row| row.id == pointed.row && row.state == RowState::Found);
    if !placed {
        if finding.found.is_empty() {
            return String::new();
        }
        let mut line = label(pointed, style);
        for found in &finding.found {
            line.push_str(" | ");
            line.push_str(&shortened(found, 12));
        }
        return line + "\n";
    }
    let in_one_row = finding.cells[1..].iter().all(|cell| cell.row == pointed.row);
    let differs =
        |figures: &Figures| finding.variant == "differs" && in_one_row && figures.expected != figures.actual;
    let note = finding
        .figures
        .filter(differs)
        .map(|figures| format!(" {} {}", phrase(style.lang, "others"), figures.expected));
    pointed_at(table, pointed, &[pointed.column], &note.unwrap_or_default(), style)
}

fn label(cell: CellId, style: Style) -> String {
    ["    ", &shortened(&row(style.lang, cell.table, cell.row), WIDEST_LABEL)].concat()
}

/// The row of a cell, marks under the cells in these columns, and what is noted beside them if there is room. Of a row
/// that is too wide only these cells are shown, and a sign for the others.
fn pointed_at(table: &TableFound, cell: CellId, columns: &[&str], note: &str, style: Style) -> String {
    let row = table.form.row(cell.row).map_or(&[][..], |row| row.columns);
    let shown = |column: &Column| {
        let value = table.value(CellId { column: column.id, ..cell });
        let raw = value.and_then(|value| value.raw.clone()).unwrap_or_default();
        if raw.is_empty() { "□".to_owned() } else { shortened(&raw, 12) }
    };
    let cells: Vec<(String, bool)> =
        row.iter().map(|column| (shown(column), columns.contains(&column.id))).collect();
    let lines = marked(&label(cell, style), &cells);
    let [line, mut mark] = if lines[0].width() <= style.width {
        lines
    } else {
        let mut few: Vec<(String, bool)> = Vec::new();
        for (shown, pointed) in cells {
            match few.last() {
                _ if pointed => few.push((shown, true)),
                Some((last, false)) if last == "…" => {}
                _ => few.push(("…".to_owned(), false)),
            }
        }
        marked(&label(cell, style), &few)
    };
    if mark.width() + note.width() <= style.width {
        mark.push_str(note);
    }
    [line, mark].map(|line| line + "\n").concat()
}

/// A row of cells, and a line with a mark under each of those pointed at.
fn marked(label: &str, cells: &[(String, bool)]) -> [String; 2] {
    let mut line = label.to_owned();
    let mut mark = String::new();
    for (shown, pointed) in cells {
        line.push_str(" | ");
        if *pointed {
            mark.push_str(&" ".repeat(line.width() - mark.width()));
            mark.push_str(&"^".repeat(shown.width().max(1)));
        }
        line.push_str(shown);
    }
    [line, mark]
}

/// Text of the input as a terminal may have it: no control character reaches it, nor one that turns the writing round.
#[must_use]
pub fn printable(text: &str) -> String {
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if unseen(c) { ' ' } else { c }).collect()
}

pub(super) fn shortened(text: &str, width: usize) -> String {
    let text = &printable(text);
    if text.width() <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        if short.width() + c.width().unwrap_or(0) + 1 > width {
            break;
        }
        short.push(c);
    }
    short + "…"
}

/// Punctuation that does not begin a line.
const CLOSING: &str = "，。、；：！？）》”’%,.;:!?)";

/// Lines no wider than the terminal, a Chinese character taking two columns. A break falls between two characters of
/// which one is Chinese, or at a space; never inside a number, never before closing punctuation.
fn wrapped(text: &str, indent: usize, width: usize) -> String {
    let characters: Vec<char> = printable(text).chars().collect();
    let mut lines = String::new();
    let mut from = 0;
    while from < characters.len() {
        let mut columns = indent;
        let mut end = from;
        while end < characters.len() && columns + characters[end].width().unwrap_or(0) <= width {
            columns += characters[end].width().unwrap_or(0);
            end += 1;
        }
        if end < characters.len() {
            let may_break = |at: usize| {
                let (before, after) = (characters[at - 1], characters[at]);
                !CLOSING.contains(after)
                    && (before == ' ' || before.width() == Some(2) || after.width() == Some(2))
                    && !"（《“".contains(before)
            };
            end = (from + 1..=end).rev().find(|&at| may_break(at)).unwrap_or(end.max(from + 1));
        }
        let line: String = characters[from..end].iter().collect();
        lines.push_str(&" ".repeat(indent));
        lines.push_str(line.trim_end());
        lines.push('\n');
        from = end;
    }
    lines
}

pub(super) fn paint(text: &str, severity: Severity, style: Style) -> String {
    let colour = match severity {
        Severity::Error => "31",
        Severity::Warning => "33",
        Severity::Info => "36",
    };
    if style.colour { format!("\u{1b}[1;{colour}m{text}\u{1b}[0m") } else { text.to_owned() }
}

fn dimmed(text: &str, style: Style) -> String {
    if style.colour { format!("\u{1b}[2m{text}\u{1b}[0m") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_escape_sequence_reaches_the_terminal() {
        assert_eq!(printable("县\u{1b}[31m\u{9b}2J\u{202e}局"), "县 [31m 2J 局");
        assert!(!wrapped("\u{1b}]0;x\u{7}", 0, 80).contains(['\u{1b}', '\u{7}']));
    }

    #[test]
    fn lines_are_as_wide_as_the_terminal_at_most_and_numbers_whole() {
        let text =
            "表三“1.本机关不掌握相关政府信息”行“总计”列为126848，各类申请人之和为12684800，相差1。".repeat(3);
        for width in 20..90 {
            for line in wrapped(&text, 2, width).lines() {
                assert!(line.width() <= width, "{width}: {line}");
                assert!(!line.trim_start().starts_with(['，', '。']), "{width}: {line}");
            }
        }
        assert!(wrapped("一共126848件", 0, 6).lines().any(|line| line == "126848"));
    }
}
