//! Purging what is past its retention: four eyes, and nothing personal left.

use std::fmt::Write as _;
use std::path::Path;

use domain::person::Role;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use serde_json::json;
use testkit::database::{TestDatabase, for_each_database};
use testkit::file::paper;

use super::granted::{Granted, granted};
use super::officer::{Officer, officer, officer_signed_in_before};
use super::reviewed::{WRITTEN, reviewed};
use super::world::World;

/// What the office wrote about people, in answers, on paper and in requests.
const PERSONAL: [&str; 7] = [
    WRITTEN,
    "見本県見本市1-2-3",
    "ミホン ハナコ",
    "見本電器店",
    "通帳.jpg",
    "雨宮 見本子の退職",
    "見本の理由",
];

/// A report confirmed and a change granted, with files, long ago.
async fn with_duties(world: &World) -> Granted {
    let granted = granted(world).await;
    let form = json!({"method": "exempt", "credit_yen": 0, "note": "雨宮 見本子の退職"});
    let version = granted.submit(world, &granted.path(), form).await.version();
    let reviewer = officer(world, "審査 一子", &[(Role::Reviewer, None)]).await;
    let decide = format!("/review/duties/{}/decision", granted.report);
    let confirm = json!({"version": version, "outcome": "confirm", "note": "見本の理由"});
    let answer = world.ask(&reviewer, "POST", &decide, Some(&confirm)).await;
    assert_eq!(answer.status.as_u16(), 200, "{}", answer.json());
    let list = format!("/applications/{}/duties", granted.application);
    let begun = world
        .post(&granted.admin, &list, &json!({"kind": "change"}))
        .await;
    let id = begun.json()["id"].as_str().unwrap().to_owned();
    let to = format!("{list}/{id}/documents?name=a.pdf");
    let request = granted
        .admin
        .request("PUT", &to, &[], paper::designation_notice().into());
    assert_eq!(world.send(request).await.status.as_u16(), 200);
    reviewed(world, &granted.application, reviewer.person).await;
    server::worker::work_off(&world.ctx).await.unwrap();
    granted
}

/// Every row of every table as text.
async fn everything(world: &World) -> String {
    let conn = world.ctx.db.read();
    let backend = conn.get_database_backend();
    let sqlite = backend == DbBackend::Sqlite;
    let tables = if sqlite {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'application_search%'"
    } else {
        "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = current_schema()"
    };
    let ask = async |sql: &str, column: &str| -> Vec<String> {
        let rows = conn
            .query_all_raw(Statement::from_string(backend, sql.to_owned()))
            .await
            .unwrap();
        rows.iter()
            .map(|row| row.try_get("", column).unwrap())
            .collect()
    };
    let mut text = String::new();
    for table in ask(tables, "name").await {
        let sql = if sqlite {
            let columns = ask(
                &format!("SELECT name FROM pragma_table_info('{table}')"),
                "name",
            )
            .await;
            let cells: Vec<String> = columns
                .iter()
                .map(|column| {
                    format!(
                        "CASE typeof(\"{column}\") WHEN 'blob' THEN hex(\"{column}\") \
                         ELSE coalesce(CAST(\"{column}\" AS TEXT), '') END"
                    )
                })
                .collect();
            format!(
                "SELECT {} AS line FROM \"{table}\"",
                cells.join(" || '|' || ")
            )
        } else {
            format!("SELECT t::text AS line FROM \"{table}\" t")
        };
        for line in ask(&sql, "line").await {
            writeln!(text, "{table}: {line}").unwrap();
        }
    }
    text
}

/// Objects in the document store.
fn objects(folder: &Path) -> usize {
    std::fs::read_dir(folder).map_or(0, |entries| {
        entries
            .map(|entry| entry.unwrap().path())
            .map(|path| if path.is_dir() { objects(&path) } else { 1 })
            .sum()
    })
}

