//! Blanks, one finding for each block of them, with the values that the equations force into them.

use super::blocks::{block_finding, blocks};
use super::{FORMAT, Rule};
use crate::diagnostic::{Argument, Meta, Severity};
use crate::report::{Reading, Value};
use crate::text::Decimal;

/// The rule. A blank is never read as 0: what it means is for the writer to say.
pub static RULE: Rule = Rule {
    meta: Meta { code: "NB201", name: "blank-cell", severity: Severity::Warning, citation: FORMAT },
    check: |case, findings| {
        for table in case.report.tables() {
            let blank =
                |value: &Value| matches!(value.reading, Reading::Blank | Reading::Absent).then_some(0);
            for (_, cells) in blocks(table, &blank) {
                let value = |cell| case.forced.get(table.form.id, table.form.position(cell)?);
                let forced: Vec<_> = cells.iter().filter_map(|&cell| Some((cell, value(cell)?))).collect();
                let not_zero: Vec<_> =
                    forced.iter().filter(|(_, value)| *value != Decimal::ZERO).copied().collect();
                let variant = match (&cells[..], &forced[..], &not_zero[..]) {
                    (_, [], _) => "blank",
                    ([_], [_], _) => "forced",
                    (_, forced, []) if forced.len() == cells.len() => "all-zero",
                    (_, _, []) => "some-zero",
                    _ => "some-forced",
                };
                let value = forced.first().map(|(_, value)| value.to_string()).unwrap_or_default();
                let mut finding = block_finding(&RULE.meta, variant, table, cells)
                    .with("value", Argument::Text(value))
                    .with("determined", Argument::Count(forced.len()))
                    .with("figures", Argument::Count(not_zero.len()))
                    .with("values", Argument::Values(not_zero));
                finding.forced = forced;
                findings.report(finding);
            }
        }
    },
};
