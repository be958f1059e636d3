//! Credential ids for addresses nobody has.

use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use webauthn_rs::prelude::CredentialID;

/// Lengths real authenticators use: password managers and Apple's keychain, Windows Hello, Android,
/// security keys.
const LENGTHS: [usize; 6] = [16, 20, 20, 32, 32, 64];

/// One or two ids, always the same for the same address and key.
pub(super) fn credential_ids(key: &[u8; 32], email: &str) -> Vec<CredentialID> {
    let choice = block(key, email, 0);
    let length_of = |byte: u8| {
        LENGTHS
            .get(usize::from(byte) % LENGTHS.len())
            .copied()
            .unwrap_or(32)
    };
    // Accounts are asked for a second passkey; about one in three has it.
    let [count, first, second, ..] = choice;
    let mut lengths = vec![length_of(first)];
    if count % 3 == 0 {
        lengths.push(length_of(second));
    }
    lengths
        .into_iter()
        .zip([1_u8, 4])
        .map(|(length, start)| {
            let mut id: Vec<u8> = Vec::with_capacity(length);
            for counter in start..start + 2 {
                id.extend(block(key, email, counter));
            }
            id.truncate(length);
            CredentialID::from(id)
        })
        .collect()
}

/// HMAC-SHA-256 of counter and address.
fn block(key: &[u8; 32], email: &str, counter: u8) -> [u8; 32] {
    // HMAC takes keys of any length: this cannot fail for one of 32 bytes.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
        return [0; 32];
    };
    mac.update(&[counter]);
    mac.update(email.as_bytes());
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decoys_are_stable_and_plausible() {
        let key = [3; 32];
        for number in 0..200 {
            let email = format!("nobody{number}@example.jp");
            let ids = credential_ids(&key, &email);
            assert_eq!(ids, credential_ids(&key, &email));
            assert_ne!(ids, credential_ids(&[4; 32], &email));
            assert!((1..=2).contains(&ids.len()));
            for id in ids {
                assert!(LENGTHS.contains(&id.as_slice().len()));
            }
        }
    }
}
