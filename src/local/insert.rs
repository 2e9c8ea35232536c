//! A decision written into the text of a file, all else left as it was.

use super::json::{Node, parse};

/// The text of a file with a decision in it: in place of the one that stands there, or behind the last one. A text that is
/// no file of local rules stays as it is.
#[must_use]
pub fn insert_decision(text: &str, place: Option<usize>, written: &str) -> String {
    let Ok(file) = parse(text) else { return text.to_owned() };
    let item = ["\n    ", &written.replace('\n', "\n    ")].concat();
    let first = ["\"decisions\": [", &item, "\n  ]"].concat();
    let decisions = file.get("decisions");
    let stands = decisions.and_then(|list| list.nodes.get(place?));
    let (from, to, new) = match (stands, decisions, file.nodes.last()) {
        (Some(Node { at, end, .. }), ..) => (*at, *end, item.trim_start().to_owned()),
        (_, Some(list), _) => match list.nodes.last() {
            Some(before) => (before.end, before.end, [",", &item].concat()),
            None => (list.at, list.end, ["[", &item, "\n  ]"].concat()),
        },
        (_, _, Some(entry)) => (entry.end, entry.end, [",\n  ", &first].concat()),
        (..) => (file.at + 1, file.end - 1, ["\n  ", &first, "\n"].concat()),
    };
    [&text[..from], &new, &text[to..]].concat()
}
