//! Emergency access: reason, told, reviewed by somebody else.

use domain::person::Role;
use serde_json::{Value, json};
use testkit::database::for_each_database;
use uuid::Uuid;

use super::fake_platform::HANA;
use super::world::{AOZORA, World};

fn emergency(visit: Uuid, kinds: &[&str]) -> Value {
    json!({
        "visit": visit,
        "purpose": "emergency",
        "kinds": kinds,
        "emergency_reason": "自宅で倒れているところを見つけ、救急隊に病歴を伝えるため",
    })
}

#[tokio::test]
async fn an_emergency_is_told_to_recipient_and_administrator_and_reviewed_by_another() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let hana = world.recipient(HANA).await;
        let admin = world.visitor(Role::OfficeAdmin, Some(AOZORA)).await;
        let relation = world.take_on(&manager, "43").await;
        let views = format!("/care/people/{relation}/record-views");
        let visit = world.ctx.ids.uuid();
        let answer = manager
            .post(&views, &emergency(visit, &["doctor_opinion", "claim"]))
            .await;
        assert_eq!(answer.status, 200, "{:?}", answer.json);
        assert_eq!(
            answer.json["absent"][0]["why"]["lacks"],
            json!(["service_not_permitted"])
        );
        let asked = world.fake.asked("/v1/records/query");
        assert_eq!(asked[0]["acting"]["purpose"], "emergency");
        // The second request of the visit tells nobody again.
        manager
            .post(&views, &emergency(visit, &["certification"]))
            .await;
        server::worker::work_off(&world.ctx).await.unwrap();
        let mails = world.ctx.mailer.kept();
        assert_eq!(mails.len(), 2);
        assert!(mails.iter().all(|mail| mail.text.contains("緊急")));

        let list = manager.get("/care/emergencies").await;
        assert_eq!(list.json["items"][0]["may_review"], false);
        let id = list.json["items"][0]["id"].as_str().unwrap().to_owned();
        let review = format!("/care/emergencies/{id}/review");
        let verdict = json!({ "outcome": "not_justified", "note": "" });
        assert_eq!(
            manager.post(&review, &verdict).await.problem(),
            (403, "forbidden")
        );
        assert_eq!(
            admin.post(&review, &verdict).await.issue(),
            ("note", "required")
        );
        let verdict = json!({ "outcome": "not_justified", "note": "緊急ではなかった" });
        let reviewed = admin.post(&review, &verdict).await;
        assert_eq!(reviewed.json["outcome"], "not_justified");
        assert_eq!(
            admin.post(&review, &verdict).await.problem(),
            (409, "not_in_this_state")
        );

        let log = hana.get("/my/access-log").await;
        let entry = &log.json["items"][0];
        assert_eq!(entry["purpose"], "emergency");
        assert!(
            entry["emergency_reason"]
                .as_str()
                .unwrap()
                .contains("救急隊")
        );
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_reviews_an_access_of_their_own() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let admin = world.visitor(Role::OfficeAdmin, Some(AOZORA)).await;
        let relation = world.take_on(&admin, "43").await;
        let views = format!("/care/people/{relation}/record-views");
        admin
            .post(&views, &emergency(world.ctx.ids.uuid(), &["care_plan"]))
            .await;
        let list = admin.get("/care/emergencies").await;
        let id = list.json["items"][0]["id"].as_str().unwrap().to_owned();
        let verdict = json!({ "outcome": "justified", "note": "" });
        let refused = admin
            .post(&format!("/care/emergencies/{id}/review"), &verdict)
            .await;
        assert_eq!(refused.problem(), (403, "own_access"));
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn staff_have_no_emergency_and_a_reason_says_something() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let staff = world.visitor(Role::OfficeStaff, Some(AOZORA)).await;
        let relation = world.take_on(&staff, "43").await;
        let views = format!("/care/people/{relation}/record-views");
        let answer = staff
            .post(&views, &emergency(world.ctx.ids.uuid(), &["care_plan"]))
            .await;
        assert_eq!(
            answer.json["absent"][0]["why"]["lacks"],
            json!(["job_not_permitted"])
        );
        assert_eq!(
            staff.get("/care/emergencies").await.json["items"],
            json!([])
        );
        let mut short = emergency(world.ctx.ids.uuid(), &["care_plan"]);
        short["emergency_reason"] = json!("急ぎ");
        assert_eq!(
            staff.post(&views, &short).await.issue(),
            ("emergency_reason", "too_small")
        );
        world.finish().await;
    })
    .await;
}
