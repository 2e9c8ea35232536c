//! What is laid beside the reports that are checked: last year's, and the parts of those of whole governments. Which one
//! goes with which report is found from its authority and its year.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use nianbao::api::{self, Beside};
use nianbao::{Lang, Report, authority_stem, phrase, phrase_for, printable};

use super::files::{Named, Trouble, files};
use super::order::in_order;
use super::{complain, say};

/// Reports that may be laid beside others.
pub struct Shelf {
    previous: Vec<Kept>,
    parts: Vec<Kept>,
    /// Those of last year by what their authorities go by and their year.
    by_year: BTreeMap<(String, u16), usize>,
    /// The parts by what their authorities go by.
    by_name: BTreeMap<(String, usize), usize>,
    /// Whether one report alone is checked: then what was given is meant for it.
    one: bool,
    /// Files that could not be read.
    pub unread: usize,
}

/// A report that was read, and whether it was laid beside any other.
struct Kept {
    file: String,
    report: Report,
    used: AtomicBool,
}

/// A file of many that was read.
pub struct Read {
    pub file: String,
    pub report: Report,
}

/// What was read of several files and folders, what lies in these and is no report left out: how many files that are, and how
/// many could not be read, which is said.
pub struct Heap {
    pub read: Vec<Read>,
    pub left_out: usize,
    pub unread: usize,
}

impl Heap {
    /// Reads all files named, on so many threads.
    pub fn of(paths: &[PathBuf], jobs: usize, lang: Lang) -> Result<Self, Trouble> {
        let mut heap = Self { read: Vec::new(), left_out: 0, unread: 0 };
        let work = |file: Result<Named, Trouble>| {
            let file = file?;
            let read = || {
                let source = file.open()?;
                let found = api::find(&source.document()?, None, None);
                Ok(Read { report: found.map_err(|error| source.trouble(error))?, file: source.name })
            };
            read().map_err(|trouble| file.judged(trouble))
        };
        in_order(files(paths), jobs, work, |result| {
            match result {
                None => {}
                Some(Ok(read)) => heap.read.push(read),
                Some(Err(Trouble::NoReport)) => heap.left_out += 1,
                Some(Err(trouble)) => {
                    heap.unread += 1;
                    complain(&trouble, lang);
                }
            }
            Ok::<(), Trouble>(())
        })?;
        Ok(heap)
    }
}

impl Shelf {
    /// Reads what was given, for so many reports to be checked.
    pub fn of(
        previous: &[PathBuf],
        parts: &[PathBuf],
        reports: usize,
        jobs: usize,
        lang: Lang,
    ) -> Result<Self, Trouble> {
        let [previous, parts] = [Heap::of(previous, jobs, lang)?, Heap::of(parts, jobs, lang)?];
        let unread = previous.unread + parts.unread;
        let [previous, parts] =
            [previous, parts].map(|heap| heap.read.into_iter().map(Kept::of).collect::<Vec<_>>());
        let (mut by_year, mut by_name) = (BTreeMap::new(), BTreeMap::new());
        for (place, Kept { report, .. }) in previous.iter().enumerate() {
            if let (Some(authority), Some(year)) = (&report.authority, report.year) {
                // Of two that are alike the first; the other is said to be left over.
                by_year.entry((authority_stem(authority), year)).or_insert(place);
            }
        }
        for (place, Kept { report, .. }) in parts.iter().enumerate() {
            if let Some(authority) = &report.authority {
                by_name.insert((authority_stem(authority), place), place);
            }
        }
        Ok(Self { previous, parts, by_year, by_name, one: reports == 1, unread })
    }

    /// What goes with a report.
    pub fn beside(&self, report: &Report) -> Beside {
        Beside { previous: self.last_years(report), parts: self.parts_of(report), ..Beside::default() }
    }

    /// One report given as last year's is that, as far as it says, and if it is not the check says so.
    fn last_years(&self, report: &Report) -> Option<Report> {
        if let [only] = &self.previous[..]
            && self.one
        {
            return Some(only.taken());
        }
        let key = (authority_stem(report.authority.as_ref()?), report.year?.checked_sub(1)?);
        self.by_year.get(&key).map(|&place| self.previous[place].taken())
    }

    /// What was given for one report are its parts. Of many those are whose names begin with that of the report's area; what
    /// is itself a part of one of them is not counted again. The report itself is no part of it.
    fn parts_of(&self, report: &Report) -> Vec<Report> {
        let fits = |part: &&Kept| {
            let same_year = part.report.year.zip(report.year).is_none_or(|(part, own)| part == own);
            let itself = part.report.shares_authority(report) && part.report.has_the_figures_of(report);
            same_year && !itself
        };
        if self.one {
            return self.parts.iter().filter(fits).map(Kept::taken).collect();
        }
        let Some(stem) = report.authority.as_deref().map(authority_stem) else { return Vec::new() };
        let below =
            self.by_name.range((stem.clone(), 0)..).take_while(|((name, _), _)| name.starts_with(&stem));
        let mut found: Vec<(&str, &Kept)> = Vec::new();
        let mut within: Option<&str> = None;
        for ((name, _), &place) in below {
            let part = &self.parts[place];
            if fits(&part) && !within.is_some_and(|area| name.starts_with(area) && name.len() > area.len()) {
                found.push((name, part));
                let government = part.report.authority.as_deref().is_some_and(|name| name.ends_with("政府"));
                within = Some(name.as_str()).filter(|name| government && **name != stem);
            }
        }
        // A report of a department has none but itself.
        if found.len() < 2 { Vec::new() } else { found.into_iter().map(|(_, part)| part.taken()).collect() }
    }

    /// Says which reports went with none.
    pub fn say_unused(&self, lang: Lang) {
        for (key, kept) in [("previous-unused", &self.previous), ("parts-unused", &self.parts)] {
            let unused: Vec<&Kept> = kept.iter().filter(|kept| !kept.used.load(Ordering::Relaxed)).collect();
            if unused.is_empty() {
                continue;
            }
            let names: Vec<String> =
                unused.iter().take(super::MOST_NAMED).map(|kept| printable(&kept.file)).collect();
            let names = names.join(phrase(lang, "list-comma"));
            say(&phrase_for(lang, key, &[("n", &unused.len()), ("files", &names)]));
        }
    }
}

impl Kept {
    fn of(read: Read) -> Self {
        let Read { file, mut report } = read;
        // Only its figures are laid beside others, and there may be a thousand.
        report.passages = Vec::new();
        Self { file, report, used: AtomicBool::new(false) }
    }

    fn taken(&self) -> Report {
        self.used.store(true, Ordering::Relaxed);
        self.report.clone()
    }
}
