//! A whole report as a sequence of blocks; the prose is ours and holds no figure, so that
//! whatever a reader finds in the cells came from the tables.

use super::Figures;
use super::tables::{self, Table};

/// One piece of a report, in reading order.
pub enum Block {
    Title(String),
    Heading(String),
    Paragraph(String),
    Table(Table),
}

const OVERVIEW: [&str; 5] = [
    "（一）主动公开。应当公开的事项按照目录在专栏里更新。",
    "（二）依申请公开。申请的登记、办理和答复有专人负责。",
    "（三）政府信息管理。信息在发布之前经过审核。",
    "（四）政府信息公开平台建设。门户网站的栏目作了调整。",
    "（五）监督保障。这项工作列入考核，评议结果向社会公布。",
];

/// The report in the notice's own spelling.
pub fn plain(figures: &Figures) -> Vec<Block> {
    spelled(figures, str::to_owned)
}

/// The report with other characters in its labels and section headings.
pub fn spelled(figures: &Figures, spelling: fn(&str) -> String) -> Vec<Block> {
    let Figures { authority, year, .. } = figures;
    let heading = |text: &str| Block::Heading(spelling(text));
    let paragraph = |text: &str| Block::Paragraph(text.to_owned());
    let table = |table: Table| Block::Table(table.spelled(spelling));

    let mut blocks = vec![
        Block::Title(format!("{authority}{year}年政府信息公开工作年度报告")),
        Block::Paragraph(format!("本报告由{authority}编写，所列数据统计自{year}年1月1日至12月31日。")),
        heading("一、总体情况"),
    ];
    blocks.extend(OVERVIEW.map(paragraph));
    blocks.extend([
        heading("二、主动公开政府信息情况"),
        table(tables::disclosure(figures)),
        heading("三、收到和处理政府信息公开申请情况"),
        table(tables::requests(figures)),
        heading("四、政府信息公开行政复议、行政诉讼情况"),
        table(tables::proceedings(figures)),
        heading("五、存在的主要问题及改进情况"),
        paragraph("有的栏目更新偏慢，今后将按季检查，及时补齐。"),
        heading("六、其他需要报告的事项"),
        paragraph("需要说明的其他情况，将在门户网站上另行公布。"),
    ]);
    blocks
}

/// The three tables without any prose, as one pastes them.
pub fn tables_only(figures: &Figures) -> Vec<Block> {
    let tables = [tables::disclosure(figures), tables::requests(figures), tables::proceedings(figures)];
    tables.into_iter().map(Block::Table).collect()
}
