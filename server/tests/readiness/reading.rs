//! Reading without an account.

use axum::http::StatusCode;
use testkit::database::for_each_database;

use super::world::World;

const LIST: &str = "北海道（道央） 札幌市 2026/10/1\n神奈川 横浜市 2027/4/1\n\
    東京都 千代田区 日程調整中\n東京都 中央区 未定\n大阪府 大阪市（一部を除く） 2026/11/22\n";

#[tokio::test]
async fn everybody_finds_municipalities_by_name_reading_code_and_state() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = world.operator().await;
        let done = world.import(&operator, LIST, false).await;
        assert_eq!(done.status, StatusCode::CREATED, "{}", done.json());
        for (query, expected) in [
            ("q=%E5%8D%83%E4%BB%A3%E7%94%B0", vec!["105236", "131016"]),
            // さっぽろ and サッポロ.
            ("q=%E3%81%95%E3%81%A3%E3%81%BD%E3%82%8D", vec!["011002"]),
            ("q=%E3%82%B5%E3%83%83%E3%83%9D%E3%83%AD", vec!["011002"]),
            ("q=14100", vec!["141003"]),
            ("state=ready", vec!["011002", "271004"]),
            ("state=dated", vec!["141003"]),
            ("state=arranging&prefecture=13", vec!["131016"]),
            ("state=undecided", vec!["131024"]),
            ("state=ready&prefecture=13", vec![]),
        ] {
            let path = format!("/readiness?{query}");
            let found = world.ask_openly("GET", &path, None).await.json();
            let codes: Vec<&str> = found["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| one["code"].as_str().unwrap())
                .collect();
            assert_eq!(codes, expected, "{query}");
        }
        let all = world
            .ask_openly("GET", "/readiness?offset=1740", None)
            .await;
        assert_eq!(all.json()["total"], 1741);
        assert_eq!(all.json()["items"].as_array().unwrap().len(), 1);
        for query in ["prefecture=48", "state=late", "q=%00"] {
            let path = format!("/readiness?{query}");
            let answer = world.ask_openly("GET", &path, None).await;
            assert_eq!(
                answer.problem(),
                (422, "invalid_input".to_owned()),
                "{query}"
            );
        }
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn shares_change_on_the_day_without_anybody_doing_anything() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = world.operator().await;
        world.import(&operator, LIST, false).await;
        let kanagawa = async || {
            let all = world
                .ask_openly("GET", "/readiness/prefectures", None)
                .await;
            all.json()["prefectures"][13].clone()
        };
        let before = kanagawa().await;
        assert_eq!(before["name"], "神奈川県");
        assert_eq!((&before["ready"], &before["dated"]), (&0.into(), &1.into()));
        assert_eq!(before["municipalities"], 33);
        // The first second of 1 April in Tokyo.
        world.set_clock("2027-03-31T15:00:00Z");
        let after = kanagawa().await;
        assert_eq!((&after["ready"], &after["dated"]), (&1.into(), &0.into()));
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_whole_list_goes_out_as_csv_and_json() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = world.operator().await;
        world.import(&operator, LIST, false).await;
        let csv = world.ask_openly("GET", "/readiness.csv", None).await;
        assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
        let text = String::from_utf8(csv.bytes.clone()).unwrap();
        assert!(text.starts_with('\u{feff}'));
        assert_eq!(text.matches("\r\n").count(), 1742);
        assert!(
            text.contains(
                "271004,大阪府,大阪市,おおさかし,,,利用開始済み,2026-11-22,一部を除く\r\n"
            )
        );
        let json = world
            .ask_openly("GET", "/readiness.json", None)
            .await
            .json();
        assert_eq!(json.as_array().unwrap().len(), 1741);
        assert_eq!(json[0]["name"], "札幌市");
        assert_eq!(json[0]["starts_on"], "2026-10-01");
        let gone = world
            .ask_openly("GET", "/readiness/municipalities/131017", None)
            .await;
        assert_eq!(gone.problem(), (404, "not_found".to_owned()));
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn insurers_are_taken_over_whole_or_not_at_all() {
    for_each_database(async |database| {
        use server::usecase::readiness::import_insurers;
        let world = World::on(database).await;
        let head = "municipality_code,insurer_number,insurer_name\n";
        let good = format!("{head}131016,131011,千代田区\n131024,131029,中央区\n");
        assert_eq!(import_insurers(&world.ctx, &good).await.unwrap(), 2);
        for bad in [
            "131016,131012,千代田区",
            "131017,131011,い",
            "131016,131011,",
        ] {
            let text = format!("{head}131024,131029,中央区\n{bad}\n");
            let error = import_insurers(&world.ctx, &text).await.unwrap_err();
            assert!(error.to_string().starts_with("line 3:"), "{error}");
        }
        let found = world.ask_openly("GET", "/readiness?q=131011", None).await;
        assert_eq!(found.json()["items"][0]["insurer_name"], "千代田区");
        world.finish().await;
    })
    .await;
}
