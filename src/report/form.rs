//! The rows of a table as found, given to the rows of an edition.

use super::bind::{Bound, Occurrence};
use super::lexicon::{Meaning, nearest};
use super::place::{Manner, place};
use super::runs::LabelFound;
use super::table::{Altered, OtherRow, Reading, Repeat, RowState, TableFound, Value};
use crate::format::{EDITIONS, Edition, Label, Line, Row, Table, TableId};
use crate::input::Fields;
use crate::text::fold;

/// A line of figures of the form.
struct FormLine {
    label: Option<&'static Label>,
    rows: &'static [Row],
    anchors: Vec<u8>,
}

fn form_lines(form: &'static Table) -> Vec<FormLine> {
    let lines = form.lines.iter().filter_map(|line| match line {
        Line::Values { labels, rows } => {
            Some(FormLine { label: labels.last(), rows, anchors: form.anchors(rows) })
        }
        Line::Head(_) => None,
    });
    lines.collect()
}

impl Occurrence<'_> {
    /// Its rows as the edition's.
    pub fn bind(&self, id: TableId, edition: &'static Edition) -> TableFound {
        let mut table = TableFound::empty(edition, id);
        let lines = form_lines(table.form);
        let places = self.places(&lines);
        let rows = || self.rows.iter().zip(places.iter().map(|place| place.map(|line| &lines[line])));
        let known = rows().filter_map(|(bound, line)| Some((&bound.values[..], &line?.anchors[..])));
        let manner = Manner::of(&known.collect::<Vec<_>>());
        for (bound, line) in rows() {
            match line {
                Some(line) => {
                    table.fill(line.rows, bound, place(manner, (&bound.values, &line.anchors)));
                    table.altered.extend(bound.altered_leaf(line.label));
                }
                None if bound.row.is_some() => table.other_edition.push(bound.other_row()),
                None if bound.has_figures() => table.unknown.push(bound.other_row()),
                None => {}
            }
        }
        table.altered.extend(self.altered(&table));
        once_each(&mut table.altered);
        table.other_edition.extend(self.heads_of_another_edition(&table));
        let before = |place: usize| place.checked_sub(1).map_or(&[][..], |before| &self.heads[before]);
        if let Some(place) =
            (0..self.heads.len()).find(|&place| !in_order(&table, &self.heads[place], before(place)))
        {
            table.take_back(&self.heads[place]);
        }
        table
    }

    /// The line of the form that each row is: by its label, else by its place between its neighbours if its label is
    /// like the one that belongs there.
    fn places(&self, lines: &[FormLine]) -> Vec<Option<usize>> {
        let named = |bound: &Bound<'_>| lines.iter().position(|line| Some(line.rows[0].id) == bound.row);
        let mut places: Vec<Option<usize>> = self.rows.iter().map(named).collect();
        for (n, bound) in self.rows.iter().enumerate() {
            if places[n].is_some() || bound.row.is_some() {
                continue;
            }
            let after = places[..n].iter().rev().find_map(|place| *place).map_or(0, |place| place + 1);
            let before = places[n + 1..].iter().find_map(|place| *place).unwrap_or(lines.len());
            let Some(found) = bound.labels.last() else { continue };
            let found: Vec<char> = found.folded.chars().collect();
            let mut best = (0, None);
            for line in (after..before).filter(|&line| !places.contains(&Some(line))) {
                if let Some(label) = lines[line].label
                    && let Some((alike, _)) = nearest(&fold(label.text), &found, 0)
                    && alike >= best.0
                {
                    best = (alike, Some(line));
                }
            }
            places[n] = best.1;
        }
        places
    }

    /// The labels that were understood though they are not in the notice's words.
    fn altered(&self, table: &TableFound) -> Vec<Altered> {
        let of_table = |meaning: &&Meaning| meaning.is_of(table);
        let mut altered = Vec::new();
        for label in self.rows.iter().map(|bound| &bound.labels).chain(&self.heads).flatten() {
            let mut meanings = label.meanings.iter().filter(of_table);
            if let Some(first) = meanings.next().filter(|first| !first.exact)
                && !meanings.any(|meaning| meaning.exact)
            {
                altered.push(label.altered(first.official));
            }
        }
        // A heading that no edition has, in a line of headings whose others are the notice's.
        for found in &self.heads {
            let strange = found.iter().filter(|label| label.meanings.is_empty()).count();
            for official in head_lines(table.form).filter(|line| line.len() == found.len()) {
                let pairs = || found.iter().zip(official);
                let means = |(label, official): (&LabelFound<'_>, &Label)| {
                    label.meanings.iter().filter(of_table).any(|meaning| meaning.official == official.text)
                };
                if 2 * strange < found.len() && pairs().all(|pair| pair.0.meanings.is_empty() || means(pair))
                {
                    let strange = pairs().filter(|(label, _)| label.meanings.is_empty());
                    altered.extend(strange.map(|(label, official)| label.altered(official.text)));
                }
            }
        }
        altered
    }

    /// Headings that the table's edition does not have, and another has.
    fn heads_of_another_edition(&self, table: &TableFound) -> Vec<OtherRow> {
        let mut found: Vec<OtherRow> = Vec::new();
        for label in self.heads.iter().flatten() {
            let mut meanings =
                label.meanings.iter().filter(|meaning| meaning.table == table.form.id).peekable();
            if meanings.peek().is_some()
                && !meanings.any(|meaning| meaning.is_of(table))
                && !found.iter().any(|row| row.label == label.cell.text)
            {
                let (label, origin) = (label.cell.text.clone(), label.cell.origin.clone());
                found.push(OtherRow { label, found: Vec::new(), origin });
            }
        }
        found
    }
}

