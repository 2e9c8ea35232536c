//! A decision written into the text of a file, all else left as it was.

use super::json::{Node, Value, parse};

/// The text of a file with a decision in it: in place of the one that stands there, or behind the last one. A text that is
/// no file of local rules stays as it is.
#[must_use]
pub fn insert_decision(text: &str, place: Option<usize>, written: &str) -> String {
    let Ok(Node { value: Value::Object(entries), at, .. }) = parse(text) else { return text.to_owned() };
    let item = ["\n    ", &written.replace('\n', "\n    ")].concat();
    let decisions = entries.iter().find(|entry| entry.key == "decisions").map(|entry| &entry.node);
    let (from, to, new) = match (decisions, entries.last()) {
        (Some(Node { value: Value::List(items), .. }), _)
            if place.is_some_and(|place| place < items.len()) =>
        {
            let before = &items[place.unwrap_or_default()];
            (before.at, before.end, item.trim_start().to_owned())
        }
        (Some(Node { value: Value::List(items), at, end }), _) => match items.last() {
            Some(last) => (last.end, last.end, [",", &item].concat()),
            None => (*at, *end, ["[", &item, "\n  ]"].concat()),
        },
        (_, Some(last)) => (last.node.end, last.node.end, [",\n  \"decisions\": [", &item, "\n  ]"].concat()),
        (_, None) => {
            (at + 1, text.rfind('}').unwrap_or(at + 1), ["\n  \"decisions\": [", &item, "\n  ]\n"].concat())
        }
    };
    [&text[..from], &new, &text[to..]].concat()
}
