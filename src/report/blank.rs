//! The official blank report, with what is known already written in.

use super::{Passage, Reading, Report, TableFound, Value};
use crate::format::{Edition, TableId};
use crate::grid::Origin;
use crate::input::Paragraph;

/// A report in which nothing is filled in but the year, the authority, and what last year's report says already:
/// 上年结转 is last year's 结转下年度, applicant by applicant.
#[must_use]
pub fn blank(edition: &'static Edition, year: u16, authority: &str, previous: Option<&Report>) -> Report {
    let empty = |id| {
        let mut table = TableFound::empty(edition, id);
        for (place, cell) in table.form.cells().iter().copied().enumerate() {
            let known = previous.and_then(|previous| previous.carried_into(cell));
            let known = known.map(|figure| figure.to_string()).unwrap_or_default();
            let reading = Reading::of(&known, crate::format::Unit::Count);
            table.values[place] = Value { raw: Some(known), reading, origin: None };
        }
        table.rows.iter_mut().for_each(|row| row.state = super::RowState::Found);
        Some(table)
    };
    Report {
        title: Some([authority, &year.to_string(), "年政府信息公开工作年度报告"].concat()),
        authority: Some(authority.to_owned()),
        year: Some(year),
        whole: true,
        passages: passages(edition, year),
        tables: TableId::ALL.map(empty),
        ..Report::default()
    }
}

fn passages(edition: &'static Edition, year: u16) -> Vec<Passage> {
    let year = &year.to_string();
    let notice = &edition.notice;
    // A title inside a title.
    let inner = |c| {
        if c == '《' {
            '〈'
        } else if c == '》' {
            '〉'
        } else {
            c
        }
    };
    let title: String = notice.title.chars().map(inner).collect();
    let opening = Passage {
        paragraphs: vec![line(
            ["根据《中华人民共和国政府信息公开条例》和《", &title, "》（", notice.number, "），编制本报告。"]
                .concat()
                + &["所列数据的统计期限为", year, "年1月1日至", year, "年12月31日。"].concat(),
        )],
        ..Passage::default()
    };
    let mut passages = vec![opening];
    passages.extend(edition.sections.iter().map(|section| Passage {
        section: Some(section),
        heading: [section.number, "、", section.title].concat(),
        origin: None,
        paragraphs: section.outline.iter().map(|&part| line(part.to_owned())).collect(),
    }));
    passages
}

/// A line that stands nowhere yet.
fn line(text: String) -> Paragraph {
    Paragraph { text, origin: Origin::Text { text: [0, 0] } }
}
