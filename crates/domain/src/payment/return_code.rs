//! What the bank answers to a transfer.

use serde::{Deserialize, Serialize};

/// Result of one transfer, as one digit.
///
/// No public source lists the codes of 総合振込 returns: these are a choice of this project (U),
/// modelled on the reasons banks print on 振込不能 notices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReturnCode {
    /// Paid.
    Paid,
    /// 口座名義相違.
    NameDiffers,
    /// 該当口座なし.
    NoSuchAccount,
    /// 口座解約済み.
    AccountClosed,
    /// その他の理由による返却.
    Other,
}

/// Code, meaning, what the applicant is told.
pub const RETURN_CODES: [(char, ReturnCode, &str); 5] = [
    ('0', ReturnCode::Paid, "入金済"),
    ('1', ReturnCode::NameDiffers, "口座名義が一致しませんでした"),
    ('2', ReturnCode::NoSuchAccount, "口座が見つかりませんでした"),
    ('3', ReturnCode::AccountClosed, "口座が解約されていました"),
    ('9', ReturnCode::Other, "金融機関から振込が返却されました"),
];

impl ReturnCode {
    /// The result written with this digit.
    pub fn from_digit(digit: char) -> Option<Self> {
        RETURN_CODES
            .iter()
            .find(|(known, _, _)| *known == digit)
            .map(|(_, code, _)| *code)
    }

    /// The digit.
    pub fn digit(self) -> char {
        RETURN_CODES
            .iter()
            .find(|(_, code, _)| *code == self)
            .map_or('9', |(digit, _, _)| *digit)
    }

    /// What it means, plain Japanese.
    pub fn label_ja(self) -> &'static str {
        RETURN_CODES
            .iter()
            .find(|(_, code, _)| *code == self)
            .map_or("", |(_, _, label)| *label)
    }

    /// Whether the money arrived.
    pub const fn is_paid(self) -> bool {
        matches!(self, Self::Paid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_codes_answer_each_other() {
        for (digit, code, label) in RETURN_CODES {
            assert_eq!(ReturnCode::from_digit(digit), Some(code));
            assert_eq!(code.digit(), digit);
            assert_eq!(code.label_ja(), label);
        }
        assert_eq!(ReturnCode::from_digit('7'), None);
    }
}
