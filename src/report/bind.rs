//! A document bound to the report: which row of the official tables each row as found is.
//!
//! Rows are taken one after the other, whatever tables they stand in: a report in one giant table, a table cut in two
//! by a page break and three tables in a fourth all give the same. A row is known by its label; a label that could
//! mean several things by what stands before it.

use super::lexicon::{Meaning, Role};
use super::runs::{LabelFound, Run, runs};
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
            Block::Heading(line) | Block::Paragraph(line) => binder.lines.push(Line::of(&line.text)),
            Block::Table(table) => table.rows.iter().for_each(|row| binder.row(number, &runs(row))),
        }
    }
    let fields = document.fields.as_ref();
    let stated = authority::stated(&binder.lines);
    let year = year.or(fields.and_then(|fields| fields.year)).or(stated.year);
    let authority = authority
        .map(str::to_owned)
        .or(fields.and_then(|fields| fields.authority.clone()))
        .or(stated.authority);
    let title = stated.title.map(|place| binder.lines.remove(place).text.to_owned());
    let passages = passages(&binder.lines);
    let headings = passages.iter().filter(|passage| passage.section.is_some()).count();
    let whole = title.is_some() || headings >= 2;
    let mut report = Report { title, authority, year, whole, passages, tables: [None, None, None] };
    // Table 四 is the same in every edition: its edition follows the year, else table 三.
    for id in TableId::ALL {
        let due = report.edition_due().or(report.table(TableId::Requests).map(|table| table.edition));
        let found = binder.copies[id as usize].first().map(|copy| {
            let edition = copy.edition(id, due);
            let mut table = copy.bind(id, edition);
            for again in &binder.copies[id as usize][1..] {
                table.compare(&again.bind(id, edition));
            }
            table
        });
        report.tables[id as usize] = found.or_else(|| TableFound::from_fields(fields?, id, due));
    }
    report
}

/// One occurrence of a table: its rows as found, in order.
#[derive(Debug, Default)]
pub(super) struct Copy<'a> {
    pub rows: Vec<Bound<'a>>,
    /// Labels that head columns, or stand among those that do.
    pub heads: Vec<LabelFound<'a>>,
}

/// A row as found.
#[derive(Debug)]
pub(super) struct Bound<'a> {
    /// The row that its label names; `None` where no edition has it. For table 四 the first row of its line.
    pub row: Option<&'static str>,
    /// Its labels, the one that names it last.
    pub labels: Vec<LabelFound<'a>>,
    pub values: Vec<&'a Cell>,
}

