//! A section without the words that the local rules ask for.

use super::{Case, Rule, demands};
use crate::diagnostic::{Argument, Because, Meta, Severity};
use crate::local::Phrase;
use crate::text::{places, words};

/// The rule. Its phrases are data of the file.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB802", name: "phrase-missing", severity: Severity::Warning, citation: "补充规则"
    },
    check: |case, findings| {
        let Some(local) = demands::local(case) else { return };
        if !case.report.whole && !local.phrases.is_empty() {
            return findings.skip(&RULE.meta, Because::Fragment);
        }
        for phrase in &local.phrases {
            let demand = &phrase.demand;
            if !demands::concerns(&RULE.meta, demand, case, findings) {
                continue;
            }
            let Some(text) = text(case, phrase) else {
                demands::skip(&RULE.meta, Because::NoSection, demand, findings);
                continue;
            };
            if has_one(&text, &phrase.any) || has_one(&text, &phrase.unless) {
                continue;
            }
            let variant = match (phrase.section, phrase.any.len()) {
                (Some(_), 1) => "section",
                (Some(_), _) => "section-any",
                (None, 1) => "text",
                (None, _) => "text-any",
            };
            let arguments = vec![
                ("section", Argument::Section(phrase.section.unwrap_or_default())),
                ("any", Argument::Texts(phrase.any.clone())),
            ];
            let heading = case.report.passages.iter().find(|passage| is_in(phrase, passage.section));
            demands::report(&RULE.meta, variant, demand, case, arguments, findings)
                .at(heading.and_then(|passage| passage.origin.as_ref()));
        }
    },
};

/// The words of the section, or of the whole text; `None` where the section is not there.
fn text(case: &Case<'_>, phrase: &Phrase) -> Option<String> {
    let mut text = None;
    for passage in case.report.passages.iter().filter(|passage| is_in(phrase, passage.section)) {
        let text = text.get_or_insert_with(String::new);
        passage.paragraphs.iter().for_each(|line| text.extend(words(&line.text)));
    }
    text
}

fn is_in(phrase: &Phrase, section: Option<&crate::format::Section>) -> bool {
    phrase.section.is_none() || phrase.section == section.map(|section| section.id)
}

fn has_one(text: &str, phrases: &[String]) -> bool {
    phrases.iter().any(|phrase| !places(text, &words(phrase).collect::<String>()).is_empty())
}
