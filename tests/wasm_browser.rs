//! The browser's tree against the same snapshots as html5ever's in `documents.rs`: one walker, one Document.
#![cfg(target_arch = "wasm32")]

mod blocks;

use js_sys::JSON;
use nianbao::wasm::{check, read_markup, read_node};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A document and what it is read as. `documents.rs` refuses a list that leaves one out.
macro_rules! documents {
    ($($path:literal,)*) => {
        &[$((
            $path,
            include_str!(concat!("../", $path)),
            include_str!(concat!("snapshots/documents/", $path, ".json")),
        )),*]
    };
}

const DOCUMENTS: &[(&str, &str, &str)] = documents![
    "tests/cases/NB101/bad-disclosure-table-as-picture.html",
    "tests/cases/NB101/good-proceedings-outside-container.html",
    "tests/cases/NB102/bad-disclosure-after-all-others.html",
    "tests/cases/NB102/bad-nothing-on-requests-or-platforms.html",
    "tests/cases/NB102/good-all-topics-in-other-words.html",
    "tests/cases/NB102/good-numbering-missing.html",
    "tests/cases/NB103/bad-row-of-no-edition.html",
    "tests/cases/NB104/bad-cells-deleted-in-editor.html",
    "tests/cases/NB104/bad-columns-in-another-order.html",
    "tests/cases/NB104/good-row-left-blank.html",
    "tests/cases/NB105/bad-headings-of-2019-over-rows-of-2021.html",
    "tests/cases/NB105/bad-procurement-row-kept-in-2022.html",
    "tests/cases/NB106/bad-labels-shortened-in-two-tables.html",
    "tests/cases/NB106/good-spaces-and-full-width-numerals.html",
    "tests/cases/NB107/bad-old-and-new-requests-on-one-page.html",
    "tests/cases/NB107/bad-row-twice-in-one-table.html",
    "tests/cases/NB107/good-another-table-with-some-of-the-labels.html",
    "tests/cases/NB107/good-blank-form-before-the-filled-one.html",
    "tests/cases/NB107/good-hidden-draft-before-the-table.html",
    "tests/cases/NB107/good-same-figures-for-screen-and-print.html",
    "tests/cases/NB201/bad-blocks-in-two-tables-form.html",
    "tests/cases/NB201/bad-two-totals-blank-word.html",
    "tests/cases/NB201/good-zeros-in-form.html",
    "tests/cases/NB202/bad-footnote-mark-on-a-figure.html",
    "tests/cases/NB202/bad-word-for-a-number.html",
    "tests/cases/NB202/bad-yuan-where-ten-thousand-yuan-belong.html",
    "tests/cases/NB202/good-blanks-for-litigation.html",
    "tests/cases/NB203/bad-negative-fee.html",
    "tests/cases/NB204/bad-note-and-unit-inside-the-cell.html",
    "tests/cases/NB204/good-signed-change.html",
    "tests/cases/NB301/good-totals-left-blank.html",
    "tests/cases/NB302/bad-other-processing-of-2019-one-too-many.html",
    "tests/cases/NB302/good-blank-results-can-absorb.html",
    "tests/cases/NB303/bad-carried-in-under-another-applicant.html",
    "tests/cases/NB304/good-blank-outcome-can-absorb.html",
    "tests/cases/NB501/bad-all-natural-persons.html",
    "tests/cases/NB501/bad-none-in-force.html",
    "tests/cases/NB501/good-own-office.html",
    "tests/cases/NB501/good-rounded.html",
    "tests/cases/NB502/bad-parts-exceed.html",
    "tests/cases/NB502/good-growth.html",
    "tests/cases/NB502/good-share-of-either.html",
    "tests/cases/NB503/bad-end-of-last-year.html",
    "tests/cases/NB503/bad-left-in-at-three-places.html",
    "tests/cases/NB503/bad-period-of-last-year.html",
    "tests/cases/NB503/good-budgets-and-chinese-numerals.html",
    "tests/cases/NB503/good-compared-with-last-year.html",
    "tests/cases/NB503/good-plans-and-problems-mended.html",
    "tests/cases/NB504/bad-wide-spaces.html",
    "tests/cases/NB504/good-rows-of-dots.html",
    "tests/cases/NB504/good-words-of-files.html",
    "tests/cases/NB601/bad-law-without-zhengfu.html",
    "tests/cases/NB601/good-format-of-the-report-by-halves.html",
    "tests/cases/NB601/good-guides-and-cases.html",
    "tests/cases/NB602/bad-square-brackets.html",
    "tests/cases/NB602/good-order-in-other-words.html",
    "tests/cases/NB602/good-right-numbers.html",
    "tests/cases/NB603/bad-half-width-inside.html",
    "tests/cases/NB603/bad-nested-and-alone.html",
    "tests/cases/NB603/good-comparisons-and-paths.html",
    "tests/cases/NB603/good-links-cut-short.html",
    "tests/cases/NB603/good-quotation-over-paragraphs.html",
    "tests/cases/NB604/bad-word-around-count.html",
    "tests/cases/NB604/good-deng-of-its-own.html",
    "tests/cases/NB604/good-menu-without-spaces.html",
    "tests/cases/NB701/bad-county-government.html",
    "tests/cases/NB701/good-autonomous-region-and-development-zone.html",
    "tests/cases/NB701/good-city.html",
    "tests/cases/NB702/bad-yuan-of-a-county.html",
    "tests/cases/NB702/good-decimals-of-wan.html",
    "tests/cases/NB702/good-no-fee.html",
    "tests/cases/NB702/good-standards-and-refunds.html",
    "tests/cases/NB801/bad-county-with-rules.html",
    "tests/cases/NB802/bad-no-examination.html",
    "tests/cases/NB803/bad-published-in-february.html",
    "tests/documents/controls.html",
    "tests/documents/doctype-named-table.html",
    "tests/documents/entities.html",
    "tests/documents/escaped-attributes.html",
    "tests/documents/form.html",
    "tests/documents/giant-table.html",
    "tests/documents/head-noscript.html",
    "tests/documents/nested-tables.html",
    "tests/documents/noise.html",
    "tests/documents/spans.html",
    "tests/documents/structure.html",
    "tests/documents/unclosed.html",
    "tests/documents/white-space.html",
    "tests/documents/word-80k.html",
    "www/samples/chenghu-fgj-2023.html",
];

