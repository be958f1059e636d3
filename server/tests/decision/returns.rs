//! 差戻し: the applicant sees exactly what is marked, corrects, and submits again.

use serde_json::json;
use testkit::database::{TestDatabase, for_each_database};

use super::desk::{Desk, refused};

#[tokio::test]
async fn what_is_marked_is_what_the_applicant_sees() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let case = desk.case_in_review().await;
        let path = format!("/applications/{}", case.id);
        let shown = desk.world.get(&case.applicant, &path).await.json();
        let receipt = shown["documents"].as_array().unwrap().iter();
        let receipt = receipt
            .clone()
            .find(|one| one["kind"] == "receipt_copy")
            .unwrap();
        let receipt = receipt["id"].as_str().unwrap().to_owned();
        let marks = json!([
            {"field": "documents.receipt_copy", "document": receipt, "reason": "lump_sum",
                "text": "内訳のわかる明細を添えてください。"},
            {"field": "account.holder_kana", "text": "通帳のとおりに入力してください。"},
        ]);
        let body = json!({"marks": marks, "note": "11月中にお願いします。"});
        let returned = desk.act(&desk.second, &case, "return", body).await;
        assert_eq!(returned.status, 200, "{}", returned.json());

        let shown = desk.world.get(&case.applicant, &path).await.json();
        assert_eq!(
            (&shown["status"], &shown["editable"]),
            (&json!("returned"), &json!(true))
        );
        assert_eq!(shown["corrections"][0]["marks"], marks);
        assert_eq!(shown["corrections"][0]["note"], "11月中にお願いします。");
        let note = shown["timeline"].as_array().unwrap().last().unwrap()["note"].clone();
        assert!(
            note.as_str().unwrap().contains("領収書の写し、口座情報"),
            "{note}"
        );
        server::worker::work_off(&desk.world.ctx).await.unwrap();
        let mails = desk.world.ctx.mailer.kept();
        let mail = mails
            .iter()
            .find(|mail| mail.subject.contains("訂正"))
            .expect("a mail");
        assert!(mail.to.starts_with(&case.applicant.person.to_string()));
        assert!(
            !mail.text.contains("内訳") && !mail.text.contains("ヒナタ"),
            "{}",
            mail.text
        );
        desk.world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn corrected_and_submitted_again_it_counts_as_received_then() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let case = desk.case_in_review().await;
        let path = format!("/applications/{}", case.id);
        // A proposal made before lapses with the return.
        let proposal = desk.propose(&desk.first, &case).await;
        let marks =
            json!({"marks": [{"field": "account.holder_kana", "text": "通帳のとおりに。"}]});
        assert_eq!(
            desk.act(&desk.second, &case, "return", marks).await.status,
            200
        );
        desk.world.set_clock("2026-12-03T01:00:00Z");
        let account = json!({"institution": "bank", "bank_code": "0001", "branch_code": "001",
            "kind": "ordinary", "number": "1234567", "holder_kana": "カ）ヒナタ"});
        let version = desk.version(&case).await;
        let saved = desk
            .world
            .save(&case.applicant, &case.id, "account", version, &account)
            .await;
        let sent = desk
            .world
            .submit(
                &case.applicant,
                &case.id,
                "key-0000-0000-0002",
                saved.version(),
            )
            .await;
        assert_eq!(sent.status, 201, "{}", sent.json());
        assert_eq!(sent.json()["outlook"]["received_month"], "2026-12-01");
        desk.start(&case).await;
        let gone = desk.confirm(&desk.second, &case, &proposal).await;
        assert_eq!(gone.problem(), refused(409, "proposal_gone"));
        let again =
            json!({"marks": [{"field": "services.codes[0]", "text": "資料と異なります。"}]});
        assert_eq!(
            desk.act(&desk.first, &case, "return", again).await.status,
            200
        );
        let shown = desk.world.get(&case.applicant, &path).await.json();
        let ordinals: Vec<_> = shown["corrections"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["ordinal"].as_i64().unwrap())
            .collect();
        assert_eq!(ordinals, [2, 1]);
        desk.world.finish().await;
    })
    .await;
}

/// Sent back on the last day, it can be corrected for fourteen days, and the applicant is told until when.
#[tokio::test]
async fn what_is_sent_back_near_the_end_can_still_be_corrected() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let case = desk.case_in_review().await;
        let path = format!("/applications/{}", case.id);
        desk.world.set_clock("2027-03-12T01:00:00Z");
        let marks =
            json!({"marks": [{"field": "account.holder_kana", "text": "通帳のとおりに。"}]});
        assert_eq!(
            desk.act(&desk.second, &case, "return", marks).await.status,
            200
        );
        desk.world.set_clock("2027-03-26T14:59:59Z");
        let shown = desk.world.get(&case.applicant, &path).await.json();
        assert_eq!(shown["outlook"]["closes_on"], "2027-03-26");
        assert_eq!(shown["outlook"]["days_left"], 1);
        let returns =
            store::decision::returns_of(desk.world.ctx.db.read(), case.id.parse().unwrap());
        let frozen = returns.await.unwrap()[0].sent_back.inputs.clone();
        assert_eq!(frozen["outcome"]["correct_by"], "2027-03-26", "{frozen}");

        desk.world.set_clock("2027-03-26T15:00:00Z");
        let version = desk.version(&case).await;
        let late = desk
            .world
            .submit(&case.applicant, &case.id, "key-0000-0000-0002", version)
            .await;
        assert_eq!(late.problem(), refused(422, "window_closed"));
        desk.world.set_clock("2027-03-26T14:59:59Z");
        let sent = desk
            .world
            .submit(&case.applicant, &case.id, "key-0000-0000-0003", version)
            .await;
        assert_eq!(sent.status, 201, "{}", sent.json());
        assert_eq!(sent.json()["outlook"]["payment_by"], "2027-04-30");
        desk.world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn marks_name_what_there_is() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let case = desk.case_in_review().await;
    let other = "00000000-0000-7000-8000-000000000000";
    for (marks, field) in [
        (json!([]), "marks"),
        (json!([{"field": "nothing", "text": "x"}]), "marks[0].field"),
        (
            json!([{"field": "documents.nothing", "text": "x"}]),
            "marks[0].field",
        ),
        (
            json!([{"field": "account.<b>", "text": "x"}]),
            "marks[0].field",
        ),
        (
            json!([{"field": "account.number", "text": " "}]),
            "marks[0].text",
        ),
        (
            json!([{"field": "account.number", "reason": "nothing", "text": "x"}]),
            "marks[0].reason",
        ),
        (
            json!([{"field": "documents.receipt_copy", "document": other, "text": "x"}]),
            "marks[0].document",
        ),
    ] {
        let answer = desk
            .act(&desk.first, &case, "return", json!({"marks": marks}))
            .await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.fields()[0].0, field, "{marks}");
    }
    assert_eq!(desk.status(&case).await, "in_review");
    desk.world.finish().await;
}
