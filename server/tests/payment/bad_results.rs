//! Lists of results of every bad kind: a clear fault a line, and nothing changed.

use axum::body::Body;
use axum::http::Request;
use bytes::Bytes;
use futures::stream;
use serde_json::{Value, json};
use testkit::database::for_each_database;

use super::house::{
    House, approve_many, download, id_of, list_of, portal, send_endless, status_of,
};

/// Field and code of each issue.
type Issues = Vec<(String, String)>;

fn issues(answer: &Value) -> Issues {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let fields = answer["fields"].as_array().cloned().unwrap_or_default();
    fields
        .iter()
        .map(|issue| (text(&issue["field"]), text(&issue["code"])))
        .collect()
}

fn one(field: &str, code: &str) -> Issues {
    vec![(field.to_owned(), code.to_owned())]
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one list, many ways to be bad")]
async fn a_bad_list_changes_nothing_and_says_where() {
    for_each_database(async |database| {
        let portal = portal(database).await;
        let mut house = House::of(&portal).await;
        let ids = approve_many(&portal.ctx, 3).await;
        let made = house.make().await;
        let early = house
            .send_results(&made, list_of(&made, &[]).as_bytes())
            .await;
        assert_eq!(early.problem(), (409, "not_in_this_state".to_owned()));
        assert_eq!(house.release(&made).await.status, 200);
        let good = list_of(&made, &[(1, 1_000, '0'), (2, 2_000, '1')]);
        let file = download(&mut house.maker, &made, 1).await.bytes;
        let mut garbage = good.clone().into_bytes();
        garbage.splice(30..33, [0x8E, 0xE8, 0x81]);
        let other_batch = good.replace(&format!("\n{},1,", made["batch"]["number"]), "\n99,1,");
        let cases: Vec<(&str, Vec<u8>, Issues)> = vec![
            (
                "unknown item",
                list_of(&made, &[(9, 1_000, '0')]).into(),
                one("lines[2].item", "not_in_list"),
            ),
            (
                "another batch",
                other_batch.into(),
                one("lines[2].item", "not_in_list"),
            ),
            (
                "twice",
                list_of(&made, &[(1, 1_000, '0'), (1, 1_000, '0')]).into(),
                one("lines[3].item", "duplicate"),
            ),
            (
                "amount",
                list_of(&made, &[(1, 1_001, '0')]).into(),
                one("lines[2].amount_yen", "total_mismatch"),
            ),
            (
                "code",
                list_of(&made, &[(1, 1_000, '7')]).into(),
                one("lines[2].result", "not_allowed"),
            ),
            (
                "cut in half",
                good.as_bytes()[..good.len() - 12].to_vec(),
                one("lines[4].end", "required"),
            ),
            ("Shift_JIS", garbage, one("lines[2].line", "invalid")),
            (
                "a picture",
                vec![0xFF, 0xD8, 0xFF, 0xE0],
                one("lines[1].form", "not_allowed"),
            ),
            (
                "our own file without results",
                file.clone(),
                vec![
                    ("lines[2].result".to_owned(), "not_allowed".to_owned()),
                    ("lines[3].result".to_owned(), "not_allowed".to_owned()),
                ],
            ),
            (
                "our own file cut",
                file[..file.len() - 130].to_vec(),
                vec![
                    ("lines[4].line".to_owned(), "invalid".to_owned()),
                    ("lines[5].line".to_owned(), "invalid".to_owned()),
                ],
            ),
        ];
        for (what, list, expected) in cases {
            let answer = house.send_results(&made, &list).await;
            assert_eq!(
                answer.problem(),
                (422, "invalid_input".to_owned()),
                "{what}"
            );
            assert_eq!(issues(&answer.json()), expected, "{what}");
        }
        let empty = house.send_results(&made, b"").await;
        assert_eq!(empty.problem(), (422, "file_empty".to_owned()));
        for id in &ids {
            assert_eq!(status_of(&portal.ctx, *id).await, "payment_scheduled");
        }
        let shown = house.batch(&made).await;
        assert_eq!(
            (
                &shown["pending"],
                shown["results"].as_array().unwrap().len()
            ),
            (&json!(3), 0)
        );

        // A list of some is taken; one that says otherwise of the same is not.
        assert_eq!(house.send_results(&made, good.as_bytes()).await.status, 200);
        assert_eq!(house.batch(&made).await["batch"]["state"], "released");
        let otherwise = list_of(&made, &[(1, 1_000, '2'), (3, 3_000, '0')]);
        let answer = house.send_results(&made, otherwise.as_bytes()).await;
        assert_eq!(
            issues(&answer.json()),
            one("lines[2].result", "not_allowed")
        );
        let rest = list_of(&made, &[(3, 3_000, '0')]);
        assert_eq!(house.send_results(&made, rest.as_bytes()).await.status, 200);
        assert_eq!(house.batch(&made).await["batch"]["state"], "settled");
        drop(house);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn half_a_gigabyte_is_refused_while_it_arrives() {
    let database = testkit::database::TestDatabase::sqlite().await;
    let portal = portal(&database).await;
    let mut house = House::of(&portal).await;
    approve_many(&portal.ctx, 1).await;
    let made = house.make().await;
    assert_eq!(house.release(&made).await.status, 200);
    let chunk = Bytes::from(vec![b'0'; 1 << 20]);
    let chunks = (0..500).map(move |_| Ok::<_, std::io::Error>(chunk.clone()));
    let cookies: Vec<String> = house
        .maker
        .cookies
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let request = Request::builder()
        .method("POST")
        .uri(format!("/api/v1/payments/batches/{}/results", id_of(&made)))
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookies.join("; "))
        .body(Body::from_stream(stream::iter(chunks)))
        .unwrap();
    let answer = send_endless(&portal, request).await;
    assert_eq!(answer.problem(), (413, "file_too_large".to_owned()));
    drop(house);
    portal.finish().await;
}
