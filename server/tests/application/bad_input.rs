//! Wrong fields, wrong types, wrong schemes: a clear error, and nothing half-written.

use axum::body::Body;
use domain::person::Role;
use serde_json::{Value, json};
use testkit::database::TestDatabase;

use super::world::{HINATA, World, json_body};

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one story, told in order")]
async fn each_wrong_answer_names_its_field_and_changes_nothing() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let caller = world.caller(Role::OfficeAdmin, HINATA).await;
    let id = world.begin(&caller, HINATA).await;
    let before = world
        .get(&caller, &format!("/applications/{id}"))
        .await
        .bytes;
    let long = "あ".repeat(80_000);
    let cases: Vec<(&str, Value, &str, &str)> = vec![
        (
            "office",
            json!({"nickname": "x"}),
            "office.nickname",
            "unknown_field",
        ),
        ("office", json!({"name": 7}), "office.name", "wrong_type"),
        ("office", json!({"name": long}), "office.name", "too_long"),
        (
            "office",
            json!({"name": "a\u{0}b"}),
            "office.name",
            "control_character",
        ),
        (
            "office",
            json!({"phone": "03\u{1b}[0m"}),
            "office.phone",
            "control_character",
        ),
        (
            "services",
            json!({"codes": "11"}),
            "services.codes",
            "wrong_type",
        ),
        (
            "services",
            json!({"codes": vec!["11"; 41]}),
            "services.codes",
            "too_long",
        ),
        (
            "reader_costs",
            json!({"readers": -1}),
            "reader_costs.readers",
            "wrong_type",
        ),
        (
            "reader_costs",
            json!({"readers": 1.5}),
            "reader_costs.readers",
            "wrong_type",
        ),
        (
            "reader_costs",
            json!({"readers": 10_000}),
            "reader_costs.readers",
            "too_large",
        ),
        (
            "reader_costs",
            json!({"lines": vec![json!({}); 51]}),
            "reader_costs.lines",
            "too_long",
        ),
        (
            "reader_costs",
            json!({"lines": [{"amount_yen": 1_000_000_000_000_i64}]}),
            "reader_costs.lines[0].amount_yen",
            "too_large",
        ),
        (
            "reader_costs",
            json!({"lines": [{"amount_yen": -1}]}),
            "reader_costs.lines[0].amount_yen",
            "too_small",
        ),
        (
            "reader_costs",
            json!({"lines": [{"portion": "wine"}]}),
            "reader_costs.lines[0].portion",
            "not_allowed",
        ),
        (
            "income",
            json!({"donations_yen": 1e40}),
            "income.donations_yen",
            "wrong_type",
        ),
        (
            "account",
            json!({"kind": "gold"}),
            "account.kind",
            "not_allowed",
        ),
    ];
    for (section, body, field, code) in cases {
        let answer = world.save(&caller, &id, section, 1, &body).await;
        assert_eq!(
            answer.problem(),
            (422, "invalid_input".to_owned()),
            "{section} {field}"
        );
        assert_eq!(
            answer.fields(),
            [(field.to_owned(), code.to_owned())],
            "{section}"
        );
    }
    let unknown = world.save(&caller, &id, "horoscope", 1, &json!({})).await;
    assert_eq!(unknown.problem(), (404, "not_found".to_owned()));
    let after = world
        .get(&caller, &format!("/applications/{id}"))
        .await
        .bytes;
    assert_eq!(after, before);
    world.finish().await;
}

