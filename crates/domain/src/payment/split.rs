//! One batch, several files.

use crate::money::Yen;
use crate::zengin::COUNT_MAX;

/// The most a bank takes in one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileLimits {
    /// Transfers.
    pub count: u32,
    /// Sum.
    pub amount: Yen,
}

/// One transfer is larger than a whole file may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("one transfer is above the limit of a file")]
pub struct SplitError;

/// Spreads transfers over files in their order: a file is closed when the next transfer does not fit.
#[derive(Clone, Debug)]
pub struct FileSplitter {
    limits: FileLimits,
    file: u32,
    count: u32,
    amount: Yen,
}

impl FileSplitter {
    /// Begins with the first file. Limits wider than the format are the format's.
    pub fn new(limits: FileLimits) -> Self {
        Self {
            limits: FileLimits {
                count: limits.count.clamp(1, COUNT_MAX),
                amount: limits.amount.min(Yen::MAX),
            },
            file: 1,
            count: 0,
            amount: Yen::ZERO,
        }
    }

    /// The file (from 1) the next transfer belongs into.
    ///
    /// # Errors
    /// It is above the limit alone.
    pub fn place(&mut self, amount: Yen) -> Result<u32, SplitError> {
        if amount > self.limits.amount {
            return Err(SplitError);
        }
        let sum = self
            .amount
            .checked_add(amount)
            .filter(|sum| *sum <= self.limits.amount && self.count < self.limits.count);
        if let Some(sum) = sum {
            self.amount = sum;
            self.count = self.count.saturating_add(1);
        } else {
            self.file = self.file.saturating_add(1);
            self.amount = amount;
            self.count = 1;
        }
        Ok(self.file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yen(yen: i64) -> Yen {
        Yen::new(yen).unwrap()
    }

    #[test]
    fn files_are_closed_by_count_and_by_sum() {
        let limits = FileLimits {
            count: 2,
            amount: yen(100),
        };
        let mut splitter = FileSplitter::new(limits);
        let placed: Vec<u32> = [10, 10, 10, 90, 1, 100]
            .into_iter()
            .map(|amount| splitter.place(yen(amount)).unwrap())
            .collect();
        assert_eq!(placed, [1, 1, 2, 2, 3, 4]);
        assert_eq!(splitter.place(yen(101)), Err(SplitError));
    }
}
