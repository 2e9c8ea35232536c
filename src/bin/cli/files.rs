//! Files, folders and standard input.

use std::io::Read;
use std::path::{Path, PathBuf};

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
            Self::Other(words) => words.clone(),
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

    pub fn document(&self) -> Result<Document, Trouble> {
        nianbao::read(&self.bytes).map_err(|error| self.trouble(error))
    }

    pub fn trouble(&self, error: Unreadable) -> Trouble {
        Trouble::Unread { name: self.name.clone(), error }
    }
}

/// The files named; a folder stands for all files in it, by name.
pub fn sources(paths: &[PathBuf]) -> impl IntoIterator<Item = Result<Source, Trouble>> {
    paths
        .iter()
        .flat_map(|path| if path.is_dir() { folder(path) } else { vec![Ok(path.clone())] })
        .map(|path| Source::of(&path?))
}

/// The files of a folder and of the folders in it, without hidden ones.
fn folder(path: &Path) -> Vec<Result<PathBuf, Trouble>> {
    let entries = std::fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let mut found = match entries {
        Ok(entries) => entries,
        Err(error) => return vec![Err(Trouble::unopened(path, &error))],
    };
    found.retain(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
    found.sort_by_key(std::fs::DirEntry::file_name);
    let mut files = Vec::new();
    for entry in found {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => files.extend(folder(&entry.path())),
            // A link to a folder may lead in a circle, and a pipe has no end.
            Ok(_) if entry.path().is_file() => files.push(Ok(entry.path())),
            _ => {}
        }
    }
    files
}
