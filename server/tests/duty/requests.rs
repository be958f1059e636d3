//! 変更・中止・財産処分, and files handed in with them.

use axum::http::StatusCode;
use domain::person::Role;
use serde_json::json;
use testkit::database::for_each_database;
use testkit::file::paper;

use super::granted::granted;
use super::officer::officer;
use super::world::{HINATA, World};

#[tokio::test]
async fn requests_are_begun_thrown_away_granted_and_refused() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let granted = granted(&world).await;
        let list = format!("/applications/{}/duties", granted.application);
        let report = world
            .post(&granted.admin, &list, &json!({"kind": "tax_report"}))
            .await;
        assert_eq!(
            report.fields(),
            [("kind".to_owned(), "not_allowed".to_owned())]
        );
        let kept = world.delete(&granted.admin, &granted.path()).await;
        assert_eq!(kept.problem(), (409, "not_in_this_state".to_owned()));

        let begun = world
            .post(&granted.admin, &list, &json!({"kind": "disposal"}))
            .await;
        assert_eq!(begun.status, StatusCode::CREATED, "{}", begun.json());
        let path = format!("{list}/{}", begun.json()["id"].as_str().unwrap());
        let small = json!({"property": "架空サーバー", "unit_price_yen": 299_999, "units": 1,
            "acquired_on": "2026-10-01", "manner": "transfer", "reason": "移転のため"});
        let answer = granted.submit(&world, &path, small).await;
        let expected = [("form.unit_price_yen".to_owned(), "too_small".to_owned())];
        assert_eq!(answer.fields(), expected);
        let future = json!({"property": "架空サーバー", "unit_price_yen": 300_000, "units": 1,
            "acquired_on": "2026-12-01", "manner": "transfer", "reason": "移転のため"});
        let answer = granted.submit(&world, &path, future).await;
        let expected = [("form.acquired_on".to_owned(), "in_future".to_owned())];
        assert_eq!(answer.fields(), expected);
        let right = json!({"property": "架空サーバー", "unit_price_yen": 300_000, "units": 1,
            "acquired_on": "2026-10-01", "manner": "transfer", "reason": "移転のため"});
        let answer = granted.submit(&world, &path, right).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.json());

        let reviewer = officer(&world, "審査 一子", &[(Role::LeadReviewer, None)]).await;
        let id = path.rsplit('/').next().unwrap();
        let refuse =
            json!({"version": answer.version(), "outcome": "refuse", "note": "期間内です"});
        let decide = format!("/review/duties/{id}/decision");
        let answer = world.ask(&reviewer, "POST", &decide, Some(&refuse)).await;
        assert_eq!(
            answer.json()["duty"]["state"],
            "refused",
            "{}",
            answer.json()
        );

        let begun = world
            .post(&granted.admin, &list, &json!({"kind": "change"}))
            .await;
        let path = format!("{list}/{}", begun.json()["id"].as_str().unwrap());
        assert_eq!(
            world.delete(&granted.admin, &path).await.status,
            StatusCode::NO_CONTENT
        );
        assert_eq!(world.get(&granted.admin, &path).await.problem().0, 404);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_asked_for_before_the_grant() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let admin = world.caller(Role::OfficeAdmin, HINATA).await;
        let id = world.begin(&admin, HINATA).await;
        let list = format!("/applications/{id}/duties");
        let shown = world.get(&admin, &list).await.json();
        assert_eq!(
            (&shown["items"], &shown["may_request"]),
            (&json!([]), &json!(false))
        );
        let begun = world.post(&admin, &list, &json!({"kind": "change"})).await;
        assert_eq!(begun.problem(), (409, "not_in_this_state".to_owned()));
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn files_are_inspected_kept_and_shown_to_those_concerned() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let granted = granted(&world).await;
        let path = granted.path();
        let files = format!("{path}/documents");
        let send = async |name: &str, content: Vec<u8>| {
            let to = format!("{files}?name={name}");
            let request = granted.admin.request("PUT", &to, &[], content.into());
            world.send(request).await
        };
        let broken = send("a.pdf", b"%PDF-1.7 nothing".to_vec()).await;
        assert_eq!(broken.status.as_u16(), 422, "{}", broken.json());
        let taken = send("a.pdf", paper::receipt()).await;
        assert_eq!(taken.status, StatusCode::OK, "{}", taken.json());
        let again = send("b.pdf", paper::receipt()).await;
        assert_eq!(
            again.json()["document"]["id"],
            taken.json()["document"]["id"]
        );
        let file = taken.json()["document"]["id"].as_str().unwrap().to_owned();

        let reviewer = officer(&world, "審査 一子", &[(Role::Reviewer, None)]).await;
        let seen = format!("/review/duties/{}/documents/{file}", granted.report);
        let early = world.ask(&reviewer, "GET", &seen, None).await;
        assert_eq!(early.problem(), (404, "not_found".to_owned()));
        let zero = json!({"method": "exempt", "credit_yen": 0});
        let answer = granted.submit(&world, &path, zero).await;
        assert_eq!(answer.json()["documents"][0]["id"], file.as_str());
        let shown = world.ask(&reviewer, "GET", &seen, None).await;
        assert_eq!(shown.bytes, paper::receipt());
        let own = world.get(&granted.admin, &format!("{files}/{file}")).await;
        assert_eq!(own.bytes, paper::receipt());
        let locked = world
            .delete(&granted.admin, &format!("{files}/{file}"))
            .await;
        assert_eq!(locked.problem(), (409, "not_in_this_state".to_owned()));
        // A sweep leaves what a report refers to.
        let later = world.ctx.clock.now() + chrono::TimeDelta::days(2);
        server::usecase::document::sweep_orphans(&world.ctx, later, later)
            .await
            .unwrap();
        let shown = world.ask(&reviewer, "GET", &seen, None).await;
        assert_eq!(shown.bytes, paper::receipt());
        world.finish().await;
    })
    .await;
}
