//! Which year a sentence says that it reports on.
//!
//! Most years in a report are not that: they date a document, are compared with, or planned for. So a year counts only
//! where it opens what a sentence tells (`2022年，我局…`, `本局2022年收取…`, `截至2022年底，…`), and nothing in the sentence
//! speaks of another time.

use std::ops::Range;

use crate::report::{Report, Sentence};
use crate::text::{
    Year, before, begins, begins_with, behind, ends, has, has_one, is_longer, is_one, pairs, places, tight,
    years,
};

/// A sentence with one of these looks back, or from another year: it tells what it tells on purpose.
const OTHER_TIMES: &str = "今年 本年 去年 明年 次年 往年 近年 历年 逐年 连续 以来 目前 现已 曾 整改 \
     相比 对比 分别 获评 被评 荣获 表彰 考核中 评估中 印发 出台 修订 施行 成立 \
     机构改革 更名 近三年 近五年 近两年";

/// What a year may be told to be done with right behind it, besides the names in [`OWN`].
const TOLD: &str = "， , 共 未 无 没 因 是 内 收到 收取 受理 新收 制发 办理 办结 答复 \
     主动公开 公开信息 累计 期间 认真 坚持 持续 按照 根据 严格 政府信息公开 \
     政务公开 信息公开 依申请 行政复议 政府信息主动";

/// How the authority calls itself and what it is answerable for.
const OWN: &str = "我本全各";

/// No such name is longer, in characters.
const LONGEST_OWN: usize = 6;

/// What a year is told the end of.
const UNTIL: &str = "截至 截止 截止到 截至到";
const YEAR_ENDS: &str = "年底 年末 底 末 12月31日";

/// The first and the last day of a period.
const FIRST_DAY: &str = "1月1日 01月01日";
const LAST_DAY: &str = "12月31日";

/// What opens the sentence that announces the report.
const ANNOUNCED: &str = "现将 特向 现公布 现发布 编制 编写 形成 本报告";

/// What was done to these before is told of them now.
const DONE_BEFORE: &str = "收到的 受理的 新收的 公开的 制发的 制定的 发布的 提出的 审结的 办结的 结转的 \
     遗留 答复的 未办结";

/// The areas that authorities are of.
const LEVELS: &str = "省市县区";

/// Others, of whom a sentence may tell what they did in another year.
const OTHERS: &str = "国务院 国家 党中央 中央 全国 上级";

/// With one of these begins what may stand before the year and a comma.
const BEFORE_COMMA: &str = "根据 按照 依据 为 在 围绕 现";

/// Words that only the whole of a year is told with. Of a year after the report's, these alone show a slip.
const WHOLE_YEAR: &str = "全年 共收到 共受理 收取 未收到 未发生";

/// Of a year to come.
const PLANNED: &str = "将 拟 计划 力争 争取 下一步 预计 继续 要";

/// Period sentences speak of these, if their first and last day are of different years.
const OF_PERIOD: &str = "统计 期限 数据 报告 时限";

/// The first and the last day of a period are not further apart, in bytes.
const LONGEST_PERIOD: usize = 60;

/// What stands so far behind a year, in characters, is no day of its period.
const AHEAD: usize = 200;

fn plain(text: &str) -> String {
    tight(text).into_iter().map(|(_, c)| c).collect()
}

/// What stands behind a year.
fn behind_year(text: &str, year: &Year) -> String {
    let rest = &text[year.place.end..];
    plain(rest.char_indices().nth(AHEAD).map_or(rest, |(end, _)| &rest[..end]))
}

/// Which of its years a sentence says that it reports on, and whether as those of a period.
pub(super) fn reported(sentence: &Sentence<'_>, years: &[Year], report: &Report) -> (bool, Range<usize>) {
    let period = if is_early(sentence) { period(&sentence.text, years) } else { 0..0 };
    if period.is_empty() {
        (false, stated(sentence, years, report).unwrap_or_default())
    } else {
        (true, period)
    }
}

/// The years of the first and the last day of the period that the report is of: two, if both days have theirs.
fn period(text: &str, years: &[Year]) -> Range<usize> {
    for (n, first) in years.iter().enumerate() {
        let after = behind_year(text, first);
        if months_in(&after) {
            return n..n + 1;
        }
        let until = places(&after, LAST_DAY);
        let days = begins_with(&after, FIRST_DAY) && until.first().is_some_and(|at| *at <= LONGEST_PERIOD);
        if !days || has_one(text, "相比 同期") {
            continue;
        }
        match years.get(n + 1).filter(|last| behind_year(text, last).starts_with(LAST_DAY)) {
            Some(last) if last.year != first.year => {
                if has_one(text, OF_PERIOD) {
                    return n..n + 2;
                }
            }
            _ => return n..n + 1,
        }
    }
    0..0
}

/// 2022年1月至12月, 2022年1—12月.
fn months_in(after: &str) -> bool {
    let rest = after.strip_prefix('1').unwrap_or_default();
    let rest = rest.strip_prefix('月').unwrap_or(rest);
    let last = behind(rest, "至到-—–－~～");
    last.len() < rest.len() && last.starts_with("12月") && !last.starts_with(LAST_DAY)
}

