//! Files, folders and standard input.

use std::io::Read;
use std::path::Path;

use nianbao::api::sentence;
use nianbao::{Document, Lang, Unreadable, phrase, printable};

/// One byte more than is read: the reader then says that it is too much.
const MOST: u64 = nianbao::MOST_BYTES as u64 + 1;

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
    /// Something else.
    Other(String),
}

impl Trouble {
    /// Which file, where, what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Unopened { name, reason } => {
                format!("{}: {} ({reason})", printable(name), phrase(lang, "unreadable-file"))
            }
            Self::Unread { name, error } => format!("{}: {}", printable(name), sentence(*error, lang)),
            Self::Other(words) => words.clone(),
        }
    }
}

impl Source {
    /// Opens a file; `-` is standard input.
    pub fn of(name: &str) -> Result<Self, Trouble> {
        let mut bytes = Vec::new();
        let read = if name == "-" {
            std::io::stdin().take(MOST).read_to_end(&mut bytes)
        } else {
            std::fs::File::open(name).and_then(|file| file.take(MOST).read_to_end(&mut bytes))
        };
        match read {
            Ok(_) => Ok(Self { name: name.to_owned(), bytes }),
            Err(error) => Err(Trouble::Unopened { name: name.to_owned(), reason: error.to_string() }),
        }
    }

    pub fn document(&self) -> Result<Document, Trouble> {
        nianbao::read(&self.bytes).map_err(|error| self.trouble(error))
    }

    pub fn trouble(&self, error: Unreadable) -> Trouble {
        Trouble::Unread { name: self.name.clone(), error }
    }
}

/// The files named; a folder stands for all files in it, by name.
pub fn sources(names: &[String]) -> impl IntoIterator<Item = Result<Source, Trouble>> {
    names
        .iter()
        .flat_map(|name| if Path::new(name).is_dir() { folder(name) } else { vec![Ok(name.clone())] })
        .map(|name| Source::of(&name?))
}

/// The files of a folder and of the folders in it, without hidden ones.
fn folder(name: &str) -> Vec<Result<String, Trouble>> {
    let unopened =
        |error: std::io::Error| Trouble::Unopened { name: name.to_owned(), reason: error.to_string() };
    let entries: Result<Vec<_>, _> = match std::fs::read_dir(name) {
        Ok(entries) => entries.collect(),
        Err(error) => Err(error),
    };
    let mut found = match entries {
        Ok(entries) => entries,
        Err(error) => return vec![Err(unopened(error))],
    };
    found.retain(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
    found.sort_by_key(std::fs::DirEntry::file_name);
    let mut files = Vec::new();
    for entry in found {
        let name = entry.path().to_string_lossy().into_owned();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => files.extend(folder(&name)),
            // A link to a folder may lead in a circle, and a pipe has no end.
            Ok(_) if entry.path().is_file() => files.push(Ok(name)),
            _ => {}
        }
    }
    files
}
