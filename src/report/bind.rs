//! A document bound to the report: which row of the official tables each row as found is.
//!
//! Rows are taken one after the other, whatever tables they stand in: a report in one giant table, a table cut in two
//! by a page break and three tables in a fourth all give the same. A row is known by its label; a label that could
//! mean several things by what stands before it.

use super::lexicon::{Meaning, Role};
use super::loose::{self, Loose};
use super::prose::prose;
use super::runs::{LINE_OF_FIGURES, LabelFound, Run, runs};
use super::sections::{Line, passages};
use super::table::TableFound;
use super::{Report, authority};
use crate::format::{EDITIONS, Edition, TableId};
use crate::grid::Cell;
use crate::input::{Block, Document};

/// Finds the report in a document. What the caller knows of year and authority goes before what the text says.
#[must_use]
pub fn bind(document: &Document, year: Option<u16>, authority: Option<&str>) -> Report {
    let mut binder = Binder::default();
    for (number, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Heading(line) => binder.lines.push((number, Line::standing(line, true))),
            Block::Paragraph(line) => binder.lines.push((number, Line::standing(line, false))),
            Block::Table(table) => table.rows.iter().for_each(|row| binder.row(number, runs(row))),
        }
    }
    let mut tables = TableId::ALL.map(|id| assembled(std::mem::take(&mut binder.tables[id as usize])));
    let sections = binder.lines.iter().any(|(_, line)| line.heads.is_some());
    let mut loose: Vec<Loose> = Vec::new();
    for id in TableId::ALL {
        if tables[id as usize].is_none() {
            loose.extend(loose::find(document, id, sections));
        }
    }
    // What is a table is no text.
    let is_text = |block: usize| loose.iter().all(|found| !found.blocks.contains(&block));
    let mut lines: Vec<Line<'_>> =
        binder.lines.into_iter().filter(|(block, _)| is_text(*block)).map(|(_, line)| line).collect();
    let fields = document.fields.as_ref();
    let stated = authority::stated(&lines);
    let year = year.or(fields.and_then(|fields| fields.year)).or(stated.year);
    let authority = authority
        .map(str::to_owned)
        .or(fields.and_then(|fields| fields.authority.clone()))
        .or(stated.authority);
    let title_origin = stated.title.as_ref().and_then(|place| lines[place.start].origin.clone());
    let title = stated.title.map(|place| lines.drain(place).map(|line| line.text).collect());
    let title = fields.and_then(|fields| fields.title.clone()).or(title);
    let passages = passages(&lines);
    let headings = passages.iter().filter(|passage| passage.section.is_some()).count();
    let whole = title.is_some() || headings >= 2;
    let mut report = Report { title, title_origin, authority, year, whole, passages, ..Report::default() };
    // Table 四 is the same in every edition: its edition follows the year, else table 三.
    for id in TableId::ALL {
        let due = report.edition_due().or(report.table(TableId::Requests).map(|table| table.edition));
        let found = tables[id as usize].take().map(|(whole, again)| {
            let edition = whole.edition(id, due);
            let mut table = whole.bind(id, edition);
            for occurrence in again {
                table.compare(&occurrence.bind(id, edition));
            }
            table
        });
        let found = found.or_else(|| Some(loose.iter().find(|found| found.id == id)?.bind(due, &loose)));
        report.tables[id as usize] = found.or_else(|| TableFound::from_fields(fields?, id, due));
    }
    report.prose = prose(&report);
    report
}

/// A table, or a part of it, as it stands in one table of the document: its rows in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Occurrence<'a> {
    block: usize,
    pub rows: Vec<Bound<'a>>,
    /// The lines of labels that head columns.
    pub heads: Vec<Vec<LabelFound<'a>>>,
}

