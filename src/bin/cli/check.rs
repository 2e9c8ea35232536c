//! `nianbao check`: many files at the same time, their findings in the order of the files.

use std::io::{IsTerminal, stdout};
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use nianbao::api::{self, Beside};
use nianbao::{Checked, Day, Lang, Local, Style, Totals, phrase, phrase_for, printable};

use super::beside::Shelf;
use super::files::{Named, Source, Trouble, files};
use super::local::{day, local_rules};
use super::order::in_order;
use super::progress::Progress;
use super::{complain, json, lang, say, write};

#[derive(Args)]
pub struct Check {
    /// Files; `-` is standard input, a folder all files in it and in the folders below.
    ///
    /// In a folder, hidden files and what cannot be a report (pictures, style sheets) are left out; documents of
    /// office programs, which may be one and cannot be read, are named together at the end.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[arg(long, default_value = "text")]
    format: CheckFormat,
    /// Language of the messages.
    #[arg(long, default_value = "zh-CN", value_parser = lang)]
    lang: Lang,
    /// One line a file instead of its findings; as text, the totals in the last one.
    #[arg(long)]
    summary: bool,
    /// Report year, before what the report says.
    #[arg(long)]
    year: Option<u16>,
    /// Authority, before what the report says.
    #[arg(long, value_name = "NAME")]
    authority: Option<String>,
    /// Last year's report, or a folder of them; can be given again. Each goes with the report of the same authority and
    /// the year after.
    #[arg(long, value_name = "FILE|FOLDER")]
    previous: Vec<PathBuf>,
    /// Reports that a report of a whole government adds up, that of its own office among them, or a folder of them; can be
    /// given again. Where several files are checked, each part goes with the government that its name begins with.
    #[arg(long, value_name = "FILE|FOLDER")]
    parts: Vec<PathBuf>,
    /// Local rules and a reviewer's decisions, as JSON (docs/local-rules.md).
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    /// Day of publication, before what the report says, for the deadlines of local rules.
    #[arg(long, value_name = "DAY", value_parser = day)]
    published: Option<Day>,
    /// How many files are checked at the same time; as many as there are processors if not given.
    #[arg(long, short, value_name = "N")]
    jobs: Option<NonZeroUsize>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum CheckFormat {
    Text,
    Json,
    Csv,
}

/// A file that was read, as it is written out: of its outcome no more is kept.
struct Found {
    text: String,
    summary: api::Summary,
}

/// All files are done, also after one that could not be read.
pub fn check(arguments: &Check) -> Result<u8, Trouble> {
    let files = files(&arguments.files);
    let jobs = arguments.jobs.map_or_else(super::threads, NonZeroUsize::get);
    let local = arguments.rules.as_ref().map(|file| local_rules(file, arguments.lang)).transpose()?;
    let shelf = Shelf::of(&arguments.previous, &arguments.parts, files.len(), jobs, arguments.lang)?;
    let mut run = Run::new(arguments, files.len());
    run.totals.unread = shelf.unread;
    if let Some(head) = head(arguments) {
        write(head)?;
    }
    let jobs = jobs.min(files.len());
    let work = |file: Result<Named, Trouble>| {
        let file = file?;
        let found = file.open().and_then(|source| found(arguments, &source, &shelf, local.as_ref()));
        found.map_err(|trouble| file.judged(trouble))
    };
    in_order(files, jobs, work, |result| {
        let Some(result) = result else {
            run.progress.look();
            return Ok(());
        };
        run.take(result)
    })?;
    shelf.say_unused(arguments.lang);
    run.end()
}

/// What was done so far.
struct Run<'a> {
    arguments: &'a Check,
    progress: Progress,
    several: bool,
    totals: Totals,
    /// Files of folders that are no reports.
    left_out: usize,
    /// Documents of office programs in folders: how many, and the first of them.
    office: (usize, String),
}

impl<'a> Run<'a> {
    fn new(arguments: &'a Check, files: usize) -> Self {
        Self {
            arguments,
            progress: Progress::new(files, arguments.lang),
            several: files > 1,
            totals: Totals::default(),
            left_out: 0,
            office: (0, String::new()),
        }
    }

