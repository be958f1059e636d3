//! Nobody decides alone, for their own office, or above their limit.

use domain::person::Role;
use serde_json::json;
use testkit::database::{TestDatabase, for_each_database};

use super::desk::{Desk, refused};
use super::world::HINATA;

#[tokio::test]
async fn one_proposes_and_another_confirms() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let case = desk.case_in_review().await;
        let proposal = desk.propose(&desk.first, &case).await;
        let seen = desk.panel(&desk.first, &case).await;
        assert_eq!(seen["proposal"]["amount_yen"], 61_000);
        assert_eq!(
            (&seen["may_confirm"], &seen["confirm_refusal"]),
            (&json!(false), &json!("own_proposal"))
        );
        let alone = desk.confirm(&desk.first, &case, &proposal).await;
        assert_eq!(alone.problem(), refused(403, "own_proposal"));
        assert_eq!(desk.status(&case).await, "in_review");

        assert_eq!(desk.panel(&desk.second, &case).await["may_confirm"], true);
        let confirmed = desk.confirm(&desk.second, &case, &proposal).await;
        assert_eq!(confirmed.status, 200, "{}", confirmed.json());
        let decided = &confirmed.json()["decisions"][0];
        assert_eq!(decided["number"], "R8交付-000001");
        assert_eq!(decided["amount_yen"], 61_000);
        assert_eq!(desk.status(&case).await, "approved");

        let again = desk.confirm(&desk.second, &case, &proposal).await;
        assert_eq!(again.problem(), refused(409, "proposal_gone"));
        let kept =
            store::decision::decisions_of(desk.world.ctx.db.read(), case.id.parse().unwrap())
                .await
                .unwrap();
        assert_eq!(kept.len(), 1);
        let inputs = kept[0].inputs.to_string();
        assert!(
            inputs.contains("****567") && !inputs.contains("1234567"),
            "{inputs}"
        );
        assert_eq!(kept[0].inputs["outcome"]["estimate"]["grant_yen"], 61_000);
        desk.world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_decides_on_an_office_they_belong_to() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let case = desk.case().await;
        desk.world
            .also(&desk.first, Role::OfficeStaff, HINATA)
            .await;
        let own = refused(403, "own_office");
        let start = desk.act(&desk.first, &case, "start", json!({})).await;
        assert_eq!(start.problem(), own);
        let started = desk.act(&desk.second, &case, "start", json!({})).await;
        assert_eq!(started.status, 200, "{}", started.json());
        for (act, body) in [
            ("proposal", json!({"outcome": "approve"})),
            (
                "return",
                json!({"marks": [{"field": "account.number", "text": "x"}]}),
            ),
        ] {
            let answer = desk.act(&desk.first, &case, act, body).await;
            assert_eq!(answer.problem(), own, "{act}");
        }
        let proposal = desk.propose(&desk.second, &case).await;
        let confirm = desk.confirm(&desk.first, &case, &proposal).await;
        assert_eq!(confirm.problem(), own);
        let seen = desk.panel(&desk.first, &case).await;
        assert_eq!(
            (&seen["conflict"], &seen["may_confirm"]),
            (&json!(true), &json!(false))
        );

        // Who proposed and joined the office since has not proposed.
        desk.world
            .also(&desk.second, Role::OfficeStaff, HINATA)
            .await;
        let confirm = desk.confirm(&desk.lead, &case, &proposal).await;
        assert_eq!(confirm.problem(), own);
        assert_eq!(desk.status(&case).await, "in_review");
        desk.world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_large_amount_needs_a_lead() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let line = |yen: i64, portion: &str| {
        json!({"paid_on": "2026-10-01", "payee": "見本電器店", "description": "MIHON-100",
            "amount_yen": yen, "portion": portion})
    };
    let costs = json!({"readers": 12, "lines": [line(240_000, "reader"), line(22_000, "support")]});
    let services = json!({"codes": ["11", "13", "14", "15"]});
    let other = [("services", services), ("reader_costs", costs)];
    let case = desk.case_of(HINATA, &other).await;
    desk.start(&case).await;
    let proposal = desk.propose(&desk.first, &case).await;
    let seen = desk.panel(&desk.second, &case).await;
    assert_eq!(seen["proposal"]["amount_yen"], 256_000);
    assert_eq!(seen["proposal"]["needs_lead"], true);
    let answer = desk.confirm(&desk.second, &case, &proposal).await;
    assert_eq!(answer.problem(), refused(403, "lead_needed"));
    let answer = desk.confirm(&desk.lead, &case, &proposal).await;
    assert_eq!(answer.status, 200, "{}", answer.json());
    desk.world.finish().await;
}

