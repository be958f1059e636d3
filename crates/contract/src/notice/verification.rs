//! How a printed notice is verified.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::kind::NoticeKind;

/// `GET /verifications/{code}`: what a printed notice must say. No name stands here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VerificationView {
    /// Kind.
    pub kind: NoticeKind,
    /// Number of the notice.
    pub number: String,
    /// Day on the notice.
    pub decided_on: NaiveDate,
    /// 交付決定額, yen; absent for other kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_yen: Option<i64>,
    /// Whether it is in force; `false`: the decision was changed later.
    pub in_force: bool,
    /// First 16 hexadecimal digits of the SHA-256 of the PDF.
    pub sha256_begin: String,
}

/// Digits of a verification code: Crockford's base 32, without letters that look like digits.
pub const CODE_ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters of a verification code: 80 bits.
pub const CODE_LENGTH: usize = 16;

/// Reads a verification code as typed: any case and width, with or without separators, O for 0, I and
/// L for 1. `None` when it cannot be one.
pub fn read_code(typed: &str) -> Option<String> {
    let code: String = domain::kana::fold_width(typed)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '−' | '‐' | 'ー' | '―'))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let is_code =
        code.len() == CODE_LENGTH && code.bytes().all(|byte| CODE_ALPHABET.contains(&byte));
    is_code.then_some(code)
}

/// A verification code as printed: `ABCD-EFGH-JKMN-PQRS`.
pub fn show_code(code: &str) -> String {
    let digits: Vec<char> = code.chars().collect();
    let groups: Vec<String> = digits
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_typed() {
        let code = "ABCD1F0H2K345678";
        assert_eq!(show_code(code), "ABCD-1F0H-2K34-5678");
        for typed in [
            "ABCD-1F0H-2K34-5678",
            "abcdlfoh2k345678",
            " ＡＢＣＤ−１Ｆ０Ｈ 2k34ー5678 ",
        ] {
            assert_eq!(read_code(typed).as_deref(), Some(code), "{typed}");
        }
        for typed in ["", "ABCD", "ABCD-1F0H-2K34-567U", "ABCD-1F0H-2K34-56789"] {
            assert_eq!(read_code(typed), None, "{typed}");
        }
    }
}