async fn leads(world: &World) -> (Officer, Officer) {
    let held = [(Role::LeadReviewer, None)];
    (
        officer(world, "審査 甲", &held).await,
        officer(world, "審査 乙", &held).await,
    )
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one story, told in order")]
async fn two_people_purge_and_nothing_personal_is_left() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let granted = with_duties(&world).await;
        let before = everything(&world).await;
        for words in PERSONAL {
            assert!(before.contains(words), "{words} is there to be purged");
        }
        assert!(objects(&world.documents) > 0);
        let (first, second) = leads(&world).await;

        // The last day of the fifth fiscal year: kept.
        world.set_clock("2032-03-31T14:00:00Z");
        let shown = world.ask(&first, "GET", "/retention", None).await.json();
        assert_eq!(
            (&shown["over_before"], &shown["waiting"]),
            (&json!("2026-04-01"), &json!(0))
        );
        let early = world
            .ask(&first, "POST", "/retention/proposals", None)
            .await;
        assert_eq!(early.problem(), (409, "not_in_this_state".to_owned()));

        world.set_clock("2032-03-31T15:00:00Z");
        let shown = world.ask(&first, "GET", "/retention", None).await.json();
        assert_eq!(
            (&shown["waiting"], &shown["held_back"]),
            (&json!(1), &json!(0))
        );
        let proposed = world
            .ask(&first, "POST", "/retention/proposals", None)
            .await;
        assert_eq!(proposed.status.as_u16(), 201, "{}", proposed.json());
        let doubled = world
            .ask(&second, "POST", "/retention/proposals", None)
            .await;
        assert_eq!(doubled.problem(), (409, "already_exists".to_owned()));
        let id = proposed.json()["id"].as_str().unwrap().to_owned();
        let approval = format!("/retention/proposals/{id}/approval");
        let same = world.ask(&first, "POST", &approval, None).await;
        assert_eq!(same.problem(), (403, "same_person".to_owned()));
        let held = [(Role::LeadReviewer, None)];
        let cold = officer_signed_in_before(&world, "審査 丙", &held).await;
        let answer = world.ask(&cold, "POST", &approval, None).await;
        assert_eq!(answer.problem(), (403, "step_up_required".to_owned()));
        let approved = world.ask(&second, "POST", &approval, None).await;
        assert_eq!(approved.json()["state"], "approved", "{}", approved.json());
        let again = world.ask(&second, "POST", &approval, None).await;
        assert_eq!(again.problem(), (409, "not_in_this_state".to_owned()));

        server::worker::work_off(&world.ctx).await.unwrap();
        let shown = world.ask(&first, "GET", "/retention", None).await.json();
        assert_eq!(shown["proposals"][0]["state"], "done");
        assert_eq!(
            (&shown["proposals"][0]["purged"], &shown["waiting"]),
            (&json!(1), &json!(0))
        );
        let after = everything(&world).await;
        for words in PERSONAL {
            assert!(!after.contains(words), "{words} is left");
        }
        assert_eq!(objects(&world.documents), 0, "the document store is empty");
        // The figures stay.
        let row =
            store::application::find(world.ctx.db.read(), granted.application.parse().unwrap())
                .await
                .unwrap()
                .unwrap();
        assert_eq!(
            (row.status.as_str(), row.approved_yen),
            ("paid", Some(super::granted::GRANT))
        );
        world.finish().await;
        nothing_in_the_file(database).await;
    })
    .await;
}

/// A database file keeps what was deleted in free pages, unless it is overwritten.
async fn nothing_in_the_file(database: &TestDatabase) {
    let address = database.address();
    let Some(path) = address.strip_prefix("sqlite://") else {
        return;
    };
    // The last connection takes the write-ahead log over into the file.
    database.database().clone().close().await.unwrap();
    let text = String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
    for words in PERSONAL {
        assert!(!text.contains(words), "{words} is left in the file");
    }
}

#[tokio::test]
async fn what_waits_for_an_answer_is_held_back_and_a_proposal_can_be_taken_back() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let granted = granted(&world).await;
        let (first, second) = leads(&world).await;
        let zero = json!({"method": "exempt", "credit_yen": 0});
        let version = granted
            .submit(&world, &granted.path(), zero)
            .await
            .version();
        world.set_clock("2032-06-01T00:00:00Z");
        let shown = world.ask(&first, "GET", "/retention", None).await.json();
        assert_eq!(
            (&shown["waiting"], &shown["held_back"]),
            (&json!(0), &json!(1))
        );
        let decide = format!("/review/duties/{}/decision", granted.report);
        let confirm = json!({"version": version, "outcome": "confirm"});
        world.ask(&second, "POST", &decide, Some(&confirm)).await;
        let proposed = world
            .ask(&first, "POST", "/retention/proposals", None)
            .await;
        let id = proposed.json()["id"].as_str().unwrap().to_owned();
        let path = format!("/retention/proposals/{id}");
        let taken = world.ask(&first, "DELETE", &path, None).await;
        assert_eq!(taken.status.as_u16(), 204);
        let late = world
            .ask(&second, "POST", &format!("{path}/approval"), None)
            .await;
        assert_eq!(late.problem(), (409, "not_in_this_state".to_owned()));
        let shown = world.ask(&first, "GET", "/retention", None).await.json();
        assert_eq!(
            (&shown["waiting"], &shown["proposals"][0]["state"]),
            (&json!(1), &json!("withdrawn"))
        );
        let reviewer = officer(&world, "審査 一子", &[(Role::Reviewer, None)]).await;
        let answer = world.ask(&reviewer, "GET", "/retention", None).await;
        assert_eq!(answer.problem(), (403, "forbidden".to_owned()));
        world.finish().await;
    })
    .await;
}
