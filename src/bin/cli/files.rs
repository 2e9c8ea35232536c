//! Files, folders and standard input.

use std::io::Read;
use std::path::{Path, PathBuf};

use nianbao::api::sentence;
use nianbao::{Document, Fault, Lang, Unreadable, phrase, printable};

/// One byte more than is read: the reader then says that it is too much.
const MOST: u64 = nianbao::MOST_BYTES as u64 + 1;

/// A file to be done.
pub struct Named {
    path: PathBuf,
    /// It lay in a folder, and was not named itself.
    in_folder: bool,
}

/// A file and what is in it.
pub struct Source {
    pub name: String,
    bytes: Vec<u8>,
}

/// Why a file was not done, for one line on standard error.
pub enum Trouble {
    /// It could not be opened.
    Unopened { name: String, reason: String },
    /// It could be opened, and not read.
    Unread { name: String, error: Unreadable },
    /// A file of a folder that is a document of an office program: it may hold a report.
    Office { name: String },
    /// A file of a folder that is no report, nor looks like one: a picture, a style sheet.
    NoReport,
    /// Something else.
    Other(String),
    /// Whoever reads the output has seen enough (`nianbao check … | head`).
    NobodyReads,
}

impl Trouble {
    fn unopened(path: &Path, error: &std::io::Error) -> Self {
        Self::Unopened { name: path.to_string_lossy().into_owned(), reason: error.to_string() }
    }

    /// Which file, where, what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Unopened { name, reason } => {
                format!("{}: {} ({reason})", printable(name), phrase(lang, "unreadable-file"))
            }
            Self::Unread { name, error } => format!("{}: {}", printable(name), sentence(*error, lang)),
            Self::Office { name } => {
                format!("{}: {}", printable(name), sentence(Fault::OfficeFile.into(), lang))
            }
            Self::Other(words) => words.clone(),
            Self::NoReport | Self::NobodyReads => String::new(),
        }
    }

    /// The file, and why it was not read in one word; `None` where that is no fault.
    pub fn unread(&self) -> Option<(&str, &'static str)> {
        match self {
            Self::Unopened { name, .. } => Some((name, "unopened")),
            Self::Unread { name, error } => Some((name, error.fault.code())),
            Self::Office { name } => Some((name, Fault::OfficeFile.code())),
            Self::NoReport | Self::Other(_) | Self::NobodyReads => None,
        }
    }
}

impl Source {
    /// Opens a file; `-` is standard input. Its name may be in any encoding, and is printed as far as it is UTF-8.
    pub fn of(path: &Path) -> Result<Self, Trouble> {
        let name = path.to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        let read = if name == "-" {
            std::io::stdin().take(MOST).read_to_end(&mut bytes)
        } else {
            std::fs::File::open(path).and_then(|file| file.take(MOST).read_to_end(&mut bytes))
        };
        match read {
            Ok(_) => Ok(Self { name, bytes }),
            Err(error) => Err(Trouble::unopened(path, &error)),
        }
    }

    /// What it says, whatever its encoding.
    pub fn text(&self) -> Result<String, Trouble> {
        nianbao::decode(&self.bytes).map_err(|error| self.trouble(error))
    }

    pub fn document(&self) -> Result<Document, Trouble> {
        nianbao::read(&self.bytes).map_err(|error| self.trouble(error))
    }

    pub fn trouble(&self, error: Unreadable) -> Trouble {
        Trouble::Unread { name: self.name.clone(), error }
    }
}

impl Named {
    pub fn open(&self) -> Result<Source, Trouble> {
        Source::of(&self.path)
    }

    /// A folder holds what nobody asked to have read: what came with a web page, the documents that it was made of.
    pub fn judged(&self, trouble: Trouble) -> Trouble {
        match trouble {
            Trouble::Unread { error, .. } if self.in_folder && no_report(&self.path, error.fault) => {
                Trouble::NoReport
            }
            Trouble::Unread { name, error } if self.in_folder && error.fault == Fault::OfficeFile => {
                Trouble::Office { name }
            }
            other => other,
        }
    }
}

/// What lies beside reports and is none, where it could not be read as one. What it holds goes before its name: a report
/// is read whatever it is called.
const BESIDE: [&str; 34] = [
    "avif", "bmp", "css", "db", "eot", "gif", "gz", "heic", "ico", "ini", "jfif", "jpeg", "jpg", "js", "lnk",
    "map", "mjs", "mov", "mp3", "mp4", "otf", "png", "rar", "svg", "swf", "tif", "tiff", "ttf", "url",
    "webp", "woff", "woff2", "xsl", "7z",
];

fn no_report(path: &Path, fault: Fault) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    fault == Fault::Binary || BESIDE.contains(&ending.as_str())
}

/// The files named; a folder stands for all files in it.
pub fn files(paths: &[PathBuf]) -> Vec<Result<Named, Trouble>> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            folder(path, &mut found);
        } else {
            found.push(Ok(Named { path: path.clone(), in_folder: false }));
        }
    }
    found
}

/// The files of a folder and of the folders in it, without hidden ones, in the order in which one would count them.
fn folder(path: &Path, files: &mut Vec<Result<Named, Trouble>>) {
    let entries = std::fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let mut found = match entries {
        Ok(entries) => entries,
        Err(error) => return files.push(Err(Trouble::unopened(path, &error))),
    };
    // `~$…` is what Word leaves beside a document that is open.
    let hidden = |name: &str| name.starts_with('.') || name.starts_with("~$");
    found.retain(|entry| !hidden(&entry.file_name().to_string_lossy()));
    found.sort_by_cached_key(|entry| (parts(&entry.file_name().to_string_lossy()), entry.file_name()));
    for entry in found {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => folder(&entry.path(), files),
            // A link to a folder may lead in a circle, and a pipe has no end.
            Ok(_) if entry.path().is_file() => files.push(Ok(Named { path: entry.path(), in_folder: true })),
            _ => {}
        }
    }
}

/// A name as one orders it: 2 before 10, a number before a letter.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// How many digits it has without the noughts before it, and these.
    Number(usize, String),
    Letter(char),
}

fn parts(name: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if end > 0 {
            let digits = rest[..end].trim_start_matches('0');
            parts.push(Part::Number(digits.len(), digits.to_owned()));
            rest = &rest[end..];
        } else {
            parts.push(Part::Letter(first));
            rest = &rest[first.len_utf8()..];
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_names_count_for_what_they_are() {
        let mut names = ["b", "10.html", "a10", "2.html", "a2b", "a2", "010", "9", "县2", "县10"];
        names.sort_by_key(|name| parts(name));
        assert_eq!(names, ["2.html", "9", "010", "10.html", "a2", "a2b", "a10", "b", "县2", "县10"]);
    }
}
