//! Inputs made to take long: a hundred thousand of what a report has one of, twenty megabytes of anything. Nothing is
//! timed. What the program counts is tested; where it counted nothing, these would run for hours.
#![cfg(not(target_arch = "wasm32"))]

use nianbao::input::{Block, Fault, MOST_BYTES, Unreadable};
use nianbao::{Options, Outcome};

/// A hundred thousand: enough for a quadratic step to be seen, little enough for a linear one to pass unnoticed.
const MANY: usize = 100_000;

/// A table is compared with so many others of its kind, and has so many rows; what is beyond is left alone.
const MOST_FINDINGS: usize = 64 * 100 + 100;

/// Rows of table 二, one of them.
const ROW: &str = "<tr><td>规章<td>1<td>0<td>1";

fn outcome(input: &[u8]) -> Result<Outcome, Unreadable> {
    nianbao::check(&nianbao::read(input)?, &Options::default())
}

/// Read as a report, with no more to say than people can be told.
fn read(what: &str, input: &str) -> Outcome {
    let outcome = outcome(input.as_bytes()).unwrap_or_else(|error| panic!("{what}: {error:?}"));
    assert!(outcome.findings.len() <= MOST_FINDINGS, "{what}: {} findings", outcome.findings.len());
    outcome
}

fn refused(what: &str, input: &[u8]) -> Unreadable {
    match outcome(input) {
        Ok(outcome) => panic!("{what}: {:?}", outcome.summary),
        Err(error) => error,
    }
}

#[test]
fn a_hundred_thousand_nested_elements_are_refused_before_they_are_parsed_and_the_place_is_told() {
    for tag in
        ["<div>", "<span>", "<table><tr><td>", "<ul><li>", "<DIV CLASS=a>", "<o:p>", "<b>", "<template>"]
    {
        let error = refused(tag, format!("<p>年报</p>{}", tag.repeat(MANY)).as_bytes());
        // The 513th that stays open until its end tag.
        assert_eq!(error, Unreadable { fault: Fault::TooDeep, position: Some(9 + 512 * tag.len()) }, "{tag}");
    }
}

#[test]
fn elements_nested_behind_end_tags_that_end_nothing_are_refused_where_they_pile_up() {
    for (tags, times) in [
        ("<div></i>", MANY),
        ("<table><tr><td></i>", MANY),
        ("<p><dl><dd></i></i>", MANY),
        ("<p><font color=N></i>", 5_000),
        ("<table><b></b>", MANY),
    ] {
        let numbered: Vec<String> = (0..times).map(|number| tags.replace('N', &number.to_string())).collect();
        let error = refused(tags, numbered.concat().as_bytes());
        assert_eq!(error.fault, Fault::TooDeep, "{tags}");
        // Not after all of it.
        assert!(error.position.is_none_or(|place| place < 200_000), "{tags}: {error:?}");
    }
}

#[test]
fn formatting_left_open_is_not_opened_again_a_million_times() {
    let fonts: Vec<String> = (0..400).map(|number| format!("<p><font color={number}></i>")).collect();
    let page = format!("<p>年报{}{}", fonts.concat(), "<p>一</p>".repeat(MANY));
    assert_eq!(refused("fonts", page.as_bytes()).fault, Fault::TooDeep);
}

