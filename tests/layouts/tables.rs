//! The official tables as this oracle knows them: written down from the notices a second
//! time, on purpose, so that a slip in the program's own description cannot hide.

use super::Figures;

/// What a cell of the published table shows.
#[derive(Clone)]
pub enum Content {
    /// A caption, in the notice's words.
    Label(String),
    /// A figure; `None` where the report left the cell blank.
    Value(Option<String>),
}

/// One cell with its spans.
#[derive(Clone)]
pub struct Cell {
    pub content: Content,
    pub columns: usize,
    pub rows: usize,
}

impl Cell {
    fn label(text: &str, columns: usize, rows: usize) -> Self {
        let content = Content::Label(text.to_owned());
        Self { content, columns, rows }
    }

    /// The cell's text; a blank value is the empty string.
    pub fn text(&self) -> &str {
        match &self.content {
            Content::Label(text) | Content::Value(Some(text)) => text,
            Content::Value(None) => "",
        }
    }

    pub fn is_value(&self) -> bool {
        matches!(self.content, Content::Value(_))
    }
}

/// Which of the three tables.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Disclosure,
    Requests,
    Proceedings,
}

/// A table: rows of the cells that start in them, spans not expanded.
#[derive(Clone)]
pub struct Table {
    pub kind: Kind,
    pub width: usize,
    pub rows: Vec<Vec<Cell>>,
}

/// One place of the expanded grid.
pub enum Slot<'a> {
    /// A cell starts here.
    Start(&'a Cell),
    /// Covered by the cell to the left.
    Across,
    /// Covered by a cell that starts in a row above.
    Under,
}

impl Table {
    /// The table with its spans expanded. A row with a value too few ends early.
    pub fn grid(&self) -> Vec<Vec<Slot<'_>>> {
        let mut covered = vec![0_usize; self.width];
        self.rows
            .iter()
            .map(|row| {
                let mut slots = Vec::new();
                for cell in row {
                    while covered[slots.len()] > 0 {
                        covered[slots.len()] -= 1;
                        slots.push(Slot::Under);
                    }
                    for step in 0..cell.columns {
                        covered[slots.len()] = cell.rows - 1;
                        slots.push(if step == 0 { Slot::Start(cell) } else { Slot::Across });
                    }
                }
                while slots.len() < self.width && covered[slots.len()] > 0 {
                    covered[slots.len()] -= 1;
                    slots.push(Slot::Under);
                }
                slots
            })
            .collect()
    }

    /// The same table with other words in its labels.
    pub fn spelled(mut self, spelling: fn(&str) -> String) -> Self {
        for cell in self.rows.iter_mut().flatten() {
            if let Content::Label(text) = &mut cell.content {
                *text = spelling(text);
            }
        }
        self
    }
}

fn value(figures: &Figures, id: &str, columns: usize) -> Cell {
    let figure = figures.cells.get(id);
    let figure = figure.unwrap_or_else(|| panic!("no figure for {id}"));
    Cell { content: Content::Value(figure.clone()), columns, rows: 1 }
}

/// Columns of a block of table 二: id, caption, colspan.
type Columns = [(&'static str, &'static str, usize)];

/// A block of table 二: its clause, its columns, its rows (id, label).
struct Block {
    clause: &'static str,
    columns: &'static Columns,
    rows: &'static [(&'static str, &'static str)],
}

const DISCLOSURE_2021: &[Block] = &[
    Block {
        clause: "第二十条第（一）项",
        columns: &[
            ("issued", "本年制发件数", 1),
            ("repealed", "本年废止件数", 1),
            ("in_force", "现行有效件数", 1),
        ],
        rows: &[("rules", "规章"), ("normative_documents", "行政规范性文件")],
    },
    Block {
        clause: "第二十条第（五）项",
        columns: &[("decisions", "本年处理决定数量", 3)],
        rows: &[("licensing", "行政许可")],
    },
    Block {
        clause: "第二十条第（六）项",
        columns: &[("decisions", "本年处理决定数量", 3)],
        rows: &[("penalties", "行政处罚"), ("coercion", "行政强制")],
    },
    Block {
        clause: "第二十条第（八）项",
        columns: &[("amount", "本年收费金额（单位：万元）", 3)],
        rows: &[("fees", "行政事业性收费")],
    },
];

