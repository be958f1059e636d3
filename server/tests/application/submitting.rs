//! Submitting once, whatever the line does.

use axum::body::Body;
use domain::person::Role;
use serde_json::json;
use testkit::database::for_each_database;

use super::world::{HINATA, MIDORI, World, json_body};

#[tokio::test]
async fn fifty_at_once_make_one_submission_and_fifty_equal_answers() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let caller = world.caller(Role::OfficeAdmin, HINATA).await;
        let id = world.begin(&caller, HINATA).await;
        let version = world.fill(&caller, &id).await;
        let tries = (0..50).map(|_| world.submit(&caller, &id, "key-0000-0000-0001", version));
        let answers = futures::future::join_all(tries).await;
        let created = answers.iter().filter(|answer| answer.status == 201).count();
        let repeated = answers.iter().filter(|answer| answer.status == 200).count();
        assert_eq!((created, repeated), (1, 49));
        assert!(
            answers
                .iter()
                .all(|answer| answer.bytes == answers[0].bytes)
        );
        let copy = world
            .get(&caller, &format!("/applications/{id}/submission"))
            .await
            .json();
        assert_eq!(copy["ordinal"], 1);
        // Another day the receipt is still the same.
        world.set_clock("2026-12-24T00:00:00Z");
        let later = world
            .submit(&caller, &id, "key-0000-0000-0001", version)
            .await;
        assert_eq!(
            (later.status.as_u16(), later.bytes),
            (200, answers[0].bytes.clone())
        );
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_key_belongs_to_its_body() {
    let database = testkit::database::TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let caller = world.caller(Role::OfficeAdmin, HINATA).await;
    let id = world.begin(&caller, HINATA).await;
    let version = world.fill(&caller, &id).await;
    world
        .submit(&caller, &id, "key-0000-0000-0001", version)
        .await;
    let other = world
        .submit(&caller, &id, "key-0000-0000-0001", version + 1)
        .await;
    assert_eq!(other.problem(), (409, "idempotency_mismatch".to_owned()));

    let path = format!("/applications/{id}/submission");
    let body = json!({"version": version, "declared": true});
    for headers in [
        &[][..],
        &[("idempotency-key", "short")],
        &[("idempotency-key", "with spaces in the middle")],
    ] {
        let request = caller.request("POST", &path, headers, json_body(&body));
        let answer = world.send(request).await;
        assert_eq!(
            answer.problem(),
            (422, "header_missing".to_owned()),
            "{headers:?}"
        );
    }
    world.finish().await;
}

#[tokio::test]
async fn an_incomplete_draft_is_told_what_is_missing() {
    let database = testkit::database::TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let caller = world.caller(Role::OfficeAdmin, HINATA).await;
    let id = world.begin(&caller, HINATA).await;
    let empty = world.submit(&caller, &id, "key-0000-0000-0001", 1).await;
    assert_eq!(empty.problem(), (422, "incomplete".to_owned()));
    let fields = empty.fields();
    for field in [
        "eligibility.purchase_finished",
        "services.codes",
        "documents.bankbook_copy",
    ] {
        assert!(
            fields.iter().any(|(name, _)| name == field),
            "{field}: {fields:?}"
        );
    }

    let version = world.fill(&caller, &id).await;
    let unknown_bank = json!({"institution": "bank", "bank_code": "9998", "branch_code": "001",
        "kind": "ordinary", "number": "1234567", "holder_kana": "ミホン ハナコ"});
    let saved = world
        .save(&caller, &id, "account", version, &unknown_bank)
        .await;
    let missing = &saved.json()["missing"];
    assert_eq!(missing[0]["field"], "account.bank_code", "{missing}");
    assert_eq!(missing[0]["code"], "not_in_list");
    let refused = world
        .submit(&caller, &id, "key-0000-0000-0001", saved.version())
        .await;
    assert_eq!(
        refused.fields(),
        [("account.bank_code".to_owned(), "not_in_list".to_owned())]
    );

    let undeclared = json!({"version": saved.version(), "declared": false});
    let headers = [("idempotency-key", "key-0000-0000-0002")];
    let path = format!("/applications/{id}/submission");
    let answer = world
        .send(caller.request("POST", &path, &headers, json_body(&undeclared)))
        .await;
    assert_eq!(
        answer.fields(),
        [("declared".to_owned(), "must_be_confirmed".to_owned())]
    );
    assert_eq!(
        world.get(&caller, &path).await.status,
        404,
        "nothing was submitted"
    );
    world.finish().await;
}

