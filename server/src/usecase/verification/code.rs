//! The code of a letter: 12 letters that are not mistaken for each other, 60 bits; kept as HMAC.

use domain::office::OfficeNumber;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use super::VerificationError;
use crate::context::Context;
use crate::ids::Ids;

/// Letters of a code; read aloud and typed by people.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// Letters a group, groups a code.
const GROUP: usize = 4;
const GROUPS: usize = 3;

/// A new code, in groups: `ABCD-EFGH-JKLM`.
pub(super) fn new_code(ids: Ids) -> String {
    let mut bytes = [0_u8; GROUP * GROUPS];
    ids.fill(&mut bytes);
    let letters = bytes.iter().map(|byte| {
        let letter = LETTERS.get(usize::from(byte % 32)).copied();
        char::from(letter.unwrap_or(b'A'))
    });
    let letters: Vec<char> = letters.collect();
    let groups: Vec<String> = letters
        .chunks(GROUP)
        .map(|group| group.iter().collect())
        .collect();
    groups.join("-")
}

/// What is kept of a code: without the key of the installation, nobody who reads the database can try codes.
pub(super) fn digest(
    ctx: &Context,
    office: &OfficeNumber,
    typed: &str,
) -> Result<String, VerificationError> {
    let code: String = typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    let key = ctx.config.accounts_key()?;
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&key) else {
        // HMAC takes keys of every length.
        return Err(VerificationError::Void);
    };
    mac.update(format!("office-letter|{office}|{code}").as_bytes());
    Ok(hex::encode(mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_three_groups_and_is_never_the_same() {
        let code = new_code(Ids);
        assert_eq!(code.len(), 14);
        assert_eq!(code.matches('-').count(), 2);
        assert_ne!(code, new_code(Ids));
    }
}