    /// The next file in order.
    fn take(&mut self, result: Result<Found, Trouble>) -> Result<(), Trouble> {
        self.progress.step();
        let Check { format, summary, lang, .. } = *self.arguments;
        let trouble = match result {
            Ok(found) => {
                let apart = format == CheckFormat::Text && !summary && self.totals.reports > 0;
                self.totals.count(found.summary.errors, found.summary.warnings);
                return self.progress.aside(|| {
                    if apart {
                        write("\n")?;
                    }
                    write(&found.text)
                });
            }
            Err(trouble) => trouble,
        };
        let Some((file, fault)) = trouble.unread() else {
            self.left_out += 1;
            return Ok(());
        };
        self.totals.unread += 1;
        if let Trouble::Office { name } = &trouble {
            if self.office.0 < super::MOST_NAMED {
                let comma = if self.office.0 > 0 { phrase(lang, "list-comma") } else { "" };
                self.office.1 += &[comma, &printable(name)].concat();
            }
            self.office.0 += 1;
        } else {
            self.progress.aside(|| complain(&trouble, lang));
        }
        if summary && format != CheckFormat::Text {
            let line = unread(format, file, fault)?;
            return self.progress.aside(|| write(&line));
        }
        Ok(())
    }

    /// The totals, what was not read, and the exit status.
    fn end(self) -> Result<u8, Trouble> {
        let Self { arguments: &Check { format, summary, lang, .. }, totals, .. } = self;
        drop(self.progress);
        if summary && format == CheckFormat::Text && self.several && totals.reports + totals.unread > 0 {
            write(&nianbao::to_totals(totals, lang))?;
        }
        if self.office.0 > 0 {
            let words = phrase_for(lang, "office-files", &[("n", &self.office.0), ("files", &self.office.1)]);
            say(&words);
        }
        if self.left_out > 0 {
            say(&phrase_for(lang, "left-out", &[("n", &self.left_out)]));
        }
        if totals.reports + totals.unread == 0 {
            return Err(Trouble::Other(phrase(lang, "no-files").to_owned()));
        }
        Ok(if totals.unread > 0 { 2 } else { u8::from(totals.with_errors > 0) })
    }
}

/// The findings of one file, or its line in a summary, in the format asked for.
fn found(arguments: &Check, source: &Source, shelf: &Shelf, local: Option<&Local>) -> Result<Found, Trouble> {
    let document = source.document()?;
    let report = api::find(&document, arguments.year, arguments.authority.as_deref());
    let report = report.map_err(|error| source.trouble(error))?;
    let beside = Beside { local: local.cloned(), published: arguments.published, ..shelf.beside(&report) };
    let checked = api::examine(report, &beside);
    let outcome = api::describe(&checked, arguments.lang);
    let terminal = stdout().is_terminal();
    let style = Style { width: 80, colour: terminal && colour(), lang: arguments.lang };
    let Checked { report, findings, causes, .. } = &checked;
    let file = source.name.as_str();
    let text = match (arguments.format, arguments.summary) {
        (CheckFormat::Json, false) => json(&OfFile { file, outcome: &outcome })?,
        (CheckFormat::Json, true) => {
            let api::Outcome { authority, year, summary, .. } = &outcome;
            json(&OfFile { file, outcome: Line { authority: authority.as_deref(), year: *year, summary } })?
        }
        (CheckFormat::Csv, false) => {
            nianbao::to_csv(file, report, &findings.faults, arguments.lang, local.is_some())
        }
        (CheckFormat::Csv, true) => nianbao::to_csv_line(file, report, findings),
        (CheckFormat::Text, false) => nianbao::to_terminal(file, report, findings, causes, style),
        // A name is whole where a program may read it.
        (CheckFormat::Text, true) => nianbao::to_summary(file, report, findings, style, terminal),
    };
    Ok(Found { text, summary: outcome.summary })
}

/// What is said of a file as JSON.
#[derive(serde::Serialize)]
struct OfFile<'a, T> {
    file: &'a str,
    #[serde(flatten)]
    outcome: T,
}

/// A report in one line.
#[derive(serde::Serialize)]
struct Line<'a> {
    authority: Option<&'a str>,
    year: Option<u16>,
    summary: &'a api::Summary,
}

/// A file that could not be read, in a summary for a program.
#[derive(serde::Serialize)]
struct Unread {
    unread: &'static str,
}

fn unread(format: CheckFormat, file: &str, fault: &'static str) -> Result<String, Trouble> {
    match format {
        CheckFormat::Json => json(&OfFile { file, outcome: Unread { unread: fault } }),
        _ => Ok(nianbao::to_csv_unread(file, fault)),
    }
}

fn head(arguments: &Check) -> Option<&'static str> {
    let csv = arguments.format == CheckFormat::Csv;
    csv.then_some(match (arguments.summary, &arguments.rules) {
        (true, _) => nianbao::CSV_SUMMARY_HEAD,
        (false, None) => nianbao::CSV_HEAD,
        (false, Some(_)) => nianbao::CSV_HEAD_DECIDED,
    })
}

/// Never against NO_COLOR (no-color.org).
fn colour() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