/// What was read, in words where it was not.
fn lines(document: Result<nianbao::Document, JsValue>) -> String {
    document.map_or_else(|error| format!("not read: {error:?}"), |document| blocks::lines(&document))
}

/// The first line in which two texts differ.
fn difference(wanted: &str, found: &str) -> Option<String> {
    if wanted == found {
        return None;
    }
    let (mut wanted, mut found) = (wanted.lines(), found.lines());
    let (wanted, found) = loop {
        let pair = (wanted.next(), found.next());
        if pair.0 != pair.1 {
            break pair;
        }
    };
    Some(format!("\n  native  {}\n  browser {}", wanted.unwrap_or("nothing"), found.unwrap_or("nothing")))
}

#[wasm_bindgen_test]
fn both_trees_give_the_same_document() {
    let differ = |(path, markup, snapshot): &(&str, &str, &str)| {
        Some(format!("{path}{}\n", difference(snapshot, &lines(read_markup(markup)))?))
    };
    let wrong: Vec<_> = DOCUMENTS.iter().filter_map(differ).collect();
    assert!(wrong.is_empty(), "{} of {} documents\n{}", wrong.len(), DOCUMENTS.len(), wrong.concat());
}

/// A browser cuts a long text into nodes of 65,536 characters.
#[wasm_bindgen_test]
fn a_long_text_is_one_paragraph() {
    let text = "字".repeat(200_000);
    let document = read_markup(&format!("<p>{text}</p>")).expect("markup");
    let [nianbao::input::Block::Paragraph(paragraph)] = &document.blocks[..] else { panic!("one paragraph") };
    assert_eq!(paragraph.text, text);
}

#[wasm_bindgen_test]
fn markup_too_deep_is_refused_as_natively() {
    let error = read_markup(&"<div>".repeat(600)).expect_err("too deep");
    assert_eq!(property(&error, "code"), "too-deep");
    assert_eq!(property(&error, "position"), 2560);
}

/// At a depth of 512 a browser puts elements beside each other, and tables come apart; `documents.rs` wants the same.
#[wasm_bindgen_test]
fn a_tree_that_a_browser_would_flatten_is_refused() {
    for markup in ["<ul><li>".repeat(300), "<table><tr><td>".repeat(150)] {
        assert_eq!(property(&read_markup(&markup).expect_err("too deep"), "code"), "too-deep");
    }
}

/// An element of the page, with markup in it.
fn element(markup: &str) -> web_sys::Element {
    let parser = web_sys::DomParser::new().expect("DOMParser");
    let page = parser.parse_from_string(markup, web_sys::SupportedType::TextHtml).expect("parsed");
    page.document_element().expect("html")
}

fn property(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).expect("an object")
}

#[wasm_bindgen_test]
fn an_element_of_the_page_reads_as_its_markup() {
    for (path, markup, snapshot) in DOCUMENTS {
        let found = difference(snapshot, &lines(read_node(&element(markup))));
        assert_eq!(found, None, "{path}");
    }
}

#[wasm_bindgen_test]
fn what_was_typed_into_a_field_is_read_and_not_what_it_began_with() {
    let form =
        element("<table><tr><td>规章<td><input value=0><td><select><option>1<option>2</select></table>");
    for (name, typed) in [("input", "7"), ("select", "2")] {
        let field = form.query_selector(name).expect("a selector").expect("a field");
        js_sys::Reflect::set(&field, &"value".into(), &typed.into()).expect("a field");
    }
    let read = lines(read_node(&form));
    assert!(read.contains(r#""text":"7""#) && read.contains(r#""text":"2""#), "{read}");
}

#[wasm_bindgen_test]
fn an_element_and_its_markup_have_the_same_findings() {
    let markup = include_str!("../www/samples/chenghu-fgj-2023.html");
    let outcome = |name: &str, value: &JsValue| {
        let input = js_sys::Object::new();
        js_sys::Reflect::set(&input, &name.into(), value).expect("an object");
        JSON::stringify(&check(&input, &JsValue::UNDEFINED).expect("a report")).expect("plain data")
    };
    assert_eq!(outcome("element", &element(markup)), outcome("html", &markup.into()));
}

#[wasm_bindgen_test]
fn reading_markup_runs_nothing_in_it() {
    let markup = "<table><tr><td><img src=x onerror='globalThis.ran = 1'><script>globalThis.ran = 1</script>规章</table>";
    assert!(read_markup(markup).is_ok());
    assert_eq!(property(&js_sys::global(), "ran"), JsValue::UNDEFINED);
}
