//! A portal that believes the test hierarchy, and cards that sign.

use std::path::PathBuf;
use std::sync::OnceLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::card::{CardChallenge, CardProof, ProofKind, SignatureAlgorithm, signed_message};
use server::card::CardRefusal;
use server::clock::Clock;
use server::config::Config;
use server::context::{Context, Mode};
use server::usecase::card::verify::CardEvidence;
use server::usecase::card::{CardPurpose, CardUse, Holder as MayUse, challenge, verify};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use testkit::card::{CardIdentity, CertificateShape, Holder, Quirks, TestHierarchy, VirtualCard};
use testkit::database::TestDatabase;
use uuid::Uuid;

/// Within the certificates' time.
pub(crate) const NOW: &str = "2026-11-22T01:00:00Z";
/// Where browsers believe to be.
pub(crate) const ORIGIN: &str = "http://localhost:8080";

const JPKI: [u8; 10] = [0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01];
const TEXT: [u8; 10] = [0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x08];
const SURFACE: [u8; 10] = [0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x02];

/// The authorities of this run; keys take a moment to make.
pub(crate) fn hierarchy() -> &'static TestHierarchy {
    static ONE: OnceLock<TestHierarchy> = OnceLock::new();
    ONE.get_or_init(TestHierarchy::generate)
}

/// A card of 見本 太郎 with a certificate of this shape.
pub(crate) fn issued(shape: &CertificateShape) -> CardIdentity {
    hierarchy().issue(Holder::sample(), shape)
}

/// The ordinary card.
pub(crate) fn ordinary() -> &'static CardIdentity {
    static ONE: OnceLock<CardIdentity> = OnceLock::new();
    ONE.get_or_init(|| issued(&CertificateShape::default()))
}

pub(crate) struct Desk {
    pub(crate) ctx: Context,
    _folder: TempDir,
}

impl Desk {
    pub(crate) async fn on(database: &TestDatabase) -> Self {
        Self::in_mode(database, Mode::Sandbox).await.unwrap()
    }

    /// Opens it in another mode, or says why it does not open.
    pub(crate) async fn in_mode(database: &TestDatabase, mode: Mode) -> Result<Self, String> {
        let folder = TempDir::new().unwrap();
        let roots = folder.path().join("roots.pem");
        let face_roots = folder.path().join("face-roots.pem");
        // Another generation of the same name stands before the right one.
        let others = TestHierarchy::generate();
        let both = format!("{}{}", others.authority_pem(), hierarchy().authority_pem());
        std::fs::write(&roots, both).unwrap();
        std::fs::write(&face_roots, hierarchy().face_authority_pem()).unwrap();
        let config = config(&folder, database, &roots, &face_roots);
        let program = PathBuf::from(env!("CARGO_BIN_EXE_tsunagi"));
        let clock = Clock::fixed(NOW.parse().unwrap());
        match Context::open_with(config, mode, clock, program).await {
            Ok(ctx) => Ok(Self {
                ctx,
                _folder: folder,
            }),
            Err(error) => Err(error.to_string()),
        }
    }

    pub(crate) async fn challenge(&self, card_use: &CardUse) -> CardChallenge {
        challenge::begin(&self.ctx, card_use).await.unwrap()
    }

    pub(crate) async fn verify(
        &self,
        card_use: &CardUse,
        challenge: &CardChallenge,
        proof: &CardProof,
    ) -> Result<CardEvidence, CardRefusal> {
        verify::verify(&self.ctx, card_use, &challenge.nonce, proof).await
    }

    /// A challenge, a proof of the card for it, and what the portal says.
    pub(crate) async fn whole(
        &self,
        identity: &CardIdentity,
        kind: ProofKind,
    ) -> Result<CardEvidence, CardRefusal> {
        let card_use = use_of(kind);
        let challenge = self.challenge(&card_use).await;
        let proof = prove(identity, kind, ORIGIN, &challenge);
        self.verify(&card_use, &challenge, &proof).await
    }
}

