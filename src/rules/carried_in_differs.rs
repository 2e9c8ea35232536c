//! 上年结转 that is not what last year's report carried over.

use super::{FORMAT, Rule, last_year};
use crate::diagnostic::{Argument, Because, Figures, Meta, Severity};
use crate::report::{Carried, Report, sentences};
use crate::text::{Decimal, places};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB401", name: "carried-in-differs", severity: Severity::Error, citation: FORMAT },
    check: |case, findings| {
        let Some(previous) = last_year(case, &RULE.meta, findings) else { return };
        if !previous.carries_over() {
            return findings.skip(&RULE.meta, Because::PreviousLacks);
        }
        let carried = case.report.carried(previous);
        let severity = if is_explained(case.report) { Severity::Warning } else { Severity::Error };
        for (variant, wrong, figures) in told_apart(&carried) {
            let first = wrong[0];
            // What differs in one column is called by its cell, what is about the row by the row.
            let cell = first.cell.to_string();
            let row = cell.len() - ".".len() - first.cell.column.len();
            let subject = if variant == "unlike" { cell } else { cell[..row].to_owned() };
            let arguments = vec![
                ("cell", Argument::Cell(first.cell)),
                ("row", Argument::Row(first.cell.table, first.cell.row)),
                ("values", Argument::Values(wrong.iter().map(|one| (one.cell, one.expected)).collect())),
            ];
            let value = case.report.value(first.cell);
            let finding = findings
                .report(&RULE.meta, variant, subject, arguments)
                .cells(wrong.iter().map(|one| one.cell).collect())
                .at(value.and_then(|value| value.origin.as_ref()));
            finding.figures = figures;
            finding.severity = severity;
        }
    },
};

type Told = (&'static str, Vec<Carried>, Option<Figures>);

/// What a reader would say: a row that was left at 0 is one thing, so are applicants counted elsewhere while 总计 agrees;
/// else each column for itself, and 总计 only where it does not differ by what they do.
fn told_apart(carried: &[Carried]) -> Vec<Told> {
    let figures = |one: &Carried| Some(Figures { expected: one.expected, actual: one.actual });
    let mut wrong = Vec::new();
    for one in carried {
        if one.actual != one.expected {
            wrong.push(*one);
        }
    }
    if let Some((total, applicants)) = carried.split_last()
        && total.is_total
    {
        if wrong.len() > 1
            && total.actual != total.expected
            && carried.iter().all(|one| one.actual == Decimal::ZERO)
        {
            wrong.retain(|one| one.cell != total.cell);
            wrong.insert(0, *total);
            return vec![("nothing", wrong, figures(total))];
        }
        let difference = |one: &Carried| one.actual.checked_sub(one.expected);
        let mut sum = Some(Decimal::ZERO);
        for one in applicants {
            sum = sum.zip(difference(one)).and_then(|(sum, gap)| sum.checked_add(gap));
        }
        if wrong.len() > 1 && sum == difference(total) {
            wrong.retain(|one| one.cell != total.cell);
            if total.actual == total.expected {
                return vec![("elsewhere", wrong, None)];
            }
        }
    }
    wrong.into_iter().map(|one| ("unlike", vec![one], figures(&one))).collect()
}

/// With one of these a sentence about 结转 says why it differs.
const REASONS: [&str; 7] = ["机构改革", "更正", "划转", "撤销", "合并", "口径", "调整"];

/// Whether the text gives a reason: then it is no error any more, but still worth a look.
fn is_explained(report: &Report) -> bool {
    sentences(report).iter().any(|sentence| {
        let says = |word| !places(&sentence.text, word).is_empty();
        says("结转") && REASONS.into_iter().any(says)
    })
}
