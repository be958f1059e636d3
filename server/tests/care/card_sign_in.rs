//! A recipient signs in by My Number card, and everything that opens nothing.

use std::num::NonZeroU32;
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::{Request, StatusCode};
use chrono::TimeDelta;
use contract::card::{CardChallenge, CardProof, CheckRequest, ProofKind};
use domain::person::Role;
use serde_json::{Value, json};
use server::card::{RevocationAnswer, RevocationCheck, RevocationUnavailable};
use store::audit::AuditAction;
use testkit::card::{CardIdentity, CertificateShape};
use testkit::database::{TestDatabase, for_each_database};
use tower::ServiceExt as _;

use super::fake_platform::{HANA, JIRO, Mood};
use super::visitor::{Answer, Visitor};
use super::world::{Believes, World};
use crate::card::desk::{ORIGIN, issued, ordinary, prove};

const KIND: ProofKind = ProofKind::Authentication;
const ASK: &str = "/sign-in/card/challenges";
const SHOW: &str = "/sign-in/card";

/// A browser nobody is signed in at.
struct Browser<'a> {
    world: &'a World,
    /// Value of `__Host-card`.
    secret: String,
}

impl<'a> Browser<'a> {
    fn at(world: &'a World) -> Self {
        Self {
            world,
            secret: String::new(),
        }
    }

    async fn send(&mut self, path: &str, body: &Value) -> (Answer, Option<String>) {
        let request = Request::post(format!("/api/v1{path}"))
            .header("cookie", format!("__Host-card={}", self.secret))
            .header("origin", ORIGIN)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/json")
            .body(Body::from(body.to_string()))
            .unwrap();
        let response = self.world.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let cookies: Vec<&str> = parts
            .headers
            .get_all("set-cookie")
            .iter()
            .map(|cookie| cookie.to_str().unwrap())
            .collect();
        let value = |name: &str| {
            let set = cookies.iter().find_map(|cookie| cookie.strip_prefix(name));
            set.map(|rest| rest.split(';').next().unwrap_or_default().to_owned())
        };
        if let Some(secret) = value("__Host-card=") {
            self.secret = secret;
        }
        let session = value("__Host-session=");
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let answer = Answer {
            status: parts.status,
            json: serde_json::from_slice(&bytes).unwrap_or_default(),
            cache: String::new(),
        };
        (answer, session)
    }

    async fn challenge(&mut self) -> CardChallenge {
        let (answer, _) = self.send(ASK, &json!({ "kind": "authentication" })).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{:?}", answer.json);
        serde_json::from_value(answer.json).unwrap()
    }

    async fn show(
        &mut self,
        challenge: &CardChallenge,
        proof: CardProof,
    ) -> (Answer, Option<String>) {
        let nonce = challenge.nonce.clone();
        let body = serde_json::to_value(CheckRequest { nonce, proof }).unwrap();
        self.send(SHOW, &body).await
    }

    /// Challenge, card, answer.
    async fn sign_in(&mut self, card: &CardIdentity) -> (Answer, Option<String>) {
        let challenge = self.challenge().await;
        let proof = prove(card, KIND, ORIGIN, &challenge);
        self.show(&challenge, proof).await
    }
}

