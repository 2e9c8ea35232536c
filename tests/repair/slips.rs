//! What goes wrong when figures are typed, copied and pasted. How often each kind does stands
//! in `slips.json`.

use std::sync::LazyLock;

use serde_json::Value;

use super::numbers::Numbers;
use super::table::{Kind, Part, Report};

/// Cells of a part with what a slip leaves in them.
type Changes = Vec<(usize, i64)>;

/// A slip's kind: its name in `slips.json`, and every way in which it may befall a cell.
struct Sort {
    name: &'static str,
    befalls: fn(&Part, &[i64], usize) -> Vec<Changes>,
}

const SORTS: [Sort; 10] = [
    Sort { name: "wrong_digit", befalls: wrong_digit },
    Sort { name: "transposed_digits", befalls: transposed_digits },
    Sort { name: "missing_digit", befalls: missing_digit },
    Sort { name: "extra_digit", befalls: extra_digit },
    Sort { name: "stray_value", befalls: stray_value },
    Sort { name: "stale_total", befalls: stale_total },
    Sort { name: "blank", befalls: blank },
    Sort { name: "moved_value", befalls: moved_value },
    Sort { name: "swapped_neighbours", befalls: swapped_neighbours },
    Sort { name: "moved_row", befalls: moved_row },
];

/// A slip in a report.
#[derive(Clone, Debug)]
pub struct Slip {
    pub kind: &'static str,
    /// The part it is in.
    pub part: usize,
    /// The cells that it changed, and what they held.
    pub was: Vec<(usize, i64)>,
}

/// How often what happens.
struct Rates {
    /// How much each sort weighs.
    weighs: Vec<usize>,
    two_in_a_hundred: usize,
}

static RATES: LazyLock<Rates> = LazyLock::new(|| {
    let file: Value = serde_json::from_str(include_str!("slips.json")).expect("rates are JSON");
    let number = |value: &Value| value.as_u64().and_then(|n| usize::try_from(n).ok()).expect("a rate");
    let given = file["kinds"].as_object().expect("kinds");
    assert!(given.keys().all(|name| SORTS.iter().any(|sort| sort.name == name)), "a kind nobody knows");
    let weighs = SORTS.iter().map(|sort| number(&file["kinds"][sort.name]));
    Rates { weighs: weighs.collect(), two_in_a_hundred: number(&file["two_slips_in_a_hundred"]) }
});

/// One slip or two, in cells of their own.
pub fn plant_some(numbers: &mut Numbers, report: &mut Report) -> Vec<Slip> {
    let many = if numbers.percent(RATES.two_in_a_hundred) { 2 } else { 1 };
    plant(numbers, report, many)
}

/// So many slips, in cells of their own.
pub fn plant(numbers: &mut Numbers, report: &mut Report, many: usize) -> Vec<Slip> {
    let mut slips: Vec<Slip> = Vec::new();
    while slips.len() < many {
        let sort = numbers.pick_weighed(&SORTS, &RATES.weighs);
        let tied: Vec<(usize, usize)> =
            slips.iter().flat_map(|slip| slip.was.iter().map(|&(cell, _)| (slip.part, cell))).collect();
        slips.extend(befall(numbers, report, sort, &tied));
    }
    slips
}

/// How likely it is, in parts of nothing in particular, that a slip at this one cell makes
/// `wrong` of what is right.
pub fn likelihood(part: &Part, right: &[i64], cell: usize, wrong: i64) -> usize {
    const PRECISION: usize = 1_000_000;
    let by = |(sort, weighs): (&Sort, &usize)| {
        let ways = (sort.befalls)(part, right, cell);
        let so = ways.iter().filter(|changes| changes[..] == [(cell, wrong)]).count();
        PRECISION * weighs * so / ways.len().max(1)
    };
    SORTS.iter().zip(&RATES.weighs).map(by).sum()
}

/// The slip at a cell that it can befall, each as likely as the others; blanks are left alone.
/// Where none is found soon, as with a digit in a report of zeros, there is none.
fn befall(numbers: &mut Numbers, report: &mut Report, sort: &Sort, tied: &[(usize, usize)]) -> Option<Slip> {
    const TRIES: usize = 400;
    let cells: Vec<(usize, usize)> = report
        .figures
        .iter()
        .enumerate()
        .flat_map(|(part, figures)| (0..figures.len()).map(move |cell| (part, cell)))
        .collect();
    for _ in 0..TRIES {
        let (part, cell) = *numbers.pick(&cells);
        let figures: Vec<i64> = report.figures[part].iter().map(|figure| figure.unwrap_or(0)).collect();
        let mut ways = (sort.befalls)(&report.edition.parts[part], &figures, cell);
        ways.retain(|changes| {
            let free = |&(cell, _): &(usize, i64)| {
                report.figures[part][cell].is_some() && !tied.contains(&(part, cell))
            };
            changes.iter().all(free)
        });
        if ways.is_empty() {
            continue;
        }
        let changes = ways.swap_remove(numbers.below(ways.len()));
        for &(cell, new) in &changes {
            report.figures[part][cell] = Some(new);
        }
        let old = changes.iter().map(|&(cell, _)| (cell, figures[cell])).collect();
        return Some(Slip { kind: sort.name, part, was: old });
    }
    None
}

