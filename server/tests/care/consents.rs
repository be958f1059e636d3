//! Consents: what one lets be seen, and what a withdrawal ends at once.

use serde_json::json;
use store::audit::AuditAction;
use store::change_events;
use testkit::database::for_each_database;

use super::fake_platform::HANA;
use super::world::{AOZORA, World, consent, view};

#[tokio::test]
async fn a_consent_opens_its_kinds_and_a_withdrawal_closes_them_at_once() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let wording = manager.get("/care/consent-wording").await;
        assert_eq!(wording.json["version"], "2026-11");
        let consents = format!("/care/people/{relation}/consents");
        let given = manager
            .post(&consents, &consent(&["life", "care_plan"], "care_planning"))
            .await;
        assert_eq!(given.status, 201, "{:?}", given.json);
        assert_eq!(given.json["state"], "given");

        let views = format!("/care/people/{relation}/record-views");
        let ask = async || {
            manager
                .post(&views, &view(world.ctx.ids.uuid(), &["life"]))
                .await
        };
        assert_eq!(
            ask().await.json["absent"][0]["why"]["reason"],
            "not_delivered"
        );
        let asked = world.fake.asked("/v1/records/query");
        assert_eq!(asked[0]["acting"]["consent"], given.json["id"]);

        let before = change_events::latest(&world.ctx.db).await.unwrap();
        let withdrawal = format!(
            "/care/consents/{}/withdrawal",
            given.json["id"].as_str().unwrap()
        );
        let withdrawn = manager.post(&withdrawal, &json!({ "reason": "" })).await;
        assert_eq!(withdrawn.json["state"], "withdrawn");
        let events = change_events::since(&world.ctx.db, before, 10)
            .await
            .unwrap();
        assert!(events.iter().any(|event| event.topic == "care"
            && event.subject_id == relation
            && event.office_number.as_deref() == Some(AOZORA)));
        assert_eq!(
            ask().await.json["absent"][0]["why"]["lacks"],
            json!(["consent_withdrawn"])
        );
        let again = manager.post(&withdrawal, &json!({ "reason": "" })).await;
        assert_eq!(again.problem(), (409, "not_in_this_state"));
        assert_eq!(world.audited(AuditAction::ConsentWithdrawn).await.len(), 1);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_proxy_is_named_and_what_does_not_fit_is_refused() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let path = format!("/care/people/{relation}/consents");
        let changed = |field: &str, value: serde_json::Value| {
            let mut body = consent(&["life"], "care_planning");
            body[field] = value;
            body
        };
        let cases = [
            ("kinds", json!([]), ("kinds", "required")),
            ("purpose", json!("emergency"), ("purpose", "not_allowed")),
            ("until", json!("2026-11-27"), ("until", "too_early")),
            ("until", json!("2027-11-29"), ("until", "too_large")),
            ("wording", json!("2020-01"), ("wording", "not_allowed")),
            (
                "giver",
                json!({ "who": "proxy", "name": "", "relationship": "長女" }),
                ("giver.name", "required"),
            ),
        ];
        for (field, value, issue) in cases {
            let answer = manager.post(&path, &changed(field, value)).await;
            assert_eq!(answer.issue(), issue, "{field}");
        }
        let card = manager.post(&path, &changed("check", json!("card"))).await;
        assert_eq!(card.problem(), (422, "check_not_proved"));
        assert_eq!(world.audited(AuditAction::ConsentRefused).await.len(), 1);
        let proxy = json!({ "who": "proxy", "name": "例示 花子", "relationship": "長女" });
        let given = manager.post(&path, &changed("giver", proxy.clone())).await;
        assert_eq!(given.json["giver"], proxy);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_recipient_withdraws_and_nobody_else_does() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let path = format!("/care/people/{relation}/consents");
        let given = manager
            .post(&path, &consent(&["life"], "care_planning"))
            .await;
        let withdrawal = format!(
            "/care/consents/{}/withdrawal",
            given.json["id"].as_str().unwrap()
        );
        let stranger = world.recipient(super::fake_platform::JIRO).await;
        let refused = stranger.post(&withdrawal, &json!({})).await;
        assert_eq!(refused.problem(), (404, "not_found"));
        let hana = world.recipient(HANA).await;
        let withdrawn = hana
            .post(&withdrawal, &json!({ "reason": "もう見られたくない" }))
            .await;
        assert_eq!(withdrawn.json["state"], "withdrawn", "{:?}", withdrawn.json);
        let own = hana.get("/my/consents").await;
        assert_eq!(own.json["items"][0]["state"], "withdrawn");
        world.finish().await;
    })
    .await;
}
