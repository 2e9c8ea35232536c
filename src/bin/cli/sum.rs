//! `nianbao sum`: the report of a whole government, added up from its parts.

use std::path::PathBuf;

use clap::Args;
use nianbao::Lang;
use nianbao::api;

use super::beside::{Heap, Read};
use super::files::Trouble;
use super::{ReportFormat, json, lang, render, say, threads, write};

#[derive(Args)]
pub struct Sum {
    /// The reports, that of the own office among them; a folder is all files in it and in the folders below.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Whose report it will be; else that of the own office, without 办公室.
    #[arg(long, value_name = "NAME")]
    authority: Option<String>,
    /// Report year; else that of the reports.
    #[arg(long)]
    year: Option<u16>,
    /// In `json` each cell says what each report has there.
    #[arg(long, default_value = "html")]
    format: ReportFormat,
    /// Language of what is said on standard error.
    #[arg(long, default_value = "zh-CN", value_parser = lang)]
    lang: Lang,
}

/// What could not be added, and why, is said on standard error. A sum without one of the files is none.
pub fn sum(arguments: &Sum) -> Result<u8, Trouble> {
    let lang = arguments.lang;
    let heap = Heap::of(&arguments.files, threads(), lang)?;
    if heap.left_out > 0 {
        say(&nianbao::phrase_for(lang, "left-out", &[("n", &heap.left_out)]));
    }
    if heap.unread > 0 {
        return Err(Trouble::Other(nianbao::phrase(lang, "sum-unread").to_owned()));
    }
    let (files, reports): (Vec<_>, Vec<_>) =
        heap.read.into_iter().map(|Read { file, report }| (file, report)).unzip();
    let added = api::add(&reports, arguments.year, arguments.authority.as_deref(), lang);
    let mut parts = api::Added::parts(&reports);
    for (part, file) in parts.iter_mut().zip(files) {
        part.file = Some(file);
    }
    for (note, last) in added.notes.iter().zip(1..) {
        // Why there is none is the last word.
        if added.sum.is_some() || last < added.notes.len() {
            say(note);
        }
    }
    let Some(sum) = added.sum else {
        return Err(Trouble::Other(added.notes.last().cloned().unwrap_or_default()));
    };
    if arguments.format == ReportFormat::Json {
        write(&json(&api::sum_data(&sum, parts))?)?;
        return Ok(0);
    }
    render(&sum.report, arguments.format)
}
