//! Work on several threads, its results in the order of what was given.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::time::Duration;

/// How many results of each thread may lie finished behind one that takes long: what bounds the memory.
const AHEAD: usize = 16;
/// How long to wait for a result before saying that there is none yet.
const TICK: Duration = Duration::from_millis(100);

/// Works on all items, and hands over each result as soon as it and all before it are there; `None` while it takes its
/// time. An error of who takes them ends it.
pub fn in_order<T: Send, R: Send, E>(
    items: impl IntoIterator<Item = T>,
    threads: usize,
    work: impl Fn(T) -> R + Sync,
    mut take: impl FnMut(Option<R>) -> Result<(), E>,
) -> Result<(), E> {
    let (give, jobs) = mpsc::channel::<(T, SyncSender<R>)>();
    let jobs = Mutex::new(jobs);
    let over = AtomicBool::new(false);
    let next = || jobs.lock().ok()?.recv().ok();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((item, done)) = next() {
                    if over.load(Ordering::Relaxed) {
                        break;
                    }
                    // Nobody waits for it any more if it was the last that was wanted.
                    let _ = done.send(work(item));
                }
            });
        }
        let mut items = items.into_iter();
        let mut under_way = VecDeque::new();
        loop {
            while under_way.len() < AHEAD * threads
                && let Some(item) = items.next()
            {
                let (done, result) = mpsc::sync_channel(1);
                let _ = give.send((item, done));
                under_way.push_back(result);
            }
            let Some(first) = under_way.pop_front() else { break };
            if let Err(error) = awaited(&first, &mut take) {
                over.store(true, Ordering::Relaxed);
                return Err(error);
            }
        }
        // Without it the threads would wait for more.
        drop(give);
        Ok(())
    })
}

fn awaited<R, E>(result: &Receiver<R>, take: &mut impl FnMut(Option<R>) -> Result<(), E>) -> Result<(), E> {
    loop {
        match result.recv_timeout(TICK) {
            Ok(result) => return take(Some(result)),
            Err(RecvTimeoutError::Timeout) => take(None)?,
            // Its thread panicked, which the scope tells.
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;

    #[test]
    fn results_come_in_the_order_of_the_items_however_long_each_takes() {
        let mut taken = Vec::new();
        let slow = |item: u64| {
            std::thread::sleep(Duration::from_millis((item * 7) % 5));
            item
        };
        let done: Result<(), ()> = in_order(0..200, 4, slow, |result| {
            taken.extend(result);
            Ok(())
        });
        assert!(done.is_ok() && taken.len() == 200 && taken.is_sorted());
    }

    #[test]
    fn a_slow_first_item_keeps_no_more_than_so_many_results_waiting() {
        let done = AtomicUsize::new(0);
        let mut most = 0;
        let mut seen = 0;
        let work = |item: usize| {
            if item == 0 {
                std::thread::sleep(Duration::from_millis(300));
            }
            done.fetch_add(1, Ordering::SeqCst);
        };
        let all: Result<(), ()> = in_order(0..1000, 2, work, |result| {
            seen += usize::from(result.is_some());
            most = most.max(done.load(Ordering::SeqCst).saturating_sub(seen));
            Ok(())
        });
        assert!(all.is_ok() && seen == 1000);
        assert!(most > 1 && most <= 2 * AHEAD, "{most}");
    }

    #[test]
    fn who_has_seen_enough_ends_it() {
        let done = AtomicUsize::new(0);
        let ended = in_order(
            0..10_000,
            2,
            |_| {
                std::thread::sleep(Duration::from_millis(1));
                done.fetch_add(1, Ordering::SeqCst)
            },
            |result| if result.is_some() { Err("enough") } else { Ok(()) },
        );
        assert_eq!(ended, Err("enough"));
        assert!(done.load(Ordering::SeqCst) < 100);
    }
}
