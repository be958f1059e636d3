//! Named rate limits: the answer says when to try again.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

use serde_json::json;
use testkit::database::TestDatabase;

use super::browser::Answer;
use super::portal::{HINATA, Portal};

fn assert_limited(answer: &Answer) {
    assert_eq!(answer.problem(), (429, "too_many_requests".to_owned()));
    let header = answer.headers["retry-after"]
        .to_str()
        .unwrap()
        .parse::<u64>()
        .unwrap();
    assert!(header >= 1);
    assert_eq!(answer.json()["retry_after_seconds"], header);
}

#[tokio::test]
async fn registration_mails_are_limited_per_address() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::with_limits(&database, 1).await;
    let mut browser = portal.browser();
    let request = json!({ "office_number": HINATA, "email": "taro@example.jp" });
    for _ in 0..3 {
        assert_eq!(browser.post("/registrations", &request).await.status, 202);
    }
    assert_limited(&browser.post("/registrations", &request).await);
    let other = json!({ "office_number": HINATA, "email": "hanako@example.jp" });
    assert_eq!(browser.post("/registrations", &other).await.status, 202);
    portal.finish().await;
}

#[tokio::test]
async fn sign_ins_are_limited_per_address_known_or_not() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::with_limits(&database, 1).await;
    let mut browser = portal.registered("taro@example.jp", HINATA).await;
    for email in ["taro@example.jp", "nobody@example.jp"] {
        let request = json!({ "email": email });
        for _ in 0..10 {
            assert_eq!(browser.post("/sign-in/options", &request).await.status, 200);
        }
        assert_limited(&browser.post("/sign-in/options", &request).await);
    }
    portal.finish().await;
}

#[tokio::test]
async fn guessing_tokens_is_limited_and_locks_nobody_else_out() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::with_limits(&database, 1).await;
    let mut browser = portal.registered("taro@example.jp", HINATA).await;
    let mut guesser = portal.browser();
    guesser.headers = vec![("authorization", format!("Bearer tsn_{}", "A".repeat(43)))];
    for _ in 0..60 {
        assert_eq!(guesser.get("/me").await.status, 401);
    }
    assert_limited(&guesser.get("/me").await);
    assert_eq!(browser.get("/me").await.status, 200);
    portal.finish().await;
}
