//! How fast the command line checks many reports beside last year's and their parts, and that the work grows with their
//! number and no faster: printed and never asserted.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
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

/// So many reports of a year, in a folder; how many bytes they are.
fn written(folder: &Path, reports: usize, year: u16) -> usize {
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder).expect("a folder");
    let mut bytes = 0;
    for number in 0..reports {
        let (county, place) = (number / OF_COUNTY + 1, number % OF_COUNTY);
        let authority = match place {
            0 => format!("第{county}县人民政府"),
            1 => format!("第{county}县人民政府办公室"),
            _ => format!("第{county}县第{place}局"),
        };
        let report = WORD.replace(AUTHORITY, &authority).replace(&YEAR.to_string(), &year.to_string());
        bytes += report.len();
        std::fs::write(folder.join(format!("{number}.html")), report).expect("a file");
    }
    bytes
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
fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("beside-bench");
    let numbers = [REPORTS / 2, REPORTS];
    let folders =
        numbers.map(|reports| ["now", "before"].map(|name| folder.join(format!("{name}-{reports}"))));
    let mut megabytes = [[0.0; 2]; 2];
    for ((reports, folders), megabytes) in numbers.into_iter().zip(&folders).zip(&mut megabytes) {
        for ((folder, year), megabytes) in folders.iter().zip([YEAR, YEAR - 1]).zip(megabytes) {
            *megabytes = written(folder, reports, year) as f64 / 1e6;
        }
    }
    // The fastest of several rounds, in which each has its turn: what else the machine does slows one as the other.
    let mut fastest = [[f64::INFINITY; 2]; 2];
    for _ in 0..ROUNDS {
        for ([now, before], fastest) in folders.iter().zip(&mut fastest) {
            fastest[0] = fastest[0].min(seconds(now, &[]));
            fastest[1] = fastest[1].min(seconds(now, &[("--previous", before), ("--parts", now)]));
        }
    }
    println!("nianbao check on two threads, HTML reports from a folder, as JSON; fastest of {ROUNDS} runs");
    for ((reports, [now, before]), [alone, beside]) in numbers.into_iter().zip(megabytes).zip(fastest) {
        println!("  {reports} reports, {now:.1} MB");
        println!("    alone                                {:8.1} MB/s", now / alone);
        println!("    with last year's and the parts       {:8.1} MB/s", now / beside);
        // The parts are the same files, read once more.
        println!("    of all that is read for that         {:8.1} MB/s", (2.0 * now + before) / beside);
    }
    println!("  twice the reports                      {:8.2} x the time", fastest[1][1] / fastest[0][1]);
    let _ = std::fs::remove_dir_all(&folder);
}
