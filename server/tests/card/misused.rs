//! Good proofs in the wrong place or at the wrong time.

use chrono::TimeDelta;
use contract::card::{CardProof, ProofKind};
use server::card::CardRefusal;
use server::usecase::card::{CardPurpose, CardUse, Holder};
use testkit::database::{TestDatabase, for_each_database};
use uuid::Uuid;

use super::desk::{Desk, ORIGIN, ordinary, prove, use_of};

const KIND: ProofKind = ProofKind::Authentication;

fn is_void<T>(result: &Result<T, CardRefusal>) -> bool {
    matches!(result, Err(CardRefusal::ChallengeVoid(_)))
}

#[tokio::test]
async fn a_proof_is_good_once_and_several_at_once_are_one() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let card_use = use_of(KIND);
        let challenge = desk.challenge(&card_use).await;
        let proof = prove(ordinary(), KIND, ORIGIN, &challenge);
        let go = || desk.verify(&card_use, &challenge, &proof);
        let (a, b, c) = tokio::join!(go(), go(), go());
        let good = [&a, &b, &c].iter().filter(|one| one.is_ok()).count();
        let void = [&a, &b, &c].iter().filter(|one| is_void(one)).count();
        assert_eq!((good, void), (1, 2));
        assert!(is_void(&go().await));
    })
    .await;
}

#[tokio::test]
async fn a_challenge_is_void_after_three_minutes_and_after_a_bad_proof() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let card_use = use_of(KIND);
    let challenge = desk.challenge(&card_use).await;
    let proof = prove(ordinary(), KIND, ORIGIN, &challenge);
    let later = desk.ctx.clock.now() + TimeDelta::minutes(3);
    desk.ctx.clock.set(Some(later));
    assert!(is_void(&desk.verify(&card_use, &challenge, &proof).await));

    let challenge = desk.challenge(&card_use).await;
    let proof = prove(ordinary(), KIND, ORIGIN, &challenge);
    let mut broken = proof.clone();
    let CardProof::Authentication { signature, .. } = &mut broken else {
        panic!("another proof");
    };
    *signature = "AAAA".to_owned();
    let refused = desk.verify(&card_use, &challenge, &broken).await;
    assert!(matches!(refused, Err(CardRefusal::Refused(_))));
    assert!(
        is_void(&desk.verify(&card_use, &challenge, &proof).await),
        "consumed before it was judged"
    );
}

#[tokio::test]
async fn another_session_purpose_record_or_kind_gets_nothing() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let right = CardUse {
        about: Some("subject-1".to_owned()),
        ..use_of(KIND)
    };
    let others = [
        CardUse {
            holder: Holder::Session(Uuid::from_u128(2)),
            ..right.clone()
        },
        CardUse {
            holder: Holder::Browser("1".to_owned()),
            ..right.clone()
        },
        CardUse {
            purpose: CardPurpose::SignIn,
            ..right.clone()
        },
        CardUse {
            about: Some("subject-2".to_owned()),
            ..right.clone()
        },
        CardUse {
            about: None,
            ..right.clone()
        },
        CardUse {
            kind: ProofKind::Presence,
            ..right.clone()
        },
    ];
    for other in others {
        let challenge = desk.challenge(&right).await;
        let proof = prove(ordinary(), KIND, ORIGIN, &challenge);
        assert!(
            is_void(&desk.verify(&other, &challenge, &proof).await),
            "{other:?}"
        );
    }
    let challenge = desk.challenge(&right).await;
    let proof = prove(ordinary(), KIND, ORIGIN, &challenge);
    desk.verify(&right, &challenge, &proof).await.unwrap();
}

#[tokio::test]
async fn a_proof_made_for_another_origin_nonce_or_purpose_is_refused() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let card_use = use_of(KIND);
    let refused = async |change: fn(&mut contract::card::CardChallenge), origin: &str| {
        let challenge = desk.challenge(&card_use).await;
        let mut signed = challenge.clone();
        change(&mut signed);
        let proof = prove(ordinary(), KIND, origin, &signed);
        let result = desk.verify(&card_use, &challenge, &proof).await;
        matches!(result, Err(CardRefusal::Refused("signature of the card")))
    };
    assert!(
        refused(|_| {}, "https://evil.example").await,
        "a phishing page's proof"
    );
    assert!(refused(|_| {}, "http://localhost:8081").await);
    assert!(
        refused(|signed| signed.nonce = "n".repeat(43), ORIGIN).await,
        "relayed from elsewhere"
    );
    assert!(refused(|signed| signed.purpose = "別の目的".to_owned(), ORIGIN).await);
}

#[tokio::test]
async fn a_nonce_never_given_and_another_form_are_refused() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let card_use = use_of(KIND);
    let mut challenge = desk.challenge(&card_use).await;
    let proof = prove(ordinary(), KIND, ORIGIN, &challenge);
    let right = std::mem::replace(&mut challenge.nonce, "A".repeat(43));
    assert!(is_void(&desk.verify(&card_use, &challenge, &proof).await));
    challenge.nonce = "no nonce".to_owned();
    assert!(is_void(&desk.verify(&card_use, &challenge, &proof).await));
    challenge.nonce = right;
    let mut other = proof;
    let CardProof::Authentication { format, .. } = &mut other else {
        panic!("another proof");
    };
    *format = "tsunagi-card/2".to_owned();
    let refused = desk.verify(&card_use, &challenge, &other).await;
    assert!(matches!(refused, Err(CardRefusal::Malformed("form"))));
}
