//! Figures stated in the text.

use super::Report;
use crate::text::Decimal;

/// The figures that the text counts as 件, each once, in the order of the text. Which cell each is about is not told.
#[must_use]
pub fn counts(report: &Report) -> Vec<i64> {
    let mut counts = Vec::new();
    for line in report.passages.iter().flat_map(|passage| &passage.paragraphs) {
        counts_in(&line.text, &mut counts);
    }
    counts
}

fn counts_in(line: &str, counts: &mut Vec<i64>) {
    let mut number = None;
    // A part of 12,345 or 1.5 is no figure of its own.
    let mut part = false;
    for c in line.chars() {
        match (c.to_digit(10), number) {
            (Some(digit), _) => {
                number = Some(10 * number.unwrap_or(0) % Decimal::MOST_COUNT + i64::from(digit));
            }
            (_, Some(_)) if c == ' ' => {}
            (_, Some(count)) => {
                if c == '件' && !part && !counts.contains(&count) {
                    counts.push(count);
                }
                part = matches!(c, '.' | '．' | ',' | '，');
                number = None;
            }
            _ => part = false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_before_its_unit_is_a_count() {
        let mut found = Vec::new();
        counts_in("收到申请 21 件，其中10件予以公开，占47.6%，公开信息6952条，共1.5件。", &mut found);
        assert_eq!(found, [21, 10]);
    }
}
