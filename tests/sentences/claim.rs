//! One fact as the columns write it, such as `收到=281`, `新收·自然人/新收=85.6%`, `新收≥36` or `270=198+61+11`,
//! and whether it is what the tables say. Shares no line with the crate.

use serde_json::Value;

use super::sheet::NAMES;

/// Figures have at most this many places behind the point.
const PLACES: usize = 6;
const ONE: i128 = 1_000_000;

#[derive(Debug, PartialEq)]
pub enum Verdict {
    /// So it is in the tables, in one reading at least.
    Holds,
    /// In no reading.
    Differs,
    /// The tables have no cell for it.
    NoCell,
    /// The count is not there at all.
    LeftOut,
}

enum Term {
    Figure(i128),
    Name(String),
}

pub struct Claim {
    /// Added up; or two terms, the part and the whole.
    left: Vec<Term>,
    /// The percentage that is stated, and with how many places.
    share: Option<(i128, u32)>,
    right: Vec<Term>,
    at_least: bool,
    left_out: bool,
    /// Follows from words such as 均 and 全部; no figure of it is written.
    implied: bool,
}

fn figure(text: &str) -> Option<i128> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{fraction:0<PLACES$}");
    (fraction.len() <= PLACES && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok())?
}

fn terms(text: &str, between: char) -> Result<Vec<Term>, String> {
    let known = |name: &str| NAMES.contains_key(name);
    let term = |text: &str| match (figure(text), text.split_once('·')) {
        (Some(figure), _) => Ok(Term::Figure(figure)),
        (None, None) if known(text) => Ok(Term::Name(text.into())),
        (None, Some((row, column))) if known(row) && known(&format!("·{column}")) => {
            Ok(Term::Name(text.into()))
        }
        _ => Err(format!("{text} is not in names.tsv")),
    };
    text.split(between).map(term).collect()
}

impl Claim {
    pub fn parse(written: &str) -> Result<Self, String> {
        let bare = written.strip_prefix('（').and_then(|rest| rest.strip_suffix('）'));
        let text = bare.unwrap_or(written);
        let at_least = text.contains('≥');
        let (left, right) = text.split_once(['=', '≥']).ok_or("neither = nor ≥")?;
        let share = right.strip_suffix('%').map(|share| {
            let places = share.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            figure(share).zip(u32::try_from(places).ok()).ok_or("not a percentage")
        });
        let share = share.transpose()?;
        let left_out = right == "？";
        let right = if share.is_some() || left_out { Vec::new() } else { terms(right, '+')? };
        let left = terms(left, if share.is_some() { '/' } else { '+' })?;
        if share.is_some() && left.len() != 2 {
            return Err("a share is of two".into());
        }
        Ok(Self { left, share, right, at_least, left_out, implied: bare.is_some() })
    }

    fn named(&self) -> impl Iterator<Item = &str> {
        self.left.iter().chain(&self.right).filter_map(|term| match term {
            Term::Name(name) => Some(name.as_str()),
            Term::Figure(_) => None,
        })
    }

    pub fn is_year(&self) -> bool {
        self.named().eq(["年"])
    }

    pub fn names_cells(&self) -> bool {
        self.named().any(|name| NAMES.get(name).is_none_or(|cells| cells != "—"))
    }

    /// Errs where a figure that is claimed to be wrong cannot be judged, its cell being blank.
    pub fn verdict(&self, report: &Value) -> Result<Verdict, String> {
        if self.left_out {
            return Ok(Verdict::LeftOut);
        }
        let Some(left) = readings(&self.left, report, self.share.is_some())? else {
            return Ok(Verdict::NoCell);
        };
        let Some(right) = readings(&self.right, report, false)? else { return Ok(Verdict::NoCell) };
        let adds_up = |left: &Vec<i128>| {
            let left: i128 = left.iter().sum();
            let mut sums = right.iter().map(|right| right.iter().sum::<i128>());
            sums.any(|right| if self.at_least { left >= right } else { left == right })
        };
        let holds = match self.share {
            Some(share) => left.iter().any(|pair| is_share(share, pair[0], pair[1])),
            None => left.iter().any(adds_up),
        };
        let blank = self.named().any(|name| matches!(cells(name, report), Ok(Some((_, true)))));
        match (holds, blank) {
            (false, true) => Err("its cell is blank".into()),
            (true, _) => Ok(Verdict::Holds),
            (false, false) => Ok(Verdict::Differs),
        }
    }

