//! The sealed result page: made, opened, verified, attached to an application.

use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait as _, QueryFilter as _};
use serde_json::json;
use store::entity::rehearsal;
use testkit::database::for_each_database;

use super::{HINATA, MIDORI, Portal, TARO, finish};

/// What the PDF says.
fn read(pdf: &[u8]) -> String {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let mut reader = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    reader.stdin.take().unwrap().write_all(pdf).unwrap();
    let said = reader.wait_with_output().unwrap().stdout;
    String::from_utf8(said)
        .unwrap()
        .split_whitespace()
        .collect()
}

/// The verification code on a page.
fn code_on(text: &str) -> String {
    // The words stand in a sentence too, without a code behind them.
    text.split("確認コード")
        .skip(1)
        .map(|rest| rest.chars().take(19).collect::<String>())
        .find(|code| code.is_ascii() && code.len() == 19)
        .unwrap()
}

#[tokio::test]
async fn the_page_is_verified_by_its_code_and_a_changed_record_is_found_out() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let done = finish(&portal, &mut admin).await.json();
        let page = format!(
            "/onboarding/rehearsals/{}/page",
            done["id"].as_str().unwrap()
        );
        let opened = admin.get(&page).await;
        assert_eq!(opened.status, 200);
        assert_eq!(opened.headers["content-type"], "application/pdf");
        let text = read(&opened.bytes);
        for part in [
            HINATA,
            "テスト事業所",
            "管理者ユーザ",
            "見本太郎",
            "すべての確認に適合しました",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(text.contains(done["number"].as_str().unwrap()), "{text}");

        let code = code_on(&text);
        let verify = format!("/onboarding/verifications/{code}");
        let found = portal.browser().get(&verify).await.json();
        assert_eq!(found["sealed"], true, "{found}");
        assert_eq!(
            (&found["office_number"], &found["passed"]),
            (&json!(HINATA), &json!(true))
        );
        let unknown = portal
            .browser()
            .get("/onboarding/verifications/0000-0000-0000-0000")
            .await;
        assert_eq!(unknown.problem(), (404, "not_found".to_owned()));

        // Somebody with a hand in the database turns the outcome of a check.
        let forged = json!({ "card": { "detail": "card_genuine",
            "by": uuid::Uuid::nil(), "at": "2026-11-22T01:00:00Z" } });
        let tx = portal.ctx.db.begin().await.unwrap();
        rehearsal::Entity::update_many()
            .col_expr(rehearsal::Column::Results, Expr::value(forged))
            .filter(sea_orm::ColumnTrait::eq(
                &rehearsal::Column::OfficeNumber,
                HINATA,
            ))
            .exec(tx.conn())
            .await
            .unwrap();
        let subject = store::audit::Subject::new(store::audit::SubjectKind::Installation, "test");
        let action = store::audit::AuditAction::SandboxPrepared;
        let system = store::audit::Actor::system();
        let entry = store::audit::AuditEntry::new(portal.ctx.stamp(), system, action, subject);
        tx.commit(entry).await.unwrap();
        let found = portal.browser().get(&verify).await.json();
        assert_eq!(found["sealed"], false, "{found}");
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn another_office_does_not_reach_the_page() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let done = finish(&portal, &mut admin).await.json();
        let page = format!(
            "/onboarding/rehearsals/{}/page",
            done["id"].as_str().unwrap()
        );
        let mut other = portal.registered("jiro@example.jp", MIDORI).await;
        assert_eq!(
            other.get(&page).await.problem(),
            (404, "not_found".to_owned())
        );
        assert_eq!(other.get("/onboarding/rehearsals").await.json(), json!([]));
        let listed = admin.get("/onboarding/rehearsals").await.json();
        assert_eq!(listed[0]["number"], done["number"]);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_page_becomes_a_document_of_the_application_once() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let begin = json!({ "scheme_id": "fy2026", "office_number": HINATA });
        let made = admin.post("/applications", &begin).await.json();
        let path = format!("/applications/{}/rehearsal", made["id"].as_str().unwrap());

        let early = admin.post(&path, &json!({})).await;
        assert_eq!(early.problem(), (409, "not_rehearsed".to_owned()));

        let done = finish(&portal, &mut admin).await.json();
        let taken = admin.post(&path, &json!({})).await;
        assert_eq!(taken.status, 200, "{:?}", taken.json());
        let document = taken.json()["document"].clone();
        assert_eq!(document["kind"], "web_service_admin_menu");
        assert_eq!(document["media_type"], "application/pdf");
        let name = document["name"].as_str().unwrap();
        assert!(name.contains(done["number"].as_str().unwrap()), "{name}");
        let twice = admin.post(&path, &json!({})).await.json();
        assert_eq!(twice["document"]["id"], document["id"]);

        let mut other = portal.registered("jiro@example.jp", MIDORI).await;
        let reached = other.post(&path, &json!({})).await;
        assert_eq!(reached.problem(), (404, "not_found".to_owned()));
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_rehearsal_that_failed_is_not_attached() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        portal.pass(chrono::TimeDelta::seconds(1));
        for body in [
            json!({ "check": "certificate" }),
            json!({ "check": "rights" }),
            json!({ "check": "platform" }),
            json!({ "check": "without_card", "reason": "no_reader" }),
        ] {
            super::check(&mut admin, &body).await;
            portal.pass(chrono::TimeDelta::seconds(1));
        }
        // The passkey was used before the rehearsal began.
        let view = super::check(&mut admin, &json!({ "check": "passkey" })).await;
        assert_eq!(
            (&view["complete"], &view["passed"]),
            (&json!(true), &json!(false))
        );
        let done = admin
            .post("/onboarding/rehearsal/completion", &json!({}))
            .await;
        assert_eq!(done.status, 201);
        let begin = json!({ "scheme_id": "fy2026", "office_number": HINATA });
        let made = admin.post("/applications", &begin).await.json();
        let path = format!("/applications/{}/rehearsal", made["id"].as_str().unwrap());
        let refused = admin.post(&path, &json!({})).await;
        assert_eq!(refused.problem(), (409, "not_rehearsed".to_owned()));
        portal.finish().await;
    })
    .await;
}