const ITEMS_2019: &Columns =
    &[("items_last_year", "上一年项目数量", 1), ("change", "本年增/减", 2), ("decisions", "处理决定数量", 1)];

const DISCLOSURE_2019: &[Block] = &[
    Block {
        clause: "第二十条第（一）项",
        columns: &[
            ("made", "本年新制作数量", 1),
            ("disclosed", "本年新公开数量", 2),
            ("disclosed_total", "对外公开总数量", 1),
        ],
        rows: &[("rules", "规章"), ("normative_documents", "规范性文件")],
    },
    Block {
        clause: "第二十条第（五）项",
        columns: ITEMS_2019,
        rows: &[("licensing", "行政许可"), ("other_services", "其他对外管理服务事项")],
    },
    Block {
        clause: "第二十条第（六）项",
        columns: ITEMS_2019,
        rows: &[("penalties", "行政处罚"), ("coercion", "行政强制")],
    },
    Block {
        clause: "第二十条第（八）项",
        columns: &[("items_last_year", "上一年项目数量", 2), ("change", "本年增/减", 2)],
        rows: &[("fees", "行政事业性收费")],
    },
    Block {
        clause: "第二十条第（九）项",
        columns: &[("items", "采购项目数量", 2), ("amount", "采购总金额", 2)],
        rows: &[("procurement", "政府集中采购")],
    },
];

/// Table 二.
pub fn disclosure(figures: &Figures) -> Table {
    let (width, blocks) = match figures.disclosure {
        "2019" => (5, DISCLOSURE_2019),
        _ => (4, DISCLOSURE_2021),
    };
    let mut rows = Vec::new();
    for block in blocks {
        rows.push(vec![Cell::label(block.clause, width, 1)]);
        let mut header = vec![Cell::label("信息内容", 1, 1)];
        header.extend(block.columns.iter().map(|(_, text, span)| Cell::label(text, *span, 1)));
        rows.push(header);
        for (id, label) in block.rows {
            let mut row = vec![Cell::label(label, 1, 1)];
            row.extend(
                block
                    .columns
                    .iter()
                    .map(|(column, _, span)| value(figures, &format!("disclosure.{id}.{column}"), *span)),
            );
            rows.push(row);
        }
    }
    Table { kind: Kind::Disclosure, width, rows }
}

const APPLICANTS: [&str; 7] = [
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_organization",
    "other_organization",
    "total",
];

