//! The edition of 2019 (试行): report years 2019 and 2020.
//!
//! Source: 国办公开办函〔2019〕60号, its tables.

use std::sync::LazyLock;

use super::parts::{self, count, request_line};
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
    lines: &[
        parts::REQUESTS_HEAD_1,
        parts::REQUESTS_HEAD_2,
        parts::REQUESTS_HEAD_3,
        request_line!("received", Label::new("一、本年新收政府信息公开申请数量").wide(3)),
        request_line!("carried_in", Label::new("二、上年结转政府信息公开申请数量").wide(3)),
        request_line!(
            "granted",
            Label::new("三、本年度办理结果").high(20),
            Label::new("（一）予以公开").wide(2)
        ),
        request_line!(
            "partly_granted",
            Label::new("（二）部分公开（区分处理的，只计这一情形，不计其他情形）")
                .wide(2)
                .also(&["部分公开"])
        ),
        request_line!(
            "denied_state_secret",
            Label::new("（三）不予公开").high(8),
            Label::new("1.属于国家秘密")
        ),
        request_line!("denied_forbidden_by_law", Label::new("2.其他法律行政法规禁止公开")),
        request_line!("denied_security_and_stability", Label::new("3.危及“三安全一稳定”")),
        request_line!("denied_third_party_rights", Label::new("4.保护第三方合法权益")),
        request_line!("denied_internal_affairs", Label::new("5.属于三类内部事务信息")),
        request_line!("denied_process_information", Label::new("6.属于四类过程性信息")),
        request_line!("denied_enforcement_files", Label::new("7.属于行政执法案卷")),
        request_line!("denied_administrative_inquiry", Label::new("8.属于行政查询事项")),
        request_line!(
            "unavailable_not_held",
            Label::new("（四）无法提供").high(3),
            Label::new("1.本机关不掌握相关政府信息")
        ),
        request_line!("unavailable_needs_creation", Label::new("2.没有现成信息需要另行制作")),
        request_line!("unavailable_unclear", Label::new("3.补正后申请内容仍不明确")),
        request_line!(
            "unprocessed_petition",
            Label::new("（五）不予处理").high(5),
            Label::new("1.信访举报投诉类申请")
        ),
        request_line!("unprocessed_repeated", Label::new("2.重复申请")),
        request_line!("unprocessed_publication", Label::new("3.要求提供公开出版物")),
        request_line!("unprocessed_excessive", Label::new("4.无正当理由大量反复申请")),
        request_line!("unprocessed_reconfirmation", Label::new("5.要求行政机关确认或重新出具已获取信息")),
        request_line!("other", Label::new("（六）其他处理").wide(2).also(&["其他情况"])),
        request_line!("processed_total", Label::new("（七）总计").wide(2)),
        request_line!("carried_out", Label::new("四、结转下年度继续办理").wide(3)),
    ],
    relations: &[
        parts::ROW_SUM,
        Relation {
            kind: RelationKind::ResultsSum,
            each: Each::Column,
            total: &["processed_total"],
            parts: &[
                "granted",
                "partly_granted",
                "denied_state_secret",
                "denied_forbidden_by_law",
                "denied_security_and_stability",
                "denied_third_party_rights",
                "denied_internal_affairs",
                "denied_process_information",
                "denied_enforcement_files",
                "denied_administrative_inquiry",
                "unavailable_not_held",
                "unavailable_needs_creation",
                "unavailable_unclear",
                "unprocessed_petition",
                "unprocessed_repeated",
                "unprocessed_publication",
                "unprocessed_excessive",
                "unprocessed_reconfirmation",
                "other",
            ],
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
