//! English.

use std::sync::LazyLock;

use super::Locale;
use super::names::Names;
use super::words::{self, rules, words};
use crate::diagnostic::Because;
use crate::format::{CellId, RelationKind, TableId};

pub(super) static LOCALE: Locale = Locale {
    names: Names {
        table: |table| match table {
            TableId::Disclosure => "Table 二",
            TableId::Requests => "Table 三",
            TableId::Proceedings => "Table 四",
        },
        row: |table, row| word(rows(table), row),
        column: |cell: CellId| word(COLUMNS, cell.column),
        section: |id| words::word(SECTIONS, id).unwrap_or_default(),
        edition: |edition| ["the ", edition.id, " edition"].concat(),
        place: |table, row, column| [table, ", row ", row, ", column ", column].concat(),
        cells: |first, count| [first, " and ", &(count - 1).to_string(), " more"].concat(),
        equals: |cell, value| [cell, " must be ", value].concat(),
        instead: |found, official| [found, " for ", official].concat(),
        equation: |kind, table, row, column| match kind {
            RelationKind::RowSum | RelationKind::ProceedingsSum => {
                ["the total of row ", row, ", ", table].concat()
            }
            RelationKind::ResultsSum => ["（七） in column ", column, ", ", table].concat(),
            RelationKind::Balance => ["the balance of column ", column, ", ", table].concat(),
        },
        and_more: |count| [" … (", &count.to_string(), " in all)"].concat(),
        comma: ", ",
        quotes: ['“', '”'],
    },
    rules: LazyLock::new(|| words::all_rules(RULES)),
    severities: ["error", "warning", "note"],
    because: |because| match because {
        Because::Fragment => "only a part of a report was given",
        Because::YearUnknown => "the report year is not known",
        Because::YearTooEarly => "the report year is before the first edition",
    },
    phrases: LazyLock::new(|| words::all_words(PHRASES, PRINTED)),
};

fn word(words: &'static str, id: &'static str) -> String {
    words::word(words, id).unwrap_or(id).to_owned()
}

const fn rows(table: TableId) -> &'static str {
    match table {
        TableId::Disclosure => DISCLOSURE_ROWS,
        TableId::Requests => REQUEST_ROWS,
        TableId::Proceedings => PROCEEDING_ROWS,
    }
}

const SECTIONS: &str = words![
    ("overview", "一、总体情况 (overview)"),
    ("disclosure", "二、主动公开政府信息情况 (proactive disclosure)"),
    ("requests", "三、收到和处理政府信息公开申请情况 (requests)"),
    ("proceedings", "四、政府信息公开行政复议、行政诉讼情况 (proceedings)"),
    ("problems", "五、存在的主要问题及改进情况 (problems and improvements)"),
    ("others", "六、其他需要报告的事项 (other matters)"),
];

const DISCLOSURE_ROWS: &str = words![
    ("rules", "government rules"),
    ("normative_documents", "normative documents"),
    ("licensing", "licensing"),
    ("other_services", "other services"),
    ("penalties", "penalties"),
    ("coercion", "coercive measures"),
    ("fees", "administrative fees"),
    ("procurement", "central procurement"),
];

const REQUEST_ROWS: &str = words![
    ("received", "received this year"),
    ("carried_in", "carried in from last year"),
    ("granted", "granted"),
    ("partly_granted", "partly granted"),
    ("denied_state_secret", "denied: state secret"),
    ("denied_forbidden_by_law", "denied: forbidden by other law"),
    ("denied_security_and_stability", "denied: security and stability"),
    ("denied_third_party_rights", "denied: third-party rights"),
    ("denied_internal_affairs", "denied: internal affairs"),
    ("denied_process_information", "denied: process information"),
    ("denied_enforcement_files", "denied: enforcement files"),
    ("denied_administrative_inquiry", "denied: administrative inquiry"),
    ("unavailable_not_held", "unavailable: not held"),
    ("unavailable_needs_creation", "unavailable: would have to be created"),
    ("unavailable_unclear", "unavailable: still unclear after correction"),
    ("unprocessed_petition", "not processed: petition or complaint"),
    ("unprocessed_repeated", "not processed: repeated"),
    ("unprocessed_publication", "not processed: published work"),
    ("unprocessed_excessive", "not processed: excessive"),
    ("unprocessed_reconfirmation", "not processed: reconfirmation"),
    ("other_not_corrected", "other: not corrected in time"),
    ("other_fee_unpaid", "other: fee not paid in time"),
    ("other_other", "other: other"),
    ("other", "other"),
    ("processed_total", "results, total"),
    ("carried_out", "carried over to next year"),
];

const PROCEEDING_ROWS: &str = words![
    ("reconsideration", "administrative reconsideration"),
    ("litigation_direct", "litigation without reconsideration"),
    ("litigation_after_reconsideration", "litigation after reconsideration"),
];

