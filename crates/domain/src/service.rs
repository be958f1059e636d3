//! サービス種類.

use serde::{Deserialize, Serialize};

use crate::kana::fold_width;
use crate::text_value::text_value;

/// サービス種類コード: two characters, digits or capital letters (`11`, `2A`, `A1`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ServiceCode(String);

text_value!(ServiceCode, ServiceCodeError);

/// Not two digits or capital letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("service code is not two digits or letters")]
pub struct ServiceCodeError;

impl ServiceCode {
    /// Reads a code as typed: any width, letters raised.
    pub fn parse(text: &str) -> Result<Self, ServiceCodeError> {
        let code = fold_width(text).trim().to_ascii_uppercase();
        if code.len() != 2 || !code.chars().all(|c| c.is_ascii_alphanumeric()) {
            return Err(ServiceCodeError);
        }
        Ok(Self(code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_may_hold_letters() {
        assert_eq!(ServiceCode::parse("２ａ").unwrap().as_str(), "2A");
        assert_eq!(ServiceCode::parse(" 11 ").unwrap().as_str(), "11");
        for text in ["", "1", "111", "訪問", "1-", "1\0"] {
            assert_eq!(ServiceCode::parse(text), Err(ServiceCodeError), "{text:?}");
        }
    }
}
