//! The engine of what a file of local rules demands: whose reports it is for, how much it weighs, where it is laid down.

use super::Case;
use crate::diagnostic::{Argument, Because, Finding, Findings, Meta};
use crate::local::{Demand, Local, Whose};

/// What the names of townships and subdistricts end with.
const TOWNSHIPS: [&str; 5] = ["乡", "镇", "苏木", "街道", "街道办事处"];

/// What the file says, if there is one.
pub(super) fn local<'a>(case: &Case<'a>) -> Option<&'a Local> {
    case.beside.local.as_ref()
}

/// Whether a demand is for the report; where that cannot be told, that is noted.
pub(super) fn concerns(
    rule: &'static Meta,
    demand: &Demand,
    case: &Case<'_>,
    findings: &mut Findings,
) -> bool {
    let Some(wanted) = demand.whose else { return true };
    if let Some(authority) = &case.report.authority {
        return whose(authority) == wanted;
    }
    skip(rule, Because::WhoseUnknown, demand, findings);
    false
}

/// Notes that a demand could not be judged.
pub(super) fn skip(rule: &'static Meta, because: Because, demand: &Demand, findings: &mut Findings) {
    findings.skip_about(rule, because, Argument::Words(demand.message.clone()));
}

/// Whose report it is, by the name.
fn whose(authority: &str) -> Whose {
    let government = authority.strip_suffix("人民政府");
    let name = government.unwrap_or(authority);
    if TOWNSHIPS.iter().any(|ending| name.ends_with(ending)) {
        Whose::Township
    } else if government.is_some() {
        Whose::Government
    } else {
        Whose::Department
    }
}

/// Adds a fault of a demand, with what its words speak of.
pub(super) fn report<'a>(
    rule: &'static Meta,
    variant: &'static str,
    demand: &Demand,
    case: &Case<'_>,
    mut arguments: Vec<(&'static str, Argument)>,
    findings: &'a mut Findings,
) -> &'a mut Finding {
    arguments.push(("message", Argument::Words(demand.message.clone())));
    let finding = findings.report(rule, variant, demand.id.clone(), arguments);
    finding.severity = demand.severity.unwrap_or(rule.severity);
    let title = || local(case).and_then(|local| local.title.clone());
    if let Some(citation) = demand.citation.clone().or_else(title) {
        finding.citing(citation);
    }
    finding
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_report_it_is_follows_from_the_name() {
        for (name, wanted) in [
            ("栖云县人民政府", Whose::Government),
            ("栖云县人民政府办公室", Whose::Department),
            ("栖云县财政局", Whose::Department),
            ("栖云县清溪镇人民政府", Whose::Township),
            ("清溪回族乡人民政府", Whose::Township),
            ("栖云区人民政府清溪街道办事处", Whose::Township),
            ("栖云经济开发区管理委员会", Whose::Department),
        ] {
            assert_eq!(whose(name), wanted, "{name}");
        }
    }
}