    /// The figures of this claim that a sentence does not have, however it writes them. 无 and the like are 0.
    pub fn not_written_in(&self, sentence: &str) -> Vec<String> {
        if self.implied || self.left_out {
            return Vec::new();
        }
        let text = folded(sentence);
        let mut wanted: Vec<i128> = Vec::new();
        wanted.extend(self.left.iter().chain(&self.right).filter_map(|term| match term {
            Term::Figure(figure) => Some(*figure),
            Term::Name(_) => None,
        }));
        wanted.retain(|figure| *figure != 0);
        let mut missing: Vec<String> = wanted
            .iter()
            .filter(|figure| !is_written(**figure, &text))
            .map(|figure| plain(*figure))
            .collect();
        if let Some((share, _)) = self.share {
            let share = format!("{}%", plain(share));
            if !text.contains(&share) && !text.contains(&share.replace('%', ".0%")) {
                missing.push(share);
            }
        }
        missing
    }
}

/// Whether `part` of `whole` is the percentage as it is stated, rounded to its places.
fn is_share((share, places): (i128, u32), part: i128, whole: i128) -> bool {
    let half_a_step = ONE / 10_i128.pow(places) / 2;
    (part * 100 * ONE - share * whole).abs() <= half_a_step * whole
}

/// Every way to read the terms, each as the figures in their order; none if the tables have no cell for a term.
fn readings(terms: &[Term], report: &Value, parts: bool) -> Result<Option<Vec<Vec<i128>>>, String> {
    let mut all = vec![Vec::new()];
    for term in terms {
        let values = match term {
            Term::Figure(figure) => vec![*figure],
            Term::Name(name) => match cells(name, report)? {
                Some((values, _)) => values,
                None => return Ok(None),
            },
        };
        all = all
            .iter()
            .flat_map(|head| values.iter().map(|value| [head.as_slice(), &[*value]].concat()))
            .collect();
    }
    if parts && all.iter().any(|pair| pair[1] == 0) {
        return Err("a share of nothing".into());
    }
    Ok(Some(all))
}

/// The figures of a name, one for each reading, and whether a cell of it is blank (which counts as 0).
fn cells(name: &str, report: &Value) -> Result<Option<(Vec<i128>, bool)>, String> {
    let (row, column) = name.split_once('·').unwrap_or((name, ""));
    let column = if column.is_empty() { "total" } else { &NAMES[&format!("·{column}")] };
    if NAMES[row] == "—" {
        return Ok(None);
    }
    let mut blank = false;
    let mut figures = Vec::new();
    for reading in NAMES[row].split(" | ") {
        let mut sum = 0;
        for cell in reading.split(" + ") {
            for column in column.split(" + ") {
                let cell = cell.replace('*', column);
                let value = if cell == "report.year" { &report["year"] } else { &report["cells"][&cell] };
                let missing = report["cells"].get(&cell).is_none() && cell != "report.year";
                blank |= value.is_null();
                let value = if value.is_null() { "0".into() } else { value.to_string() };
                sum += figure(&value).filter(|_| !missing).ok_or(format!("no cell {cell}"))?;
            }
        }
        figures.push(sum);
    }
    Ok(Some((figures, blank)))
}

/// Half-width, without what separates the digits of one number or breaks the line.
fn folded(sentence: &str) -> String {
    let half = |c: char| match c {
        '０'..='９' | '％' | '．' | '，' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        other => other,
    };
    let chars: Vec<char> = sentence.chars().map(half).filter(|c| !c.is_whitespace() && *c != '⏎').collect();
    let digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
    let separates = |at: usize| {
        let group = (1..=3).all(|ahead| digit(chars.get(at + ahead))) && !digit(chars.get(at + 4));
        chars[at] == ',' && at > 0 && digit(chars.get(at - 1)) && group
    };
    (0..chars.len()).filter(|at| !separates(*at)).map(|at| chars[at]).collect()
}

/// Without the noughts that say nothing.
fn plain(figure: i128) -> String {
    let fraction = format!("{:0PLACES$}", figure % ONE);
    format!("{}.{fraction}", figure / ONE).trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// In digits, in 万, 元 for 万元, or in Chinese numerals.
fn is_written(figure: i128, text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit() && c != '.').filter_map(crate::claim::figure);
    let digits =
        numbers.any(|number| number == figure || number * 10_000 == figure || number == figure * 10_000);
    let chinese = if figure % ONE == 0 { numeral(figure / ONE) } else { return digits };
    digits || text.contains(&chinese) || text.contains(&chinese.replace('二', "两"))
}

/// Below ten thousand.
fn numeral(number: i128) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (mut text, mut rest, mut nought) = (String::new(), number % 10_000, false);
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = DIGITS[usize::try_from(rest / unit).unwrap_or_default()];
        rest %= unit;
        if digit == "零" {
            nought = !text.is_empty();
            continue;
        }
        if nought {
            text.push('零');
        }
        nought = false;
        // 12 is 十二, 120 is 一百二十.
        if !(unit == 10 && digit == "一" && text.is_empty()) {
            text.push_str(digit);
        }
        text.push_str(name);
    }
    text
}
