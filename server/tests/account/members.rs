//! Colleagues of an office, and what other offices see of them: nothing.

use serde_json::json;
use testkit::database::for_each_database;

use super::portal::{HINATA, MIDORI, Portal};

const TARO: &str = "taro@example.jp";
const HANAKO: &str = "hanako@example.jp";

const MEMBERS: &str = "/offices/1379900010/members";
const INVITATIONS: &str = "/offices/1379900010/invitations";

#[tokio::test]
async fn an_administrator_invites_once_and_takes_back() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let request = json!({ "email": HANAKO, "role": "office_staff" });
        assert_eq!(admin.post(INVITATIONS, &request).await.status, 201);
        let twice = admin.post(INVITATIONS, &request).await;
        assert_eq!(twice.problem(), (409, "already_exists".to_owned()));
        let members = admin.get(MEMBERS).await.json();
        assert_eq!(members["invitations"][0]["email"], HANAKO);
        let id = members["invitations"][0]["id"].as_str().unwrap();
        let link = format!("/registrations/{}", portal.link_for(HANAKO).await);
        let path = format!("{INVITATIONS}/{id}");
        assert_eq!(admin.delete(&path).await.status, 204);
        let gone = portal.browser().get(&link).await;
        assert_eq!(gone.problem(), (410, "link_expired".to_owned()));
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn an_administrator_invites_and_removes_colleagues() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let role = "office_staff";
        let mut staff = portal.invited(&mut admin, HINATA, HANAKO, role).await;
        let seen = staff.get(MEMBERS).await.json();
        assert_eq!(seen["members"].as_array().unwrap().len(), 2);
        let invitations = &seen["invitations"];
        assert_eq!(invitations, &json!([]), "they are the administrator's");
        let request = json!({ "email": "jiro@example.jp", "role": role });
        let inviting = staff.post(INVITATIONS, &request).await;
        assert_eq!(inviting.problem(), (403, "forbidden".to_owned()));

        let member = |you: bool| {
            let members = seen["members"].as_array().unwrap();
            let found = members.iter().find(|member| member["you"] == you).unwrap();
            format!("{MEMBERS}/{}", found["id"].as_str().unwrap())
        };
        let last = admin.delete(&member(false)).await;
        assert_eq!(last.problem(), (409, "last_one".to_owned()));
        assert_eq!(admin.delete(&member(true)).await.status, 204);
        assert_eq!(staff.get("/me").await.json()["affiliations"], json!([]));
        assert_eq!(staff.get(MEMBERS).await.status, 404);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn another_office_is_as_if_it_were_not_there() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut taro = portal.registered(TARO, HINATA).await;
        let mut hanako = portal.registered(HANAKO, MIDORI).await;
        let me = hanako.get("/me").await.json();
        let person = me["id"].as_str().unwrap();
        let request = json!({ "email": "x@example.jp", "role": "office_admin" });
        for office in [MIDORI, "1379900036", "nonsense"] {
            let members = taro.get(&format!("/offices/{office}/members")).await;
            let removed = taro
                .delete(&format!("/offices/{office}/members/{person}"))
                .await;
            let invited = taro
                .post(&format!("/offices/{office}/invitations"), &request)
                .await;
            for answer in [members, removed, invited] {
                assert_eq!(answer.problem(), (404, "not_found".to_owned()), "{office}");
                let body = taro.get("/applications/nonsense").await.anonymous_body();
                assert_eq!(answer.anonymous_body(), body);
            }
        }
        let audited = store::audit::verify(&portal.ctx.db).await.unwrap();
        assert!(audited.entries >= 6, "denials leave records");
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn roles_of_the_federation_are_given_by_operators_alone() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered(TARO, HINATA).await;
        let request = json!({ "email": HANAKO, "role": "reviewer" });
        let refused = browser.post("/federation/invitations", &request).await;
        assert_eq!(refused.problem(), (403, "forbidden".to_owned()));
        let path = format!("/offices/{HINATA}/invitations");
        let smuggled = browser.post(&path, &request).await;
        assert_eq!(
            smuggled.issue(),
            ("role".to_owned(), "not_allowed".to_owned())
        );
        portal.appoint(TARO, "operator").await;
        assert_eq!(
            browser
                .post("/federation/invitations", &request)
                .await
                .status,
            201
        );
        let office_role = json!({ "email": HANAKO, "role": "office_admin" });
        let wrong = browser.post("/federation/invitations", &office_role).await;
        assert_eq!(wrong.issue(), ("role".to_owned(), "not_allowed".to_owned()));
        let link = portal.link_for(HANAKO).await;
        let mut reviewer = portal.browser();
        let details = json!({ "person_name": "見本 審査" });
        let me = reviewer.register_through(&link, &details).await;
        assert_eq!(me.status, 201);
        assert_eq!(me.json()["affiliations"], json!([{ "role": "reviewer" }]));
        assert_eq!(reviewer.get("/applications").await.status, 403);
        portal.finish().await;
    })
    .await;
}