/// The year that a sentence says that it reports on; `None` where it says none, or may say it of another on purpose.
fn stated(sentence: &Sentence<'_>, years: &[Year], report: &Report) -> Option<Range<usize>> {
    let text = &*sentence.text;
    // A line of a menu, or a title, does not end as a sentence.
    if !ends(before(text, " ”\"）)"), "。；;：:！") {
        return None;
    }
    let n = only(text, years)?;
    let year = &years[n];
    if has_one(text, OTHER_TIMES) {
        return None;
    }
    let opening = opening(&text[..year.place.start])?;
    let after = plain(&text[year.place.end..]);
    let after = after.strip_prefix('度').unwrap_or(&after);
    let name = report.authority.as_deref().unwrap_or_default();
    let told = if UNTIL.split(' ').any(|until| until == opening) {
        // What has grown up to then may be told of any day.
        begins_with(after, YEAR_ENDS) && !has_one(after, "累计 建成 共有")
    } else if is_own(&opening, name) {
        tells(after, name)
    } else {
        is_early(sentence) && announces(&opening, after)
    };
    let due = report.year?;
    let on_purpose = if year.year > due {
        year.year > due + 1 || !has_one(text, WHOLE_YEAR) || has_one(text, PLANNED)
    } else {
        let clause = after.split(|c| is_one(c, "，,")).next().unwrap_or_default();
        year.year < due && has_one(clause, DONE_BEFORE)
    };
    (told && !on_purpose).then_some(n..n + 1)
}

/// The first year outside of titles, if the others there are the same.
fn only(text: &str, years: &[Year]) -> Option<usize> {
    let mut titles = pairs(text, "《〔", "》〕");
    let (mut only, mut around) = (None, text.len());
    for (n, year) in years.iter().enumerate().rev() {
        let at = year.place.start;
        while let Some((from, _)) = titles.pop_if(|title| at < title.1) {
            around = around.min(from);
        }
        if at < around {
            if only.is_some_and(|later: usize| years[later].year != year.year) {
                return None;
            }
            only = Some(n);
        }
    }
    only
}

/// What stands before a year in its part of the sentence; `None` where it opens none, and may be compared with another.
fn opening(before: &str) -> Option<String> {
    let before = plain(before);
    let item = since(&before, "：:；;、.．）)");
    let clause = since(item, "，,");
    let begins = &item[..item.len() - clause.len()];
    (begins.is_empty() || begins_with(begins, BEFORE_COMMA)).then(|| clause.to_owned())
}

/// What stands behind the last of those marks.
fn since<'a>(text: &'a str, marks: &str) -> &'a str {
    let mut since = text;
    for (at, c) in text.char_indices() {
        if is_one(c, marks) {
            since = &text[at + c.len_utf8()..];
        }
    }
    since
}

/// Whether it stands where the report says of what time it is.
fn is_early(sentence: &Sentence<'_>) -> bool {
    matches!(sentence.section_id(), "" | "overview")
}

/// Whether these words are nothing, or whose report it is.
fn is_own(words: &str, name: &str) -> bool {
    let own = begins(words, OWN) && !is_longer(words, LONGEST_OWN);
    let ends_name = name.ends_with(words) && is_longer(words, 1);
    words.is_empty() || own || ends_name || !name.is_empty() && words.starts_with(name)
}

/// Whether these words begin to tell what was done in the year before them.
fn tells(words: &str, name: &str) -> bool {
    let bare = behind(words, "，,");
    // 全省 is not what a county's bureau tells of.
    let level = bare.strip_prefix('全').unwrap_or(bare).chars().next().unwrap_or(' ');
    let greater = is_one(level, LEVELS) && !is_one(level, if name.is_empty() { LEVELS } else { name });
    if greater || begins_with(bare, OTHERS) {
        return false;
    }
    let named = match name.char_indices().nth(2) {
        Some((two, _)) => words.starts_with(&name[..two]),
        None => !name.is_empty() && words.starts_with(name),
    };
    named || begins(words, OWN) || begins_with(words, TOLD)
}

/// 现将我局2022年度政府信息公开工作情况报告如下.
fn announces(before: &str, after: &str) -> bool {
    let of_report = has_one(after, "政府信息公开工作 信息公开年度报告 信息公开情况");
    has_one(before, ANNOUNCED) && of_report && !has_one(before, "的 已 后 对 与 和 较 比 见")
}

/// Whether the sentences beside one show that it looks back: figures of several years, one after the other; and among
/// the problems those of last year, which were mended this year.
pub(super) fn is_series(sentences: &[Sentence<'_>], number: usize, due: u16) -> bool {
    let this = &sentences[number];
    let year = |text: &str| years(text).first().map(|found| found.year);
    for beside in [number.wrapping_sub(1), number + 1] {
        let Some(other) = sentences.get(beside).filter(|other| other.section_id() == this.section_id())
        else {
            continue;
        };
        let of = year(&other.text);
        let series =
            of.is_some() && of != year(&this.text) && has_figures(&this.text) && has_figures(&other.text);
        let mended = of == Some(due) || has_one(&other.text, "今年 本年 整改 目前");
        if series || this.section_id() == "problems" && mended {
            return true;
        }
    }
    false
}

const DIGITS: &str = "0123456789";

/// Whether a text has figures besides its years.
fn has_figures(text: &str) -> bool {
    let mut from = 0;
    for year in years(text) {
        if has(&text[from..year.place.start], DIGITS) {
            return true;
        }
        from = year.place.end;
    }
    has(&text[from..], DIGITS)
}
