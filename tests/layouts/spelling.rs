//! Labels as they are spelled in real reports: same words, other characters.

fn replaced(text: &str, pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Half-width brackets, colons and quotation marks.
pub fn half_width(label: &str) -> String {
    let pairs = [("（", "("), ("）", ")"), ("：", ":"), ("，", ","), ("“", "\""), ("”", "\"")];
    replaced(label, &pairs)
}

/// The number before a label and the rest of it: `1.` and `属于国家秘密`.
fn numbered(label: &str) -> Option<(char, &str)> {
    let digit = label.chars().next().filter(char::is_ascii_digit)?;
    Some((digit, label[1..].strip_prefix('.')?))
}

/// `1、属于国家秘密`
pub fn comma_numbering(label: &str) -> String {
    match numbered(label) {
        Some((digit, rest)) => format!("{digit}、{rest}"),
        None => label.to_owned(),
    }
}

/// `１．属于国家秘密`
pub fn full_width_numbering(label: &str) -> String {
    let Some((digit, rest)) = numbered(label) else {
        return label.to_owned();
    };
    let wide = "０１２３４５６７８９".chars().nth(digit as usize - '0' as usize);
    format!("{}．{rest}", wide.unwrap_or(digit))
}

/// Kangxi radicals, which look the same on the page and come out of a PDF's text layer.
pub fn kangxi(label: &str) -> String {
    let pairs = [
        ("一", "\u{2f00}"),
        ("二", "\u{2f06}"),
        ("人", "\u{2f08}"),
        ("八", "\u{2f0b}"),
        ("力", "\u{2f12}"),
        ("十", "\u{2f17}"),
        ("大", "\u{2f24}"),
        ("工", "\u{2f2f}"),
        ("文", "\u{2f42}"),
        ("方", "\u{2f45}"),
        ("无", "\u{2f46}"),
        ("止", "\u{2f4c}"),
        ("生", "\u{2f63}"),
        ("用", "\u{2f64}"),
        ("立", "\u{2f74}"),
        ("自", "\u{2f83}"),
        ("行", "\u{2f8f}"),
        ("非", "\u{2fae}"),
    ];
    replaced(label, &pairs)
}

/// Words whose traditional form hangs on the word, then characters one for one.
const TRADITIONAL_WORDS: [(&str, &str); 4] =
    [("制作", "製作"), ("重复", "重複"), ("反复", "反覆"), ("复议", "復議")];

const SIMPLIFIED: &str = "规处罚强许业费条项数废现决额单万发办结机构组织会务总计转继续开区这属于国稳护权类过执询无没补后确议举报诉访认获请关纠维审经讼对范采购况据系为减缴纳当题况进与实内问";
const TRADITIONAL: &str = "規處罰強許業費條項數廢現決額單萬發辦結機構組織會務總計轉繼續開區這屬於國穩護權類過執詢無沒補後確議舉報訴訪認獲請關糾維審經訟對範採購況據係為減繳納當題況進與實內問";

/// Traditional characters.
pub fn traditional(label: &str) -> String {
    replaced(label, &TRADITIONAL_WORDS)
        .chars()
        .map(|character| {
            let at = SIMPLIFIED.chars().position(|simplified| simplified == character);
            at.and_then(|at| TRADITIONAL.chars().nth(at)).unwrap_or(character)
        })
        .collect()
}

/// A space in the middle of 第二十条 第（一）项 and of four-character captions, as a justified
/// cell is copied.
pub fn spaced(label: &str) -> String {
    let pairs = [
        ("第二十条第", "第二十条 第"),
        ("商业企业", "商业 企业"),
        ("科研机构", "科研 机构"),
        ("结果维持", "结果 维持"),
        ("结果纠正", "结果 纠正"),
        ("其他结果", "其他 结果"),
        ("尚未审结", "尚未 审结"),
    ];
    replaced(label, &pairs)
}

/// Two labels that have lost a character or two, as a bad copy leaves them: only their place tells what they are.
pub fn garbled(label: &str) -> String {
    let pairs = [("其他法律行政法规禁止公开", "其他法律行政止公开"), ("属于行政查询事项", "属于行政查事项")];
    replaced(label, &pairs)
}

/// A space behind the number of a label, and one within brackets.
pub fn numbered_apart(label: &str) -> String {
    let label = replaced(label, &[("（", "（ "), ("）", " ）")]);
    match numbered(&label) {
        Some((digit, rest)) => format!("{digit}. {rest}"),
        None => label,
    }
}
