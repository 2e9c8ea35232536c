//! Sentence by sentence, figure by figure: whose it is, and what it counts.

use super::clause::{Line, Run};
use super::lexicon::{Kind, LEXICON, NONE, bits};
use super::meaning::Meaning;
use super::shares::AREAS;
use super::state::{Count, State};
use super::tokens::{Figure, What};
use super::{Place, Prose, Stated};
use crate::format::TableId;
use crate::report::Report;
use crate::report::sentences::Sentence;
use crate::text::{Decimal, begins, ends, ends_with, has_one, is_one};

/// What is known before a sentence, and goes on in it.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is so or not, whatever the others are")]
pub(super) struct Reader<'a> {
    pub prose: Prose,
    /// Which sentence it is.
    pub number: usize,
    year: Option<u16>,
    /// What the report calls whose it is.
    names: Vec<&'a str>,
    /// Whether it is a government's, whose own office is a part of it.
    pub government: bool,
    /// The last character of its area.
    pub area: Option<char>,
    pub section: &'static str,
    /// Whether the paragraphs at hand are about requests.
    pub on_requests: bool,
    /// Whether the office alone is spoken of.
    pub of_office: bool,
    /// What the sentence before ended with, if that is ours.
    pub wholes: Vec<&'static Meaning>,
    /// Whether a figure was left out of the sentence.
    pub left_out: bool,
    /// Its counts.
    pub counts_before: Vec<Decimal>,
    /// The last figure of it.
    pub last: Option<(Place, Vec<Decimal>)>,
}

/// The first words of a paragraph that say what it and those after it are about.
const ON_REQUESTS: &str = "依申请公开 公开申请";

/// How the names of authorities end that have no others below them in their report.
const OFFICES: &str = "局委厅办室院心会署处部队校司社馆站所";

/// What authorities call themselves whose names have that in them.
const OWN_NAMES: [(&str, &str); 5] =
    [("街道", "街道办事处"), ("街道", "街道办"), ("街道", "街道"), ("厅", "省厅"), ("局", "市局")];

impl<'a> Reader<'a> {
    pub fn new(report: &'a Report) -> Self {
        let mut names = Vec::new();
        let authority = report.authority.as_deref().unwrap_or_default();
        let mut end = 0;
        for (at, c) in authority.char_indices() {
            end = at + c.len_utf8();
            if is_one(c, "省市县区旗州镇乡") && at >= 6 {
                names.push(&authority[..end]);
            }
        }
        if end > 0 {
            names.push(authority);
        }
        names.reverse();
        // What it calls itself.
        for (sign, own) in OWN_NAMES {
            if has_one(authority, sign) {
                names.push(own);
            }
        }
        let town = ends_with(authority, "镇人民政府 乡人民政府");
        let government = ends_with(authority, "管委会 管理委员会") || !town && !ends(authority, OFFICES);
        Self {
            prose: Prose::default(),
            number: 0,
            year: report.year,
            names,
            government,
            area: authority.chars().rev().find(|c| government && AREAS.contains(*c)),
            section: "",
            on_requests: false,
            of_office: false,
            wholes: Vec::new(),
            left_out: false,
            counts_before: Vec::new(),
            last: None,
        }
    }

    pub fn read(&mut self, sentence: &Sentence<'_>) {
        self.turn(sentence);
        let line = Line::of(&sentence.text, &self.names, self.year);
        let mut state = State::new(sentence, line, self);
        if state.is_off_topic() {
            return;
        }
        for at in 0..state.line.tokens.len() {
            self.token(&mut state, at);
        }
        self.close(&mut state);
        self.wholes.clear();
        self.counts_before.clear();
        for count in &state.counts {
            self.counts_before.push(count.value);
        }
        self.last = if state.within { None } else { self.counted(&state) };
        if state.counts.last().is_some_and(|last| last.meaning.is_some()) {
            self.wholes.extend(state.counts.iter().filter_map(|count| count.meaning));
        }
    }

    /// A new section or a numbered heading begins a new topic.
    fn turn(&mut self, sentence: &Sentence<'_>) {
        let section = sentence.section_id();
        let text = sentence.text.trim_start();
        let numbered = begins(text, "（(");
        if section != self.section || numbered {
            self.section = section;
            self.of_office = false;
            let end = text.char_indices().nth(16).map_or(text.len(), |(end, _)| end);
            self.on_requests = section == "requests" || numbered && has_one(&text[..end], ON_REQUESTS);
        }
    }

