//! A Document as lines of JSON, a line each for a paragraph and for a row, so that a difference can be read.

/// Writes a document.
pub fn lines(document: &nianbao::Document) -> String {
    let block = |block| serde_json::to_string(block).expect("plain data") + "\n";
    // A quotation mark inside of a text has a backslash: this is the beginning of a row.
    document.blocks.iter().map(block).collect::<String>().replace("{\"cells\":", "\n  {\"cells\":")
}
