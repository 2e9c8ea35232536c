//! The edition of 2021: report year 2021 and later; in force.
//!
//! Source: 国办公开办函〔2021〕30号, its tables.

use std::sync::LazyLock;

use super::parts::{self, count, request_line, request_lines, results};
use super::table::{Column, Derived, Label, Line, Row, Table, TableId, Unit};
use super::{Each, Edition, Notice, Relation, RelationKind};

/// The edition.
pub(super) static EDITION: Edition = Edition {
    id: "2021",
    notice: Notice {
        number: "国办公开办函〔2021〕30号",
        title: "国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知",
    },
    first_year: 2021,
    last_year: None,
    sections: parts::SECTIONS,
    tables: [&DISCLOSURE, &REQUESTS, &PROCEEDINGS],
};

/// The columns of 规章 and 行政规范性文件.
const STOCK: &[Column] =
    &[count("issued", "本年制发件数"), count("repealed", "本年废止件数"), count("in_force", "现行有效件数")];

/// The column of decisions, three grid columns wide.
const DECISIONS: &[Column] =
    &[Column { id: "decisions", label: "本年处理决定数量", colspan: 3, unit: Unit::Count }];

/// The heading above [`DECISIONS`].
const DECISIONS_HEAD: Line = Line::Head(&[Label::new("信息内容"), Label::new("本年处理决定数量").wide(3)]);

static DISCLOSURE: Table = Table {
    id: TableId::Disclosure,
    width: 4,
    lines: &[
        Line::Head(&[Label::new("第二十条第（一）项").wide(4)]),
        Line::Head(&[
            Label::new("信息内容"),
            Label::new("本年制发件数"),
            Label::new("本年废止件数"),
            Label::new("现行有效件数").also(&["现行有效件", "现行有效件数（历史累计）"]),
        ]),
        Line::Values {
            labels: &[Label::new("规章")],
            rows: &[Row { id: "rules", heading: None, columns: STOCK }],
        },
        Line::Values {
            labels: &[Label::new("行政规范性文件").also(&["规范性文件"])],
            rows: &[Row { id: "normative_documents", heading: None, columns: STOCK }],
        },
        Line::Head(&[Label::new("第二十条第（五）项").wide(4)]),
        DECISIONS_HEAD,
        Line::Values {
            labels: &[Label::new("行政许可")],
            rows: &[Row { id: "licensing", heading: None, columns: DECISIONS }],
        },
        Line::Head(&[Label::new("第二十条第（六）项").wide(4)]),
        DECISIONS_HEAD,
        Line::Values {
            labels: &[Label::new("行政处罚")],
            rows: &[Row { id: "penalties", heading: None, columns: DECISIONS }],
        },
        Line::Values {
            labels: &[Label::new("行政强制")],
            rows: &[Row { id: "coercion", heading: None, columns: DECISIONS }],
        },
        Line::Head(&[Label::new("第二十条第（八）项").wide(4)]),
        Line::Head(&[
            Label::new("信息内容"),
            Label::new("本年收费金额（单位：万元）").wide(3).also(&["本年收费金额"]),
        ]),
        Line::Values {
            labels: &[Label::new("行政事业性收费")],
            rows: &[Row {
                id: "fees",
                heading: None,
                columns: &[Column {
                    id: "amount",
                    label: "本年收费金额（单位：万元）",
                    colspan: 3,
                    unit: Unit::Amount,
                }],
            }],
        },
    ],
    relations: &[],
    citation: "国办公开办函〔2021〕30号，第二部分表格；《中华人民共和国政府信息公开条例》第二十条、第五十条",
    derived: LazyLock::new(|| Derived::of(&DISCLOSURE)),
};

static REQUESTS: Table = Table {
    id: TableId::Requests,
    width: 10,
    lines: request_lines!(
        22,
        request_line!(
            "other_not_corrected",
            Label::new("（六）其他处理").high(3),
            Label::new("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请")
        ),
        request_line!(
            "other_fee_unpaid",
            Label::new("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请")
        ),
        request_line!("other_other", Label::new("3.其他")),
    ),
    relations: &[
        parts::ROW_SUM,
        Relation {
            kind: RelationKind::ResultsSum,
            each: Each::Column,
            total: &["processed_total"],
            parts: results!("other_not_corrected", "other_fee_unpaid", "other_other"),
            citation: parts::RESULTS_CITATION,
        },
        parts::BALANCE,
    ],
    citation: "国办公开办函〔2021〕30号，第三部分表格；《中华人民共和国政府信息公开条例》第五十条第二项",
    derived: LazyLock::new(|| Derived::of(&REQUESTS)),
};

static PROCEEDINGS: Table = Table {
    id: TableId::Proceedings,
    width: 15,
    lines: parts::PROCEEDINGS_LINES,
    relations: &[parts::PROCEEDINGS_SUM],
    citation: "国办公开办函〔2021〕30号，第四部分表格；《中华人民共和国政府信息公开条例》第五十条第三项",
    derived: LazyLock::new(|| Derived::of(&PROCEEDINGS)),
};
