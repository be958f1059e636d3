//! Municipalities write their own entry.

use axum::http::StatusCode;
use domain::person::Role;
use serde_json::{Value, json};
use testkit::database::for_each_database;

use super::officer::{Officer, officer};
use super::world::World;

const CHIYODA: &str = "/readiness/municipalities/131016";

async fn appointed(world: &World, operator: &Officer, code: &str) -> Officer {
    let town = officer(world, "市町村 一子", &[(Role::InsurerOfficer, None)]).await;
    let request = json!({ "email": format!("{}@example.jp", town.person), "code": code });
    let answer = world
        .ask(operator, "POST", "/readiness/officers", Some(&request))
        .await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.json());
    town
}

fn dated(version: i64, day: &str) -> Value {
    json!({ "version": version, "state": "dated", "starts_on": day, "note": "一部の事務を除く" })
}

#[tokio::test]
async fn an_officer_edits_the_own_entry_and_no_other() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = world.operator().await;
        let town = appointed(&world, &operator, "131016").await;
        let own = world.ask(&town, "GET", "/readiness/own", None).await.json();
        assert_eq!(own[0]["code"], "131016");
        let saved = world
            .ask(&town, "PUT", CHIYODA, Some(&dated(0, "2027-04-01")))
            .await;
        assert_eq!(saved.status, StatusCode::OK, "{}", saved.json());
        let seen = world.municipality("131016").await;
        assert_eq!(seen["now"]["note"], "一部の事務を除く");
        assert_eq!(seen["changes"][0]["source"], "municipality");

        let other = "/readiness/municipalities/131024";
        let answer = world
            .ask(&town, "PUT", other, Some(&dated(0, "2027-04-01")))
            .await;
        assert_eq!(answer.problem(), (404, "not_found".to_owned()));
        assert_eq!(world.municipality("131024").await["now"]["version"], 0);
        for (input, field, code) in [
            (
                json!({"version": 1, "state": "dated"}),
                "starts_on",
                "required",
            ),
            (
                json!({"version": 1, "state": "undecided", "starts_on": "2027-04-01"}),
                "starts_on",
                "not_allowed",
            ),
            (
                json!({"version": 1, "state": "undecided", "note": "あ".repeat(101)}),
                "note",
                "too_long",
            ),
        ] {
            let answer = world.ask(&town, "PUT", CHIYODA, Some(&input)).await;
            assert_eq!(answer.fields(), [(field.to_owned(), code.to_owned())]);
        }

        let desk = world.ask(&operator, "GET", "/readiness/desk", None).await;
        let id = desk.json()["officers"][0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let path = format!("/readiness/officers/{id}");
        let ended = world.ask(&operator, "DELETE", &path, None).await;
        assert_eq!(ended.status, StatusCode::NO_CONTENT);
        let answer = world
            .ask(&town, "PUT", CHIYODA, Some(&dated(1, "2027-05-01")))
            .await;
        assert_eq!(answer.problem(), (404, "not_found".to_owned()));
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn of_two_who_edit_at_once_one_is_told() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = world.operator().await;
        let one = appointed(&world, &operator, "131016").await;
        let other = appointed(&world, &operator, "131016").await;
        for version in [0, 1] {
            let (first, second) = (dated(version, "2027-04-01"), dated(version, "2027-05-01"));
            let (first, second) = tokio::join!(
                world.ask(&one, "PUT", CHIYODA, Some(&first)),
                world.ask(&other, "PUT", CHIYODA, Some(&second))
            );
            let mut statuses = [first.status.as_u16(), second.status.as_u16()];
            statuses.sort_unstable();
            assert_eq!(statuses, [200, 409], "version {version}");
            let told = if first.status == StatusCode::OK {
                second
            } else {
                first
            };
            assert_eq!(told.problem(), (409, "draft_changed".to_owned()));
            assert_eq!(told.json()["current_version"], version + 1);
        }
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn only_people_with_the_role_are_appointed_and_once() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = world.operator().await;
        let town = appointed(&world, &operator, "131016").await;
        let reviewer = officer(&world, "審査 一子", &[(Role::Reviewer, None)]).await;
        for (person, code, expected) in [
            (&reviewer, "131016", 422),
            (&town, "131017", 422),
            (&town, "131016", 409),
            (&town, "131024", 201),
        ] {
            let request = json!({ "email": format!("{}@example.jp", person.person), "code": code });
            let answer = world
                .ask(&operator, "POST", "/readiness/officers", Some(&request))
                .await;
            assert_eq!(answer.status.as_u16(), expected, "{code}");
        }
        world.finish().await;
    })
    .await;
}
