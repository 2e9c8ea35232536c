//! Both editions against what the notices prescribe, written down here once more, tr by tr, from the notices' own
//! tables, so that a slip in src/format has to be made twice to pass.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use nianbao::format::{
    CellId, EDITIONS, Each, Edition, Label, Line, RelationKind, Row, Table, TableId, Unit, edition,
    edition_for,
};

/// Table 二 of 2021. A line is a `tr`; `=` begins a value, `#2` is a colspan, `^3` a rowspan, `!` a unit other than 件.
const DISCLOSURE_2021: &str = "\
第二十条第（一）项#4
信息内容 · 本年制发件数 · 本年废止件数 · 现行有效件数
规章 · =rules.issued · =rules.repealed · =rules.in_force
行政规范性文件 · =normative_documents.issued · =normative_documents.repealed · =normative_documents.in_force
第二十条第（五）项#4
信息内容 · 本年处理决定数量#3
行政许可 · =licensing.decisions#3
第二十条第（六）项#4
信息内容 · 本年处理决定数量#3
行政处罚 · =penalties.decisions#3
行政强制 · =coercion.decisions#3
第二十条第（八）项#4
信息内容 · 本年收费金额（单位：万元）#3
行政事业性收费 · =fees.amount#3!amount
";

const DISCLOSURE_2019: &str = "\
第二十条第（一）项#5
信息内容 · 本年新制作数量 · 本年新公开数量#2 · 对外公开总数量
规章 · =rules.made · =rules.disclosed#2 · =rules.disclosed_total
规范性文件 · =normative_documents.made · =normative_documents.disclosed#2 · =normative_documents.disclosed_total
第二十条第（五）项#5
信息内容 · 上一年项目数量 · 本年增/减#2 · 处理决定数量
行政许可 · =licensing.items_last_year · =licensing.change#2!change · =licensing.decisions
其他对外管理服务事项 · =other_services.items_last_year · =other_services.change#2!change · =other_services.decisions
第二十条第（六）项#5
信息内容 · 上一年项目数量 · 本年增/减#2 · 处理决定数量
行政处罚 · =penalties.items_last_year · =penalties.change#2!change · =penalties.decisions
行政强制 · =coercion.items_last_year · =coercion.change#2!change · =coercion.decisions
第二十条第（八）项#5
信息内容 · 上一年项目数量#2 · 本年增/减#2
行政事业性收费 · =fees.items_last_year#2 · =fees.change#2!change
第二十条第（九）项#5
信息内容 · 采购项目数量#2 · 采购总金额#2
政府集中采购 · =procurement.items#2 · =procurement.amount#2!amount
";

/// Table 三 of 2021; `@row` is seven values, one for each applicant and their total.
const REQUESTS_2021: &str = "\
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）#3^3 · 申请人情况#7
自然人^2 · 法人或其他组织#5 · 总计^2
商业企业 · 科研机构 · 社会公益组织 · 法律服务机构 · 其他
一、本年新收政府信息公开申请数量#3 · @received
二、上年结转政府信息公开申请数量#3 · @carried_in
三、本年度办理结果^22 · （一）予以公开#2 · @granted
（二）部分公开（区分处理的，只计这一情形，不计其他情形）#2 · @partly_granted
（三）不予公开^8 · 1.属于国家秘密 · @denied_state_secret
2.其他法律行政法规禁止公开 · @denied_forbidden_by_law
3.危及“三安全一稳定” · @denied_security_and_stability
4.保护第三方合法权益 · @denied_third_party_rights
5.属于三类内部事务信息 · @denied_internal_affairs
6.属于四类过程性信息 · @denied_process_information
7.属于行政执法案卷 · @denied_enforcement_files
8.属于行政查询事项 · @denied_administrative_inquiry
（四）无法提供^3 · 1.本机关不掌握相关政府信息 · @unavailable_not_held
2.没有现成信息需要另行制作 · @unavailable_needs_creation
3.补正后申请内容仍不明确 · @unavailable_unclear
（五）不予处理^5 · 1.信访举报投诉类申请 · @unprocessed_petition
2.重复申请 · @unprocessed_repeated
3.要求提供公开出版物 · @unprocessed_publication
4.无正当理由大量反复申请 · @unprocessed_excessive
5.要求行政机关确认或重新出具已获取信息 · @unprocessed_reconfirmation
（六）其他处理^3 · 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 · @other_not_corrected
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 · @other_fee_unpaid
3.其他 · @other_other
（七）总计#2 · @processed_total
四、结转下年度继续办理#3 · @carried_out
";

#[rustfmt::skip]
const APPLICANTS: [&str; 7] = [
    "natural_person", "commercial_enterprise", "research_institution", "public_welfare_organization",
    "legal_service_organization", "other_organization", "total",
];