fn config(
    folder: &TempDir,
    database: &TestDatabase,
    roots: &std::path::Path,
    face_roots: &std::path::Path,
) -> Config {
    let key = STANDARD.encode([7_u8; 32]);
    serde_json::from_value(serde_json::json!({
        "public_url": ORIGIN,
        "rate_limit_scale": 10_000,
        "database": {"url": database.address()},
        "documents": {"folder": folder.path().join("documents")},
        "mail": {"url": "memory:", "from": "noreply@example.jp"},
        "card": {"roots": roots, "face_roots": face_roots},
        "secrets": {"documents_key": key, "accounts_key": key},
    }))
    .unwrap()
}

/// The same session uses cards of every kind.
pub(crate) fn use_of(kind: ProofKind) -> CardUse {
    CardUse {
        holder: MayUse::Session(Uuid::from_u128(1)),
        purpose: CardPurpose::Eligibility,
        kind,
        about: None,
    }
}

/// What the helper makes of a card for this origin.
pub(crate) fn prove(
    identity: &CardIdentity,
    kind: ProofKind,
    origin: &str,
    challenge: &CardChallenge,
) -> CardProof {
    let mut card = Reader(VirtualCard::new(identity, Quirks::default()));
    let message =
        |along: &[u8]| signed_message(kind, origin, &challenge.nonce, &challenge.purpose, along);
    let (format, helper) = (CardProof::FORMAT.to_owned(), "0.1.0".to_owned());
    let algorithm = SignatureAlgorithm::RsaPkcs1Sha256;
    match kind {
        ProofKind::Authentication => {
            card.open(&JPKI, 0x0018, &identity.holder.auth_pin);
            card.select(0x0017);
            CardProof::Authentication {
                format,
                certificate: STANDARD.encode(&identity.certificate),
                algorithm,
                signature: card.sign(&message(b""), 0x80),
                helper,
            }
        }
        ProofKind::Attributes => {
            card.open(&TEXT, 0x0011, &identity.holder.text_pin);
            let file = card.file(0x0002);
            CardProof::Attributes {
                format,
                key_record: STANDARD.encode(card.file(0x0007)),
                issuer: STANDARD.encode(card.file(0x0004)),
                algorithm,
                signature: card.sign(&message(&file), 0x00),
                file: STANDARD.encode(file),
                helper,
            }
        }
        ProofKind::Presence => {
            card.open(&SURFACE, 0x0011, &identity.holder.born_in_era);
            CardProof::Presence {
                format,
                record: STANDARD.encode(card.file(0x0001)),
                issuer: STANDARD.encode(card.file(0x0004)),
                algorithm,
                signature: card.sign(&message(b""), 0x00),
                helper,
            }
        }
    }
}

/// The few commands a proof needs.
struct Reader(VirtualCard);

impl Reader {
    fn call(&mut self, command: &[u8]) -> Vec<u8> {
        let mut answer = self.0.transmit(command).unwrap();
        assert_eq!(answer.split_off(answer.len() - 2), [0x90, 0x00]);
        answer
    }

    fn open(&mut self, application: &[u8; 10], number: u16, digits: &str) {
        let mut select = vec![0x00, 0xA4, 0x04, 0x0C, 10];
        select.extend_from_slice(application);
        self.call(&select);
        self.select(number);
        let mut verify = vec![0x00, 0x20, 0x00, 0x80, u8::try_from(digits.len()).unwrap()];
        verify.extend_from_slice(digits.as_bytes());
        self.call(&verify);
    }

    fn select(&mut self, file: u16) {
        let [high, low] = file.to_be_bytes();
        self.call(&[0x00, 0xA4, 0x02, 0x0C, 0x02, high, low]);
    }

    /// The file with its filler: the portal must not mind it.
    fn file(&mut self, id: u16) -> Vec<u8> {
        self.select(id);
        let mut file = Vec::new();
        loop {
            let [high, low] = u16::try_from(file.len()).unwrap().to_be_bytes();
            let piece = self.call(&[0x00, 0xB0, high, low, 0x00]);
            let last = piece.len() < 256;
            file.extend(piece);
            if last {
                return file;
            }
        }
    }

    fn sign(&mut self, message: &[u8], key: u8) -> String {
        let mut command = vec![0x80, 0x2A, 0x02, key, 32];
        command.extend(Sha256::digest(message));
        command.push(0x00);
        STANDARD.encode(self.call(&command))
    }
}
