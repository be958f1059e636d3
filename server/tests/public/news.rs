//! お知らせ: written by the operator, read in every language.

use axum::http::StatusCode;
use domain::person::Role;
use serde_json::{Value, json};
use testkit::database::for_each_database;

use super::officer::officer;
use super::world::World;

fn news(version: i64, day: &str, title: &str) -> Value {
    json!({ "version": version, "published_on": day,
        "japanese": { "title": title, "body": "一段落目。\n\n二段落目 <b>。" },
        "english": { "title": "Maintenance", "body": "One." } })
}

#[tokio::test]
async fn news_are_written_read_changed_and_taken_down() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = world.operator().await;
        let empty = world.open("/news").await.text();
        assert!(empty.contains("お知らせはまだありません"));

        let written = world
            .ask(
                &operator,
                "POST",
                "/news/desk",
                Some(&news(0, "2026-11-20", "点検のお知らせ")),
            )
            .await;
        assert_eq!(written.status, StatusCode::CREATED, "{}", written.json());
        let id = written.json()["id"].as_str().unwrap().to_owned();
        let path = format!("/news/desk/{id}");
        let coming = news(0, "2026-12-24", "まだ先のお知らせ");
        world
            .ask(&operator, "POST", "/news/desk", Some(&coming))
            .await;

        let page = world.open("/news").await.text();
        assert!(page.contains("点検のお知らせ") && page.contains("2026年（令和8年）11月20日"));
        assert!(page.contains("二段落目 &lt;b&gt;。") && !page.contains("まだ先の"));
        let easy = world.open("/easy/news").await.text();
        assert!(easy.contains("<div lang=\"ja\"><h2 class=\"news-title\">点検のお知らせ"));
        let english = world.open("/en/news").await.text();
        assert!(english.contains("Maintenance") && !english.contains("点検"));

        let desk = world.ask(&operator, "GET", "/news/desk", None).await.json();
        let shown: Vec<_> = desk
            .as_array()
            .unwrap()
            .iter()
            .map(|one| &one["shown"])
            .collect();
        assert_eq!(shown, [&json!(false), &json!(true)]);

        let changed = world
            .ask(
                &operator,
                "PUT",
                &path,
                Some(&news(1, "2026-11-20", "点検は中止です")),
            )
            .await;
        assert_eq!(changed.json()["version"], 2, "{}", changed.json());
        let late = world
            .ask(
                &operator,
                "PUT",
                &path,
                Some(&news(1, "2026-11-20", "遅れて保存")),
            )
            .await;
        assert_eq!(late.problem(), (409, "draft_changed".to_owned()));
        assert_eq!(late.json()["current_version"], 2);
        assert!(world.open("/news").await.text().contains("点検は中止です"));

        let gone = world.ask(&operator, "DELETE", &path, None).await;
        assert_eq!(gone.status, StatusCode::NO_CONTENT);
        let again = world.ask(&operator, "DELETE", &path, None).await;
        assert_eq!(again.problem(), (404, "not_found".to_owned()));
        assert!(!world.open("/news").await.text().contains("点検"));
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn fields_at_fault_are_named_and_others_may_not_write() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = world.operator().await;
        let bad = json!({ "version": 0, "published_on": "2026-11-20",
            "japanese": { "title": " ", "body": "あ".repeat(4001) },
            "easy": { "title": "だいじ\nな", "body": "" } });
        let answer = world.ask(&operator, "POST", "/news/desk", Some(&bad)).await;
        let named = |field: &str, code: &str| (field.to_owned(), code.to_owned());
        assert_eq!(
            answer.fields(),
            [
                named("japanese.title", "required"),
                named("japanese.body", "too_long"),
                named("easy.title", "control_character"),
                named("easy.body", "required"),
            ]
        );
        let reviewer = officer(&world, "審査 一子", &[(Role::Reviewer, None)]).await;
        let good = news(0, "2026-11-20", "点検");
        let answer = world
            .ask(&reviewer, "POST", "/news/desk", Some(&good))
            .await;
        assert_eq!(answer.problem(), (403, "forbidden".to_owned()));
        world.finish().await;
    })
    .await;
}
