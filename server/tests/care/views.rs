//! Records opened, compared, printed.

use serde_json::json;
use store::audit::AuditAction;
use testkit::database::for_each_database;

use super::fake_platform::HANA;
use super::world::{AOZORA, World, consent, view};

#[tokio::test]
async fn one_call_serves_kinds_with_and_without_consent() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let path = format!("/care/people/{relation}/consents");
        manager
            .post(&path, &consent(&["life"], "care_planning"))
            .await;
        let kinds = ["claim", "certification_progress", "life", "doctor_opinion"];
        let path = format!("/care/people/{relation}/record-views");
        let answer = manager
            .post(&path, &view(world.ctx.ids.uuid(), &kinds))
            .await;
        assert_eq!(answer.status, 200, "{:?}", answer.json);
        assert_eq!(answer.cache, "no-store");
        assert_eq!(answer.json["records"].as_array().unwrap().len(), 2);
        let absent = answer.json["absent"].as_array().unwrap();
        assert_eq!(absent.len(), 2);
        let asked = world.fake.asked("/v1/records/query");
        assert_eq!(asked.len(), 1, "one call");
        assert_eq!(asked[0]["subject"], HANA);
        assert_eq!(asked[0]["kinds"].as_array().unwrap().len(), 3);
        assert_eq!(asked[0]["acting"]["job"], "care_manager");
        assert_eq!(asked[0]["acting"]["office_number"], AOZORA);
        assert_eq!(world.audited(AuditAction::RecordViewDecided).await.len(), 1);
        assert_eq!(world.audited(AuditAction::RecordViewed).await.len(), 1);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_seen_can_be_printed_and_its_history_opened() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let visit = world.ctx.ids.uuid();
        let prints = format!("/care/people/{relation}/prints");
        let print = json!({ "visit": visit, "kind": "claim" });
        assert_eq!(
            manager.post(&prints, &print).await.problem(),
            (404, "not_found")
        );
        let views = format!("/care/people/{relation}/record-views");
        manager.post(&views, &view(visit, &["claim"])).await;
        assert_eq!(manager.post(&prints, &print).await.status, 204);
        let unseen = json!({ "visit": visit, "kind": "life" });
        assert_eq!(
            manager.post(&prints, &unseen).await.issue(),
            ("kind", "not_allowed")
        );
        let versions = format!("/care/people/{relation}/versions");
        let asked = json!({
            "visit": visit, "purpose": "care_planning", "kind": "claim", "record": "r-claim",
        });
        let found = manager.post(&versions, &asked).await;
        assert_eq!(found.json[0]["version"], 2);
        let without_consent = json!({
            "visit": visit, "purpose": "care_planning", "kind": "life", "record": "r-claim",
        });
        assert_eq!(
            manager.post(&versions, &without_consent).await.problem(),
            (404, "not_found")
        );
        // A record of another kind than the one granted is not shown.
        let other = json!({
            "visit": visit, "purpose": "care_planning", "kind": "allowance", "record": "r-claim",
        });
        assert_eq!(
            manager.post(&versions, &other).await.problem(),
            (502, "platform_faulty")
        );
        world.finish().await;
    })
    .await;
}
