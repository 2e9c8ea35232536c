//! docs/nianbao-rules.schema.json: what a file of local rules may hold, for editors.

use crate::format::EDITIONS;
use crate::rules::RULES;

/// The JSON Schema of local rules: the codes of the rules and the names of the cells are put in here.
#[must_use]
pub fn schema() -> String {
    let codes: Vec<&str> = RULES.iter().map(|rule| rule.meta.code).collect();
    let mut cells = Vec::new();
    for table in EDITIONS.iter().rev().flat_map(|edition| edition.tables) {
        for cell in table.cells().iter().map(ToString::to_string) {
            if !cells.contains(&cell) {
                cells.push(cell);
            }
        }
    }
    include_str!("../local/schema.json")
        .replace("\"{codes}\"", &["\"", &codes.join("\", \""), "\""].concat())
        .replace("{codes}", &codes.join("|"))
        .replace("\"{cells}\"", &["\n        \"", &cells.join("\",\n        \""), "\"\n      "].concat())
}
