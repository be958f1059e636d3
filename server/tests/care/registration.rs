//! Identification and registration.

use chrono::TimeDelta;
use domain::person::Role;
use serde_json::json;
use store::audit::AuditAction;
use testkit::database::for_each_database;

use super::fake_platform::HANA;
use super::world::{AOZORA, HINATA, MIDORI, World, numbers};

#[tokio::test]
async fn a_person_is_identified_and_taken_on_once() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let found = manager
            .post("/care/identifications", &numbers("0000000001"))
            .await;
        assert_eq!(found.status, 201, "{:?}", found.json);
        assert_eq!(found.json["details"]["name"], "例示 はな");
        assert_eq!(found.json["relation"], json!(null));
        assert_eq!(found.cache, "no-store");
        let new = json!({
            "identification": found.json["id"],
            "check": "sight",
            "service_code": "43",
        });
        let taken = manager.post("/care/people", &new).await;
        assert_eq!(taken.status, 201, "{:?}", taken.json);
        assert_eq!(taken.json["view_until"], "2027-11-28");
        // A ticket is used once.
        assert_eq!(
            manager.post("/care/people", &new).await.problem(),
            (410, "identification_gone")
        );

        // The same person again: the same relation, the viewing period begins anew.
        world.pass(TimeDelta::days(2));
        let manager = world.signed_in(manager.person).await;
        let again = world.take_on(&manager, "43").await;
        assert_eq!(json!(again), taken.json["relation"]);
        let shown = manager.get(&format!("/care/people/{again}")).await;
        assert_eq!(shown.json["view_until"], "2027-11-30");
        let found = manager
            .post("/care/identifications", &numbers("0000000001"))
            .await;
        assert_eq!(found.json["relation"], taken.json["relation"]);

        let asked = world.fake.asked("/v1/people/identify");
        assert_eq!(asked[0]["acting"]["office_number"], AOZORA);
        assert_eq!(asked[0]["acting"]["service_code"], "43");
        assert_eq!(asked[0]["acting"]["purpose"], "eligibility");
        let noted = world.audited(AuditAction::PersonIdentified).await;
        assert!(noted[0].to_string().contains(HANA), "{}", noted[0]);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn who_does_not_fit_is_not_found_and_what_is_wrong_is_named() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let nobody = manager
            .post("/care/identifications", &numbers("0000000009"))
            .await;
        assert_eq!(nobody.problem(), (404, "person_not_found"));
        let odd = manager.post("/care/identifications", &numbers("12")).await;
        assert_eq!(odd.issue(), ("with.insured_number", "invalid"));
        let four = json!({ "with": {
            "by": "four_items", "name": "例示 花子", "born_on": "1940-05-01", "sex": "female",
            "address": "見本県例示市1-2-3",
        }});
        let several = manager.post("/care/identifications", &four).await;
        assert_eq!(several.problem(), (409, "person_ambiguous"));
        let proof = json!({
            "kind": "authentication", "format": "tsunagi-card/1", "certificate": "", "algorithm": "rsa_pkcs1_sha256",
            "signature": "", "helper": "0",
        });
        let card = json!({ "with": { "by": "card", "nonce": "AAAA", "proof": proof } });
        let card = manager.post("/care/identifications", &card).await;
        assert_eq!(card.problem(), (409, "card_challenge_void"));
        assert_eq!(
            world
                .audited(AuditAction::IdentificationRefused)
                .await
                .len(),
            2
        );
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_ticket_is_for_its_session_its_office_and_ten_minutes() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let ticket = async || {
            let found = manager
                .post("/care/identifications", &numbers("0000000001"))
                .await;
            found.json["id"].clone()
        };
        let new = |id| json!({ "identification": id, "check": "sight", "service_code": "43" });

        let id = ticket().await;
        let elsewhere = world.signed_in(manager.person).await;
        assert_eq!(
            elsewhere.post("/care/people", &new(id)).await.problem(),
            (410, "identification_gone")
        );
        let id = ticket().await;
        world.pass(TimeDelta::minutes(10));
        assert_eq!(
            manager.post("/care/people", &new(id)).await.problem(),
            (410, "identification_gone")
        );
        // A check by card is one only when a card was read.
        let id = ticket().await;
        let by_card = json!({ "identification": id, "check": "card", "service_code": "43" });
        assert_eq!(
            manager.post("/care/people", &by_card).await.problem(),
            (422, "check_not_proved")
        );
        let id = ticket().await;
        let other_service = json!({ "identification": id, "check": "sight", "service_code": "11" });
        assert_eq!(
            manager.post("/care/people", &other_service).await.issue(),
            ("service_code", "not_allowed")
        );
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn who_may_not_identify_does_not() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let unverified = world.visitor(Role::OfficeStaff, Some(MIDORI)).await;
        assert_eq!(
            unverified
                .post("/care/identifications", &numbers("0000000001"))
                .await
                .problem(),
            (403, "office_not_verified")
        );
        for role in [
            Role::Reviewer,
            Role::Operator,
            Role::Recipient,
            Role::InsurerOfficer,
        ] {
            let visitor = world.visitor(role, None).await;
            let answer = visitor
                .post("/care/identifications", &numbers("0000000001"))
                .await;
            assert_eq!(answer.problem(), (403, "forbidden"), "{role:?}");
        }
        assert!(world.fake.asked("/v1/people/identify").is_empty());
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn another_offices_relation_answers_as_not_there() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let other = world.visitor(Role::OfficeStaff, Some(HINATA)).await;
        let nowhere = world.ctx.ids.uuid();
        for id in [relation.as_str(), &nowhere.to_string()] {
            let shown = other.get(&format!("/care/people/{id}")).await;
            assert_eq!(shown.problem(), (404, "not_found"));
            let body = super::world::view(nowhere, &["claim"]);
            let viewed = other
                .post(&format!("/care/people/{id}/record-views"), &body)
                .await;
            assert_eq!(viewed.problem(), (404, "not_found"));
        }
        assert_eq!(world.audited(AuditAction::AccessDenied).await.len(), 4);
        assert!(world.fake.asked("/v1/records/query").is_empty());
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn an_ended_relation_shows_nothing_and_a_new_one_can_begin() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let end = format!("/care/people/{relation}/end");
        let early = manager
            .post(&end, &json!({ "ended_on": "2026-11-27" }))
            .await;
        assert_eq!(early.issue(), ("ended_on", "too_early"));
        let late = manager
            .post(&end, &json!({ "ended_on": "2026-11-29" }))
            .await;
        assert_eq!(late.issue(), ("ended_on", "in_future"));
        let ended = manager
            .post(&end, &json!({ "ended_on": "2026-11-28" }))
            .await;
        assert_eq!(ended.status, 204);
        let again = manager
            .post(&end, &json!({ "ended_on": "2026-11-28" }))
            .await;
        assert_eq!(again.problem(), (409, "not_in_this_state"));
        let body = super::world::view(world.ctx.ids.uuid(), &["claim"]);
        let viewed = manager
            .post(&format!("/care/people/{relation}/record-views"), &body)
            .await;
        assert_eq!(
            viewed.json["absent"][0]["why"]["lacks"],
            json!(["relation_ended"])
        );
        assert_eq!(manager.get("/care/people").await.json["people"], json!([]));
        let new = world.take_on(&manager, "43").await;
        assert_ne!(new, relation);
        assert!(
            world.fake.asked("/v1/records/query").is_empty(),
            "{HANA} was asked for"
        );
        world.finish().await;
    })
    .await;
}
