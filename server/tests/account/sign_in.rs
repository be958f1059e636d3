//! Signing in, and what a stranger can learn from trying.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

use chrono::TimeDelta;
use serde_json::{Value, json};
use testkit::database::for_each_database;

use super::portal::{HINATA, Portal};

#[tokio::test]
async fn a_person_signs_in_again_with_the_passkey() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered("taro@example.jp", HINATA).await;
        assert_eq!(browser.delete("/session").await.status, 204);
        assert_eq!(
            browser.get("/me").await.problem(),
            (401, "not_signed_in".to_owned())
        );
        let me = browser.sign_in("TARO@example.jp").await;
        assert_eq!(me.status, 200, "{:?}", me.json());
        assert_eq!(browser.get("/me").await.json()["email"], "taro@example.jp");
        portal.finish().await;
    })
    .await;
}

/// Everything but the challenge and the ids' values.
fn shape(options: &Value) -> Value {
    let mut options = options.clone();
    let key = &mut options["options"]["publicKey"];
    key["challenge"] = json!(key["challenge"].as_str().unwrap().len());
    key["allowCredentials"] = json!([key["allowCredentials"][0]["type"]]);
    options
}

#[tokio::test]
async fn an_unknown_address_is_answered_like_a_known_one() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered("taro@example.jp", HINATA).await;
        let known = browser
            .post("/sign-in/options", &json!({"email": "taro@example.jp"}))
            .await;
        let ask = json!({ "email": "nobody@example.jp" });
        let first = browser.post("/sign-in/options", &ask).await;
        let second = browser.post("/sign-in/options", &ask).await;
        assert_eq!(shape(&known.json()), shape(&first.json()));
        let ids = |answer: &Value| answer["options"]["publicKey"]["allowCredentials"].clone();
        assert_eq!(
            ids(&first.json()),
            ids(&second.json()),
            "decoys change from call to call"
        );
        let names = |answer: &super::browser::Answer| -> Vec<String> {
            answer.headers.keys().map(ToString::to_string).collect()
        };
        assert_eq!(names(&known), names(&first));
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_locked_out_person_is_a_stranger_at_once() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered("taro@example.jp", HINATA).await;
        server::usecase::operator::disable_person(&portal.ctx, "taro@example.jp")
            .await
            .unwrap();
        assert_eq!(browser.get("/me").await.status, 401);
        let options = browser
            .post("/sign-in/options", &json!({"email": "taro@example.jp"}))
            .await;
        let decoy = options.json()["options"]["publicKey"]["allowCredentials"][0]["id"].clone();
        let again = browser
            .post("/sign-in/options", &json!({"email": "taro@example.jp"}))
            .await;
        assert_eq!(
            again.json()["options"]["publicKey"]["allowCredentials"][0]["id"],
            decoy
        );
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn sessions_end_when_idle_and_in_any_case_after_a_day() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered("taro@example.jp", HINATA).await;
        portal.pass(TimeDelta::minutes(59));
        assert_eq!(browser.get("/me").await.status, 200, "used within the hour");
        portal.pass(TimeDelta::minutes(61));
        assert_eq!(browser.get("/me").await.status, 401, "unused for an hour");
        browser.sign_in("taro@example.jp").await;
        for _ in 0..47 {
            portal.pass(TimeDelta::minutes(30));
            assert_eq!(browser.get("/me").await.status, 200);
        }
        portal.pass(TimeDelta::minutes(30));
        assert_eq!(browser.get("/me").await.status, 401, "24 hours are over");
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn staff_of_the_federation_has_shorter_limits() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered("taro@example.jp", HINATA).await;
        portal.appoint("taro@example.jp", "reviewer").await;
        browser.sign_in("taro@example.jp").await;
        assert_eq!(browser.get("/me").await.json()["idle_seconds"], 900);
        portal.pass(TimeDelta::minutes(16));
        assert_eq!(browser.get("/me").await.status, 401);
        portal.finish().await;
    })
    .await;
}