/// Of what is altered alike only the first.
fn once_each(altered: &mut Vec<Altered>) {
    let mut known: Vec<&str> = Vec::new();
    altered.retain(|label| {
        let new = !known.contains(&label.official);
        known.push(label.official);
        new
    });
}

/// The lines of headings of the form.
fn head_lines(form: &'static Table) -> impl Iterator<Item = &'static [Label]> {
    form.lines.iter().filter_map(|line| match line {
        Line::Head(labels) => Some(*labels),
        Line::Values { .. } => None,
    })
}

/// Whether headings stand in the order of the form: of one of its lines, or of several where lines were run together.
fn in_order(table: &TableFound, head: &[LabelFound<'_>], before: &[LabelFound<'_>]) -> bool {
    let mut known: Vec<&str> = Vec::new();
    for (place, label) in head.iter().enumerate() {
        // A heading that reaches down may be written again in the line below.
        if head.len() == before.len() && before[place].folded == label.folded {
            continue;
        }
        let own = |meaning: &&Meaning| meaning.is_of(table);
        if let Some(meaning) = label.heads().find(own) {
            // A merged heading may be written once for each column that it covers.
            if known.last() != Some(&meaning.official) {
                known.push(meaning.official);
            }
        }
    }
    let lines: Vec<Vec<&str>> =
        head_lines(table.form).map(|line| line.iter().map(|label| label.text).collect()).collect();
    let mut holding = lines.iter().filter(|line| known.iter().all(|label| line.contains(label))).peekable();
    if holding.peek().is_some() {
        return holding.any(|line| is_subsequence(&known, line));
    }
    is_subsequence(&known, &lines.concat())
}

fn is_subsequence(part: &[&str], whole: &[&str]) -> bool {
    let mut rest = whole.iter();
    part.iter().all(|word| rest.any(|found| found == word))
}

impl Meaning {
    /// Whether it is one of the table's edition.
    fn is_of(&self, table: &TableFound) -> bool {
        self.table == table.form.id && std::ptr::eq(EDITIONS[self.edition], table.edition)
    }
}

impl LabelFound<'_> {
    fn altered(&self, official: &'static str) -> Altered {
        Altered { found: self.cell.text.clone(), official, origin: self.cell.origin.clone() }
    }
}

impl Bound<'_> {
    /// Its label, where its place alone told what it is.
    fn altered_leaf(&self, official: Option<&'static Label>) -> Option<Altered> {
        let label = self.labels.last().filter(|_| self.row.is_none())?;
        Some(label.altered(official?.text))
    }

    fn other_row(&self) -> OtherRow {
        let leaf = self.labels.last();
        let first = leaf.map(|label| label.cell).or(self.values.first().copied());
        OtherRow {
            // A row without a label is called by its values.
            label: leaf.map_or_else(|| self.found().join(" "), |label| label.cell.text.clone()),
            found: self.found(),
            origin: first.map_or(crate::grid::Origin::Paragraph { paragraph: 0 }, |cell| cell.origin.clone()),
        }
    }

    /// Its values without the blanks behind the last figure.
    fn found(&self) -> Vec<String> {
        let last = self.values.iter().rposition(|cell| !cell.text.is_empty()).map_or(0, |place| place + 1);
        self.values[..last].iter().map(|cell| cell.text.clone()).collect()
    }
}

