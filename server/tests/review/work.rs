//! Assignment and hold.

use axum::body::Body;
use domain::person::Role;
use serde_json::json;
use testkit::database::for_each_database;

use super::crowd::{Case, add};
use super::world::{Answer, Caller, HINATA, World, json_body};

async fn assign(
    world: &World,
    caller: &Caller,
    id: &str,
    to: Option<&Caller>,
    seen: Option<&Caller>,
) -> Answer {
    let person = |caller: Option<&Caller>| caller.map(|caller| caller.person.to_string());
    let body = json!({"assignee": person(to), "seen": person(seen)});
    let path = format!("/review/cases/{id}/assignee");
    world
        .send(caller.request("PUT", &path, &[], json_body(&body)))
        .await
}

async fn hold(world: &World, caller: &Caller, method: &str, id: &str) -> Answer {
    let path = format!("/review/cases/{id}/hold");
    world
        .send(caller.request(method, &path, &[], Body::empty()))
        .await
}

#[tokio::test]
async fn of_two_reviewers_at_once_one_gets_the_case() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let one = world.staff(Role::Reviewer).await;
        let two = world.staff(Role::Reviewer).await;
        let cases: Vec<Case> = (0..20).map(|n| Case::of("13", n, "テストひなた")).collect();
        for id in add(&world, &applicant, &cases).await {
            let (first, second) = tokio::join!(
                assign(&world, &one, &id, Some(&one), None),
                assign(&world, &two, &id, Some(&two), None),
            );
            let mut states = [first.status.as_u16(), second.status.as_u16()];
            states.sort_unstable();
            assert_eq!(states, [204, 409]);
            let (loser, winner) = if first.status == 409 {
                (first, &two)
            } else {
                (second, &one)
            };
            assert_eq!(loser.problem().1, "assigned_meanwhile");
            let row = world
                .get(
                    &one,
                    &format!("/review/cases?reviewer={}&limit=100", winner.person),
                )
                .await;
            assert!(
                row.json()["items"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|row| row["id"] == id.as_str())
            );
        }
        let nobody = world.caller(Role::OfficeStaff, HINATA).await;
        let id = add(&world, &applicant, &[Case::of("14", 1, "テストみどり")])
            .await
            .remove(0);
        let refused = assign(&world, &one, &id, Some(&nobody), None).await;
        assert_eq!(
            refused.fields(),
            [("assignee".to_owned(), "not_allowed".to_owned())]
        );
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn cases_are_handed_out_in_turn_and_never_to_people_of_the_office() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let one = world.staff(Role::Reviewer).await;
        let two = world.staff(Role::LeadReviewer).await;
        let mut cases: Vec<Case> = (0..6).map(|n| Case::of("13", n, "テストひなた")).collect();
        cases.push(Case::of("13", 7, "テストみどり").with(|case| case.status = "approved"));
        add(&world, &applicant, &cases).await;
        let all = world
            .post(&one, "/review/assignments", &json!({"limit": 5}))
            .await;
        assert_eq!(all.status, 200, "{}", all.json());
        assert_eq!(all.json()["assigned"], 5);
        let mut counts: Vec<i64> = all.json()["shares"]
            .as_array()
            .unwrap()
            .iter()
            .map(|share| share["count"].as_i64().unwrap())
            .collect();
        counts.sort_unstable();
        assert_eq!(counts, [2, 3]);
        let rest = json!({"reviewers": [two.person.to_string()]});
        let rest = world.post(&one, "/review/assignments", &rest).await.json();
        assert_eq!(rest["assigned"], 1, "the approved one is not given out");
        let again = world
            .post(&one, "/review/assignments", &json!({}))
            .await
            .json();
        assert_eq!(again["assigned"], 0);
        let reviewers = world.get(&one, "/review/reviewers").await.json();
        let open: i64 = reviewers
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["open_cases"].as_i64().unwrap())
            .sum();
        assert_eq!(open, 6);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_hold_is_shown_and_ends_by_itself() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let one = world.staff(Role::Reviewer).await;
        let two = world.staff(Role::Reviewer).await;
        let id = add(&world, &applicant, &[Case::of("13", 1, "テストひなた")])
            .await
            .remove(0);
        assert_eq!(hold(&world, &one, "PUT", &id).await.status, 200);
        let refused = hold(&world, &two, "PUT", &id).await;
        assert_eq!(refused.problem(), (409, "held_by_other".to_owned()));
        let row = world.get(&two, "/review/cases").await.json()["items"][0]["hold"].clone();
        assert_eq!(row["by"]["id"], one.person.to_string());
        assert_eq!(row["mine"], false);
        // Somebody else's release changes nothing; renewing prolongs it.
        assert_eq!(hold(&world, &two, "DELETE", &id).await.status, 204);
        world.set_clock("2026-11-22T01:14:00Z");
        assert_eq!(hold(&world, &one, "PUT", &id).await.status, 200);
        world.set_clock("2026-11-22T01:28:00Z");
        assert_eq!(hold(&world, &two, "PUT", &id).await.status, 409);
        world.set_clock("2026-11-22T01:29:00Z");
        assert!(
            world.get(&two, "/review/cases").await.json()["items"][0]
                .get("hold")
                .is_none()
        );
        assert_eq!(hold(&world, &two, "PUT", &id).await.status, 200);
        assert_eq!(hold(&world, &two, "DELETE", &id).await.status, 204);
        let (first, second) = tokio::join!(
            hold(&world, &one, "PUT", &id),
            hold(&world, &two, "PUT", &id)
        );
        let mut states = [first.status.as_u16(), second.status.as_u16()];
        states.sort_unstable();
        assert_eq!(states, [200, 409], "of two at once one gets it");
        world.finish().await;
    })
    .await;
}
