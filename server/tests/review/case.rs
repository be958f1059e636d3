//! One case: what is shown of it, and to whom.

use domain::person::Role;
use testkit::database::for_each_database;

use super::world::{HINATA, World, json_body};

#[tokio::test]
async fn a_case_shows_what_was_submitted_and_nothing_of_the_draft() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let reviewer = world.staff(Role::Reviewer).await;
        let id = world.begin(&applicant, HINATA).await;
        let path = format!("/review/cases/{id}");
        assert_eq!(world.get(&reviewer, &path).await.status, 404, "a draft");
        let version = world.fill(&applicant, &id).await;
        let submitted = world
            .submit(&applicant, &id, "key-0000-0000-0001", version)
            .await;
        assert_eq!(submitted.status, 201);
        let answer = world.get(&reviewer, &path).await;
        assert_eq!(answer.status, 200, "{}", answer.json());
        let view = answer.json();
        assert_eq!(view["submission"]["ordinal"], 1);
        assert_eq!(view["changed_since"], false);
        assert_eq!(view["actions"][0], "start_review");
        assert!(view["timeline"].as_array().unwrap().len() >= 2);
        let documents = view["submission"]["documents"].as_array().unwrap().clone();
        let document = documents[0]["id"].as_str().unwrap();
        let page = world
            .get(
                &reviewer,
                &format!("{path}/documents/{document}?view=page&page=1"),
            )
            .await;
        assert_eq!(page.status, 200, "{:?}", page.headers);
        assert_eq!(page.headers["content-type"], "image/jpeg");
        let file = world
            .get(&reviewer, &format!("{path}/documents/{document}"))
            .await;
        assert_eq!(
            file.bytes.len(),
            usize::try_from(documents[0]["size_bytes"].as_u64().unwrap()).unwrap()
        );
        let wrong = world
            .get(&reviewer, &format!("{path}/documents/{document}?page=1"))
            .await;
        assert_eq!(wrong.fields()[0].0, "page");
        // The applicant goes on writing: the case stays as submitted, and says so.
        let version = submitted.json()["version"].as_i64().unwrap();
        let income =
            serde_json::json!({"nonprofit": true, "donations_yen": 1_000, "other_income_yen": 0});
        let saved = world
            .save(&applicant, &id, "income", version, &income)
            .await;
        assert_eq!(saved.status, 200, "{}", saved.json());
        let view = world.get(&reviewer, &path).await.json();
        assert_eq!(view["changed_since"], true);
        assert_ne!(
            view["submission"]["answers"]["income"]["donations_yen"],
            1_000
        );
        world.finish().await;
    })
    .await;
}

/// What of the application stands in the text of a document is found, on the page where it stands; a photo has
/// no text, and nobody but the review reads it.
#[tokio::test]
async fn the_text_of_a_page_is_compared_with_the_answers() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let reviewer = world.staff(Role::Reviewer).await;
        let id = world.begin(&applicant, HINATA).await;
        let version = world.fill(&applicant, &id).await;
        world
            .submit(&applicant, &id, "key-0000-0000-0001", version)
            .await;
        let path = format!("/review/cases/{id}");
        let view = world.get(&reviewer, &path).await.json();
        let document = |kind: &str| {
            let all = view["submission"]["documents"].as_array().unwrap();
            let found = all.iter().find(|one| one["kind"] == kind).unwrap();
            format!("{path}/documents/{}/text", found["id"].as_str().unwrap())
        };
        let receipt = document("receipt_copy");
        let text = world
            .get(&reviewer, &format!("{receipt}?page=1"))
            .await
            .json();
        assert_eq!(text["has_text"], true);
        let found = text["findings"].as_array().unwrap();
        let amount = found.iter().find(|one| one["what"] == "amount").unwrap();
        assert_eq!(amount["value"], "22000", "{text}");
        let place = amount["places"][0].as_array().unwrap();
        let [left, top, width, height] = [0, 1, 2, 3].map(|side| place[side].as_f64().unwrap());
        assert!(left > 0.0 && left + width < 1.0 && top > 0.0 && top + height < 0.5);
        // The reader costs 13,200 on paper and 39,600 in the answers.
        assert!(found.iter().all(|one| one["value"] != "39600"), "{text}");
        let photo = document("bankbook_copy");
        let none = world
            .get(&reviewer, &format!("{photo}?page=1"))
            .await
            .json();
        assert_eq!(none, serde_json::json!({"has_text": false, "findings": []}));
        let beyond = world.get(&reviewer, &format!("{receipt}?page=99")).await;
        assert!(beyond.status.is_client_error(), "{}", beyond.json());
        let refused = world.get(&applicant, &format!("{receipt}?page=1")).await;
        assert_eq!(refused.status, 403);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn only_reviewers_see_the_queue() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let officer = world.staff(Role::PaymentOfficer).await;
        let operator = world.staff(Role::Operator).await;
        for path in [
            "/review/cases",
            "/review/counts",
            "/review/cases.csv",
            "/review/reviewers",
            "/review/views",
            "/review/cases/00000000-0000-7000-8000-000000000000",
        ] {
            for caller in [&applicant, &officer, &operator] {
                assert_eq!(world.get(caller, path).await.status, 403, "{path}");
            }
        }
        assert_eq!(world.get(&officer, "/review/figures").await.status, 200);
        assert_eq!(world.get(&applicant, "/review/figures").await.status, 403);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_reviewer_of_the_office_is_told_so() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let reviewer = world.staff(Role::Reviewer).await;
        let id = world.begin(&applicant, HINATA).await;
        let version = world.fill(&applicant, &id).await;
        world
            .submit(&applicant, &id, "key-0000-0000-0001", version)
            .await;
        let path = format!("/review/cases/{id}");
        assert_eq!(
            world.get(&reviewer, &path).await.json()["case"]["conflict"],
            false
        );
        world.also(&reviewer, Role::OfficeStaff, HINATA).await;
        assert_eq!(
            world.get(&reviewer, &path).await.json()["case"]["conflict"],
            true
        );
        let given = world
            .post(&reviewer, "/review/assignments", &serde_json::json!({}))
            .await
            .json();
        assert_eq!(given["assigned"], 0, "nobody else is there to take it");
        let body = serde_json::json!({"assignee": reviewer.person.to_string()});
        let request = reviewer.request("PUT", &format!("{path}/assignee"), &[], json_body(&body));
        let refused = world.send(request).await;
        assert_eq!(
            refused.fields(),
            [("assignee".to_owned(), "not_allowed".to_owned())]
        );
        world.finish().await;
    })
    .await;
}