#[tokio::test]
async fn what_is_no_json_or_too_much_of_it_is_refused() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let caller = world.caller(Role::OfficeAdmin, HINATA).await;
    for text in ["", "{", "scheme_id=fy2026", "{\"scheme_id\":\"fy2026\",}"] {
        let answer = world
            .send(caller.request("POST", "/applications", &[], Body::from(text)))
            .await;
        assert_eq!(answer.problem(), (422, "invalid_json".to_owned()), "{text}");
    }
    let megabyte = json!({"scheme_id": "x".repeat(1_000_000), "office_number": HINATA});
    let answer = world.post(&caller, "/applications", &megabyte).await;
    assert_eq!(answer.problem(), (413, "body_too_large".to_owned()));
    for (body, field, code) in [
        (json!({"scheme_id": "fy2026"}), "office_number", "required"),
        (
            json!({"scheme_id": "fy1999", "office_number": HINATA}),
            "scheme_id",
            "not_allowed",
        ),
        (
            json!({"scheme_id": "../etc", "office_number": HINATA}),
            "scheme_id",
            "not_allowed",
        ),
        (
            json!({"scheme_id": "fy2026", "office_number": "123"}),
            "office_number",
            "invalid",
        ),
        (
            json!({"scheme_id": "fy2026", "office_number": HINATA, "admin": true}),
            "admin",
            "unknown_field",
        ),
    ] {
        let answer = world.post(&caller, "/applications", &body).await;
        assert_eq!(
            answer.fields(),
            [(field.to_owned(), code.to_owned())],
            "{body}"
        );
    }
    let list = world.get(&caller, "/applications").await.json();
    assert_eq!(list["items"], json!([]), "nothing was begun");
    world.finish().await;
}

#[tokio::test]
async fn schemes_and_estimates_need_no_account() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let ask = async |method: &str, path: &str, body: Value| {
        let request = axum::http::Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}"))
            .header("content-type", "application/json")
            .body(json_body(&body))
            .unwrap();
        world.send(request).await
    };
    let list = ask("GET", "/schemes", Value::Null).await.json();
    let ids: Vec<&str> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|scheme| scheme["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["fy2026", "fy2025"]);
    let scheme = ask("GET", "/schemes/fy2026", Value::Null).await.json();
    assert_eq!(
        (&scheme["opens_on"], &scheme["closes_on"]),
        (&json!("2026-05-07"), &json!("2027-03-12"))
    );
    assert_eq!(scheme["services"].as_array().unwrap().len(), 35);
    assert_eq!(ask("GET", "/schemes/fy1999", Value::Null).await.status, 404);

    let request = json!({"services": ["11", "15"], "readers": 3, "reader_cost_yen": 100_000,
        "support_cost_yen": 30_500, "donations_yen": 0, "other_income_yen": 0, "nonprofit": false});
    let estimate = ask("POST", "/schemes/fy2026/estimate", request.clone()).await;
    assert_eq!(estimate.status, 200, "{}", estimate.json());
    let estimate = estimate.json();
    assert_eq!(estimate["total_yen"], 130_500);
    assert_eq!(estimate["limit_yen"], 128_000);
    assert_eq!(estimate["grant_yen"], 128_000);
    let refused = ask(
        "POST",
        "/schemes/fy2026/estimate",
        json!({"services": ["A2"]}),
    )
    .await;
    assert_eq!(refused.problem(), (422, "service_not_eligible".to_owned()));
    let huge = json!({"services": ["11"], "reader_cost_yen": i64::MAX});
    let huge = ask("POST", "/schemes/fy2026/estimate", huge).await;
    assert_eq!(huge.problem(), (422, "invalid_input".to_owned()));

    let banks = ask("GET", "/banks?q=%E3%81%BF%E3%81%9A%E3%81%BB", Value::Null)
        .await
        .json();
    assert_eq!(banks["items"][0]["code"], "0001");
    let branches = ask("GET", "/banks/0001/branches?q=001", Value::Null)
        .await
        .json();
    assert_eq!(branches["items"][0]["code"], "001");
    assert_eq!(
        ask("GET", "/banks/9999/branches", Value::Null).await.status,
        404
    );
    let nul = ask("GET", "/banks?q=%00", Value::Null).await;
    assert_eq!(nul.problem(), (422, "invalid_input".to_owned()));
    world.finish().await;
}
