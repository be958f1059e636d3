//! The queue as CSV.

use domain::person::Role;
use testkit::database::for_each_database;

use super::crowd::{Case, add};
use super::world::{HINATA, World};

#[tokio::test]
async fn both_encodings_hold_every_row_and_nothing_dangerous() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let applicant = world.caller(Role::OfficeAdmin, HINATA).await;
        let reviewer = world.staff(Role::Reviewer).await;
        let mut cases = vec![
            Case::of("13", 1, "テスト𠮷野髙橋, \"本店\""),
            Case::of("13", 2, "=HYPERLINK(\"https://example.jp\")"),
        ];
        cases.extend((3..1_203).map(|n| Case::of("27", n, "テストさくら")));
        add(&world, &applicant, &cases).await;
        let answer = world.get(&reviewer, "/review/cases.csv").await;
        assert_eq!(answer.headers["content-type"], "text/csv; charset=utf-8");
        let text = String::from_utf8(answer.bytes).unwrap();
        let text = text.strip_prefix('\u{FEFF}').unwrap();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines.len(), 1 + 1_202 + 1);
        assert!(lines[0].starts_with("受付番号,事業所番号,事業所名,都道府県"));
        assert!(
            lines[1].contains("\"テスト𠮷野髙橋, \"\"本店\"\"\",東京都,home_visit,申請済,2026-11"),
            "{}",
            lines[1]
        );
        assert!(lines[2].contains("\"'=HYPERLINK("), "{}", lines[2]);
        let answer = world
            .get(&reviewer, "/review/cases.csv?encoding=sjis&prefecture=13")
            .await;
        assert_eq!(
            answer.headers["content-type"],
            "text/csv; charset=shift_jis"
        );
        let (text, _, malformed) = encoding_rs::SHIFT_JIS.decode(&answer.bytes);
        assert!(!malformed);
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines.len(), 1 + 2 + 1);
        assert!(lines[1].contains("テスト〓野髙橋"), "{}", lines[1]);
        assert!(lines[1].ends_with(",U+20BB7"), "{}", lines[1]);
        assert!(lines[2].ends_with(','), "{}", lines[2]);
        let refused = world
            .get(&reviewer, "/review/cases.csv?encoding=latin1")
            .await;
        assert_eq!(refused.fields()[0].0, "encoding");
        world.finish().await;
    })
    .await;
}
