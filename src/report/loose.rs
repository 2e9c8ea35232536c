//! Tables with no mark between their cells: one cell a paragraph, or the text layer of a PDF.
//!
//! A table of this kind is a stream of words and figures. The labels of the form are looked for in the words, in the
//! order of the form and letter by letter, for a label may be broken over lines, with the figures of its row and pieces
//! of the label beside it in between. The figures behind the beginning of a label and before that of the next are its
//! row's. Blank cells leave no trace, so a row with another number of figures than cells is not placed. Some programs
//! put out whole columns, or all labels before all figures: there a row is taken only while the figures before it are as
//! many as the cells before it.

use std::ops::Range;

use super::authority::is_title;
use super::bind::{Bound, Occurrence};
use super::lexicon::{nearest, table_named};
use super::runs::LabelFound;
use super::sections::Line;
use super::table::TableFound;
use crate::format::{EDITIONS, Edition, Label, Line as FormLine, Row, TableId};
use crate::grid::{Cell, Origin};
use crate::input::{Block, Document, Paragraph};
use crate::text::{Mark, Written, begins, ends, fold, is_longer, is_space, read_number, trim_all, words};

/// A table found in lines of text.
pub(super) struct Loose {
    pub id: TableId,
    /// The blocks that it was made of.
    pub blocks: Range<usize>,
    stream: Stream,
    reading: Reading,
}

/// A longer line with a full stop in it is text, in characters.
const LONGEST_LINE: usize = 40;
/// No table has more words than this, nor more figures; what is longer is not looked through.
const MOST_WORDS: usize = 4_000;
const MOST_FIGURES: usize = 1_000;
/// No report has more lines than this; what follows is not looked through for tables of this kind.
const MOST_BLOCKS: usize = 20_000;

/// The table, where some lines of the document are one: of several, the one with the most figures. `sections` says
/// whether the document has headings of sections. Kept apart from its caller: in the browser it is in another file than
/// the reading of tables (`pkg-scripts/split.mjs`).
#[inline(never)]
pub(super) fn find(document: &Document, id: TableId, sections: bool) -> Option<Loose> {
    let mut best = (0..0, Stream::default());
    let mut open: Option<(usize, Stream)> = None;
    let blocks = &document.blocks[..document.blocks.len().min(MOST_BLOCKS)];
    // In a report with sections, what stands in none that has a table is a menu, or a list in the text.
    let mut inside = !sections;
    for number in 0..=blocks.len() {
        let mut line = match blocks.get(number) {
            Some(Block::Heading(line) | Block::Paragraph(line)) => Some(line),
            _ => None,
        };
        if let Some(section) = line.and_then(|line| Line::of(&line.text).heads) {
            inside = section.table.is_some();
            line = None;
        }
        let line = line.filter(|line| inside && !is_text(line));
        let table = line.and_then(table_of);
        if line.is_none() || table.is_some_and(|table| table != id) {
            if let Some((from, stream)) = open.take()
                && best.1.figures.len() < stream.figures.len()
            {
                best = (from..number, stream);
            }
        } else if open.is_none() && table == Some(id) {
            open = Some((number, Stream::default()));
        }
        if let (Some((_, stream)), Some(line)) = (&mut open, line) {
            stream.add(line);
        }
    }
    let (blocks, stream) = best;
    let mut reading: Option<Reading> = None;
    for edition in EDITIONS {
        if let Some(other) = stream.read(edition, id)
            // Of editions that explain it as well, the newest.
            && reading.as_ref().is_none_or(|reading| (reading.found, reading.exact) <= (other.found, other.exact))
        {
            reading = Some(other);
        }
    }
    Some(Loose { id, blocks, reading: reading?, stream })
}

fn is_text(line: &Paragraph) -> bool {
    is_longer(&line.text, LONGEST_LINE) && line.text.contains('。')
}

/// The table whose label a short line, or a piece of it, begins with, and no other's. The letters of the line may be set
/// apart.
fn table_of(line: &Paragraph) -> Option<TableId> {
    let pieces = [line.text.as_str()].into_iter().chain(line.text.split(is_space));
    let mut short = pieces.take_while(|_| !is_longer(&line.text, 4 * LONGEST_LINE));
    short.find_map(|piece| table_named(&fold(piece)))
}

