//! Chance that can be repeated.

use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

/// The dice of one sequence.
pub(crate) struct Chance {
    rng: StdRng,
    name: String,
}

impl Chance {
    /// The dice of sequence `sequence` of a run.
    pub(crate) fn new(seed: u64, sequence: u64) -> Self {
        Self {
            rng: StdRng::seed_from_u64(seed.wrapping_mul(1_000_003).wrapping_add(sequence)),
            name: format!("seed {seed}, sequence {sequence}"),
        }
    }

    /// What a failure names.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.rng.random_range(0..end)
    }

    /// One of these.
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// Once in `in_all` times.
    pub(crate) fn once_in(&mut self, in_all: usize) -> bool {
        self.below(in_all) == 0
    }
}
