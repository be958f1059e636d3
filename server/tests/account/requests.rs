//! Requests that are not as they should be.

use serde_json::json;
use testkit::database::TestDatabase;

use super::portal::{HINATA, Portal};

#[tokio::test]
async fn another_site_cannot_use_the_session() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let mut browser = portal.registered("taro@example.jp", HINATA).await;
    let switch = json!({ "number": HINATA });
    let refused = (403, "cross_site".to_owned());
    for headers in [
        vec![("sec-fetch-site", "cross-site".to_owned())],
        vec![("sec-fetch-site", "same-site".to_owned())],
        vec![
            ("origin", "https://evil.example".to_owned()),
            ("host", "localhost:8080".to_owned()),
        ],
        vec![
            ("origin", "null".to_owned()),
            ("host", "localhost:8080".to_owned()),
        ],
    ] {
        browser.headers = headers;
        assert_eq!(
            browser.put("/me/active-office", &switch).await.problem(),
            refused
        );
        assert_eq!(browser.delete("/sessions").await.problem(), refused);
    }
    for headers in [
        vec![("sec-fetch-site", "same-origin".to_owned())],
        vec![("origin", "http://localhost:8080".to_owned())],
        vec![],
    ] {
        browser.headers = headers;
        assert_eq!(browser.put("/me/active-office", &switch).await.status, 200);
    }
    portal.finish().await;
}

#[tokio::test]
async fn bodies_have_limits_and_must_be_json() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let mut browser = portal.browser();
    let large = vec![b' '; 256 * 1024 + 1];
    let path = "/api/v1/registrations";
    let answer = browser.send_bytes("POST", path, Some(large)).await;
    assert_eq!(answer.problem(), (413, "body_too_large".to_owned()));
    for body in [
        &b""[..],
        b"{",
        b"office_number=1",
        b"\xff\xfe",
        b"{\"email\":",
    ] {
        let answer = browser.send_bytes("POST", path, Some(body.to_vec())).await;
        assert_eq!(
            answer.problem(),
            (422, "invalid_json".to_owned()),
            "{body:?}"
        );
    }
    let array = json!([HINATA, "taro@example.jp"]);
    let answer = browser.post("/registrations", &array).await;
    assert_eq!(answer.issue(), (String::new(), "wrong_type".to_owned()));
    let long =
        json!({ "office_number": HINATA, "email": format!("{}@example.jp", "a".repeat(200_000)) });
    let answer = browser.post("/registrations", &long).await;
    assert_eq!(answer.issue(), ("email".to_owned(), "too_long".to_owned()));
    let nul = json!({ "office_number": HINATA, "email": "a\u{0}@example.jp" });
    let answer = browser.post("/registrations", &nul).await;
    assert_eq!(
        answer.issue(),
        ("email".to_owned(), "control_character".to_owned())
    );
    let plain = browser.send_bytes("POST", path, None).await;
    assert_eq!(plain.problem(), (422, "invalid_json".to_owned()));
    portal.finish().await;
}

#[tokio::test]
async fn unknown_paths_and_methods_are_problems() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let mut browser = portal.browser();
    for path in [
        "/api",
        "/api/v1",
        "/api/v1/nothing",
        "/api/v2/me",
        "/sandbox/state",
    ] {
        let answer = browser.send_bytes("GET", path, None).await;
        assert_eq!(answer.problem(), (404, "not_found".to_owned()), "{path}");
        assert_eq!(answer.headers["content-type"], "application/problem+json");
    }
    for (method, path) in [
        ("PATCH", "/api/v1/me"),
        ("DELETE", "/api/v1/me"),
        ("POST", "/"),
    ] {
        let answer = browser.send_bytes(method, path, None).await;
        assert_eq!(
            answer.problem(),
            (405, "method_not_allowed".to_owned()),
            "{method} {path}"
        );
    }
    let odd = browser.get("/sessions/%ff").await;
    assert!(matches!(odd.status.as_u16(), 404 | 405), "{}", odd.status);
    portal.finish().await;
}

#[tokio::test]
async fn problems_carry_the_id_of_their_request() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let mut browser = portal.browser();
    browser
        .headers
        .push(("x-request-id", "chosen by the caller".to_owned()));
    let answer = browser.get("/me").await;
    let id = answer.headers["x-request-id"].to_str().unwrap().to_owned();
    assert_eq!(answer.json()["request_id"], id);
    assert_eq!(id.len(), 36);
    portal.finish().await;
}

#[tokio::test]
async fn a_database_out_of_reach_is_said_to_be_so() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let mut browser = portal.registered("taro@example.jp", HINATA).await;
    portal.ctx.db.clone().close().await.unwrap();
    let read = browser.get("/me").await;
    let write = browser
        .post("/sign-in/options", &json!({ "email": "taro@example.jp" }))
        .await;
    for answer in [read, write] {
        assert_eq!(answer.problem(), (503, "unavailable".to_owned()));
        assert!(
            answer.headers["retry-after"]
                .to_str()
                .unwrap()
                .parse::<u64>()
                .unwrap()
                > 0
        );
        assert_eq!(answer.json()["fields"], serde_json::Value::Null);
        assert!(
            !answer.json().to_string().contains("sql"),
            "{}",
            answer.json()
        );
    }
    // What needs no database goes on.
    assert_eq!(
        browser
            .send_bytes("GET", "/api/v1/schemes", None)
            .await
            .status,
        200
    );
}