/// Words and figures in their order.
#[derive(Default)]
struct Stream {
    words: Vec<char>,
    /// The pieces of words, each with the place in `words` where it begins.
    pieces: Vec<(usize, Cell)>,
    /// Each figure, and how many words' characters stand before it.
    figures: Vec<(usize, Cell)>,
    /// How many figures stand on the line before.
    on_line: usize,
}

/// What an edition's form makes of a stream.
struct Reading {
    edition: &'static Edition,
    rows: Vec<RowRead>,
    /// How many rows have as many figures as cells.
    exact: usize,
    /// How many characters of the notice's labels were found, less what stood in their way.
    found: usize,
    /// Whether figures stand apart from their labels: before the first, or more of them behind one than its row has
    /// cells.
    scattered: bool,
}

/// A row of figures, or the three of table 四 that stand on one line.
struct RowRead {
    rows: &'static [Row],
    /// Where its label begins, and 1; 0 where it has none.
    start: Option<usize>,
    figures: Vec<usize>,
    /// Whether words stand between its figures.
    torn: bool,
    /// Whether it has a label, and the figures before it are as many as the cells before it, so that none is its own.
    certain: bool,
}

impl RowRead {
    /// How many figures it should have.
    fn wanted(&self) -> usize {
        self.rows.iter().map(|row| row.columns.len()).sum()
    }
}

impl Stream {
    fn add(&mut self, line: &Paragraph) {
        // The title is repeated at the top of each page.
        let on_line = std::mem::take(&mut self.on_line);
        if is_page_number(&line.text) || is_title(&line.text) {
            return;
        }
        // A figure alone behind a row of them is the number of the page, if not the rest of one that was broken.
        let broken = || self.figures.last().is_some_and(|figure| is_piece(&figure.1.text));
        if on_line > 1 && is_figure(&line.text) && !broken() {
            return;
        }
        let before = self.figures.len();
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
                continue;
            }
            let cell = (self.words.len(), Cell { text: text.to_owned(), column: 0, origin });
            if is_figure(text) {
                match self.figures.last_mut() {
                    // The rest of a number that was broken.
                    Some((place, piece)) if *place == cell.0 && is_piece(&piece.text) => {
                        piece.text.push_str(text);
                    }
                    _ => self.figures.push(cell),
                }
            } else {
                // 1 .属于国家秘密, set apart: the number is the label's.
                if from > length + 1
                    && begins(text, ".．、")
                    && let Some(number) = self.figures.pop_if(|figure| figure.0 == cell.0)
                {
                    self.words.extend(words(&number.1.text));
                }
                self.pieces.push(cell);
                self.words.extend(words(text));
            }
        }
        self.on_line = self.figures.len().saturating_sub(before);
    }

    /// The rows of an edition's form; nothing where less than half of the labels are there.
    fn read(&self, edition: &'static Edition, id: TableId) -> Option<Reading> {
        let mut reading = Reading { edition, rows: Vec::new(), exact: 0, found: 0, scattered: false };
        let (mut from, mut sound) = (0, true);
        for line in edition.table(id).lines {
            let FormLine::Values { labels, rows } = line else { continue };
            let mut row = RowRead { rows, start: None, figures: Vec::new(), torn: false, certain: false };
            match labels.last() {
                // The figures of table 四 stand below all labels.
                None => row.start = Some(0),
                Some(label) => {
                    if let Some((alike, place)) = self.nearest(label, from) {
                        reading.found += alike;
                        row.start = Some(place.start + 1);
                        from = place.end;
                    } else if self.nearest(label, 0).is_some() {
                        // It stands before one that it should follow.
                        reading.scattered = true;
                        sound = false;
                    }
                }
            }
            reading.rows.push(row);
        }
        let (mut missing, mut end, mut place) = (0, self.figures.len(), reading.rows.len());
        while place > 0 {
            place -= 1;
            let row = &mut reading.rows[place];
            match row.start {
                Some(start) => {
                    let begin = self.figures.partition_point(|figure| figure.0 < start);
                    row.figures = self.of_row(begin..end, row.wanted());
                    end = begin;
                }
                None => missing += 1,
            }
        }
        if 2 * missing > reading.rows.len() || self.figures.is_empty() {
            return None;
        }
        // How many figures stand before the row that are no other's, or are missing.
        let (mut here, mut wanted) = (end, 0);
        // No figure begins with two noughts: the letters of two lines, one through the other.
        reading.scattered |= end > 0 || self.figures.iter().any(|figure| figure.1.text.starts_with("00"));
        for row in &mut reading.rows {
            // Figures before the first label are the rows' whose labels are missing there, or anybody's.
            sound &= here == wanted || end == 0 || row.start.is_none();
            row.certain = sound && here == wanted && row.start != Some(0);
            here += row.figures.len();
            wanted += row.wanted();
            if let [first, .., last] = row.figures[..] {
                row.torn = self.figures[first].0 != self.figures[last].0;
            }
            reading.exact += usize::from(row.figures.len() == row.wanted());
            reading.scattered |= row.figures.len() > row.wanted();
        }
        reading.rows.retain(|row| row.start.is_some());
        Some(reading)
    }

    /// The figures of a row; without 无 where that is one too many: (四)无法提供, one letter a line.
    fn of_row(&self, range: Range<usize>, wanted: usize) -> Vec<usize> {
        let mut figures: Vec<usize> = range.collect();
        if figures.len() > wanted {
            figures.retain(|&figure| self.figures[figure].1.text != "无");
        }
        figures
    }

    /// Where in the words a label stands in one of its wordings.
    fn nearest(&self, label: &Label, from: usize) -> Option<(usize, Range<usize>)> {
        let mut best = None;
        for text in [label.text].iter().chain(label.also) {
            if best.is_none() {
                best = nearest(&words(text).collect::<String>(), &self.words, from);
            }
        }
        best
    }
}

