//! The search for causes in wasm, to be timed by itself. Nothing of this is shipped: the package has no way to only look
//! for causes, and needs none. It is compiled as the package is (`pkg-scripts/wasm.sh`), from the same crate.
#[cfg(target_arch = "wasm32")]
mod clock {
    use std::hint::black_box;

    use nianbao::{Checked, Document, Options, api, repair};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// A report that was read and checked.
    #[wasm_bindgen]
    pub struct Prepared(Checked);

    #[wasm_bindgen]
    impl Prepared {
        /// From its cells as JSON.
        #[wasm_bindgen(constructor)]
        #[must_use]
        pub fn new(fields: &str) -> Self {
            let document = Document::from(serde_json::from_str::<nianbao::Fields>(fields).expect("fields"));
            Self(api::outcome(&document, &Options::default()).expect("a report").1)
        }

        /// Looks for its causes so many times, as each check does once.
        pub fn causes(&self, times: usize) {
            for _ in 0..times {
                let Self(Checked { report, findings, .. }) = black_box(self);
                black_box(repair::causes(report, None, findings, &repair::broken(report)));
            }
        }
    }
}
