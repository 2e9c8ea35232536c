//! Values given by name: a form's fields, or cells as JSON.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize as DeriveDeserialize, Serialize, Serializer};

use crate::text::Decimal;

/// A report given as values by name: `{"year":2022,"cells":{"requests.received.total":5}}`. Other keys are left alone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, DeriveDeserialize)]
#[serde(default)]
pub struct Fields {
    /// The title.
    pub title: Option<String>,
    /// The report year.
    pub year: Option<u16>,
    /// The authority.
    pub authority: Option<String>,
    /// The edition of each table.
    #[serde(deserialize_with = "or_default")]
    pub editions: EditionsGiven,
    /// The text of the report, where it is known.
    #[serde(deserialize_with = "or_default")]
    pub sections: Vec<Passage>,
    /// The values, by cell id.
    #[serde(serialize_with = "as_map", deserialize_with = "from_map")]
    pub cells: Vec<(String, Field)>,
}

/// The edition of each table, where it is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, DeriveDeserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct EditionsGiven {
    pub disclosure: Option<String>,
    pub requests: Option<String>,
    pub proceedings: Option<String>,
}

/// A section as it stood: its heading and its paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, DeriveDeserialize)]
#[serde(default)]
pub struct Passage {
    /// The heading; empty before the first section.
    pub heading: String,
    /// What follows it.
    pub paragraphs: Vec<String>,
}

/// What a field holds: `None` where the cell was not there, empty where it is blank.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Field(pub Option<String>);

impl Field {
    /// A field that holds a number, in the fewest digits that give it back; a number of more digits than any figure
    /// has stays what it is not: a figure.
    #[must_use]
    pub fn number(value: f64) -> Self {
        Self(Some(Decimal::shortest(value).map_or_else(|| "…".to_owned(), |value| value.to_string())))
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FieldVisitor)
    }
}

/// Takes a number, a string, null, or `{value, raw}`.
struct FieldVisitor;

impl<'de> Visitor<'de> for FieldVisitor {
    type Value = Field;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, a string, null or {value, raw}")
    }

    fn visit_unit<E>(self) -> Result<Field, E> {
        Ok(Field(Some(String::new())))
    }

    fn visit_none<E>(self) -> Result<Field, E> {
        Ok(Field(Some(String::new())))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Field, E> {
        Ok(Field(Some(value.to_string())))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Field, E> {
        Ok(Field(Some(value.to_string())))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Field, E> {
        Ok(Field::number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Field, E> {
        Ok(Field(Some(value.to_owned())))
    }

    /// `raw` says how it stood; a value without it is a figure.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Field, A::Error> {
        let (mut value, mut raw) = (None, None);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "value" => value = map.next_value::<Option<Field>>()?,
                "raw" => raw = Some(map.next_value::<Option<Field>>()?),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(raw.unwrap_or(value).unwrap_or_default())
    }
}

fn as_map<S: Serializer>(cells: &[(String, Field)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(cells.iter().map(|(name, field)| (name, field)))
}

fn from_map<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(String, Field)>, D::Error> {
    deserializer.deserialize_map(CellsVisitor)
}

/// Takes cells in the order in which they stand.
struct CellsVisitor;

impl<'de> Visitor<'de> for CellsVisitor {
    type Value = Vec<(String, Field)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of cells by their ids")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut cells = Vec::new();
        while let Some(cell) = map.next_entry()? {
            cells.push(cell);
        }
        Ok(cells)
    }
}

/// null is the same as not given.
fn or_default<'de, D: Deserializer<'de>, T: Default + Deserialize<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}
