//! 简体中文.

use std::sync::LazyLock;

use super::Locale;
use super::names::{Names, official_column, official_row};
use super::words::{self, rules, words};
use crate::diagnostic::Because;
use crate::format::{Edition, RelationKind, TableId};

pub(super) static LOCALE: Locale = Locale {
    names: Names {
        table: |table| match table {
            TableId::Disclosure => "表二",
            TableId::Requests => "表三",
            TableId::Proceedings => "表四",
        },
        row: official_row,
        column: official_column,
        section: |id| {
            Edition::latest().sections.iter().find(|section| section.id == id).map_or("", |found| found.title)
        },
        edition: |edition| [edition.id, "年版格式"].concat(),
        place: |table, row, column| [table, row, "行", column, "列"].concat(),
        cells: |first, count| [first, "等", &count.to_string(), "格"].concat(),
        equals: |cell, value| [cell, "应为", value].concat(),
        instead: |found, official| [found, "应为", official].concat(),
        equation: |kind, table, row, column| match kind {
            RelationKind::RowSum | RelationKind::ProceedingsSum => [table, row, "行的总计"].concat(),
            RelationKind::ResultsSum => [table, column, "列的（七）总计"].concat(),
            RelationKind::Balance => [table, column, "列的收到与办理"].concat(),
        },
        and_more: |count| ["等", &count.to_string(), "处"].concat(),
        comma: "、",
        quotes: ['“', '”'],
    },
    rules: LazyLock::new(|| words::all_rules(RULES)),
    severities: ["错误", "警告", "提示"],
    because: |because| match because {
        Because::Fragment => "只有部分内容，不是完整的报告",
        Because::YearUnknown => "没有找到报告年度",
        Because::YearTooEarly => "该年度早于第一版格式",
    },
    phrases: LazyLock::new(|| words::all_words(PHRASES, PRINTED)),
};

