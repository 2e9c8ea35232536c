//! What a fuzz target does with its bytes: the same in the fuzzer and in the test that replays what it found.

use nianbao::grid::Builder;
use nianbao::input::{Block, Paragraph, html};
use nianbao::{Document, Kind};

use super::{document, origins};

/// A target: its name and what it does with an input; it says whether there was a report in it.
pub type Target = (&'static str, fn(&[u8]) -> bool);

/// All of them.
pub const TARGETS: &[Target] = &[
    ("html", markup),
    ("text", |input| plain(input, Kind::Text)),
    ("tsv", |input| plain(input, Kind::Tsv)),
    ("json", json),
    ("bytes", bytes),
    ("bind", bind),
];

/// Does what the target of that name does.
///
/// # Panics
///
/// Where something does not hold, or where there is no such target.
pub fn run(name: &str, input: &[u8]) -> bool {
    let (_, target) = TARGETS.iter().find(|(target, _)| *target == name).expect("a target");
    target(input)
}

fn markup(input: &[u8]) -> bool {
    html::read(&String::from_utf8_lossy(input)).is_ok_and(|read| document(&read))
}

fn plain(input: &[u8], kind: Kind) -> bool {
    let text = String::from_utf8_lossy(input);
    let read = nianbao::read_plain(&text, kind);
    origins(&read, text.encode_utf16().count());
    document(&read)
}

/// Values by name; what is no JSON is refused at a place within it.
fn json(input: &[u8]) -> bool {
    let text = format!("{{{}", String::from_utf8_lossy(input));
    match nianbao::read_text(&text) {
        Ok(read) => document(&read),
        Err(error) => {
            let place = error.position.unwrap_or_default();
            assert!(place <= text.encode_utf16().count(), "{error:?}");
            false
        }
    }
}

/// A file: which encoding, which kind.
fn bytes(input: &[u8]) -> bool {
    match nianbao::read(input) {
        Ok(read) => document(&read),
        Err(error) => {
            assert!(error.position.is_none_or(|place| place <= input.len()), "{error:?}");
            false
        }
    }
}

/// What stands in the cells of a report, and what should not.
const WORDS: [&str; 72] = [
    "",
    " ",
    "0",
    "1",
    "2",
    "12",
    "126,848",
    "657.65",
    "-3",
    "+10",
    "１２",
    "/",
    "—",
    "无",
    "251000元",
    "1000000000001",
    "0.5",
    "22（其中修订 16 件）",
    "<script>",
    "第二十条第（一）项",
    "信息内容",
    "本年制发件数",
    "本年废止件数",
    "现行有效件数",
    "规章",
    "行政规范性文件",
    "规范性文件",
    "第二十条第（五）项",
    "本年处理决定数量",
    "上一年项目数量",
    "本年增/减",
    "处理决定数量",
    "行政许可",
    "行政处罚",
    "行政强制",
    "本年收费金额（单位：万元）",
    "行政事业性收费",
    "政府集中采购",
    "申请人情况",
    "自然人",
    "法人或其他组织",
    "商业企业",
    "科研机构",
    "社会公益组织",
    "法律服务机构",
    "其他",
    "总计",
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "三、本年度办理结果",
    "（一）予以公开",
    "（三）不予公开",
    "1.属于国家秘密",
    "2.其他法律行政法规禁止公开",
    "（四）无法提供",
    "1.本机关不掌握相关政府信息",
    "3.补正后申请内容仍不明确",
    "（五）不予处理",
    "2.重复申请",
    "（六）其他处理",
    "3.其他",
    "（七）总计",
    "四、结转下年度继续办理",
    "行政复议",
    "行政诉讼",
    "未经复议直接起诉",
    "复议后起诉",
    "结果维持",
    "结果纠正",
    "尚未审结",
    "甲县人民政府2023年政府信息公开工作年度报告",
    "二、主动公开政府信息情况",
];

/// A document made of these words: each byte is one of them in a cell, or ends a row, a table or a paragraph.
fn bind(input: &[u8]) -> bool {
    let mut read = Document::default();
    let mut table = Builder::new(0);
    let mut tables = 0;
    let mut spans = (1, 1);
    table.row();
    for &byte in input {
        let word = WORDS[usize::from(byte) % WORDS.len()];
        match byte {
            0..144 => {
                table.cell(word.to_owned(), spans.0, spans.1);
                spans = (1, 1);
            }
            144..160 => table.row(),
            160..164 => {
                tables += 1;
                let done = std::mem::replace(&mut table, Builder::new(tables)).finish();
                read.blocks.push(Block::Table(done));
            }
            164..240 => {
                let paragraph = read.blocks.len();
                let origin = nianbao::grid::Origin::Paragraph { paragraph };
                read.blocks.push(Block::Paragraph(Paragraph { text: word.to_owned(), origin }));
            }
            // Figures come seven to a row.
            240..248 => {
                for _ in 0..7 {
                    table.cell(u32::from(byte - 240).to_string(), 1, 1);
                }
            }
            248.. => spans = (u32::from(byte - 246), u32::from(byte - 247)),
        }
    }
    read.blocks.push(Block::Table(table.finish()));
    document(&read)
}
