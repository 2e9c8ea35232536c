//! One serializer, one kind of error.

use js_sys::{JSON, TypeError};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::api::sentence;
use crate::{Fault, Lang, Unreadable};

/// Plain objects; what is missing is null.
const SERIALIZER: serde_wasm_bindgen::Serializer =
    serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);

/// Why a call failed.
pub(super) enum Failure {
    /// The input cannot be read.
    Unreadable(Unreadable),
    /// The argument is wrong.
    Thrown(JsValue),
}

#[wasm_bindgen(module = "/src/wasm/given.js")]
extern "C" {
    /// What an input that cannot be read throws; www/core makes it a class.
    #[wasm_bindgen(js_name = inputError)]
    fn input_error(code: &str, position: Option<usize>, message: &str) -> JsValue;
}

impl Failure {
    pub fn wrong(message: &str) -> Self {
        Self::Thrown(type_error(message))
    }

    pub fn into_js(self, lang: Lang) -> JsValue {
        let error = match self {
            Self::Thrown(value) => return value,
            Self::Unreadable(error) => error,
        };
        input_error(error.fault.code(), error.position, &sentence(error, lang))
    }
}

pub(super) fn type_error(message: &str) -> JsValue {
    TypeError::new(message).into()
}

pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&SERIALIZER).map_err(JsValue::from)
}

/// The value of a JSON text.
pub(super) fn parse(text: &str) -> Result<JsValue, Failure> {
    JSON::parse(text).map_err(|_| Failure::Unreadable(Fault::Json.into()))
}

/// A property's name.
pub(super) fn key(name: &str) -> JsValue {
    JsValue::from_str(name)
}
