//! Whose report it is and of which year, as its title or its first sentence says.

use std::borrow::Cow;
use std::ops::Range;

use super::sections::Line;
use crate::text::{has, is_longer, is_space, places, trim, trim_all, years};

/// What the text says about itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Stated {
    /// The line that is the title, or the lines that it was broken over.
    pub title: Option<Range<usize>>,
    pub year: Option<u16>,
    pub authority: Option<String>,
}

/// Titles are not longer than this, in characters.
const LONGEST_TITLE: usize = 60;

/// How the names of authorities end.
const AUTHORITIES: [&str; 17] = [
    "政府",
    "局",
    "委",
    "委员会",
    "厅",
    "办公室",
    "办",
    "中心",
    "署",
    "院",
    "处",
    "会",
    "部",
    "街道",
    "镇",
    "乡",
    "公司",
];

/// What may follow the name in the sentence that states the period.
const AFTER_NAME: [&str; 10] =
    ["及", "政府信息公开", "信息公开", "的", "各", "所属", "本级", "，", ",", "。"];

/// What no title has in it: it is a sentence, a citation, or the path of a page.
const IN_NO_TITLE: &str = "。《；：:>›»|";

/// What may stand around a name.
const QUOTES: &str = "\"“”「」【】";

/// What may stand behind a period.
const AFTER_PERIOD: &str = "止）)，,";

const COMMAS: &str = "，,";

/// What may hang on to a name when the words around it are cut off.
const HANGING: &str = "的-—";

/// A title or a sentence is broken over so many lines at most.
const MOST_LINES: usize = 3;

/// Title first, then the sentence that states the period.
pub(super) fn stated(lines: &[Line<'_>]) -> Stated {
    let mut found = None;
    for count in 1..=MOST_LINES {
        for place in 0..lines.len() {
            if let (None, Some(lines)) = (&found, lines.get(place..place + count)) {
                found = period(&joined(lines));
            }
        }
    }
    let mut stated = Stated::default();
    if let Some(place) = title_of(lines, found.as_ref().map(|(year, _)| *year)) {
        let text = joined(&lines[place.clone()]);
        let before = || lines[..place.start].iter().rev().find(|line| !line.text.is_empty());
        stated.year = year_in(&text);
        stated.authority = name_in_title(&text).or_else(|| whole_name(before()?.text));
        stated.title = Some(place);
    }
    if let Some((year, after)) = found {
        stated.year = stated.year.or(Some(year));
        stated.authority = stated.authority.or_else(|| name_in_period(&after));
    }
    stated
}

fn joined<'a>(lines: &[Line<'a>]) -> Cow<'a, str> {
    match lines {
        [only] => Cow::Borrowed(only.text),
        lines => lines.iter().map(|line| line.text).collect(),
    }
}

/// The lines that are the title. A page has more lines like it: its path, its menu, the reports of other years beside it.
/// The one whose year the text states goes first, then one on one line, then the one marked as a heading, then one with
/// a year, then the one nearest before the first section. One broken over lines stands before the text and has a year.
fn title_of(lines: &[Line<'_>], stated: Option<u16>) -> Option<Range<usize>> {
    let end = lines.iter().position(|line| line.heads.is_some()).unwrap_or(lines.len());
    let mut title = None;
    let mut best = (false, 0, false, false, 0);
    for count in 1..=MOST_LINES {
        let last = if count == 1 { lines.len() } else { (end + 1).saturating_sub(count) };
        for place in 0..last {
            let text = joined(&lines[place..place + count]);
            if !is_title(&text) {
                continue;
            }
            let year = year_in(&text);
            let near = if place < end { place + 1 } else { 0 };
            let as_stated = year.is_some() && year == stated;
            let fits = (as_stated, MOST_LINES - count, lines[place].marked, year.is_some(), near);
            if fits >= best && (count == 1 || year.is_some()) {
                (best, title) = (fits, Some(place..place + count));
            }
        }
    }
    title
}

/// 某县人民政府2022年政府信息公开工作年度报告, and the like.
pub(super) fn is_title(text: &str) -> bool {
    // Most lines are none, and this is asked of every line.
    if text.len() > 8 * LONGEST_TITLE || !matches!(text.chars().next_back(), Some('告' | '报' | '）')) {
        return false;
    }
    let text = without_spaces(text);
    let ends =
        ["年度报告", "年报", "工作报告", "年度报告）", "年度工作报告"].iter().any(|end| text.ends_with(end));
    ends && !places(&text, "信息公开").is_empty()
        && !is_longer(&text, LONGEST_TITLE)
        && !has(&text, IN_NO_TITLE)
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|&c| !is_space(c)).collect()
}

