//! What is said inside stays inside.

use domain::person::Role;
use serde_json::json;
use testkit::database::for_each_database;

use super::desk::{Desk, refused};
use super::world::json_body;

/// Stands in no text but the internal ones of this test.
const SECRET: &str = "内部だけの合言葉";

#[tokio::test]
async fn comments_and_findings_never_reach_an_applicant() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let case = desk.case_in_review().await;
        let base = format!("/review/cases/{}", case.id);
        let findings = json!({"version": 0, "findings": [
            {"field": "documents.receipt_copy", "in_order": false, "reasons": ["lump_sum"], "text": SECRET},
        ]});
        let path = format!("{base}/findings");
        let put = |who: &super::world::Caller| who.request("PUT", &path, &[], json_body(&findings));
        let saved = desk.world.send(put(&desk.first)).await;
        assert_eq!(saved.status, 200, "{}", saved.json());
        assert_eq!(saved.json()["version"], 1);
        let stale = desk.world.send(put(&desk.second)).await;
        assert_eq!(stale.problem(), refused(409, "draft_changed"));
        let shown = desk.world.get(&desk.second, &path).await.json();
        assert_eq!(shown["findings"][0]["text"], SECRET);
        let receipts = shown["checklist"].as_array().unwrap().iter();
        let receipts = receipts.clone().find(|list| list["kind"] == "receipt_copy").unwrap();
        assert_eq!(receipts["reasons"][0]["id"], "lump_sum");

        let path = format!("{base}/comments");
        let comment = json!({"text": SECRET, "mentions": [desk.second.person]});
        let said = desk.world.post(&desk.first, &path, &comment).await;
        assert_eq!(said.status, 200, "{}", said.json());
        let outsider = json!({"text": "x", "mentions": [case.applicant.person]});
        let answer = desk.world.post(&desk.first, &path, &outsider).await;
        assert_eq!(answer.fields()[0].0, "mentions[0]");
        let heard = desk.world.get(&desk.lead, &path).await.json();
        assert_eq!(heard["items"][0]["text"], SECRET);
        assert_eq!(heard["items"][0]["mentions"][0]["id"], desk.second.person.to_string());

        let marks = json!({"marks": [{"field": "account.number", "text": "番号をお確かめください。"}]});
        assert_eq!(desk.act(&desk.first, &case, "return", marks).await.status, 200);
        server::worker::work_off(&desk.world.ctx).await.unwrap();
        let mails = desk.world.ctx.mailer.kept();
        assert!(mails.iter().any(|mail| mail.to.starts_with(&desk.second.person.to_string())));
        assert!(mails.iter().all(|mail| !mail.text.contains(SECRET)));

        let office = case.applicant.clone();
        let colleague = desk.world.caller(Role::OfficeStaff, super::world::HINATA).await;
        for who in [&office, &colleague] {
            for path in [
                "/applications".to_owned(),
                format!("/applications/{}", case.id),
                format!("/applications/{}/submission", case.id),
                format!("/applications/{}/notices", case.id),
            ] {
                let answer = desk.world.get(who, &path).await;
                assert_eq!(answer.status, 200, "{path}");
                let text = String::from_utf8_lossy(&answer.bytes).into_owned();
                assert!(!text.contains(SECRET), "{path}: {text}");
            }
            for route in ["findings", "comments", "checks", "decision"] {
                let answer = desk.world.get(who, &format!("{base}/{route}")).await;
                assert_eq!(answer.problem(), refused(403, "forbidden"), "{route}");
            }
        }
        desk.world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_no_case() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let applicant = desk
            .world
            .caller(Role::OfficeAdmin, super::world::HINATA)
            .await;
        let id = desk.world.begin(&applicant, super::world::HINATA).await;
        for route in ["findings", "comments", "checks", "decision"] {
            let answer = desk
                .world
                .get(&desk.first, &format!("/review/cases/{id}/{route}"))
                .await;
            assert_eq!(answer.problem(), refused(404, "not_found"), "{route}");
        }
        let path = format!("/review/cases/{id}/start");
        let start = desk
            .world
            .post(&desk.first, &path, &json!({"version": 1}))
            .await;
        assert_eq!(start.problem(), refused(404, "not_found"));
        desk.world.finish().await;
    })
    .await;
}
