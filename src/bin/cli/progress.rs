//! How far the work is, on standard error: only on a terminal, and only where the work is long.

use std::io::{IsTerminal, stderr};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use nianbao::{Lang, phrase};

/// Work that is done sooner shows no bar.
const LONG: Duration = Duration::from_secs(1);
const TEMPLATE: &str = "{prefix} [{bar:40}] {pos}/{len} {elapsed_precise}";

pub struct Progress {
    lang: Lang,
    begun: Instant,
    all: usize,
    done: usize,
    /// `None` until the work turns out to be long.
    bar: Option<ProgressBar>,
}

impl Progress {
    pub fn new(all: usize, lang: Lang) -> Self {
        Self { lang, begun: Instant::now(), all, done: 0, bar: None }
    }

    /// One file more is done.
    pub fn step(&mut self) {
        self.done += 1;
        self.begin();
        if let Some(bar) = &self.bar {
            bar.set_position(self.done as u64);
        }
    }

    /// Time has gone by.
    pub fn look(&mut self) {
        self.begin();
        if let Some(bar) = &self.bar {
            bar.tick();
        }
    }

    /// Shows the bar, if it is time. It has no colour, so that there is nothing for NO_COLOR to forbid, and no sign that
    /// a Chinese terminal shows twice as wide as it is counted.
    fn begin(&mut self) {
        if self.bar.is_none() && self.begun.elapsed() >= LONG && stderr().is_terminal() {
            let bar = ProgressBar::with_draw_target(Some(self.all as u64), ProgressDrawTarget::stderr());
            if let Ok(style) = ProgressStyle::with_template(TEMPLATE) {
                bar.set_style(style.progress_chars("=> "));
            }
            let bar = bar.with_elapsed(self.begun.elapsed()).with_prefix(phrase(self.lang, "checking"));
            self.bar = Some(bar.with_position(self.done as u64));
        }
    }

    /// Writes something while the bar is out of the way: standard output may be the same terminal.
    pub fn aside<R>(&self, write: impl FnOnce() -> R) -> R {
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
