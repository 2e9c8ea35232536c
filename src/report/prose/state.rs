//! What is known within a sentence, as far as it has been read.

use super::clause::{Line, Run};
use super::lexicon::{Kind, LEXICON, NONE, bits};
use super::lists::Parts;
use super::meaning::Meaning;
use super::reader::Reader;
use super::tokens::What;
use crate::format::TableId;
use crate::report::sentences::Sentence;
use crate::text::{Decimal, has, has_one};

/// What is known within a sentence.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is said or not, whatever the others are")]
pub(super) struct State<'a, 's> {
    pub sentence: &'a Sentence<'s>,
    pub line: Line,
    /// Whether it is about requests, and has not turned to something else since.
    pub requests: bool,
    pub live: bool,
    /// Whether requests have been named.
    pub named: bool,
    /// Whether it is about disclosure on request at all.
    pub disclosure: bool,
    /// The last kind of proceedings, and all so far; the last kind of documents.
    pub group: u64,
    pub groups: u64,
    /// The one before the brackets that are open, and whether a part of the sentence has begun that may be of others.
    pub bracketed: Option<[u64; 2]>,
    pub turned: bool,
    pub documents: u64,
    pub other_year: bool,
    pub aside: bool,
    /// 主动公开76件、依申请公开25件、不予公开12件: documents by whether they may be disclosed.
    pub by_kind: bool,
    pub altered: bool,
    /// Whether it is decisions that were published.
    pub published: bool,
    pub within: bool,
    /// Whether 其中 stands behind no figure at all.
    pub alone: bool,
    /// What the parts of 其中 may be parts of.
    pub wholes: Vec<&'static Meaning>,
    pub of_part: bool,
    /// The counts so far, and the first behind the last semicolon.
    pub counts: Vec<Count>,
    pub first: usize,
    pub parts: Parts,
    /// The list within whose brackets that one stands, if it does.
    pub around: Parts,
    pub nested: bool,
}

/// A count that a sentence has, ours or not.
#[derive(Clone, Debug)]
pub(super) struct Count {
    pub value: Decimal,
    pub unit: char,
    /// 约
    pub vague: bool,
    /// The notions around it.
    pub notions: u64,
    /// What it means, if it is ours.
    pub meaning: Option<&'static Meaning>,
    pub of_part: bool,
    /// Whether a word that is not known says what it counts.
    pub other: bool,
    /// The token.
    pub at: usize,
}

impl Count {
    /// Whether it is one of decisions that were made.
    pub fn is_of_decisions(&self) -> bool {
        let of_decisions =
            |meaning: &Meaning| meaning.table() == TableId::Disclosure && !meaning.is_of_documents();
        self.meaning.is_some_and(of_decisions)
    }
}

/// Words of how something is done.
const MANNERS: &str = "严格 认真 积极 按照 落实 重视 扎实 切实";
/// Characters of the names of offices and places, and of ways by which something comes in.
const OF_SOME: &str = "局委办厅院心镇乡街村社司部府室市县区省州旗处队所站科股网台口函邮通线面";

impl<'a, 's> State<'a, 's> {
    /// Whether the sentence is about requests or proceedings, and nothing else is said at this place.
    pub fn is_spoken_of(&self) -> bool {
        (self.requests || self.disclosure) && !self.other_year && !self.aside
    }

    pub fn new(sentence: &'a Sentence<'s>, line: Line, reader: &Reader<'_>) -> Self {
        let mut goes_on = reader.on_requests;
        let mut requests = reader.on_requests || has_one(&sentence.text, "申请人");
        for (at, notion) in line.notions.iter().enumerate() {
            let known = at == 0 || line.tokens[at - 1].what != What::Other;
            requests |= notion & LEXICON.of_requests != 0 && known;
            // 办结267件, where what became of them is told: of requests.
            goes_on |= notion & LEXICON.results != 0 && known;
        }
        let altered = line.tokens.iter().any(|token| token.what == What::Word(Kind::Altered));
        let disclosure = reader.on_requests
            || ["proceedings", "problems"].contains(&reader.section)
            || has_one(&sentence.text, "信息公开");
        Self {
            sentence,
            line,
            requests,
            live: goes_on,
            named: reader.on_requests,
            disclosure,
            group: 0,
            groups: 0,
            bracketed: None,
            turned: false,
            documents: 0,
            other_year: false,
            aside: false,
            by_kind: false,
            altered,
            published: false,
            within: false,
            alone: false,
            wholes: Vec::new(),
            of_part: false,
            counts: Vec::new(),
            first: 0,
            parts: Parts::default(),
            around: Parts::default(),
            nested: false,
        }
    }

