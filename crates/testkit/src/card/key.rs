//! RSA-2048 keys of the virtual card and its issuers.

use aws_lc_rs::digest::{Digest, SHA256};
use aws_lc_rs::encoding::{AsDer as _, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RSA_PSS_SHA256, RsaEncoding};

use super::tlv::object;

/// The fixed part of a `DigestInfo` of SHA-256.
pub(super) const DIGEST_INFO: [u8; 19] = [
    0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05,
    0x00, 0x04, 0x20,
];

/// A key.
#[derive(Debug)]
pub(super) struct Key(KeyPair);

impl Key {
    /// A new one.
    #[expect(clippy::expect_used, reason = "a test without keys is none")]
    pub(super) fn generate() -> Self {
        Self(KeyPair::generate(KeySize::Rsa2048).expect("RSA key"))
    }

    /// One written by [`Key::pkcs8`].
    #[expect(clippy::expect_used, reason = "written by this program")]
    pub(super) fn read(pkcs8: &[u8]) -> Self {
        Self(KeyPair::from_pkcs8(pkcs8).expect("RSA key"))
    }

    /// To be kept.
    #[expect(clippy::expect_used, reason = "a test without keys is none")]
    pub(super) fn pkcs8(&self) -> Vec<u8> {
        let der: Pkcs8V1Der<'_> = self.0.as_der().expect("PKCS#8");
        der.as_ref().to_vec()
    }

    /// `SubjectPublicKeyInfo`.
    #[expect(clippy::expect_used, reason = "a test without keys is none")]
    pub(super) fn public_der(&self) -> Vec<u8> {
        let der: PublicKeyX509Der<'_> = self.0.public_key().as_der().expect("public key");
        der.as_ref().to_vec()
    }

    /// As the card's files have it: `90` exponent, `91` modulus.
    pub(super) fn public_objects(&self) -> Vec<u8> {
        // RSAPublicKey of 2048 bits: two headers of four bytes and a leading zero stand before the modulus.
        let der = self.0.public_key().as_ref();
        let modulus = der.get(9..265).unwrap_or_default();
        let mut bytes = object(0x90, &[0x01, 0x00, 0x01]);
        bytes.extend(object(0x91, modulus));
        bytes
    }

    /// PKCS#1 v1.5 over SHA-256 of the message.
    #[expect(clippy::expect_used, reason = "RSA with a good key signs")]
    pub(super) fn sign(&self, message: &[u8]) -> Vec<u8> {
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0
            .sign(
                &RSA_PKCS1_SHA256,
                &SystemRandom::new(),
                message,
                &mut signature,
            )
            .expect("signature");
        signature
    }

    /// PKCS#1 v1.5 over a `DigestInfo`; only SHA-256.
    pub(super) fn sign_digest_info(&self, info: &[u8]) -> Option<Vec<u8>> {
        self.sign_digest(info.strip_prefix(&DIGEST_INFO)?, &RSA_PKCS1_SHA256)
    }

    /// Over a hash.
    pub(super) fn sign_hash(&self, hash: &[u8]) -> Option<Vec<u8>> {
        self.sign_digest(hash, &RSA_PKCS1_SHA256)
    }

    /// PSS over a hash.
    pub(super) fn sign_hash_pss(&self, hash: &[u8]) -> Option<Vec<u8>> {
        self.sign_digest(hash, &RSA_PSS_SHA256)
    }

    fn sign_digest(&self, hash: &[u8], padding: &'static dyn RsaEncoding) -> Option<Vec<u8>> {
        let digest = Digest::import_less_safe(hash, &SHA256).ok()?;
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0.sign_digest(padding, &digest, &mut signature).ok()?;
        Some(signature)
    }
}
