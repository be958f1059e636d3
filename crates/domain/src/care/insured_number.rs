//! 被保険者番号.

use serde::{Deserialize, Serialize};

use crate::kana::fold_width;
use crate::text_value::text_value;

/// 被保険者番号: ten digits; people on welfare who are not insured have `H` and nine digits.
///
/// No check digit is asked for: no national rule is known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct InsuredNumber(String);

text_value!(InsuredNumber, InsuredNumberError);

/// Why a text is no 被保険者番号.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("insured number is not ten digits, nor H and nine digits")]
pub struct InsuredNumberError;

impl InsuredNumber {
    /// Reads a number as typed, in any width.
    pub fn parse(text: &str) -> Result<Self, InsuredNumberError> {
        let number = fold_width(text).trim().to_ascii_uppercase();
        let digits = number.strip_prefix('H').unwrap_or(&number);
        if number.len() != 10 || !digits.chars().all(|c| c.is_ascii_digit()) {
            return Err(InsuredNumberError);
        }
        Ok(Self(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_digits_or_h_and_nine() {
        for number in ["0000000001", "H000000001", "ｈ０００００００１２"] {
            assert!(InsuredNumber::parse(number).is_ok(), "{number}");
        }
        for text in ["", "123", "00000000012", "HH00000001", "000000000a"] {
            assert!(InsuredNumber::parse(text).is_err(), "{text}");
        }
    }
}
