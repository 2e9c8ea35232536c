//! The words of repairs: what to change, why this is likely, how certain it is.

use super::{Lang, fill, phrase, phrase_with};
use crate::diagnostic::{Cause, Edit, Repair, Slip, Source, Witness};
use crate::text::Decimal;
#[cfg(not(target_arch = "wasm32"))]
use crate::{diagnostic::ForcedValue, format::CellId};

/// What to change, and how many equations it puts right.
#[must_use]
pub fn repair(lang: Lang, cause: &Cause, repair: &Repair) -> String {
    let several = repair.open || repair.edits.len() != 1;
    worded(lang, if several { "repair-several" } else { "repair-one" }, cause, repair)
}

/// The same, for who sees the one cell; empty where there are several, or what it should be is open.
#[must_use]
pub fn repair_brief(lang: Lang, cause: &Cause, repair: &Repair) -> String {
    if repair.open || repair.edits.len() != 1 {
        return String::new();
    }
    worded(lang, "repair-brief", cause, repair)
}

fn worded(lang: Lang, key: &str, cause: &Cause, repair: &Repair) -> String {
    fill(phrase(lang, key), &|key| match key {
        "count" => repair.edits.len().to_string(),
        "settles" if cause.equations == 0 && cause.blanks => phrase(lang, "settles-blanks").to_owned(),
        "settles" if cause.equations == 0 => phrase(lang, "settles-figure").to_owned(),
        "settles" if cause.equations == 1 => phrase(lang, "settles-one").to_owned(),
        "settles" => phrase_with(lang, "settles", cause.equations),
        "edits" => {
            let key = if repair.open { "edit-open" } else { "edit" };
            let edit = |edit| fill(phrase(lang, key), &|key| of_edit(lang, edit, key));
            repair.edits.iter().map(edit).collect::<Vec<_>>().join(phrase(lang, "comma"))
        }
        _ => repair.edits.first().map(|edit| of_edit(lang, edit, key)).unwrap_or_default(),
    })
}

/// Why it is likely: its slips, and what other figures say.
#[must_use]
pub fn reason(lang: Lang, repair: &Repair) -> String {
    let mut reasons = Vec::new();
    if let Some(slip) = repair.slip.filter(|slip| slip.moves_cells()) {
        let whole = repair.edits.iter().map(|edit| edit.new).max().unwrap_or(Decimal::ZERO).to_string();
        reasons.push(fill(phrase(lang, slip.id()), &|_| whole.clone()));
    } else {
        for edit in &repair.edits {
            let key = edit.slip.map_or("no-slip", Slip::id);
            let words = fill(phrase(lang, key), &|key| of_edit(lang, edit, key));
            reasons.push(match repair.edits.len() {
                1 => words,
                _ => [&lang.locale().names.cell(edit.cell), phrase(lang, "colon"), &words].concat(),
            });
        }
    }
    reasons.extend(repair.witnesses.iter().map(|witness| heard(lang, witness)));
    reasons.join(phrase(lang, "semicolon")) + phrase(lang, "full-stop")
}

/// How certain the first repair of a cause is.
#[must_use]
pub fn standing(lang: Lang, cause: &Cause) -> String {
    let Some(first) = cause.repairs.first() else { return phrase(lang, "no-repair").to_owned() };
    let key = match (cause.minimal && cause.complete, cause.repair_count) {
        _ if first.open => "open-repair",
        _ if first.slip.is_some_and(Slip::moves_cells) => "one-slip",
        (false, _) => "unproven-repair",
        (true, 1) => "only-repair",
        (true, _) if cause.tied => "tied-repairs",
        (true, _) => "first-repair",
    };
    fill(phrase(lang, key), &|key| match key {
        "n" => first.edits.len().to_string(),
        _ => cause.repair_count.to_string(),
    })
}

/// A value that the equations force, and which they are.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn forced_by(lang: Lang, cell: CellId, forced: &ForcedValue) -> String {
    let names = &lang.locale().names;
    fill(phrase(lang, "forced-by"), &|key| match key {
        "cell" => names.cell(cell),
        "value" => forced.value.to_string(),
        _ => names.equations(&forced.by),
    })
}

fn heard(lang: Lang, witness: &Witness) -> String {
    let key = match (witness.source, witness.agrees) {
        (Source::LastYear, true) => "last-year-agrees",
        (Source::LastYear, false) => "last-year-differs",
        (Source::Text, true) => "text-agrees",
        (Source::Text, false) => "text-differs",
    };
    fill(phrase(lang, key), &|_| witness.figure.to_string())
}

fn of_edit(lang: Lang, edit: &Edit, key: &str) -> String {
    match key {
        "cell" => lang.locale().names.cell(edit.cell),
        "old" => super::names::in_short(&edit.raw),
        _ => edit.new.to_string(),
    }
}