    /// Whether what stands before a run may say that it is of some only: who acted, or by what way it came in. How it
    /// was done, as in 严格按照规定受理, does not.
    pub fn is_of_some(&self, run: &Run) -> bool {
        let token = self.line.tokens[run.beyond];
        let words = &self.sentence.text[token.from..token.to];
        !has_one(words, MANNERS) || has(words, OF_SOME)
    }

    /// 由113件减至77件, 由上年440件减至170件: what was before.
    pub fn has_been(&self, at: usize) -> bool {
        let told = self.line.notions[..at].iter().rposition(|notion| *notion & bits("上年") == 0);
        self.stands(at + 1, Kind::Change) && told.is_some_and(|at| matches!(self.words(at), "由" | "从"))
    }

    /// 因…引起的: whether what stands before a run is what its things came from, and not who acts.
    pub fn is_caused(&self, run: &Run) -> bool {
        has_one(self.words(run.end), "引起 引发 导致")
    }

    /// Whether it is said of all requests what they are, or that they are done. That all were answered is said of those
    /// that were due.
    pub fn are_all(&self, notions: u64, [from, to]: [usize; 2]) -> bool {
        let done = notions & bits("办结") != 0;
        let mut told = !done;
        for token in &self.line.tokens[from..to] {
            told |= self.sentence.text[token.from..token.to].ends_with("办结");
        }
        let counted = self.counts.last().is_some_and(|last| last.notions & bits("收到 新收 提出") != 0);
        notions & bits("自然人 企业 予以公开 办结") != 0
            && self.requests
            && self.live
            && told
            && (counted || !done)
    }

    /// The words of a token.
    pub fn words(&self, at: usize) -> &str {
        &self.sentence.text[self.line.tokens[at].from..self.line.tokens[at].to]
    }

    /// The words between two tokens.
    pub fn between(&self, from: usize, to: usize) -> &str {
        &self.sentence.text[self.line.tokens[from].from..self.line.tokens[to].from]
    }

    /// 270件申请中，…; 270件申请中有3件
    pub fn turns_to_some(&self, at: usize) -> bool {
        let stop = self.line.tokens.get(at + 1).map(|token| token.what);
        (matches!(stop, Some(What::Stop('，' | ',') | What::Figure(_)))
            || stop.is_some() && self.words(at + 1) == "有")
            && self.counts.last().is_some_and(|last| last.at >= self.line.begins(at))
    }

    /// 187件申请中有10件: what is counted again within itself is some of it.
    pub fn counts_again(&self, meaning: Option<&Meaning>) -> bool {
        let again = |whole: &&Meaning| {
            meaning.is_some_and(|part| part.is_of_all_requests() || std::ptr::eq(part, *whole))
        };
        self.within && self.wholes.iter().any(again)
    }

    /// Whether something is done in the part of a sentence before a token.
    pub fn is_done(&self, at: usize) -> bool {
        (self.line.begins(at)..at).any(|place| self.line.notions[place] & LEXICON.acts != 0)
    }

    pub fn is_off_topic(&self) -> bool {
        self.line.tokens.iter().any(|token| token.what == What::Word(Kind::OffTopic))
    }

    pub fn stands(&self, at: usize, kind: Kind) -> bool {
        self.line.tokens.get(at).is_some_and(|token| token.what == What::Word(kind))
    }

    /// Whether a figure without a unit is said to be something: 为0, ：0.
    pub fn is_said_to_be(&self, at: usize, before: &Run) -> bool {
        let told = at.checked_sub(1).map(|at| self.line.tokens[at].what);
        let ends = !matches!(
            self.line.tokens.get(at + 1).map(|token| token.what),
            Some(What::Other | What::Word(_))
        );
        let says = matches!(told, Some(What::Word(Kind::Plain | Kind::All) | What::Stop('：')));
        says && ends && before.notions != 0
    }

    /// 申请人以自然人为主，共226件: what the part of the sentence before names, where a figure is only said to be a sum.
    pub fn named_before(&self, at: usize, before: &Run) -> Option<Run> {
        let begins = self.line.begins(at);
        let stop = begins.checked_sub(1)?;
        let comma = matches!(self.line.tokens[stop].what, What::Stop('，' | ','));
        let bare =
            before.notions == 0 && before.end == begins && has_one(self.between(begins, at), "共 有 全年");
        let named = self.line.before(stop);
        let known = !named.ragged && !named.at_figure && named.stopped_by.is_none() && named.notions != 0;
        (comma && bare && known).then_some(named)
    }

