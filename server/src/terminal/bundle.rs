//! A key with its certificates as PKCS#12, behind a password that is told once.

use p12_keystore::{
    Certificate, EncryptionAlgorithm, KeyStore, KeyStoreEntry, MacAlgorithm, PrivateKey,
    PrivateKeyChain,
};
use rcgen::KeyPair;
use rustls::pki_types::CertificateDer;

use crate::ids::Ids;

/// Letters of a password: none that is mistaken for another on paper.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789+";
/// Letters a group.
const GROUP: usize = 5;
/// Groups: 20 letters, 100 bits. No number of rounds has to make up for a weak password.
const GROUPS: usize = 4;

/// A password made by the portal, told once and kept nowhere.
pub struct OneTimePassword(String);

/// Which programs must be able to open the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyBundle {
    /// AES-256 and SHA-256: Windows 10 1709 and later, Android, browsers, OpenSSL.
    Modern,
    /// Triple DES and SHA-1: what Apple's systems of every age open. The password has 100 random bits, so the age of
    /// the ciphers gives nothing away.
    Apple,
}

/// The file cannot be made.
#[derive(Debug, thiserror::Error)]
#[error("PKCS#12: {0}")]
pub struct BundleError(#[from] p12_keystore::error::Error);

impl OneTimePassword {
    /// A new one.
    pub fn new(ids: Ids) -> Self {
        let mut bytes = [0_u8; GROUP * GROUPS];
        ids.fill(&mut bytes);
        let mut text = String::new();
        for (place, byte) in bytes.iter().enumerate() {
            if place > 0 && place % GROUP == 0 {
                text.push('-');
            }
            // 32 letters divide 256: every letter is as likely as the others.
            let letter = LETTERS.get(usize::from(byte % 32)).copied();
            text.push(char::from(letter.unwrap_or(b'a')));
        }
        Self(text)
    }

    /// The password, for the one answer that tells it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for OneTimePassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OneTimePassword(…)")
    }
}

impl KeyBundle {
    /// The file with key, certificate and authority.
    pub fn seal(
        self,
        name: &str,
        key: &KeyPair,
        certificate: &CertificateDer<'_>,
        authority: &CertificateDer<'_>,
        password: &OneTimePassword,
    ) -> Result<Vec<u8>, BundleError> {
        let chain = PrivateKeyChain::new(
            "1",
            PrivateKey::from_der(&key.serialize_der())?,
            [
                Certificate::from_der(certificate)?,
                Certificate::from_der(authority)?,
            ],
        );
        let mut store = KeyStore::new();
        store.add_entry(name, KeyStoreEntry::PrivateKeyChain(chain));
        let (cipher, mac) = match self {
            Self::Modern => (
                EncryptionAlgorithm::PbeWithHmacSha256AndAes256,
                MacAlgorithm::HmacSha256,
            ),
            Self::Apple => (
                EncryptionAlgorithm::PbeWithShaAnd3KeyTripleDesCbc,
                MacAlgorithm::HmacSha1,
            ),
        };
        let writer = store.writer(password.reveal());
        Ok(writer
            .encryption_algorithm(cipher)
            .mac_algorithm(mac)
            .write()?)
    }
}