const RULES: &str = rules![
    RuleWords {
        code: "NB101",
        title: "缺表",
        why: "年度报告应当附有表二、表三、表四。",
        variants: [(
            "missing",
            "没有找到{table}。",
            "请补上{table}。表格如果是图片或附件，请改为可以复制的表格。",
        )],
    },
    RuleWords {
        code: "NB102",
        title: "部分缺失或顺序不符",
        why: "年度报告由六个部分组成，各部分的标题和顺序由格式规定。",
        variants: [
            (
                "missing",
                "没有找到“{section}”部分的标题。",
                "请补上该部分；如已写有内容，请按格式写上标题“{section}”。",
            ),
            ("out-of-order", "“{section}”部分的位置与格式不符。", "请把该部分移到格式规定的位置。"),
        ],
    },
    RuleWords {
        code: "NB103",
        title: "缺行或多行",
        why: "表格的每一行由格式规定；少了一行，合计就无法核对。",
        variants: [
            ("missing", "{table}没有找到{row}行。", "请对照{edition}补上这一行，没有发生的填0。"),
            (
                "several-missing",
                "{table}没有找到{row}至{last}共{count}行。",
                "请对照{edition}补上这些行，没有发生的填0。",
            ),
            (
                "unknown",
                "{table}有“{label}”一行，各版格式都没有这一行。",
                "请对照{edition}核对行名；多余的行请删去。",
            ),
        ],
    },
    RuleWords {
        code: "NB104",
        title: "一行的格数不符",
        why: "哪一格不对无法判断；猜错一格，整行就会错位，因此这一行没有读取。",
        variants: [
            (
                "empty",
                "{table}{row}行应有{wanted}个数，一个也没有找到。",
                "请对照原表补齐这一行，没有发生的填0。",
            ),
            (
                "short",
                "{table}{row}行应有{wanted}个数，只有{count}个（{found}），无法确定缺的是哪一格。",
                "请对照原表补齐这一行。",
            ),
            (
                "astray",
                "{table}{row}行的{count}个数（{found}）没有对齐各列，无法确定各是哪一格。",
                "请对照原表核对这一行。",
            ),
            ("moved", "{table}各列的顺序与格式不同（{found}），没有读取。", "请按{edition}的顺序排列各列。"),
            (
                "long",
                "{table}{row}行应有{wanted}个数，却有{count}个（{found}），无法确定多的是哪一格。",
                "请对照原表核对这一行，删去多余的格。",
            ),
        ],
    },
    RuleWords {
        code: "NB105",
        title: "格式版本不符",
        why: "年度报告应当使用该年度有效的格式。",
        variants: [
            (
                "table",
                "{table}用的是{edition}，{year}年度报告应当使用{due}。",
                "请换用{due}的表格，逐行填入数字。",
            ),
            ("rows", "{table}有{labels}，不属于{year}年度报告应当使用的{due}。", "请对照{due}改正这些行。"),
        ],
    },
    RuleWords {
        code: "NB106",
        title: "表格文字与格式不同",
        why: "数字已按对应的行和列读取；表格文字应当与格式一致。",
        variants: [("altered", "{table}有{count}处文字与格式不同：{labels}。", "请按格式改正文字。")],
    },
    RuleWords {
        code: "NB107",
        title: "同一张表数字不同",
        why: "同一张表有两种数字，无法判断以哪一种为准；这里按填得较全的一张核对。",
        variants: [(
            "differs",
            "{table}出现了不止一次，有{count}格不同，例如{cell}，一处是“{raw}”，另一处是“{again}”。",
            "请核对后只保留一张。",
        )],
    },
    RuleWords {
        code: "NB201",
        title: "空白",
        why: "空白看不出是没有发生还是漏填，因此不当作0。",
        variants: [
            ("blank", "{cells}空白。", "没有发生的填0，漏填的补上数字。"),
            (
                "contradicted",
                "{cells}空白，填什么数都不能使{equations}同时成立。",
                "请先核对这几处勾稽涉及的数字，改正填错的，再补上空白。",
            ),
            ("forced", "{cells}空白，按勾稽关系应为{value}。", "核对后填{value}。"),
            ("all-zero", "{cells}空白，按勾稽关系都应为0。", "核对后都填0。"),
            (
                "some-zero",
                "{cells}空白，其中{determined}格按勾稽关系应为0。",
                "没有发生的填0，漏填的补上数字。",
            ),
            (
                "some-forced",
                "{cells}空白，其中{determined}格由勾稽关系确定，{figures}格不是0：{values}。",
                "先补上不是0的格，其余没有发生的填0。",
            ),
        ],
    },
    RuleWords {
        code: "NB202",
        title: "不是数字",
        why: "该填数字的格不是数字，合计无法核对。",
        variants: [
            ("mark", "{cells}写的是“{raw}”，不是数字。", "没有发生的请填0。"),
            ("text", "{cells}写的是“{raw}”，不是数字。", "请填数字；说明请写在正文里。"),
        ],
    },
    RuleWords {
        code: "NB203",
        title: "不可能的数字",
        why: "件数是不小于0的整数，收费金额不小于0。",
        variants: [
            ("negative", "{cell}为{raw}，不能是负数。", "请核对后改正。"),
            ("fraction", "{cell}为{raw}，件数应当是整数。", "请核对后改正。"),
            ("beyond", "{cell}为{raw}，超出了可能的范围。", "请核对后改正。"),
        ],
    },
    RuleWords {
        code: "NB204",
        title: "数字写法不规范",
        why: "带有分隔符、单位或说明的数字，别的系统可能读错。",
        variants: [
            ("one", "{cells}写作“{raw}”，按{value}读取。", "请只填数字。"),
            ("several", "{cells}的写法不规范，例如“{raw}”按{value}读取。", "请只填数字。"),
        ],
    },
    RuleWords {
        code: "NB301",
        title: "申请人之和不等于总计",
        why: "每一行的“总计”应当等于自然人与各类法人或其他组织之和。",
        variants: [
            (
                "differs",
                "{cell}为{actual}，各类申请人之和为{expected}，相差{gap}。",
                "请核对这一行，改正填错的数字。",
            ),
            (
                "parts-exceed",
                "{cell}为{actual}，已填的各类申请人之和已是{expected}，多出{gap}。",
                "请核对这一行，改正填错的数字，并补上没有数字的格。",
            ),
        ],
    },
    RuleWords {
        code: "NB302",
        title: "办理结果之和不等于总计",
        why: "每一列的“（七）总计”应当等于（一）至（六）各行之和。",
        variants: [
            (
                "differs",
                "{cell}为{actual}，（一）至（六）各行之和为{expected}，相差{gap}。",
                "请核对这一列，改正填错的数字。",
            ),
            (
                "parts-exceed",
                "{cell}为{actual}，（一）至（六）已填各行之和已是{expected}，多出{gap}。",
                "请核对这一列，改正填错的数字，并补上没有数字的格。",
            ),
        ],
    },
    RuleWords {
        code: "NB303",
        title: "收到与办理的数量不相等",
        why: "第一项加第二项应当等于第三项加第四项，表三的表头有规定。",
        variants: [
            (
                "differs",
                "表三{column}列：第一项加第二项为{expected}，第三项（七）总计加第四项为{actual}，相差{gap}。",
                "请核对这一列的新收、上年结转、（七）总计和结转下年度四格，改正填错的数字。",
            ),
            (
                "parts-exceed",
                "表三{column}列：第三项（七）总计加第四项为{actual}，第一项、第二项中已填的就有{expected}，多出{gap}。",
                "请核对这一列的新收、上年结转、（七）总计和结转下年度四格，改正填错的数字，并补上没有数字的格。",
            ),
            (
                "total-exceeds",
                "表三{column}列：第一项加第二项为{expected}，第三项（七）总计、第四项中已填的就有{actual}，多出{gap}。",
                "请核对这一列的新收、上年结转、（七）总计和结转下年度四格，改正填错的数字，并补上没有数字的格。",
            ),
        ],
    },
    RuleWords {
        code: "NB304",
        title: "复议诉讼之和不等于总计",
        why: "“总计”应当等于结果维持、结果纠正、其他结果、尚未审结之和。",
        variants: [
            (
                "differs",
                "{cell}为{actual}，前四格之和为{expected}，相差{gap}。",
                "请核对{row}的五格，改正填错的数字。",
            ),
            (
                "parts-exceed",
                "{cell}为{actual}，前四格中已填的之和已是{expected}，多出{gap}。",
                "请核对{row}的五格，改正填错的数字，并补上没有数字的格。",
            ),
        ],
    },
];

