//! Offices verified by a letter with a code, or by the federation's approval.

use serde_json::json;
use testkit::database::for_each_database;

use super::portal::{HINATA, MIDORI, Portal};

#[tokio::test]
async fn the_code_of_the_letter_verifies_the_office_and_five_wrong_ones_make_it_void() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered("taro@example.jp", HINATA).await;
        let mut lead = portal.registered("lead@example.jp", MIDORI).await;
        portal.appoint("lead@example.jp", "lead_reviewer").await;
        let code = json!({ "code": "AAAA-BBBB-CCCC" });
        let early = admin.post("/verification/code", &code).await;
        assert_eq!(early.problem(), (410, "letter_code_void".to_owned()));
        assert_eq!(
            admin.post("/verification/letter", &json!({})).await.status,
            202
        );
        let twice = admin.post("/verification/letter", &json!({})).await;
        assert_eq!(twice.problem(), (409, "already_exists".to_owned()));

        let waiting = lead.get("/verifications").await.json();
        assert_eq!(waiting["items"][0]["office_number"], HINATA);
        let print = format!("/verifications/{HINATA}/letter");
        let letter = lead.post(&print, &json!({})).await;
        assert_eq!(letter.status, 201, "{:?}", letter.json());
        let first = letter.json()["code"].as_str().unwrap().to_owned();
        // Printed again: the code before is void.
        let second = lead.post(&print, &json!({})).await.json();
        let second = second["code"].as_str().unwrap().to_owned();
        for left in (0..5).rev() {
            let wrong = admin
                .post("/verification/code", &json!({ "code": first }))
                .await;
            assert_eq!(wrong.problem(), (422, "letter_code_wrong".to_owned()));
            let seen = admin.get("/verification").await.json();
            assert_eq!(seen["letter"]["attempts_left"], left);
        }
        let right = admin
            .post("/verification/code", &json!({ "code": second }))
            .await;
        assert_eq!(right.problem(), (410, "letter_code_void".to_owned()));

        let third = lead.post(&print, &json!({})).await.json();
        let typed = third["code"]
            .as_str()
            .unwrap()
            .to_lowercase()
            .replace('-', " ");
        let right = admin
            .post("/verification/code", &json!({ "code": typed }))
            .await;
        assert_eq!(right.status, 204, "{:?}", right.json());
        let seen = admin.get("/verification").await.json();
        assert_eq!(seen["way"], "letter");
        let me = admin.get("/me").await.json();
        assert_eq!(me["active_office"]["verified"], true);
        assert_eq!(lead.get("/verifications").await.json()["items"], json!([]));
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_federation_approves_an_office_but_nobody_their_own() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered("taro@example.jp", HINATA).await;
        let mut lead = portal.registered("lead@example.jp", MIDORI).await;
        let note = json!({ "note": "指定通知書の原本を見た" });
        let approve = format!("/verifications/{HINATA}/approval");
        let refused = lead.post(&approve, &note).await;
        assert_eq!(refused.problem(), (403, "forbidden".to_owned()));
        portal.appoint("lead@example.jp", "lead_reviewer").await;
        let own = format!("/verifications/{MIDORI}/approval");
        assert_eq!(lead.post(&own, &note).await.status, 404);
        let empty = lead.post(&approve, &json!({ "note": " " })).await;
        assert_eq!(empty.issue(), ("note".to_owned(), "required".to_owned()));
        assert_eq!(lead.post(&approve, &note).await.status, 204);
        let seen = admin.get("/verification").await.json();
        assert_eq!(seen["way"], "approval");
        let late = admin.post("/verification/letter", &json!({})).await;
        assert_eq!(late.problem(), (409, "already_exists".to_owned()));
        portal.finish().await;
    })
    .await;
}
