//! Certificates that are not what they say.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::card::{CardProof, ProofKind};
use server::card::CardRefusal;
use server::context::Mode;
use testkit::card::{CardIdentity, CertificateShape, Holder, TestHierarchy};
use testkit::database::TestDatabase;

use super::desk::{Desk, ORIGIN, issued, ordinary, prove, use_of};

const KIND: ProofKind = ProofKind::Authentication;

async fn refusal(desk: &Desk, identity: &CardIdentity) -> String {
    desk.whole(identity, KIND).await.unwrap_err().to_string()
}

#[tokio::test]
async fn only_certificates_of_the_profile_are_believed() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let good = CertificateShape::default();
    let cases = [
        (
            CertificateShape {
                to: (2026, 11, 21),
                ..good.clone()
            },
            "the certificate is not valid today",
        ),
        (
            CertificateShape {
                from: (2027, 1, 1),
                ..good.clone()
            },
            "the certificate is not valid today",
        ),
        (
            CertificateShape {
                policy: Some("1.2.392.200149.8.5.1.1.10"),
                ..good.clone()
            },
            "refused: policy",
        ),
        (
            CertificateShape {
                policy: None,
                ..good.clone()
            },
            "refused: policy",
        ),
        (
            CertificateShape {
                may_sign: false,
                ..good.clone()
            },
            "refused: key usage",
        ),
        (
            CertificateShape {
                authority: true,
                ..good
            },
            "refused: an authority's certificate",
        ),
    ];
    for (shape, expected) in cases {
        assert_eq!(refusal(&desk, &issued(&shape)).await, expected, "{shape:?}");
    }
}

#[tokio::test]
async fn an_authority_of_the_same_name_is_not_the_authority() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let rogue = TestHierarchy::generate().issue(Holder::sample(), &CertificateShape::default());
    assert_eq!(
        refusal(&desk, &rogue).await,
        "refused: issuer of the certificate"
    );
}

#[tokio::test]
async fn sha1_changed_bytes_and_bytes_behind_are_refused() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let with = async |change: &dyn Fn(Vec<u8>) -> Vec<u8>| {
        let card_use = use_of(KIND);
        let challenge = desk.challenge(&card_use).await;
        let mut proof = prove(ordinary(), KIND, ORIGIN, &challenge);
        let CardProof::Authentication { certificate, .. } = &mut proof else {
            panic!("another proof");
        };
        *certificate = STANDARD.encode(change(ordinary().certificate.clone()));
        let result = desk.verify(&card_use, &challenge, &proof).await;
        result.unwrap_err().to_string()
    };
    // sha256WithRSAEncryption ends with 0B, sha1WithRSAEncryption with 05.
    let sha1 = |mut der: Vec<u8>| {
        let oid = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B];
        for at in 0..der.len() - oid.len() {
            if der[at..at + oid.len()] == oid {
                der[at + oid.len() - 1] = 0x05;
            }
        }
        der
    };
    assert_eq!(with(&sha1).await, "refused: algorithm of the certificate");
    let changed = |mut der: Vec<u8>| {
        let at = der.len() / 2;
        der[at] ^= 1;
        der
    };
    assert!(with(&changed).await.contains("refused") || with(&changed).await.contains("malformed"));
    let longer = |mut der: Vec<u8>| {
        der.push(0);
        der
    };
    assert_eq!(
        with(&longer).await,
        "malformed: bytes behind the certificate"
    );
    let half = |der: Vec<u8>| der[..der.len() / 2].to_vec();
    assert_eq!(with(&half).await, "malformed: certificate");
    assert_eq!(with(&|_| Vec::new()).await, "malformed: certificate");
}

#[tokio::test]
async fn a_certificate_without_its_key_proves_nothing() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let card_use = use_of(KIND);
    let challenge = desk.challenge(&card_use).await;
    let thief = issued(&CertificateShape {
        serial: 9,
        ..CertificateShape::default()
    });
    let mut proof = prove(&thief, KIND, ORIGIN, &challenge);
    let CardProof::Authentication { certificate, .. } = &mut proof else {
        panic!("another proof");
    };
    *certificate = STANDARD.encode(&ordinary().certificate);
    let refused = desk.verify(&card_use, &challenge, &proof).await;
    assert!(matches!(
        refused,
        Err(CardRefusal::Refused("signature of the card"))
    ));
}

#[tokio::test]
async fn test_roots_are_refused_outside_the_sandbox() {
    let database = TestDatabase::sqlite().await;
    let Err(error) = Desk::in_mode(&database, Mode::Serve).await else {
        panic!("it opened");
    };
    assert!(
        error.contains("`card`") && error.contains("test hierarchy"),
        "{error}"
    );
}
