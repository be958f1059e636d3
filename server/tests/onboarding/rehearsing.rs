//! 最終確認: checks that really run, left out with a reason, resumed by colleagues.

use chrono::TimeDelta;
use serde_json::json;
use testkit::database::for_each_database;

use super::{HINATA, Portal, TARO, check, finish, need, rehearse, result};

#[tokio::test]
async fn every_check_says_what_it_found() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let view = check(&mut admin, &json!({ "check": "certificate" })).await;
        assert_eq!(result(&view, "certificate")["outcome"], "skipped");
        portal.pass(TimeDelta::minutes(1));
        // Signed in before the rehearsal began: that does not count.
        let view = check(&mut admin, &json!({ "check": "rights" })).await;
        assert_eq!(result(&view, "rights")["detail"], "single_administrator");
        let view = check(&mut admin, &json!({ "check": "platform" })).await;
        assert_eq!(result(&view, "platform")["detail"], "not_connected");
        assert_eq!(view["complete"], false);

        let early = admin
            .post("/onboarding/rehearsal/completion", &json!({}))
            .await;
        assert_eq!(early.problem(), (422, "incomplete".to_owned()));
        assert_eq!(early.issue(), ("passkey".to_owned(), "required".to_owned()));

        // A helper out of reach stops nothing else.
        let without = json!({ "check": "without_card", "reason": "helper_unreachable" });
        let view = check(&mut admin, &without).await;
        assert_eq!(result(&view, "card")["outcome"], "skipped");
        assert_eq!(admin.step_up().await.status, 204);
        let view = check(&mut admin, &json!({ "check": "passkey" })).await;
        assert_eq!(result(&view, "passkey")["outcome"], "passed");
        assert_eq!(
            (&view["complete"], &view["passed"]),
            (&json!(true), &json!(true))
        );
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_passkey_used_before_the_rehearsal_began_does_not_count() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        portal.pass(TimeDelta::minutes(1));
        check(&mut admin, &json!({ "check": "rights" })).await;
        let view = check(&mut admin, &json!({ "check": "passkey" })).await;
        assert_eq!(result(&view, "passkey")["detail"], "passkey_not_used");
        assert_eq!(result(&view, "passkey")["outcome"], "failed");
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn colleagues_run_checks_of_the_same_rehearsal_at_once() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let staff = portal.invited(&mut admin, HINATA, "hanako@example.jp", "office_staff");
        let mut staff = staff.await;
        check(&mut admin, &json!({ "check": "certificate" })).await;
        let (rights, platform) = (json!({ "check": "rights" }), json!({ "check": "platform" }));
        let (one, other) = tokio::join!(check(&mut admin, &rights), check(&mut staff, &platform));
        assert_eq!(one["id"], other["id"]);
        let view = admin.get("/onboarding").await.json();
        assert_eq!(view["rehearsal"]["results"].as_array().unwrap().len(), 3);
        assert_eq!(result(&view["rehearsal"], "platform")["by"], "見本 花子");
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn two_administrators_with_passkeys_are_in_order() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        portal
            .invited(&mut admin, HINATA, "hanako@example.jp", "office_admin")
            .await;
        let view = check(&mut admin, &json!({ "check": "rights" })).await;
        assert_eq!(result(&view, "rights")["detail"], "rights_in_order");
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_finished_rehearsal_makes_room_for_the_next() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let done = finish(&portal, &mut admin).await;
        assert_eq!(done.status, 201, "{:?}", done.json());
        let view = admin.get("/onboarding").await.json();
        assert!(view["rehearsal"].is_null());
        assert_eq!(view["rehearsed"]["passed"], true);
        assert_eq!(need(&view, "rehearsed")["met"], true);
        assert_eq!(need(&view, "rehearsed")["by"], "見本 太郎");
        let again = admin
            .post("/onboarding/rehearsal/completion", &json!({}))
            .await;
        assert_eq!(again.problem(), (404, "not_found".to_owned()));
        rehearse(&portal, &mut admin).await;
        let view = admin.get("/onboarding").await.json();
        assert_ne!(view["rehearsal"]["id"], view["rehearsed"]["id"]);
        portal.finish().await;
    })
    .await;
}
