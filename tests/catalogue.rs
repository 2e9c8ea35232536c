//! docs/rules*.md are what `nianbao rules` writes; they never update themselves.
#![cfg(not(target_arch = "wasm32"))]

use nianbao::{Lang, api};

#[test]
fn the_catalogue_in_docs_is_the_one_of_the_rules() {
    for (lang, file) in [(Lang::ZhCn, "docs/rules.md"), (Lang::En, "docs/rules.en.md")] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let written = std::fs::read_to_string(path).expect(file);
        let stale = format!("{file} is stale: nianbao rules --lang {} > {file}", lang.id());
        assert!(written == api::catalogue(lang), "{stale}");
    }
}

#[test]
fn the_schema_of_local_rules_in_docs_has_the_codes_and_cells_of_today() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/nianbao-rules.schema.json");
    let written = std::fs::read_to_string(path).expect("the schema");
    assert!(
        written == api::schema(),
        "stale: nianbao rules --format schema > docs/nianbao-rules.schema.json"
    );
    let schema: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    let codes = schema["$defs"]["code"]["enum"].as_array().expect("codes");
    assert_eq!(codes.len(), nianbao::rules::RULES.len());
    assert!(schema["$defs"]["cell"]["enum"].as_array().expect("cells").len() > 200);
}

#[test]
fn the_catalogue_names_every_rule_once() {
    for lang in Lang::ALL {
        let page = api::catalogue(lang);
        for rule in api::rules(lang) {
            assert_eq!(page.matches(&format!("\n| {} ", rule.code)).count(), 1, "{}", rule.code);
            assert!(page.contains(rule.title) && page.contains(rule.why));
        }
    }
}
