//! Figures stated in the text.

use super::Report;

/// The figures that the text counts as 件, each once, in the order of the text. Which cell each is about is not told.
#[must_use]
pub fn counts(report: &Report) -> Vec<i64> {
    let mut counts = Vec::new();
    for line in report.passages.iter().flat_map(|passage| &passage.paragraphs) {
        for count in counts_in(line) {
            if !counts.contains(&count) {
                counts.push(count);
            }
        }
    }
    counts
}

fn counts_in(line: &str) -> impl Iterator<Item = i64> + '_ {
    let mut pieces: Vec<&str> = line.split('件').collect();
    // What stands behind the last 件 is counted by nothing.
    pieces.pop();
    pieces.into_iter().filter_map(|before| {
        let before = before.trim_end();
        let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        let (text, number) = before.split_at(before.len() - digits);
        // A part of 12,345 or 1.5 is no figure of its own.
        number.parse().ok().filter(|_| !text.ends_with(['.', ',', '，', '．']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_before_its_unit_is_a_count() {
        let found: Vec<i64> =
            counts_in("收到申请 21 件，其中10件予以公开，占47.6%，公开信息6952条，共1.5件。").collect();
        assert_eq!(found, [21, 10]);
    }
}
