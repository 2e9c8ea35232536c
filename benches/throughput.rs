//! How fast one core reads and checks, printed and never asserted: times are noisy, ratios less so.
#![cfg(not(target_arch = "wasm32"))]

use std::hint::black_box;
use std::time::{Duration, Instant};

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::RcDom;

const WORD: &str = include_str!("../tests/documents/word-80k.html");
const FLATTENED: &str = include_str!("../www/samples/qiyun-2022.txt");

const ROUNDS: usize = 15;
const CALLS: u32 = 40;

fn check(text: &str) {
    let document = nianbao::read_text(text).expect("a document");
    black_box(nianbao::check(&document, &nianbao::Options::default()).expect("a report"));
}

fn parse(text: &str) {
    black_box(html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(text));
}

/// What is done, and to which text.
type Job = (fn(&str), &'static str);

/// The time of one call: the median of several rounds. The jobs take turns, so that noise hits them alike.
fn medians<const N: usize>(jobs: [Job; N]) -> [f64; N] {
    let mut times = [(); N].map(|()| Vec::new());
    for _ in 0..ROUNDS {
        for (times, (job, text)) in times.iter_mut().zip(jobs) {
            let begin = Instant::now();
            (0..CALLS).for_each(|_| job(black_box(text)));
            times.push(begin.elapsed() / CALLS);
        }
    }
    times.map(|mut times: Vec<Duration>| {
        times.sort_unstable();
        times[ROUNDS / 2].as_secs_f64()
    })
}

#[allow(clippy::cast_precision_loss, reason = "a document has fewer bytes than a double has whole numbers")]
fn main() {
    let [html, tree, flattened] = medians([(check, WORD), (parse, WORD), (check, FLATTENED)]);
    let rate = |seconds: f64| WORD.len() as f64 / 1e6 / seconds;
    println!("natively, one core, median of {ROUNDS} rounds of {CALLS} calls");
    println!("  read and check HTML (Word, 80 kB)      {:8.1} MB/s      aim at least 12", rate(html));
    println!("  html5ever alone into its tree          {:8.1} MB/s", rate(tree));
    println!("  the first against the second           {:8.2} x", html / tree);
    println!("  read and check flattened reports       {:8.0} a second  aim at least 5000", 1.0 / flattened);
}
