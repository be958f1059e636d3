//! Staff of the federation, seen and ended by operators.

use axum::http::StatusCode;
use domain::person::Role;
use serde_json::json;
use testkit::database::for_each_database;

use super::officer::{officer, officer_signed_in_before};
use super::world::World;

#[tokio::test]
async fn an_operator_sees_the_staff_and_ends_roles() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = officer(&world, "運用 一子", &[(Role::Operator, None)]).await;
        let held = [(Role::Reviewer, None), (Role::LeadReviewer, None)];
        let lead = officer(&world, "審査 長子", &held).await;
        let town = officer(&world, "市町村 一子", &[(Role::InsurerOfficer, None)]).await;
        let path = format!("/staff/{}/roles/insurer_officer", town.person);
        let answer = world.ask(&operator, "DELETE", &path, None).await;
        assert_eq!(answer.problem(), (404, "not_found".to_owned()));
        let invitation = json!({"email": "shinsa@example.jp", "role": "reviewer"});
        let invited = world
            .ask(
                &operator,
                "POST",
                "/federation/invitations",
                Some(&invitation),
            )
            .await;
        assert_eq!(invited.status, StatusCode::CREATED, "{}", invited.json());

        let staff = world.ask(&operator, "GET", "/staff", None).await.json();
        assert_eq!(staff["members"].as_array().unwrap().len(), 2);
        assert_eq!(staff["members"][0]["you"], true);
        assert_eq!(staff["members"][1]["roles"].as_array().unwrap().len(), 2);
        assert_eq!(staff["invitations"][0]["email"], "shinsa@example.jp");

        let path = format!("/staff/{}/roles/lead_reviewer", lead.person);
        let cold = officer_signed_in_before(&world, "運用 二子", &[(Role::Operator, None)]).await;
        let answer = world.ask(&cold, "DELETE", &path, None).await;
        assert_eq!(answer.problem(), (403, "step_up_required".to_owned()));
        let answer = world.ask(&operator, "DELETE", &path, None).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT);
        let again = world.ask(&operator, "DELETE", &path, None).await;
        assert_eq!(again.problem(), (404, "not_found".to_owned()));
        // The session goes on, the role is gone at once.
        let answer = world.ask(&lead, "GET", "/retention", None).await;
        assert_eq!(answer.problem(), (403, "forbidden".to_owned()));

        let invitation = staff["invitations"][0]["id"].as_str().unwrap();
        let path = format!("/federation/invitations/{invitation}");
        let answer = world.ask(&operator, "DELETE", &path, None).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT);
        let answer = world.ask(&operator, "DELETE", &path, None).await;
        assert_eq!(answer.problem(), (404, "not_found".to_owned()));
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_last_operator_stays_and_others_see_nothing() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = officer(&world, "運用 一子", &[(Role::Operator, None)]).await;
        let reviewer = officer(&world, "審査 一子", &[(Role::Reviewer, None)]).await;
        let answer = world.ask(&reviewer, "GET", "/staff", None).await;
        assert_eq!(answer.problem(), (403, "forbidden".to_owned()));
        let path = format!("/staff/{}/roles/operator", operator.person);
        let answer = world.ask(&operator, "DELETE", &path, None).await;
        assert_eq!(answer.problem(), (409, "last_one".to_owned()));
        let path = format!("/staff/{}/roles/operator", reviewer.person);
        let answer = world.ask(&operator, "DELETE", &path, None).await;
        assert_eq!(answer.problem(), (404, "not_found".to_owned()));
        world.finish().await;
    })
    .await;
}
