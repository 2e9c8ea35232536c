//! Tables with no mark between their cells: one cell a paragraph, or the text layer of a PDF.
//!
//! A table of this kind is a stream of words and figures. The labels of the form are looked for in the words, in the
//! order of the form and letter by letter, for a label may be broken over lines, with the figures of its row and pieces
//! of the label beside it in between. The figures behind the beginning of a label and before that of the next are its
//! row's. Blank cells leave no trace, so a row with another number of figures than cells is not placed. Some programs
//! put out whole columns, or all labels before all figures: see [`TableFound::doubt`].

use std::cmp::Reverse;
use std::ops::Range;

use super::authority::is_title;
use super::lexicon::meanings;
use super::sections::Line;
use super::table::{RowState, TableFound, Value};
use crate::format::{EDITIONS, Each, Edition, Line as FormLine, TableId};
use crate::grid::{Cell, Origin, Row, Table};
use crate::input::{Block, Document, Paragraph};
use crate::text::{Decimal, Mark, Written, fold, is_longer, is_space, read_number, words};

/// A table found in lines of text.
pub(super) struct Loose {
    pub id: TableId,
    /// The blocks that it was made of.
    pub blocks: Range<usize>,
    /// Its rows, each with the notice's label before its figures.
    pub table: Table,
    /// Whether figures stand apart from their labels: before the first, or more of them behind one than its row has
    /// cells.
    pub scattered: bool,
    /// Whether it is not known whose the first figures are.
    pub leading: bool,
}

/// A longer line with a full stop in it is text, in characters.
const LONGEST_LINE: usize = 40;
/// No table has more words than this, nor more figures; what is longer is not looked through.
const MOST_WORDS: usize = 4_000;
const MOST_FIGURES: usize = 1_000;

/// The table, where some lines of the document are one: of several, the one with the most figures.
pub(super) fn find(document: &Document, id: TableId) -> Option<Loose> {
    let mut best: Option<(Range<usize>, Stream)> = None;
    let mut open: Option<(usize, Stream)> = None;
    for (number, block) in document.blocks.iter().chain([&END]).enumerate() {
        let line = match block {
            Block::Heading(line) | Block::Paragraph(line) => Some(line),
            Block::Table(_) => None,
        };
        let line = line.filter(|line| !ends_table(line));
        let table = line.and_then(table_of);
        if line.is_none() || table.is_some_and(|table| table != id) {
            if let Some((from, stream)) = open.take()
                && best.as_ref().is_none_or(|(_, other)| other.figures.len() < stream.figures.len())
            {
                best = Some((from..number, stream));
            }
        } else if open.is_none() && table == Some(id) {
            open = Some((number, Stream::default()));
        }
        if let (Some((_, stream)), Some(line)) = (&mut open, line) {
            stream.add(line);
        }
    }
    let (blocks, stream) = best.filter(|(_, stream)| !stream.figures.is_empty())?;
    // Of editions that explain it as well, the newest.
    let readings = EDITIONS.into_iter().filter_map(|edition| stream.read(edition, id));
    Some(Loose { blocks, ..readings.max_by_key(|found| found.0)?.1 })
}

/// Ends a table that the document ends with.
static END: Block = Block::Table(Table { rows: Vec::new() });

/// Whether a line is text, or the heading of the next section.
fn ends_table(line: &Paragraph) -> bool {
    Line::of(&line.text).heads.is_some() || (is_longer(&line.text, LONGEST_LINE) && line.text.contains('。'))
}

/// The table whose label a piece of a short line is, and no other's.
fn table_of(line: &Paragraph) -> Option<TableId> {
    let short = !is_longer(&line.text, 4 * LONGEST_LINE);
    line.text.split(is_space).filter(|_| short).find_map(|piece| {
        let folded = fold(piece);
        // 其他, 总计 and the like are pieces of other labels too.
        let found = if is_longer(&folded, 2) { meanings(&folded) } else { &[] };
        let first = found.first()?.table;
        found.iter().all(|meaning| meaning.table == first).then_some(first)
    })
}

/// Words and figures in their order.
#[derive(Default)]
struct Stream {
    words: Vec<char>,
    /// Where pieces of words begin.
    pieces: Vec<(usize, Origin)>,
    /// Each figure, and how many words' characters stand before it.
    figures: Vec<(usize, Cell)>,
}

impl Stream {
    fn add(&mut self, line: &Paragraph) {
        // The title is repeated at the top of each page.
        if is_page_number(&line.text) || is_title(&line.text) {
            return;
        }
        let mut from = 0;
        for text in line.text.split(is_space) {
            let length = text.encode_utf16().count();
            let origin = match &line.origin {
                Origin::Text { text: [start, _] } => {
                    Origin::Text { text: [start + from, start + from + length] }
                }
                origin => origin.clone(),
            };
            from += length + 1;
            if text.is_empty() || self.words.len() > MOST_WORDS || self.figures.len() > MOST_FIGURES {
            } else if is_figure(text) {
                self.figures.push((self.words.len(), Cell { text: text.to_owned(), column: 0, origin }));
            } else {
                self.pieces.push((self.words.len(), origin));
                self.words.extend(words(text));
            }
        }
    }

