//! 上年结转 that is not what last year's report carried over.

use super::{FORMAT, Rule, last_year, report_cell};
use crate::diagnostic::{Argument, Because, Figures, Meta, Severity};
use crate::format::TableId;
use crate::report::{Carried, Sentence};
use crate::text::{Decimal, has_one};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB401", name: "carried-in-differs", severity: Severity::Error, citation: FORMAT },
    check: |case, findings| {
        let Some(previous) = last_year(case, &RULE.meta, findings) else { return };
        if !previous.hands_on(TableId::Requests) {
            return findings.skip(&RULE.meta, Because::PreviousLacks);
        }
        let carried = case.report.carried(previous);
        let (variant, wrong) = told_apart(&carried);
        // What is about the row is one finding, what differs by itself one each.
        let together = variant != "unlike";
        let count = if together { wrong.len().min(1) } else { wrong.len() };
        let explained = count > 0 && is_explained(case.sentences);
        for one in &wrong[..count] {
            let finding = report_cell(findings, &RULE.meta, variant, case.report, one.cell);
            finding.row("row", one.cell.table, one.cell.row);
            finding.figures = Some(Figures { expected: one.expected, actual: one.actual });
            if together {
                // requests.carried_in
                finding.subject.truncate(finding.subject.len() - one.cell.column.len() - 1);
                finding.cells.extend(wrong[1..].iter().map(|one| one.cell));
                let values = wrong.iter().map(|one| (one.cell, one.expected)).collect();
                finding.with("values", Argument::Values(values));
            }
            if explained {
                finding.severity = Severity::Warning;
            }
        }
    },
};

/// What a reader would say: a row that was left at 0 is one thing, so are applicants counted elsewhere while 总计 agrees;
/// else each column for itself, and 总计 only where it does not differ by what they do.
fn told_apart(carried: &[Carried]) -> (&'static str, Vec<Carried>) {
    let (mut wrong, mut all_nought, mut gap) = (Vec::new(), true, Some(Decimal::ZERO));
    for one in carried {
        all_nought &= one.actual.is_zero();
        if one.actual == one.expected {
            continue;
        }
        let own = one.actual.checked_sub(one.expected);
        if !one.is_total {
            gap = Decimal::both(gap, own);
        } else if all_nought && !wrong.is_empty() {
            wrong.insert(0, *one);
            return ("nothing", wrong);
        } else if gap == own && !wrong.is_empty() {
            continue;
        }
        wrong.push(*one);
    }
    let total_agrees = carried.last().is_some_and(|last| last.is_total && last.actual == last.expected);
    let elsewhere = total_agrees && wrong.len() > 1 && gap.is_some_and(Decimal::is_zero);
    (if elsewhere { "elsewhere" } else { "unlike" }, wrong)
}

/// With one of these a sentence about 结转 says why it differs.
const REASONS: &str = "机构改革 更正 划转 撤销 合并 口径 调整";

/// Whether the text gives a reason: then it is no error any more, but still worth a look.
fn is_explained(sentences: &[Sentence<'_>]) -> bool {
    sentences.iter().any(|sentence| has_one(&sentence.text, "结转") && has_one(&sentence.text, REASONS))
}
