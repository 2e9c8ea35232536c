//! A table of four rows and three columns with the equations of table 三, small enough to try everything in tests.

use std::sync::LazyLock;

use super::parts::count;
use super::table::Derived;
use super::{Column, Each, Line, Relation, RelationKind, Row, Table, TableId};

const COLUMNS: &[Column] =
    &[count("natural_person", "自然人"), count("other_organization", "其他"), count("total", "总计")];

const fn relation(
    kind: RelationKind,
    each: Each,
    total: &'static [&'static str],
    parts: &'static [&'static str],
) -> Relation {
    Relation { kind, each, total, parts, citation: "" }
}

/// 一 + nothing carried in = the results, which are one row, + 四.
pub static TABLE: Table = Table {
    id: TableId::Requests,
    width: 3,
    lines: &[Line::Values {
        labels: &[],
        rows: &[
            Row { id: "received", heading: None, columns: COLUMNS },
            Row { id: "granted", heading: None, columns: COLUMNS },
            Row { id: "processed_total", heading: None, columns: COLUMNS },
            Row { id: "carried_out", heading: None, columns: COLUMNS },
        ],
    }],
    relations: &[
        relation(RelationKind::RowSum, Each::Row, &["total"], &["natural_person", "other_organization"]),
        relation(RelationKind::ResultsSum, Each::Column, &["processed_total"], &["granted"]),
        relation(RelationKind::Balance, Each::Column, &["processed_total", "carried_out"], &["received"]),
    ],
    citation: "",
    derived: LazyLock::new(|| Derived::of(&TABLE)),
};
