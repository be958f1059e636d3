//! Who sees and does what.

use domain::person::Role;
use serde_json::json;
use testkit::database::for_each_database;

use super::desk::Desk;
use super::world::HINATA;

#[tokio::test]
async fn another_office_finds_nothing() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let world = &desk.world;
        let stranger = world.caller(Role::OfficeAdmin, HINATA).await;
        let decided = desk.decide(1, "テスト一", true, &stranger).await;
        let own = world.caller(Role::OfficeAdmin, &decided.office).await;
        desk.start().await;
        desk.work_off().await;
        let list = format!("/applications/{}/notices", decided.application);
        let notice = world.get(&own, &list).await.json()[0]["id"].clone();
        let one = format!("{list}/{}", notice.as_str().unwrap());
        for path in [&list, &one] {
            assert_eq!(world.get(&own, path).await.status, 200, "{path}");
            assert_eq!(
                world.get(&stranger, path).await.problem(),
                (404, "not_found".to_owned())
            );
        }
        // The case's side is the federation's.
        let case = format!("/review/cases/{}/notices", decided.application);
        assert_eq!(world.get(&own, &case).await.status, 403);
        assert_eq!(world.get(&desk.lead, &case).await.status, 200);
        // A notice of another application is not there.
        let other = desk.decide(2, "テスト二", true, &stranger).await;
        let crossed = format!(
            "/review/cases/{}/notices/{}",
            other.application,
            notice.as_str().unwrap()
        );
        assert_eq!(world.get(&desk.lead, &crossed).await.status, 404);
        desk.world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn only_the_lead_begins_a_run() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let world = &desk.world;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        desk.decide(1, "テスト一", true, &applicant).await;
        let month = json!({"month": "2026-11-01"});
        for role in [Role::Reviewer, Role::PaymentOfficer] {
            let staff = world.staff(role).await;
            let answer = world.post(&staff, "/notices/runs", &month).await;
            assert_eq!(answer.problem(), (403, "forbidden".to_owned()), "{role:?}");
            let seen = world.get(&staff, "/notices/outstanding").await;
            assert_eq!(seen.status, 200, "{role:?}");
        }
        let answer = world.post(&applicant, "/notices/runs", &month).await;
        assert_eq!(answer.status, 403);
        desk.world.finish().await;
    })
    .await;
}
