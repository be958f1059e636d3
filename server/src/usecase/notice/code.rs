//! Verification codes.

use contract::notice::{CODE_ALPHABET, CODE_LENGTH};

use crate::ids::Ids;

/// A new verification code: 80 random bits.
pub(crate) fn new_code(ids: Ids) -> String {
    let mut bytes = [0_u8; CODE_LENGTH];
    ids.fill(&mut bytes);
    // 256 is a multiple of 32: every digit is equally likely.
    bytes
        .into_iter()
        .filter_map(|byte| CODE_ALPHABET.get(usize::from(byte % 32)))
        .map(|digit| char::from(*digit))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::notice::read_code;

    #[test]
    fn codes_can_be_read_and_differ() {
        let one = new_code(Ids);
        assert_eq!(read_code(&one), Some(one.clone()));
        assert_ne!(one, new_code(Ids));
    }
}
