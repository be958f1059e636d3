//! Listing and ending sessions; showing the passkey again.

use chrono::TimeDelta;
use serde_json::json;
use testkit::database::for_each_database;

use super::portal::{HINATA, MIDORI, Portal};

const TARO: &str = "taro@example.jp";

#[tokio::test]
async fn a_person_sees_and_ends_sessions() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut tablet = portal.registered(TARO, HINATA).await;
        tablet.headers.push((
            "user-agent",
            "Mozilla/5.0 (iPad) Version/18 Safari/604".to_owned(),
        ));
        let stolen = tablet.cookies.clone();
        tablet.sign_in(TARO).await;
        let listed = tablet.get("/sessions").await.json();
        assert_eq!(listed["items"].as_array().unwrap().len(), 2);
        let current = listed["items"].as_array().unwrap();
        let current = current
            .iter()
            .find(|session| session["current"] == true)
            .unwrap();
        assert_eq!(current["agent"], "iPad の Safari");
        let other = listed["items"].as_array().unwrap();
        let other = other
            .iter()
            .find(|session| session["current"] == false)
            .unwrap();
        let path = format!("/sessions/{}", other["id"].as_str().unwrap());
        assert_eq!(tablet.delete(&path).await.status, 204);
        assert_eq!(tablet.delete(&path).await.status, 404);
        let mut thief = portal.browser();
        thief.cookies = stolen;
        assert_eq!(thief.get("/me").await.status, 401);
        assert_eq!(tablet.get("/me").await.status, 200);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut first = portal.registered(TARO, HINATA).await;
        let kept = first.cookies.clone();
        first.sign_in(TARO).await;
        assert_eq!(first.delete("/sessions").await.status, 204);
        assert!(!first.cookies.contains_key("__Host-session"));
        let mut second = portal.browser();
        second.cookies = kept;
        assert_eq!(second.get("/me").await.status, 401);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn another_persons_session_is_not_there() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut taro = portal.registered(TARO, HINATA).await;
        let mut hanako = portal.registered("hanako@example.jp", MIDORI).await;
        let hers = hanako.get("/sessions").await.json();
        let path = format!("/sessions/{}", hers["items"][0]["id"].as_str().unwrap());
        let foreign = taro.delete(&path).await;
        let missing = taro
            .delete("/sessions/01912345-6789-7abc-8def-0123456789ab")
            .await;
        assert_eq!(foreign.status, 404);
        assert_eq!(foreign.anonymous_body(), missing.anonymous_body());
        assert_eq!(hanako.get("/me").await.status, 200);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn risky_acts_want_a_passkey_used_in_the_last_ten_minutes() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered(TARO, HINATA).await;
        portal.pass(TimeDelta::minutes(11));
        let invitations = format!("/offices/{HINATA}/invitations");
        let invitation = json!({ "email": "hanako@example.jp", "role": "office_staff" });
        let token = json!({
            "name": "ソフト", "office_number": HINATA, "scopes": ["applications:read"], "days": 1
        });
        let wanted = (403, "step_up_required".to_owned());
        assert_eq!(
            browser.post(&invitations, &invitation).await.problem(),
            wanted
        );
        assert_eq!(browser.post("/tokens", &token).await.problem(), wanted);
        assert_eq!(
            browser
                .post("/passkeys/options", &json!({}))
                .await
                .problem(),
            wanted
        );
        let some = "/passkeys/01912345-6789-7abc-8def-0123456789ab";
        assert_eq!(browser.delete(some).await.problem(), wanted);
        assert_eq!(browser.step_up().await.status, 204);
        assert_eq!(browser.post("/tokens", &token).await.status, 201);
        assert_eq!(browser.post(&invitations, &invitation).await.status, 201);
        portal.finish().await;
    })
    .await;
}
