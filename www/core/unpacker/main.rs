//! Unpacks the wasm that is shipped, and packs it when it is built: `www/core/packed.mjs` has this inside, some kilobytes
//! of wasm, three times as fast as the same in JavaScript. Compiled as the program is (`pkg-scripts/wasm.sh`).
//!
//! Of each bit the chance is guessed, and only what was not guessed is written, by arithmetic coding ("Data Compression
//! Explained" by Matt Mahoney, 3.2). Who packs and who unpacks guess the same to the last bit: there is nothing here but
//! integers and the four operations on numbers, which wasm has exact in every browser.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::large_stack_arrays,
    reason = "bits are counted here, and no array is on a stack"
)]

mod coder;
mod guesser;
mod history;
mod instructions;

/// What crosses to JavaScript: places in memory, and numbers.
mod exported {
    use std::sync::{Mutex, MutexGuard, PoisonError};

    use wasm_bindgen::prelude::wasm_bindgen;

    use super::coder::Coder;
    use super::guesser::Guesser;

    /// All of it is zero until it is begun, so that none of it stands in the file.
    static STATE: Mutex<(Guesser, Coder)> = Mutex::new((Guesser::UNBEGUN, Coder::UNBEGUN));

    fn state() -> MutexGuard<'static, (Guesser, Coder)> {
        STATE.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where the bytes of all files stand, one file behind the other: unpacked here, or put here to be packed.
    #[wasm_bindgen]
    #[must_use]
    pub fn plain() -> usize {
        state().0.bytes.as_ptr().addr()
    }

    /// Where a packed file stands.
    #[wasm_bindgen]
    #[must_use]
    pub fn packed() -> usize {
        state().1.bytes.as_ptr().addr()
    }

    /// A file begins. What was learnt from those before it is known in it.
    #[wasm_bindgen]
    pub fn begin() {
        let (guesser, coder) = &mut *state();
        guesser.begin();
        coder.begin();
    }

    /// Unpacks, or packs, until so many bytes stand there in the plain; gives how many the packed file has by then.
    #[wasm_bindgen]
    #[must_use]
    pub fn read(end: usize, packs: bool) -> usize {
        let (guesser, coder) = &mut *state();
        coder.packs = packs;
        while guesser.at < end {
            guesser.read(coder);
        }
        if packs {
            coder.end();
        }
        coder.next
    }
}
