//! Who may call what: every route against every kind of visitor.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use domain::person::Role;
use server::actor::{Actor, Affiliation, Scope, Via};
use server::http::routes::table;
use testkit::database::TestDatabase;
use uuid::Uuid;

use super::portal::{HINATA, Portal};

fn visitor(role: Role, via: Via) -> Actor {
    let office = role.is_office_role().then(|| HINATA.parse().ok()).flatten();
    Actor {
        person: Uuid::nil(),
        via,
        active_office: office.clone(),
        affiliations: vec![Affiliation { role, office }],
    }
}

fn visitors(now: DateTime<Utc>) -> Vec<(String, Option<Actor>)> {
    let session = |stepped_up_at| Via::Session {
        id: Uuid::nil(),
        stepped_up_at,
        expires_at: now,
    };
    let mut visitors = vec![("nobody".to_owned(), None)];
    for role in Role::ALL {
        visitors.push((role.as_str().to_owned(), Some(visitor(role, session(None)))));
        let fresh = visitor(role, session(Some(now)));
        visitors.push((format!("{}+passkey", role.as_str()), Some(fresh)));
    }
    for scope in Scope::ALL {
        let via = Via::Token {
            id: Uuid::nil(),
            scopes: vec![scope],
        };
        let name = format!("token[{}]", scope.as_str());
        visitors.push((name, Some(visitor(Role::OfficeAdmin, via))));
    }
    visitors
}

#[tokio::test]
async fn the_matrix_of_routes_and_visitors_is_as_agreed() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let now = portal.ctx.clock.now();
    let visitors = visitors(now);
    let mut text = String::new();
    for route in table(&portal.ctx) {
        let mut answers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, actor) in &visitors {
            let answer = match route.access.admit(actor.as_ref(), now) {
                Ok(()) => "ok",
                Err(code) => code.as_str(),
            };
            answers.entry(answer).or_default().push(name);
        }
        let (access, body) = (route.access, route.body);
        let (patience, limit) = (route.patience, route.limit);
        writeln!(text, "{} {}", route.method, route.path).unwrap();
        writeln!(
            text,
            "  {access:?}, body {body:?}, time {patience:?}, limit {limit:?}"
        )
        .unwrap();
        for (answer, names) in answers {
            let everybody = names.len() == visitors.len();
            let names = if everybody {
                "everybody".to_owned()
            } else {
                names.join(" ")
            };
            writeln!(text, "  {answer}: {names}").unwrap();
        }
    }
    insta::assert_snapshot!(text);
    portal.finish().await;
}

#[tokio::test]
async fn nothing_but_the_open_routes_answers_without_a_session() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::on(&database).await;
    let mut browser = portal.browser();
    let mut asked = 0;
    for route in table(&portal.ctx) {
        if route.access == server::http::Access::Open {
            continue;
        }
        let path = route
            .path
            .replace("{number}", HINATA)
            .replace("{section}", "office")
            .replace("{kind}", "receipt_copy");
        let path: String = path
            .split('/')
            .map(|part| {
                if part.starts_with('{') {
                    "01912345-6789-7abc-8def-0123456789ab"
                } else {
                    part
                }
            })
            .collect::<Vec<_>>()
            .join("/");
        let answer = browser.send_bytes(route.method, &path, None).await;
        let expected = (401, "not_signed_in".to_owned());
        assert_eq!(answer.problem(), expected, "{} {path}", route.method);
        asked += 1;
    }
    assert!(asked > 25, "{asked}");
    portal.finish().await;
}
