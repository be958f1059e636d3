//! Chance that can be repeated.

use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

/// A source of chance of one person.
pub(super) struct Chance(StdRng);

impl Chance {
    /// For one person of a region.
    pub(super) fn of(seed: u64, person: u64) -> Self {
        // Odd multiplier: neighbouring people get sources far apart.
        Self(StdRng::seed_from_u64(
            seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ person.wrapping_mul(0xd134_2543_de82_ef95),
        ))
    }

    /// A number from `from` up to, but not including, `below`.
    pub(super) fn number(&mut self, from: i64, below: i64) -> i64 {
        if below <= from {
            return from;
        }
        self.0.random_range(from..below)
    }

    /// True so many times in a hundred.
    pub(super) fn percent(&mut self, times: i64) -> bool {
        self.number(0, 100) < times
    }

    /// One of several.
    pub(super) fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let count = i64::try_from(all.len()).unwrap_or_default();
        let at = usize::try_from(self.number(0, count)).unwrap_or_default();
        all.get(at)
    }

    /// The place in a list of weights.
    pub(super) fn weighted(&mut self, weights: &[i64]) -> usize {
        let mut left = self.number(0, weights.iter().sum());
        for (at, weight) in weights.iter().enumerate() {
            left -= weight;
            if left < 0 {
                return at;
            }
        }
        0
    }
}
