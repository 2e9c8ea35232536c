//! Labels as people write them, folded so that writings of the same words compare equal.

use super::is_space;

/// Traditional and variant forms of the characters that occur in the official labels, with their simplified form, in
/// the order of their code points. Labels only: a general conversion would need a dictionary.
const TRADITIONAL: &[(char, char)] = &[
    ('㳒', '法'),
    ('係', '系'),
    ('傚', '效'),
    ('傢', '家'),
    ('働', '动'),
    ('內', '内'),
    ('効', '效'),
    ('動', '动'),
    ('務', '务'),
    ('區', '区'),
    ('厤', '历'),
    ('問', '问'),
    ('單', '单'),
    ('噹', '当'),
    ('國', '国'),
    ('埰', '采'),
    ('執', '执'),
    ('報', '报'),
    ('審', '审'),
    ('對', '对'),
    ('屬', '属'),
    ('廢', '废'),
    ('廳', '厅'),
    ('強', '强'),
    ('後', '后'),
    ('復', '复'),
    ('捲', '卷'),
    ('採', '采'),
    ('搆', '构'),
    ('據', '据'),
    ('擧', '举'),
    ('數', '数'),
    ('於', '于'),
    ('曆', '历'),
    ('會', '会'),
    ('朞', '期'),
    ('査', '查'),
    ('條', '条'),
    ('業', '业'),
    ('構', '构'),
    ('機', '机'),
    ('欄', '栏'),
    ('權', '权'),
    ('歴', '历'),
    ('歷', '历'),
    ('決', '决'),
    ('沒', '没'),
    ('況', '况'),
    ('減', '减'),
    ('為', '为'),
    ('無', '无'),
    ('爲', '为'),
    ('獲', '获'),
    ('現', '现'),
    ('當', '当'),
    ('癈', '废'),
    ('發', '发'),
    ('確', '确'),
    ('祕', '秘'),
    ('秊', '年'),
    ('穩', '稳'),
    ('穫', '获'),
    ('範', '范'),
    ('糾', '纠'),
    ('納', '纳'),
    ('組', '组'),
    ('結', '结'),
    ('經', '经'),
    ('維', '维'),
    ('總', '总'),
    ('織', '织'),
    ('繫', '系'),
    ('繳', '缴'),
    ('繼', '继'),
    ('續', '续'),
    ('纍', '累'),
    ('罰', '罚'),
    ('與', '与'),
    ('舉', '举'),
    ('華', '华'),
    ('萬', '万'),
    ('處', '处'),
    ('號', '号'),
    ('補', '补'),
    ('製', '制'),
    ('複', '复'),
    ('覆', '复'),
    ('規', '规'),
    ('計', '计'),
    ('訟', '讼'),
    ('訪', '访'),
    ('許', '许'),
    ('訴', '诉'),
    ('詢', '询'),
    ('認', '认'),
    ('請', '请'),
    ('議', '议'),
    ('護', '护'),
    ('費', '费'),
    ('購', '购'),
    ('踰', '逾'),
    ('轉', '转'),
    ('辦', '办'),
    ('這', '这'),
    ('進', '进'),
    ('過', '过'),
    ('錶', '表'),
    ('開', '开'),
    ('閤', '合'),
    ('關', '关'),
    ('隻', '只'),
    ('項', '项'),
    ('頟', '额'),
    ('頭', '头'),
    ('題', '题'),
    ('額', '额'),
    ('類', '类'),
    ('體', '体'),
    ('髮', '发'),
];

/// The words of a label alone: no spaces, no punctuation, no numbering before it, full-width letters and digits
/// and traditional forms replaced. Two labels that fold alike say the same.
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

/// The words of a text one character after the other, as [`fold`] has them, numbering included.
pub fn words(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|&c| !is_space(c)).map(plain).filter(|&c| is_word(c))
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
        '、' | '﹑' | '。' => '.',
        '〔' | '【' | '[' => '(',
        '〕' | '】' | ']' => ')',
        _ => c,
    };
    match TRADITIONAL.binary_search_by_key(&c, |pair| pair.0) {
        Ok(found) => TRADITIONAL[found].1,
        Err(_) => c,
    }
}

/// What follows `1.`, `一、`, `（一）`, `(1)`, `①` and the like, however many stand one after the other.
fn without_numbering(mut text: &str) -> &str {
    while let Some(rest) = text
        .strip_prefix(|c: char| matches!(c, '①'..='⑳'))
        .or_else(|| numbered(text.strip_prefix('(')?, &[')']))
        .or_else(|| numbered(text, &['.', ')', ',', ':']))
    {
        text = rest;
    }
    text
}

/// Numerals that may number a heading or a row.
fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// What follows numerals closed by one of `marks`.
fn numbered<'a>(text: &'a str, marks: &[char]) -> Option<&'a str> {
    let rest = text.trim_start_matches(is_numeral);
    if rest.len() == text.len() {
        return None;
    }
    rest.strip_prefix(marks)
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
            "（二）（三）不予公开",
        ] {
            assert_eq!(fold(text), official, "{text}");
        }
        assert_eq!(fold("3.危及“三安全一稳定”"), fold("３、危及\"三安全一稳定\""));
    }

    #[test]
    fn a_number_inside_a_label_stays() {
        assert_eq!(fold("一、本年新收"), "本年新收");
        assert_eq!(fold("三类内部事务信息"), "三类内部事务信息");
    }

    #[test]
    fn the_traditional_forms_are_in_the_order_that_the_search_wants() {
        assert!(TRADITIONAL.is_sorted_by(|a, b| a.0 < b.0));
    }
}
