//! A section without the words that the local rules ask for.

use super::{Case, Rule, demands};
use crate::diagnostic::{Argument, Because, Findings, Meta, Severity};
use crate::local::{Demand, PHRASES};
use crate::text::{has_one, words};

/// The rule. Its phrases are data of the file.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB802", name: "phrase-missing", severity: Severity::Warning, citation: "补充规则"
    },
    check: |case, findings| demands::each(&RULE.meta, PHRASES, case, findings, check),
};

fn check(rule: &'static Meta, demand: Demand<'_>, case: &Case<'_>, findings: &mut Findings) {
    if !case.report.whole {
        return findings.skip(rule, Because::Fragment);
    }
    let wanted = demand.section();
    let (mut text, mut section, mut origin) = (String::new(), None, None);
    for passage in &case.report.passages {
        let id = passage.section.map_or("", |section| section.id);
        if wanted.is_empty() || wanted == id {
            passage.paragraphs.iter().for_each(|line| text.extend(words(&line.text)));
            section = Some(id);
            origin = origin.or(passage.origin.as_ref());
        }
    }
    let Some(section) = section else {
        return demands::skip(rule, Because::NoSection, demand, findings);
    };
    let any = demand.any();
    if has_any(&text, &any) || has_any(&text, &demand.unless()) {
        return;
    }
    let variant = match (wanted.is_empty(), any.len()) {
        (false, 1) => "section",
        (false, _) => "section-any",
        (true, 1) => "text",
        (true, _) => "text-any",
    };
    demands::report(rule, variant, demand, case, findings)
        .with("section", Argument::Section(section))
        .with("any", Argument::Texts(any))
        .at(origin);
}

fn has_any(text: &str, phrases: &[String]) -> bool {
    phrases.iter().any(|phrase| has_one(text, &words(phrase).collect::<String>()))
}
