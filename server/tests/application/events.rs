//! Open pages hear of changes.

use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use domain::person::Role;
use futures::StreamExt as _;
use serde_json::json;
use testkit::database::for_each_database;
use tokio::time::timeout;
use tower::ServiceExt as _;

use super::world::{Caller, HINATA, MIDORI, World};

/// Long enough for a slow machine; a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(30);

async fn listen(world: &World, caller: &Caller, headers: &[(&str, &str)]) -> BodyDataStream {
    let request = caller.request("GET", "/events", headers, Body::empty());
    let response = world.router().oneshot(request).await.unwrap();
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    response.into_body().into_data_stream()
}

/// The next event; comments are passed over.
async fn next(stream: &mut BodyDataStream) -> Option<String> {
    loop {
        let chunk = timeout(PATIENCE, stream.next())
            .await
            .expect("an event in time")?;
        let text = String::from_utf8(chunk.unwrap().to_vec()).unwrap();
        if text.contains("event:") {
            return Some(text);
        }
    }
}

fn cursor(event: &str) -> String {
    let line = event
        .lines()
        .find_map(|line| line.strip_prefix("id:"))
        .unwrap();
    line.trim().to_owned()
}

#[tokio::test]
async fn colleagues_hear_of_a_change_and_strangers_do_not() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        server::worker::start(&world.ctx);
        let admin = world.caller(Role::OfficeAdmin, HINATA).await;
        let colleague = world.caller(Role::OfficeStaff, HINATA).await;
        let stranger = world.caller(Role::OfficeAdmin, MIDORI).await;
        let mut heard = listen(&world, &colleague, &[]).await;
        let mut elsewhere = listen(&world, &stranger, &[]).await;

        let id = world.begin(&admin, HINATA).await;
        let event = next(&mut heard).await.unwrap();
        assert!(
            event.contains("event: change") && event.contains(&id),
            "{event}"
        );
        assert!(!event.contains(HINATA), "no content: {event}");
        let first = cursor(&event);
        world
            .save(&admin, &id, "services", 1, &json!({"codes": ["11"]}))
            .await;
        assert_ne!(cursor(&next(&mut heard).await.unwrap()), first);

        // Another office hears only of its own.
        let own = world.begin(&stranger, MIDORI).await;
        assert!(next(&mut elsewhere).await.unwrap().contains(&own));

        // A connection that comes back goes on where it was.
        let mut back = listen(&world, &colleague, &[("last-event-id", &first)]).await;
        assert!(next(&mut back).await.unwrap().contains(&id));

        // The server stops: streams end.
        world.ctx.stopping.cancel();
        world.ctx.tasks.close();
        assert_eq!(next(&mut heard).await, None);
        assert_eq!(next(&mut elsewhere).await, None);
        timeout(PATIENCE, world.ctx.tasks.wait()).await.unwrap();
        world.finish().await;
    })
    .await;
}
