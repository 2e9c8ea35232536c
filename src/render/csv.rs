//! Findings as CSV: one line each, for a spreadsheet.

use crate::diagnostic::{Decision, Figures, Finding, Findings};
use crate::locale::{Lang, message};
use crate::report::Report;

/// The heading line.
pub const CSV_HEAD: &str = "file,authority,year,id,code,severity,cells,expected,actual,difference,message\n";

/// The heading line where local rules may hold decisions: two columns more, at the end.
pub const CSV_HEAD_DECIDED: &str =
    "file,authority,year,id,code,severity,cells,expected,actual,difference,message,decision,reason\n";

/// The findings of one report; `decided`: with what was decided about each.
#[must_use]
pub fn to_csv(file: &str, report: &Report, findings: &[Finding], lang: Lang, decided: bool) -> String {
    let mut lines = String::new();
    for finding in findings {
        let figure = |number: Option<crate::text::Decimal>| {
            number.map(|number| number.to_string()).unwrap_or_default()
        };
        let cells: Vec<String> = finding.cells.iter().map(ToString::to_string).collect();
        let mut fields = vec![
            word(file),
            word(report.authority.as_deref().unwrap_or_default()),
            report.year.map(|year| year.to_string()).unwrap_or_default(),
            word(&finding.id()),
            finding.rule.code.to_owned(),
            finding.severity.id().to_owned(),
            cells.join(" "),
            figure(finding.figures.map(|figures| figures.expected)),
            figure(finding.figures.map(|figures| figures.actual)),
            figure(finding.figures.and_then(Figures::difference)),
            word(&message(lang, finding).what),
        ];
        if decided {
            fields.push(finding.decision.as_ref().map_or("", decision).to_owned());
            fields.push(word(finding.decision.as_ref().map_or("", |decision| &decision.reason)));
        }
        lines.push_str(&line(fields));
    }
    lines
}

/// What was decided, and `lapsed` where the finding has to be decided about anew.
fn decision(decision: &Decision) -> &'static str {
    if decision.holds { decision.verdict.id() } else { "lapsed" }
}

/// The heading line of a summary.
pub const CSV_SUMMARY_HEAD: &str = "file,authority,year,errors,warnings,infos,unread\n";

/// One report in a summary: how many findings of each severity.
#[must_use]
pub fn to_csv_line(file: &str, report: &Report, findings: &Findings) -> String {
    let [errors, warnings, infos] = findings.counts().map(|count| count.to_string());
    let year = report.year.map(|year| year.to_string()).unwrap_or_default();
    line([
        word(file),
        word(report.authority.as_deref().unwrap_or_default()),
        year,
        errors,
        warnings,
        infos,
        String::new(),
    ])
}

/// A file in a summary that could not be read, and why in one word.
#[must_use]
pub fn to_csv_unread(file: &str, fault: &str) -> String {
    let [authority, year, errors, warnings, infos] = [const { String::new() }; 5];
    line([word(file), authority, year, errors, warnings, infos, fault.to_owned()])
}

fn line(fields: impl IntoIterator<Item = String>) -> String {
    let fields: Vec<String> = fields.into_iter().map(|field| quoted(&field)).collect();
    fields.join(",") + "\n"
}

/// Text that a spreadsheet would take for a formula is marked as text.
fn word(text: &str) -> String {
    let text = &super::printable(text);
    if text.starts_with(['=', '+', '-', '@']) { ["'", text].concat() } else { text.to_owned() }
}

/// RFC 4180, section 2: quotes where the field holds a comma, a quote or a line break.
fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        ["\"", &field.replace('"', "\"\""), "\""].concat()
    } else {
        field.to_owned()
    }
}
