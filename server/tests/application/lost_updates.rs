//! Two writers, one draft.

use domain::person::Role;
use serde_json::json;
use testkit::database::for_each_database;

use super::world::{HINATA, World, json_body};

#[tokio::test]
async fn the_second_writer_is_told_and_nothing_is_overwritten() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let first = world.caller(Role::OfficeAdmin, HINATA).await;
        let second = world.caller(Role::OfficeStaff, HINATA).await;
        let id = world.begin(&first, HINATA).await;
        let saved = world
            .save(&first, &id, "services", 1, &json!({"codes": ["11"]}))
            .await;
        assert_eq!(saved.version(), 2);
        let late = world
            .save(&second, &id, "services", 1, &json!({"codes": ["15"]}))
            .await;
        assert_eq!(late.problem(), (409, "draft_changed".to_owned()));
        assert_eq!(late.json()["current_version"], 2);
        let kept = world
            .get(&first, &format!("/applications/{id}"))
            .await
            .json();
        assert_eq!(kept["answers"]["services"]["codes"], json!(["11"]));
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn of_many_writers_at_once_exactly_one_wins_each_version() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let caller = world.caller(Role::OfficeAdmin, HINATA).await;
        let id = world.begin(&caller, HINATA).await;
        for version in 1..=3 {
            let writers = (0..10).map(|number| {
                let (world, caller, id) = (&world, &caller, &id);
                async move {
                    let body = json!({"readers": number});
                    world.save(caller, id, "reader_costs", version, &body).await
                }
            });
            let answers = futures::future::join_all(writers).await;
            let won = answers
                .iter()
                .filter(|answer| answer.status.is_success())
                .count();
            assert_eq!(won, 1, "version {version}");
            for answer in answers.iter().filter(|answer| !answer.status.is_success()) {
                assert_eq!(answer.problem(), (409, "draft_changed".to_owned()));
            }
        }
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_version_must_be_named() {
    let database = testkit::database::TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let caller = world.caller(Role::OfficeAdmin, HINATA).await;
    let id = world.begin(&caller, HINATA).await;
    let path = format!("/applications/{id}/answers/services");
    for headers in [
        &[][..],
        &[("if-match", "2")],
        &[("if-match", "*")],
        &[("if-match", "\"x\"")],
    ] {
        let request = caller.request("PUT", &path, headers, json_body(&json!({"codes": []})));
        let answer = world.send(request).await;
        assert_eq!(
            answer.problem(),
            (422, "header_missing".to_owned()),
            "{headers:?}"
        );
    }
    let remove = caller.request(
        "DELETE",
        &format!("/applications/{id}"),
        &[("if-match", "\"1\"")],
        json_body(&json!({})),
    );
    assert_eq!(world.send(remove).await.status, 204);
    assert_eq!(
        world
            .get(&caller, &format!("/applications/{id}"))
            .await
            .status,
        404
    );
    world.finish().await;
}