const COLUMNS: &str = words![
    ("issued", "issued"),
    ("repealed", "repealed"),
    ("in_force", "in force"),
    ("decisions", "decisions"),
    ("amount", "amount"),
    ("made", "made"),
    ("disclosed", "disclosed"),
    ("disclosed_total", "disclosed in all"),
    ("items_last_year", "items last year"),
    ("change", "change"),
    ("items", "items"),
    ("natural_person", "natural persons"),
    ("commercial_enterprise", "commercial enterprises"),
    ("research_institution", "research institutions"),
    ("public_welfare_organization", "public welfare organizations"),
    ("legal_service_organization", "legal service organizations"),
    ("other_organization", "other organizations"),
    ("total", "total"),
    ("upheld", "upheld"),
    ("corrected", "corrected"),
    ("other", "other outcome"),
    ("pending", "pending"),
];

const RULES: &str = rules![
    RuleWords {
        code: "NB101",
        title: "table missing",
        why: "The report must hold the tables 二, 三 and 四.",
        variants: [(
            "missing",
            "No {table} was found.",
            "Add {table}. If it is a picture or an attachment, put in a table that can be copied.",
        )],
    },
    RuleWords {
        code: "NB102",
        title: "section missing or out of order",
        why: "The format prescribes six sections, their titles and their order.",
        variants: [
            (
                "missing",
                "The heading of section {section} was not found.",
                "Add the section, under the title {section}.",
            ),
            (
                "out-of-order",
                "Section {section} is not where the format wants it.",
                "Move the section to its place.",
            ),
        ],
    },
    RuleWords {
        code: "NB103",
        title: "row missing or unknown",
        why: "The format prescribes every row; without one of them no total can be checked.",
        variants: [
            (
                "missing",
                "Row {row} of {table} was not found.",
                "Add the row as in {edition}; 0 where nothing happened.",
            ),
            (
                "several-missing",
                "{count} rows of {table} were not found, {row} to {last}.",
                "Add the rows as in {edition}; 0 where nothing happened.",
            ),
            (
                "unknown",
                "{table} has a row “{label}” that no edition has.",
                "Compare the row with {edition}; remove it if it is too many.",
            ),
        ],
    },
    RuleWords {
        code: "NB104",
        title: "row with too few or too many values",
        why: "Nothing tells which cell is wrong, and a wrong guess would shift the whole row, so the row was not read.",
        variants: [
            (
                "empty",
                "Row {row} of {table} should have {wanted} values; none was found.",
                "Complete the row from the original table; 0 where nothing happened.",
            ),
            (
                "short",
                "Row {row} of {table} should have {wanted} values and has {count} ({found}); which is missing cannot be known.",
                "Complete the row from the original table.",
            ),
            (
                "astray",
                "Row {row} of {table} has its {count} values ({found}) out of line with the columns; whose they are cannot be known.",
                "Compare the row with the original table.",
            ),
            (
                "moved",
                "The columns of {table} stand in another order ({found}); the table was not read.",
                "Put the columns in the order of {edition}.",
            ),
            (
                "long",
                "Row {row} of {table} should have {wanted} values and has {count} ({found}); which is too many cannot be known.",
                "Compare the row with the original table and remove the extra cell.",
            ),
        ],
    },
    RuleWords {
        code: "NB105",
        title: "edition not in force",
        why: "A report follows the edition in force for its year.",
        variants: [
            (
                "table",
                "{table} is of {edition}; a report for {year} follows {due}.",
                "Use the table of {due} and enter the figures row by row.",
            ),
            (
                "rows",
                "{table} has {labels}, not part of {due}, which a report for {year} follows.",
                "Correct these rows as in {due}.",
            ),
        ],
    },
    RuleWords {
        code: "NB106",
        title: "label altered",
        why: "The figures were read as those of the matching rows and columns; labels should be the notice's.",
        variants: [(
            "altered",
            "{table} has labels in other words, {count} in all: {labels}.",
            "Use the words of the format.",
        )],
    },
    RuleWords {
        code: "NB107",
        title: "table repeated with other figures",
        why: "Nothing tells which of the two holds; the fuller one was checked.",
        variants: [(
            "differs",
            "{table} stands more than once; cells that differ: {count}, such as {cell}, “{raw}” here and “{again}” there.",
            "Compare them and keep one.",
        )],
    },
    RuleWords {
        code: "NB201",
        title: "blank",
        why: "A blank does not tell whether nothing happened or a figure was left out, so it is not read as 0.",
        variants: [
            ("blank", "Blank: {cells}.", "Enter 0 where nothing happened, else the figure."),
            (
                "contradicted",
                "Blank: {cells}; no figures there satisfy {equations} together.",
                "Check the figures that these equations join, correct the wrong one, then fill the blanks.",
            ),
            ("forced", "Blank: {cells}; the equations make it {value}.", "Check, and enter {value}."),
            ("all-zero", "Blank: {cells}; the equations make all of them 0.", "Check, and enter 0."),
            (
                "some-zero",
                "Blank: {cells}; the equations make {determined} of them 0.",
                "Enter 0 where nothing happened, else the figure.",
            ),
            (
                "some-forced",
                "Blank: {cells}; the equations determine {determined} of them, {figures} not 0: {values}.",
                "Enter those that are not 0 first, then 0 where nothing happened.",
            ),
        ],
    },
    RuleWords {
        code: "NB202",
        title: "not a number",
        why: "Where a number is missing, no total can be checked.",
        variants: [
            ("mark", "“{raw}” instead of a number: {cells}.", "Enter 0 where nothing happened."),
            (
                "text",
                "“{raw}” instead of a number: {cells}.",
                "Enter a number; explanations belong in the text.",
            ),
        ],
    },
    RuleWords {
        code: "NB203",
        title: "impossible number",
        why: "A count is a whole number, 0 or more; a fee is 0 or more.",
        variants: [
            ("negative", "{cell} is {raw}, below 0.", "Check and correct it."),
            ("fraction", "{cell} is {raw}, not a whole number.", "Check and correct it."),
            ("beyond", "{cell} is {raw}, beyond any possible figure.", "Check and correct it."),
        ],
    },
    RuleWords {
        code: "NB204",
        title: "number not in plain digits",
        why: "Other systems may misread a number with separators, a unit or a note.",
        variants: [
            ("one", "{cells} is written “{raw}” and read as {value}.", "Enter digits only."),
            ("several", "{cells} are not in plain digits; “{raw}” is read as {value}.", "Enter digits only."),
        ],
    },
    RuleWords {
        code: "NB301",
        title: "applicants do not add up to the total",
        why: "In each row, 总计 equals natural persons and all kinds of organizations together.",
        variants: [
            (
                "differs",
                "{cell} is {actual}; the applicants add up to {expected}, a difference of {gap}.",
                "Check the row and correct the cell that is wrong.",
            ),
            (
                "parts-exceed",
                "{cell} is {actual}; the applicants known already add up to {expected}, {gap} too many.",
                "Check the row, correct the cell that is wrong, fill those without a figure.",
            ),
        ],
    },
    RuleWords {
        code: "NB302",
        title: "results do not add up to the total",
        why: "In each column, （七）总计 equals the rows （一） to （六） together.",
        variants: [
            (
                "differs",
                "{cell} is {actual}; the rows （一） to （六） add up to {expected}, a difference of {gap}.",
                "Check the column and correct the cell that is wrong.",
            ),
            (
                "parts-exceed",
                "{cell} is {actual}; the rows （一） to （六） known already add up to {expected}, {gap} too many.",
                "Check the column, correct the cell that is wrong, fill those without a figure.",
            ),
        ],
    },
    RuleWords {
        code: "NB303",
        title: "received and dealt with do not balance",
        why: "一 + 二 = 三 + 四, as the head of table 三 says.",
        variants: [
            (
                "differs",
                "Table 三, column {column}: 一 + 二 is {expected}, 三（七） + 四 is {actual}, a difference of {gap}.",
                "Check the four cells of the column and correct the one that is wrong.",
            ),
            (
                "parts-exceed",
                "Table 三, column {column}: 三（七） + 四 is {actual}; what is known of 一 + 二 is already {expected}, {gap} too many.",
                "Check the four cells of the column, correct the one that is wrong, fill those without a figure.",
            ),
            (
                "total-exceeds",
                "Table 三, column {column}: 一 + 二 is {expected}; what is known of 三（七） + 四 is already {actual}, {gap} too many.",
                "Check the four cells of the column, correct the one that is wrong, fill those without a figure.",
            ),
        ],
    },
    RuleWords {
        code: "NB304",
        title: "outcomes do not add up to the total",
        why: "总计 equals upheld, corrected, other and pending together.",
        variants: [
            (
                "differs",
                "{cell} is {actual}; the four cells before it add up to {expected}, a difference of {gap}.",
                "Check the five cells of {row} and correct the one that is wrong.",
            ),
            (
                "parts-exceed",
                "{cell} is {actual}; those known of the four cells before it already add up to {expected}, {gap} too many.",
                "Check the five cells of {row}, correct the one that is wrong, fill those without a figure.",
            ),
        ],
    },
];

