//! ゆうちょ銀行: from 記号番号 to the branch and account number a transfer needs.

use serde::{Deserialize, Serialize};

use super::account::AccountKind;
use super::code::{AccountNumber, BranchCode, DigitsError, digits};

/// 記号 and 番号 as the passbook has them.
///
/// The rule is ゆうちょ銀行's published reading of 記号番号 for transfers from other banks. It was
/// not at hand when this was written (certainty: from memory), so the result is always shown to the
/// applicant for comparison with the passbook.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "YuchoText", into = "YuchoText")]
pub struct YuchoAccount {
    symbol: String,
    number: String,
    branch: BranchCode,
    kind: AccountKind,
    account: AccountNumber,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct YuchoText {
    symbol: String,
    number: String,
}

/// Why 記号 and 番号 are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum YuchoError {
    /// 記号 is not five digits.
    #[error("symbol: {0}")]
    Symbol(DigitsError),
    /// 記号 begins with something else than 0 or 1.
    #[error("symbol begins with neither 0 nor 1")]
    SymbolBeginning,
    /// 番号 is not two to eight digits (記号 1…) or one to seven (記号 0…).
    #[error("number: {0}")]
    Number(DigitsError),
}

impl YuchoAccount {
    /// Reads 記号 (five digits) and 番号 (up to eight digits).
    ///
    /// 記号 1xxyz: 店番 = xx8, 普通, 口座番号 = 番号 without its last digit. 記号 0xxyz: 店番 = xx9,
    /// 当座, 口座番号 = 番号. Both filled with zeros to seven digits.
    pub fn parse(symbol: &str, number: &str) -> Result<Self, YuchoError> {
        let symbol = digits(symbol).map_err(YuchoError::Symbol)?;
        if symbol.len() != 5 {
            let found = symbol.len();
            return Err(YuchoError::Symbol(DigitsError::Length {
                found,
                expected: 5,
            }));
        }
        let kind = match symbol.chars().next() {
            Some('1') => AccountKind::Ordinary,
            Some('0') => AccountKind::Current,
            _ => return Err(YuchoError::SymbolBeginning),
        };
        let number = digits(number).map_err(YuchoError::Number)?;
        let length = |expected| {
            YuchoError::Number(DigitsError::Length {
                found: number.len(),
                expected,
            })
        };
        let (ending, account) = match kind {
            AccountKind::Ordinary => {
                let body = number.get(..number.len() - 1).unwrap_or_default();
                if number.len() > 8 || body.is_empty() {
                    return Err(length(8));
                }
                ('8', body)
            }
            AccountKind::Current if number.len() > 7 => return Err(length(7)),
            AccountKind::Current => ('9', number.as_str()),
        };
        let account = AccountNumber::parse(account).map_err(YuchoError::Number)?;
        let middle = symbol.get(1..3).unwrap_or_default();
        let branch = BranchCode::parse(&format!("{middle}{ending}")).map_err(YuchoError::Symbol)?;
        Ok(Self {
            symbol,
            number,
            branch,
            kind,
            account,
        })
    }

    /// 記号, five digits.
    pub fn symbol(&self) -> &str {
        &self.symbol
    }

    /// 番号 as typed, half width.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// 振込用の店番.
    pub const fn branch(&self) -> &BranchCode {
        &self.branch
    }

    /// 振込用の預金種目.
    pub const fn kind(&self) -> AccountKind {
        self.kind
    }

    /// 振込用の口座番号.
    pub const fn account(&self) -> &AccountNumber {
        &self.account
    }
}

impl TryFrom<YuchoText> for YuchoAccount {
    type Error = YuchoError;

    fn try_from(text: YuchoText) -> Result<Self, Self::Error> {
        Self::parse(&text.symbol, &text.number)
    }
}

impl From<YuchoAccount> for YuchoText {
    fn from(account: YuchoAccount) -> Self {
        Self {
            symbol: account.symbol,
            number: account.number,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_with_1_are_ordinary_accounts() {
        let account = YuchoAccount::parse("１０１２０", "12345671").unwrap();
        assert_eq!(account.branch().as_str(), "018");
        assert_eq!(account.kind(), AccountKind::Ordinary);
        assert_eq!(account.account().as_str(), "1234567");
        let short = YuchoAccount::parse("14050", "231").unwrap();
        assert_eq!(short.branch().as_str(), "408");
        assert_eq!(short.account().as_str(), "0000023");
    }

    #[test]
    fn symbols_with_0_are_current_accounts() {
        let account = YuchoAccount::parse("00120", "123456").unwrap();
        assert_eq!(account.branch().as_str(), "019");
        assert_eq!(account.kind(), AccountKind::Current);
        assert_eq!(account.account().as_str(), "0123456");
    }

    #[test]
    fn other_symbols_and_lengths_are_refused() {
        use DigitsError::{Character, Empty, Length};
        for (symbol, number, error) in [
            ("", "1", YuchoError::Symbol(Empty)),
            (
                "1012",
                "1",
                YuchoError::Symbol(Length {
                    found: 4,
                    expected: 5,
                }),
            ),
            ("20120", "12", YuchoError::SymbolBeginning),
            ("10120", "", YuchoError::Number(Empty)),
            (
                "10120",
                "1",
                YuchoError::Number(Length {
                    found: 1,
                    expected: 8,
                }),
            ),
            (
                "10120",
                "123456781",
                YuchoError::Number(Length {
                    found: 9,
                    expected: 8,
                }),
            ),
            (
                "00120",
                "12345678",
                YuchoError::Number(Length {
                    found: 8,
                    expected: 7,
                }),
            ),
            (
                "10120",
                "12-1",
                YuchoError::Number(Character {
                    character: '-',
                    position: 3,
                }),
            ),
        ] {
            assert_eq!(
                YuchoAccount::parse(symbol, number),
                Err(error),
                "{symbol} {number}"
            );
        }
    }
}