impl Loose {
    /// The table of the edition that its labels are of; the edition of table 四, which is the same in all, is told.
    #[inline(never)]
    pub fn bind(&self, due: Option<&'static Edition>, document: &[Self]) -> TableFound {
        let mut occurrence = Occurrence::default();
        for row in &self.reading.rows {
            // The piece that its label begins in; the figures of table 四 are called by the last of all.
            let label =
                self.stream.pieces.iter().rfind(|piece| row.start.is_none_or(|start| piece.0 < start));
            occurrence.rows.push(Bound {
                row: Some(row.rows[0].id),
                labels: label.iter().map(|label| LabelFound::plain(&label.1)).collect(),
                values: row.figures.iter().map(|&figure| &self.stream.figures[figure].1).collect(),
            });
        }
        let edition = if self.id == TableId::Proceedings { due } else { None };
        let mut table = occurrence.bind(self.id, edition.unwrap_or(self.reading.edition));
        // Where figures stand apart from their labels, a row as full as it should be may be another's; that it adds up does
        // not tell whose it is. The figures of table 四 have no label at all.
        let scattered = document.iter().any(|table| table.reading.scattered);
        // Where some row is not full, one that is full with words between its figures may have one of a page or of a note.
        let full = self.reading.exact == self.reading.rows.len();
        for row in self.reading.rows.iter().filter(|row| (scattered && !row.certain) || (row.torn && !full)) {
            row.rows.iter().for_each(|row| table.unread(row.id));
        }
        table
    }
}

/// A number, a mark in its place, or a piece of a number that was broken over lines. What has brackets behind it may have
/// run into a label: 0（五）.
fn is_figure(text: &str) -> bool {
    let marked = ends(text, "）)");
    !marked && !matches!(read_number(text), Written::Other(Mark::Text)) || is_piece(text)
}

/// Whether it is no number, but digits and what parts them: 17,85 of 17,858.
fn is_piece(text: &str) -> bool {
    let belongs = |c: char| c.is_ascii_digit() || matches!(c, ',' | '，');
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(belongs)
        && matches!(read_number(text), Written::Other(_))
}

/// - 3 -, — 3 —, 第 3 页 共 8 页.
fn is_page_number(text: &str) -> bool {
    let number = trim_all(text, "-－—–·•~～ \u{a0}\u{3000}");
    let is_digit = |c: char| c.is_ascii_digit();
    (text.contains('页') && !is_longer(text, 16))
        || (!text.starts_with(is_digit) && !text.ends_with(is_digit) && number.parse::<u16>().is_ok())
}
