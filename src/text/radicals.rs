//! Radicals as the characters that they look like: the text layer of a PDF is full of them. In a browser they are replaced
//! where the text is taken (`src/wasm/tree.js`), which has the first of these tables already.

use std::borrow::Cow;

/// U+2F00 … U+2FD5, the Kangxi radicals, as the characters that they look like (Unicode NFKC).
const KANGXI_RADICALS: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾\
     干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生\
     用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷\
     豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
     黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// The characters among the CJK radicals supplement, each before the one that it looks like; its other radicals are parts
/// of characters, which no text has.
const SUPPLEMENT: &str = "⺠民⺟母⺩王⺬示⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";

/// The text without radicals.
#[must_use]
pub fn without_radicals(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| matches!(c, '\u{2e80}'..='\u{2fd5}')) {
        text.chars().map(plain).collect()
    } else {
        Cow::Borrowed(text)
    }
}

/// A radical as the character that it looks like: what the text layer of a PDF puts in its place.
fn plain(c: char) -> char {
    match c {
        '\u{2f00}'..='\u{2fd5}' => KANGXI_RADICALS.chars().nth(c as usize - 0x2f00).unwrap_or(c),
        '\u{2e80}'..='\u{2ef3}' => SUPPLEMENT.chars().skip_while(|&radical| radical != c).nth(1).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_radical_becomes_the_character_that_it_looks_like() {
        assert_eq!(without_radicals("⾏政处罚，云岭县⼈⺠政府"), "行政处罚，云岭县人民政府");
        assert!(matches!(without_radicals("行政处罚"), Cow::Borrowed(_)));
    }

    #[test]
    fn the_tables_are_whole_and_the_same_as_in_a_browser() {
        assert_eq!(KANGXI_RADICALS.chars().count(), 0x2fd6 - 0x2f00);
        assert!(include_str!("../wasm/tree.js").contains(SUPPLEMENT));
    }
}
