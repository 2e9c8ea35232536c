//! Blanks, one finding for each block of them, with the values that the equations force into them.

use super::blocks::{blocks, report_block};
use super::{FORMAT, Rule};
use crate::diagnostic::{Argument, Forced, Meta, Severity};
use crate::format::{CellId, Equation};
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
                let forced: Vec<_> =
                    cells.iter().filter_map(|&cell| Some((cell, value(cell)?.clone()))).collect();
                let mut not_zero: Vec<_> =
                    forced.iter().map(|(cell, forced)| (*cell, forced.value)).collect();
                not_zero.retain(|(_, value)| *value != Decimal::ZERO);
                let contradicting = contradicting(case.forced, &cells);
                let variant = match (&cells[..], &forced[..], &not_zero[..]) {
                    _ if !contradicting.is_empty() => "contradicted",
                    (_, [], _) => "blank",
                    ([_], [_], _) => "forced",
                    (_, forced, []) if forced.len() == cells.len() => "all-zero",
                    (_, _, []) => "some-zero",
                    _ => "some-forced",
                };
                let value = forced.first().map(|(_, forced)| forced.value.to_string()).unwrap_or_default();
                let finding = report_block(findings, &RULE.meta, variant, table, cells)
                    .text("value", &value)
                    .count("determined", forced.len())
                    .count("figures", not_zero.len())
                    .with("values", Argument::Values(not_zero))
                    .with("equations", Argument::Equations(contradicting.clone()));
                finding.forced = forced;
                finding.contradicting = contradicting;
            }
        }
    },
};

/// The equations that contradict each other in some of the cells, each once.
fn contradicting(forced: &Forced, cells: &[CellId]) -> Vec<&'static Equation> {
    let mut equations: Vec<&'static Equation> = Vec::new();
    for contradiction in &forced.contradictions {
        if contradiction.cells.iter().any(|cell| cells.contains(cell)) {
            for &equation in &contradiction.equations {
                if !equations.contains(&equation) {
                    equations.push(equation);
                }
            }
        }
    }
    equations
}