/// The year of a title. 2024年1月某县统计局2023年…: the last one.
fn year_in(title: &str) -> Option<u16> {
    years(title).pop().map(|found| found.year)
}

/// What stands before or after the year and before 政府信息公开.
fn name_in_title(title: &str) -> Option<String> {
    let title = without_spaces(title);
    let last = |word| places(&title, word).pop();
    let before = &title[..last("政府信息公开").or_else(|| last("信息公开"))?];
    let (mut name, mut from) = (String::new(), 0);
    for found in years(before) {
        name.push_str(&before[from..found.place.start]);
        from = found.place.end;
        from += before[from..].strip_prefix('度').map_or(0, |_| '度'.len_utf8());
    }
    name.push_str(&before[from..]);
    let name = trim_all(name.strip_prefix("关于").unwrap_or(&name), HANGING);
    let name = trim_all(name.strip_suffix("关于").unwrap_or(name), QUOTES);
    is_name(name).then(|| completed(name))
}

/// Whether what was cut out is a name, not what is left of one, and nothing around it: a date, a page, a path.
fn is_name(text: &str) -> bool {
    is_longer(text, 2)
        && !has(text, "0123456789")
        && !has(text, IN_NO_TITLE)
        && places(text, "首页").is_empty()
}

/// 某县人民 is what is left of 某县人民政府信息公开 when 政府信息公开 is cut off.
fn completed(name: &str) -> String {
    if name.ends_with("人民") { [name, "政府"].concat() } else { name.to_owned() }
}

fn whole_name(text: &str) -> Option<String> {
    let text = trim(text);
    let short = is_name(text) && !is_longer(text, LONGEST_TITLE / 2);
    (short && AUTHORITIES.iter().any(|end| text.ends_with(end))).then(|| without_spaces(text))
}

/// The period stands in an opening of at most so many characters.
const LONGEST_OPENING: usize = 600;

/// So many characters lie between the year of its first day and its last day at most.
const LONGEST_PERIOD: usize = 19;

/// How a period ends.
const LAST_DAY: &str = "12月31日";

/// The year of `2022年1月1日至…12月31日`, and what follows.
fn period(text: &str) -> Option<(u16, String)> {
    let spaced = text.char_indices().nth(LONGEST_OPENING).map_or(text, |(end, _)| &text[..end]);
    let text = without_spaces(spaced);
    let first = |text: &str, word| places(text, word).first().copied();
    let at = first(&text, "年1月1日").or_else(|| first(&text, "年01月01日"))?;
    let year = years(&text[..at + '年'.len_utf8()]).pop().filter(|found| found.place.end > at)?;
    let until = first(&text[at..], LAST_DAY).map(|length| at + length)?;
    if is_longer(&text[at..until], LONGEST_PERIOD) {
        return None;
    }
    let after = &text[until + LAST_DAY.len()..];
    Some((year.year, after.to_owned()))
}

