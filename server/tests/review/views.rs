//! Saved views.

use axum::body::Body;
use domain::person::Role;
use serde_json::{Value, json};
use testkit::database::for_each_database;

use super::world::World;

fn names(views: &Value) -> Vec<String> {
    let items = views["items"].as_array().unwrap();
    items
        .iter()
        .map(|view| view["name"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn views_are_ones_own_unless_shared() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let one = world.staff(Role::Reviewer).await;
        let two = world.staff(Role::Reviewer).await;
        let mine =
            json!({"name": "東京の新着", "filter": {"prefecture": "13", "status": "submitted"}});
        let saved = world.post(&one, "/review/views", &mine).await;
        assert_eq!(saved.status, 200, "{}", saved.json());
        let shared = json!({"name": "全員の注意", "filter": {"flag": "any"}, "shared": true});
        world.post(&one, "/review/views", &shared).await;
        assert_eq!(
            names(&world.get(&two, "/review/views").await.json()),
            ["全員の注意"]
        );
        let replaced = json!({"name": "東京の新着", "filter": {"prefecture": "13"}});
        let again = world.post(&one, "/review/views", &replaced).await.json();
        assert_eq!(again["id"], saved.json()["id"], "the same view, replaced");
        let views = world.get(&one, "/review/views").await.json();
        assert_eq!(names(&views).len(), 2);
        let id = saved.json()["id"].as_str().unwrap().to_owned();
        let path = format!("/review/views/{id}");
        let refused = world
            .send(two.request("DELETE", &path, &[], Body::empty()))
            .await;
        assert_eq!(refused.status, 404);
        let removed = world
            .send(one.request("DELETE", &path, &[], Body::empty()))
            .await;
        assert_eq!(removed.status, 204);
        for (body, field) in [
            (json!({"name": " ", "filter": {}}), "name"),
            (
                json!({"name": "x", "filter": {"status": "draft"}}),
                "filter.status",
            ),
        ] {
            let answer = world.post(&one, "/review/views", &body).await;
            assert_eq!(answer.fields()[0].0, field);
        }
        world.finish().await;
    })
    .await;
}
