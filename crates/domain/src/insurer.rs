//! 保険者: the municipality or union that runs the care insurance.

use serde::{Deserialize, Serialize};

use crate::check_digit::modulus_10_weight_2_1;
use crate::kana::fold_width;
use crate::text_value::text_value;

/// 保険者番号: six digits, the last one a check digit (モジュラス10 ウェイト2-1分割).
///
/// Not the municipality code: 千葉市中央区 is 121012 as an insurer and 121011 as a municipality.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct InsurerNumber(String);

text_value!(InsurerNumber, InsurerNumberError);

/// Why a text is no insurer number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InsurerNumberError {
    /// Not six digits.
    #[error("insurer number is not six digits")]
    NotSixDigits,
    /// The last digit is not the check digit.
    #[error("check digit of the insurer number does not agree")]
    CheckDigit,
}

impl InsurerNumber {
    /// Reads a number as typed, in any width.
    pub fn parse(text: &str) -> Result<Self, InsurerNumberError> {
        let number = fold_width(text).trim().to_owned();
        if number.len() != 6 || !number.chars().all(|c| c.is_ascii_digit()) {
            return Err(InsurerNumberError::NotSixDigits);
        }
        let (body, digit) = number
            .split_at_checked(5)
            .ok_or(InsurerNumberError::NotSixDigits)?;
        if modulus_10_weight_2_1(body) != digit.parse().ok() {
            return Err(InsurerNumberError::CheckDigit);
        }
        Ok(Self(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_is_hard() {
        for number in ["121012", "121004", "１２１０１２"] {
            assert!(InsurerNumber::parse(number).is_ok(), "{number}");
        }
        assert_eq!(
            InsurerNumber::parse("121011"),
            Err(InsurerNumberError::CheckDigit)
        );
        for text in ["", "12101", "1210123", "12101a", "12-012"] {
            assert_eq!(
                InsurerNumber::parse(text),
                Err(InsurerNumberError::NotSixDigits),
                "{text}"
            );
        }
    }
}
