//! Numbers of banks, branches and accounts.

use serde::{Deserialize, Serialize};

use crate::kana::fold_width;
use crate::text_value::text_value;

/// Why a text is no such number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DigitsError {
    /// Nothing was typed.
    #[error("number is empty")]
    Empty,
    /// Something else than digits.
    #[error("number contains {character:?} at position {position}")]
    Character {
        /// The character.
        character: char,
        /// Its position, from 1.
        position: usize,
    },
    /// Not as many digits as it must have.
    #[error("number has {found} digits, not {expected}")]
    Length {
        /// Digits found.
        found: usize,
        /// Digits needed (at most, where shorter ones are filled with zeros).
        expected: usize,
    },
}

/// 統一金融機関番号: four digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BankCode(String);

text_value!(BankCode, DigitsError);

impl BankCode {
    /// ゆうちょ銀行.
    pub const YUCHO: &'static str = "9900";

    /// Reads four digits in any width.
    pub fn parse(text: &str) -> Result<Self, DigitsError> {
        exactly(text, 4).map(Self)
    }

    /// Whether it is ゆうちょ銀行.
    pub fn is_yucho(&self) -> bool {
        self.0 == Self::YUCHO
    }

    /// ゆうちょ銀行.
    pub(super) fn yucho() -> Self {
        Self(Self::YUCHO.to_owned())
    }
}

/// 店番号: three digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BranchCode(String);

text_value!(BranchCode, DigitsError);

impl BranchCode {
    /// Reads three digits in any width.
    pub fn parse(text: &str) -> Result<Self, DigitsError> {
        exactly(text, 3).map(Self)
    }
}

/// 口座番号: seven digits, shorter ones filled with zeros on the left.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountNumber(String);

text_value!(AccountNumber, DigitsError);

impl AccountNumber {
    /// Reads one to seven digits in any width.
    pub fn parse(text: &str) -> Result<Self, DigitsError> {
        let digits = digits(text)?;
        if digits.len() > 7 {
            return Err(DigitsError::Length {
                found: digits.len(),
                expected: 7,
            });
        }
        Ok(Self(format!("{digits:0>7}")))
    }
}

fn exactly(text: &str, expected: usize) -> Result<String, DigitsError> {
    let digits = digits(text)?;
    if digits.len() == expected {
        Ok(digits)
    } else {
        Err(DigitsError::Length {
            found: digits.len(),
            expected,
        })
    }
}

/// Digits only, folded to half width.
pub(super) fn digits(text: &str) -> Result<String, DigitsError> {
    let folded = fold_width(text).trim().to_owned();
    if folded.is_empty() {
        return Err(DigitsError::Empty);
    }
    let other = folded
        .chars()
        .zip(1..)
        .find(|(character, _)| !character.is_ascii_digit());
    match other {
        Some((character, position)) => Err(DigitsError::Character {
            character,
            position,
        }),
        None => Ok(folded),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lengths_are_kept() {
        assert_eq!(BankCode::parse("０００１").unwrap().as_str(), "0001");
        assert_eq!(
            BankCode::parse("1"),
            Err(DigitsError::Length {
                found: 1,
                expected: 4
            })
        );
        assert_eq!(BranchCode::parse("001").unwrap().as_str(), "001");
        assert_eq!(BranchCode::parse(""), Err(DigitsError::Empty));
        assert_eq!(AccountNumber::parse("12345").unwrap().as_str(), "0012345");
        assert_eq!(
            AccountNumber::parse("12345678"),
            Err(DigitsError::Length {
                found: 8,
                expected: 7
            })
        );
        assert_eq!(
            AccountNumber::parse("123-456"),
            Err(DigitsError::Character {
                character: '-',
                position: 4
            })
        );
        assert!(BankCode::parse("9900").unwrap().is_yucho());
    }

    proptest! {
        #[test]
        fn display_and_parse_round_trip(text in "[0-9]{1,7}") {
            let number = AccountNumber::parse(&text).unwrap();
            prop_assert_eq!(AccountNumber::parse(&number.to_string()), Ok(number));
        }
    }
}
