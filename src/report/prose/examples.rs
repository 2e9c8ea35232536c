//! What sentences come to: examples.txt, a sentence a line, behind it what it states.
//!
//! Under the heading of a section, of a report of 2023; 局 behind it is a department's, else a county's. `—` says that
//! nothing in the sentence is ours. A figure with `≤` is of some only; `全部` says that these are all.

use super::{Fact, Prose, Stated, prose};
use crate::format::Edition;
use crate::grid::Origin;
use crate::input::Paragraph;
use crate::report::{Passage, Report};

fn read(section: &str, authority: &str, sentence: &str) -> Prose {
    let section = Edition::latest().sections.iter().find(|known| known.number == section);
    let origin = Origin::Text { text: [0, 0] };
    let paragraphs = vec![Paragraph { text: sentence.to_owned(), origin }];
    let passage = Passage { section, paragraphs, ..Passage::default() };
    let authority = Some(authority.to_owned());
    prose(&Report { authority, year: Some(2023), passages: vec![passage], ..Report::default() })
}

fn told(prose: &Prose) -> String {
    let fact = |fact: &Fact| {
        let reading = &fact.meanings[0].readings[0];
        let names: Vec<String> = reading
            .iter()
            .map(|part| format!("{}.{}", part.row, part.column).replace(".total", ""))
            .collect();
        let value = match &fact.stated {
            Stated::Figure(value, _) => value.to_string(),
            Stated::None => "0".to_owned(),
            Stated::All(_) => "全部".to_owned(),
        };
        format!("{}{}{value}", names.join("+"), if fact.of_part { "≤" } else { "=" })
    };
    let facts = prose.facts.iter().map(fact);
    let shares = prose.shares.iter().map(|share| format!("{}%", share.percent));
    let lists = prose.lists.iter().map(|list| format!("{}∋{}", list.wholes[0], list.parts));
    let gaps = prose.gaps.iter().map(|_| "？".to_owned());
    let all: Vec<String> = facts.chain(shares).chain(lists).chain(gaps).collect();
    if all.is_empty() { "—".to_owned() } else { all.join(" ") }
}

#[test]
fn every_example_states_what_is_written_behind_it() {
    let (mut section, mut authority) = ("", "");
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in include_str!("examples.txt").lines() {
        if let Some(heading) = line.strip_prefix("# ") {
            section = heading.split(' ').next().unwrap_or_default();
            authority = if heading.contains('局') { "某县自然资源局" } else { "某县人民政府" };
        } else if let Some((sentence, wanted)) = line.split_once('\t') {
            count += 1;
            let found = told(&read(section, authority, sentence));
            if found != wanted {
                wrong.push(format!("{sentence}\t{found}"));
            }
        } else if !line.is_empty() {
            wrong.push(format!("no figure behind it: {line}"));
        }
    }
    assert!(count > 100, "{count}");
    assert!(wrong.is_empty(), "{} examples\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_meaning_has_an_example() {
    // Their readings in other words stand in the tables; those of joined notions follow from them.
    let examples = include_str!("examples.txt");
    let mut lacking = Vec::new();
    for meaning in &super::lexicon::LEXICON.meanings {
        let part = &meaning.readings[0][0];
        let name = format!("{}.{}", part.row, part.column).replace(".total", "");
        if meaning.readings[0].len() == 1 && !examples.contains(&name) {
            lacking.push(name);
        }
    }
    assert!(lacking.is_empty(), "{lacking:?}");
}
