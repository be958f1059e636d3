//! From approved applications to money, with a failure paid in the next batch.

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use testkit::database::for_each_database;

use super::house::{
    APPLICANT, House, MAKER, RELEASER, account, approve, download, id_of, list_of, new_batch,
    office, portal, status_of,
};
use super::portal::MIDORI;
use super::reader::read;

const CANDIDATES: &str = "/payments/candidates?scheme=fy2026&month=2027-01-01";

#[tokio::test]
#[expect(
    clippy::too_many_lines,
    reason = "one way from its beginning to its end"
)]
async fn what_is_due_is_shown_with_everything_odd_about_it() {
    for_each_database(async |database| {
        let portal = portal(database).await;
        let mut house = House::of(&portal).await;
        let ctx = &portal.ctx;
        approve(
            ctx,
            &office(1),
            Some(61_000),
            &account("1", "ミホン ハナコ"),
        )
        .await;
        approve(
            ctx,
            &office(2),
            Some(55_000),
            &account("1", "ミホン タロウ"),
        )
        .await;
        let long = account(
            "2",
            "シャカイフクシホウジンミホンフクシカイデイサービスセンターヒナタ",
        );
        approve(ctx, &office(3), Some(42_000), &long).await;
        approve(ctx, &office(4), Some(1_000), &account("3", "見本")).await;
        approve(ctx, &office(5), None, &account("4", "ミホン")).await;
        approve(
            ctx,
            &office(6),
            Some(1_000),
            &json!({"institution": "bank"}),
        )
        .await;
        let mut gone = account("5", "ミホン");
        gone["branch_code"] = json!("999");
        approve(ctx, &office(7), Some(1_000), &gone).await;

        let seen = house.maker.get(CANDIDATES).await.json();
        assert_eq!(seen["count"], 3);
        assert_eq!(seen["total_yen"], 158_000);
        assert_eq!(seen["files"], 2);
        assert_eq!(seen["proposed_day"], "2027-01-29");
        assert_eq!(
            seen["duplicates"][0]["reception_numbers"]
                .as_array()
                .unwrap()
                .len(),
            2
        );
        assert_eq!(seen["names_cut"].as_array().unwrap().len(), 1);
        let reasons: Vec<&str> = seen["obstacles"]
            .as_array()
            .unwrap()
            .iter()
            .map(|obstacle| obstacle["reason"].as_str().unwrap())
            .collect();
        assert_eq!(
            reasons,
            ["character", "no_amount", "account_incomplete", "bank_gone"]
        );
        assert_eq!(seen["obstacles"][0]["detail"], "見");
        let before = "/payments/candidates?scheme=fy2026&month=2026-12-01";
        assert_eq!(house.maker.get(before).await.json()["count"], 0);

        // What cannot be written stays approved; the rest is made.
        let made = house.make().await;
        assert_eq!(made["batch"]["item_count"], 3);
        let again = house.maker.get(CANDIDATES).await.json();
        assert_eq!(
            (
                &again["count"],
                again["obstacles"].as_array().unwrap().len()
            ),
            (&json!(0), 4)
        );
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
#[expect(
    clippy::too_many_lines,
    reason = "one way from its beginning to its end"
)]
async fn a_failure_is_corrected_and_paid_next_month() {
    for_each_database(async |database| {
        let portal = portal(database).await;
        let mut house = House::of(&portal).await;
        let ctx = &portal.ctx;
        let first = approve(ctx, MIDORI, Some(61_000), &account("1", "ミホン ハナコ")).await;
        let second = approve(ctx, &office(2), Some(55_000), &account("2", "ﾐﾎﾝ ﾀﾛｳ")).await;
        let third = approve(
            ctx,
            &office(3),
            Some(42_000),
            &account("3", "ミホン ジロウ"),
        )
        .await;

        let made = house.make().await;
        assert_eq!(made["batch"]["state"], "draft");
        assert_eq!(status_of(ctx, first).await, "payment_scheduled");
        let early = download(&mut house.maker, &made, 1).await;
        assert_eq!(early.problem(), (409, "not_in_this_state".to_owned()));
        let released = house.release(&made).await;
        assert_eq!(released.status, 200, "{}", released.json());
        let released = released.json();
        assert_eq!(released["batch"]["state"], "released");

        let mut lines = Vec::new();
        for file in released["files"].as_array().unwrap() {
            let got = download(&mut house.maker, &made, file["ordinal"].as_i64().unwrap()).await;
            assert_eq!(hex::encode(Sha256::digest(&got.bytes)), file["sha256"]);
            let read = read(&got.bytes);
            assert_eq!(
                (read.client.as_str(), read.day.as_str()),
                ("1234567890", "0129")
            );
            assert_eq!(json!(read.lines.len()), file["item_count"]);
            lines.extend(read.lines);
        }
        let paid: Vec<(i64, &str, &str)> = lines
            .iter()
            .map(|line| (line.yen, line.account.as_str(), line.name.as_str()))
            .collect();
        assert_eq!(
            paid,
            [
                (61_000, "10000001", "ﾐﾎﾝ ﾊﾅｺ"),
                (55_000, "10000002", "ﾐﾎﾝ ﾀﾛｳ"),
                (42_000, "10000003", "ﾐﾎﾝ ｼﾞﾛｳ")
            ]
        );

        let list = list_of(
            &made,
            &[(1, 61_000, '2'), (2, 55_000, '0'), (3, 42_000, '0')],
        );
        let taken = house.send_results(&made, list.as_bytes()).await;
        assert_eq!(taken.status, 200, "{}", taken.json());
        assert_eq!(
            (&taken.json()["paid"], &taken.json()["failed"]),
            (&json!(2), &json!(1))
        );
        let repeated = house.send_results(&made, list.as_bytes()).await;
        assert_eq!(repeated.json(), taken.json());
        assert_eq!(house.batch(&made).await["batch"]["state"], "settled");
        assert_eq!(status_of(ctx, first).await, "payment_failed");
        assert_eq!(status_of(ctx, second).await, "paid");
        assert_eq!(status_of(ctx, third).await, "paid");
        let mails = portal.mails().await;
        let asked = mails
            .iter()
            .filter(|mail| mail.text.contains("/account"))
            .count();
        assert_eq!(asked, 1);

        correct(&mut house, first).await;
        pay_in_february(&mut house, first).await;
        drop(house);
        portal.finish().await;
    })
    .await;
}

/// The applicant names another account; it counts only once a reviewer has confirmed it.
async fn correct(house: &mut House<'_>, id: uuid::Uuid) {
    let path = format!("/applications/{id}/account-correction");
    let shown = house.applicant.get(&path).await.json();
    assert_eq!(shown["reason"], "口座が見つかりませんでした");
    let ask = |number: &str, branch: &str| {
        let mut account = account(number, "ミホン ハナコ");
        account["branch_code"] = json!(branch);
        json!({"version": shown["version"], "account": account})
    };
    let refused = house.applicant.post(&path, &ask("11", "999")).await;
    assert_eq!(
        refused.issue(),
        ("account.branch_code".to_owned(), "not_in_list".to_owned())
    );
    assert_eq!(
        house.applicant.post(&path, &ask("11", "001")).await.status,
        200
    );
    // Asked again: the last one counts.
    assert_eq!(
        house.applicant.post(&path, &ask("12", "001")).await.status,
        200
    );
    assert_eq!(status_of(&house.portal.ctx, id).await, "payment_failed");
    let waiting = house
        .reviewer
        .get("/review/account-corrections")
        .await
        .json();
    let waiting = waiting["items"].as_array().unwrap().clone();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0]["before"]["number"], "1");
    assert_eq!(waiting[0]["account"]["number"], "12");
    let decide = |accepted: bool, note: Value| {
        json!({"correction": waiting[0]["id"], "version": waiting[0]["version"],
            "accepted": accepted, "note": note})
    };
    let path = format!("/review/cases/{id}/account-confirmation");
    let silent = house
        .reviewer
        .post(&path, &decide(false, Value::Null))
        .await;
    assert_eq!(silent.issue(), ("note".to_owned(), "required".to_owned()));
    let by_officer = house.maker.post(&path, &decide(true, Value::Null)).await;
    assert_eq!(by_officer.problem(), (403, "forbidden".to_owned()));
    let confirmed = house.reviewer.post(&path, &decide(true, Value::Null)).await;
    assert_eq!(confirmed.status, 204, "{}", confirmed.json());
    assert_eq!(status_of(&house.portal.ctx, id).await, "approved");
    let twice = house.reviewer.post(&path, &decide(true, Value::Null)).await;
    assert_eq!(twice.problem(), (409, "not_in_this_state".to_owned()));
}

