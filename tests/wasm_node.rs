//! The exports as JavaScript meets them: plain values in, plain values out.
#![cfg(target_arch = "wasm32")]

use js_sys::{Array, JSON, Object, Reflect};
use nianbao::wasm::{check, give_english, render, rules, template};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const SAMPLE: &str = include_str!("../www/samples/qiyun-2022.txt");

const NONE: JsValue = JsValue::UNDEFINED;

/// A value from its JSON.
fn js(json: &str) -> JsValue {
    JSON::parse(json).expect("JSON")
}

fn get(object: &JsValue, path: &str) -> JsValue {
    path.split('/').fold(object.clone(), |object, name| Reflect::get(&object, &name.into()).expect(path))
}

fn text(object: &JsValue, path: &str) -> String {
    get(object, path).as_string().unwrap_or_else(|| panic!("{path} is no string"))
}

/// An input of one property.
fn input(name: &str, value: &str) -> JsValue {
    let input = Object::new();
    Reflect::set(&input, &name.into(), &value.into()).expect("an object");
    input.into()
}

/// English lies beside the program.
fn english() {
    give_english(include_str!("../src/locale/en.txt").to_owned());
}

fn sample() -> JsValue {
    check(&input("text", SAMPLE), &NONE).expect("a report")
}

/// Refused with a `TypeError` that names the argument.
fn refused(result: Result<JsValue, JsValue>, about: &str) {
    let error = result.expect_err(about);
    assert!(error.is_instance_of::<js_sys::TypeError>(), "{about}: {error:?}");
    let message = text(&error, "message");
    assert!(message.contains(about) && message.contains(' '), "{about}: {message:?}");
}

/// The `InputError` of an input that cannot be read.
fn unreadable(input: &JsValue, code: &str) {
    let error = check(input, &NONE).expect_err(code);
    assert_eq!((text(&error, "name"), text(&error, "code")), ("InputError".to_owned(), code.to_owned()));
    assert!(text(&error, "message").chars().count() > 5, "{error:?}");
    assert!(Reflect::has(&error, &"position".into()).expect("an object"), "{error:?}");
}

#[wasm_bindgen_test]
fn the_sample_gives_the_same_json_as_natively() {
    let outcome = sample();
    Reflect::delete_property::<Object>(outcome.unchecked_ref(), &"report".into()).expect("an object");
    let json =
        JSON::stringify_with_replacer_and_space(&outcome, &JsValue::NULL, &2.into()).expect("plain data");
    assert_eq!(String::from(json) + "\n", include_str!("snapshots/qiyun-2022.json"));
}

