//! What the editions have in common.

use super::table::{Column, Label, Line, Row, TableId, Unit};
use super::{Each, Relation, RelationKind, Section};

/// A column of counts, one grid cell wide.
pub(super) const fn count(id: &'static str, label: &'static str) -> Column {
    Column { id, label, colspan: 1, unit: Unit::Count }
}

/// The six sections. The other wordings are those met in published reports.
pub(super) const SECTIONS: &[Section] = &[
    Section {
        id: "overview",
        number: "一",
        title: "总体情况",
        also: &["概述", "总体概述"],
        table: None,
        outline: &[
            "（一）主动公开",
            "（二）依申请公开",
            "（三）政府信息管理",
            "（四）政府信息公开平台建设",
            "（五）监督保障",
        ],
    },
    Section {
        id: "disclosure",
        number: "二",
        title: "主动公开政府信息情况",
        also: &["主动公开情况", "主动公开政府信息的情况"],
        table: Some(TableId::Disclosure),
        outline: &[],
    },
    Section {
        id: "requests",
        number: "三",
        title: "收到和处理政府信息公开申请情况",
        also: &["收到和处理政府信息公开申请的情况", "依申请公开政府信息情况"],
        table: Some(TableId::Requests),
        outline: &[],
    },
    Section {
        id: "proceedings",
        number: "四",
        title: "政府信息公开行政复议、行政诉讼情况",
        also: &[
            "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
            "因政府信息公开被申请行政复议、提起行政诉讼情况",
            "政府信息公开行政复议和行政诉讼情况",
        ],
        table: Some(TableId::Proceedings),
        outline: &[],
    },
    Section {
        id: "problems",
        number: "五",
        title: "存在的主要问题及改进情况",
        also: &[
            "存在的主要问题和改进情况",
            "存在的主要问题及改进措施",
            "存在的主要问题及改进举措",
            "存在的主要问题和改进措施",
            "存在的主要问题和改进举措",
            "存在问题及改进情况",
            "存在的问题及改进情况",
            "存在问题及改进措施",
        ],
        table: None,
        outline: &[],
    },
    Section {
        id: "others",
        number: "六",
        title: "其他需要报告的事项",
        also: &["其他需要报告事项", "其他需报告的事项", "需要报告的其他事项", "其他需要报告的情况"],
        table: None,
        outline: &[],
    },
];

/// The columns of table 三: six kinds of applicants and their total.
pub(super) const APPLICANTS: &[Column] = &[
    count("natural_person", "自然人"),
    count("commercial_enterprise", "商业企业"),
    count("research_institution", "科研机构"),
    count("public_welfare_organization", "社会公益组织"),
    count("legal_service_organization", "法律服务机构"),
    count("other_organization", "其他"),
    count("total", "总计"),
];

/// The first heading line of table 三.
pub(super) const REQUESTS_HEAD_1: Line = Line::Head(&[
    Label::new("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）").wide(3).high(3),
    Label::new("申请人情况").wide(7),
]);

/// The second.
pub(super) const REQUESTS_HEAD_2: Line = Line::Head(&[
    Label::new("自然人").high(2),
    Label::new("法人或其他组织").wide(5),
    Label::new("总计").high(2),
]);

/// The third.
pub(super) const REQUESTS_HEAD_3: Line = Line::Head(&[
    Label::new("商业企业"),
    Label::new("科研机构"),
    Label::new("社会公益组织"),
    Label::new("法律服务机构"),
    Label::new("其他"),
]);

/// A line of table 三: its labels, then one row of figures.
macro_rules! request_line {
    ($id:literal, $($label:expr),+) => {
        Line::Values { labels: &[$($label),+], rows: &[Row { id: $id, heading: None, columns: parts::APPLICANTS }] }
    };
}
pub(super) use request_line;

