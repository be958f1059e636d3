//! Records of the 券面 applications that are not what they say.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::card::{CardProof, ProofKind};
use testkit::card::{CertificateShape, Holder, TestHierarchy};
use testkit::database::TestDatabase;

use super::desk::{Desk, ORIGIN, hierarchy, ordinary, prove, use_of};

#[tokio::test]
async fn attributes_of_somebody_else_do_not_fit_the_signature() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let card_use = use_of(ProofKind::Attributes);
    let challenge = desk.challenge(&card_use).await;
    let mut proof = prove(ordinary(), ProofKind::Attributes, ORIGIN, &challenge);
    let other = hierarchy().issue(Holder::other(), &CertificateShape::default());
    let CardProof::Attributes { file: foreign, .. } =
        prove(&other, ProofKind::Attributes, ORIGIN, &challenge)
    else {
        panic!("another proof");
    };
    let CardProof::Attributes { file, .. } = &mut proof else {
        panic!("another proof");
    };
    *file = foreign;
    let refused = desk.verify(&card_use, &challenge, &proof).await;
    assert_eq!(
        refused.unwrap_err().to_string(),
        "refused: signature of the card"
    );
}

#[tokio::test]
async fn cards_of_an_unknown_authority_and_mixed_records_are_refused() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let rogue = TestHierarchy::generate().issue(Holder::sample(), &CertificateShape::default());
    for kind in [ProofKind::Attributes, ProofKind::Presence] {
        let refused = desk.whole(&rogue, kind).await;
        assert_eq!(
            refused.unwrap_err().to_string(),
            "refused: authority of the issuer"
        );
    }
    // The right issuer beside a key it never signed.
    let card_use = use_of(ProofKind::Presence);
    let challenge = desk.challenge(&card_use).await;
    let CardProof::Presence { issuer: right, .. } =
        prove(ordinary(), ProofKind::Presence, ORIGIN, &challenge)
    else {
        panic!("another proof");
    };
    let mut proof = prove(&rogue, ProofKind::Presence, ORIGIN, &challenge);
    let CardProof::Presence { issuer, .. } = &mut proof else {
        panic!("another proof");
    };
    *issuer = right;
    let refused = desk.verify(&card_use, &challenge, &proof).await;
    assert_eq!(
        refused.unwrap_err().to_string(),
        "refused: record of the card's key"
    );
}

#[tokio::test]
async fn records_that_are_none_are_malformed() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    for bad in [
        "",
        "no base64!",
        &STANDARD.encode([0xFF; 40]),
        &STANDARD.encode([0xFF, 0x10, 0x82, 0xFF, 0xFF]),
    ] {
        let card_use = use_of(ProofKind::Presence);
        let challenge = desk.challenge(&card_use).await;
        let mut proof = prove(ordinary(), ProofKind::Presence, ORIGIN, &challenge);
        let CardProof::Presence { record, .. } = &mut proof else {
            panic!("another proof");
        };
        bad.clone_into(record);
        let refused = desk.verify(&card_use, &challenge, &proof).await;
        assert!(
            refused.unwrap_err().to_string().starts_with("malformed"),
            "{bad}"
        );
    }
}
