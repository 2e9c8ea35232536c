//! What bits came after the same, in a byte: how many were 0, how many 1, and which was the last. Of many of one kind the
//! exact number is let go, and where the other bit comes, so are most of them: what is long ago says little.

/// Histories are numbered from 0, in which nothing came yet.
pub const HISTORIES: usize = 256;

/// The history after a 0, and after a 1, of each.
pub type Next = [[u8; 2]; HISTORIES];

/// The most bits of one kind, where there are none, one, two… of the other.
const MOST: [u8; 6] = [40, 30, 12, 8, 6, 5];

/// How many were 0, and 1, and the last.
type History = [u8; 3];

/// Each is numbered when it is met: they come to 255.
pub fn fill(next: &mut Next) {
    let mut numbered: [History; HISTORIES] = [[0; 3]; HISTORIES];
    let mut count = 1;
    let mut at = 0;
    while at < count {
        let [zeros, ones, _] = numbered[at];
        for (bit, after) in [[zeros + 1, fewer(ones), 0], [fewer(zeros), ones + 1, 1]].into_iter().enumerate()
        {
            let after = bounded(after);
            let known = numbered[..count].iter().position(|history| *history == after);
            next[at][bit] = known.unwrap_or(count) as u8;
            if known.is_none() {
                numbered[count] = after;
                count += 1;
            }
        }
        at += 1;
    }
}

fn fewer(count: u8) -> u8 {
    match count {
        0..3 => count,
        3 | 4 => count - 1,
        _ => (count / 2 + 2).min(5),
    }
}

fn bounded([zeros, ones, last]: History) -> History {
    let few = zeros.min(ones).min(MOST.len() as u8 - 1);
    let many = zeros.max(ones).min(MOST[usize::from(few)]);
    if zeros < ones { [few, many, last] } else { [many, few, last] }
}
