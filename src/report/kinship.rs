//! Whose report another one is, and of which year: whether two belong together.

use super::Report;
use crate::text::{fold, places};

/// What a report of a whole area has behind the area's name.
const WHOLE: [&str; 5] = ["全省", "全市", "全县", "全区", "汇总"];

/// How the report of a government's own office goes on behind the name that the government goes by.
const OWN: [&str; 11] = [
    "",
    "政府办公室",
    "政府办公厅",
    "政府办",
    "办公室",
    "办公厅",
    "府办",
    "本级",
    "政府本级",
    "机关",
    "政府机关",
];

/// What an authority goes by: without spaces and brackets, 人民政府 as 政府, and not even that at the end. 某县人民政府,
/// 某县政府 and 某县（全县） are the same.
#[must_use]
pub fn stem(authority: &str) -> String {
    let folded = fold(authority);
    let (mut stem, mut skipped) = (String::new(), 0);
    for (at, c) in folded.char_indices() {
        if folded[at..].starts_with("人民政府") {
            skipped = 2;
        }
        if skipped > 0 {
            skipped -= 1;
        } else {
            stem.push(c);
        }
    }
    let ends = |stem: &str| WHOLE.into_iter().find(|end| stem.ends_with(end)).map_or(0, str::len);
    stem.truncate(stem.len() - ends(&stem));
    let government = if stem.ends_with("政府") { "政府".len() } else { 0 };
    stem.truncate(stem.len() - government);
    stem
}

impl Report {
    /// Whether both are of the same authority, as far as both say.
    #[must_use]
    pub fn may_share_authority(&self, other: &Self) -> bool {
        match (&self.authority, &other.authority) {
            (Some(one), Some(other)) => one == other || stem(one) == stem(other),
            _ => true,
        }
    }

    /// Whether it is of the year before the other's, as far as both say.
    #[must_use]
    pub fn may_be_year_before(&self, other: &Self) -> bool {
        self.year.zip(other.year).is_none_or(|(year, next)| year + 1 == next)
    }

    /// Whether it may be last year's report to the other.
    #[must_use]
    pub fn may_precede(&self, other: &Self) -> bool {
        self.may_share_authority(other) && self.may_be_year_before(other)
    }

    /// Whether both say that they are of the same authority.
    #[must_use]
    pub fn shares_authority(&self, other: &Self) -> bool {
        self.authority.is_some() && other.authority.is_some() && self.may_share_authority(other)
    }

    /// Whether it may be what the other's own office did, the other being of a whole government; it may where one of them
    /// does not say whose it is.
    #[must_use]
    pub fn may_be_own_office_of(&self, whole: &Self) -> bool {
        let (Some(own), Some(whole)) = (&self.authority, &whole.authority) else { return true };
        let (own, whole) = (stem(own), stem(whole));
        own.strip_prefix(&*whole).is_some_and(|rest| OWN.contains(&rest))
    }

    /// Whether it is of a government, and the other of something below it, going by their names: its report may already have
    /// the other's figures in it.
    #[must_use]
    pub fn may_include(&self, other: &Self) -> bool {
        let (Some(whole), Some(part)) = (&self.authority, &other.authority) else { return false };
        let (area, below) = (stem(whole), stem(part));
        // A department's stem is its name: that of a government is shorter.
        area.len() < fold(whole).len() && below.len() > area.len() && below.starts_with(&*area)
    }

    /// The government whose own office this is, going by its name.
    #[must_use]
    pub fn government(&self) -> Option<&str> {
        let name = self.authority.as_deref()?;
        let end = places(name, "政府办公").pop()? + "政府".len();
        Some(&name[..end])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(authority: &str) -> Report {
        Report { authority: Some(authority.to_owned()), ..Report::default() }
    }

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        for name in ["清源县人民政府", "清源县政府", "清源县", "清源县（全县）", "清源县 人民政府(汇总)"]
        {
            assert!(of(name).shares_authority(&of("清源县人民政府")), "{name}");
        }
        for name in ["清源县财政局", "清源县人民政府办公室", "清源市人民政府", "清源县民政局"]
        {
            assert!(!of(name).may_share_authority(&of("清源县人民政府")), "{name}");
        }
        assert!(Report::default().may_share_authority(&of("清源县人民政府")));
        assert!(!Report::default().shares_authority(&Report::default()));
    }

    #[test]
    fn a_government_may_include_what_its_name_begins() {
        let county = of("清源县人民政府");
        assert!(county.may_include(&of("清源县人民政府办公室")) && county.may_include(&of("清源县财政局")));
        assert!(!county.may_include(&of("清源县政府")) && !county.may_include(&of("白石县财政局")));
        assert!(!of("清源县财政局").may_include(&of("清源县财政局国库科")));
    }

    #[test]
    fn the_own_office_goes_by_many_names() {
        let county = of("清源县人民政府");
        for name in ["清源县人民政府办公室", "清源县政府办公室", "清源县人民政府（本级）", "清源县人民政府"]
        {
            assert!(of(name).may_be_own_office_of(&county), "{name}");
        }
        for name in ["清源县财政局", "清源县信访局", "清源县城关镇人民政府", "白石县人民政府办公室"]
        {
            assert!(!of(name).may_be_own_office_of(&county), "{name}");
        }
        assert_eq!(of("清源县人民政府办公室").government(), Some("清源县人民政府"));
        assert_eq!(of("清源县财政局").government(), None);
    }
}
