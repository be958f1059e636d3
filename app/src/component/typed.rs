//! What people type, made narrow.

use domain::kana::fold_width;

/// Full-width letters and digits become half-width, ends are trimmed: `１２３ ` → `123`.
pub(crate) fn narrow(typed: &str) -> String {
    fold_width(typed).trim().to_owned()
}

/// A whole number as people write it: `６４，０００円`, `¥64,000`, `64000`. `Ok(None)` when empty,
/// `Err` when it is not a number of at most 12 digits.
pub(crate) fn parse_whole_number(typed: &str) -> Result<Option<i64>, NotANumber> {
    let plain: String = narrow(typed)
        .chars()
        .filter(|c| !matches!(c, ',' | '、' | '円' | '¥' | '\\' | ' ' | '台'))
        .collect();
    if plain.is_empty() {
        return Ok(None);
    }
    if plain.len() > 12 || !plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotANumber);
    }
    plain.parse().map(Some).map_err(|_| NotANumber)
}

/// What was typed is not a whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotANumber;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for typed in [
            "64000",
            "64,000",
            "６４，０００円",
            " ¥64,000 ",
            "６４０００",
        ] {
            assert_eq!(parse_whole_number(typed), Ok(Some(64_000)), "{typed}");
        }
        assert_eq!(parse_whole_number("　"), Ok(None));
        for typed in ["-1", "1.5", "六万", "1e9", "9999999999999"] {
            assert_eq!(parse_whole_number(typed), Err(NotANumber), "{typed}");
        }
    }
}
