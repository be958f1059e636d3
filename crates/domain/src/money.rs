//! Money.

use serde::{Deserialize, Serialize};

/// An amount of whole yen, tax included, from 0 to 999,999,999,999.
///
/// The upper end is twelve digits, the width of the total in a 総合振込 file.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "i64", into = "i64")]
pub struct Yen(i64);

/// Why a number is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum YenError {
    /// Below zero.
    #[error("amount below zero")]
    Negative,
    /// More than twelve digits.
    #[error("amount above {}", Yen::MAX.0)]
    TooLarge,
    /// Not a number of yen.
    #[error("not a number of yen")]
    NotANumber,
}

impl Yen {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest amount.
    pub const MAX: Self = Self(999_999_999_999);

    /// Checks a number of yen.
    pub const fn new(yen: i64) -> Result<Self, YenError> {
        if yen < 0 {
            return Err(YenError::Negative);
        }
        if yen > Self::MAX.0 {
            return Err(YenError::TooLarge);
        }
        Ok(Self(yen))
    }

    /// The number of yen.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The sum, or `None` above the largest amount.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        Self::new(self.0.checked_add(other.0)?).ok()
    }

    /// The difference, or `None` below zero.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        Self::new(self.0.checked_sub(other.0)?).ok()
    }

    /// The difference, zero where it would be below.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        self.checked_sub(other).unwrap_or(Self::ZERO)
    }

    /// The sum of several amounts, or `None` above the largest amount.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// 千円未満切り捨て: the largest multiple of 1,000 yen not above the amount.
    #[must_use]
    pub const fn floor_to_thousand(self) -> Self {
        Self(self.0 - self.0 % 1_000)
    }
}

impl TryFrom<i64> for Yen {
    type Error = YenError;

    fn try_from(yen: i64) -> Result<Self, Self::Error> {
        Self::new(yen)
    }
}

impl From<Yen> for i64 {
    fn from(yen: Yen) -> Self {
        yen.0
    }
}

/// With thousands separators and unit: `1,234円`.
impl std::fmt::Display for Yen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = self.0.to_string();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        f.write_str("円")
    }
}

/// As people type it: full or half width, with or without separators, `¥` and `円`.
impl std::str::FromStr for Yen {
    type Err = YenError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let folded = crate::kana::fold_width(text);
        let trimmed = folded.trim();
        let trimmed = trimmed.strip_prefix(['¥', '\\']).unwrap_or(trimmed);
        let trimmed = trimmed.strip_suffix('円').unwrap_or(trimmed).trim();
        if let Some(rest) = trimmed.strip_prefix('-')
            && rest.chars().all(|c| c.is_ascii_digit() || c == ',')
            && rest.chars().any(|c| c.is_ascii_digit())
        {
            return Err(YenError::Negative);
        }
        let digits: String = trimmed.chars().filter(|c| *c != ',').collect();
        if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
            return Err(YenError::NotANumber);
        }
        let yen: i64 = digits.parse().map_err(|_| YenError::TooLarge)?;
        Self::new(yen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn limits_of_the_type() {
        assert_eq!(Yen::new(-1), Err(YenError::Negative));
        assert_eq!(Yen::new(0).map(Yen::get), Ok(0));
        assert_eq!(Yen::new(999_999_999_999), Ok(Yen::MAX));
        assert_eq!(Yen::new(1_000_000_000_000), Err(YenError::TooLarge));
        assert_eq!(Yen::MAX.checked_add(Yen(1)), None);
        assert_eq!(Yen(1).checked_sub(Yen(2)), None);
        assert_eq!(Yen(1).less(Yen(2)), Yen::ZERO);
        assert_eq!(Yen::sum([Yen(1), Yen(2), Yen(3)]), Some(Yen(6)));
        assert_eq!(Yen::sum([Yen::MAX, Yen(1)]), None);
    }

    #[test]
    fn shown_with_separators() {
        for (yen, shown) in [
            (0, "0円"),
            (999, "999円"),
            (1_234, "1,234円"),
            (64_000, "64,000円"),
            (1_000_000, "1,000,000円"),
        ] {
            assert_eq!(Yen(yen).to_string(), shown);
        }
    }

    #[test]
    fn typed_in_many_ways() {
        for text in ["12800", "12,800", "１２，８００円", " ¥12,800 ", "￥12800"] {
            assert_eq!(text.parse(), Ok(Yen(12_800)), "{text}");
        }
        for text in ["", "円", "12.5", "万", "1e3", "-"] {
            assert_eq!(text.parse::<Yen>(), Err(YenError::NotANumber), "{text}");
        }
        assert_eq!("-1".parse::<Yen>(), Err(YenError::Negative));
        assert_eq!(
            "99999999999999999999".parse::<Yen>(),
            Err(YenError::TooLarge)
        );
    }

    #[test]
    fn json_goes_through_the_check() {
        assert!(serde_json::from_str::<Yen>("-1").is_err());
        assert!(serde_json::from_str::<Yen>("1000000000000").is_err());
        assert!(serde_json::from_str::<Yen>("1.5").is_err());
        assert_eq!(serde_json::from_str::<Yen>("64000").unwrap(), Yen(64_000));
        assert_eq!(serde_json::to_string(&Yen(64_000)).unwrap(), "64000");
    }

    proptest! {
        #[test]
        fn display_and_parse_round_trip(yen in 0..=Yen::MAX.0) {
            let yen = Yen(yen);
            prop_assert_eq!(yen.to_string().parse::<Yen>(), Ok(yen));
        }

        #[test]
        fn floor_is_a_multiple_and_close_below(yen in 0..=Yen::MAX.0) {
            let floored = Yen(yen).floor_to_thousand().get();
            prop_assert_eq!(floored % 1_000, 0);
            prop_assert!(floored <= yen && yen - floored < 1_000);
        }
    }
}