#[derive(Debug, Default)]
struct Binder<'a> {
    lines: Vec<Line<'a>>,
    copies: [Vec<Copy<'a>>; 3],
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

/// More copies of a table than this are no report; they are left alone, so that no input takes long.
const MOST_COPIES: usize = 8;
/// Likewise the rows of a copy that no edition has.
const MOST_ROWS: usize = 100;
/// How many values the one line of table 四 has.
const PROCEEDINGS_VALUES: usize = 15;
/// The first row of that line.
const PROCEEDINGS_ROW: &str = "reconsideration";

impl<'a> Binder<'a> {
    fn row(&mut self, block: usize, runs: &[Run<'a>]) {
        for run in runs {
            let kind = self.kind(run);
            match kind {
                Kind::Heads(table) => self.heads(table, block, run),
                Kind::Row(table, row) => self.bind_row(table, Some(row), block, run),
                Kind::Unknown => self.unknown(block, run),
            }
        }
    }

    fn kind(&self, run: &Run<'_>) -> Kind {
        let heads: Vec<&Meaning> = run.labels.iter().filter_map(|label| self.head(label)).collect();
        let last = run.labels.last();
        let last_heads = last.is_some_and(|label| label.heads().next().is_some());
        let last_names = last.and_then(|label| label.rows().next());
        // 其他 and 总计 head a column among other headings, and name a row by themselves.
        if last_heads && (heads.len() > 1 || last_names.is_none()) {
            let table = heads[heads.len() - 1].table;
            // Rows run together: the last heading of table 四, then its values.
            let values =
                run.has_figures() || (run.values.len() == PROCEEDINGS_VALUES && last_names.is_some());
            if table == TableId::Proceedings && values {
                return Kind::Row(table, PROCEEDINGS_ROW);
            }
            return Kind::Heads(table);
        }
        if let Some((table, row)) = last_names.and_then(|meaning| Some((meaning.table, meaning.row()?))) {
            return Kind::Row(table, row);
        }
        if self.awaits_proceedings() && (run.has_figures() || run.values.len() >= PROCEEDINGS_VALUES) {
            return Kind::Row(TableId::Proceedings, PROCEEDINGS_ROW);
        }
        Kind::Unknown
    }

    /// What a label means as a heading: in the table at hand, if it may.
    fn head(&self, label: &LabelFound<'_>) -> Option<&'static Meaning> {
        let current = self.current.map(|(table, _)| table);
        label.heads().find(|meaning| Some(meaning.table) == current).or_else(|| label.heads().next())
    }

    fn awaits_proceedings(&self) -> bool {
        let last = self.copies[TableId::Proceedings as usize].last();
        self.current.is_some_and(|(table, _)| table == TableId::Proceedings)
            && last.is_some_and(|copy| copy.rows.is_empty())
    }

    fn heads(&mut self, table: TableId, block: usize, run: &Run<'a>) {
        let copies = &mut self.copies[table as usize];
        // Two headings make a table; one may be a word in another.
        let sure = run
            .labels
            .iter()
            .filter(|label| label.rows().next().is_none() && label.heads().next().is_some())
            .count();
        let again = table == TableId::Proceedings && copies.last().is_some_and(|copy| !copy.rows.is_empty());
        if copies.is_empty() || again {
            if sure == 0 {
                return;
            }
            copies.push(Copy::default());
        }
        if let Some(copy) = copies.last_mut() {
            copy.heads.extend(run.labels.iter().cloned());
        }
        self.current = Some((table, block));
    }

    /// A row as found goes to the first copy of its table that does not have it yet.
    fn bind_row(&mut self, table: TableId, row: Option<&'static str>, block: usize, run: &Run<'a>) {
        let copies = &mut self.copies[table as usize];
        let has = |copy: &Copy<'_>| row.is_some() && copy.rows.iter().any(|bound| bound.row == row);
        let place = copies.iter().position(|copy| !has(copy)).unwrap_or(copies.len());
        if place == copies.len() {
            if place == MOST_COPIES {
                return;
            }
            copies.push(Copy::default());
        }
        if row.is_none() && copies[place].rows.len() >= MOST_ROWS {
            return;
        }
        copies[place].rows.push(Bound { row, labels: run.labels.clone(), values: run.values.clone() });
        self.current = Some((table, block));
    }

    /// A row that no edition has belongs to the table that it stands in. Words without figures are text, as is all
    /// that stands in tables that are not the report's.
    fn unknown(&mut self, block: usize, run: &Run<'a>) {
        if !run.has_figures() {
            let words = run.labels.iter().flat_map(|label| label.cell.text.lines());
            self.lines.extend(words.map(Line::of));
        }
        let Some((table, current)) = self.current else { return };
        if current != block || run.labels.is_empty() {
            return;
        }
        if run.has_figures() {
            self.bind_row(table, None, block, run);
        } else if let Some(copy) = self.copies[table as usize].last_mut() {
            copy.heads.extend(run.labels.iter().cloned());
        }
    }
}

impl Copy<'_> {
    /// The edition that most of its labels are of; where they tell nothing, the one that is due.
    fn edition(&self, id: TableId, due: Option<&'static Edition>) -> &'static Edition {
        let labels = self.rows.iter().filter_map(|bound| bound.labels.last()).chain(&self.heads);
        let mut votes = [0_usize; EDITIONS.len()];
        for label in labels {
            for (edition, vote) in votes.iter_mut().enumerate() {
                let of = |meaning: &Meaning| {
                    meaning.edition == edition && meaning.table == id && meaning.role != Role::Group
                };
                *vote += usize::from(label.meanings.iter().any(of));
            }
        }
        let most = votes.iter().copied().max().unwrap_or(0);
        let mut best =
            EDITIONS.into_iter().zip(votes).filter(|&(_, vote)| vote == most).map(|(edition, _)| edition);
        let due = due.unwrap_or(Edition::latest());
        let first = best.next().unwrap_or(due);
        if best.chain([first]).any(|edition| std::ptr::eq(edition, due)) { due } else { first }
    }
}
