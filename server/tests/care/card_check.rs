//! A recipient told apart by their card: at 担当 and at a consent.

use contract::card::{CardChallenge, ProofKind};
use sea_orm::EntityTrait as _;
use serde_json::{Value, json};
use store::audit::AuditAction;
use store::entity::{care_relation, consent as consents};
use testkit::card::{CardIdentity, CertificateShape};
use testkit::database::for_each_database;

use super::fake_platform::{HANA, JIRO};
use super::visitor::{Answer, Visitor};
use super::world::{World, consent};
use crate::card::desk::{ORIGIN, issued, ordinary, prove};

/// The recipient's card is read at the office.
async fn read(manager: &Visitor, card: &CardIdentity) -> Answer {
    let asked = manager
        .post(
            "/care/card-challenges",
            &json!({ "kind": "authentication" }),
        )
        .await;
    let challenge: CardChallenge = serde_json::from_value(asked.json).unwrap();
    let proof = prove(card, ProofKind::Authentication, ORIGIN, &challenge);
    let with = json!({ "by": "card", "nonce": challenge.nonce, "proof": proof });
    manager
        .post("/care/identifications", &json!({ "with": with }))
        .await
}

fn by_card() -> Value {
    let mut body = consent(&["life"], "care_planning");
    body["check"] = json!("card");
    body
}

#[tokio::test]
async fn the_card_read_is_kept_with_relation_and_consent() {
    for_each_database(async |database| {
        let world = World::with_cards(database).await;
        world.fake.link_card(&ordinary().certificate_sha256(), HANA);
        let manager = world.care_manager().await;
        let found = read(&manager, ordinary()).await;
        assert_eq!(found.status, 201, "{:?}", found.json);
        let new = json!({
            "identification": found.json["id"],
            "check": "card",
            "service_code": "43",
        });
        let taken = manager.post("/care/people", &new).await;
        assert_eq!(taken.status, 201, "{:?}", taken.json);
        let relation = taken.json["relation"].as_str().unwrap();
        let given = manager
            .post(&format!("/care/people/{relation}/consents"), &by_card())
            .await;
        assert_eq!(given.status, 201, "{:?}", given.json);
        assert_eq!(given.json["check"], "card");
        assert_eq!(given.json["card_read_at"], "2026-11-28T01:00:00Z");
        assert!(given.json.get("card_identity").is_none(), "nobody's to see");

        let kept = consents::Entity::find().one(world.ctx.db.read()).await;
        let kept = kept.unwrap().unwrap().card_identity.unwrap();
        assert_eq!(kept.len(), 64, "an HMAC: {kept}");
        assert_ne!(kept, ordinary().certificate_sha256());
        let relation = care_relation::Entity::find().one(world.ctx.db.read()).await;
        assert_eq!(relation.unwrap().unwrap().card_identity, Some(kept));
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn another_persons_card_a_proxys_and_one_read_elsewhere_prove_nothing() {
    for_each_database(async |database| {
        let world = World::with_cards(database).await;
        let other = issued(&CertificateShape {
            serial: 78,
            ..CertificateShape::default()
        });
        world.fake.link_card(&ordinary().certificate_sha256(), HANA);
        world.fake.link_card(&other.certificate_sha256(), JIRO);
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let path = format!("/care/people/{relation}/consents");
        let not_proved = (422, "check_not_proved");
        assert_eq!(manager.post(&path, &by_card()).await.problem(), not_proved);
        assert_eq!(read(&manager, &other).await.status, 201);
        assert_eq!(manager.post(&path, &by_card()).await.problem(), not_proved);
        let colleague = world.care_manager().await;
        assert_eq!(read(&colleague, ordinary()).await.status, 201);
        assert_eq!(manager.post(&path, &by_card()).await.problem(), not_proved);
        assert_eq!(world.audited(AuditAction::ConsentRefused).await.len(), 3);

        assert_eq!(read(&manager, ordinary()).await.status, 201);
        let mut proxy = by_card();
        proxy["giver"] = json!({ "who": "proxy", "name": "例示 花子", "relationship": "長女" });
        let refused = manager.post(&path, &proxy).await;
        assert_eq!(refused.issue(), ("check", "not_allowed"));
        // A search by number afterwards does not undo it; ten minutes do.
        world.take_on(&manager, "43").await;
        assert_eq!(manager.post(&path, &by_card()).await.status, 201);
        world.pass(chrono::TimeDelta::minutes(10));
        assert_eq!(manager.post(&path, &by_card()).await.problem(), not_proved);
        world.finish().await;
    })
    .await;
}
