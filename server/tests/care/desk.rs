//! The list of people served, and changes that reach it.

use std::time::Duration;

use domain::care::RecordKind;
use domain::person::Role;
use serde_json::json;
use store::change_events;
use testkit::database::for_each_database;

use super::fake_platform::{HANA, Mood};
use super::world::{AOZORA, HINATA, World, consent, view};

#[tokio::test]
async fn the_list_shows_what_changed_and_what_ends_soon() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        world
            .ctx
            .clock
            .set(Some("2026-11-20T01:00:00Z".parse().unwrap()));
        let manager = world.signed_in(manager.person).await;
        let relation = world.take_on(&manager, "43").await;
        world
            .ctx
            .clock
            .set(Some("2026-11-28T01:00:00Z".parse().unwrap()));
        let manager = world.signed_in(manager.person).await;

        let list = manager.get("/care/people").await;
        assert_eq!(list.status, 200, "{:?}", list.json);
        assert_eq!(list.json["platform"], "answered");
        let person = &list.json["people"][0];
        assert_eq!(person["relation"], json!(relation));
        assert_eq!(person["summary"]["name"], "例示 はな");
        assert_eq!(person["unread"], json!(["claim"]));
        assert_eq!(person["certification_ends_in_days"], 33);
        assert_eq!(person["consent"], "none");

        // Opened: read.
        let path = format!("/care/people/{relation}/record-views");
        let answer = manager
            .post(&path, &view(world.ctx.ids.uuid(), &["claim"]))
            .await;
        assert_eq!(answer.json["records"][0]["body"]["kind"], "claim");
        let list = manager.get("/care/people").await;
        assert_eq!(list.json["people"][0]["unread"], json!([]));
        assert_eq!(
            list.json["people"][0]["last_opened_at"],
            "2026-11-28T01:00:00Z"
        );
        // A colleague has not.
        let colleague = world.care_manager().await;
        let list = colleague.get("/care/people").await;
        assert_eq!(list.json["people"][0]["unread"], json!(["claim"]));
        // Who may not see claims does not hear that one changed.
        let admin = world.visitor(Role::OfficeAdmin, Some(AOZORA)).await;
        let list = admin.get("/care/people").await;
        assert_eq!(list.json["people"][0]["unread"], json!([]));

        let services = manager.get("/care/services").await;
        assert_eq!(services.json[0]["code"], "43");
        assert_eq!(services.json[0]["name"], "居宅介護支援");
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_list_stands_when_the_platform_does_not() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        world.take_on(&manager, "43").await;
        for (mood, state) in [
            (Mood::Failing, "unreachable"),
            (Mood::Garbage, "faulty"),
            (Mood::ErrorInside, "faulty"),
            (Mood::OtherPerson, "faulty"),
        ] {
            world.fake.behave(mood);
            let list = manager.get("/care/people").await;
            assert_eq!(list.status, 200, "{mood:?}");
            assert_eq!(list.json["platform"], state, "{mood:?}");
            assert_eq!(list.json["people"][0]["summary"], json!(null), "{mood:?}");
        }
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_change_at_the_platform_reaches_open_pages_within_two_seconds() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let manager = world.care_manager().await;
        let relation = world.take_on(&manager, "43").await;
        let stranger = world.visitor(Role::OfficeStaff, Some(HINATA)).await;
        let recipient = world.recipient(HANA).await;
        server::worker::start(&world.ctx);
        while !world.fake.is_followed() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let before = change_events::latest(&world.ctx.db).await.unwrap();
        world.fake.tell(41, HANA, RecordKind::Certification);
        let told = tokio::time::timeout(Duration::from_secs(2), async {
            loop {
                let events = change_events::since(&world.ctx.db, before, 10)
                    .await
                    .unwrap();
                if events.len() == 2 {
                    return events;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        })
        .await
        .unwrap();
        assert_eq!(told[0].office_number.as_deref(), Some(AOZORA));
        assert_eq!(
            (told[0].topic.as_str(), &told[0].subject_id),
            ("care", &relation)
        );
        assert_eq!(told[1].person_id, Some(recipient.person));
        assert_ne!(told[1].person_id, Some(stranger.person));
        let cursor = store::care::feed::cursor(world.ctx.db.read())
            .await
            .unwrap();
        assert_eq!(cursor.as_deref(), Some("41"));
        // Without consent nobody hears which kind it was; with one it is unread.
        let list = manager.get("/care/people").await;
        assert_eq!(list.json["people"][0]["unread"], json!([]));
        let path = format!("/care/people/{relation}/consents");
        manager
            .post(&path, &consent(&["certification"], "care_planning"))
            .await;
        let list = manager.get("/care/people").await;
        assert_eq!(list.json["people"][0]["unread"], json!(["certification"]));
        world.finish().await;
    })
    .await;
}
