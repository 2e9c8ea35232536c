//! What a finding is: its rule, its cells, its figures. Knows neither the rules nor their words.

mod cause;
mod forced;
mod words;

pub use cause::{Cause, Edit, Repair, Slip, Source, Witness};
pub use forced::{Contradiction, Forced, ForcedValue};

use std::borrow::Cow;

use crate::format::{CellId, Edition, Equation, TableId};
use crate::grid::Origin;
use crate::text::{Decimal, Quote};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The report is wrong.
    Error,
    /// The report is probably wrong, or will be sent back.
    Warning,
    /// Worth a look.
    Info,
}

impl Severity {
    /// The word in output.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// What is fixed about a rule.
#[derive(Debug, PartialEq)]
pub struct Meta {
    /// `NB301`. Stable for ever.
    pub code: &'static str,
    /// `row-sum`: the fault, in words. Stable for ever.
    pub name: &'static str,
    /// By default.
    pub severity: Severity,
    /// Where it is laid down.
    pub citation: &'static str,
}

/// A fault found in a report.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(PartialEq))]
pub struct Finding {
    /// The rule.
    pub rule: &'static Meta,
    /// How much it weighs: by default what its rule says.
    pub severity: Severity,
    /// Which of the rule's wordings fits.
    pub variant: &'static str,
    /// What it is about; with the code it makes the id, which stays the same while one edits.
    pub subject: String,
    /// All cells of what is broken, the one to point at first.
    pub cells: Vec<CellId>,
    /// What a figure should be, and is.
    pub figures: Option<Figures>,
    /// What was found instead of the cells' values, in order.
    pub found: Vec<String>,
    /// Values that the equations force into blank cells among [`Self::cells`].
    pub forced: Vec<(CellId, ForcedValue)>,
    /// Equations that contradict each other in blank cells among [`Self::cells`].
    pub contradicting: Vec<&'static Equation>,
    /// What else its words speak of, by the name that they use.
    pub arguments: Vec<(&'static str, Argument)>,
    /// Where it is laid down.
    pub citation: Cow<'static, str>,
    /// Where it stood in the input.
    pub origin: Option<Origin>,
    /// The sentence that it is about.
    pub quote: Option<Quote>,
    /// What a reviewer decided about it.
    pub decision: Option<Decision>,
}

/// What a reviewer decided about a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// Whether the finding is about the same as then; otherwise it has to be decided anew.
    pub holds: bool,
}

/// What can be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It may stay as it is.
    Accepted,
    /// The authority has explained it.
    Explained,
}

impl Verdict {
    /// The word in output.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Explained => "explained",
        }
    }
}

/// What a figure should be, and is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// What the others make it.
    pub expected: Decimal,
    /// What it is.
    pub actual: Decimal,
}

impl Figures {
    /// Actual less expected.
    #[must_use]
    pub fn difference(self) -> Option<Decimal> {
        self.actual.checked_sub(self.expected)
    }
}

