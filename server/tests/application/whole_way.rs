//! From nothing to a reception number.

use axum::http::StatusCode;
use domain::person::Role;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use testkit::database::for_each_database;

use super::paperwork::papers;
use super::world::{HINATA, World};

#[tokio::test]
async fn an_office_applies_and_holds_a_reception_number() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let caller = world.caller(Role::OfficeAdmin, HINATA).await;
        let id = world.begin(&caller, HINATA).await;

        let draft = world
            .get(&caller, &format!("/applications/{id}"))
            .await
            .json();
        assert_eq!(draft["status"], "draft");
        assert_eq!(draft["answers"]["office"]["name"], "テスト事業所ひなた");
        assert!(!draft["missing"].as_array().unwrap().is_empty());

        let version = world.fill(&caller, &id).await;
        let full = world
            .get(&caller, &format!("/applications/{id}"))
            .await
            .json();
        assert_eq!(full["missing"], json!([]));
        assert_eq!(full["estimate"]["total_yen"], 61_600);
        assert_eq!(full["estimate"]["grant_yen"], 61_000);

        let receipt = world
            .submit(&caller, &id, "key-0000-0000-0001", version)
            .await;
        assert_eq!(receipt.status, StatusCode::CREATED, "{}", receipt.json());
        let receipt = receipt.json();
        assert_eq!(
            receipt["reception_number"]
                .as_str()
                .unwrap()
                .split('-')
                .count(),
            3
        );
        assert_eq!(receipt["estimate"]["grant_yen"], 61_000);
        assert_eq!(receipt["outlook"]["received_month"], "2026-11-01");
        let listed = receipt["documents"].as_array().unwrap();
        for ((kind, name, content), document) in papers().into_iter().zip(listed) {
            assert_eq!(document["kind"], kind);
            assert_eq!(document["name"], name);
            assert_eq!(document["size_bytes"], content.len());
            assert_eq!(document["sha256"], hex::encode(Sha256::digest(&content)));
        }

        let copy = world
            .get(&caller, &format!("/applications/{id}/submission"))
            .await
            .json();
        assert_eq!(copy["receipt"], receipt);
        assert_eq!(copy["ordinal"], 1);
        let list = world.get(&caller, "/applications").await.json();
        assert_eq!(
            list["items"][0]["reception_number"],
            receipt["reception_number"]
        );
        assert_eq!(list["items"][0]["grant_yen"], 61_000);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_submitted_stays_until_it_is_submitted_again() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let caller = world.caller(Role::OfficeStaff, HINATA).await;
        let id = world.begin(&caller, HINATA).await;
        let version = world.fill(&caller, &id).await;
        let first = world
            .submit(&caller, &id, "key-0000-0000-0001", version)
            .await;

        let income = json!({"nonprofit": false, "donations_yen": 10_000, "other_income_yen": 0});
        let saved = world
            .save(&caller, &id, "income", first.version(), &income)
            .await;
        assert_eq!(saved.json()["status"], "submitted");
        let list = world.get(&caller, "/applications").await.json();
        assert_eq!(list["items"][0]["grant_yen"], 61_000, "as submitted");
        let path = format!("/applications/{id}/submission");
        let copy = world.get(&caller, &path).await.json();
        assert_eq!(copy["answers"]["income"]["donations_yen"], 0);

        let again = world
            .submit(&caller, &id, "key-0000-0000-0002", saved.version())
            .await;
        assert_eq!(again.status, StatusCode::CREATED, "{}", again.json());
        assert_eq!(
            again.json()["reception_number"],
            first.json()["reception_number"]
        );
        assert_eq!(again.json()["estimate"]["grant_yen"], 51_000);
        let copy = world.get(&caller, &path).await.json();
        assert_eq!(
            (
                copy["ordinal"].clone(),
                copy["answers"]["income"]["donations_yen"].clone()
            ),
            (json!(2), json!(10_000))
        );
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_withdrawn_application_makes_room_for_another() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let caller = world.caller(Role::OfficeAdmin, HINATA).await;
        let id = world.begin(&caller, HINATA).await;
        let second = json!({"scheme_id": "fy2026", "office_number": HINATA});
        let refused = world.post(&caller, "/applications", &second).await;
        assert_eq!(refused.problem(), (409, "already_applied".to_owned()));

        let path = format!("/applications/{id}/withdrawal");
        let stale = world.post(&caller, &path, &json!({"version": 7})).await;
        assert_eq!(stale.problem(), (409, "draft_changed".to_owned()));
        let withdrawn = world.post(&caller, &path, &json!({"version": 1})).await;
        assert_eq!(
            withdrawn.json()["status"],
            "withdrawn",
            "{}",
            withdrawn.json()
        );
        let twice = world.post(&caller, &path, &json!({"version": 2})).await;
        assert_eq!(twice.problem(), (409, "not_in_this_state".to_owned()));
        world.begin(&caller, HINATA).await;
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn lists_come_in_pages_and_leave_nothing_out() {
    let database = testkit::database::TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let caller = world.caller(Role::OfficeAdmin, HINATA).await;
    let mut begun = Vec::new();
    for _ in 0..5 {
        let id = world.begin(&caller, HINATA).await;
        let path = format!("/applications/{id}/withdrawal");
        world.post(&caller, &path, &json!({"version": 1})).await;
        begun.push(id);
    }
    let mut seen = Vec::new();
    let mut path = "/applications?limit=2".to_owned();
    loop {
        let page = world.get(&caller, &path).await.json();
        let rows = page["items"].as_array().unwrap();
        assert!(rows.len() <= 2);
        seen.extend(
            rows.iter()
                .map(|row| row["id"].as_str().unwrap().to_owned()),
        );
        let Some(next) = page["next"].as_str() else {
            break;
        };
        path = format!("/applications?limit=2&after={next}");
    }
    begun.reverse();
    assert_eq!(seen, begun);
    for query in ["limit=0", "limit=101", "limit=x", "after=zzz", "page=2"] {
        let answer = world.get(&caller, &format!("/applications?{query}")).await;
        assert_eq!(
            answer.problem(),
            (422, "invalid_input".to_owned()),
            "{query}"
        );
    }
    world.finish().await;
}