#[tokio::test]
async fn the_window_is_open_to_its_last_second() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let hinata = world.caller(Role::OfficeAdmin, HINATA).await;
        let midori = world.caller(Role::OfficeAdmin, MIDORI).await;
        let id = world.begin(&hinata, HINATA).await;
        let version = world.fill(&hinata, &id).await;
        let new = |office: &str| json!({"scheme_id": "fy2026", "office_number": office});

        // 令和8年度: 2026-05-07 … 2027-03-12, Asia/Tokyo.
        world.set_clock("2027-03-12T15:00:00Z");
        let late = world
            .submit(&hinata, &id, "key-0000-0000-0001", version)
            .await;
        assert_eq!(late.problem(), (422, "window_closed".to_owned()));
        let late = world.post(&midori, "/applications", &new(MIDORI)).await;
        assert_eq!(late.problem(), (422, "window_closed".to_owned()));
        world.set_clock("2027-03-12T14:59:59.999Z");
        let last = world
            .submit(&hinata, &id, "key-0000-0000-0001", version)
            .await;
        assert_eq!(last.status, 201, "{}", last.json());
        world.set_clock("2026-05-06T14:59:59.999Z");
        let early = world.post(&midori, "/applications", &new(MIDORI)).await;
        assert_eq!(early.problem(), (422, "window_not_open".to_owned()));
        world.set_clock("2026-05-06T15:00:00Z");
        let first = world.post(&midori, "/applications", &new(MIDORI)).await;
        assert_eq!(first.status, 201, "{}", first.json());
        // The receipt mail of the last second is due then.
        world.set_clock("2027-03-12T15:00:00Z");
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn reception_numbers_are_given_once_and_in_order() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let mut numbers = Vec::new();
        for office in [HINATA, MIDORI] {
            let caller = world.caller(Role::OfficeAdmin, office).await;
            let id = world.begin(&caller, office).await;
            let version = world.fill(&caller, &id).await;
            let answer = world
                .submit(&caller, &id, "key-0000-0000-0001", version)
                .await;
            numbers.push(
                answer.json()["reception_number"]
                    .as_str()
                    .unwrap()
                    .to_owned(),
            );
        }
        assert!(numbers[0].starts_with("R8-000001-"), "{numbers:?}");
        assert!(numbers[1].starts_with("R8-000002-"), "{numbers:?}");
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_receipt_goes_out_by_mail_without_personal_data() {
    let database = testkit::database::TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let caller = world.caller(Role::OfficeAdmin, HINATA).await;
    let id = world.begin(&caller, HINATA).await;
    let version = world.fill(&caller, &id).await;
    let receipt = world
        .submit(&caller, &id, "key-0000-0000-0001", version)
        .await
        .json();
    server::worker::work_off(&world.ctx).await.unwrap();
    let mails = world.ctx.mailer.kept();
    let mail = mails.first().expect("a receipt mail");
    assert_eq!(mail.to, format!("{}@example.jp", caller.person));
    assert!(
        mail.text
            .contains(receipt["reception_number"].as_str().unwrap())
    );
    for secret in ["見本", "ひなた", HINATA, "61,000", "1234567"] {
        assert!(
            !mail.text.contains(secret) && !mail.subject.contains(secret),
            "{secret}"
        );
    }
    world.finish().await;
}

#[tokio::test]
async fn methods_nobody_knows_are_problems_too() {
    let database = testkit::database::TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let caller = world.caller(Role::OfficeAdmin, HINATA).await;
    let answer = world
        .send(caller.request("PATCH", "/applications", &[], Body::empty()))
        .await;
    assert_eq!(answer.problem(), (405, "method_not_allowed".to_owned()));
    world.finish().await;
}
