//! The number of a municipality.

use serde::{Deserialize, Serialize};

use crate::check_digit::modulus_11_municipality;
use crate::kana::fold_width;
use crate::text_value::text_value;

/// 全国地方公共団体コード: six digits, the last one a check digit (モジュラス11).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MunicipalityCode(String);

text_value!(MunicipalityCode, MunicipalityCodeError);

/// Why a text is no municipality code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MunicipalityCodeError {
    /// Not six digits.
    #[error("municipality code is not six digits")]
    NotSixDigits,
    /// The last digit is not the check digit.
    #[error("check digit of the municipality code does not agree")]
    CheckDigit,
}

impl MunicipalityCode {
    /// Reads a code as typed, in any width.
    pub fn parse(text: &str) -> Result<Self, MunicipalityCodeError> {
        let code = fold_width(text).trim().to_owned();
        if code.len() != 6 || !code.chars().all(|c| c.is_ascii_digit()) {
            return Err(MunicipalityCodeError::NotSixDigits);
        }
        let (body, digit) = code
            .split_at_checked(5)
            .ok_or(MunicipalityCodeError::NotSixDigits)?;
        if modulus_11_municipality(body) != digit.parse().ok() {
            return Err(MunicipalityCodeError::CheckDigit);
        }
        Ok(Self(code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_is_hard() {
        for code in ["131016", "011011", "141003", "010006", "121002"] {
            assert!(MunicipalityCode::parse(code).is_ok(), "{code}");
        }
        assert_eq!(
            MunicipalityCode::parse("131017"),
            Err(MunicipalityCodeError::CheckDigit)
        );
        assert_eq!(
            MunicipalityCode::parse("13101"),
            Err(MunicipalityCodeError::NotSixDigits)
        );
        assert_eq!(
            MunicipalityCode::parse("13101あ"),
            Err(MunicipalityCodeError::NotSixDigits)
        );
    }
}
