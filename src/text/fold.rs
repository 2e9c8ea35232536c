//! Labels as people write them, folded so that writings of the same words compare equal.

use std::sync::LazyLock;

use super::is_space;

/// U+2F00 … U+2FD5, the Kangxi radicals, as the characters that they look like (Unicode NFKC). The text layer of
/// a PDF is full of them.
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

/// Traditional and variant forms of the characters that occur in the official labels, each before its simplified
/// form. Labels only: a general conversion would need a dictionary.
const TRADITIONAL: &str = "萬万與与業业為为爲为擧举舉举於于會会體体關关內内決决況况減减製制辦办務务働动動动區区華华單单捲卷廳厅\
     厤历曆历歴历歷历發发髮发隻只號号閤合後后國国處处復复複复頭头審审傢家對对屬属秊年廢废癈废開开強强噹当\
     當当總总執执護护報报據据傚效効效數数無无朞期機机權权條条搆构構构査查欄栏沒没㳒法現现確确祕秘穩稳類类\
     係系繫系纍累糾纠納纳組组織织經经結结繼继續续維维繳缴罰罚範范獲获穫获補补錶表規规計计認认議议許许訟讼\
     訪访訴诉詢询請请購购費费轉转過过這这進进踰逾埰采採采問问項项題题頟额額额覆复";

/// Numerals that may number a heading or a row.
const NUMERALS: &str = "0123456789一二三四五六七八九十";

/// The words of a label alone: no spaces, no punctuation, no numbering before it, full-width letters and digits,
/// radicals and traditional forms replaced. Two labels that fold alike say the same.
///
/// ```
/// use nianbao::text::fold;
/// assert_eq!(fold("（一） 予以 公開"), fold("(一)予以公开"));
/// assert_eq!(fold("１．属于国家秘密"), "属于国家秘密");
/// assert_eq!(fold("第二十条第（一）项"), "第二十条第一项");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let plain: String = text.chars().filter(|&c| !is_space(c)).map(plain).collect();
    without_numbering(&plain).chars().filter(|&c| is_word(c)).collect()
}

/// Letters, digits and ideographs; everything else is punctuation.
fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// The one form of a character that labels are compared in.
fn plain(c: char) -> char {
    let c = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '〇' => '零',
        '\u{2f00}'..='\u{2fd5}' => nth(KANGXI_RADICALS, u32::from(c) - 0x2f00).unwrap_or(c),
        '\u{2e80}'..='\u{2ef3}' => nth(RADICALS_SUPPLEMENT, u32::from(c) - 0x2e80).unwrap_or(c),
        '、' | '﹑' | '。' => '.',
        '〔' | '【' | '[' => '(',
        '〕' | '】' | ']' => ')',
        _ => c,
    };
    match SIMPLIFIED.binary_search_by_key(&c, |pair| pair.0) {
        Ok(found) => SIMPLIFIED[found].1,
        Err(_) => c,
    }
}

/// The pairs of [`TRADITIONAL`] in the order that the search wants.
static SIMPLIFIED: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let characters: Vec<char> = TRADITIONAL.chars().collect();
    let mut pairs: Vec<_> = characters.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs
});

fn nth(table: &str, index: u32) -> Option<char> {
    table.chars().nth(index as usize).filter(|&c| c != '?')
}

/// What follows `1.`, `一、`, `（一）`, `(1)`, `①` and the like, however many stand one after the other.
fn without_numbering(mut text: &str) -> &str {
    while let Some(rest) = text
        .strip_prefix(|c: char| matches!(c, '①'..='⑳'))
        .or_else(|| numbered(text.strip_prefix('(')?, ")"))
        .or_else(|| numbered(text, ".),:"))
    {
        text = rest;
    }
    text
}

/// What follows numerals closed by one of `marks`.
fn numbered<'a>(text: &'a str, marks: &str) -> Option<&'a str> {
    let rest = text.trim_start_matches(|c| NUMERALS.contains(c));
    if rest.len() == text.len() {
        return None;
    }
    rest.strip_prefix(|c| marks.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writings_of_the_same_label_fold_alike() {
        let official = fold("（三）不予公开");
        for text in [
            "(三)不予公开",
            "三、不予公开",
            "（三） 不予\u{a0}公开",
            "（三）不予公開",
            "不予公开：",
            "（⼆）（三）不予公开",
        ] {
            assert_eq!(fold(text), official, "{text}");
        }
        assert_eq!(fold("⾏政处罚"), "行政处罚");
        assert_eq!(fold("3.危及“三安全一稳定”"), fold("３、危及\"三安全一稳定\""));
    }

    #[test]
    fn a_number_inside_a_label_stays() {
        assert_eq!(fold("一、本年新收"), "本年新收");
        assert_eq!(fold("三类内部事务信息"), "三类内部事务信息");
    }

    #[test]
    fn the_tables_have_one_character_for_each_radical() {
        assert_eq!(KANGXI_RADICALS.chars().count(), 0x2fd6 - 0x2f00);
        assert_eq!(RADICALS_SUPPLEMENT.chars().count(), 0x2ef4 - 0x2e80);
        assert_eq!(TRADITIONAL.chars().count() % 2, 0);
    }
}
