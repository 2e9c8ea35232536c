//! The search against one that tries everything, on a table small enough for it.

use super::super::network::{Network, networks_of};
use super::super::search::{Localised, Set, localise};
use super::super::start::Start;
use crate::format::{Edition, TableId, Unit, reduced};
use crate::grid::Origin;
use crate::report::{TableFound, Value};

/// Figures of the tables tried, and of their repairs: no cell of a smallest repair needs more.
const MOST: i64 = 2;
const MOST_NEW: i64 = 6;

/// Every set of up to four cells of the smallest size with which some figures make all equations hold.
///
/// The equations are written out, in the order of the cells: received, granted, processed_total, carried_out; of each
/// natural_person, other_organization, total.
fn holds(figures: &[i64; 12]) -> bool {
    let rows = figures.chunks(3).all(|row| row[0] + row[1] == row[2]);
    let columns = (0..3).all(|column| {
        let [received, granted, processed, carried] = [0, 3, 6, 9].map(|row| figures[row + column]);
        granted == processed && received == processed + carried
    });
    rows && columns
}

fn smallest(figures: &[i64; 12]) -> Vec<Vec<usize>> {
    for size in 0..=4 {
        let mut sets = Vec::new();
        choose(size, 0, &mut Vec::new(), &mut |cells| {
            if repairs(figures, cells) {
                sets.push(cells.to_vec());
            }
        });
        if !sets.is_empty() {
            return sets;
        }
    }
    Vec::new()
}

fn choose(size: usize, from: usize, cells: &mut Vec<usize>, found: &mut dyn FnMut(&[usize])) {
    if size == 0 {
        return found(cells);
    }
    for cell in from..12 {
        cells.push(cell);
        choose(size - 1, cell + 1, cells, found);
        cells.pop();
    }
}

fn repairs(figures: &[i64; 12], cells: &[usize]) -> bool {
    let Some((&cell, rest)) = cells.split_first() else { return holds(figures) };
    (0..=MOST_NEW).any(|figure| {
        let mut figures = *figures;
        figures[cell] = figure;
        repairs(&figures, rest)
    })
}

fn network() -> &'static Network {
    let mut networks = networks_of(&reduced::TABLE);
    assert_eq!(networks.len(), 1);
    Box::leak(Box::new(networks.remove(0)))
}

/// What the search finds; nothing where all is right.
fn found(network: &'static Network, figures: &[i64; 12]) -> Localised {
    let mut table = TableFound::empty(Edition::latest(), TableId::Requests);
    table.form = &reduced::TABLE;
    let value =
        |figure: &i64| Value::read(&figure.to_string(), Unit::Count, Origin::Paragraph { paragraph: 0 });
    table.values = figures.iter().map(value).collect();
    Start::of(network, &table).map(|start| localise(&start, usize::MAX)).unwrap_or_default()
}

/// The next of a fixed series of numbers (Knuth's linear congruence).
fn next(state: &mut u64) -> i64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    i64::try_from(*state >> 33).expect("31 bits")
}

#[test]
fn the_smallest_sets_are_those_found_by_trying_everything() {
    let network = network();
    let mut state = 7;
    let mut sizes = [0; 5];
    for round in 0..60 {
        let mut figures = [0; 12];
        for figure in &mut figures {
            // Half of them mostly noughts, as in real tables.
            *figure =
                if round % 2 == 0 || next(&mut state) % 3 == 0 { next(&mut state) % (MOST + 1) } else { 0 };
        }
        let wanted = smallest(&figures);
        let found = found(network, &figures);
        let mut cells: Vec<Vec<usize>> = found.sets.iter().map(|set| places(network, set)).collect();
        cells.sort();
        let nothing_to_do = wanted == [Vec::<usize>::new()];
        if nothing_to_do {
            assert!(cells.is_empty(), "{figures:?}");
        } else {
            assert_eq!(cells, wanted, "{figures:?}");
            assert_eq!(
                (found.minimal, found.complete),
                (!wanted.is_empty(), !wanted.is_empty()),
                "{figures:?}"
            );
        }
        for set in &found.sets {
            let mut mended = figures;
            for &(edge, figure) in set {
                mended[network.edges[edge].place] = figure;
            }
            assert!(holds(&mended), "{figures:?} {set:?}");
        }
        sizes[wanted.first().map_or(0, Vec::len)] += 1;
    }
    assert!(sizes[2..].iter().all(|count| *count > 0), "every size is met: {sizes:?}");
}

fn places(network: &Network, set: &Set) -> Vec<usize> {
    set.iter().map(|&(edge, _)| network.edges[edge].place).collect()
}