async fn pay_in_february(house: &mut House<'_>, id: uuid::Uuid) {
    let february = "2027-02-08T01:00:00Z".parse().unwrap();
    assert!(house.portal.ctx.clock.set(Some(february)));
    house.maker.sign_in(MAKER).await;
    house.releaser.sign_in(RELEASER).await;
    house.applicant.sign_in(APPLICANT).await;
    let path = "/payments/candidates?scheme=fy2026&month=2027-02-01";
    let seen = house.maker.get(path).await.json();
    assert_eq!(
        (&seen["count"], &seen["proposed_day"]),
        (&json!(1), &json!("2027-02-26"))
    );
    let made = house
        .maker
        .post("/payments/batches", &new_batch(&seen))
        .await
        .json();
    assert_eq!(house.release(&made).await.status, 200);
    let file = download(&mut house.maker, &made, 1).await;
    let read = read(&file.bytes);
    assert_eq!(
        (read.lines[0].yen, read.lines[0].account.as_str()),
        (61_000, "10000012")
    );
    // This time the bank sends the file itself back, with a result digit.
    let mut answered = file.bytes.clone();
    answered[122 + 113] = b'0';
    let taken = house.send_results(&made, &answered).await;
    assert_eq!(taken.status, 200, "{}", taken.json());
    assert_eq!(status_of(&house.portal.ctx, id).await, "paid");
    let shown = house
        .applicant
        .get(&format!("/applications/{id}"))
        .await
        .json();
    let steps: Vec<&str> = shown["timeline"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["status"].as_str().unwrap())
        .collect();
    assert_eq!(
        steps,
        [
            "payment_scheduled",
            "payment_failed",
            "approved",
            "payment_scheduled",
            "paid"
        ]
    );
    assert_eq!(shown["timeline"][0]["note"], "1月29日に振り込む予定です。");
}

