//! From the preview to the verified print.

use axum::body::Body;
use axum::http::Request;
use contract::notice::show_code;
use domain::person::Role;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use testkit::database::for_each_database;

use super::desk::{Desk, read_back};

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one story, told in order")]
async fn a_month_is_previewed_issued_mailed_downloaded_and_verified() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let world = &desk.world;
        let first = world.caller(Role::OfficeAdmin, super::world::HINATA).await;
        let granted = desk.decide(1, "訪問介護髙橋𠮷", true, &first).await;
        let refused = desk.decide(2, "テスト事業所二", false, &first).await;
        let office = world.caller(Role::OfficeStaff, &granted.office).await;

        let waiting = world.get(&desk.lead, "/notices/outstanding").await.json();
        assert_eq!(
            (
                &waiting[0]["month"],
                &waiting[0]["grants"],
                &waiting[0]["refusals"]
            ),
            (&json!("2026-11-01"), &json!(1), &json!(1)),
            "{waiting}"
        );
        let sample = waiting[0]["sample"].as_str().unwrap();
        let preview = format!("/notices/previews/{sample}");
        let preview = world.get(&desk.lead, &preview).await;
        assert_eq!(preview.headers["content-type"], "application/pdf");
        let text = read_back(&preview.bytes);
        assert!(text.contains("見本（まだ発行されていません）"), "{text}");
        assert!(!text.contains("確認コード"), "{text}");

        // Nothing is issued by looking.
        let path = format!("/applications/{}/notices", granted.application);
        assert_eq!(world.get(&office, &path).await.json(), json!([]));

        let run = desk.start().await;
        assert_eq!(
            (&run["state"], &run["total"]),
            (&json!("running"), &json!(2))
        );
        desk.work_off().await;
        let done = desk.run(&run).await;
        assert_eq!(
            (&done["state"], &done["issued"]),
            (&json!("done"), &json!(2))
        );
        let again = json!({"month": "2026-11-01"});
        let again = world.post(&desk.lead, "/notices/runs", &again).await;
        assert_eq!(again.problem(), (409, "nothing_to_issue".to_owned()));
        assert_eq!(
            world.get(&desk.lead, "/notices/outstanding").await.json(),
            json!([])
        );

        let listed = world.get(&office, &path).await.json();
        assert_eq!(listed.as_array().unwrap().len(), 1);
        let notice = &listed[0];
        assert_eq!(notice["kind"], "grant");
        assert_eq!(notice["number"], granted.number);
        assert!(notice["mailed_at"].is_string() && notice["first_downloaded_at"].is_null());
        let pdf_path = format!("{path}/{}", notice["id"].as_str().unwrap());
        let pdf = world.get(&office, &pdf_path).await;
        assert_eq!(pdf.headers["content-type"], "application/pdf");
        let sha256 = hex::encode(Sha256::digest(&pdf.bytes));
        assert_eq!(notice["sha256"], sha256);
        let text = read_back(&pdf.bytes);
        for part in [
            "訪問介護髙橋𠮷御中",
            "交付決定額61,000円",
            "見本銀行本店普通****567",
            granted.number.as_str(),
            "国民健康保険中央会",
            "令和8年11月22日",
            "http://localhost:8080/verify",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains("1234567"));
        let listed = world.get(&office, &path).await.json();
        assert!(listed[0]["first_downloaded_at"].is_string());

        // Each office hears once, without a name or an amount in the mail.
        let mails = world.ctx.mailer.kept();
        assert_eq!(mails.len(), 2);
        for mail in &mails {
            assert!(mail.text.contains("/applications/"), "{}", mail.text);
            assert!(!mail.text.contains("61,000") && !mail.text.contains("髙橋"));
        }

        // Anybody who holds the print can verify it.
        let rows = store::notice::notices_of(world.ctx.db.read(), granted.application)
            .await
            .unwrap();
        let code = show_code(&rows[0].verification_code);
        assert!(text.contains(&code), "{code} in {text}");
        let verify = async |code: &str| {
            let request = Request::get(format!("/api/v1/verifications/{code}"));
            world.send(request.body(Body::empty()).unwrap()).await
        };
        let told = verify(&code.to_lowercase()).await;
        assert_eq!(told.status, 200);
        let expected = json!({
            "kind": "grant",
            "number": granted.number,
            "decided_on": "2026-11-22",
            "amount_yen": 61_000,
            "in_force": true,
            "sha256_begin": &sha256[..16],
        });
        assert_eq!(told.json(), expected);
        assert!(!String::from_utf8_lossy(&told.bytes).contains("訪問介護"));
        assert_eq!(verify("0000-0000-0000-0000").await.status, 404);
        assert_eq!(verify("x").await.status, 404);

        desk.supersede(granted.application).await;
        assert_eq!(verify(&code).await.json()["in_force"], false);
        let listed = world.get(&office, &path).await.json();
        assert!(listed[0]["superseded_at"].is_string());
        let case = format!("/review/cases/{}/notices", refused.application);
        assert_eq!(
            world.get(&desk.lead, &case).await.json()[0]["kind"],
            "refusal"
        );
        desk.world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn two_who_press_at_once_issue_each_decision_once() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let applicant = desk
            .world
            .caller(Role::OfficeAdmin, super::world::HINATA)
            .await;
        desk.decide_many(1..21, &applicant).await;
        let other = desk.world.staff(Role::LeadReviewer).await;
        let month = json!({"month": "2026-11-01"});
        let (one, two) = tokio::join!(
            desk.world.post(&desk.lead, "/notices/runs", &month),
            desk.world.post(&other, "/notices/runs", &month),
        );
        let totals: u64 = [&one, &two]
            .iter()
            .filter(|answer| answer.status == 201)
            .map(|answer| answer.json()["total"].as_u64().unwrap())
            .sum();
        assert_eq!(totals, 20, "{} {}", one.status, two.status);
        desk.work_off().await;
        assert_eq!(desk.world.ctx.mailer.kept().len(), 20);
        desk.world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_list_of_decisions_is_issued_alone() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let applicant = desk
            .world
            .caller(Role::OfficeAdmin, super::world::HINATA)
            .await;
        let one = desk.decide(1, "テスト一", true, &applicant).await;
        desk.decide(2, "テスト二", true, &applicant).await;
        let asked = json!({"decisions": [one.decision]});
        let run = desk.world.post(&desk.lead, "/notices/runs", &asked).await;
        assert_eq!(run.json()["total"], 1, "{}", run.json());
        for (wrong, field) in [
            (json!({}), "month"),
            (
                json!({"month": "2026-11-01", "decisions": [one.decision]}),
                "month",
            ),
            (json!({"decisions": ["x"]}), "month"),
        ] {
            let answer = desk.world.post(&desk.lead, "/notices/runs", &wrong).await;
            assert_eq!(answer.status, 422, "{wrong}");
            assert_eq!(answer.fields()[0].0, field);
        }
        desk.work_off().await;
        desk.world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_return_gets_its_notice_at_once() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let world = &desk.world;
        let applicant = world.caller(Role::OfficeAdmin, super::world::HINATA).await;
        let decided = desk.decide(1, "テスト一", false, &applicant).await;
        desk.send_back(&decided, "領収書の型番が読み取れません。")
            .await;
        desk.work_off().await;
        let office = world.caller(Role::OfficeStaff, &decided.office).await;
        let path = format!("/applications/{}/notices", decided.application);
        let listed = world.get(&office, &path).await.json();
        assert_eq!(listed[0]["kind"], "return", "{listed}");
        let file = format!("{path}/{}", listed[0]["id"].as_str().unwrap());
        let text = read_back(&world.get(&office, &file).await.bytes);
        assert!(text.contains("差戻し通知書"), "{text}");
        assert!(text.contains("領収書の型番が読み取れません。"), "{text}");
        // Who sends it back writes the mail.
        assert_eq!(world.ctx.mailer.kept().len(), 0);
        desk.world.finish().await;
    })
    .await;
}
