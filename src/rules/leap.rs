//! A figure far from last year's: a digit too many or too few, 元 for 万元, another way of counting.

use super::{FORMAT, Rule, last_year, report_cell};
use crate::diagnostic::{Meta, Severity};
use crate::format::TableId;
use crate::text::Decimal;

/// The larger of both years is at least so many times the smaller …
const RATIO: u32 = 5;
/// … and larger by at least so much (件, 万元). Both, for 1 and 6, or 5,000 and 5,200, are as years are.
const DIFFERENCE: Decimal = Decimal::whole(100);

/// The rule. It looks at the figures that a reader looks up in both years (see `report::Compared`), and at none that is a
/// part of another: where all applications multiplied, so did their outcomes.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB404", name: "leap", severity: Severity::Info, citation: FORMAT },
    check: |case, findings| {
        let Some(previous) = last_year(case, &RULE.meta, findings) else { return };
        let mut requests_leap = false;
        for figure in case.report.compared(previous) {
            let (Some(before), Some(now), [cell]) = (figure.before, figure.after, &figure.cells[..]) else {
                continue;
            };
            let of_requests = cell.table == TableId::Requests;
            if requests_leap && of_requests
                || figure.is_of_applicant()
                || figure.is_handed_on()
                || !leaps(before.min(now), before.max(now))
            {
                continue;
            }
            requests_leap |= of_requests;
            report_cell(findings, &RULE.meta, "leap", case.report, *cell)
                .figure("now", now)
                .figure("before", before);
        }
    },
};

fn leaps(less: Decimal, more: Decimal) -> bool {
    let mut rest = Some(more);
    for _ in 0..RATIO {
        rest = rest.and_then(|rest| rest.checked_sub(less));
    }
    rest.is_some_and(|rest| !rest.is_negative())
        && more.checked_sub(less).is_some_and(|difference| difference >= DIFFERENCE)
}