/// 期间某县人民政府及所属部门…: the name up to what may follow it.
fn name_in_period(after: &str) -> Option<String> {
    let after = trim_all(after, AFTER_PERIOD);
    let after = trim_all(after.strip_prefix("期间").or_else(|| after.strip_prefix("内"))?, COMMAS);
    let end = AFTER_NAME.iter().filter_map(|word| places(after, word).first().copied()).min()?;
    let name = completed(&after[..end]);
    whole_name(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(lines: &[&str]) -> Stated {
        stated(&lines.iter().map(|line| Line::of(line)).collect::<Vec<_>>())
    }

    fn named(year: u16, authority: &str, title: Option<usize>) -> Stated {
        let title = title.map(|place| place..place + 1);
        Stated { title, year: Some(year), authority: Some(authority.to_owned()) }
    }

    #[test]
    fn titles_are_written_in_many_ways() {
        for title in [
            "清源县人民政府2022年政府信息公开工作年度报告",
            "清源县人民政府 2022 年度政府信息公开工作年度报告",
            "2022年清源县人民政府政府信息公开年报",
            "清源县人民政府信息公开工作年度报告（2022年度报告）",
            "清源县人民政府二〇二二年政府信息公开年度报告",
        ] {
            assert_eq!(of(&[title]), named(2022, "清源县人民政府", Some(0)), "{title}");
        }
        assert_eq!(
            of(&["清源县司法局", "2022年政府信息公开工作年度报告"]),
            named(2022, "清源县司法局", Some(1))
        );
    }

    #[test]
    fn what_stands_around_a_name_is_none() {
        let unknown = |year, title| Stated { title: Some(title), year: Some(year), authority: None };
        let title = "2023年政府信息公开工作年度报告";
        assert_eq!(of(&["来源：清源县政府办公室", title]), unknown(2023, 1..2));
        assert_eq!(of(&["首页 政务公开 清源县财政局", title]), unknown(2023, 1..2));
        // The year of the report, not that of its date.
        assert_eq!(of(&["2024年1月清源县统计局2023年政府信息公开工作年度报告"]), unknown(2023, 0..1));
        assert_eq!(of(&["第3页 清源县统计局2023年政府信息公开工作年度报告"]), unknown(2023, 0..1));
        // Half of the name is on the line before.
        assert_eq!(of(&["清源县人民", "政府2023年政府信息公开", "工作年度报告"]), unknown(2023, 1..3));
        let sentence = "2023年1月1日至2023年12月31日期间，我局政府信息公开工作情况如下。";
        assert_eq!(of(&[sentence]), Stated { year: Some(2023), ..Stated::default() });
    }

    #[test]
    fn a_title_broken_over_lines_goes_before_whole_ones_of_other_years() {
        let menu = "清源县司法局2024年政府信息公开工作年度报告";
        let broken = ["清源县司法局2023年政府信", "息公开工作年度报告"];
        let period = "统计期限为2023年1月1日至2023年12月31日。";
        let stated = of(&[menu, broken[0], broken[1], period]);
        assert_eq!((stated.title, stated.year), (Some(1..3), Some(2023)));
        let lines = ["清源县司法局", "2023年", "政府信息公开工作年度报告", period];
        assert_eq!(of(&lines).authority.as_deref(), Some("清源县司法局"));
    }

    #[test]
    fn the_path_of_a_page_is_no_title() {
        let path = "当前位置：首页 > 政务公开 > 清源县司法局 > 政府信息公开年报";
        assert_eq!(
            of(&[path, "政府信息公开年报", "清源县司法局2023年政府信息公开年度报告"]),
            named(2023, "清源县司法局", Some(2))
        );
    }

    #[test]
    fn the_title_is_not_that_of_another_year_beside_it() {
        let (old, new) =
            ("清源县司法局2019年政府信息公开工作年度报告", "清源县司法局2024年政府信息公开工作年度报告");
        let period = "统计期限为2024年1月1日至2024年12月31日。";
        assert_eq!(of(&[new, old, period]), named(2024, "清源县司法局", Some(0)));
        assert_eq!(of(&[old, new, "一、总体情况", old]), named(2024, "清源县司法局", Some(1)));
        let lines = [Line::marked(new), Line::of(old)];
        assert_eq!(stated(&lines), named(2024, "清源县司法局", Some(0)));
    }

    #[test]
    fn the_period_sentence_tells_where_there_is_no_title() {
        let sentence = "内容涵盖2022年1月1日至12月31日期间清源县人民政府及所属部门信息公开工作情况。";
        assert_eq!(of(&[sentence]), named(2022, "清源县人民政府", None));
        let sentence = "统计期限为2023年1月1日至2023年12月31日。";
        assert_eq!(of(&[sentence]), Stated { year: Some(2023), ..Stated::default() });
    }

    #[test]
    fn a_sentence_that_names_the_report_is_no_title() {
        assert_eq!(of(&["根据《中华人民共和国政府信息公开条例》的规定，编制本年度报告"]), Stated::default());
    }
}