/// Table 四 of both; `@@group` is its five outcomes.
const PROCEEDINGS: &str = "\
行政复议#5 · 行政诉讼#10
结果维持^2 · 结果纠正^2 · 其他结果^2 · 尚未审结^2 · 总计^2 · 未经复议直接起诉#5 · 复议后起诉#5
结果维持 · 结果纠正 · 其他结果 · 尚未审结 · 总计 · 结果维持 · 结果纠正 · 其他结果 · 尚未审结 · 总计
@@reconsideration · @@litigation_direct · @@litigation_after_reconsideration
";

const OUTCOMES: [&str; 5] = ["upheld", "corrected", "other", "pending", "total"];

/// An edition's tables as the notice prints them, each with its grid columns and number of values.
fn prescribed(id: &str) -> [(String, u8, usize); 3] {
    if id == "2021" {
        return [
            (DISCLOSURE_2021.to_owned(), 4, 10),
            (expanded(REQUESTS_2021), 10, 175),
            (expanded(PROCEEDINGS), 15, 15),
        ];
    }
    // The same, but （六） is one row, and 三 spans two rows fewer.
    let lines = REQUESTS_2021.replace("办理结果^22", "办理结果^20");
    let (before, after) = lines.split_once("（六）").expect("（六）");
    let (_, after) = after.split_once("（七）").expect("（七）");
    let lines = [before, "（六）其他处理#2 · @other\n（七）", after].concat();
    [(DISCLOSURE_2019.to_owned(), 5, 22), (expanded(&lines), 10, 161), (expanded(PROCEEDINGS), 15, 15)]
}

fn expanded(lines: &str) -> String {
    let values = |row: &str, columns: &[&str]| {
        columns.iter().map(|column| format!("={row}.{column}")).collect::<Vec<_>>().join(" · ")
    };
    let cell = |cell: &str| match (cell.strip_prefix("@@"), cell.strip_prefix('@')) {
        (Some(group), _) => values(group, &OUTCOMES),
        (_, Some(row)) => values(row, &APPLICANTS),
        _ => cell.to_owned(),
    };
    lines.lines().map(|line| line.split(" · ").map(cell).collect::<Vec<_>>().join(" · ") + "\n").collect()
}

/// A table of the crate in the same writing.
fn written(table: &Table) -> String {
    let span = |mark: char, span: u8| if span == 1 { String::new() } else { format!("{mark}{span}") };
    let label = |label: &Label| [label.text, &span('#', label.colspan), &span('^', label.rowspan)].concat();
    let values = |rows: &[Row]| {
        let cells = rows.iter().flat_map(|row| row.columns.iter().map(move |column| (row.id, column)));
        let unit = |unit| match unit {
            Unit::Count => "",
            Unit::Change => "!change",
            Unit::Amount | Unit::Money => "!amount",
        };
        cells
            .map(|(row, column)| {
                format!("={row}.{}{}{}", column.id, span('#', column.colspan), unit(column.unit))
            })
            .collect::<Vec<_>>()
    };
    let line = |line: &Line| match line {
        Line::Head(labels) => labels.iter().map(label).collect::<Vec<_>>().join(" · "),
        Line::Values { labels, rows } => {
            labels.iter().map(label).chain(values(rows)).collect::<Vec<_>>().join(" · ")
        }
    };
    table.lines.iter().map(|found| line(found) + "\n").collect()
}

/// A table laid out: for each grid cell what covers it. Fails where two cells cover one, or a cell hangs over.
fn grid(table: &Table) -> Vec<Vec<String>> {
    let width = usize::from(table.width);
    let mut grid = vec![vec![String::new(); width]; table.lines.len()];
    for (row, line) in written(table).lines().enumerate() {
        for cell in line.split(" · ") {
            let number = |mark| {
                let digits = cell.split_once(mark).map_or("1", |(_, digits)| digits);
                digits.split(['^', '!']).next().and_then(|digits| digits.parse().ok()).unwrap_or(1)
            };
            let (columns, rows): (usize, usize) = (number('#'), number('^'));
            let words = cell.split(['#', '^', '!']).next().unwrap_or_default();
            let column = grid[row].iter().position(String::is_empty).expect("a free grid cell on the line");
            for covered in &mut grid[row..row + rows] {
                for place in &mut covered[column..column + columns] {
                    assert_eq!(*place, "", "{words} covers what is covered already");
                    words.clone_into(place);
                }
            }
        }
    }
    grid
}

fn tables() -> impl Iterator<Item = (&'static Edition, &'static Table)> {
    EDITIONS.into_iter().flat_map(|edition| edition.tables.map(|table| (edition, table)))
}

