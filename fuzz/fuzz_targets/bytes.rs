//! See ../Cargo.toml.
#![no_main]

#[path = "../../tests/examined/mod.rs"]
mod examined;

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    examined::inputs::run("bytes", input);
});
