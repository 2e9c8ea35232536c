//! Reports in which every equation holds, with the shape of real ones: nearly all applicants
//! are natural persons, most kinds of results never occur, most figures are 0.

use super::numbers::Numbers;
use super::table::{APPLICANTS, EDITION_2019, EDITION_2021, Edition, Report};

/// A report with figures up to `largest`, and totals that may be some times that.
pub fn report(numbers: &mut Numbers, largest: i64) -> Report {
    let edition: &Edition = if numbers.percent(50) { &EDITION_2021 } else { &EDITION_2019 };
    let rows = edition.parts[0].cells.len() / APPLICANTS.len();
    // Each report has a size of its own: a county has three applications, a province ten thousand.
    let size = numbers.figure(largest);
    let [used, organisations] = [20 + numbers.below(60), numbers.below(25)];
    let row_in_use: Vec<bool> = (0..rows).map(|_| numbers.percent(used)).collect();

    let mut table = vec![vec![0; APPLICANTS.len()]; rows];
    for column in 0..APPLICANTS.len() - 1 {
        let (often, size) = if column == 0 { (90, size) } else { (organisations, 1 + size / 30) };
        fill_column(numbers, &mut table, column, |numbers, row| {
            if row_in_use[row] && numbers.percent(often) { numbers.figure(size) } else { 0 }
        });
    }
    for row in &mut table {
        row[APPLICANTS.len() - 1] = row.iter().sum();
    }

    let group = |numbers: &mut Numbers| {
        let size = 1 + size / 20;
        let mut row: Vec<i64> =
            (0..4).map(|_| if numbers.percent(35) { numbers.figure(size) } else { 0 }).collect();
        row.push(row.iter().sum());
        row
    };
    let figures = [table.concat(), group(numbers), group(numbers), group(numbers)];
    Report { edition, figures: figures.map(|part| part.into_iter().map(Some).collect()) }
}

/// The results as `figure` has them; the total, what came in and what is left follow.
fn fill_column(
    numbers: &mut Numbers,
    table: &mut [Vec<i64>],
    column: usize,
    mut figure: impl FnMut(&mut Numbers, usize) -> i64,
) {
    let (processed, carried_out) = (table.len() - 2, table.len() - 1);
    for (row, cells) in table.iter_mut().enumerate().take(processed).skip(2) {
        cells[column] = figure(numbers, row);
    }
    let done = table[2..processed].iter().map(|cells| cells[column]).sum();
    let left = figure(numbers, carried_out);
    // What was carried in cannot be more than was done or is left.
    let carried_in = figure(numbers, 1).min(done + left);
    table[processed][column] = done;
    table[carried_out][column] = left;
    table[1][column] = carried_in;
    table[0][column] = done + left - carried_in;
}

/// Makes some cells blank, as writers do: single cells, whole rows, whole columns, all that are 0.
pub fn blank_out(numbers: &mut Numbers, report: &mut Report) {
    let way = numbers.below(5);
    let rate = 1 + numbers.below(30);
    for (part, figures) in report.edition.parts.iter().zip(&mut report.figures) {
        let rows: Vec<bool> = (0..part.cells.len() / part.width).map(|_| numbers.percent(rate)).collect();
        let columns: Vec<bool> = (0..part.width).map(|_| numbers.percent(2 * rate)).collect();
        for (at, figure) in figures.iter_mut().enumerate() {
            let blank = match way {
                0 => numbers.percent(rate),
                1 => rows[at / part.width],
                2 => columns[at % part.width],
                3 => *figure == Some(0) && numbers.percent(50),
                _ => rows[at / part.width] && columns[at % part.width] || numbers.percent(2),
            };
            if blank {
                *figure = None;
            }
        }
    }
}