#[tokio::test]
async fn amounts_and_reasons_are_checked() {
    let database = TestDatabase::sqlite().await;
    let desk = Desk::on(&database).await;
    let case = desk.case_in_review().await;
    for (body, field, code) in [
        (
            json!({"outcome": "approve", "amount_yen": 61_001}),
            "amount_yen",
            "too_large",
        ),
        (
            json!({"outcome": "approve", "amount_yen": 60_000}),
            "reason",
            "required",
        ),
        (
            json!({"outcome": "approve", "amount_yen": 0, "reason": "x"}),
            "amount_yen",
            "too_small",
        ),
        (
            json!({"outcome": "approve", "amount_yen": -1}),
            "amount_yen",
            "invalid",
        ),
        (json!({"outcome": "reject"}), "reason", "required"),
        (
            json!({"outcome": "reject", "reason": "長".repeat(1_001)}),
            "reason",
            "too_long",
        ),
    ] {
        let answer = desk.act(&desk.first, &case, "proposal", body).await;
        assert_eq!(answer.fields(), [(field.to_owned(), code.to_owned())]);
    }
    let lower =
        json!({"outcome": "approve", "amount_yen": 40_000, "reason": "対象外の品物を除きました。"});
    let proposed = desk.act(&desk.first, &case, "proposal", lower).await;
    let proposal = proposed.json()["proposal"]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let confirmed = desk.confirm(&desk.lead, &case, &proposal).await;
    assert_eq!(confirmed.json()["decisions"][0]["amount_yen"], 40_000);
    desk.world.finish().await;
}

#[tokio::test]
async fn steps_out_of_order_are_refused() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let case = desk.case().await;
        let state = refused(409, "not_in_this_state");
        let nothing = "00000000-0000-7000-8000-000000000000";
        let marks = json!({"marks": [{"field": "account.number", "text": "x"}]});
        for (who, act, body, problem) in [
            (
                &desk.first,
                "proposal",
                json!({"outcome": "approve"}),
                &state,
            ),
            (&desk.first, "return", marks, &state),
            (
                &desk.first,
                "confirmation",
                json!({"proposal": nothing}),
                &refused(409, "proposal_gone"),
            ),
            (
                &desk.first,
                "revocation",
                json!({"reason": "x", "repay_yen": 0}),
                &state,
            ),
            (&desk.lead, "reopening", json!({"reason": "x"}), &state),
            (
                &desk.first,
                "reopening",
                json!({"reason": "x"}),
                &refused(403, "forbidden"),
            ),
            (
                &case.applicant,
                "start",
                json!({}),
                &refused(403, "forbidden"),
            ),
        ] {
            let answer = desk.act(who, &case, act, body).await;
            assert_eq!(&answer.problem(), problem, "{act}");
        }
        desk.start(&case).await;
        let old = desk
            .act_at(
                &desk.second,
                &case,
                "proposal",
                1,
                json!({"outcome": "approve"}),
            )
            .await;
        assert_eq!(old.problem(), refused(409, "draft_changed"));
        desk.world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_withdrawn_is_not_decided() {
    for_each_database(async |database| {
        let desk = Desk::on(database).await;
        let state = refused(409, "not_in_this_state");
        let case = desk.case_in_review().await;
        let proposal = desk.propose(&desk.first, &case).await;
        let withdrawal = json!({"version": desk.version(&case).await});
        let path = format!("/applications/{}/withdrawal", case.id);
        let withdrawn = desk.world.post(&case.applicant, &path, &withdrawal).await;
        assert_eq!(withdrawn.status, 200, "{}", withdrawn.json());
        let late = desk.confirm(&desk.second, &case, &proposal).await;
        assert_eq!(late.problem(), state);
        assert_eq!(desk.status(&case).await, "withdrawn");
        desk.world.finish().await;
    })
    .await;
}
