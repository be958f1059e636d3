//! Rejection, reopening, revocation and what is paid back.

use serde_json::json;
use store::audit::{Actor, AuditAction, AuditEntry, Subject, SubjectKind};
use testkit::database::for_each_database;

use super::desk::{Case, Desk, refused};

/// The money has gone out: the way there is tested with the payments.
async fn paid(desk: &Desk, case: &Case) {
    let ctx = &desk.world.ctx;
    let tx = ctx.db.begin().await.unwrap();
    let id = case.id.parse().unwrap();
    let mut row = store::application::find_for_change(&tx, id)
        .await
        .unwrap()
        .unwrap();
    "paid".clone_into(&mut row.status);
    store::application::save(&tx, &row).await.unwrap();
    let subject = Subject::new(SubjectKind::Application, id);
    let entry = AuditEntry::new(
        ctx.stamp(),
        Actor::system(),
        AuditAction::ApplicationPaid,
        subject,
    );
    tx.commit(entry).await.unwrap();
}

#[tokio::test]
async fn a_rejected_case_can_be_taken_up_again() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let case = desk.case_in_review().await;
        let body = json!({"outcome": "reject", "reason": "対象の機種ではありません。"});
        let proposed = desk.act(&desk.first, &case, "proposal", body).await;
        let proposal = proposed.json()["proposal"]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let decided = desk.confirm(&desk.second, &case, &proposal).await.json();
        assert_eq!(decided["decisions"][0]["number"], "R8不交付-000001");
        assert_eq!(desk.status(&case).await, "rejected");
        let reopened = desk
            .act(
                &desk.lead,
                &case,
                "reopening",
                json!({"reason": "機種を確認できました。"}),
            )
            .await;
        let panel = reopened.json();
        assert_eq!(
            panel["decisions"][0]["superseded_reason"],
            "機種を確認できました。"
        );
        assert_eq!(desk.status(&case).await, "in_review");
        desk.approve(&case).await;
        let panel = desk.panel(&desk.first, &case).await;
        assert_eq!(panel["decisions"][0]["number"], "R8交付-000001");
        assert_eq!(panel["decisions"][0]["ordinal"], 2);

        // Nothing was paid: nothing can be asked back.
        let ask = json!({"reason": "虚偽の申請", "repay_yen": 1, "due_on": "2027-01-31"});
        let answer = desk.act(&desk.first, &case, "revocation", ask).await;
        assert_eq!(
            answer.fields(),
            [("repay_yen".to_owned(), "too_large".to_owned())]
        );
        desk.world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_revoked_grant_is_paid_back_with_the_late_charge_first() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let case = desk.case_in_review().await;
        desk.approve(&case).await;
        paid(&desk, &case).await;
        let reopening = desk.act(&desk.lead, &case, "reopening", json!({"reason": "x"})).await;
        assert_eq!(reopening.problem(), refused(409, "not_in_this_state"));
        for (body, field) in [
            (json!({"reason": "", "repay_yen": 61_000, "due_on": "2026-12-31"}), "reason"),
            (json!({"reason": "x", "repay_yen": 61_001, "due_on": "2026-12-31"}), "repay_yen"),
            (json!({"reason": "x", "repay_yen": 61_000}), "due_on"),
            (json!({"reason": "x", "repay_yen": 61_000, "due_on": "2026-11-21"}), "due_on"),
        ] {
            let answer = desk.act(&desk.first, &case, "revocation", body).await;
            assert_eq!(answer.fields()[0].0, field);
        }
        let ask = json!({"reason": "目的外の使用", "repay_yen": 61_000, "due_on": "2026-12-31"});
        let proposed = desk.act(&desk.first, &case, "revocation", ask).await;
        assert_eq!(proposed.status, 200, "{}", proposed.json());
        let proposal = proposed.json()["proposal"]["id"].as_str().unwrap().to_owned();
        let alone = desk.confirm(&desk.first, &case, &proposal).await;
        assert_eq!(alone.problem(), refused(403, "own_proposal"));
        let panel = desk.confirm(&desk.second, &case, &proposal).await.json();
        assert_eq!(desk.status(&case).await, "revoked");
        assert_eq!(panel["decisions"][0]["number"], "R8取消-000001");
        assert_eq!(panel["decisions"][1]["superseded_reason"], "目的外の使用");
        let owed = &panel["repayments"][0];
        assert_eq!((&owed["owed_yen"], &owed["charge_yen"]), (&json!(61_000), &json!(0)));

        // 73 days late: 61,000 × 3 % ÷ 5 = 366 yen.
        desk.world.set_clock("2027-03-14T03:00:00Z");
        let list = desk.world.get(&desk.second, "/review/repayments").await.json();
        let item = &list["items"][0];
        assert_eq!((&item["charge_owed_yen"], &item["owed_yen"]), (&json!(366), &json!(61_366)));
        let path = format!("/review/repayments/{}/payments", item["id"].as_str().unwrap());
        let payment = |version: i64, paid_on: &str, yen: i64| {
            json!({"version": version, "paid_on": paid_on, "amount_yen": yen})
        };
        for (body, field) in [
            (payment(1, "2027-03-15", 1), "paid_on"),
            (payment(1, "2026-11-21", 1), "paid_on"),
            (payment(1, "2027-03-14", 0), "amount_yen"),
        ] {
            assert_eq!(desk.world.post(&desk.second, &path, &body).await.fields()[0].0, field);
        }
        let part = desk.world.post(&desk.second, &path, &payment(1, "2027-03-14", 1_366)).await.json();
        assert_eq!(part["payments"][0]["to_charge_yen"], 366);
        assert_eq!(part["payments"][0]["to_principal_yen"], 1_000);
        assert_eq!((&part["owed_yen"], &part["version"]), (&json!(60_000), &json!(2)));
        let stale = desk.world.post(&desk.second, &path, &payment(1, "2027-03-14", 1_366)).await;
        assert_eq!(stale.problem(), refused(409, "draft_changed"));
        let rest = desk.world.post(&desk.second, &path, &payment(2, "2027-03-14", 60_000)).await.json();
        assert_eq!(rest["owed_yen"], 0);
        desk.world.finish().await;
    })
    .await;
}
