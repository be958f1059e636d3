//! Filters, pages and counts of the queue.

use domain::person::Role;
use serde_json::{Value, json};
use testkit::database::for_each_database;

use super::crowd::{Case, add};
use super::world::{Caller, HINATA, World};

async fn ids(world: &World, caller: &Caller, query: &str) -> Vec<String> {
    let answer = world.get(caller, &format!("/review/cases?{query}")).await;
    assert_eq!(answer.status, 200, "{query}: {}", answer.json());
    rows(&answer.json())
}

fn rows(page: &Value) -> Vec<String> {
    page["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["id"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn each_filter_narrows_the_queue_and_the_counts() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let reviewer = world.staff(Role::Reviewer).await;
        world.begin(&applicant, HINATA).await;
        let october = "2026-10-05T03:00:00Z".parse().unwrap();
        let all = add(
            &world,
            &applicant,
            &[
                Case::of("13", 1, "テストひなた").with(|case| case.submitted_at = october),
                Case::of("13", 2, "テストみどり").with(|case| {
                    case.category = "home_visit,residential";
                    case.flags = Some("account_holder,bank_exists");
                }),
                Case::of("27", 3, "テストあおぞら").with(|case| case.status = "in_review"),
                Case::of("27", 4, "テストさくら").with(|case| case.category = "other"),
            ],
        )
        .await;
        let of = |places: &[usize]| -> Vec<String> {
            places.iter().map(|place| all[*place].clone()).collect()
        };
        for (query, expected) in [
            ("", vec![0, 1, 2, 3]),
            ("status=submitted", vec![0, 1, 3]),
            ("month=2026-10", vec![0]),
            ("prefecture=27", vec![2, 3]),
            ("category=home_visit", vec![0, 1, 2]),
            ("category=residential", vec![1]),
            ("category=home", vec![]),
            ("flag=any", vec![1]),
            ("flag=bank_exists", vec![1]),
            ("flag=bank", vec![]),
            ("reviewer=none&prefecture=13", vec![0, 1]),
            ("reviewer=me", vec![]),
            ("status=in_review&prefecture=13", vec![]),
        ] {
            assert_eq!(
                ids(&world, &reviewer, query).await,
                of(&expected),
                "{query}"
            );
        }
        let counts = world
            .get(&reviewer, "/review/counts?prefecture=27&status=paid")
            .await
            .json();
        assert_eq!(counts["total"], 2);
        let states = counts["by_status"].as_array().unwrap();
        assert_eq!(states.len(), 10);
        assert!(states.contains(&json!({"status": "in_review", "count": 1})));
        assert!(states.contains(&json!({"status": "submitted", "count": 1})));
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn pages_follow_each_other_while_others_come_in() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let reviewer = world.staff(Role::LeadReviewer).await;
        let first: Vec<Case> = (0..25).map(|n| Case::of("01", n, "テストほし")).collect();
        let mut expected = add(&world, &applicant, &first).await;
        let mut seen = Vec::new();
        let mut after = String::new();
        for round in 0..10_u32 {
            let query = format!("/review/cases?limit=10{after}");
            let page = world.get(&reviewer, &query).await.json();
            seen.extend(rows(&page));
            let Some(next) = page["next"].as_str() else {
                break;
            };
            after = format!("&after={next}");
            if round < 2 {
                let more = [Case::of("02", round, "テストつき")];
                expected.extend(add(&world, &applicant, &more).await);
            }
        }
        assert_eq!(seen, expected, "each once, in the order received");
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_row_says_how_long_it_waits_and_whose_it_is() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let reviewer = world.staff(Role::Reviewer).await;
        add(&world, &applicant, &[Case::of("13", 1, "テストひなた")]).await;
        let page = world.get(&reviewer, "/review/cases").await.json();
        let row = &page["items"][0];
        assert_eq!(row["age_days"], 21);
        assert_eq!(row["received_month"], "2026-11-01");
        assert_eq!(row["decision_by"], "2026-12-31");
        assert_eq!(row["days_left"], 39);
        assert_eq!(row["conflict"], false);
        assert_eq!(row["office_name"], "テストひなた");
        assert!(row.get("assignee").is_none());
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_named() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let reviewer = world.staff(Role::Reviewer).await;
        for (query, field) in [
            ("status=draft", "status"),
            ("status=nothing", "status"),
            ("month=2026-13", "month"),
            ("month=november", "month"),
            ("prefecture=48", "prefecture"),
            ("category=%25", "category"),
            ("flag=a,b", "flag"),
            ("reviewer=somebody", "reviewer"),
            ("after=zzz", "after"),
            ("limit=0", "limit"),
            ("limit=101", "limit"),
            ("q=%E3%83%BB", "q"),
        ] {
            let answer = world
                .get(&reviewer, &format!("/review/cases?{query}"))
                .await;
            assert_eq!(answer.status, 422, "{query}");
            assert_eq!(answer.fields()[0].0, field, "{query}");
        }
        world.finish().await;
    })
    .await;
}