#[test]
fn the_tables_are_the_notices() {
    for edition in EDITIONS {
        for (id, (lines, width, values)) in TableId::ALL.into_iter().zip(prescribed(edition.id)) {
            let table = edition.table(id);
            assert_eq!(table.id, id);
            assert_eq!(written(table), lines, "{} {}", edition.id, id.id());
            assert_eq!(table.width, width);
            assert_eq!(table.cells().len(), values);
        }
    }
}

#[test]
fn cell_ids_are_those_of_the_notices_in_their_order_and_unique() {
    for edition in EDITIONS {
        let mut wanted = Vec::new();
        for (id, (lines, ..)) in TableId::ALL.into_iter().zip(prescribed(edition.id)) {
            let values = lines.split([' ', '\n']).filter_map(|cell| cell.strip_prefix('='));
            let name = |value: &str| value.split(['#', '!']).next().unwrap_or_default().to_owned();
            wanted.extend(values.map(|value| format!("{}.{}", id.id(), name(value))));
        }
        let found: Vec<String> =
            edition.tables.iter().flat_map(|table| table.cells()).map(ToString::to_string).collect();
        assert_eq!(found, wanted);
        assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len(), "{}", edition.id);
    }
}

#[test]
fn every_grid_cell_is_covered_exactly_once() {
    for (edition, table) in tables() {
        let free = grid(table).concat().iter().filter(|cell| cell.is_empty()).count();
        assert_eq!(free, 0, "{} {}", edition.id, table.id.id());
    }
}

#[test]
fn the_heading_above_a_value_is_the_label_of_its_column() {
    for (edition, table) in tables() {
        let grid = grid(table);
        let heading = |line: &Line| matches!(line, Line::Head(_));
        for (row, line) in table.lines.iter().enumerate() {
            let Line::Values { rows, .. } = line else { continue };
            let above = (0..row).rev().find(|&above| heading(&table.lines[above])).expect("a heading");
            let columns = rows.iter().flat_map(|row| row.columns);
            for (anchor, column) in table.anchors(rows).into_iter().zip(columns) {
                let found = &grid[above][usize::from(anchor)];
                assert_eq!(found, column.label, "{} {} line {row}", edition.id, table.id.id());
            }
        }
    }
}

#[test]
fn values_begin_where_the_anchors_say() {
    for (edition, table) in tables() {
        for (cells, line) in grid(table).iter().zip(table.lines) {
            let Line::Values { rows, .. } = line else { continue };
            let begins = |column: &usize| {
                cells[*column].starts_with('=') && (*column == 0 || cells[column - 1] != cells[*column])
            };
            let wanted: Vec<u8> = (0..table.width).filter(|column| begins(&usize::from(*column))).collect();
            assert_eq!(table.anchors(rows), wanted, "{} {}", edition.id, rows[0].id);
        }
    }
}

#[test]
fn the_labels_of_a_row_are_those_left_of_its_values() {
    for (edition, table) in tables() {
        for (cells, line) in grid(table).iter().zip(table.lines) {
            let Line::Values { rows, .. } = line else { continue };
            let mut wanted: Vec<&str> =
                cells.iter().map(String::as_str).take_while(|cell| !cell.starts_with('=')).collect();
            wanted.dedup();
            for row in *rows {
                let found: Vec<&str> = table.labels(row.id).iter().map(|label| label.text).collect();
                assert_eq!(found, wanted, "{} {}", edition.id, row.id);
            }
        }
    }
}

#[test]
fn a_cell_is_at_its_place_in_the_list_of_cells() {
    for (_, table) in tables() {
        for (place, cell) in table.cells().iter().copied().enumerate() {
            assert_eq!(table.position(cell), Some(place), "{cell}");
        }
        let first = table.cells().iter().copied().next().expect("cells");
        assert_eq!(table.position(CellId { row: "no_such_row", ..first }), None);
        assert_eq!(table.position(CellId { column: "no_such_column", ..first }), None);
    }
}

