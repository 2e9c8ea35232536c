//! Kinds of fault, one file each.
//!
//! A rule is what is fixed about it ([`Meta`]) and one function, which returns early for each reason not to fire.
//! Rules of one shape share an engine: [`sums`] for equations (which are data of the edition), [`blocks`] for kinds of
//! cells that tend to come many at a time, [`quoted`] for what is wrong with the text, [`demands`] for what a
//! file of local rules asks for.

mod blocks;
mod decisions;
mod demands;
mod quoted;
mod reported_year;
mod stated;
mod sums;

mod balance;
mod blank_cell;
mod carried_in_differs;
mod count_left_out;
mod deadline_missed;
mod doubled_words;
mod edition_superseded;
mod fee_unlikely;
mod impossible_count;
mod label_altered;
mod law_misnamed;
mod leap;
mod local_equation;
mod not_a_number;
mod notice_number;
mod number_as_typed;
mod parts_differ;
mod phrase_missing;
mod proceedings_sum;
mod results_sum;
mod row_missing;
mod row_short;
mod row_sum;
mod rules_unlikely;
mod section_missing;
mod stock_differs;
mod table_missing;
mod table_repeated;
mod text_disagrees;
mod text_disagrees_with_itself;
mod title_brackets;
mod year_wrong;

use crate::diagnostic::{Argument, Because, Finding, Findings, Forced, Meta};
use crate::format::{CellId, TableId};
use crate::local::{Day, Local, Weight};
use crate::report::{Report, Sentence};

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// What is fixed about it.
    pub meta: Meta,
    /// Looks for its fault.
    pub check: fn(&Case<'_>, &mut Findings),
}

/// What a rule may look at.
#[derive(Debug)]
pub struct Case<'a> {
    /// The report.
    pub report: &'a Report,
    /// Its sentences.
    pub sentences: &'a [Sentence<'a>],
    /// The values that the equations force into blank cells.
    pub forced: &'a Forced,
    /// Last year's report, if it was given and may be that.
    pub previous: Option<&'a Report>,
    /// What is known beside the report.
    pub beside: &'a Beside,
}

/// What is known beside a report, from who asks for it to be checked.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// Last year's report.
    pub previous: Option<Report>,
    /// The reports that a 汇总 report adds up.
    pub parts: Vec<Report>,
    /// What a place asks for beyond the notice, and what a reviewer has decided.
    pub local: Option<Local>,
    /// The day on which the report was published, before what its text says.
    pub published: Option<Day>,
}

impl Beside {
    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.previous.is_none() && self.parts.is_empty() && self.local.is_none()
    }
}

/// Every rule, in the order of their codes. A new one is added here, in its own file, and in each locale.
pub static RULES: &[&Rule] = &[
    &table_missing::RULE,
    &section_missing::RULE,
    &row_missing::RULE,
    &row_short::RULE,
    &edition_superseded::RULE,
    &label_altered::RULE,
    &table_repeated::RULE,
    &blank_cell::RULE,
    &not_a_number::RULE,
    &impossible_count::RULE,
    &number_as_typed::RULE,
    &row_sum::RULE,
    &results_sum::RULE,
    &balance::RULE,
    &proceedings_sum::RULE,
    &carried_in_differs::RULE,
    &stock_differs::RULE,
    &parts_differ::RULE,
    &leap::RULE,
    &text_disagrees::RULE,
    &text_disagrees_with_itself::RULE,
    &year_wrong::RULE,
    &count_left_out::RULE,
    &law_misnamed::RULE,
    &notice_number::RULE,
    &title_brackets::RULE,
    &doubled_words::RULE,
    &rules_unlikely::RULE,
    &fee_unlikely::RULE,
    &local_equation::RULE,
    &phrase_missing::RULE,
    &deadline_missed::RULE,
];

/// What all rules find in a report.
#[must_use]
pub fn run(case: &Case<'_>) -> Findings {
    let mut findings = Findings::default();
    for rule in RULES {
        let weight = case.beside.local.as_ref().and_then(|local| local.weight(rule.meta.code));
        if let Some(Weight::Off(reason)) = weight {
            findings.skip_about(&rule.meta, Because::TurnedOff, Argument::Words(reason.to_owned()));
            continue;
        }
        let before = findings.faults.len();
        (rule.check)(case, &mut findings);
        if let Some(Weight::Of(severity)) = weight {
            findings.faults[before..].iter_mut().for_each(|finding| finding.severity = severity);
        }
    }
    decisions::apply(case, &mut findings);
    findings
}

/// Whether there is a rule of that code.
#[must_use]
pub fn is_code(code: &str) -> bool {
    RULES.iter().any(|rule| rule.meta.code == code)
}

/// Last year's report; where there is none that may be it, notes that the rule could not be judged. A report without table 三
/// has little to compare, and nothing is said of it.
fn last_year<'a>(case: &Case<'a>, rule: &'static Meta, findings: &mut Findings) -> Option<&'a Report> {
    if case.previous.is_none() && case.report.table(TableId::Requests).is_some() {
        let because = match &case.beside.previous {
            None => Because::NoPrevious,
            Some(given) if given.may_share_authority(case.report) => Because::PreviousOfOtherYear,
            Some(_) => Because::PreviousOfAnother,
        };
        findings.skip(rule, because);
    }
    case.previous
}

/// Reports a fault of a cell.
fn report_cell<'a>(
    findings: &'a mut Findings,
    rule: &'static Meta,
    variant: &'static str,
    report: &Report,
    cell: CellId,
) -> &'a mut Finding {
    let value = report.value(cell);
    findings
        .report(rule, variant, cell.to_string())
        .cell(&cell)
        .cells(vec![cell])
        .at(value.and_then(|value| value.origin.as_ref()))
}

/// Where the form of the report and its parts are laid down, for rules that no single table's citation fits.
const FORMAT: &str = "《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）";
