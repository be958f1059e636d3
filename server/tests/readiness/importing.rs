//! Taking over the published list.

use axum::http::StatusCode;
use domain::person::Role;
use serde_json::json;
use server::usecase::readiness::{TextError, read_text};
use testkit::database::for_each_database;

use super::officer::{officer, officer_signed_in_before};
use super::world::World;

#[tokio::test]
async fn a_list_is_looked_at_first_and_taken_over_as_shown() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = world.operator().await;
        let text = "市町村の対応状況\n北海道（道央） 札幌市 2027/4/1\n東京都 千代田市 2027/4/1\n\
            東京都 千代田区 2027/4/1\n東京都 中央";
        let request = json!({ "text": text });
        let path = "/readiness/imports/preview";
        let preview = world
            .ask(&operator, "POST", path, Some(&request))
            .await
            .json();
        assert_eq!(preview["listed"], 2);
        assert_eq!(preview["headings"], json!([1]));
        assert_eq!(preview["not_named"], 1739);
        let unmatched = &preview["unmatched"];
        assert_eq!(unmatched[0]["line"], 3);
        assert_eq!(unmatched[0]["reason"], "no_such_name");
        assert_eq!(unmatched[0]["candidates"][0]["name"], "東京都千代田区");
        assert_eq!(
            (&unmatched[1]["line"], &unmatched[1]["reason"]),
            (&5.into(), &"no_day".into())
        );
        // Looking changes nothing.
        assert_eq!(world.municipality("011002").await["now"]["version"], 0);

        let stopped = world.import(&operator, text, false).await;
        assert_eq!(stopped.problem(), (409, "lines_unmatched".to_owned()));
        assert_eq!(world.municipality("011002").await["now"]["version"], 0);
        let done = world.import(&operator, text, true).await;
        assert_eq!(done.status, StatusCode::CREATED);
        assert_eq!(
            (&done.json()["changed"], &done.json()["left_out"]),
            (&2.into(), &2.into())
        );
        let sapporo = world.municipality("011002").await;
        assert_eq!(sapporo["now"]["starts_on"], "2027-04-01");
        assert_eq!(sapporo["changes"][0]["source"], "published_list");

        // The same list again changes nothing; the other municipalities stay as they are.
        let again = world
            .import(&operator, "東京都 千代田区 2027/5/1", false)
            .await;
        assert_eq!(again.json()["changed"], 1);
        let chiyoda = world.municipality("131016").await;
        assert_eq!(chiyoda["changes"].as_array().unwrap().len(), 2);
        assert_eq!(world.municipality("011002").await["now"]["version"], 1);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_line_that_matches_none_is_taken_where_somebody_chose() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = world.operator().await;
        let text = "東京都 千代田市 2027/4/1";
        let path = "/readiness/imports/preview";
        let wrong = [
            (json!({"line": 2, "code": "131016"}), "not_allowed"),
            (json!({"line": 1, "code": "131017"}), "invalid"),
            (json!({"line": 1, "code": "011011"}), "not_in_list"),
        ];
        for (choice, code) in wrong {
            let request = json!({ "text": text, "choices": [choice] });
            let answer = world.ask(&operator, "POST", path, Some(&request)).await;
            assert_eq!(
                answer.fields(),
                [("choices[0]".to_owned(), code.to_owned())]
            );
        }
        let choices = json!([{"line": 1, "code": "131016"}]);
        let request = json!({ "text": text, "choices": choices });
        let preview = world
            .ask(&operator, "POST", path, Some(&request))
            .await
            .json();
        assert_eq!(preview["unmatched"], json!([]));
        let confirm = json!({ "text": text, "choices": choices, "digest": preview["digest"] });
        let done = world
            .ask(&operator, "POST", "/readiness/imports", Some(&confirm))
            .await;
        assert_eq!(done.status, StatusCode::CREATED, "{}", done.json());
        assert_eq!(world.municipality("131016").await["now"]["state"], "dated");
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn what_changed_since_the_preview_stops_the_import() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = world.operator().await;
        let text = "東京都 千代田区 2027/4/1";
        let request = json!({ "text": text });
        let path = "/readiness/imports/preview";
        let preview = world
            .ask(&operator, "POST", path, Some(&request))
            .await
            .json();
        let edit = json!({ "version": 0, "state": "arranging" });
        let path = "/readiness/municipalities/131016";
        let edited = world.ask(&operator, "PUT", path, Some(&edit)).await;
        assert_eq!(edited.status, StatusCode::OK, "{}", edited.json());
        let confirm = json!({ "text": text, "digest": preview["digest"] });
        let stopped = world
            .ask(&operator, "POST", "/readiness/imports", Some(&confirm))
            .await;
        assert_eq!(stopped.problem(), (409, "preview_changed".to_owned()));
        assert_eq!(
            world.municipality("131016").await["now"]["state"],
            "arranging"
        );
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn only_operators_with_their_passkey_import() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let cold = officer_signed_in_before(&world, "運用 二子", &[(Role::Operator, None)]).await;
        let refused = world.import(&cold, "東京都 千代田区 未定", false).await;
        assert_eq!(refused.problem(), (403, "step_up_required".to_owned()));
        let town = officer(&world, "市町村 一子", &[(Role::InsurerOfficer, None)]).await;
        let refused = world.import(&town, "東京都 千代田区 未定", false).await;
        assert_eq!(refused.problem(), (403, "forbidden".to_owned()));
        world.finish().await;
    })
    .await;
}

#[test]
fn a_file_is_text_or_refused() {
    let text = "東京都 千代田区 未定";
    assert_eq!(read_text(text.as_bytes()).unwrap(), text);
    let (sjis, _, _) = encoding_rs::SHIFT_JIS.encode(text);
    assert_eq!(read_text(&sjis).unwrap(), text);
    assert_eq!(read_text(b"%PDF-1.7\0\xff"), Err(TextError::Garbled));
    assert_eq!(read_text(&[0x93, 0x8c, 0x8b]), Err(TextError::Garbled));
}
