//! API tokens for office software.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

use chrono::TimeDelta;
use serde_json::{Value, json};
use testkit::database::for_each_database;

use super::browser::Browser;
use super::portal::{HINATA, MIDORI, Portal};

const TARO: &str = "taro@example.jp";

fn wanted(office: &str) -> Value {
    json!({
        "name": "介護ソフト", "office_number": office, "scopes": ["applications:read"], "days": 30
    })
}

fn software<'a>(portal: &'a Portal, secret: &str) -> Browser<'a> {
    let mut program = portal.browser();
    program.headers = vec![("authorization", format!("Bearer {secret}"))];
    program
}

#[tokio::test]
async fn a_token_reads_what_its_scope_allows_and_manages_nothing() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered(TARO, HINATA).await;
        let made = browser.post("/tokens", &wanted(HINATA)).await;
        assert_eq!(made.status, 201, "{:?}", made.json());
        let secret = made.json()["secret"].as_str().unwrap().to_owned();
        assert!(secret.starts_with("tsn_") && secret.len() == 47);
        let listed = browser.get("/tokens").await.json();
        assert_eq!(listed["items"][0]["name"], "介護ソフト");
        assert!(!listed.to_string().contains(&secret));

        let mut program = software(&portal, &secret);
        assert_eq!(program.get("/applications").await.status, 200);
        let me = program.get("/me").await.json();
        assert_eq!(
            (&me["email"], &me["session_expires_at"]),
            (&json!(TARO), &Value::Null)
        );
        let new = json!({ "scheme_id": "fy2026", "office_number": HINATA });
        let write = program.post("/applications", &new).await;
        assert_eq!(write.problem(), (403, "scope_missing".to_owned()));
        for path in ["/sessions", "/tokens", "/passkeys"] {
            assert_eq!(
                program.get(path).await.problem(),
                (403, "forbidden".to_owned()),
                "{path}"
            );
        }
        let another = program.post("/tokens", &wanted(HINATA)).await;
        assert_eq!(another.problem(), (403, "forbidden".to_owned()));
        portal.finish().await;
    })
    .await;
}

/// Makes a token; `(id, secret)`.
async fn make(browser: &mut Browser<'_>) -> (String, String) {
    let made = browser.post("/tokens", &wanted(HINATA)).await.json();
    let id = made["token"]["id"].as_str().unwrap().to_owned();
    (id, made["secret"].as_str().unwrap().to_owned())
}

/// Status and code of a read with this token.
async fn read(portal: &Portal, secret: &str) -> (u16, String) {
    let mut program = software(portal, secret);
    program.get("/applications").await.problem()
}

fn read_well() -> (u16, String) {
    (200, String::new())
}

fn refused() -> (u16, String) {
    (401, "token_refused".to_owned())
}

#[tokio::test]
async fn a_token_ends_by_time_and_by_hand() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let (id, revoked) = make(&mut admin).await;
        let (_, lasting) = make(&mut admin).await;
        assert_eq!(read(&portal, &revoked).await, read_well());
        assert_eq!(admin.delete(&format!("/tokens/{id}")).await.status, 204);
        assert_eq!(read(&portal, &revoked).await, refused());
        assert_eq!(read(&portal, &lasting).await, read_well());
        portal.pass(TimeDelta::days(30));
        assert_eq!(read(&portal, &lasting).await, refused());
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_token_ends_with_its_persons_role() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let hanako = "hanako@example.jp";
        let mut staff = portal
            .invited(&mut admin, HINATA, hanako, "office_staff")
            .await;
        let (id, _) = make(&mut admin).await;
        let foreign = staff.delete(&format!("/tokens/{id}")).await;
        assert_eq!(foreign.status, 404, "not hers");

        let (_, secret) = make(&mut staff).await;
        assert_eq!(read(&portal, &secret).await, read_well());
        let me = staff.get("/me").await.json();
        let path = format!("/offices/{HINATA}/members/{}", me["id"].as_str().unwrap());
        assert_eq!(admin.delete(&path).await.status, 204);
        assert_eq!(read(&portal, &secret).await, refused());
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn no_token_for_another_office_and_none_without_end() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered(TARO, HINATA).await;
        portal.registered("hanako@example.jp", MIDORI).await;
        let foreign = browser.post("/tokens", &wanted(MIDORI)).await;
        let missing = browser.post("/tokens", &wanted("1379900036")).await;
        assert_eq!(foreign.status, 404);
        assert_eq!(foreign.anonymous_body(), missing.anonymous_body());
        for (field, value, code) in [
            ("days", json!(0), "too_small"),
            ("days", json!(367), "too_large"),
            ("days", json!(-1), "wrong_type"),
            ("scopes", json!([]), "required"),
            ("name", json!("あ".repeat(61)), "too_long"),
            ("name", json!("a\u{0}b"), "control_character"),
        ] {
            let mut request = wanted(HINATA);
            request[field] = value;
            let answer = browser.post("/tokens", &request).await;
            assert_eq!(answer.issue(), (field.to_owned(), code.to_owned()));
        }
        let mut request = wanted(HINATA);
        request["scopes"] = json!(["applications:read", "everything"]);
        let answer = browser.post("/tokens", &request).await;
        assert_eq!(
            answer.issue(),
            ("scopes[1]".to_owned(), "not_allowed".to_owned())
        );
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_request_with_a_token_never_falls_back_on_the_cookie() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered(TARO, HINATA).await;
        browser
            .headers
            .push(("authorization", "Bearer tsn_nonsense".to_owned()));
        assert_eq!(
            browser.get("/me").await.problem(),
            (401, "token_refused".to_owned())
        );
        browser.headers.pop();
        browser
            .headers
            .push(("authorization", "Basic dGFybzp4".to_owned()));
        assert_eq!(
            browser.get("/me").await.problem(),
            (401, "token_refused".to_owned())
        );
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_console_makes_tokens_for_members_only() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        portal.registered(TARO, HINATA).await;
        let request = serde_json::from_value(wanted(HINATA)).unwrap();
        let made = server::usecase::operator::create_token_for(&portal.ctx, TARO, &request)
            .await
            .unwrap();
        assert_eq!(
            software(&portal, &made.secret)
                .get("/applications")
                .await
                .status,
            200
        );
        let request = serde_json::from_value(wanted(MIDORI)).unwrap();
        let foreign =
            server::usecase::operator::create_token_for(&portal.ctx, TARO, &request).await;
        assert!(foreign.is_err());
        portal.finish().await;
    })
    .await;
}
