//! Arguments, files, exit statuses: a thin caller of the library.

mod beside;
mod changes;
mod check;
mod decide;
mod files;
mod local;
mod order;
mod progress;
mod sum;

use std::io::{Write, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use nianbao::api::{self, Beside};
use nianbao::{Lang, Report};

use changes::{Changes, changes};
use check::{Check, check};
use decide::{Decide, decide};
use files::{Source, Trouble};
use sum::{Sum, sum};

/// So many names of files are listed in a sentence.
const MOST_NAMED: usize = 3;

/// Reads, checks and renders annual reports on government information disclosure
/// (政府信息公开工作年度报告).
#[derive(Parser)]
#[command(version, max_term_width = 80)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Report what is wrong with each file.
    Check(Check),
    /// Note in a file of local rules what was decided about a finding.
    Decide(Decide),
    /// Write the official blank report, prefilled with what is known.
    Template(Template),
    /// Write a report in the official layout.
    Render(Render),
    /// The same, with every value written in that the equations force; standard error says which.
    Fill(Render),
    /// Write the report of a whole government, added up from its parts; standard error says what could not be added.
    Sum(Sum),
    /// Show what changed since last year's report.
    Changes(Changes),
    /// List the rules.
    Rules(Rules),
}

#[derive(Args)]
struct Template {
    /// Report year.
    #[arg(long)]
    year: u16,
    /// Authority.
    #[arg(long, value_name = "NAME")]
    authority: String,
    /// Last year's report.
    #[arg(long, value_name = "FILE")]
    previous: Option<PathBuf>,
    #[arg(long, default_value = "html")]
    format: TemplateFormat,
}

#[derive(Args)]
struct Render {
    /// The report; `-` is standard input.
    file: PathBuf,
    #[arg(long, default_value = "html")]
    format: ReportFormat,
}

#[derive(Args)]
struct Rules {
    #[arg(long, default_value = "markdown")]
    format: RulesFormat,
    /// Language of the catalogue.
    #[arg(long, default_value = "zh-CN", value_parser = lang)]
    lang: Lang,
}

#[derive(Clone, Copy, ValueEnum)]
enum TemplateFormat {
    Html,
    Text,
    Json,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum ReportFormat {
    Html,
    Markdown,
    Text,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum RulesFormat {
    Markdown,
    Json,
    /// The JSON Schema of local rules.
    Schema,
}

fn lang(id: &str) -> Result<Lang, String> {
    Lang::of(id).ok_or_else(|| "zh-CN or en".to_owned())
}

/// 2: a file that could not be read; 1: an error in a report; 0: neither. Wrong usage is 2 too, by clap.
pub fn main() -> ExitCode {
    let status = match Cli::parse().command {
        Command::Check(arguments) => check(&arguments),
        Command::Decide(arguments) => decide(&arguments),
        Command::Template(arguments) => template(&arguments),
        Command::Render(arguments) => render_file(&arguments),
        Command::Fill(arguments) => fill(&arguments),
        Command::Sum(arguments) => sum(&arguments),
        Command::Changes(arguments) => changes(&arguments),
        Command::Rules(arguments) => rules(&arguments),
    };
    match status {
        Ok(status) => ExitCode::from(status),
        Err(Trouble::NobodyReads) => ExitCode::SUCCESS,
        Err(trouble) => {
            complain(&trouble, Lang::default());
            ExitCode::from(2)
        }
    }
}

fn template(arguments: &Template) -> Result<u8, Trouble> {
    let previous = arguments.previous.as_ref().map(|file| report(file)).transpose()?;
    let Some(blank) = api::template(arguments.year, &arguments.authority, previous.as_ref()) else {
        let words = nianbao::phrase_with(Lang::default(), "year-too-early", usize::from(api::first_year()));
        return Err(Trouble::Other(words));
    };
    let page = match arguments.format {
        TemplateFormat::Html => nianbao::to_html(&blank, &[]),
        TemplateFormat::Text => nianbao::to_text(&blank),
        TemplateFormat::Json => json(&api::report_data(&blank))?,
    };
    write(&page)?;
    Ok(0)
}

fn render_file(arguments: &Render) -> Result<u8, Trouble> {
    render(&report(&arguments.file)?, arguments.format)
}

/// Blank cells only, and only those that the equations leave no choice for.
fn fill(arguments: &Render) -> Result<u8, Trouble> {
    let lang = Lang::default();
    let checked = api::examine(report(&arguments.file)?, &Beside::default());
    let (report, written) = api::filled(&checked, lang);
    if written.is_empty() {
        say(nianbao::phrase(lang, "nothing-forced"));
    }
    for sentence in written {
        say(&[nianbao::phrase(lang, "filled"), nianbao::phrase(lang, "colon"), &sentence].concat());
    }
    render(&report, arguments.format)
}

fn render(report: &Report, format: ReportFormat) -> Result<u8, Trouble> {
    let page = match format {
        ReportFormat::Html => nianbao::to_html(report, &[]),
        ReportFormat::Markdown => nianbao::to_markdown(report),
        ReportFormat::Text => nianbao::to_text(report),
        ReportFormat::Json => json(&api::report_data(report))?,
    };
    write(&page)?;
    Ok(0)
}

/// What is in a file, whatever is wrong with it.
fn report(file: &Path) -> Result<Report, Trouble> {
    let source = Source::of(file)?;
    let document = source.document()?;
    api::find(&document, None, None).map_err(|error| source.trouble(error))
}

/// As many threads as there are processors.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

fn rules(arguments: &Rules) -> Result<u8, Trouble> {
    write(&match arguments.format {
        RulesFormat::Markdown => api::catalogue(arguments.lang),
        RulesFormat::Json => json(&api::rules(arguments.lang))?,
        RulesFormat::Schema => api::schema(),
    })?;
    Ok(0)
}

fn json(value: &impl serde::Serialize) -> Result<String, Trouble> {
    let text = serde_json::to_string(value).map_err(|error| Trouble::Other(error.to_string()))?;
    Ok(text + "\n")
}

fn write(text: &str) -> Result<(), Trouble> {
    stdout().write_all(text.as_bytes()).map_err(|error| match error.kind() {
        std::io::ErrorKind::BrokenPipe => Trouble::NobodyReads,
        _ => Trouble::Other(error.to_string()),
    })
}

fn complain(trouble: &Trouble, lang: Lang) {
    say(&trouble.sentence(lang));
}

fn say(sentence: &str) {
    let _ = writeln!(stderr(), "nianbao: {sentence}");
}
