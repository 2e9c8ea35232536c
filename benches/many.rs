//! How fast the command line checks a thousand reports, with one thread and with two: printed and never asserted.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

const WORD: &str = include_str!("../tests/documents/word-80k.html");
const FLATTENED: &str = include_str!("../www/samples/qiyun-2022.txt");

const REPORTS: usize = 1000;
const ROUNDS: usize = 5;

/// A thousand reports of these, no two the same, in a folder of folders; how many bytes they are.
fn written(folder: &Path, report: &str, ending: &str) -> usize {
    let _ = std::fs::remove_dir_all(folder);
    let mut bytes = 0;
    for number in 1..=REPORTS {
        let below = folder.join((number / 100).to_string());
        std::fs::create_dir_all(&below).expect("a folder");
        let report = report.replacen("2022", &(2021 + number % 4).to_string(), 1);
        bytes += report.len();
        std::fs::write(below.join(format!("{number}.{ending}")), report).expect("a file");
    }
    bytes
}

/// Seconds for the whole folder: the fastest of several rounds, in which each number of threads has its turn. What else
/// the machine does slows two threads more than one.
fn seconds<const N: usize>(folder: &Path, jobs: [&str; N]) -> [f64; N] {
    let mut fastest = [f64::INFINITY; N];
    for _ in 0..ROUNDS {
        for (fastest, jobs) in fastest.iter_mut().zip(jobs) {
            let begin = Instant::now();
            let mut command = Command::new(env!("CARGO_BIN_EXE_nianbao"));
            command.args(["check", "--format", "json", "--jobs", jobs]).arg(folder);
            let status =
                command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("the program starts");
            *fastest = fastest.min(begin.elapsed().as_secs_f64());
            assert!(matches!(status.code(), Some(0 | 1)), "every report is read");
        }
    }
    fastest
}

#[allow(clippy::cast_precision_loss, reason = "a folder has fewer bytes than a double has whole numbers")]
fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("many");
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    println!(
        "nianbao check, {REPORTS} reports from a folder, as JSON; {threads} processors; fastest of {ROUNDS} runs"
    );
    for (what, report, ending) in [("HTML (Word)", WORD, "html"), ("flattened", FLATTENED, "txt")] {
        let bytes = written(&folder, report, ending);
        let [one, two] = seconds(&folder, ["1", "2"]);
        let rate = |seconds: f64| bytes as f64 / 1e6 / seconds;
        println!("  {what}, {:.1} MB", bytes as f64 / 1e6);
        println!(
            "    one thread                           {:8.1} MB/s {:8.0} reports/s",
            rate(one),
            REPORTS as f64 / one
        );
        println!(
            "    two threads                          {:8.1} MB/s {:8.0} reports/s",
            rate(two),
            REPORTS as f64 / two
        );
        println!("    the second against the first         {:8.2} x", one / two);
    }
    let _ = std::fs::remove_dir_all(&folder);
}