#[wasm_bindgen_test]
fn everything_handed_out_is_plain_data() {
    fn plain(value: &JsValue, path: &str) {
        if let Some(list) = value.dyn_ref::<Array>() {
            list.iter().for_each(|item| plain(&item, path));
        } else if value.is_object() {
            assert!(Object::get_prototype_of(value) == js_proto(), "{path}: no plain object");
            for entry in Object::entries(value.unchecked_ref()) {
                let entry: Array = entry.unchecked_into();
                plain(&entry.get(1), &format!("{path}/{}", entry.get(0).as_string().unwrap_or_default()));
            }
        } else {
            let kind = value.js_typeof().as_string().unwrap_or_default();
            assert!(["string", "number", "boolean"].contains(&&*kind) || value.is_null(), "{path}: {kind}");
        }
    }
    fn js_proto() -> Object {
        Object::get_prototype_of(&Object::new())
    }
    plain(&sample(), "check");
    plain(&template(&js(r#"{"year":2025,"authority":"云溪县水务局"}"#)).expect("a template"), "template");
    plain(&rules(&NONE).expect("rules"), "rules");
}

#[wasm_bindgen_test]
fn options_go_before_what_the_report_says() {
    english();
    let options = js(r#"{"year":2021,"authority":"云溪县水务局","lang":"en"}"#);
    let outcome = check(&input("text", SAMPLE), &options).expect("a report");
    assert_eq!(get(&outcome, "year"), 2021);
    assert_eq!(text(&outcome, "authority"), "云溪县水务局");
    assert!(text(&outcome, "findings/0/message").is_ascii() || text(&outcome, "findings/0/why").is_ascii());
}

#[wasm_bindgen_test]
fn cells_are_checked_as_numbers_and_as_values() {
    let cells = r#"{"year":2022,"cells":{"requests.received.natural_person":3,"requests.received.total":{"value":4,"raw":"4"}}}"#;
    for given in [js(cells), input("text", cells)] {
        let outcome = check(&given, &NONE).expect("cells");
        assert_eq!(get(&outcome, "cells/requests.received.natural_person/value"), 3);
        assert_eq!(text(&outcome, "cells/requests.received.total/raw"), "4");
        assert_eq!(get(&outcome, "year"), 2022);
    }
}

#[wasm_bindgen_test]
fn cells_pasted_from_a_sheet_are_checked() {
    let outcome = check(&input("tsv", "规章\t1\t0\t5\n行政规范性文件\t2\t0\t9\n"), &NONE).expect("cells");
    assert_eq!(get(&outcome, "cells/disclosure.rules.in_force/value"), 5);
}

#[wasm_bindgen_test]
fn what_cannot_be_read_says_which_kind_it_is() {
    unreadable(&input("html", "<table><tr><td>规章</td></tr></table>"), "no-dom");
    unreadable(&input("text", "<table><tr><td>规章</td></tr></table>"), "no-dom");
    unreadable(&input("text", ""), "empty");
    unreadable(&input("text", "今天天气很好"), "no-report");
    unreadable(&input("text", "PK\u{3}\u{4}\u{0}\u{0}"), "office-file");
}

#[wasm_bindgen_test]
fn a_fault_in_the_report_never_throws() {
    for figure in
        ["-1", "1e400", "99999999999999999999", "<script>", "无", "１,２", ".", "9.999999999999999999"]
    {
        let faulty = SAMPLE.replacen("5 |", &format!("{figure} |"), 1);
        assert!(check(&input("text", &faulty), &NONE).is_ok(), "{figure:?}");
    }
}

#[wasm_bindgen_test]
fn wrong_arguments_are_refused_in_a_sentence() {
    for wrong in
        [NONE, JsValue::NULL, "text".into(), 5.into(), js("{}"), js(r#"{"text":5}"#), js(r#"{"html":[]}"#)]
    {
        refused(check(&wrong, &NONE), "input");
    }
    refused(check(&js(r#"{"cells":5}"#), &NONE), "input");
    refused(check(&js(r#"{"element":{}}"#), &NONE), "input");
    for wrong in [5.into(), js(r#"{"year":"x"}"#), js(r#"{"year":-1}"#), js(r#"{"lang":"fr"}"#)] {
        refused(check(&input("text", SAMPLE), &wrong), "options");
    }
    for wrong in [NONE, js("{}"), js(r#"{"year":2025}"#), js(r#"{"year":1999,"authority":"甲"}"#)] {
        refused(template(&wrong), "template");
    }
    refused(render(&NONE, "html", &NONE), "render");
    refused(render(&get(&sample(), "report"), "pdf", &NONE), "render");
    refused(rules(&"fr".into()), "rules");
    refused(rules(&5.into()), "rules");
}

#[wasm_bindgen_test]
fn a_template_takes_last_year_over() {
    let options = js(r#"{"year":2023,"authority":"栖云县人民政府"}"#);
    Reflect::set(&options, &"previous".into(), &previous()).expect("an object");
    let blank = template(&options).expect("a template");
    assert_eq!(get(&blank, "cells/requests.carried_in.natural_person/value"), 4);
    assert_eq!(text(&blank, "cells/requests.received.natural_person/raw"), "");
    assert!(text(&blank, "html").contains("<table") && text(&blank, "text").contains("2023"));
}

/// An outcome of last year, with four requests carried over.
fn previous() -> JsValue {
    let year =
        r#"{"year":2022,"cells":{"requests.carried_out.natural_person":4,"requests.carried_out.total":4}}"#;
    check(&js(year), &NONE).expect("cells")
}

#[wasm_bindgen_test]
fn a_report_is_written_out_with_the_marks_of_its_findings() {
    let outcome = sample();
    let report = get(&outcome, "report");
    let html = |options: &JsValue| render(&report, "html", options).expect("html").as_string().expect("text");
    let marked = html(&outcome);
    assert!(marked.contains("data-severity") && marked.contains("NB301:requests.unavailable_not_held"));
    assert!(!html(&NONE).contains("data-severity"));
    for format in ["markdown", "text"] {
        let written = render(&report, format, &NONE).expect(format).as_string().expect("text");
        assert!(written.contains("657.65"), "{format}");
    }
    let json = render(&report, "json", &NONE).expect("json").as_string().expect("text");
    assert_eq!(js(&json).as_f64(), None);
    assert_eq!(get(&js(&json), "cells/disclosure.fees.amount/value"), 657.65);
}

#[wasm_bindgen_test]
fn the_catalogue_speaks_both_languages() {
    english();
    let [chinese, english] = ["zh-CN", "en"].map(|lang| rules(&lang.into()).expect("rules"));
    assert_eq!(text(&chinese, "0/code"), "NB101");
    assert_ne!(text(&chinese, "0/title"), text(&english, "0/title"));
}
