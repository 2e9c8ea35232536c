//! What bits came after the same, in a byte: how many were 0, and how many 1, up to 15 each. Where the other bit comes, most
//! of those before it are let go: what is long ago says little.

/// Histories; in 0 nothing came yet.
pub const HISTORIES: usize = 256;

/// The history after a 0, and after a 1, of each.
pub type Next = [[u8; 2]; HISTORIES];

pub fn fill(next: &mut Next) {
    for (history, next) in next.iter_mut().enumerate() {
        let (zeros, ones) = (history as u8 / 16, history as u8 % 16);
        *next = [more(zeros) * 16 + fewer(ones), fewer(zeros) * 16 + more(ones)];
    }
}

fn more(count: u8) -> u8 {
    (count + 1).min(15)
}

fn fewer(count: u8) -> u8 {
    if count < 3 { count } else { count / 3 + 2 }
}
