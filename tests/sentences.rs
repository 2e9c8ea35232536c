//! The sentences by which a reader of figures in prose is measured are right themselves: what is said to be true is what
//! the tables say, what is said to be wrong is not, and the half that its author may look at was drawn, not chosen.
//! `tests/sentences/README.md` says what stands where.

#![cfg(not(target_arch = "wasm32"))]

#[path = "sentences/claim.rs"]
mod claim;
#[path = "sentences/sheet.rs"]
mod sheet;

use std::collections::BTreeSet;

use claim::{Claim, Verdict};
use sheet::{HALVES, SETS, Sentence, is_known, reports, sentences};

const SECTIONS: [&str; 7] = ["引言", "一", "二", "三", "四", "五", "六"];

/// Fails with everything that is wrong, not with the first of it.
fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What `judge` has to say of each claim in a column.
fn of_claims(
    kind: &str,
    column: &str,
    judge: impl Fn(&Claim, &Verdict, &Sentence) -> Option<String>,
) -> Vec<String> {
    let reports = reports();
    let mut wrong = Vec::new();
    for sentence in sentences(kind) {
        let report = &reports[&sentence["报告"]];
        for written in sentence[column].split('；').filter(|claim| !claim.is_empty()) {
            let judged = Claim::parse(written)
                .and_then(|claim| claim.verdict(report).map(|verdict| judge(&claim, &verdict, &sentence)));
            let said = judged.unwrap_or_else(Some);
            wrong.extend(said.map(|said| format!("{} {written}: {said}", sentence["编号"])));
        }
    }
    wrong
}

#[test]
fn each_kind_has_its_sentences_in_every_set_and_none_stands_twice() {
    let mut ids = BTreeSet::new();
    let mut texts = BTreeSet::new();
    let reports = reports();
    let mut wrong = Vec::new();
    for (kind, letter) in [("true", 'T'), ("false", 'F'), ("not-ours", 'N')] {
        let all = sentences(kind);
        assert!(all.len() >= 120, "{kind}: {}", all.len());
        for half in SETS {
            let count = all.iter().filter(|sentence| sentence["half"] == *half).count();
            assert!(count >= 50, "{kind}, {half}: {count}");
        }
        for sentence in all {
            let id = &sentence["编号"];
            let fair = ids.insert(id.clone())
                && texts.insert((sentence["报告"].clone(), sentence["句子"].clone()))
                && id.starts_with(letter)
                && SECTIONS.contains(&sentence["部分"].as_str())
                && reports.contains_key(&sentence["报告"])
                && sentence["句子"].trim() == sentence["句子"]
                && sentence["句子"].ends_with('。');
            if !fair {
                wrong.push(format!("{id}: its number, report, section or sentence"));
            }
        }
    }
    none(&wrong);
}

/// A sentence that was held back cannot be let in, nor a hard one be put away.
#[test]
fn which_half_a_sentence_is_in_follows_from_its_number() {
    let all = ["true", "false", "not-ours"].into_iter().flat_map(sentences);
    let drawn = all.filter(|sentence| HALVES.contains(&sentence["half"].as_str()));
    let astray = drawn.filter(|sentence| is_known(&sentence["编号"]) != (sentence["half"] == "known"));
    none(
        &astray
            .map(|sentence| format!("{} belongs into the other half", sentence["编号"]))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn what_a_true_sentence_says_is_what_the_tables_say() {
    none(&of_claims("true", "事实", |_, verdict, _| match verdict {
        Verdict::Holds | Verdict::NoCell => None,
        other => Some(format!("{other:?}")),
    }));
}

#[test]
fn what_is_wrong_in_a_false_sentence_is_wrong_in_every_reading_and_the_rest_of_it_is_right() {
    let mut wrong = of_claims("false", "错处", |claim, verdict, sentence| {
        let rule = sentence["规则"].as_str();
        let fair = match verdict {
            Verdict::Differs => match rule {
                "NB503" => claim.is_year(),
                "NB501" | "NB501/NB502" => claim.names_cells() && !claim.is_year(),
                "NB502" => !claim.names_cells(),
                _ => false,
            },
            Verdict::LeftOut => rule == "NB504",
            Verdict::Holds | Verdict::NoCell => false,
        };
        (!fair).then(|| format!("{verdict:?}, yet {rule}"))
    });
    wrong.extend(of_claims("false", "其余事实", |_, verdict, _| match verdict {
        Verdict::Holds | Verdict::NoCell => None,
        other => Some(format!("{other:?}")),
    }));
    wrong.extend(
        sentences("false")
            .iter()
            .filter(|it| it["错处"].is_empty())
            .map(|it| format!("{}: nothing", it["编号"])),
    );
    none(&wrong);
}

/// That a figure is copied rightly from the sentence into its columns.
#[test]
fn every_figure_in_the_columns_stands_in_the_sentence() {
    let missing = |claim: &Claim, _: &Verdict, sentence: &Sentence| {
        let missing = claim.not_written_in(&sentence["句子"]);
        (!missing.is_empty()).then(|| format!("{} not in it", missing.join(", ")))
    };
    for (kind, column) in [("true", "事实"), ("false", "错处"), ("false", "其余事实")] {
        none(&of_claims(kind, column, missing));
    }
}

#[test]
fn a_sentence_that_is_not_ours_says_why() {
    let silent = sentences("not-ours").into_iter().filter(|sentence| sentence["缘由"].is_empty());
    none(&silent.map(|sentence| sentence["编号"].clone()).collect::<Vec<_>>());
}
