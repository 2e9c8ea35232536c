//! A number that counts nothing: negative, a fraction of a 件, above 10^12.

use super::{FORMAT, Rule};
use crate::diagnostic::{Meta, Severity};
use crate::format::Unit;
use crate::report::Reading;

/// The rule. The change of 2019's table 二 (本年增/减) may be negative.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB203", name: "impossible-count", severity: Severity::Error, citation: FORMAT },
    check: |case, findings| {
        for table in case.report.tables() {
            for ((cell, value), &unit) in table.cells().zip(table.form.units()) {
                let Some(variant) = variant(value.reading, unit) else { continue };
                findings
                    .report(&RULE.meta, variant, cell.to_string())
                    .cell(&cell)
                    .text("raw", value.raw.as_deref().unwrap_or_default())
                    .cells(vec![cell])
                    .at(value.origin.as_ref())
                    .citing(table.form.citation);
            }
        }
    },
};

fn variant(reading: Reading, unit: Unit) -> Option<&'static str> {
    match reading {
        Reading::OutOfRange => Some("beyond"),
        Reading::Number(number, _) if unit != Unit::Change && number.is_negative() => Some("negative"),
        Reading::Number(number, _)
            if matches!(unit, Unit::Count | Unit::Change) && number.as_whole().is_none() =>
        {
            Some("fraction")
        }
        _ => None,
    }
}
