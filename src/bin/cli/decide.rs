//! `nianbao decide`: what a reviewer decides about a finding, noted in a file of local rules.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use nianbao::api::{self, Beside, DecisionEntry, Options, local, with_decision, wrong_local};
use nianbao::{Checked, Day, Lang, Verdict, phrase, phrase_for, printable};

use super::files::{Source, Trouble};
use super::local::day;
use super::{lang, report, say, write};

#[derive(Args)]
pub struct Decide {
    /// The report; `-` is standard input.
    file: PathBuf,
    /// The file of local rules that the decision is written into; it is made if it is not there.
    #[arg(long, value_name = "FILE")]
    rules: PathBuf,
    /// The id of the finding; without it the ids of all findings are listed.
    #[arg(long, value_name = "ID", requires_all = ["decision", "reason"])]
    finding: Option<String>,
    /// What is decided: it may stay as it is, or the authority has explained it.
    #[arg(long)]
    decision: Option<DecisionGiven>,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = said)]
    reason: Option<String>,
    /// Report year, before what the report says.
    #[arg(long)]
    year: Option<u16>,
    /// Authority, before what the report says.
    #[arg(long, value_name = "NAME")]
    authority: Option<String>,
    /// Last year's report.
    #[arg(long, value_name = "FILE")]
    previous: Option<PathBuf>,
    /// Day of publication, before what the report says.
    #[arg(long, value_name = "DAY", value_parser = day)]
    published: Option<Day>,
    /// Language of the messages.
    #[arg(long, default_value = "zh-CN", value_parser = lang)]
    lang: Lang,
}

#[derive(Clone, Copy, ValueEnum)]
enum DecisionGiven {
    Accepted,
    Explained,
}

fn said(text: &str) -> Result<String, String> {
    if text.trim().is_empty() { Err("a reason".to_owned()) } else { Ok(text.to_owned()) }
}

/// The findings are those of a check with the file as it is.
pub fn decide(arguments: &Decide) -> Result<u8, Trouble> {
    let Decide { file, rules, lang, .. } = arguments;
    let text = text_of(rules)?;
    let wrong = |wrong| Trouble::Other(format!("{}: {}", shown(rules), wrong_local(&wrong, *lang)));
    let previous = arguments.previous.as_ref().map(|file| report(file)).transpose()?;
    let beside = Beside {
        previous,
        local: if text.is_empty() { None } else { Some(local(&text).map_err(wrong)?) },
        published: arguments.published,
        ..Beside::default()
    };
    let options =
        Options { year: arguments.year, authority: arguments.authority.clone(), beside, lang: *lang };
    let source = Source::of(file)?;
    let document = source.document()?;
    let (outcome, checked) = api::outcome(&document, &options).map_err(|error| source.trouble(error))?;
    let (Some(id), Some(decision), Some(reason)) =
        (&arguments.finding, arguments.decision, &arguments.reason)
    else {
        let lines = outcome.findings.iter().map(|finding| format!("{}\n  {}\n", finding.id, finding.message));
        write(&printable_lines(&lines.collect::<String>()))?;
        return Ok(0);
    };
    let verdict = match decision {
        DecisionGiven::Accepted => Verdict::Accepted,
        DecisionGiven::Explained => Verdict::Explained,
    };
    let entry = entry(&checked, id, verdict, reason, *lang)?;
    keep(rules, &with_decision(&text, &entry).map_err(wrong)?)?;
    let verdict = phrase(*lang, verdict.id());
    say(&phrase_for(*lang, "noted", &[("file", &shown(rules)), ("id", id), ("decision", &verdict)]));
    Ok(0)
}

fn entry(
    checked: &Checked,
    id: &str,
    verdict: Verdict,
    reason: &str,
    lang: Lang,
) -> Result<DecisionEntry, Trouble> {
    DecisionEntry::of(checked, id, verdict, reason)
        .ok_or_else(|| Trouble::Other(phrase_for(lang, "no-finding", &[("id", &printable(id))])))
}

/// What is in the file; nothing where it is not there yet.
fn text_of(rules: &Path) -> Result<String, Trouble> {
    match std::fs::metadata(rules) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(String::new()),
        _ => Source::of(rules)?.text(),
    }
}

/// Another file takes its place, so that one that is cut off while it is written is none.
fn keep(rules: &Path, text: &str) -> Result<(), Trouble> {
    // Where it is a link, what it leads to.
    let rules = &std::fs::canonicalize(rules).unwrap_or_else(|_| rules.to_owned());
    let mut beside = rules.as_os_str().to_owned();
    beside.push(".new");
    let written = std::fs::write(&beside, text).and_then(|()| std::fs::rename(&beside, rules));
    written.map_err(|error| Trouble::Other(format!("{}: {error}", shown(rules))))
}

fn shown(file: &Path) -> String {
    printable(&file.to_string_lossy())
}

fn printable_lines(text: &str) -> String {
    text.lines().map(|line| printable(line) + "\n").collect()
}