const PHRASES: &str = words![
    ("empty", "There is nothing in it. Give the whole report, or its tables."),
    (
        "binary",
        "This is not text. Open the report, copy all of it and paste it, or save it as a web page or plain text.",
    ),
    (
        "office-file",
        "This is a Word, WPS, Excel or PDF file, which cannot be read directly. Open it in its program, copy all of it and paste it, or save it as a web page or plain text.",
    ),
    ("too-large", "This is larger than 20 MB; no annual report is. Keep only the report itself."),
    (
        "too-deep",
        "The markup nests too deep to be read. Open the page in a browser, copy the report and paste it.",
    ),
    (
        "no-report",
        "No table and no heading of an annual report was found. Check that it is complete, and that it is a report on government information disclosure.",
    ),
    ("no-dom", "Web pages cannot be read here. Use the command line, or a browser."),
    ("encoding", "The text is in no known encoding. Save it as UTF-8 and try again."),
    ("json", "This JSON cannot be read. Compare it with the output of `nianbao check --format json`."),
    ("at-character", " See character {n}."),
    ("at-byte", " See byte {n}."),
    ("others", "the others add up to"),
    ("repair-one", "Change one cell: {cell} {old} → {new}; {settles}."),
    ("repair-several", "Change {count} cells: {edits}; {settles}.",),
    ("edit", "{cell} {old} → {new}"),
    ("edit-open", "{cell} (now {old})"),
    ("settles-one", "that settles the sum"),
    ("settles-blanks", "only then can the blanks be filled"),
    ("settles-figure", "that is a possible figure"),
    ("settles", "that settles {n} sums"),
    ("semicolon", "; "),
    ("full-stop", "."),
    ("only-repair", "No other change of so few cells ({n}) does it."),
    ("first-repair", "{total} changes of so few cells ({n}) would do; this is the likeliest."),
    ("tied-repairs", "{total} changes of so few cells ({n}) would do; nothing tells which is right."),
    ("open-repair", "These cells are wrong; what they should be depends on the blanks."),
    ("one-slip", "These {n} cells are one slip."),
    ("unproven-repair", "There may be others; not all were tried."),
    ("no-repair", "Several cells are wrong; which ones cannot be told. Check the figures one by one."),
    ("transposed_digits", "{old} for {new}: two digits seem to have changed places"),
    ("missing_digit", "{old} for {new}: a digit seems to be missing"),
    ("extra_digit", "{old} for {new}: there seems to be a digit too many"),
    ("wrong_digit", "{old} for {new}: one digit seems to be wrong"),
    ("sign", "{old} for {new}: the sign does not belong there"),
    ("stray_value", "{old} seems astray: the cells added up with it are all 0"),
    ("stale_total", "the total {old} seems not to have followed its parts"),
    ("blank", "still the 0 of the blank form; {new} seems to have been left out"),
    ("swapped_cells", "the two figures seem to have changed places"),
    ("shifted_cells", "these figures seem to stand one column astray"),
    ("split_number", "{new} seems to have been split over two cells"),
    ("no-slip", "no usual slip explains it"),
    ("last-year-agrees", "last year's report carried over {figure}, as this makes it"),
    ("last-year-differs", "last year's report carried over {figure}, as it is now"),
    ("text-agrees", "the text says {figure} 件, as this makes it"),
    ("text-differs", "the text says {figure} 件, as it is now"),
    ("comma", ", "),
    ("colon", ": "),
    ("severity", "severity"),
];

