//! The edition of 2021: report year 2021 and later; in force.
//!
//! Source: 国办公开办函〔2021〕30号, its tables.

use std::sync::LazyLock;

use super::parts::{self, count, request_line};
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
    lines: &[
        parts::REQUESTS_HEAD_1,
        parts::REQUESTS_HEAD_2,
        parts::REQUESTS_HEAD_3,
        request_line!("received", Label::new("一、本年新收政府信息公开申请数量").wide(3)),
        request_line!("carried_in", Label::new("二、上年结转政府信息公开申请数量").wide(3)),
        request_line!(
            "granted",
            Label::new("三、本年度办理结果").high(22),
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
                "other_not_corrected",
                "other_fee_unpaid",
                "other_other",
            ],
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
