//! What is stated, and where, noted.

use std::ops::Range;

use super::meaning::Meaning;
use super::reader::Reader;
use super::state::State;
use super::{Fact, Place, Stated};

impl Reader<'_> {
    /// Notes where tokens stand.
    pub fn mark(&mut self, state: &State<'_, '_>, [from, to]: [usize; 2]) -> Place {
        self.place(state.line.tokens[from].from..state.line.tokens[to].to)
    }

    /// Notes where something stands in the sentence, in bytes.
    pub fn place(&mut self, part: Range<usize>) -> Place {
        if self.prose.sentences.last() != Some(&self.number) {
            self.prose.sentences.push(self.number);
        }
        Place { sentence: self.prose.sentences.len() - 1, part }
    }

    /// States something of where tokens stand, if it may mean something.
    #[inline(never)]
    pub fn state(
        &mut self,
        state: &State<'_, '_>,
        tokens: [usize; 2],
        meanings: Vec<&'static Meaning>,
        stated: Stated,
        of_part: bool,
    ) {
        if !meanings.is_empty() {
            let place = self.mark(state, tokens);
            self.prose.facts.push(Fact { place, meanings, stated, of_part });
        }
    }
}