#[test]
fn a_hundred_thousand_of_anything_in_a_page_are_read_or_left_alone() {
    let pages = [
        ("rows", format!("<table>{}</table>", ROW.repeat(MANY))),
        ("tables", format!("<table>{ROW}</table>").repeat(MANY / 5)),
        ("cells", format!("<table>{ROW}{}</table>", "<td>0".repeat(MANY))),
        ("labels", format!("<table>{ROW}<tr>{}</table>", "<td>规章".repeat(MANY))),
        (
            "spans",
            format!("<table>{ROW}{}</table>", "<tr><td colspan=1000 rowspan=1000>一".repeat(MANY / 10)),
        ),
        ("wide rows", format!("<table>{ROW}<tr>{}</table>", "<td colspan=100000>一".repeat(MANY / 10))),
        ("fields", format!("<table>{ROW}<td>{}</table>", "<input value=1>".repeat(MANY))),
        (
            "spans in a cell",
            format!("<table>{ROW}{}</table>", ROW.replace("规章", &"<span>规</span>".repeat(MANY / 2))),
        ),
        (
            "attributes",
            format!("<table>{}</table>", ROW.replace("<tr>", &format!("<tr{}>", attributes(MANY)))),
        ),
        ("an attribute", format!("<table class='{}'>{ROW}</table>", "甲".repeat(3_000_000))),
        ("end tags", format!("<table>{ROW}{}</table>", "</div>".repeat(MANY))),
        ("paragraphs", format!("<table>{ROW}</table>{}", "<p>一、总体情况".repeat(MANY))),
        ("comments", format!("<table>{ROW}</table>{}", "<!--".repeat(MANY))),
        ("less than", format!("<table>{ROW}</table>{}", "<".repeat(MANY))),
    ];
    for (what, page) in pages {
        read(what, &page);
    }
}

fn attributes(count: usize) -> String {
    (0..count).map(|number| format!(" a{number}=1")).collect::<Vec<_>>().concat()
}

#[test]
fn a_hundred_thousand_of_anything_in_a_text_are_read_or_left_alone() {
    let row = "规章 | 1 | 0 | 1 |\n";
    let texts = [
        ("rows", row.repeat(MANY)),
        ("unknown rows", format!("{row}{}", numbered(MANY / 5, "甲N | 1 | 2 | 3 |\n"))),
        ("tables", format!("{row}\n一、总体情况\n").repeat(MANY / 5)),
        ("cells a line", "规章 |\n1 |\n0 |\n1 |\n".repeat(MANY)),
        ("values", format!("规章 |\n{}", "0 |\n".repeat(MANY))),
        ("pipes", format!("{row}{}", "|".repeat(10 * MANY))),
        ("lone pipes", format!("{row}{}", "|\n".repeat(MANY))),
        ("labels", format!("{row}{}", "规章 | ".repeat(MANY))),
        ("paragraphs", format!("{row}{}", "二、主动公开政府信息情况\n".repeat(MANY / 5))),
        ("tabs", format!("规章\t1\t0\t1\n{}", "\t".repeat(10 * MANY))),
        ("tabbed rows", "规章\t1\t0\t1\n".repeat(MANY)),
        ("open quotes", format!("规章\t1\t0\t1\n{}", "\"\t".repeat(MANY))),
        ("digits", format!("规章 | {} | 0 | 1 |\n", "9".repeat(10 * MANY))),
    ];
    for (what, text) in texts {
        read(what, &text);
    }
}

/// Text without a mark between its cells is put together by what its words and figures are: more of them, no more rows.
#[test]
fn ten_thousand_loose_lines_of_anything_are_read_or_left_alone() {
    let lines = [
        ("rows", "规章\n1\n0\n1\n"),
        ("figures", "0\n"),
        ("parts of labels", "行政\n"),
        ("characters", "行\n政\n许\n可\n0\n"),
        ("whole rows", "2.重复申请 0 0 0 0 0 0 0\n"),
        ("broken labels", "2.其他法律行政法规禁止\n0 0 0 0 0 0 0\n公开\n"),
        ("headings", "行政复议\n行政诉讼\n总计\n其他\n"),
        ("page numbers", "- 3 -\n"),
    ];
    for (what, line) in lines {
        read(what, &format!("二、主动公开政府信息情况\n{}", line.repeat(MANY / 10)));
    }
}

fn numbered(count: usize, text: &str) -> String {
    (0..count).map(|number| text.replace('N', &number.to_string())).collect::<Vec<_>>().concat()
}

