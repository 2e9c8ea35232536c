//! 简体中文.

use std::sync::LazyLock;

use super::Locale;
use super::names::{Names, official_column, official_row};
use super::words;
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
        between: "",
        section: |id| {
            Edition::latest().sections.iter().find(|section| section.id == id).map_or("", |found| found.title)
        },
        edition: |edition| [edition.id, "年版格式"].concat(),
        place: |table, row, column| [table, row, "行", column, "列"].concat(),
        cells: |first, count| [first, "等", &count.to_string(), "格"].concat(),
        equals: |cell, value| [cell, "应为", value].concat(),
        tally: |first, count, sum| match count {
            1 => [first, "为", sum].concat(),
            _ => [first, "等", &count.to_string(), "格合计为", sum].concat(),
        },
        instead: |found, official| [found, "应为", official].concat(),
        equation: |kind, table, row, column| match kind {
            RelationKind::RowSum | RelationKind::ProceedingsSum => [table, row, "行的总计"].concat(),
            RelationKind::ResultsSum => [table, column, "列的（七）总计"].concat(),
            RelationKind::Balance => [table, column, "列的收到与办理"].concat(),
        },
        part: |place| ["第", &place.to_string(), "份报告"].concat(),
        and_more: |count| ["等", &count.to_string(), "处"].concat(),
        comma: "、",
        quotes: ['“', '”'],
    },
    rules: LazyLock::new(|| words::all_rules(WORDS)),
    because: |because| match because {
        Because::Fragment => "只有部分内容，不是完整的报告",
        Because::YearUnknown => "没有找到报告年度",
        Because::YearTooEarly => "该年度早于第一版格式",
        Because::TurnedOff => "补充规则已关闭这一条规则，理由：{reason}",
        Because::NoCell => "报告的表格没有补充规则“{rule}”涉及的格",
        Because::NoSection => "没有找到补充规则“{rule}”涉及的部分",
        Because::WhoseUnknown => "不知道是哪个机关的报告，无法确定是否适用补充规则“{rule}”",
        Because::NotDated => "没有找到公布日期",
        Because::NoPrevious => "没有上年报告",
        Because::PreviousOfAnother => "上年报告的机关与本报告不同",
        Because::PreviousOfOtherYear => "上年报告的年度不是上一年",
        Because::PreviousLacks => "上年报告没有可以比对的数字",
        Because::NoOwnOffice => "没有本级机关自身的报告，看不出各份报告是否齐全",
        Because::PartOfOtherYear => "{part}的年度与本报告不同",
        Because::PartTwice => "{part}的报告不止一份",
        Because::PartLacks => "{part}有的格没有数字，这些格无法相加",
    },
    phrases: LazyLock::new(|| words::all_phrases(WORDS, AROUND)),
};

const WORDS: &str = include_str!("zh-CN.txt");

/// The words around findings, of which the page has its own.
#[cfg(not(target_arch = "wasm32"))]
const AROUND: &str = include_str!("zh-CN.around.txt");
#[cfg(target_arch = "wasm32")]
const AROUND: &str = "";
