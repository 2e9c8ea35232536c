//! What no report should be and yet arrives: each gives a fault by its name, with a sentence in every language, or
//! findings; never a panic, and never an afternoon.
//!
//! Nothing here is timed: what takes more than its share of time makes the run hang, and that is seen.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use nianbao::input::{Block, Document, Fault, MOST_BYTES, Unreadable};
use nianbao::{Lang, Options, Outcome, api};
use serde_json::{Value, json};

/// The line of table 四, with one value put in, the second.
fn proceedings(value: &str) -> String {
    format!("行政复议 | 行政诉讼 |||\n0 | {value} | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n")
}

/// Two rows of table 二 as markup, with one value put in.
fn disclosure(value: &str) -> String {
    format!(
        "<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>\
         <tr><td>规章</td><td>{value}</td><td>0</td><td>0</td></tr>\
         <tr><td>行政规范性文件</td><td>0</td><td>0</td><td>0</td></tr></table>"
    )
}

fn outcome(bytes: &[u8], lang: Lang) -> Result<Outcome, Unreadable> {
    nianbao::check(&nianbao::read(bytes)?, &Options { lang, ..Options::default() })
}

/// A message of more characters is none that a clerk reads; whatever a cell holds.
const LONGEST_MESSAGE: usize = 400;
/// No row needs more grid columns; each costs memory, and time for every cell behind it.
const MOST_COLUMNS: usize = 10_000;

/// What a check says, as the contract's object; whatever it is about, every message is one that can be read.
fn checked(bytes: &[u8]) -> Value {
    let outcomes = Lang::ALL.map(|lang| outcome(bytes, lang).unwrap_or_else(|error| panic!("{error:?}")));
    for outcome in &outcomes {
        let ids: BTreeSet<&str> = outcome.findings.iter().map(|finding| finding.id.as_str()).collect();
        assert_eq!(ids.len(), outcome.findings.len(), "two findings of one id: {ids:?}");
        for finding in &outcome.findings {
            for text in [&finding.message, &finding.todo] {
                assert!(!text.is_empty(), "{} says nothing", finding.id);
                let length = text.chars().count();
                assert!(length < LONGEST_MESSAGE, "{}: a message of {length} characters", finding.id);
            }
        }
    }
    serde_json::to_value(&outcomes[0]).expect("an outcome is JSON")
}

fn ids(outcome: &Value) -> Vec<&str> {
    outcome["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|finding| finding["id"].as_str())
        .collect()
}

/// Refused with that fault, there, and with a sentence that says so.
fn refused(bytes: &[u8], fault: Fault, position: Option<usize>) {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(40)]);
    for lang in Lang::ALL {
        let error = outcome(bytes, lang).map(|outcome| outcome.summary).expect_err(&start);
        assert_eq!(error, Unreadable { fault, position }, "{start:?}");
        let sentence = api::sentence(error, lang);
        assert!(sentence.chars().count() > 10, "{start:?}: {sentence:?}");
        // People count from one.
        let place = position.map(|position| (position + 1).to_string()).unwrap_or_default();
        assert!(sentence.contains(&place), "{start:?}: {sentence:?}");
    }
}

#[test]
fn nothing_at_all_is_empty() {
    for nothing in ["", " ", "\n\r\n\t", "\u{a0}\u{3000}", "\u{feff}", "\u{feff}\u{200b}\n"] {
        refused(nothing.as_bytes(), Fault::Empty, None);
    }
}

#[test]
fn bytes_that_are_no_text_are_binary() {
    refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Fault::Binary, Some(8));
    refused(b"\x7fELF\x02\x01\x01\0", Fault::Binary, Some(7));
    refused("年报\0".as_bytes(), Fault::Binary, Some(2));
}

#[test]
fn files_of_office_programs_are_told_by_their_beginning() {
    let files: [&[u8]; 6] = [
        b"PK\x03\x04\x14\0\x06\0[Content_Types].xml",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
        b"\xef\xbb\xbf%PDF-1.4",
        b"{\\rtf1\\ansi\\ansicpg936 \\'b1\\'ed}",
        b"PK\x05\x06\0\0\0\0",
    ];
    for file in files {
        refused(file, Fault::OfficeFile, None);
    }
}

#[test]
fn more_than_twenty_megabytes_is_too_large() {
    refused(&vec![b' '; MOST_BYTES + 1_000_000], Fault::TooLarge, None);
    let text = "一".repeat(7_000_000);
    assert_eq!(nianbao::read_text(&text), Err(Fault::TooLarge.into()));
}