    fn token(&mut self, state: &mut State<'_, '_>, at: usize) {
        match state.line.tokens[at].what {
            What::Stop(c) => {
                state.aside = false;
                self.bracket(state, at, c);
                if c == '；' {
                    self.close(state);
                    state.of_part = false;
                    state.within = false;
                    state.turned = state.bracketed.is_none();
                    state.first = state.counts.len();
                    state.published = false;
                    state.group = state.bracketed.map_or(state.group, |[group, _]| group);
                }
            }
            What::Year(year) => {
                let own = self.year.is_none_or(|own| i64::from(own) == year) || state.line.notions[at] != 0;
                state.other_year = !own;
            }
            What::Word(kind) => match kind {
                Kind::Notion(_) => {
                    state.notion(at);
                    self.one(state, at);
                }
                Kind::Amid if state.turns_to_some(at) => self.within(state),
                Kind::Whole if self.is_of_others(state.words(at)) => state.other_year = true,
                Kind::Whole => {
                    self.of_office = false;
                    state.of_part = false;
                }
                // 各部门、各乡镇: of all of them.
                Kind::Office if !state.is_named_with_all(at) => {
                    // 其中县政府办公室58件: of that alone, not of what comes after.
                    self.of_office |= self.government && !state.within;
                    state.of_part |= self.government && state.within || state.words(at).ends_with('级');
                }
                Kind::Aside => {
                    state.aside = true;
                    let next = state.line.tokens.get(at + 1).map(|token| token.what);
                    state.by_kind |= matches!(next, Some(What::Figure(_)));
                }
                Kind::Within => {
                    self.within(state);
                }
                Kind::None => self.none(state, at),
                Kind::All => self.all(state, at),
                Kind::Closed => self.closed(state, at),
                Kind::Each => self.each(state, at),
                Kind::Share | Kind::Rate => self.share(state, at, kind),
                _ => {}
            },
            What::Figure(figure) if figure.unit != '%' => self.figure(state, at, figure),
            What::Figure(_) => {
                // 81件（30%）
                let opens = at
                    .checked_sub(1)
                    .filter(|&at| matches!(state.line.tokens[at].what, What::Stop('（' | '(')));
                if let Some(opens) = opens {
                    self.share(state, opens, Kind::Share);
                }
            }
            _ => {}
        }
    }

    /// A figure: what it counts, and whether it is ours.
    fn figure(&mut self, state: &mut State<'_, '_>, at: usize, figure: Figure) {
        let (mut before, behind) = (state.line.before(at), state.line.behind(at, false));
        if behind.notions == 0
            && let Some(named) = state.named_before(at, &before)
        {
            before = named;
        }
        let vague = [before.stopped_by, behind.stopped_by].contains(&Some(Kind::About))
            || state.stands(at + 1, Kind::About)
            || at.checked_sub(1).is_some_and(|at| state.stands(at, Kind::About));
        if state.stands(at.saturating_sub(1), Kind::Change) {
            self.grown(state, at, figure);
        }
        self.grown_to(state, at, figure);
        if before.stopped_by == Some(Kind::Change)
            || state.has_been(at)
            || figure.unit == ' ' && !state.is_said_to_be(at, &before)
        {
            return;
        }
        let mut notions = before.notions;
        // 17件行政复议中有3件: what stands behind is the first one's, if nothing else is.
        if !behind.at_figure || notions == 0 {
            notions |= behind.notions;
        }
        if notions == 0 {
            notions = state.of_whole(&before);
        }
        let mut count = Count {
            value: figure.value,
            unit: figure.unit,
            vague,
            notions,
            meaning: None,
            of_part: false,
            other: false,
            at,
        };
        // 187件申请中有3件撤回
        let told = [before.stopped_by, behind.stopped_by];
        let silent = state.other_year
            || state.aside
            || state.by_kind && notions & LEXICON.acts == 0
            || told.contains(&Some(Kind::Aside))
            || told[0] == Some(Kind::None);
        // 低保申请, 270件来信: a word that is not known belongs to the figure, but where it says who acts.
        let part = before.ragged || self.section == "others" && before.stopped_by == Some(Kind::Etc);
        // 因社会保险待遇引起的行政诉讼: the word that is not known says of what.
        let whose =
            (!part || before.act && !state.is_caused(&before)) && (!behind.ragged || figure.unit == '元');
        count.other = !whose;
        // 行政复议  件、行政诉讼7件: what is left out is no sum of both.
        let many = before.joined && (before.all || self.left_out);
        // 公开行政许可决定119件，行政处罚决定20件: what was published of those that were made.
        let decisions = notions & bits("许可 处罚 强制") != 0;
        let published = notions & bits("公开") != 0 || told.contains(&Some(Kind::Aside));
        state.published |= published && decisions;
        if !silent && whose && !many {
            let meant = notions | state.others(at, notions);
            let meanings = self.meanings(state, meant, figure.unit, &before);
            // Who acts may be some office: what follows is of it as well.
            state.of_part |= before.ragged && !meanings.is_empty() && state.is_of_some(&before);
            count.meaning = meanings.first().copied();
            // Rules are made by the city itself.
            let of_city = self.area == Some('市') && count.meaning.is_some_and(Meaning::is_of_rules);
            let some = state.published && decisions || state.counts_again(count.meaning);
            let of_part = (self.of_office || state.of_part) && !of_city || some;
            count.of_part = of_part;
            if !vague {
                let stated = Stated::Figure(figure.value, figure.step);
                self.state(state, [at, at], meanings, stated, of_part);
            }
        }
        if figure.unit != '元' {
            if count.meaning.is_none() && notions & state.documents != 0 {
                state.documents = 0;
            }
            if count.meaning.is_none() && state.is_done(at) && !state.within {
                state.live = false;
            }
            if notions == 0 && !before.ragged && !behind.ragged && !silent {
                self.sum(state, &count);
            }
            state.parts.add(&count, &state.sentence.text, &state.line);
            state.counts.push(count);
        }
    }

