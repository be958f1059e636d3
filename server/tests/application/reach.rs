//! Another office's things are not there.

use axum::body::Body;
use axum::http::Request;
use domain::person::Role;
use serde_json::json;
use server::actor::Scope;
use testkit::database::{TestDatabase, for_each_database};
use uuid::Uuid;

use super::world::{Answer, Caller, HINATA, MIDORI, World, json_body};

/// Method, path, headers, body.
type Way<'a> = (&'a str, String, &'a [(&'a str, &'a str)], Body);

/// Every way to reach an application and a document of it.
#[expect(clippy::too_many_lines, reason = "a list")]
async fn every_way(world: &World, caller: &Caller, id: &str, document: &str) -> Vec<Answer> {
    let tag = [("if-match", "\"1\"")];
    let key = [("idempotency-key", "key-0000-0000-0001")];
    let submission = json!({"version": 1, "declared": true});
    let ways: Vec<Way<'_>> = vec![
        ("GET", format!("/applications/{id}"), &[], Body::empty()),
        ("DELETE", format!("/applications/{id}"), &tag, Body::empty()),
        (
            "PUT",
            format!("/applications/{id}/answers/services"),
            &tag,
            json_body(&json!({})),
        ),
        (
            "PUT",
            format!("/applications/{id}/answers/office"),
            &tag,
            json_body(&json!({"name": "あ".repeat(999)})),
        ),
        (
            "PUT",
            format!("/applications/{id}/documents/receipt_copy?name=a.pdf"),
            &[],
            Body::from("x"),
        ),
        (
            "PUT",
            format!("/applications/{id}/documents/secret_plans?name=a.exe"),
            &[],
            Body::from("x"),
        ),
        (
            "GET",
            format!("/applications/{id}/documents/{document}"),
            &[],
            Body::empty(),
        ),
        (
            "GET",
            format!("/applications/{id}/documents/{document}?view=preview"),
            &[],
            Body::empty(),
        ),
        (
            "DELETE",
            format!("/applications/{id}/documents/{document}"),
            &[],
            Body::empty(),
        ),
        (
            "POST",
            format!("/applications/{id}/submission"),
            &key,
            json_body(&submission),
        ),
        (
            "GET",
            format!("/applications/{id}/submission"),
            &[],
            Body::empty(),
        ),
        (
            "POST",
            format!("/applications/{id}/withdrawal"),
            &[],
            json_body(&json!({"version": 1})),
        ),
    ];
    let mut answers = Vec::new();
    for (method, path, headers, body) in ways {
        answers.push(
            world
                .send(caller.request(method, &path, headers, body))
                .await,
        );
    }
    answers
}

/// The body without the request's own id.
fn without_request_id(answer: &Answer) -> serde_json::Value {
    let mut body = answer.json();
    body["request_id"] = json!("");
    body
}

#[tokio::test]
async fn another_offices_application_answers_like_a_missing_one_and_is_audited() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let owner = world.caller(Role::OfficeAdmin, HINATA).await;
        let stranger = world.caller(Role::OfficeAdmin, MIDORI).await;
        let id = world.begin(&owner, HINATA).await;
        let pdf = testkit::file::paper::receipt();
        let uploaded = world
            .upload(&owner, &id, "receipt_copy", "a.pdf", pdf)
            .await
            .json();
        let document = uploaded["document"]["id"].as_str().unwrap();
        let before = world
            .get(&owner, &format!("/applications/{id}"))
            .await
            .bytes;

        let records = store::audit::verify(&world.ctx.db).await.unwrap().entries;
        let theirs = every_way(&world, &stranger, &id, document).await;
        let denied = store::audit::verify(&world.ctx.db).await.unwrap().entries - records;
        assert_eq!(
            denied,
            i64::try_from(theirs.len()).unwrap(),
            "one record each"
        );
        let missing = Uuid::from_u128(1).to_string();
        let nowhere = every_way(&world, &stranger, &missing, document).await;
        for (theirs, nowhere) in theirs.iter().zip(&nowhere) {
            assert_eq!(theirs.problem(), (404, "not_found".to_owned()));
            assert_eq!(theirs.status, nowhere.status);
            assert_eq!(without_request_id(theirs), without_request_id(nowhere));
        }
        let list = world.get(&stranger, "/applications").await.json();
        assert_eq!(list["items"], json!([]));
        let new = json!({"scheme_id": "fy2026", "office_number": HINATA});
        let foreign = world.post(&stranger, "/applications", &new).await;
        assert_eq!(foreign.problem(), (404, "not_found".to_owned()));
        let after = world
            .get(&owner, &format!("/applications/{id}"))
            .await
            .bytes;
        assert_eq!(after, before);

        // A document of one's own application is not there under another's, nor the other way round.
        let own = world.begin(&stranger, MIDORI).await;
        let crossed = world
            .get(
                &stranger,
                &format!("/applications/{own}/documents/{document}"),
            )
            .await;
        assert_eq!(crossed.problem(), (404, "not_found".to_owned()));
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn roles_scopes_and_strangers() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let admin = world.caller(Role::OfficeAdmin, HINATA).await;
    let id = world.begin(&admin, HINATA).await;
    let manager = world.caller(Role::CareManager, HINATA).await;
    let refused = world.get(&manager, &format!("/applications/{id}")).await;
    assert_eq!(refused.problem(), (403, "forbidden".to_owned()));
    let reader = world
        .caller_with(Role::OfficeAdmin, HINATA, &[Scope::ApplicationsRead])
        .await;
    assert_eq!(
        world
            .get(&reader, &format!("/applications/{id}"))
            .await
            .status,
        200
    );
    let refused = world
        .save(&reader, &id, "services", 1, &json!({"codes": []}))
        .await;
    assert_eq!(refused.problem(), (403, "scope_missing".to_owned()));

    for (header, value, code) in [
        ("x-nothing", "", "not_signed_in"),
        (
            "authorization",
            "Bearer tsn_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "token_refused",
        ),
        ("authorization", "Bearer nonsense", "token_refused"),
        (
            "cookie",
            "__Host-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "not_signed_in",
        ),
    ] {
        let request = Request::builder()
            .uri(format!("/api/v1/applications/{id}"))
            .header(header, value)
            .body(Body::empty())
            .unwrap();
        assert_eq!(
            world.send(request).await.problem(),
            (401, code.to_owned()),
            "{header}: {value}"
        );
    }
    world.set_clock("2029-11-22T01:00:00Z");
    let expired = world.get(&admin, &format!("/applications/{id}")).await;
    assert_eq!(expired.problem(), (401, "token_refused".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn the_sandbox_is_not_there_in_serve() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    for path in [
        "/sandbox/mail",
        "/sandbox/clock",
        "/sandbox/state",
        "/sandbox/sign-in/x",
    ] {
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        let answer = world.send(request).await;
        assert_eq!(answer.status, 404, "{path}");
    }
    let clock = Request::builder()
        .method("POST")
        .uri("/sandbox/clock")
        .header("content-type", "application/json")
        .body(json_body(&json!({"now": null})))
        .unwrap();
    assert!(world.send(clock).await.status.is_client_error());
    world.finish().await;
}