#[test]
fn elements_within_elements_without_end_are_too_deep_and_the_place_is_told() {
    let page = |depth: usize| format!("年报{}{}", "<div>".repeat(depth), disclosure("0"));
    // The elements that HTML adds count too.
    assert!(outcome(page(490).as_bytes(), Lang::En).is_ok());
    refused(page(600).as_bytes(), Fault::TooDeep, Some(2 + 512 * 5));
}

#[test]
fn a_poem_is_no_report() {
    for poem in [
        "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n",
        "<p>白日依山尽</p><table><tr><td>1</td></tr></table>",
        "{}",
        "<>",
    ] {
        refused(poem.as_bytes(), Fault::NoReport, None);
    }
}

#[test]
fn half_a_table_is_judged_as_far_as_it_goes() {
    let whole = include_str!("cases/NB203/good-exactly-the-largest-count.tsv");
    let half = whole.lines().take(10).collect::<Vec<_>>().join("\n");
    let outcome = checked(half.as_bytes());
    let ids = ids(&outcome);
    assert!(ids.iter().filter(|id| id.starts_with("NB103")).count() == 1, "{ids:?}");
    assert!(!ids.iter().any(|id| id.starts_with("NB3") || id.starts_with("NB101")), "{ids:?}");
}

#[test]
fn a_page_cut_off_anywhere_is_read_or_refused() {
    let page = disclosure("1");
    for end in (0..=page.len()).filter(|&end| page.is_char_boundary(end)) {
        let _ = outcome(&page.as_bytes()[..end], Lang::ZhCn);
    }
    let text = proceedings("1");
    for end in 0..=text.len() {
        let _ = outcome(&text.as_bytes()[..end], Lang::ZhCn);
    }
}

#[test]
fn json_that_breaks_off_is_refused_at_the_character() {
    // Where the last character of each stands, in UTF-16 units.
    for broken in [
        "{\"year\":x",
        "{\n  \"year\": 2022,\n  x",
        "{\r\n  \"year\": 2022,\r\n  x",
        "{\"authority\":\"清源县人民政府𠮷\",\"year\":x",
    ] {
        let position = broken.encode_utf16().count() - 1;
        refused(broken.as_bytes(), Fault::Json, Some(position));
    }
    for broken in [
        "{\"cells\":{",
        "{\"cells\":[1]}",
        "{\"year\":-1}",
        "{\"year\":70000}",
        "{\"cells\":{\"requests.received.total\":[]}}",
        "[{}]",
    ] {
        let error = outcome(broken.as_bytes(), Lang::En).map(|outcome| outcome.summary).expect_err(broken);
        assert!(error.fault == Fault::Json && error.position.is_some(), "{broken}: {error:?}");
    }
    let nested = format!("{{\"cells\":{}", "[".repeat(100_000));
    assert_eq!(
        outcome(nested.as_bytes(), Lang::En).map(|found| found.summary).expect_err("deep").fault,
        Fault::Json
    );
}

#[test]
fn a_number_beyond_the_limits_is_a_finding_and_keeps_its_writing() {
    let digits = "9".repeat(10_000);
    for number in [
        "1000000000001",
        "-1000000000001",
        "1000000000000.5",
        &digits,
        &format!("-{digits}件"),
        &format!("1.{digits}"),
    ] {
        let cell = "proceedings.reconsideration.corrected";
        let outcome = checked(proceedings(number).as_bytes());
        assert_eq!(ids(&outcome), [format!("NB203:{cell}")], "{number:.20}");
        assert_eq!(outcome["cells"][cell], json!({ "value": null, "raw": number }));
    }
    let outcome = checked(b"{\"cells\":{\"proceedings.reconsideration.corrected\":1000000000001}}");
    assert!(ids(&outcome).contains(&"NB203:proceedings.reconsideration.corrected"), "{:?}", ids(&outcome));
}

#[test]
fn a_negative_part_beside_a_blank_total_has_its_words() {
    let outcome = checked(
        "行政复议 | 行政诉讼 |||\n-3 | 0 | 0 | 0 |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n".as_bytes(),
    );
    assert!(ids(&outcome).contains(&"NB203:proceedings.reconsideration.upheld"));
}