#[test]
fn fields_without_end_are_left_alone_beyond_a_hundred() {
    let fields = numbered(MANY / 5, "\"requests.N\":1,");
    let outcome = read("fields", &format!("{{\"cells\":{{{fields}\"requests.received.total\":1}}}}"));
    let unknown =
        outcome.findings.iter().filter(|finding| finding.code == "NB103" && finding.cells.is_empty());
    assert_eq!(unknown.count(), 100);
    let same = "\"requests.received.total\":1,".repeat(MANY / 5);
    read("one field", &format!("{{\"cells\":{{{same}\"requests.received.total\":1}}}}"));
    let section = "{\"heading\":\"一、总体情况\",\"paragraphs\":[\"甲\"]},".repeat(MANY / 10);
    read(
        "sections",
        &format!("{{\"sections\":[{section}{{}}],\"cells\":{{\"requests.received.total\":1}}}}"),
    );
}

#[test]
fn half_a_surrogate_pair_in_json_is_refused_where_it_stands() {
    for (escape, place) in [("\\ud800", 21), ("\\udc00\\ud800", 21), ("\\ud800\\u0020", 21), ("\\u12", 20)] {
        let error = refused(escape, format!("{{\"authority\":\"甲县{escape}\"}}").as_bytes());
        assert_eq!(error.fault, Fault::Json, "{escape}");
        assert!(error.position.is_some_and(|found| found.abs_diff(place) < 8), "{escape}: {error:?}");
    }
    // A whole pair is a character.
    let whole = "{\"authority\":\"\\ud842\\udfb7县\",\"cells\":{\"requests.received.total\":1}}";
    assert_eq!(read("a pair", whole).authority.as_deref(), Some("𠮷县"));
}

#[test]
fn twenty_megabytes_of_anything_are_read_or_refused_and_one_byte_more_is_too_large() {
    let full = |begin: &str, of: &str, end: &str| {
        let times = (MOST_BYTES - begin.len() - end.len()) / of.len();
        format!("{begin}{}{end}", of.repeat(times))
    };
    for (what, input, fault) in [
        ("spaces", full("", " ", ""), Fault::Empty),
        ("prose", full("", "甲", ""), Fault::NoReport),
        ("pipes", full("", "||||||||||||||||||||\n", ""), Fault::NoReport),
        ("an attribute", full("<p class=\"", "甲", "\">一</p>"), Fault::NoReport),
        ("a comment", full("<p>一<!--", "<div>", "-->"), Fault::NoReport),
        ("a paragraph", full("<p>", "甲", ""), Fault::NoReport),
        ("a script", full("<p>一<script>", "if (a<b) {}", "</script>"), Fault::NoReport),
        ("a name", full("{\"authority\":\"", "甲", "\"}"), Fault::NoReport),
    ] {
        assert_eq!(refused(what, input.as_bytes()).fault, fault, "{what}");
        let more = [input.as_bytes(), &vec![b' '; MOST_BYTES + 1 - input.len()]].concat();
        assert_eq!(refused(what, &more), Fault::TooLarge.into(), "{what}");
    }
}

/// As many as there are in the text, or none: what was left alone did not move anything.
#[test]
fn what_stands_before_the_flood_is_read() {
    let figures = "规章 | 1 | 2 | 3 |\n";
    for flood in ["|", "| ", "0 |\n", "|\n", "甲\n", "\u{a0}", "规章 | 9 |\n"] {
        let input = format!("{figures}\n一、总体情况\n{}", flood.repeat(MANY / 10));
        let outcome = read(flood, &input);
        let cells = serde_json::to_value(&outcome).expect("JSON");
        for (column, value) in [("issued", 1), ("repealed", 2), ("in_force", 3)] {
            assert_eq!(cells["cells"][format!("disclosure.rules.{column}")]["value"], value, "{flood:?}");
        }
    }
}

#[test]
fn a_reading_keeps_no_more_than_came() {
    let row = "规章 | 1 | 0 | 1 |\n";
    let document = nianbao::read(row.repeat(MANY).as_bytes()).expect("text");
    let rows: usize = document
        .blocks
        .iter()
        .map(|block| if let Block::Table(table) = block { table.rows.len() } else { 0 })
        .sum();
    assert_eq!(rows, MANY);
}