/// The table from its parts, and the occurrences that say it all again.
///
/// The occurrence with the most rows of figures is the table. Parts that have none of its rows complete it: a page break
/// cut it. One that has half of its rows or more, or stands in the same table, says it again. Any other is a table of
/// something else, in which a label of ours occurs.
fn assembled(occurrences: Vec<Occurrence<'_>>) -> Option<(Occurrence<'_>, Vec<Occurrence<'_>>)> {
    let weight = |occurrence: &Occurrence<'_>| {
        let filled = occurrence.rows.iter().filter(|row| row.row.is_some() && row.has_figures()).count();
        (filled, occurrence.known().count(), occurrence.heads.len())
    };
    // Of equals the first.
    let mut place = 0;
    for (other, occurrence) in occurrences.iter().enumerate() {
        if weight(occurrence) > weight(&occurrences[place]) {
            place = other;
        }
    }
    let main = occurrences.get(place)?;
    let (block, own): (usize, Vec<&str>) = (main.block, main.known().collect());
    let mut whole = Occurrence::default();
    let mut again = Vec::new();
    for (number, occurrence) in occurrences.into_iter().enumerate() {
        let common = occurrence.known().filter(|row| own.contains(row)).count();
        if number == place || common == 0 {
            whole.rows.extend(occurrence.rows);
            whole.heads.extend(occurrence.heads);
        } else if weight(&occurrence).0 > 0 && (occurrence.block == block || 2 * common >= own.len()) {
            again.push(occurrence);
        }
    }
    let heads = whole.rows.iter().flat_map(|row| &row.labels).filter(|label| label.heads().next().is_some());
    let headings = whole.heads.iter().map(Vec::len).sum::<usize>() + heads.count();
    // 其他 or 总计 alone may name a row of any table.
    let plain = |row: &Bound<'_>| row.labels.last().is_none_or(|label| label.heads().next().is_none());
    (whole.rows.iter().any(plain) || headings >= LEAST_HEADINGS).then_some((whole, again))
}

impl Occurrence<'_> {
    /// The ids of its rows that some edition has.
    fn known(&self) -> impl Iterator<Item = &'static str> {
        self.rows.iter().filter_map(|row| row.row)
    }
}

/// A row as found.
#[derive(Clone, Debug)]
pub(super) struct Bound<'a> {
    /// The row that its label names; `None` where no edition has it. For table 四 the first row of its line.
    pub row: Option<&'static str>,
    /// Its labels, the one that names it last.
    pub labels: Vec<LabelFound<'a>>,
    pub values: Vec<&'a Cell>,
}

impl Bound<'_> {
    pub fn has_figures(&self) -> bool {
        self.values.iter().any(|cell| !cell.text.is_empty())
    }
}

