//! 決定番号.

use serde::{Deserialize, Serialize};

use super::kind::DecisionKind;
use crate::calendar::FiscalYear;

/// Number of a decision, e.g. `R8交付-000123`: a series of its own for each scheme and kind.
///
/// How the federation numbers its notices is unknown; the form is this project's own choice (U).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DecisionNumber(String);

/// The series holds no further number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a decision number counts from 1 to {}", DecisionNumber::LAST)]
pub struct DecisionNumberError;

impl DecisionNumber {
    /// Last number of a series.
    pub const LAST: i64 = 9_999_999;

    /// The number with this place in its series, from 1.
    pub fn new(
        year: FiscalYear,
        kind: DecisionKind,
        serial: i64,
    ) -> Result<Self, DecisionNumberError> {
        if !(1..=Self::LAST).contains(&serial) {
            return Err(DecisionNumberError);
        }
        let (era, in_era) = year.era();
        let word = match kind {
            DecisionKind::Approve => "交付",
            DecisionKind::Reject => "不交付",
            DecisionKind::Revoke => "取消",
        };
        Ok(Self(format!("{}{in_era}{word}-{serial:06}", era.initial())))
    }

    /// As printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for DecisionNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_its_series() {
        let year = FiscalYear::new(2026).unwrap();
        for (kind, serial, shown) in [
            (DecisionKind::Approve, 1, "R8交付-000001"),
            (DecisionKind::Reject, 42, "R8不交付-000042"),
            (DecisionKind::Revoke, 9_999_999, "R8取消-9999999"),
        ] {
            assert_eq!(
                DecisionNumber::new(year, kind, serial).unwrap().as_str(),
                shown
            );
        }
        for serial in [i64::MIN, 0, 10_000_000] {
            assert!(DecisionNumber::new(year, DecisionKind::Approve, serial).is_err());
        }
    }
}
