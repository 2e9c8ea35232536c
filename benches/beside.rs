//! How fast the command line checks many reports beside last year's and their parts, and that the work grows with their
//! number and no faster: printed and never asserted.
#![cfg(not(target_arch = "wasm32"))]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const WORD: &str = include_str!("../tests/documents/word-80k.html");
/// Whose report that is, and of which year.
const AUTHORITY: &str = "溪阳市人民政府";
const YEAR: u16 = 2025;

const REPORTS: usize = 1000;
/// A county and what it adds up: its own office and departments.
const OF_COUNTY: usize = 25;
const ROUNDS: usize = 5;

/// A place or a department of a name of its own, without digits, which no authority has in its name.
fn called(number: usize) -> String {
    let from = |letters: &str, place: usize| letters.chars().cycle().nth(place);
    from("甲乙丙丁戊己庚辛壬癸", number).into_iter().chain(from("东南西北中", number / 10)).collect()
}

/// Of so many reports of a year those that are wanted, by their places in a county, in a folder; how many megabytes they are.
fn written(folder: &Path, reports: usize, year: u16, wanted: impl Fn(usize) -> bool) -> f64 {
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder).expect("a folder");
    let mut bytes = 0;
    for number in 0..reports {
        let (county, place) = (called(number / OF_COUNTY), number % OF_COUNTY);
        if !wanted(place) {
            continue;
        }
        let authority = match place {
            0 => format!("{county}县人民政府"),
            1 => format!("{county}县人民政府办公室"),
            _ => format!("{county}县{}局", called(place)),
        };
        let report = WORD.replace(AUTHORITY, &authority).replace(&YEAR.to_string(), &year.to_string());
        bytes += report.len();
        std::fs::write(folder.join(format!("{number}.html")), report).expect("a file");
    }
    megabytes(bytes)
}

/// Seconds for all reports of a folder, beside what else is given.
fn seconds(now: &Path, beside: &[(&str, &Path)]) -> f64 {
    let begin = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_nianbao"));
    command.args(["check", "--format", "json", "--jobs", "2"]).arg(now);
    for (option, folder) in beside {
        command.arg(option).arg(folder);
    }
    let output = command.stdout(Stdio::null()).output().expect("the program starts");
    let seconds = begin.elapsed().as_secs_f64();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0 | 1)), "every report is read: {said}");
    assert_eq!(said, "", "every report given beside others goes with one");
    seconds
}

#[allow(clippy::cast_precision_loss, reason = "a folder has fewer bytes than a double has whole numbers")]
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// Reports, last year's, and the parts of those that add some up: in folders, with how many megabytes each has.
struct Shelf {
    reports: usize,
    now: (PathBuf, f64),
    before: (PathBuf, f64),
    parts: (PathBuf, f64),
    /// Seconds for the reports alone, and beside the others.
    fastest: [f64; 2],
}

impl Shelf {
    fn of(folder: &Path, reports: usize) -> Self {
        let made = |name: &str, year, wanted: fn(usize) -> bool| {
            let folder = folder.join(format!("{name}-{reports}"));
            let size = written(&folder, reports, year, wanted);
            (folder, size)
        };
        Self {
            reports,
            now: made("now", YEAR, |_| true),
            before: made("before", YEAR - 1, |_| true),
            parts: made("parts", YEAR, |place| place > 0),
            fastest: [f64::INFINITY; 2],
        }
    }

    fn run(&mut self) {
        let beside: [(&str, &Path); 2] = [("--previous", &self.before.0), ("--parts", &self.parts.0)];
        let seconds = [&[][..], &beside].map(|beside| seconds(&self.now.0, beside));
        self.fastest = [0, 1].map(|which| self.fastest[which].min(seconds[which]));
    }

    fn print(&self) {
        let Self { reports, now: (_, now), before: (_, before), parts: (_, parts), .. } = self;
        let [alone, beside] = self.fastest;
        println!("  {reports} reports, {now:.1} MB");
        println!("    alone                                {:8.1} MB/s", now / alone);
        println!("    with last year's and the parts       {:8.1} MB/s", now / beside);
        println!("    of all that is read for that         {:8.1} MB/s", (now + before + parts) / beside);
    }
}

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("beside-bench");
    let mut shelves = [REPORTS / 2, REPORTS].map(|reports| Shelf::of(&folder, reports));
    // The fastest of several rounds, in which each has its turn: what else the machine does slows one as the other.
    for _ in 0..ROUNDS {
        shelves.iter_mut().for_each(Shelf::run);
    }
    println!("nianbao check on two threads, HTML reports from a folder, as JSON; fastest of {ROUNDS} runs");
    shelves.iter().for_each(Shelf::print);
    let [half, whole] = shelves.map(|shelf| shelf.fastest[1]);
    println!("  twice the reports                      {:8.2} x the time", whole / half);
    let _ = std::fs::remove_dir_all(&folder);
}
