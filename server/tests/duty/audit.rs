//! The audit log, read.

use domain::person::Role;
use serde_json::Value;
use testkit::database::for_each_database;

use super::granted::granted;
use super::officer::officer;
use super::world::{HINATA, MIDORI, World};

fn actions(page: &Value) -> Vec<String> {
    let items = page["items"].as_array().unwrap();
    let text = |row: &Value| row["action"].as_str().unwrap().to_owned();
    items.iter().map(text).collect()
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one story, told in order")]
async fn leads_find_who_did_what_to_which_application() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let granted = granted(&world).await;
        let shown = world
            .get(
                &granted.admin,
                &format!("/applications/{}", granted.application),
            )
            .await
            .json();
        let document = shown["documents"][0]["id"].as_str().unwrap();
        let file = format!("/applications/{}/documents/{document}", granted.application);
        world.get(&granted.admin, &file).await;
        let lead = officer(&world, "審査 長子", &[(Role::LeadReviewer, None)]).await;
        let ask = async |query: &str| {
            world
                .ask(&lead, "GET", &format!("/audit?{query}"), None)
                .await
                .json()
        };

        // By id and by the number people know; every read of a document is there.
        let by_id = ask(&format!("application={}&limit=200", granted.application)).await;
        let found = actions(&by_id);
        for action in [
            "application.created",
            "application.submitted",
            "document.added",
            "document.opened",
        ] {
            assert!(found.contains(&action.to_owned()), "{action}: {found:?}");
        }
        let number = shown["reception_number"].as_str().unwrap();
        let by_number = ask(&format!("application={number}&limit=200")).await;
        assert_eq!(actions(&by_number), found);
        let newest = &by_id["items"][0];
        assert_eq!(newest["action"], "document.opened");
        assert_eq!(newest["office"], HINATA);
        assert_eq!(newest["actor_name"], Value::Null, "a token has no name");

        let by_office = ask(&format!("office={HINATA}&action=document.opened")).await;
        assert_eq!(actions(&by_office), ["document.opened"]);
        assert_eq!(
            actions(&ask(&format!("office={MIDORI}")).await),
            Vec::<String>::new()
        );
        let group = ask("action=document.&limit=200").await;
        assert!(
            actions(&group)
                .iter()
                .all(|action| action.starts_with("document."))
        );
        assert_eq!(actions(&ask("from=2026-11-23").await), Vec::<String>::new());
        assert_eq!(actions(&ask("to=2026-11-21").await), Vec::<String>::new());
        assert!(!actions(&ask("from=2026-11-22&to=2026-11-22").await).is_empty());
        let person = ask(&format!("person={}", lead.person)).await;
        assert_eq!(
            actions(&person),
            Vec::<String>::new(),
            "looking leaves no record"
        );

        // Pages hold together: no record twice, none left out.
        let mut seen = Vec::new();
        let mut query = "limit=7".to_owned();
        loop {
            let page = ask(&query).await;
            seen.extend(
                page["items"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|row| row["seq"].as_i64().unwrap()),
            );
            let Some(next) = page["next"].as_i64() else {
                break;
            };
            query = format!("limit=7&after={next}");
        }
        let expected: Vec<i64> = (1..=seen[0]).rev().collect();
        assert_eq!(seen, expected);

        for (query, field) in [
            ("application=x", "application"),
            ("person=x", "person"),
            ("limit=0", "limit"),
        ] {
            let answer = world
                .ask(&lead, "GET", &format!("/audit?{query}"), None)
                .await;
            assert_eq!(answer.fields()[0].0, field);
        }
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn operators_see_ids_and_no_names_and_others_nothing() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let granted = granted(&world).await;
        let lead = officer(&world, "審査 長子", &[(Role::LeadReviewer, None)]).await;
        let operator = officer(&world, "運用 一子", &[(Role::Operator, None)]).await;
        let reviewer = officer(&world, "審査 一子", &[(Role::Reviewer, None)]).await;
        world.ask(&lead, "POST", "/retention/proposals", None).await;
        world.ask(&lead, "GET", "/audit.csv", None).await;
        let of_lead = format!("/audit?person={}", lead.person);
        let named = world.ask(&lead, "GET", &of_lead, None).await.json();
        assert_eq!(named["items"][0]["actor_name"], "審査 長子");
        let unnamed = world.ask(&operator, "GET", &of_lead, None).await.json();
        assert_eq!(unnamed["items"][0]["actor_id"], lead.person.to_string());
        assert_eq!(unnamed["items"][0]["actor_name"], Value::Null);
        let all = world.ask(&operator, "GET", "/audit?limit=200", None).await;
        let text = String::from_utf8(all.bytes).unwrap();
        assert!(
            !text.contains("見本 花子") && !text.contains("ひなた"),
            "{text}"
        );
        let answer = world.ask(&reviewer, "GET", "/audit", None).await;
        assert_eq!(answer.problem(), (403, "forbidden".to_owned()));
        let answer = world.get(&granted.admin, "/audit").await;
        assert_eq!(answer.problem().0, 403);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_export_holds_every_record_and_is_written_down() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        granted(&world).await;
        let lead = officer(&world, "=審査 長子", &[(Role::LeadReviewer, None)]).await;
        world.ask(&lead, "GET", "/audit.csv", None).await;
        let export = world.ask(&lead, "GET", "/audit.csv", None).await;
        let text = String::from_utf8(export.bytes).unwrap();
        assert!(text.starts_with("\u{feff}番号,"), "{text}");
        let entries = world
            .ask(&lead, "GET", "/audit/verification", None)
            .await
            .json();
        assert_eq!(entries["whole"], true);
        let lines = i64::try_from(text.lines().count()).unwrap() - 1;
        assert_eq!(entries["entries"].as_i64(), Some(lines));
        assert!(text.contains("audit.exported"));
        // A name that a spreadsheet would take for a formula.
        assert!(text.contains(",'=審査 長子,"), "{text}");
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_changed_record_is_found_out() {
    for_each_database(async |database| {
        use sea_orm::ConnectionTrait as _;
        let world = World::on(database).await;
        granted(&world).await;
        let lead = officer(&world, "審査 長子", &[(Role::LeadReviewer, None)]).await;
        let tx = world.ctx.db.begin().await.unwrap();
        tx.conn()
            .execute_unprepared("UPDATE audit_log SET action = 'session.started' WHERE seq = 3")
            .await
            .unwrap();
        let subject = store::audit::Subject::new(store::audit::SubjectKind::Installation, "test");
        let entry = store::audit::AuditEntry::new(
            world.ctx.stamp(),
            store::audit::Actor::system(),
            store::audit::AuditAction::SettingChanged,
            subject,
        );
        tx.commit(entry).await.unwrap();
        let told = world
            .ask(&lead, "GET", "/audit/verification", None)
            .await
            .json();
        assert_eq!(told["whole"], false);
        assert_eq!(
            (told["broken_at"].as_i64(), told["reason"].as_str()),
            (Some(3), Some("changed"))
        );
    })
    .await;
}