const PHRASES: &str = words![
    ("empty", "没有内容。请提供年度报告的全文或表格。"),
    ("binary", "不是文本，不能读取。请打开报告，复制全部内容后粘贴，或另存为网页、纯文本。"),
    (
        "office-file",
        "这是Word、WPS、Excel或PDF文件，不能直接读取。请用相应的软件打开，复制全部内容后粘贴，或另存为网页、纯文本。",
    ),
    ("too-large", "内容超过20兆字节，不像是一份年度报告。请只保留报告本身。"),
    ("too-deep", "网页代码嵌套过深，不能读取。请在浏览器里打开网页，复制报告内容后粘贴。"),
    ("no-report", "没有找到年度报告的表格或标题。请检查内容是否完整，是否为政府信息公开工作年度报告。"),
    ("no-dom", "这里没有浏览器环境，不能读取网页代码。请改用命令行，或在浏览器中使用。"),
    ("encoding", "文字编码无法识别。请另存为UTF-8编码后再试。"),
    ("json", "JSON格式有误，不能读取。请对照`nianbao check --format json`的输出检查。"),
    ("at-character", "位置：第{n}个字符。"),
    ("at-byte", "位置：第{n}个字节。"),
    ("others", "其余各格之和"),
    ("repair-one", "改{cell}一格：{old} → {new}，{settles}。"),
    ("repair-several", "改{count}格：{edits}，{settles}。"),
    ("edit", "{cell}由{old}改为{new}"),
    ("edit-open", "{cell}（现为{old}）"),
    ("settles-one", "勾稽即平"),
    ("settles-blanks", "空白各格才能填平"),
    ("settles-figure", "才是可能的数字"),
    ("settles", "{n}处勾稽即平"),
    ("semicolon", "；"),
    ("full-stop", "。"),
    ("only-repair", "只改{n}格的办法，只有这一种。"),
    ("first-repair", "只改{n}格的办法共有{total}种，这一种最可能。"),
    ("tied-repairs", "只改{n}格的办法共有{total}种，看不出哪一种更可能。"),
    ("open-repair", "要改的格已经确定；应填多少，还要看空白各格填多少。"),
    ("one-slip", "这{n}格是同一处笔误。"),
    ("unproven-repair", "可能还有别的改法，没有逐一查完。"),
    ("no-repair", "要改的格较多，看不出错在哪几格，请逐项核对。"),
    ("transposed_digits", "{new}写成{old}，像是相邻两位数字颠倒"),
    ("missing_digit", "{new}写成{old}，像是漏了一位数字"),
    ("extra_digit", "{new}写成{old}，像是多了一位数字"),
    ("wrong_digit", "{new}写成{old}，像是错了一位数字"),
    ("sign", "{new}写成{old}，像是多了负号"),
    ("stray_value", "{old}像是误填，一同合计的其余各格都是0"),
    ("stale_total", "总计{old}像是没有随各项更新"),
    ("blank", "还是空白表的0，像是漏填了{new}"),
    ("swapped_cells", "这两格的数字像是互换了位置"),
    ("shifted_cells", "这几格的数字像是错开了一列"),
    ("split_number", "{new}像是拆开填进了两格"),
    ("no-slip", "看不出是哪种笔误"),
    ("last-year-agrees", "上年报告结转下年度为{figure}，与改后一致"),
    ("last-year-differs", "上年报告结转下年度为{figure}，与改前一致"),
    ("text-agrees", "正文写有{figure}件，与改后一致"),
    ("text-differs", "正文写有{figure}件，与改前一致"),
    ("comma", "，"),
    ("colon", "："),
    ("severity", "级别"),
];