/// Something that the words of a finding speak of. How it is called is the locale's.
#[derive(Clone, Debug)]
#[cfg_attr(not(target_arch = "wasm32"), derive(PartialEq))]
pub enum Argument {
    /// As it stood in the report.
    Text(String),
    /// As who asked for the check says it: in full.
    Words(String),
    /// Several, as they stood.
    Texts(Vec<String>),
    /// A number of things.
    Count(usize),
    /// A figure.
    Figure(Decimal),
    /// A cell.
    Cell(CellId),
    /// Several cells.
    Cells(Vec<CellId>),
    /// Cells with the values that they should have.
    Values(Vec<(CellId, Decimal)>),
    /// What the text may be about: cells, and what they add up to.
    Tallies(Vec<(Vec<CellId>, Decimal)>),
    /// A row.
    Row(TableId, &'static str),
    /// Several rows.
    Rows(TableId, Vec<&'static str>),
    /// A column, by a cell in it.
    Column(CellId),
    /// A table.
    Table(TableId),
    /// A section, by its id.
    Section(&'static str),
    /// An edition.
    Edition(&'static Edition),
    /// Equations.
    Equations(Vec<&'static Equation>),
    /// A year.
    Year(u16),
    /// One of the reports that are added up: which, and whose it is if it says so.
    Part(usize, Option<String>),
    /// Labels: the notice's words, and those found.
    Labels(Vec<(&'static str, String)>),
}

impl Argument {
    /// Whether it says the same; what follows from the finding's cells is not compared.
    fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(one), Self::Text(other)) | (Self::Words(one), Self::Words(other)) => one == other,
            (Self::Texts(one), Self::Texts(other)) => one == other,
            (Self::Count(one), Self::Count(other)) | (Self::Part(one, _), Self::Part(other, _)) => {
                one == other
            }
            (Self::Figure(one), Self::Figure(other)) => one == other,
            (Self::Values(one), Self::Values(other)) => one == other,
            (Self::Tallies(one), Self::Tallies(other)) => one == other,
            (Self::Labels(one), Self::Labels(other)) => one == other,
            _ => true,
        }
    }
}

impl Finding {
    /// Whether another finding says the same. The words follow from this; a comparison of everything would be a larger
    /// program.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.id() == other.id()
            && self.severity == other.severity
            && self.decision == other.decision
            && self.variant == other.variant
            && self.cells == other.cells
            && self.figures == other.figures
            && self.found == other.found
            && self.forced == other.forced
            && self.contradicting == other.contradicting
            && self.arguments.len() == other.arguments.len()
            && self.arguments.iter().zip(&other.arguments).all(|(one, other)| one.1.says_the_same(&other.1))
    }

    /// `NB301:requests.received`.
    #[must_use]
    pub fn id(&self) -> String {
        [self.rule.code, ":", &self.subject].concat()
    }

    /// It is about these cells.
    #[inline(never)]
    pub fn cells(&mut self, cells: Vec<CellId>) -> &mut Self {
        self.cells = cells;
        self
    }

    /// Its words speak of this, too.
    pub fn with(&mut self, name: &'static str, argument: Argument) -> &mut Self {
        self.arguments.push((name, argument));
        self
    }

    /// This was found instead of the cells' values.
    #[inline(never)]
    pub fn found(&mut self, found: Vec<String>) -> &mut Self {
        self.found = found;
        self
    }

    /// It stood there.
    #[inline(never)]
    pub fn at(&mut self, origin: Option<&Origin>) -> &mut Self {
        self.origin = origin.cloned();
        self
    }

    /// It is laid down there, and not where its rule is.
    #[inline(never)]
    pub fn citing(&mut self, citation: &'static str) -> &mut Self {
        self.citation = Cow::Borrowed(citation);
        self
    }

    /// Whether it was decided about, and is about the same still.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        self.decision.as_ref().is_some_and(|decision| decision.holds)
    }
}

/// A rule that could not be judged, and why.
#[derive(Clone, Debug)]
pub struct NotAssessed {
    /// The rule.
    pub rule: &'static str,
    /// Why.
    pub because: Because,
    /// What the reason speaks of, if anything.
    pub about: Option<Argument>,
}

/// Why something could not be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// Only a part of a report was given.
    Fragment,
    /// The report year is not known.
    YearUnknown,
    /// The report year is before the first edition.
    YearTooEarly,
    /// The local rules turn it off, for that reason.
    TurnedOff,
    /// The tables have no cell that a demand of that name is about.
    NoCell,
    /// The section that a demand of that name is about was not found.
    NoSection,
    /// Whose report it is was not found, and a demand of that name is not for everybody.
    WhoseUnknown,
    /// When the report was published was not found.
    NotDated,
    /// Last year's report was not given.
    NoPrevious,
    /// What was given as last year's report is another authority's.
    PreviousOfAnother,
    /// What was given as last year's report is not of the year before.
    PreviousOfOtherYear,
    /// Last year's report has nothing to compare: a table in another edition, or without figures.
    PreviousLacks,
    /// Among the parts of a 汇总 report is none of the own office.
    NoOwnOffice,
    /// A part is of another year.
    PartOfOtherYear,
    /// Two parts are of the same authority.
    PartTwice,
    /// A part lacks figures: it has blanks, a table in another edition, or could not be read.
    PartLacks,
}

/// What the rules found, in their order.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// The faults.
    pub faults: Vec<Finding>,
    /// What could not be judged.
    pub not_assessed: Vec<NotAssessed>,
}

impl Findings {
    /// How many faults of each severity, from errors on, without those that were decided about.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn counts(&self) -> [usize; 3] {
        [Severity::Error, Severity::Warning, Severity::Info]
            .map(|severity| self.undecided().filter(|fault| fault.severity == severity).count())
    }

    /// The faults that nobody has decided about.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn undecided(&self) -> impl Iterator<Item = &Finding> {
        self.faults.iter().filter(|fault| !fault.is_decided())
    }

    /// Adds a fault of a rule about a subject; what its words speak of, and what else is known of it, is told to it.
    pub fn report(&mut self, rule: &'static Meta, variant: &'static str, subject: String) -> &mut Finding {
        let place = self.faults.len();
        self.faults.push(Finding {
            rule,
            severity: rule.severity,
            variant,
            subject,
            cells: Vec::new(),
            figures: None,
            found: Vec::new(),
            forced: Vec::new(),
            contradicting: Vec::new(),
            arguments: Vec::new(),
            citation: Cow::Borrowed(rule.citation),
            origin: None,
            quote: None,
            decision: None,
        });
        &mut self.faults[place]
    }

    /// Notes that a rule could not be judged.
    #[inline(never)]
    pub fn skip(&mut self, rule: &'static Meta, because: Because) {
        self.not_assessed.push(NotAssessed { rule: rule.code, because, about: None });
    }

    /// Notes that a rule could not be judged, for a reason that speaks of something.
    #[inline(never)]
    pub fn skip_about(&mut self, rule: &'static Meta, because: Because, about: Argument) {
        self.not_assessed.push(NotAssessed { rule: rule.code, because, about: Some(about) });
    }
}
