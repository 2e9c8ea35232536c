//! The laws and notices that these reports cite, under their right titles, and from which report year on each holds.
//!
//! Only what is sure: a title that is not listed is nobody's mistake.

/// A law or a notice of the State Council or of its general office.
#[derive(Debug)]
pub struct Cited {
    /// Its title, as it stands between 《 and 》.
    pub title: &'static str,
    /// A word that every title has that means it.
    pub mark: &'static str,
    /// How many characters may be lost, added or other in a title that is taken for a wrong writing of it.
    pub slack: usize,
    /// Its number, where it has one of its own.
    pub number: Option<&'static str>,
    /// The first report year that it holds for.
    pub first_year: u16,
    /// The last; `None` while it is in force.
    pub last_year: Option<u16>,
}

/// Every one of them.
pub static DOCUMENTS: [Cited; 6] = [
    Cited {
        title: "中华人民共和国政府信息公开条例",
        mark: "条",
        slack: 3,
        number: Some("国务院令第711号"),
        first_year: 2019,
        last_year: None,
    },
    // The same, as it may be called.
    Cited {
        title: "政府信息公开条例",
        mark: "条",
        slack: 2,
        number: Some("国务院令第711号"),
        first_year: 2019,
        last_year: None,
    },
    Cited {
        title: "国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知",
        mark: "格式",
        slack: 3,
        number: Some("国办公开办函〔2021〕30号"),
        first_year: 2021,
        last_year: None,
    },
    Cited {
        title: "中华人民共和国政府信息公开工作年度报告格式",
        mark: "格式",
        slack: 3,
        number: Some("国办公开办函〔2021〕30号"),
        first_year: 2021,
        last_year: None,
    },
    Cited {
        title: "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
        mark: "年度报告",
        slack: 3,
        number: Some("国办公开办函〔2019〕60号"),
        first_year: 2019,
        last_year: Some(2020),
    },
    Cited {
        title: "政府信息公开信息处理费管理办法",
        mark: "处理费",
        slack: 2,
        number: Some("国办函〔2020〕109号"),
        first_year: 2021,
        last_year: None,
    },
];

/// Titles that look like wrong ones and are right.
pub static ALSO_RIGHT: [&str; 2] = ["信息公开条例", "政府信息公开工作年度报告格式"];

/// The series of numbers that documents of the State Council's general office have, the longer names first.
pub static SERIES: [&str; 6] = ["国办公开办函", "国办公开函", "国办公开办", "国办函", "国办发", "国务院令第"];
