//! 消費税仕入控除税額の報告.

use axum::http::StatusCode;
use domain::person::Role;
use serde_json::{Value, json};
use store::decision;
use testkit::database::for_each_database;
use uuid::Uuid;

use super::granted::{GRANT, granted};
use super::officer::officer;
use super::world::{HINATA, MIDORI, World};

fn refusals(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields
        .iter()
        .map(|(field, code)| ((*field).to_owned(), (*code).to_owned()))
        .collect()
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one story, told in order")]
async fn a_report_goes_the_whole_way() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let granted = granted(&world).await;
        let path = granted.path();
        let list = format!("/applications/{}/duties", granted.application);
        let known = world.get(&granted.admin, &list).await.json();
        assert_eq!(known["items"][0]["kind"], "tax_report");
        assert_eq!(known["items"][0]["due_on"], "2028-04-30");
        assert_eq!(known["items"][0]["grant_yen"], GRANT);
        assert_eq!(known["may_request"], true);
        assert_eq!(known["kept_until"], "2032-03-31");

        // Nothing in it: refused with the fields that are missing; nothing changed.
        let answer = granted.submit(&world, &path, json!({})).await;
        assert_eq!(answer.problem(), (422, "incomplete".to_owned()));
        let missing = [("form.method", "required"), ("form.credit_yen", "required")];
        assert_eq!(answer.fields(), refusals(&missing));

        // 0 yen is a report like any other.
        let zero = json!({"method": "exempt", "credit_yen": 0});
        let answer = granted.submit(&world, &path, zero).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.json());
        assert_eq!(answer.json()["state"], "submitted");
        assert_eq!(answer.json()["repay_yen"], 0);
        let body = json!({"version": answer.version(), "form": {}});
        let late = world.put(&granted.admin, &path, &body).await;
        assert_eq!(late.problem(), (409, "not_in_this_state".to_owned()));

        let reviewer = officer(&world, "審査 一子", &[(Role::Reviewer, None)]).await;
        let rows = world.ask(&reviewer, "GET", "/review/duties", None).await;
        assert_eq!(rows.json()["items"][0]["id"], granted.report.as_str());
        let decide = format!("/review/duties/{}/decision", granted.report);
        let mut version = answer.version();
        let back = json!({"version": version, "outcome": "return"});
        let answer = world.ask(&reviewer, "POST", &decide, Some(&back)).await;
        assert_eq!(answer.fields(), refusals(&[("note", "required")]));
        let refuse = json!({"version": version, "outcome": "refuse", "note": "不可"});
        let answer = world.ask(&reviewer, "POST", &decide, Some(&refuse)).await;
        assert_eq!(answer.problem(), (409, "not_in_this_state".to_owned()));
        let back = json!({"version": version, "outcome": "return", "note": "申告書と違います"});
        let answer = world.ask(&reviewer, "POST", &decide, Some(&back)).await;
        assert_eq!(
            answer.json()["duty"]["state"],
            "returned",
            "{}",
            answer.json()
        );
        let shown = world.get(&granted.admin, &path).await.json();
        assert_eq!(shown["note"], "申告書と違います");

        let full = json!({"method": "full", "credit_yen": 5_545});
        let answer = granted.submit(&world, &path, full).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.json());
        version = answer.version();
        let stale = json!({"version": 1, "outcome": "confirm", "repay_by": "2027-03-31"});
        let answer = world.ask(&reviewer, "POST", &decide, Some(&stale)).await;
        assert_eq!(answer.problem(), (409, "draft_changed".to_owned()));
        let bare = json!({"version": version, "outcome": "confirm"});
        let answer = world.ask(&reviewer, "POST", &decide, Some(&bare)).await;
        assert_eq!(answer.fields(), refusals(&[("repay_by", "required")]));
        let confirm = json!({"version": version, "outcome": "confirm", "repay_by": "2027-03-31"});
        let answer = world.ask(&reviewer, "POST", &decide, Some(&confirm)).await;
        assert_eq!(
            answer.json()["duty"]["state"],
            "confirmed",
            "{}",
            answer.json()
        );
        let again = world.ask(&reviewer, "POST", &decide, Some(&confirm)).await;
        assert_eq!(again.problem(), (409, "not_in_this_state".to_owned()));

        let application = Uuid::parse_str(&granted.application).unwrap();
        let owed = decision::repayments_of(world.ctx.db.read(), application)
            .await
            .unwrap();
        assert_eq!(owed.len(), 1);
        assert_eq!(owed[0].principal_yen, 5_545);
        assert_eq!(owed[0].cause, "tax_credit");
        assert_eq!(owed[0].due_on.to_string(), "2027-03-31");

        server::worker::work_off(&world.ctx).await.unwrap();
        let mails = world.ctx.mailer.kept();
        let answered: Vec<_> = mails
            .iter()
            .filter(|mail| mail.subject.contains("回答"))
            .collect();
        assert_eq!(answered.len(), 2, "one a decision");
        assert!(answered.iter().all(|mail| !mail.text.contains("ひなた")));
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn amounts_stay_within_their_bounds() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let granted = granted(&world).await;
        let itemised = |credit: i64, taxable: i64| {
            json!({"method": "itemised", "taxable_sales_yen": 30_000_000,
                "total_sales_yen": 100_000_000, "use_taxable_yen": taxable,
                "use_common_yen": 22_000, "use_non_taxable_yen": 28_000, "credit_yen": credit})
        };
        let cases: Vec<(Value, Vec<(&str, &str)>)> = vec![
            (
                json!({"method": "exempt", "credit_yen": 1}),
                vec![("form.credit_yen", "too_large")],
            ),
            (
                json!({"method": "full", "credit_yen": 5_546}),
                vec![("form.credit_yen", "too_large")],
            ),
            (
                json!({"method": "full", "credit_yen": -1}),
                vec![("form.credit_yen", "too_small")],
            ),
            (
                json!({"method": "full", "credit_yen": 5_000}),
                vec![("form.note", "required")],
            ),
            (
                json!({"method": "proportional", "credit_yen": 0}),
                vec![
                    ("form.taxable_sales_yen", "required"),
                    ("form.total_sales_yen", "required"),
                ],
            ),
            (
                json!({"method": "proportional", "taxable_sales_yen": 3, "total_sales_yen": 2,
                    "credit_yen": 0}),
                vec![("form.taxable_sales_yen", "too_large")],
            ),
            (
                itemised(1_600, 10_999),
                vec![("form.use_non_taxable_yen", "total_mismatch")],
            ),
        ];
        for (form, expected) in cases {
            let answer = granted.submit(&world, &granted.path(), form.clone()).await;
            assert_eq!(answer.problem(), (422, "incomplete".to_owned()), "{form}");
            assert_eq!(answer.fields(), refusals(&expected), "{form}");
        }
        let answer = granted
            .submit(&world, &granted.path(), itemised(1_600, 11_000))
            .await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.json());
        assert_eq!(answer.json()["repay_yen"], 1_600);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn others_find_nothing_and_ones_own_office_is_not_decided_on() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let granted = granted(&world).await;
        let stranger = world.caller(Role::OfficeAdmin, MIDORI).await;
        let path = granted.path();
        let list = format!("/applications/{}/duties", granted.application);
        let save = json!({"version": 1, "form": {}});
        let submit = json!({"version": 1, "declared": true});
        let answers = [
            world.get(&stranger, &list).await,
            world.get(&stranger, &path).await,
            world
                .post(&stranger, &list, &json!({"kind": "change"}))
                .await,
            world.put(&stranger, &path, &save).await,
            world.delete(&stranger, &path).await,
            world
                .post(&stranger, &format!("{path}/submission"), &submit)
                .await,
        ];
        for answer in answers {
            assert_eq!(answer.problem(), (404, "not_found".to_owned()));
        }
        let zero = json!({"method": "exempt", "credit_yen": 0});
        let version = granted.submit(&world, &path, zero).await.version();
        let held = [(Role::Reviewer, None), (Role::OfficeStaff, Some(HINATA))];
        let own = officer(&world, "審査 二子", &held).await;
        let decide = format!("/review/duties/{}/decision", granted.report);
        let confirm = json!({"version": version, "outcome": "confirm"});
        let answer = world.ask(&own, "POST", &decide, Some(&confirm)).await;
        assert_eq!(answer.problem(), (403, "own_office".to_owned()));
        let case = format!("/review/duties/{}", granted.report);
        let shown = world.ask(&own, "GET", &case, None).await.json();
        assert_eq!(shown["conflict"], true);
        let payer = officer(&world, "支払 一子", &[(Role::PaymentOfficer, None)]).await;
        let answer = world.ask(&payer, "POST", &decide, Some(&confirm)).await;
        assert_eq!(answer.problem(), (403, "forbidden".to_owned()));
        world.finish().await;
    })
    .await;
}
