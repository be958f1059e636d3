//! 導入の準備 over HTTP: steps, checks of terminals, rehearsals, result pages, papers.

#![expect(
    clippy::unwrap_used,
    reason = "what the tests stand on fails them loudly"
)]

mod around;
mod rehearsing;
mod result_page;
mod stepping;

use serde_json::{Value, json};

use super::account::browser::{Answer, Browser};
use super::account::portal::{HINATA, MIDORI, Portal};
use super::care::world as care_world;

const TARO: &str = "taro@example.jp";

/// What a good terminal measures.
fn report() -> Value {
    json!({
        "system": "windows11", "browser": "edge", "browser_version": 140,
        "screen_width": 1280, "screen_height": 800,
        "median_ms": 40, "slowest_ms": 90, "requests": 12, "failed": 0, "kbps": 20000,
        "skew_seconds": 1, "storage": true, "helper": "present", "helper_version": "0.1.0",
        "reader": true
    })
}

/// The need with this id.
fn need<'a>(view: &'a Value, id: &str) -> &'a Value {
    let needs = view["needs"].as_array().unwrap();
    needs.iter().find(|one| one["need"] == id).unwrap()
}

/// The result of this check.
fn result<'a>(view: &'a Value, check: &str) -> &'a Value {
    let results = view["results"].as_array().unwrap();
    results.iter().find(|one| one["check"] == check).unwrap()
}

async fn check(browser: &mut Browser<'_>, body: &Value) -> Value {
    let answer = browser.post("/onboarding/rehearsal/checks", body).await;
    assert_eq!(answer.status, 200, "{:?}", answer.json());
    answer.json()
}

/// Runs or leaves out everything, with a passkey used in between.
async fn rehearse(portal: &Portal, browser: &mut Browser<'_>) {
    for one in ["certificate", "rights", "platform"] {
        check(browser, &json!({ "check": one })).await;
    }
    portal.pass(chrono::TimeDelta::minutes(1));
    assert_eq!(browser.step_up().await.status, 204);
    check(browser, &json!({ "check": "passkey" })).await;
    let without = json!({ "check": "without_card", "reason": "helper_unreachable" });
    check(browser, &without).await;
}

/// The same to its end; the answer of the completion.
async fn finish(portal: &Portal, browser: &mut Browser<'_>) -> Answer {
    rehearse(portal, browser).await;
    browser
        .post("/onboarding/rehearsal/completion", &json!({}))
        .await
}