#[test]
fn a_script_in_a_cell_is_text_and_stays_where_it_stood() {
    let script = "<script>alert(1)</script>";
    let cell = "proceedings.reconsideration.corrected";
    let outcome = checked(proceedings(script).as_bytes());
    assert_eq!(ids(&outcome), [format!("NB202:{cell}")]);
    assert_eq!(outcome["cells"][cell]["raw"], script);
    // As markup it is an element that shows nothing; escaped it is text like any other.
    let cell = "disclosure.rules.issued";
    for (value, raw, id) in [
        (script, "", "NB201"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", script, "NB202"),
        ("<img src=x onerror=alert(1)>5", "5", ""),
    ] {
        let outcome = checked(disclosure(value).as_bytes());
        assert_eq!(outcome["cells"][cell]["raw"], raw);
        assert_eq!(
            ids(&outcome).iter().any(|found| *found == format!("{id}:{cell}")),
            !id.is_empty(),
            "{value}"
        );
    }
}

#[test]
fn text_in_the_first_value_of_table_four_is_no_label() {
    let outcome = checked(proceedings("0").replacen("\n0 |", "\n约3 |", 1).as_bytes());
    assert_eq!(ids(&outcome), ["NB202:proceedings.reconsideration.upheld"]);
}

#[test]
fn a_cell_that_holds_a_chapter_does_not_make_a_chapter_of_its_message() {
    let outcome = checked(disclosure(&"本年度无新制发的规章。".repeat(1_000)).as_bytes());
    assert!(ids(&outcome).contains(&"NB202:disclosure.rules.issued"));
}

#[test]
fn spans_of_a_hundred_thousand_are_cut() {
    let wide = disclosure("5").replacen("<td>规章", "<td colspan=100000 rowspan=100000>规章", 1);
    for page in [&wide, &wide.replace("100000", "99999999999999999999"), &wide.replace("100000", "-1")] {
        let _ = checked(page.as_bytes());
    }
    // Many of them in one row are cut too: what they cover is kept in memory.
    let page = format!("<table><tr>{}</tr></table>", "<td colspan=1000>一</td>".repeat(300));
    assert!(widest(&nianbao::read(page.as_bytes()).expect("markup")) <= MOST_COLUMNS);
}

fn widest(document: &Document) -> usize {
    let cells = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column).max(),
        _ => None,
    });
    cells.max().unwrap_or(0)
}

#[test]
fn a_million_pipes_come_to_an_end() {
    const MANY: usize = 1_000_000;
    for pipes in ["|", "| ", "|\n", " |\n", "||\n"] {
        refused(pipes.repeat(MANY / 2 * 2).as_bytes(), Fault::NoReport, None);
    }
    let long = [proceedings("0").trim_end(), &" | ".repeat(MANY)].concat();
    let _ = checked(long.as_bytes());
}

#[test]
fn an_unpaired_surrogate_is_an_encoding_that_is_none() {
    // UTF-8 with a surrogate's three bytes in it, as JavaScript strings are written by careless programs.
    let text = proceedings("0");
    let broken = [text.as_bytes(), b"\xed\xa0\x80", text.as_bytes()].concat();
    refused(&broken, Fault::Encoding, Some(text.len()));
    // UTF-16 with half a pair.
    let units: Vec<u8> = text.encode_utf16().chain([0xd800, 0x20]).flat_map(u16::to_le_bytes).collect();
    let error = outcome(&[b"\xff\xfe", &units[..]].concat(), Lang::En).map(|found| found.summary);
    assert_eq!(error.expect_err("half a pair").fault, Fault::Encoding);
}

#[test]
fn a_text_cut_within_a_character_is_no_other_encoding() {
    let text = [&proceedings("0"), "一、总体情况\n"].concat();
    for cut in 1..3 {
        let end = text.len() - "\n".len() - cut;
        refused(&text.as_bytes()[..end], Fault::Encoding, Some(text.len() - "\n".len() - "况".len()));
    }
}

#[test]
fn the_same_table_twice_is_a_finding_where_it_differs() {
    let twice = |again: &str| [proceedings("0"), proceedings(again)].concat();
    assert_eq!(ids(&checked(twice("0").as_bytes())), <[&str; 0]>::default());
    let outcome = checked(twice("1").as_bytes());
    assert_eq!(ids(&outcome), ["NB107:proceedings"]);
    assert_eq!(outcome["findings"][0]["cells"], json!(["proceedings.reconsideration.corrected"]));
}

#[test]
fn rows_that_no_edition_has_are_findings_each_of_its_own_id() {
    let rows = "规章 | 0 | 0 | 0 |\n甲事项 | 1 | 0 | 0 |\n甲事项 | 2 | 0 | 0 |\n";
    let outcome = checked(rows.as_bytes());
    assert!(ids(&outcome).iter().any(|id| id.contains("甲事项")), "{:?}", ids(&outcome));
}