    /// The rows of an edition's form, and how well it explains them: how many rows have as many figures as cells, and
    /// what their labels cost. Nothing where less than half of the labels are there.
    fn read(&self, edition: &'static Edition, id: TableId) -> Option<((usize, Reverse<usize>), Loose)> {
        let mut table = Table::default();
        let mut starts = Vec::new();
        let (mut from, mut lines, mut cost) = (0, 0, 0);
        for line in edition.table(id).lines {
            match line {
                FormLine::Values { labels, rows } => {
                    lines += 1;
                    let place = match labels.last() {
                        // The figures of table 四 stand below all labels.
                        None => Some((0, 0..0)),
                        Some(label) => [label.text].iter().chain(label.also).find_map(|text| {
                            let label: Vec<char> = words(text).collect();
                            nearest(&label, &self.words, from)
                        }),
                    };
                    if let Some((strange, place)) = place {
                        cost += strange;
                        from = place.end;
                        starts.push((place.start, labels.last(), *rows));
                    }
                }
                FormLine::Head(labels) if id == TableId::Proceedings => {
                    let cells = labels.iter().map(|label| self.label(label.text, 0)).collect();
                    table.rows.push(Row { cells });
                }
                FormLine::Head(_) => {}
            }
        }
        let first = starts.first().filter(|_| 2 * starts.len() >= lines)?;
        let leading = first.1.is_none() || self.figures[0].0 <= first.0;
        let (mut exact, mut scattered) = (0, leading && first.1.is_some());
        for (place, (start, label, rows)) in starts.iter().enumerate() {
            let end = starts.get(place + 1).map_or(usize::MAX, |next| next.0);
            let of_row = |figure: &&(usize, Cell)| label.is_none() || (*start < figure.0 && figure.0 <= end);
            let figures = self.figures.iter().filter(of_row).map(|figure| figure.1.clone());
            let labels = label.iter().map(|label| self.label(label.text, *start));
            let cells: Vec<Cell> = labels.chain(figures).collect();
            let wanted =
                rows.iter().map(|row| row.columns.len()).sum::<usize>() + usize::from(label.is_some());
            exact += usize::from(cells.len() == wanted);
            scattered |= cells.len() > wanted;
            table.rows.push(Row { cells });
        }
        Some(((exact, Reverse(cost)), Loose { id, blocks: 0..0, table, scattered, leading }))
    }

    /// A cell with the notice's label, at the piece in which it begins.
    fn label(&self, text: &str, start: usize) -> Cell {
        let piece = self.pieces.partition_point(|piece| piece.0 <= start);
        let origin = piece.checked_sub(1).map(|piece| self.pieces[piece].1.clone());
        let origin = origin.unwrap_or_else(|| self.figures[0].1.origin.clone());
        Cell { text: text.to_owned(), column: 0, origin }
    }
}

/// A number, a mark in its place, or digits that belong to one that was broken; the number of a row is none.
fn is_figure(text: &str) -> bool {
    !matches!(read_number(text), Written::Other(Mark::Text))
        || matches!(read_number(text.trim_matches(COMMAS)), Written::Number(_))
}

/// What a figure that was broken over lines may begin or end with.
const COMMAS: &[char] = &[',', '，'];

/// - 3 -, — 3 —, 第 3 页 共 8 页: more than digits, and no more than belongs to a page number.
fn is_page_number(text: &str) -> bool {
    let marks = ['-', '－', '—', '–', '第', '页', '共', '/'];
    text.contains(marks)
        && text.chars().all(|c| c.is_ascii_digit() || is_space(c) || marks.contains(&c))
        && !is_figure(text)
}

/// What it costs that a character of the label is not there, or another.
const LOST: usize = 3;
/// What it costs that something else stands within the label.
const STRANGE: usize = 1;

/// Where in the words a label stands, or what comes nearest to it (P. H. Sellers, The theory and computation of
/// evolutionary distances, J. Algorithms 1, 1980), and at what cost; the first of equals. Nothing is near of which a
/// quarter is lost.
fn nearest(label: &[char], text: &[char], from: usize) -> Option<(usize, Range<usize>)> {
    // For each beginning of the label: what it costs to have it end here, and where it then began.
    let mut ending: Vec<(usize, usize)> = (0..=label.len()).map(|lost| (LOST * lost, from)).collect();
    let mut best = (LOST * label.len() / 4, None);
    for (place, letter) in text.iter().enumerate().skip(from) {
        let mut diagonal = ending[0];
        ending[0] = (0, place + 1);
        for (n, wanted) in label.iter().enumerate() {
            let same = if letter == wanted { 0 } else { LOST };
            let (stay, skip, lose) = (diagonal, ending[n + 1], ending[n]);
            diagonal = ending[n + 1];
            ending[n + 1] =
                (stay.0 + same, stay.1).min((skip.0 + STRANGE, skip.1)).min((lose.0 + LOST, lose.1));
        }
        let (cost, start) = ending[label.len()];
        if cost < best.0 || (cost == best.0 && best.1.is_none()) {
            best = (cost, Some((cost, start..place + 1)));
        }
    }
    best.1
}

impl TableFound {
    /// Unreads what may be another row's, in a document whose figures stand apart from their labels: from the first row
    /// that is not full on, only a row whose own sum holds is taken to be right.
    pub(super) fn doubt(&mut self, leading: bool) {
        let mut trusted = !leading;
        for place in 0..self.rows.len() {
            let row = self.rows[place].id;
            let found = self.rows[place].state == RowState::Found;
            trusted = found && (trusted || self.adds_up(row));
            if found && !trusted {
                self.unread(place);
            }
        }
    }

    /// Whether the row has a sum that holds, and could be wrong: noughts add up whosever they are, unless all are.
    fn adds_up(&self, row: &str) -> bool {
        let own =
            self.form.equations().iter().find(|own| own.relation.each == Each::Row && own.subject == row);
        let sums = own.and_then(|own| self.sum(&own.total).zip(self.sum(&own.parts)));
        let is_nought = |value: &Value| value.number() == Some(Decimal::ZERO);
        sums.is_some_and(|(total, parts)| total == parts && total.1 == 0 && total.0 != Decimal::ZERO)
            || self.values.iter().all(is_nought)
    }
}