/// An equation in one line: its kind, what it holds for, total and parts.
type Sum = (&'static str, String, BTreeSet<String>, BTreeSet<String>);

fn sum(kind: &'static str, subject: &str, total: Vec<String>, parts: Vec<String>) -> Sum {
    (kind, subject.to_owned(), total.into_iter().collect(), parts.into_iter().collect())
}

fn prescribed_sums(id: &str) -> BTreeSet<Sum> {
    let [_, (requests, ..), _] = prescribed(id);
    let rows: Vec<&str> = requests
        .lines()
        .filter_map(|line| line.split(" · ").find_map(|cell| cell.strip_prefix('=')))
        .map(|value| value.split('.').next().unwrap_or_default())
        .collect();
    let cells = |rows: &[&str], columns: &[&str]| -> Vec<String> {
        let row =
            |row: &&str| columns.iter().map(|column| format!("requests.{row}.{column}")).collect::<Vec<_>>();
        rows.iter().flat_map(row).collect()
    };
    let mut sums = BTreeSet::new();
    for &row in &rows {
        sums.insert(sum("row", row, cells(&[row], &["total"]), cells(&[row], &APPLICANTS[..6])));
    }
    // Rows 3 … are the results; the last two are （七）总计 and 四.
    let results = &rows[2..rows.len() - 2];
    for column in APPLICANTS {
        let of = |rows: &[&str]| cells(rows, &[column]);
        let [dealt_with, came_in] = [["processed_total", "carried_out"], ["received", "carried_in"]];
        sums.insert(sum("results", column, of(&["processed_total"]), of(results)));
        sums.insert(sum("balance", column, of(&dealt_with), of(&came_in)));
    }
    for group in ["reconsideration", "litigation_direct", "litigation_after_reconsideration"] {
        let of = |outcomes: &[&str]| -> Vec<String> {
            outcomes.iter().map(|outcome| format!("proceedings.{group}.{outcome}")).collect()
        };
        sums.insert(sum("proceedings", group, of(&["total"]), of(&OUTCOMES[..4])));
    }
    sums
}

#[test]
fn the_equations_are_those_prescribed() {
    for (id, by_kind, all) in [("2021", [25, 7, 7, 3], 42), ("2019", [23, 7, 7, 3], 40)] {
        let edition = edition(id).expect("the edition");
        let mut sums = Vec::new();
        for table in edition.tables {
            for equation in table.equations() {
                let kind = match equation.relation.kind {
                    RelationKind::RowSum => "row",
                    RelationKind::ResultsSum => "results",
                    RelationKind::Balance => "balance",
                    RelationKind::ProceedingsSum => "proceedings",
                };
                for cell in equation.cells() {
                    assert!(table.position(cell).is_some(), "{id}: {cell} in {equation:?}");
                    let subject = match equation.relation.each {
                        Each::Row => cell.row,
                        Each::Column => cell.column,
                    };
                    assert_eq!(subject, equation.subject);
                }
                assert!(!equation.relation.citation.is_empty());
                let ids = |side: &[CellId]| side.iter().map(ToString::to_string).collect::<Vec<_>>();
                let (total, parts) = (ids(&equation.total.cells), ids(&equation.parts.cells));
                // The first is the one that a finding points at.
                assert!(["total", "processed_total"].iter().any(|end| total[0].contains(end)), "{total:?}");
                sums.push(sum(kind, equation.subject, total, parts));
            }
        }
        let count = |kind| sums.iter().filter(|sum| sum.0 == kind).count();
        assert_eq!(["row", "results", "balance", "proceedings"].map(count), by_kind, "{id}");
        assert_eq!(sums.len(), all, "{id}");
        assert_eq!(sums.into_iter().collect::<BTreeSet<_>>(), prescribed_sums(id), "{id}");
    }
}

#[test]
fn every_report_year_has_its_edition() {
    for year in 2018..=2030 {
        let wanted = match year {
            2018 => None,
            2019 | 2020 => Some("2019"),
            _ => Some("2021"),
        };
        assert_eq!(edition_for(year).map(|edition| edition.id), wanted, "{year}");
    }
    assert_eq!((Edition::latest().id, edition("2020").is_none()), ("2021", true));
}

#[test]
fn every_edition_names_its_notice_and_its_six_sections() {
    for (edition, number) in
        EDITIONS.into_iter().zip(["国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号"])
    {
        assert_eq!(edition.notice.number, number);
        assert!(edition.notice.title.contains("年度报告"), "{}", edition.notice.title);
        let sections: String = edition
            .sections
            .iter()
            .map(|section| [section.number, "、", section.title, "\n"].concat())
            .collect();
        assert_eq!(sections, SECTIONS);
        let tables: Vec<_> = edition.sections.iter().map(|section| section.table).collect();
        let [two, three, four] = TableId::ALL.map(Some);
        assert_eq!(tables, [None, two, three, four, None, None]);
        assert_eq!(edition.sections[0].outline.concat(), OUTLINE);
        for table in edition.tables {
            assert!(table.citation.contains(number), "{}", table.citation);
        }
    }
}

const SECTIONS: &str = "\
一、总体情况
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
六、其他需要报告的事项
";

const OUTLINE: &str =
    "（一）主动公开（二）依申请公开（三）政府信息管理（四）政府信息公开平台建设（五）监督保障";
