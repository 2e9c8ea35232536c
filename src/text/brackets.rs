//! Pairs of brackets, quotes and title marks.

/// The places of each opening mark and the closing one that belongs to it, the inner pairs first. What has no other half
/// is left out.
///
/// ```
/// assert_eq!(nianbao::text::pairs("《a〈b〉", "《〈", "》〉"), [(4, 8)]);
/// ```
#[must_use]
pub fn pairs(text: &str, open: &str, close: &str) -> Vec<(usize, usize)> {
    let (mut opened, mut pairs) = (Vec::new(), Vec::new());
    for (at, c) in text.char_indices() {
        if open.contains(c) {
            opened.push(at);
        } else if close.contains(c)
            && let Some(from) = opened.pop()
        {
            pairs.push((from, at));
        }
    }
    pairs
}
