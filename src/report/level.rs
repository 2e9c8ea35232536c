//! What kind of authority it is, as its name says, where that is sure.

use super::Report;
use crate::text::{ends_with, has, has_one, is_one};

/// How high an authority stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A province, or a department of it.
    Province,
    /// A county, a district, or a department of it.
    County,
    /// A town or a sub-district.
    Town,
}

/// How the names of towns' authorities end.
const TOWNS: &str = "镇 乡 街道 街道办事处 镇人民政府 乡人民政府 镇政府 乡政府 镇人民政府办公室";

/// 区 is not always a district.
const NO_DISTRICTS: &str = "治发新地特园景辖社片林矿护范验作能理假税贸业";

impl Report {
    /// Whether it is a government's report, its departments' added up: not that of one department or office.
    #[must_use]
    pub fn is_of_government(&self) -> bool {
        self.authority.as_ref().is_some_and(|name| name.ends_with("政府"))
    }

    /// How high its authority stands. A city may be of either kind, so none is said of it.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        level(self.authority.as_ref()?)
    }
}

fn level(name: &str) -> Option<Level> {
    if ends_with(name, TOWNS) {
        return Some(Level::Town);
    }
    let mut before = '\0';
    let mut level = None;
    for c in name.chars() {
        match c {
            '县' | '旗' => level = Some(Level::County),
            '区' if !is_one(before, NO_DISTRICTS) => level = Some(Level::County),
            '市' | '州' | '盟' => level = None,
            '省' => level = Some(Level::Province),
            _ => {}
        }
        before = c;
    }
    // 广西壮族自治区人民政府, 新疆维吾尔自治区财政厅.
    let province = level.is_none() && has_one(name, "自治区") && !has(name, "市州盟");
    if province { Some(Level::Province) } else { level }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_sure_is_said() {
        for (name, wanted) in [
            ("青石县人民政府", Some(Level::County)),
            ("青石县教育局", Some(Level::County)),
            ("澄湖市东岸区人民政府", Some(Level::County)),
            ("青石县云岭镇人民政府", Some(Level::Town)),
            ("东岸街道办事处", Some(Level::Town)),
            ("澄湖市人民政府", None),
            ("景德镇市人民政府", None),
            ("澄湖市教育局", None),
            ("澄湖经济技术开发区管理委员会", None),
            ("云岭自治州人民政府", None),
            ("云岭省人民政府", Some(Level::Province)),
            ("广西壮族自治区人民政府", Some(Level::Province)),
            ("广西壮族自治区南宁市青秀区人民政府", Some(Level::County)),
            ("国家能源局", None),
            ("市政府办公室", None),
        ] {
            assert_eq!(level(name), wanted, "{name}");
        }
    }
}