#[tokio::test]
async fn a_batch_given_up_is_made_anew() {
    for_each_database(async |database| {
        let portal = portal(database).await;
        let mut house = House::of(&portal).await;
        let ids = super::house::approve_many(&portal.ctx, 3).await;
        let made = house.make().await;
        let path = format!("/payments/batches/{}/cancellation", id_of(&made));
        let stale = house.maker.post(&path, &json!({"version": 99})).await;
        assert_eq!(stale.problem(), (409, "draft_changed".to_owned()));
        let cancelled = house
            .maker
            .post(&path, &json!({"version": made["version"]}))
            .await;
        assert_eq!(
            cancelled.json()["batch"]["state"],
            "cancelled",
            "{}",
            cancelled.json()
        );
        for id in &ids {
            assert_eq!(status_of(&portal.ctx, *id).await, "approved");
        }
        let again = house.make().await;
        assert_eq!(again["batch"]["total_yen"], made["batch"]["total_yen"]);
        assert_eq!(house.release(&again).await.status, 200);
        let path = format!("/payments/batches/{}/cancellation", id_of(&again));
        let version = house.batch(&again).await["version"].clone();
        let late = house.maker.post(&path, &json!({"version": version})).await;
        assert_eq!(late.problem(), (409, "not_in_this_state".to_owned()));
        drop(house);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_batch_is_made_only_as_seen_and_for_a_day_banks_work() {
    for_each_database(async |database| {
        let portal = portal(database).await;
        let mut house = House::of(&portal).await;
        super::house::approve_many(&portal.ctx, 2).await;
        let seen = house.maker.get(CANDIDATES).await.json();
        let wish = new_batch(&seen);
        for (field, value, code) in [
            ("transfer_on", "2027-01-30", "not_allowed"),
            ("transfer_on", "2027-01-12", "too_early"),
            ("transfer_on", "2027-06-01", "too_large"),
            ("month", "2027-01-02", "invalid"),
            ("scheme_id", "fy1999", "not_allowed"),
        ] {
            let mut wrong = wish.clone();
            wrong[field] = json!(value);
            let answer = house.maker.post("/payments/batches", &wrong).await;
            assert_eq!(answer.issue(), (field.to_owned(), code.to_owned()));
        }
        let mut other = wish.clone();
        other["expected_total_yen"] = json!(1);
        let answer = house.maker.post("/payments/batches", &other).await;
        assert_eq!(answer.problem(), (409, "candidates_changed".to_owned()));
        for browser in [&mut house.applicant, &mut house.reviewer] {
            let answer = browser.post("/payments/batches", &wish).await;
            assert_eq!(answer.problem(), (403, "forbidden".to_owned()));
        }
        let mut less = wish.clone();
        less["left_out"] = json!([seen["items"][0]["application_id"]]);
        less["expected_count"] = json!(1);
        less["expected_total_yen"] = json!(2_000);
        let made = house.maker.post("/payments/batches", &less).await;
        assert_eq!(made.status, 201, "{}", made.json());
        let items = house.items(&made.json()).await;
        assert_eq!((items.len(), &items[0]["amount_yen"]), (1, &json!(2_000)));
        assert_eq!(items[0]["account"], "0001-001 普通 ****002");
        let shown = house.batch(&made.json()).await;
        assert_eq!(shown["left_out_count"], 1);
        let left = &shown["left_out"][0];
        assert_eq!(left["application_id"], seen["items"][0]["application_id"]);
        assert_eq!(
            left["reception_number"],
            seen["items"][0]["reception_number"]
        );
        assert!(
            left.get("obstacle").is_none(),
            "an officer's choice: {left}"
        );
        drop(house);
        portal.finish().await;
    })
    .await;
}
