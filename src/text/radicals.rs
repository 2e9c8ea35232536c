//! Radicals as the characters that they look like: the text layer of a PDF is full of them. In a browser they are replaced
//! where the text is taken (`src/wasm/tree.js`), which has the first of these tables already.

use std::borrow::Cow;

/// U+2F00 … U+2FD5, the Kangxi radicals, as the characters that they look like (Unicode NFKC).
const KANGXI_RADICALS: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾\
     干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生\
     用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷\
     豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
     黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// U+2E80 … U+2EF3, the CJK radicals supplement, likewise (Unicode `EquivalentUnifiedIdeograph`); `?` where there
/// is none.
const RADICALS_SUPPLEMENT: &str = "?厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵?旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓\
     罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨\
     鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

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
        '\u{2f00}'..='\u{2fd5}' => nth(KANGXI_RADICALS, u32::from(c) - 0x2f00).unwrap_or(c),
        '\u{2e80}'..='\u{2ef3}' => nth(RADICALS_SUPPLEMENT, u32::from(c) - 0x2e80).unwrap_or(c),
        _ => c,
    }
}

fn nth(table: &str, index: u32) -> Option<char> {
    let (_, c) = table.char_indices().nth(index as usize)?;
    (c != '?').then_some(c)
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
    fn the_tables_have_one_character_for_each_radical() {
        assert_eq!(KANGXI_RADICALS.chars().count(), 0x2fd6 - 0x2f00);
        assert_eq!(RADICALS_SUPPLEMENT.chars().count(), 0x2ef4 - 0x2e80);
    }
}