    /// What notions may mean where they stand: by themselves, or with what the sentence is about.
    pub fn meanings(
        &self,
        state: &State<'_, '_>,
        notions: u64,
        unit: char,
        run: &Run,
    ) -> Vec<&'static Meaning> {
        let mut found: Vec<&'static Meaning> = Vec::new();
        if notions & !NONE == 0 {
            return found;
        }
        for besides in state.besides(notions) {
            let fits = LEXICON.meaning_of(notions | besides);
            if let Some(meaning) = fits.filter(|meaning| self.is_ours(state, meaning, unit, run))
                && !found.iter().any(|known| std::ptr::eq(*known, meaning))
            {
                found.push(meaning);
            }
            // What the words say by themselves needs nothing besides.
            if besides == 0 && !found.is_empty() {
                break;
            }
        }
        found
    }

    fn is_ours(&self, state: &State<'_, '_>, meaning: &Meaning, unit: char, run: &Run) -> bool {
        let counted = unit == ' ' || is_one(unit, meaning.units);
        let placed = match meaning.table() {
            TableId::Requests => true,
            TableId::Proceedings => state.disclosure,
            // Decisions and fees are stated in their section; elsewhere they are of other things.
            TableId::Disclosure if meaning.is_of_documents() => !(state.altered && meaning.is_of_changes()),
            TableId::Disclosure => {
                meaning.is_in_no_table()
                    || self.section == "disclosure"
                    || state.says(run, "决定 作出 做出")
                    // 行政处罚决定12件，行政事业性收费3万元
                    || unit == '元' && state.counts.iter().any(Count::is_of_decisions)
                    // There what is said to be 0 may be the fee for requests.
                    || self.section == "others" && unit == '元' && !state.says(run, "信息 申请 0元 零元")
            }
        };
        let within = !state.within
            || state.alone && meaning.is_of_results()
            || state.wholes.iter().any(|whole| meaning.is_within(whole));
        counted && placed && within
    }

    /// 无: none of what stands behind it, or before it.
    fn none(&mut self, state: &mut State<'_, '_>, at: usize) {
        let (before, behind) = (state.line.before(at), state.line.behind(at, true));
        let unknown = before.ragged || behind.ragged || state.other_year || state.aside || self.of_office;
        let broken = behind.stopped_by.is_some_and(|kind| !matches!(kind, Kind::Etc | Kind::Within));
        let broken = broken || behind.all;
        // 未发生一起
        let one = match state.line.tokens.get(behind.end + 1).map(|token| token.what) {
            Some(What::Figure(figure)) => figure.value == Decimal::whole(1) && figure.unit != ' ',
            _ => false,
        };
        if unknown || broken || behind.at_figure && !one {
            return;
        }
        let mut notions = behind.notions;
        let mut end = behind.end;
        if one {
            let beyond = state.line.behind(behind.end + 1, true);
            if beyond.ragged || beyond.at_figure || beyond.stopped_by.is_some() {
                return;
            }
            notions |= beyond.notions;
            end = beyond.end;
        }
        let mut from = at;
        let mut meanings = Vec::new();
        for left in [before.notions, 0] {
            if meanings.is_empty() {
                from = if left == 0 { at } else { before.end };
                meanings = self.meanings(state, notions | left | NONE, ' ', &behind);
            }
        }
        if meanings.is_empty() {
            return self.none_of_each(state, at, end);
        }
        let to = state.line.last_notion(at, end);
        self.state(state, [from, to], meanings, Stated::None, false);
    }

    /// Whether what is said now is said of all, and of this year.
    pub fn is_said_of_all(&self, state: &State<'_, '_>) -> bool {
        !(state.other_year || state.aside || self.of_office || state.of_part || state.within)
    }
}
