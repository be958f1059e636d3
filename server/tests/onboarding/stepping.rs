//! The five steps: answers, terminals, the day of first use.

use serde_json::json;
use testkit::database::for_each_database;

use super::{HINATA, MIDORI, Portal, TARO, need, report};

#[tokio::test]
async fn a_new_office_has_everything_before_it() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let view = admin.get("/onboarding").await.json();
        let steps = view["steps"].as_array().unwrap();
        assert_eq!(steps.len(), 5);
        assert!(
            steps.iter().all(|step| step["state"] == "open"),
            "{steps:?}"
        );
        assert_eq!(steps[3]["waits_for"], json!(["terminal", "settings"]));
        assert_eq!(view["answers"], json!([]));
        assert_eq!(view["go_live"]["version"], 0);
        let nobody = portal.browser().get("/onboarding").await;
        assert_eq!(nobody.problem(), (401, "not_signed_in".to_owned()));
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn colleagues_share_the_steps_and_see_who_did_what() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let staff = portal.invited(&mut admin, HINATA, "hanako@example.jp", "office_staff");
        let mut staff = staff.await;
        let yes = json!({ "version": 0, "answer": "yes" });
        let saved = staff.put("/onboarding/answers/login_id", &yes).await;
        assert_eq!(saved.status, 200, "{:?}", saved.json());
        let seen = admin.get("/onboarding").await.json();
        assert_eq!(need(&seen, "login_id")["met"], true);
        assert_eq!(need(&seen, "login_id")["by"], "見本 花子");
        assert_eq!(seen["steps"][1]["state"], "under_way");

        // Another office sees nothing of it.
        let mut other = portal.registered("jiro@example.jp", MIDORI).await;
        let theirs = other.get("/onboarding").await.json();
        assert_eq!(need(&theirs, "login_id")["met"], false);

        let day = json!({ "version": 0, "day": "2027-01-04" });
        let refused = staff.put("/onboarding/go-live", &day).await;
        assert_eq!(refused.problem(), (403, "forbidden".to_owned()));
        let saved = admin.put("/onboarding/go-live", &day).await.json();
        assert_eq!(saved["go_live"]["day"], "2027-01-04");
        let odd = json!({ "version": 1, "day": "2127-01-04" });
        let odd = admin.put("/onboarding/go-live", &odd).await;
        assert_eq!(odd.issue(), ("day".to_owned(), "not_allowed".to_owned()));
        let back = json!({ "version": 1, "day": null });
        let back = admin.put("/onboarding/go-live", &back).await.json();
        assert_eq!(back["go_live"]["version"], 2);
        assert_eq!(need(&back, "go_live")["met"], false);

        let unknown = admin.put("/onboarding/answers/colour", &yes).await;
        assert_eq!(unknown.problem(), (404, "not_found".to_owned()));
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn of_two_who_answer_at_once_one_is_told_and_nothing_is_lost() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let staff = portal.invited(&mut admin, HINATA, "hanako@example.jp", "office_staff");
        let mut staff = staff.await;
        for version in [0, 1] {
            let yes = json!({ "version": version, "answer": "yes" });
            let no = json!({ "version": version, "answer": "no" });
            let (first, second) = tokio::join!(
                admin.put("/onboarding/answers/password", &yes),
                staff.put("/onboarding/answers/password", &no)
            );
            let mut statuses = [first.status.as_u16(), second.status.as_u16()];
            statuses.sort_unstable();
            assert_eq!(statuses, [200, 409], "version {version}");
            let (kept, told) = if first.status == 200 {
                ("yes", second)
            } else {
                ("no", first)
            };
            assert_eq!(told.problem(), (409, "draft_changed".to_owned()));
            assert_eq!(told.json()["current_version"], version + 1);
            let now = admin.get("/onboarding").await.json();
            assert_eq!(now["answers"][0]["answer"], kept);
            assert_eq!(now["answers"][0]["version"], version + 1);
        }
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_terminal_is_checked_and_its_last_check_counts() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let request = json!({ "name": "受付のパソコン", "kind": "windows" });
        let made = admin.post("/terminals", &request).await.json();
        let path = format!(
            "/onboarding/terminals/{}/check",
            made["id"].as_str().unwrap()
        );

        let mut slow = report();
        slow["kbps"] = json!(100);
        slow["skew_seconds"] = json!(31_536_000);
        let view = admin.put(&path, &slow).await.json();
        assert_eq!(view["terminals"][0]["check"]["passed"], false);
        assert_eq!(need(&view, "terminal_registered")["met"], true);
        assert_eq!(need(&view, "terminal_checked")["met"], false);

        let view = admin.put(&path, &report()).await.json();
        let check = &view["terminals"][0]["check"];
        assert_eq!(check["passed"], true, "{check}");
        // Without TLS of its own the server says so, whatever the page would like to say.
        assert_eq!(check["tls"], "plain");
        assert_eq!(check["by"], "見本 太郎");
        assert_eq!(view["steps"][0]["state"], "done");
        assert_eq!(need(&view, "helper")["met"], true);

        for (field, value, code) in [
            ("failed", json!(13), "too_large"),
            ("median_ms", json!(91), "too_large"),
            ("helper_version", json!("9".repeat(33)), "too_long"),
            ("system", json!("windows95"), "not_allowed"),
            ("tls", json!("tls13"), "unknown_field"),
        ] {
            let mut bad = report();
            bad[field] = value;
            let answer = admin.put(&path, &bad).await;
            assert_eq!(answer.issue(), (field.to_owned(), code.to_owned()));
        }

        let mut other = portal.registered("jiro@example.jp", MIDORI).await;
        let reached = other.put(&path, &report()).await;
        assert_eq!(reached.problem(), (404, "not_found".to_owned()));
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_line_is_timed_against_the_server_itself() {
    let database = testkit::database::TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let mut admin = portal.registered(TARO, HINATA).await;
    let seen = admin.get("/onboarding/connection").await.json();
    let now = serde_json::to_value(portal.ctx.clock.now()).unwrap();
    assert_eq!(seen["at"], now);
    let one = admin.get("/onboarding/probe").await;
    let other = admin.get("/onboarding/probe").await;
    assert_eq!(one.bytes.len(), contract::onboarding::PROBE_BYTES);
    assert_ne!(
        one.bytes, other.bytes,
        "nothing on the way may keep or shrink it"
    );
    assert_eq!(one.headers["cache-control"], "no-store");
    portal.finish().await;
}
