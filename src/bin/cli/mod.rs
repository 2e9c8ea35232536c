//! Arguments, files, exit statuses: a thin caller of the library.

mod files;

use std::io::{IsTerminal, Write, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use nianbao::api::{self, Options};
use nianbao::{Checked, Lang, Report, Style};

use files::{Source, Trouble, sources};

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
    /// Write the official blank report, prefilled with what is known.
    Template(Template),
    /// Write a report in the official layout.
    Render(Render),
    /// The same, with every value written in that the equations force; standard error says which.
    Fill(Render),
    /// List the rules.
    Rules(Rules),
}

#[derive(Args)]
struct Check {
    /// Files; `-` is standard input, a folder all files in it.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[arg(long, default_value = "text")]
    format: CheckFormat,
    /// Language of the messages.
    #[arg(long, default_value = "zh-CN", value_parser = lang)]
    lang: Lang,
    /// One line a file.
    #[arg(long)]
    summary: bool,
    /// Report year, before what the report says.
    #[arg(long)]
    year: Option<u16>,
    /// Authority, before what the report says.
    #[arg(long, value_name = "NAME")]
    authority: Option<String>,
    /// Last year's report, to tell which of two figures is wrong.
    #[arg(long, value_name = "FILE")]
    previous: Option<PathBuf>,
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
enum CheckFormat {
    Text,
    Json,
    Csv,
}

#[derive(Clone, Copy, ValueEnum)]
enum TemplateFormat {
    Html,
    Text,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
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
}

fn lang(id: &str) -> Result<Lang, String> {
    Lang::of(id).ok_or_else(|| "zh-CN or en".to_owned())
}

/// 2: a file that could not be read; 1: an error in a report; 0: neither. Wrong usage is 2 too, by clap.
pub fn main() -> ExitCode {
    let status = match Cli::parse().command {
        Command::Check(arguments) => check(&arguments),
        Command::Template(arguments) => template(&arguments),
        Command::Render(arguments) => render_file(&arguments),
        Command::Fill(arguments) => fill(&arguments),
        Command::Rules(arguments) => rules(&arguments),
    };
    match status {
        Ok(status) => ExitCode::from(status),
        Err(trouble) => {
            complain(&trouble, Lang::default());
            ExitCode::from(2)
        }
    }
}

/// All files are done, also after one that could not be read.
fn check(arguments: &Check) -> Result<u8, Trouble> {
    if let CheckFormat::Csv = arguments.format {
        write(nianbao::CSV_HEAD)?;
    }
    let previous = arguments.previous.as_ref().map(|file| report(file)).transpose()?;
    let options = Options {
        year: arguments.year,
        authority: arguments.authority.clone(),
        previous: previous.map(|checked| checked.report),
        lang: arguments.lang,
    };
    let mut status = 0;
    for (number, source) in sources(&arguments.files).into_iter().enumerate() {
        match source.and_then(|source| checked(&source, &options)) {
            Ok((file, checked, outcome)) => {
                if outcome.summary.errors > 0 {
                    status = status.max(1);
                }
                write(&found(arguments, &file, &checked, &outcome, number)?)?;
            }
            Err(trouble) => {
                complain(&trouble, arguments.lang);
                status = 2;
            }
        }
    }
    Ok(status)
}

fn checked(source: &Source, options: &Options) -> Result<(String, Checked, api::Outcome), Trouble> {
    let document = source.document()?;
    let (outcome, checked) = api::outcome(&document, options).map_err(|error| source.trouble(error))?;
    Ok((source.name.clone(), checked, outcome))
}

/// The findings of one file in the format asked for.
fn found(
    arguments: &Check,
    file: &str,
    checked: &Checked,
    outcome: &api::Outcome,
    number: usize,
) -> Result<String, Trouble> {
    let style = Style { width: 80, colour: colour(), lang: arguments.lang };
    let Checked { report, findings, causes, .. } = checked;
    Ok(match arguments.format {
        CheckFormat::Json => {
            #[derive(serde::Serialize)]
            struct Named<'a> {
                file: &'a str,
                #[serde(flatten)]
                outcome: &'a api::Outcome,
            }
            json(&Named { file, outcome })?
        }
        CheckFormat::Csv => nianbao::to_csv(file, report, &findings.faults, arguments.lang),
        CheckFormat::Text if arguments.summary => nianbao::to_line(file, report, findings, style),
        CheckFormat::Text => {
            let page = nianbao::to_terminal(file, report, findings, causes, style);
            if number == 0 { page } else { format!("\n{page}") }
        }
    })
}

/// Colour only on a terminal, and never against NO_COLOR (no-color.org).
fn colour() -> bool {
    stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

fn template(arguments: &Template) -> Result<u8, Trouble> {
    let previous = arguments.previous.as_ref().map(|file| report(file)).transpose()?;
    let previous = previous.map(|checked| checked.report);
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
    render(&report(&arguments.file)?.report, arguments.format)
}

/// Blank cells only, and only those that the equations leave no choice for.
fn fill(arguments: &Render) -> Result<u8, Trouble> {
    let lang = Lang::default();
    let (report, written) = api::filled(&report(&arguments.file)?, lang);
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
fn report(file: &Path) -> Result<Checked, Trouble> {
    let source = Source::of(file)?;
    let document = source.document()?;
    let (_, checked) = api::outcome(&document, &Options::default()).map_err(|error| source.trouble(error))?;
    Ok(checked)
}

fn rules(arguments: &Rules) -> Result<u8, Trouble> {
    write(&match arguments.format {
        RulesFormat::Markdown => api::catalogue(arguments.lang),
        RulesFormat::Json => json(&api::rules(arguments.lang))?,
    })?;
    Ok(0)
}

fn json(value: &impl serde::Serialize) -> Result<String, Trouble> {
    let text = serde_json::to_string(value).map_err(|error| Trouble::Other(error.to_string()))?;
    Ok(text + "\n")
}

fn write(text: &str) -> Result<(), Trouble> {
    stdout().write_all(text.as_bytes()).map_err(|error| {
        // Whoever reads has seen enough (`nianbao check … | head`).
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            std::process::exit(0);
        }
        Trouble::Other(error.to_string())
    })
}

fn complain(trouble: &Trouble, lang: Lang) {
    say(&trouble.sentence(lang));
}

fn say(sentence: &str) {
    let _ = writeln!(stderr(), "nianbao: {sentence}");
}
