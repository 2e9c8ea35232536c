//! The edition of 2019 (试行): report years 2019 and 2020.
//!
//! Source: 国办公开办函〔2019〕60号, its tables.

use std::sync::LazyLock;

use super::parts::{self, count, request_line, request_lines, results};
use super::table::{Column, Derived, Label, Line, Row, Table, TableId, Unit};
use super::{Each, Edition, Notice, Relation, RelationKind};

/// The edition.
pub(super) static EDITION: Edition = Edition {
    id: "2019",
    notice: Notice {
        number: "国办公开办函〔2019〕60号",
        title: "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
    },
    first_year: 2019,
    last_year: Some(2020),
    sections: parts::SECTIONS,
    tables: [&DISCLOSURE, &REQUESTS, &PROCEEDINGS],
};

/// A column as wide as the notice's heading, a count.
const fn wide(id: &'static str, label: &'static str, colspan: u8, unit: Unit) -> Column {
    Column { id, label, colspan, unit }
}

/// The columns of 规章 and 规范性文件.
const STOCK: &[Column] = &[
    count("made", "本年新制作数量"),
    wide("disclosed", "本年新公开数量", 2, Unit::Count),
    count("disclosed_total", "对外公开总数量"),
];

/// The columns of the rows of decisions.
const DECISIONS: &[Column] = &[
    count("items_last_year", "上一年项目数量"),
    wide("change", "本年增/减", 2, Unit::Change),
    count("decisions", "处理决定数量"),
];

/// The heading above [`DECISIONS`].
const DECISIONS_HEAD: Line = Line::Head(&[
    Label::new("信息内容"),
    Label::new("上一年项目数量"),
    Label::new("本年增/减").wide(2),
    Label::new("处理决定数量"),
]);

/// A line of [`DECISIONS`].
macro_rules! decisions {
    ($id:literal, $label:literal) => {
        Line::Values {
            labels: &[Label::new($label)],
            rows: &[Row { id: $id, heading: None, columns: DECISIONS }],
        }
    };
}

static DISCLOSURE: Table = Table {
    id: TableId::Disclosure,
    width: 5,
    lines: &[
        Line::Head(&[Label::new("第二十条第（一）项").wide(5)]),
        Line::Head(&[
            Label::new("信息内容"),
            Label::new("本年新制作数量"),
            Label::new("本年新公开数量").wide(2),
            Label::new("对外公开总数量"),
        ]),
        Line::Values {
            labels: &[Label::new("规章")],
            rows: &[Row { id: "rules", heading: None, columns: STOCK }],
        },
        Line::Values {
            labels: &[Label::new("规范性文件").also(&["行政规范性文件"])],
            rows: &[Row { id: "normative_documents", heading: None, columns: STOCK }],
        },
        Line::Head(&[Label::new("第二十条第（五）项").wide(5)]),
        DECISIONS_HEAD,
        decisions!("licensing", "行政许可"),
        decisions!("other_services", "其他对外管理服务事项"),
        Line::Head(&[Label::new("第二十条第（六）项").wide(5)]),
        DECISIONS_HEAD,
        decisions!("penalties", "行政处罚"),
        decisions!("coercion", "行政强制"),
        Line::Head(&[Label::new("第二十条第（八）项").wide(5)]),
        Line::Head(&[
            Label::new("信息内容"),
            Label::new("上一年项目数量").wide(2),
            Label::new("本年增/减").wide(2),
        ]),
        Line::Values {
            labels: &[Label::new("行政事业性收费")],
            rows: &[Row {
                id: "fees",
                heading: None,
                columns: &[
                    wide("items_last_year", "上一年项目数量", 2, Unit::Count),
                    wide("change", "本年增/减", 2, Unit::Change),
                ],
            }],
        },
        Line::Head(&[Label::new("第二十条第（九）项").wide(5)]),
        Line::Head(&[
            Label::new("信息内容"),
            Label::new("采购项目数量").wide(2),
            Label::new("采购总金额").wide(2),
        ]),
        Line::Values {
            labels: &[Label::new("政府集中采购")],
            rows: &[Row {
                id: "procurement",
                heading: None,
                columns: &[
                    wide("items", "采购项目数量", 2, Unit::Count),
                    wide("amount", "采购总金额", 2, Unit::Money),
                ],
            }],
        },
    ],
    relations: &[],
    citation: "国办公开办函〔2019〕60号，第二部分表格；《中华人民共和国政府信息公开条例》第二十条、第五十条",
    derived: LazyLock::new(|| Derived::of(&DISCLOSURE)),
};

static REQUESTS: Table = Table {
    id: TableId::Requests,
    width: 10,
    lines: request_lines!(
        20,
        request_line!("other", Label::new("（六）其他处理").wide(2).also(&["其他情况"])),
    ),
    relations: &[
        parts::ROW_SUM,
        Relation {
            kind: RelationKind::ResultsSum,
            each: Each::Column,
            total: &["processed_total"],
            parts: results!("other"),
            citation: parts::RESULTS_CITATION,
        },
        parts::BALANCE,
    ],
    citation: "国办公开办函〔2019〕60号，第三部分表格；《中华人民共和国政府信息公开条例》第五十条第二项",
    derived: LazyLock::new(|| Derived::of(&REQUESTS)),
};

static PROCEEDINGS: Table = Table {
    id: TableId::Proceedings,
    width: 15,
    lines: parts::PROCEEDINGS_LINES,
    relations: &[parts::PROCEEDINGS_SUM],
    citation: "国办公开办函〔2019〕60号，第四部分表格；《中华人民共和国政府信息公开条例》第五十条第三项",
    derived: LazyLock::new(|| Derived::of(&PROCEEDINGS)),
};