impl TableFound {
    /// Unreads every row, for columns that stand in another order than the form's: whose the values are is not known.
    fn take_back(&mut self, head: &[LabelFound<'_>]) {
        let found: Vec<String> = head.iter().map(|label| label.cell.text.clone()).collect();
        let Some(first) = head.first() else { return };
        for row in self.rows.iter_mut().filter(|row| row.state != RowState::Missing) {
            row.state =
                RowState::Unplaced { found: found.clone(), origin: first.cell.origin.clone(), moved: true };
        }
        self.values.fill(Value::ABSENT);
    }

    fn fill(&mut self, rows: &'static [Row], bound: &Bound<'_>, cells: Option<Vec<&crate::grid::Cell>>) {
        let mut cells = cells.map(Vec::into_iter);
        for row in rows {
            let state = if cells.is_some() {
                RowState::Found
            } else {
                let other = bound.other_row();
                RowState::Unplaced { found: other.found, origin: other.origin, moved: false }
            };
            if let Some(found) = self.rows.iter_mut().find(|found| found.id == row.id) {
                found.state = state;
            }
            // The cells of a row stand side by side in the list of cells.
            let first = crate::format::CellId { table: self.form.id, row: row.id, column: row.columns[0].id };
            let Some(first) = self.form.position(first) else { continue };
            for (column, value) in row.columns.iter().zip(&mut self.values[first..]) {
                let Some(cell) = cells.as_mut().and_then(Iterator::next) else { continue };
                *value = Value::read(&cell.text, column.unit, cell.origin.clone());
            }
        }
    }

    /// Notes what stands differently in another copy of the table.
    pub(super) fn compare(&mut self, again: &Self) {
        for ((cell, first), second) in self.form.cells().iter().copied().zip(&self.values).zip(&again.values)
        {
            let placed = first.raw.is_some() && second.raw.is_some();
            if let (true, false, Some(origin)) = (placed, first.says_the_same(second), &second.origin) {
                let again = second.raw.clone().unwrap_or_default();
                self.repeats.push(Repeat { cell, again, origin: origin.clone() });
            }
        }
    }

    /// A table whose cells are given by name; `None` where none of them is.
    pub(super) fn from_fields(fields: &Fields, id: TableId, due: Option<&'static Edition>) -> Option<Self> {
        let prefix = [id.id(), "."].concat();
        let given: Vec<_> = fields.cells.iter().filter(|(name, _)| name.starts_with(&prefix)).collect();
        if given.is_empty() {
            return None;
        }
        let stated = match id {
            TableId::Disclosure => &fields.editions.disclosure,
            TableId::Requests => &fields.editions.requests,
            TableId::Proceedings => &fields.editions.proceedings,
        };
        let stated = stated.as_deref().and_then(crate::format::edition);
        // The one stated, else the one that has most of the cells; of equals the one that is due, else the newest.
        let mut best = (false, 0, false);
        let (mut edition, mut found) = (Edition::latest(), Vec::new());
        for candidate in EDITIONS {
            let is = |other: Option<&Edition>| other.is_some_and(|other| std::ptr::eq(candidate, other));
            let cells = named(candidate.table(id), &given);
            let fits = (is(stated), cells.iter().flatten().count(), is(due));
            if fits >= best {
                (best, edition, found) = (fits, candidate, cells);
            }
        }
        let mut table = Self::empty(edition, id);
        let cells = table.form.cells();
        for (place, cell) in cells.iter().enumerate() {
            let Some((name, field)) = found[place].map(|at| given[at]) else { continue };
            if let Some(raw) = &field.0 {
                let origin = crate::grid::Origin::Field { field: name.clone() };
                table.values[place] = Value::read(raw, table.form.units()[place], origin);
                if let Some(row) = table.rows.iter_mut().find(|row| row.id == cell.row) {
                    row.state = RowState::Found;
                }
            }
        }
        for (at, (name, field)) in given.iter().enumerate() {
            if table.unknown.len() < super::bind::MOST_ROWS && !found.contains(&Some(at)) {
                let origin = crate::grid::Origin::Field { field: name.clone() };
                let found = field.0.clone().into_iter().collect();
                table.unknown.push(OtherRow { label: name.clone(), found, origin });
            }
        }
        Some(table)
    }
}

/// For each cell of a form, which of the fields has its name. Fields mostly come in the order of the cells, so each is
/// looked for from where the last was found.
fn named(form: &Table, given: &[&(String, crate::input::Field)]) -> Vec<Option<usize>> {
    let mut next = 0;
    let place = |cell: &crate::format::CellId| {
        let name = cell.to_string();
        let found =
            (0..given.len()).map(|step| (next + step) % given.len()).find(|&at| given[at].0 == name)?;
        next = found + 1;
        Some(found)
    };
    form.cells().iter().map(place).collect()
}

impl Value {
    /// Whether another copy says the same: the same number, or the same in another writing.
    fn says_the_same(&self, other: &Self) -> bool {
        match (self.reading, other.reading) {
            (Reading::Number(a, _), Reading::Number(b, _)) => a == b,
            (Reading::Blank, Reading::Blank) => true,
            _ => self.raw == other.raw,
        }
    }
}