/// What only the terminal and the catalogue say.
#[cfg(not(target_arch = "wasm32"))]
const PRINTED: &str = words![
    ("year-too-early", "--year: there was no format before {n}. Give {n} or a later year."),
    ("unreadable-file", "The file cannot be opened. Check its name and your rights to it."),
    ("why", "why"),
    ("citation", "source"),
    ("todo", "do"),
    ("unknown-authority", "(authority unknown)"),
    ("unknown-year", "(year unknown)"),
    ("year-suffix", ""),
    ("other-repairs", "others"),
    ("cause", "wrong cells, probably {n}"),
    ("becomes", "becomes"),
    ("more-repairs", "… and {n} more."),
    ("because", "because"),
    ("folded", "breaks"),
    ("filled", "filled in, as the equations force"),
    ("nothing-forced", "The equations force no blank cell."),
    ("not-assessed", "not assessed"),
    ("all-right", "No fault was found."),
    ("catalogue", "Rules"),
    ("catalogue-note", "Made by `nianbao rules --format markdown --lang en`; do not edit."),
    ("code", "code"),
    ("fault", "fault"),
    ("reason", "why"),
    ("generic-table", "the table"),
    ("generic-section", "of the format"),
    ("generic-edition", "the edition in force"),
    ("generic-due", "the edition in force"),
    ("generic-value", "the figure"),
    ("generic-row", "the row"),
    ("forced-by", "{cell} is {value}, by {equations}"),
];
#[cfg(target_arch = "wasm32")]
const PRINTED: &str = "";
