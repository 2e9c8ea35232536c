//! The engine of what a file of local rules demands: whose reports it is for, how much it weighs, where it is laid down.

use super::Case;
use crate::diagnostic::{Argument, Because, Finding, Findings, Meta};
use crate::local::Demand;

/// What the names of townships and subdistricts end with.
const TOWNSHIPS: [&str; 5] = ["乡", "镇", "苏木", "街道", "街道办事处"];

/// Looks at each demand of a kind that is for the report; where that cannot be told, that is noted.
pub(super) fn each(
    rule: &'static Meta,
    kind: &str,
    case: &Case<'_>,
    findings: &mut Findings,
    check: fn(&'static Meta, Demand<'_>, &Case<'_>, &mut Findings),
) {
    let Some(local) = &case.beside.local else { return };
    for demand in local.demands(kind) {
        let wanted = demand.text("for");
        match &case.report.authority {
            None if !wanted.is_empty() => skip(rule, Because::WhoseUnknown, demand, findings),
            Some(authority) if !wanted.is_empty() && whose(authority) != wanted => {}
            _ => check(rule, demand, case, findings),
        }
    }
}

/// Notes that a demand could not be judged.
pub(super) fn skip(rule: &'static Meta, because: Because, demand: Demand<'_>, findings: &mut Findings) {
    findings.skip_about(rule, because, Argument::Words(demand.text("message").to_owned()));
}

/// Whose report it is, by the name, in the word of the file.
fn whose(authority: &str) -> &'static str {
    let government = authority.strip_suffix("人民政府");
    let name = government.unwrap_or(authority);
    if TOWNSHIPS.iter().any(|ending| name.ends_with(ending)) {
        "township"
    } else if government.is_some() {
        "government"
    } else {
        "department"
    }
}

/// Adds a fault of a demand, with what its words speak of.
pub(super) fn report<'a>(
    rule: &'static Meta,
    variant: &'static str,
    demand: Demand<'_>,
    case: &Case<'_>,
    findings: &'a mut Findings,
) -> &'a mut Finding {
    let finding = findings.report(rule, variant, demand.text("id").to_owned());
    finding.with("message", Argument::Words(demand.text("message").to_owned()));
    finding.severity = demand.severity().unwrap_or(rule.severity);
    let title = case.beside.local.as_ref().map_or("", |local| local.title());
    for citation in [title, demand.text("citation")] {
        if !citation.is_empty() {
            finding.citation = citation.to_owned().into();
        }
    }
    finding
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_report_it_is_follows_from_the_name() {
        for (name, wanted) in [
            ("栖云县人民政府", "government"),
            ("栖云县人民政府办公室", "department"),
            ("栖云县财政局", "department"),
            ("栖云县清溪镇人民政府", "township"),
            ("清溪回族乡人民政府", "township"),
            ("栖云区人民政府清溪街道办事处", "township"),
            ("栖云经济开发区管理委员会", "department"),
        ] {
            assert_eq!(whose(name), wanted, "{name}");
        }
    }
}
