//! What Word and WPS put on the clipboard.

use super::html::{body, escaped, rows, spans};
use super::report::Block;
use super::tables::{Cell, Table};

const RUN: &str = "style='font-size:10.5pt;mso-bidi-font-size:12.0pt;font-family:宋体;\
    mso-ascii-font-family:\"Times New Roman\";mso-font-kerning:0pt'";

/// A run of text in Word's markup: figures in another font than the words around them.
fn run(text: &str) -> String {
    if text.is_ascii() {
        format!("<span lang=EN-US {RUN}>{}</span>", escaped(text))
    } else {
        format!("<span {RUN}>{}</span>", escaped(text))
    }
}

/// Several runs: broken where a writer changed something, and in the middle of the source
/// line where Word wraps it.
fn several_runs(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let parts: Vec<String> = characters.chunks(5).map(|part| run(&part.iter().collect::<String>())).collect();
    parts.join("")
}

/// Every character in a run of its own.
fn run_per_character(text: &str) -> String {
    let one = |character: char| {
        format!("<span lang=EN-US><font face=\"宋体\">{}</font></span>", escaped(&character.to_string()))
    };
    text.chars().map(one).collect()
}

fn paragraph(content: &str) -> String {
    format!(
        "<p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'>\
         {content}<span lang=EN-US><o:p></o:p></span></p>"
    )
}

/// A caption of four characters stands on two lines: two paragraphs in the header of table
/// 三, a line break in that of table 四.
fn content(cell: &Cell, runs: fn(&str) -> String) -> String {
    match cell.text() {
        "" => "<p class=MsoNormal align=center><span lang=EN-US style='mso-font-kerning:0pt'>\
               <o:p>&nbsp;</o:p></span></p>"
            .to_owned(),
        text @ ("商业企业" | "科研机构") => {
            let (first, second) = text.split_at("商业".len());
            paragraph(&runs(first)) + "\n  " + &paragraph(&runs(second))
        }
        text @ ("结果维持" | "结果纠正" | "其他结果" | "尚未审结") => {
            let (first, second) = text.split_at("结果".len());
            paragraph(&format!("{}<br>\n  {}", runs(first), runs(second)))
        }
        text => paragraph(&runs(text)),
    }
}

fn table(table: &Table, runs: fn(&str) -> String) -> String {
    let rows = rows(table, |cell| {
        format!(
            "\n  <td width={} nowrap{} valign=center style='width:{}.5pt;border:solid windowtext \
             1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>\n  {}\n  </td>",
            cell.columns * 57,
            spans(cell).replace('"', ""),
            cell.columns * 42,
            content(cell, runs)
        )
    });
    format!(
        "<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 \
         style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n{}</table>\n",
        rows.replace("<tr>", "<tr style='mso-yfti-irow:0;height:18.0pt'>")
    )
}

fn document(blocks: &[Block], runs: fn(&str) -> String) -> String {
    let inner = body(blocks, |model| table(model, runs));
    format!(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
         xmlns:w=\"urn:schemas-microsoft-com:office:word\">\n<head>\n\
         <meta name=Generator content=\"Microsoft Word 15\">\n\
         <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>\
         <![endif]-->\n<style><!-- table.MsoNormalTable {{mso-style-name:普通表格;}} --></style>\n\
         </head>\n<body lang=ZH-CN>\n<!--StartFragment-->\n{inner}<!--EndFragment-->\n\
         </body>\n</html>\n"
    )
}

/// A few runs a cell.
pub fn paste(blocks: &[Block]) -> String {
    document(blocks, several_runs)
}

/// The worst case: a run a character, in the figures too.
pub fn paste_per_character(blocks: &[Block]) -> String {
    document(blocks, run_per_character)
}

/// A source wrapped in the middle of words, as Word saves it: a line break where the page
/// shows nothing.
pub fn paste_wrapped(blocks: &[Block]) -> String {
    document(blocks, |text| {
        let characters: Vec<char> = text.chars().collect();
        let lines: Vec<String> = if text.is_ascii() {
            vec![escaped(text)]
        } else {
            characters.chunks(12).map(|part| escaped(&part.iter().collect::<String>())).collect()
        };
        format!("<span {RUN}>{}</span>", lines.join("\n  "))
    })
}