#[derive(Debug, Default)]
struct Binder<'a> {
    /// The lines of text, each with the block that it stood in.
    lines: Vec<(usize, Line<'a>)>,
    tables: [Vec<Occurrence<'a>>; 3],
    /// The table that the row before belongs to, and the block that it stood in.
    current: Option<(TableId, usize)>,
}

/// What a run turns out to be.
enum Kind {
    /// Column headings of a table.
    Heads(TableId),
    /// A row of figures of a table, by its first row's id.
    Row(TableId, &'static str),
    /// Words and figures that belong to no row of any edition.
    Unknown,
}

/// More occurrences of a table than this are no report; they are left alone, so that no input takes long.
const MOST_OCCURRENCES: usize = 64;
/// Likewise the rows of one, and the fields that no cell has the name of.
pub(super) const MOST_ROWS: usize = 100;
/// Blanks behind words are a row of figures only if they are this many, as in table 三.
const LEAST_VALUES: usize = 7;
/// Headings without a row are a table only if they are this many.
const LEAST_HEADINGS: usize = 3;
/// The first row of the one line of table 四.
const PROCEEDINGS_ROW: &str = "reconsideration";

impl<'a> Binder<'a> {
    fn row(&mut self, block: usize, runs: Vec<Run<'a>>) {
        for run in runs {
            // A section's heading may have come into its table's first row.
            for label in run.labels.iter().filter(|label| label.meanings.is_empty() && run.labels.len() > 1) {
                let line = Line::in_cell(&label.cell.text, label.cell);
                self.lines.extend(line.heads.map(|_| (block, line)));
            }
            match self.kind(&run) {
                Kind::Heads(table) => self.heads(table, block, run.labels),
                Kind::Row(table, row) => self.bind_row(table, Some(row), block, run),
                Kind::Unknown => self.unknown(block, run),
            }
        }
    }

    fn kind(&self, run: &Run<'_>) -> Kind {
        let last = run.labels.last();
        let last_heads = last.is_some_and(|label| label.heads().next().is_some());
        let last_names = last.and_then(|label| label.rows().next());
        // 其他 and 总计 head a column among other headings, and name a row by themselves, before its values.
        let is_other = |label: &&LabelFound<'_>| last.is_some_and(|last| last.folded != label.folded);
        let heads = run.labels.iter().filter(is_other).any(|label| label.heads().next().is_some());
        if last_heads && (heads || last_names.is_none() || run.values.is_empty()) {
            let table = self.headed(run);
            // Rows run together: the last heading of table 四, then its values.
            let values = run.has_figures() || (run.values.len() == LINE_OF_FIGURES && last_names.is_some());
            if table == TableId::Proceedings && values {
                return Kind::Row(table, PROCEEDINGS_ROW);
            }
            return Kind::Heads(table);
        }
        if let Some((table, row)) = last_names.and_then(|meaning| Some((meaning.table, meaning.row()?))) {
            return Kind::Row(table, row);
        }
        if self.awaits_proceedings() && (run.has_figures() || run.values.len() >= LINE_OF_FIGURES) {
            return Kind::Row(TableId::Proceedings, PROCEEDINGS_ROW);
        }
        Kind::Unknown
    }

    /// The table that most of the headings may be of; of equals the one at hand.
    fn headed(&self, run: &Run<'_>) -> TableId {
        let mut best = (0, TableId::Disclosure);
        for table in TableId::ALL {
            let mut count = usize::from(self.current.is_some_and(|(current, _)| current == table));
            for label in &run.labels {
                count += 2 * usize::from(label.heads().any(|meaning| meaning.table == table));
            }
            if count > best.0 {
                best = (count, table);
            }
        }
        best.1
    }

    /// Whether the headings of table 四 came last, and their values are still to come, or came blank.
    fn awaits_proceedings(&self) -> bool {
        let last = self.tables[TableId::Proceedings as usize].last();
        self.current.is_some_and(|(table, _)| table == TableId::Proceedings)
            && last.is_some_and(|occurrence| !occurrence.rows.iter().any(Bound::has_figures))
    }

    fn heads(&mut self, table: TableId, block: usize, heads: Vec<LabelFound<'a>>) {
        let occurrences = &mut self.tables[table as usize];
        let last = occurrences.last_mut().filter(|last| last.block == block);
        // Headings after the values of table 四 begin it anew.
        let last = last.filter(|last| table != TableId::Proceedings || last.rows.is_empty());
        if let Some(last) = last {
            if last.heads.len() < MOST_ROWS {
                last.heads.push(heads);
            }
        } else if occurrences.len() < MOST_OCCURRENCES {
            occurrences.push(Occurrence { block, rows: Vec::new(), heads: vec![heads] });
        }
        self.current = Some((table, block));
    }

    /// A row as found goes to the first occurrence in its block that does not have it yet, or has it blank.
    fn bind_row(&mut self, table: TableId, row: Option<&'static str>, block: usize, run: Run<'a>) {
        self.current = Some((table, block));
        let bound = Bound { row, labels: run.labels, values: run.values };
        let occurrences = &mut self.tables[table as usize];
        for occurrence in occurrences.iter_mut().filter(|occurrence| occurrence.block == block) {
            let rows = &mut occurrence.rows;
            match rows.iter().position(|own| row.is_some() && own.row == row) {
                None if rows.len() < MOST_ROWS => return rows.push(bound),
                Some(place) if !rows[place].has_figures() => return rows[place] = bound,
                _ => {}
            }
        }
        if occurrences.len() < MOST_OCCURRENCES {
            occurrences.push(Occurrence { block, rows: vec![bound], heads: Vec::new() });
        }
    }

    /// A row that no edition has belongs to the table that it stands in. Words without figures are text, as is all
    /// that stands in tables that are not the report's.
    fn unknown(&mut self, block: usize, run: Run<'a>) {
        if !run.has_figures() {
            for label in &run.labels {
                self.lines
                    .extend(label.cell.text.lines().map(|line| (block, Line::in_cell(line, label.cell))));
            }
        }
        let Some((table, _)) = self.current.filter(|&(_, current)| current == block) else { return };
        // A row of blanks may be one whose label is garbled.
        if run.has_figures() || run.values.len() >= LEAST_VALUES {
            self.bind_row(table, None, block, run);
        } else if !run.labels.is_empty() {
            self.heads(table, block, run.labels);
        }
    }
}

impl Occurrence<'_> {
    /// The edition that most of its labels are of; of equals, and where they tell nothing, the one that is due.
    fn edition(&self, id: TableId, due: Option<&'static Edition>) -> &'static Edition {
        let votes = |edition: &'static Edition| {
            let of = |meaning: &Meaning| {
                std::ptr::eq(EDITIONS[meaning.edition], edition)
                    && meaning.table == id
                    && meaning.role != Role::Group
            };
            let named = self.rows.iter().filter_map(|bound| bound.labels.last());
            let labels = named.chain(self.heads.iter().flatten());
            labels.filter(|label| label.meanings.iter().any(of)).count()
        };
        let mut best = due.unwrap_or(Edition::latest());
        let mut most = votes(best);
        for edition in EDITIONS {
            let count = votes(edition);
            if count > most {
                (best, most) = (edition, count);
            }
        }
        best
    }
}