/// What the digits say, where they are a figure as people write one.
fn figure(digits: &[u8]) -> Option<i64> {
    let text = std::str::from_utf8(digits).expect("digits");
    let written = !text.is_empty() && (text == "0" || !text.starts_with('0'));
    written.then(|| text.parse().expect("a few digits"))
}

/// The figures that `change` makes of the digits of a figure other than 0, a way for each place.
fn at_each_digit(old: i64, cell: usize, change: impl Fn(&[u8], usize) -> Vec<Vec<u8>>) -> Vec<Changes> {
    let digits = old.to_string().into_bytes();
    let changed = (0..digits.len()).flat_map(|at| change(&digits, at));
    let news = changed.filter_map(|digits| figure(&digits)).filter(|&new| old != 0 && new != old);
    news.map(|new| vec![(cell, new)]).collect()
}

fn wrong_digit(_: &Part, figures: &[i64], cell: usize) -> Vec<Changes> {
    at_each_digit(figures[cell], cell, |digits, at| {
        let replaced = |digit| [&digits[..at], &[digit], &digits[at + 1..]].concat();
        // A figure that becomes 0 is left out, that is a slip of another kind.
        (b'0'..=b'9').map(replaced).filter(|digits| digits != b"0").collect()
    })
}

fn transposed_digits(_: &Part, figures: &[i64], cell: usize) -> Vec<Changes> {
    at_each_digit(figures[cell], cell, |digits, at| {
        let mut swapped = digits.to_vec();
        swapped.swap(at, (at + 1).min(digits.len() - 1));
        vec![swapped]
    })
}

fn missing_digit(_: &Part, figures: &[i64], cell: usize) -> Vec<Changes> {
    at_each_digit(figures[cell], cell, |digits, at| vec![[&digits[..at], &digits[at + 1..]].concat()])
}

/// Half of them doubled, the others hit beside the right key.
fn extra_digit(_: &Part, figures: &[i64], cell: usize) -> Vec<Changes> {
    at_each_digit(figures[cell], cell, |digits, at| {
        let with = |digit| [&digits[..=at], &[digit], &digits[at + 1..]].concat();
        let beside = b'0' + (digits[at] - b'0' + 1) % 10;
        vec![with(digits[at]), with(beside)]
    })
}

fn stray_value(_: &Part, figures: &[i64], cell: usize) -> Vec<Changes> {
    if figures[cell] == 0 { (1..=12).map(|new| vec![(cell, new)]).collect() } else { Vec::new() }
}

/// A total made before one of its addends was put in.
fn stale_total(part: &Part, figures: &[i64], cell: usize) -> Vec<Changes> {
    let sums = part
        .equations
        .iter()
        .filter(|equation| equation.kind != Kind::Balance && equation.terms.last() == Some(&(cell, -1)));
    let late = sums
        .flat_map(|equation| &equation.terms)
        .filter(|&&(addend, sign)| sign == 1 && figures[addend] != 0 && figures[addend] <= figures[cell]);
    late.map(|&(addend, _)| vec![(cell, figures[cell] - figures[addend])]).collect()
}

/// Left at 0.
fn blank(_: &Part, figures: &[i64], cell: usize) -> Vec<Changes> {
    if figures[cell] > 0 { vec![vec![(cell, 0)]] } else { Vec::new() }
}

/// In the cell to the right or to the left, which was 0.
fn moved_value(part: &Part, figures: &[i64], cell: usize) -> Vec<Changes> {
    let beside = [cell.wrapping_sub(1), cell + 1];
    let beside = beside.iter().filter(|&&to| {
        to < figures.len() && to / part.width == cell / part.width && figures[to] == 0 && figures[cell] != 0
    });
    beside.map(|&to| vec![(cell, 0), (to, figures[cell])]).collect()
}

/// Changed places with the figure to the right or below.
fn swapped_neighbours(part: &Part, figures: &[i64], cell: usize) -> Vec<Changes> {
    let right = (cell % part.width + 1 < part.width).then_some(cell + 1);
    let below = (cell + part.width < figures.len()).then_some(cell + part.width);
    let others = right
        .into_iter()
        .chain(below)
        .filter(|&other| figures[cell] != 0 && figures[other] != 0 && figures[cell] != figures[other]);
    others.map(|other| vec![(cell, figures[other]), (other, figures[cell])]).collect()
}

/// A row pasted one column too far: its last figure is lost. Told of its first cell.
fn moved_row(part: &Part, figures: &[i64], cell: usize) -> Vec<Changes> {
    if !cell.is_multiple_of(part.width)
        || figures[cell..cell + part.width - 1].iter().all(|&figure| figure == 0)
    {
        return Vec::new();
    }
    let old = |at: usize| if at == cell { 0 } else { figures[at - 1] };
    let row = cell..cell + part.width;
    vec![row.filter(|&at| figures[at] != old(at)).map(|at| (at, old(at))).collect()]
}