/// A row of table 三: id, the labels that start in it as (text, colspan, rowspan).
/// A rowspan of 0 stands for 三's, which depends on the edition.
type Request = (&'static str, &'static [(&'static str, usize, usize)]);

const REQUESTS: &[Request] = &[
    ("received", &[("一、本年新收政府信息公开申请数量", 3, 1)]),
    ("carried_in", &[("二、上年结转政府信息公开申请数量", 3, 1)]),
    ("granted", &[("三、本年度办理结果", 1, 0), ("（一）予以公开", 2, 1)]),
    ("partly_granted", &[("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 2, 1)]),
    ("denied_state_secret", &[("（三）不予公开", 1, 8), ("1.属于国家秘密", 1, 1)]),
    ("denied_forbidden_by_law", &[("2.其他法律行政法规禁止公开", 1, 1)]),
    ("denied_security_and_stability", &[("3.危及“三安全一稳定”", 1, 1)]),
    ("denied_third_party_rights", &[("4.保护第三方合法权益", 1, 1)]),
    ("denied_internal_affairs", &[("5.属于三类内部事务信息", 1, 1)]),
    ("denied_process_information", &[("6.属于四类过程性信息", 1, 1)]),
    ("denied_enforcement_files", &[("7.属于行政执法案卷", 1, 1)]),
    ("denied_administrative_inquiry", &[("8.属于行政查询事项", 1, 1)]),
    ("unavailable_not_held", &[("（四）无法提供", 1, 3), ("1.本机关不掌握相关政府信息", 1, 1)]),
    ("unavailable_needs_creation", &[("2.没有现成信息需要另行制作", 1, 1)]),
    ("unavailable_unclear", &[("3.补正后申请内容仍不明确", 1, 1)]),
    ("unprocessed_petition", &[("（五）不予处理", 1, 5), ("1.信访举报投诉类申请", 1, 1)]),
    ("unprocessed_repeated", &[("2.重复申请", 1, 1)]),
    ("unprocessed_publication", &[("3.要求提供公开出版物", 1, 1)]),
    ("unprocessed_excessive", &[("4.无正当理由大量反复申请", 1, 1)]),
    ("unprocessed_reconfirmation", &[("5.要求行政机关确认或重新出具已获取信息", 1, 1)]),
];

const OTHER_2021: &[Request] = &[
    (
        "other_not_corrected",
        &[
            ("（六）其他处理", 1, 3),
            ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", 1, 1),
        ],
    ),
    (
        "other_fee_unpaid",
        &[("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", 1, 1)],
    ),
    ("other_other", &[("3.其他", 1, 1)]),
];

const OTHER_2019: &[Request] = &[("other", &[("（六）其他处理", 2, 1)])];

const LAST_REQUESTS: &[Request] =
    &[("processed_total", &[("（七）总计", 2, 1)]), ("carried_out", &[("四、结转下年度继续办理", 3, 1)])];

/// Table 三.
pub fn requests(figures: &Figures) -> Table {
    let (other, results) = match figures.requests {
        "2019" => (OTHER_2019, 20),
        _ => (OTHER_2021, 22),
    };
    let relation = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    let organizations = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
    let mut rows = vec![
        vec![Cell::label(relation, 3, 3), Cell::label("申请人情况", 7, 1)],
        vec![Cell::label("自然人", 1, 2), Cell::label("法人或其他组织", 5, 1), Cell::label("总计", 1, 2)],
        organizations.iter().map(|text| Cell::label(text, 1, 1)).collect(),
    ];
    for (id, labels) in REQUESTS.iter().chain(other).chain(LAST_REQUESTS) {
        let mut row: Vec<Cell> = labels
            .iter()
            .map(|&(text, columns, span)| Cell::label(text, columns, if span == 0 { results } else { span }))
            .collect();
        // A row printed with too few figures stays as short as it was.
        if let Some(found) = figures.short_rows.get(&format!("requests.{id}")) {
            row.extend(found.iter().map(|text| Cell {
                content: Content::Value(Some(text.clone())),
                columns: 1,
                rows: 1,
            }));
        } else {
            row.extend(APPLICANTS.iter().map(|who| value(figures, &format!("requests.{id}.{who}"), 1)));
        }
        rows.push(row);
    }
    Table { kind: Kind::Requests, width: 10, rows }
}

/// Table 四, the same in both editions.
pub fn proceedings(figures: &Figures) -> Table {
    let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    let mut second: Vec<Cell> = outcomes.iter().map(|text| Cell::label(text, 1, 2)).collect();
    second.push(Cell::label("未经复议直接起诉", 5, 1));
    second.push(Cell::label("复议后起诉", 5, 1));
    let third = outcomes.iter().chain(&outcomes).map(|text| Cell::label(text, 1, 1));
    let groups = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"];
    let values = groups.iter().flat_map(|group| {
        ["upheld", "corrected", "other", "pending", "total"]
            .map(|outcome| value(figures, &format!("proceedings.{group}.{outcome}"), 1))
    });
    let rows = vec![
        vec![Cell::label("行政复议", 5, 1), Cell::label("行政诉讼", 10, 1)],
        second,
        third.collect(),
        values.collect(),
    ];
    Table { kind: Kind::Proceedings, width: 15, rows }
}
