//! The texts of src/locale, as they are written.

use nianbao::Lang;

/// The keys and their words below a heading of a file of a language: its core's, or `.around`.
pub fn below(lang: Lang, file: &str, heading: &str) -> Vec<(String, String)> {
    let path = format!("{}/src/locale/{}{file}.txt", env!("CARGO_MANIFEST_DIR"), lang.id());
    let text = std::fs::read_to_string(path).expect("the words of a language");
    let (_, part) = text.split_once(&format!("# {heading}\n")).expect("a heading");
    let lines = part.lines().take_while(|line| !line.is_empty() && !line.starts_with('#'));
    let pair = |line: &str| {
        let (key, words) = line.split_once('\t').expect("a key");
        (key.to_owned(), words.to_owned())
    };
    lines.map(pair).collect()
}
