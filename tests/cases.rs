//! A folder for each rule: documents with its fault and good ones that look bad, in different shapes, with the ids of
//! all findings that the whole program must give.
#![cfg(not(target_arch = "wasm32"))]

mod case_files;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use case_files::{documents, folder, options};
use nianbao::{Lang, Options, rules::RULES};

fn expected(code: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = folder(code).join("expected.json");
    serde_json::from_str(&std::fs::read_to_string(&path).expect("expected.json")).expect("file name -> ids")
}

fn found(code: &str, file: &str) -> Result<BTreeSet<String>, String> {
    let bytes = std::fs::read(folder(code).join(file)).map_err(|error| error.to_string())?;
    let document = nianbao::read(&bytes).map_err(|error| format!("{error:?}"))?;
    let outcome = nianbao::check(&document, &options(code, file)).map_err(|error| format!("{error:?}"))?;
    Ok(outcome.findings.into_iter().map(|finding| finding.id).collect())
}

#[test]
fn every_document_has_exactly_the_findings_expected() {
    let mut wrong = Vec::new();
    for rule in RULES {
        for (file, wanted) in expected(rule.meta.code) {
            let found = found(rule.meta.code, &file);
            if found.as_ref() != Ok(&wanted) {
                wrong.push(format!("{}/{file}\n  wanted {wanted:?}\n  found  {found:?}", rule.meta.code));
            }
        }
    }
    assert!(wrong.is_empty(), "{} documents\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_rule_has_two_bad_documents_in_different_shapes_and_a_good_one() {
    for rule in RULES {
        let code = rule.meta.code;
        let expected = expected(code);
        let fires = |ids: &BTreeSet<String>| ids.iter().any(|id| id.starts_with(code));
        let bad: Vec<_> = expected.iter().filter(|(_, ids)| fires(ids)).map(|(file, _)| file).collect();
        let shapes: BTreeSet<_> = bad.iter().filter_map(|file| Path::new(file).extension()).collect();
        assert!(bad.len() >= 2 && shapes.len() >= 2, "{code}: bad documents {bad:?}");
        assert!(bad.len() < expected.len(), "{code}: no good document that looks bad");
    }
}

#[test]
fn every_document_in_the_folders_is_expected() {
    for rule in RULES {
        let code = rule.meta.code;
        let files: BTreeSet<String> = documents(code).into_iter().collect();
        let named: BTreeSet<String> = expected(code).into_keys().collect();
        assert_eq!(files, named, "{code}");
    }
}

#[test]
fn every_finding_has_its_three_texts_and_no_place_left_open() {
    for lang in Lang::ALL {
        for rule in RULES {
            for (file, _) in expected(rule.meta.code) {
                let bytes = std::fs::read(folder(rule.meta.code).join(&file)).expect("document");
                let document = nianbao::read(&bytes).expect("document");
                let options = Options { lang, ..options(rule.meta.code, &file) };
                for finding in nianbao::check(&document, &options).expect("report").findings {
                    // Left out where it would say nothing shorter.
                    let brief = if finding.brief.is_empty() { &finding.message } else { &finding.brief };
                    for text in [&finding.message, finding.why, &finding.todo, &finding.citation, brief] {
                        let open = text.is_empty()
                            || text.contains(['{', '}'])
                            || text.contains("“”")
                            || text.contains("  ");
                        assert!(!open, "{file}: {} {lang:?}: {text:?}", finding.id);
                    }
                }
            }
        }
    }
}