#[tokio::test]
async fn a_card_opens_the_page_of_whose_it_is_and_lets_them_make_a_passkey() {
    for_each_database(async |database| {
        let world = World::with_cards(database).await;
        let hana = world.recipient(HANA).await;
        world.fake.link_card(&ordinary().certificate_sha256(), HANA);
        let mut browser = Browser::at(&world);
        let (answer, session) = browser.sign_in(ordinary()).await;
        assert_eq!(answer.status, 200, "{:?}", answer.json);
        assert_eq!(answer.json["revocation"], "not_checked");
        assert_eq!(answer.json["me"]["id"], hana.person.to_string());
        assert_eq!(browser.secret, "", "the secret is worth nothing more");
        let signed_in = Visitor {
            person: hana.person,
            cookie: session.unwrap(),
            app: world.app.clone(),
        };
        assert_eq!(signed_in.get("/my/consents").await.status, 200);
        let sessions = signed_in.get("/sessions").await;
        let methods: Vec<&str> = sessions.json["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["current"] == true)
            .map(|one| one["method"].as_str().unwrap())
            .collect();
        assert_eq!(methods, ["card"]);
        // The card has just been shown: that is as good as the passkey there is none of yet.
        assert_eq!(signed_in.press("/passkeys/options").await.status, 200);
        world.pass(TimeDelta::minutes(11));
        let later = signed_in.press("/passkeys/options").await;
        assert_eq!(later.problem(), (403, "step_up_required"));

        let said = world.audited(AuditAction::SignedIn).await;
        assert_eq!(said[0]["by"], "card");
        assert_eq!(said[0]["revocation"], "not_checked");
        let text = said[0].to_string();
        assert!(
            !text.contains(&ordinary().certificate_sha256()),
            "of the card, the HMAC alone"
        );
        // The platform was told that nobody is signed in yet, and of no office.
        let asked = world.fake.asked("/v1/people/identify");
        assert_eq!(asked[0]["acting"]["account"], "sign_in");
        assert_eq!(asked[0]["acting"]["office_number"], "");
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn cards_that_open_nothing_are_told_the_same() {
    for_each_database(async |database| {
        let world = World::with_cards(database).await;
        let stranger = issued(&CertificateShape {
            serial: 77,
            ..CertificateShape::default()
        });
        let mut browser = Browser::at(&world);
        // Nobody the platform knows; somebody without an account here.
        let mut answers = vec![browser.sign_in(&stranger).await];
        world.fake.link_card(&stranger.certificate_sha256(), JIRO);
        answers.push(browser.sign_in(&stranger).await);
        // Somebody who works for an office too: they have a passkey for that.
        let worker = world.recipient(JIRO).await;
        world.also(worker.person, Role::OfficeStaff).await;
        answers.push(browser.sign_in(&stranger).await);
        // Somebody locked out.
        let hana = world.recipient(HANA).await;
        world.fake.link_card(&stranger.certificate_sha256(), HANA);
        world.lock_out(hana.person).await;
        answers.push(browser.sign_in(&stranger).await);
        for (answer, session) in &answers {
            assert_eq!(answer.problem(), (403, "card_without_account"));
            assert!(session.is_none());
        }
        let reasons: Vec<String> = world
            .audited(AuditAction::SignInRefused)
            .await
            .iter()
            .map(|body| body["reason"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(
            reasons,
            [
                "no account for this card: not known to the platform",
                "no account for this card: no account of this person",
                "no account for this card: not only a recipient",
                "no account for this card: locked out",
            ]
        );
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_proof_signs_in_once_in_the_browser_that_asked() {
    for_each_database(async |database| {
        let world = World::with_cards(database).await;
        world.recipient(HANA).await;
        world.fake.link_card(&ordinary().certificate_sha256(), HANA);
        let void = (409, "card_challenge_void");
        let mut browser = Browser::at(&world);
        let challenge = browser.challenge().await;
        let secret = browser.secret.clone();
        let proof = prove(ordinary(), KIND, ORIGIN, &challenge);
        let (answer, _) = browser.show(&challenge, proof.clone()).await;
        assert_eq!(answer.status, 200);
        // Replayed, with the secret of before and without.
        assert_eq!(
            browser.show(&challenge, proof.clone()).await.0.problem(),
            void
        );
        browser.secret = secret;
        assert_eq!(browser.show(&challenge, proof).await.0.problem(), void);

        // Relayed: signed for this portal, brought by another browser; used up by the try.
        let challenge = browser.challenge().await;
        let proof = prove(ordinary(), KIND, ORIGIN, &challenge);
        let mut thief = Browser::at(&world);
        thief.challenge().await;
        assert_eq!(
            thief.show(&challenge, proof.clone()).await.0.problem(),
            void
        );
        assert_eq!(
            browser.show(&challenge, proof.clone()).await.0.problem(),
            void
        );
        let mut without = Browser::at(&world);
        assert_eq!(without.show(&challenge, proof).await.0.problem(), void);

        // Too late.
        let challenge = browser.challenge().await;
        let proof = prove(ordinary(), KIND, ORIGIN, &challenge);
        world.pass(TimeDelta::minutes(3));
        assert_eq!(browser.show(&challenge, proof).await.0.problem(), void);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_proof_for_another_origin_purpose_or_session_signs_nobody_in() {
    let database = TestDatabase::sqlite().await;
    let world = World::with_cards(&database).await;
    let hana = world.recipient(HANA).await;
    world.fake.link_card(&ordinary().certificate_sha256(), HANA);
    let refused = (422, "card_proof_refused");
    let mut browser = Browser::at(&world);
    let challenge = browser.challenge().await;
    let phished = prove(ordinary(), KIND, "https://evil.example", &challenge);
    assert_eq!(browser.show(&challenge, phished).await.0.problem(), refused);
    let challenge = browser.challenge().await;
    let mut other = challenge.clone();
    other.purpose = "介護サービスの資格確認".to_owned();
    let proof = prove(ordinary(), KIND, ORIGIN, &other);
    assert_eq!(browser.show(&challenge, proof).await.0.problem(), refused);

    // The challenge a session got for something else.
    let asked = hana
        .post("/card/challenges", &json!({ "kind": "authentication" }))
        .await;
    let of_session: CardChallenge = serde_json::from_value(asked.json).unwrap();
    let proof = prove(ordinary(), KIND, ORIGIN, &of_session);
    let (answer, session) = browser.show(&of_session, proof).await;
    assert_eq!(answer.problem(), (409, "card_challenge_void"));
    assert!(session.is_none());
    // And the other way round.
    let challenge = browser.challenge().await;
    let proof = prove(ordinary(), KIND, ORIGIN, &challenge);
    let body = json!({ "nonce": challenge.nonce, "proof": proof });
    let answer = hana.post("/card/checks", &body).await;
    assert_eq!(answer.problem(), (409, "card_challenge_void"));

    for kind in ["attributes", "presence"] {
        let (answer, _) = browser.send(ASK, &json!({ "kind": kind })).await;
        assert_eq!(answer.problem(), (422, "card_proof_malformed"), "{kind}");
    }
    world.finish().await;
}

#[tokio::test]
async fn one_card_is_not_tried_without_end() {
    let database = TestDatabase::sqlite().await;
    let narrow = Believes {
        limit_scale: NonZeroU32::MIN,
        ..Believes::default()
    };
    let world = World::with_cards_and(&database, narrow).await;
    let mut browser = Browser::at(&world);
    let mut last = (0, String::new());
    for _ in 0..12 {
        let (answer, _) = browser.sign_in(ordinary()).await;
        let (status, code) = answer.problem();
        last = (status, code.to_owned());
    }
    assert_eq!(last, (429, "too_many_requests".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn a_platform_that_does_not_answer_refuses_nobody_for_good() {
    let database = TestDatabase::sqlite().await;
    let world = World::with_cards(&database).await;
    world.recipient(HANA).await;
    world.fake.link_card(&ordinary().certificate_sha256(), HANA);
    world.fake.behave(Mood::Failing);
    let mut browser = Browser::at(&world);
    let (answer, session) = browser.sign_in(ordinary()).await;
    assert_eq!(answer.problem(), (503, "platform_unreachable"));
    assert!(session.is_none());
    assert!(world.audited(AuditAction::SignInRefused).await.is_empty());
    world.fake.behave(Mood::Sound);
    assert_eq!(browser.sign_in(ordinary()).await.0.status, 200);
    world.finish().await;
}

/// A certified party that says what it is told to.
struct Party(Mutex<Result<RevocationAnswer, RevocationUnavailable>>);

impl RevocationCheck for Party {
    fn check<'a>(
        &'a self,
        _certificate: &'a [u8],
    ) -> futures::future::BoxFuture<'a, Result<RevocationAnswer, RevocationUnavailable>> {
        Box::pin(std::future::ready(*self.0.lock().unwrap()))
    }
}

#[tokio::test]
async fn a_revoked_card_opens_nothing_and_what_was_asked_is_written_down() {
    let database = TestDatabase::sqlite().await;
    let party = Arc::new(Party(Mutex::new(Err(RevocationUnavailable))));
    let asked: Arc<dyn RevocationCheck> = Arc::<Party>::clone(&party);
    let believes = Believes {
        revocation: Some(asked),
        ..Believes::default()
    };
    let world = World::with_cards_and(&database, believes).await;
    world.recipient(HANA).await;
    world.fake.link_card(&ordinary().certificate_sha256(), HANA);
    let cases = [
        (Ok(RevocationAnswer::Revoked), (422, "card_revoked")),
        (Err(RevocationUnavailable), (503, "unavailable")),
        (Ok(RevocationAnswer::NotChecked), (200, "")),
        (Ok(RevocationAnswer::Good), (200, "")),
    ];
    for (says, expected) in cases {
        *party.0.lock().unwrap() = says;
        let (answer, _) = Browser::at(&world).sign_in(ordinary()).await;
        assert_eq!(answer.problem(), expected, "{says:?}");
    }
    let said: Vec<Value> = world.audited(AuditAction::SignedIn).await;
    let said: Vec<&str> = said
        .iter()
        .map(|body| body["revocation"].as_str().unwrap())
        .collect();
    assert_eq!(said, ["not_checked", "good"]);
    let refused = world.audited(AuditAction::SignInRefused).await;
    assert_eq!(refused.len(), 1, "revoked, and not that nobody answered");
    world.finish().await;
}