/// What only the terminal and the catalogue say.
#[cfg(not(target_arch = "wasm32"))]
const PRINTED: &str = words![
    ("year-too-early", "--year：{n}年度以前没有规定格式。请填{n}或以后的年度。"),
    ("unreadable-file", "文件打不开。请检查文件名和权限。"),
    ("why", "为什么"),
    ("citation", "依据"),
    ("todo", "怎么改"),
    ("unknown-authority", "（机关未知）"),
    ("unknown-year", "（年度未知）"),
    ("year-suffix", "年度"),
    ("other-repairs", "其他改法"),
    ("cause", "疑似填错{n}格"),
    ("becomes", "改为"),
    ("more-repairs", "另有{n}种改法，从略。"),
    ("because", "理由"),
    ("folded", "由此不平"),
    ("filled", "已按勾稽关系填入"),
    ("nothing-forced", "没有可由勾稽关系确定的空白格。"),
    ("not-assessed", "未核对"),
    ("all-right", "没有发现问题。"),
    ("catalogue", "规则"),
    ("catalogue-note", "本文由 `nianbao rules --format markdown` 生成，请勿手工修改。"),
    ("code", "编号"),
    ("fault", "问题"),
    ("reason", "为什么"),
    ("generic-table", "该表"),
    ("generic-section", "××"),
    ("generic-edition", "该年度的格式"),
    ("generic-due", "该年度的格式"),
    ("generic-value", "该数"),
    ("generic-row", "该行"),
    ("forced-by", "{cell}填{value}，依据{equations}"),
];
#[cfg(target_arch = "wasm32")]
const PRINTED: &str = "";