/// The lines of table 三. Between editions only those of 其他处理 differ, and so how many lines 三 covers.
macro_rules! request_lines {
    ($results:literal, $($other:expr),+ $(,)?) => {
        &[
        parts::REQUESTS_HEAD_1,
        parts::REQUESTS_HEAD_2,
        parts::REQUESTS_HEAD_3,
        request_line!("received", Label::new("一、本年新收政府信息公开申请数量").wide(3)),
        request_line!("carried_in", Label::new("二、上年结转政府信息公开申请数量").wide(3)),
        request_line!(
            "granted",
            Label::new("三、本年度办理结果").high($results),
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
        $($other,)+
        request_line!("processed_total", Label::new("（七）总计").wide(2)),
        request_line!("carried_out", Label::new("四、结转下年度继续办理").wide(3)),
        ]
    };
}
pub(super) use request_lines;

/// The rows of table 三 that （七）总计 adds up, 其他处理 as in the edition.
macro_rules! results {
    ($($other:literal),+) => {
        &[
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
            $($other),+
        ]
    };
}
pub(super) use results;

/// The applicants of a row add up to its 总计.
pub(super) const ROW_SUM: Relation = Relation {
    kind: RelationKind::RowSum,
    each: Each::Row,
    total: &["total"],
    parts: &[
        "natural_person",
        "commercial_enterprise",
        "research_institution",
        "public_welfare_organization",
        "legal_service_organization",
        "other_organization",
    ],
    citation: "表三“申请人情况”栏：总计为自然人与各类法人或其他组织之和",
};

/// 一 + 二 = 三 + 四, as the table itself says.
pub(super) const BALANCE: Relation = Relation {
    kind: RelationKind::Balance,
    each: Each::Column,
    total: &["processed_total", "carried_out"],
    parts: &["received", "carried_in"],
    citation: "表三表头：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
};

/// Where （七）总计 is laid down.
pub(super) const RESULTS_CITATION: &str = "表三第三项“本年度办理结果”：（七）总计为（一）至（六）各行之和";

/// The outcomes of one group of table 四.
const OUTCOMES: &[Column] = &[
    count("upheld", "结果维持"),
    count("corrected", "结果纠正"),
    count("other", "其他结果"),
    count("pending", "尚未审结"),
    count("total", "总计"),
];

/// The lines of table 四, the same in every edition.
pub(super) const PROCEEDINGS_LINES: &[Line] = &[
    Line::Head(&[Label::new("行政复议").wide(5), Label::new("行政诉讼").wide(10)]),
    Line::Head(&[
        Label::new("结果维持").high(2),
        Label::new("结果纠正").high(2),
        Label::new("其他结果").high(2),
        Label::new("尚未审结").high(2),
        Label::new("总计").high(2),
        Label::new("未经复议直接起诉").wide(5),
        Label::new("复议后起诉").wide(5),
    ]),
    Line::Head(&[
        Label::new("结果维持"),
        Label::new("结果纠正"),
        Label::new("其他结果"),
        Label::new("尚未审结"),
        Label::new("总计"),
        Label::new("结果维持"),
        Label::new("结果纠正"),
        Label::new("其他结果"),
        Label::new("尚未审结"),
        Label::new("总计"),
    ]),
    Line::Values {
        labels: &[],
        rows: &[
            Row { id: "reconsideration", heading: Some("行政复议"), columns: OUTCOMES },
            Row { id: "litigation_direct", heading: Some("未经复议直接起诉"), columns: OUTCOMES },
            Row {
                id: "litigation_after_reconsideration", heading: Some("复议后起诉"), columns: OUTCOMES
            },
        ],
    },
];

/// The outcomes of a group of table 四 add up to its 总计.
pub(super) const PROCEEDINGS_SUM: Relation = Relation {
    kind: RelationKind::ProceedingsSum,
    each: Each::Row,
    total: &["total"],
    parts: &["upheld", "corrected", "other", "pending"],
    citation: "表四：总计为结果维持、结果纠正、其他结果、尚未审结之和",
};