    /// 维持5件、纠正1件、其他3件: what the others are, by those before them.
    pub fn others(&self, at: usize, notions: u64) -> u64 {
        let begins = self.line.item_begins(at);
        let Some(last) = self.counts.last().filter(|_| notions == 0 && begins < at) else { return 0 };
        let said = self.between(begins, at) == "其他";
        let came_to = last.notions & bits("维持 纠正 未审结") != 0;
        let applied = last.notions & bits("科研 公益 法律") != 0;
        match (said, came_to, applied) {
            (true, true, false) => bits("其他结果"),
            (true, false, true) => bits("其他组织"),
            _ => 0,
        }
    }

    /// Whether an office is named with all the others: 各部门、各乡镇.
    pub fn is_named_with_all(&self, at: usize) -> bool {
        at > 1 && self.line.tokens[at - 1].what == What::And && self.stands(at - 2, Kind::Whole)
    }

    /// 本级收到36件，全县合计207件: of the same as the part before it.
    pub fn of_whole(&self, before: &Run) -> u64 {
        let whole = before.notions == 0 && !before.ragged && before.stopped_by == Some(Kind::Whole);
        let part = self.counts.last().filter(|last| whole && last.of_part && last.meaning.is_some());
        part.map_or(0, |part| part.notions)
    }

    /// Whether words of a run have that in them.
    pub fn says(&self, run: &Run, word: &str) -> bool {
        let text = &self.sentence.text;
        let from = self.line.tokens.get(run.end).map_or(0, |token| token.from);
        let begins = self.line.tokens[self.line.begins(run.end.min(self.line.tokens.len() - 1))].from;
        let end = text[from..].char_indices().nth(24).map_or(text.len(), |(end, _)| from + end);
        has_one(&text[begins..end], word)
    }

    /// A notion makes what follows be of its kind.
    pub fn notion(&mut self, at: usize) {
        let notion = self.line.notions[at];
        let after_other = at > 0 && self.line.tokens[at - 1].what == What::Other;
        if notion & LEXICON.requests != 0 && !after_other {
            self.live = true;
            self.named = true;
        }
        if notion & LEXICON.groups != 0 {
            // 行政复议、行政诉讼案件共20件: of both.
            let both = self.line.named_along(at) & self.group != 0;
            self.group = if both { self.group | notion } else { notion };
            // 行政复议17件，维持8件；行政诉讼12件，维持7件: of each its own.
            self.groups = if self.turned { notion } else { self.groups | notion };
            self.turned = false;
        }
        if notion & LEXICON.documents != 0 {
            let both = self.line.named_along(at) & self.documents != 0;
            self.documents = if both { self.documents | notion } else { notion };
        }
    }

    /// What notions may lack that the sentence has said before.
    pub fn besides(&self, notions: u64) -> Vec<u64> {
        let mut besides = vec![0];
        let groups = LEXICON.groups;
        let outcomes = bits("维持 纠正 其他结果 未审结 审结");
        if notions & outcomes != 0 && notions & groups == 0 && self.groups == 0 {
            besides.extend(has_one(&self.sentence.text, "复议机关").then(|| bits("复议")));
        } else if notions & outcomes != 0 && notions & groups == 0 {
            // 不服工伤认定的行政复议127件，维持103件: what became of others.
            let told = self.counts.iter().rfind(|count| count.notions & groups != 0);
            if told.is_some_and(|told| told.other) {
                return besides;
            }
            besides.push(self.group);
            if self.groups != self.group && self.bracketed.is_none() {
                let mut rest = self.groups;
                besides.push(rest & bits("复议 诉讼"));
                while rest != 0 {
                    besides.push(rest & rest.wrapping_neg());
                    rest &= rest - 1;
                }
            }
        } else if notions & bits("制发 废止 有效") != 0 {
            // What was looked through need not be all there is.
            besides.push(if self.altered { 0 } else { self.documents });
        } else if self.requests && notions & LEXICON.requests == 0 {
            // 收到, 办结: of anything, were it not for the word before.
            let weak = bits("收到 新收 提出 办理 办结 公开 结转");
            // 工单26417件，37件结转次年: of what was counted before.
            let other = |count: &Count| count.other || count.notions & groups != 0;
            let told = self.named || !self.counts.iter().any(other);
            if self.live || told && notions & !(weak | NONE) != 0 {
                besides.push(LEXICON.requests);
            }
        }
        besides
    }
}
