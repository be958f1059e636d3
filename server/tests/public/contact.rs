//! お問い合わせ: taken, handed on, forgotten; and everything that is not taken.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use server::worker;
use testkit::database::{TestDatabase, for_each_database};
use tower::ServiceExt as _;
use url::form_urlencoded::Serializer;

use super::portal::Portal;
use super::world::{Answer, World};

const WHOLE: [(&str, &str); 5] = [
    ("topic", "subsidy"),
    ("name", "見本 花子"),
    ("email", "hanako.mihon@example.jp"),
    ("message", "領収書の書き方を\r\n教えてください。"),
    ("website", ""),
];

fn body(pairs: &[(&str, &str)]) -> String {
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}

fn form(path: &str, pairs: &[(&str, &str)], site: &str) -> Request<Body> {
    Request::builder()
        .method("POST")
        .uri(path)
        .header("host", "localhost:8080")
        .header("sec-fetch-site", site)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body(pairs)))
        .unwrap()
}

async fn send(world: &World, path: &str, pairs: &[(&str, &str)]) -> Answer {
    world.send(form(path, pairs, "same-origin")).await
}

#[tokio::test]
async fn a_message_is_handed_on_and_forgotten() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let answer = send(&world, "/en/contact", &WHOLE).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.headers["location"], "/en/contact/received");
        assert_eq!(worker::work_off(&world.ctx).await.unwrap(), 1);
        let mails = world.ctx.mailer.kept();
        assert_eq!(mails.len(), 1);
        let mail = &mails[0];
        assert_eq!(mail.to, "madoguchi@example.jp");
        assert_eq!(mail.reply_to.as_deref(), Some("hanako.mihon@example.jp"));
        assert!(mail.text.contains("助成金の申請") && mail.text.contains("見本 花子"));
        assert!(mail.text.contains("領収書の書き方を\n教えてください。"));
        let left = store::contact::find(world.ctx.db.read(), mail.id).await;
        assert_eq!(left.unwrap(), None, "nothing is kept");
        assert_eq!(worker::work_off(&world.ctx).await.unwrap(), 0);
        let page = world.open("/en/contact/received").await.text();
        assert!(page.contains("We have your message") && page.contains("noindex"));
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_comes_back_with_what_is_wrong() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let typed = [
        ("name", "<b>見本"),
        ("email", "hanako@"),
        ("message", "聞きたいこと"),
    ];
    let answer = send(&world, "/contact", &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    for part in [
        "&lt;b&gt;見本",
        "value=\"hanako@\"",
        "聞きたいこと</textarea>",
        "id=\"topic-fault\"",
        "id=\"email-fault\"",
        "aria-invalid=\"true\"",
        "まだ送信されていません",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("id=\"name-fault\""));
    let long = "あ".repeat(2001);
    let mut pairs = WHOLE;
    pairs[3].1 = &long;
    let page = send(&world, "/easy/contact", &pairs).await.text();
    assert!(page.contains("2000<ruby>文字"), "the limit is told");
    let nothing = send(&world, "/contact", &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(world.ctx.mailer.kept().is_empty());
    world.finish().await;
}

#[tokio::test]
async fn a_program_that_fills_everything_in_is_answered_and_not_heard() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let mut pairs = WHOLE;
    pairs[4].1 = "https://spam.example";
    let answer = send(&world, "/contact", &pairs).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(worker::work_off(&world.ctx).await.unwrap(), 0);
    assert!(world.ctx.mailer.kept().is_empty());
    world.finish().await;
}

#[tokio::test]
async fn another_sites_form_is_refused_on_a_page() {
    let database = TestDatabase::sqlite().await;
    let world = World::on(&database).await;
    let answer = world.send(form("/en/contact", &WHOLE, "cross-site")).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(answer.headers["content-type"], "text/html; charset=utf-8");
    assert!(answer.text().contains("Your message was not taken"));
    assert_eq!(worker::work_off(&world.ctx).await.unwrap(), 0);
    world.finish().await;
}

#[tokio::test]
async fn sent_too_often_the_text_is_kept_on_the_page() {
    let database = TestDatabase::sqlite().await;
    let portal = Portal::with_limits(&database, 1).await;
    let ask = || {
        portal
            .app
            .clone()
            .oneshot(form("/contact", &WHOLE, "same-origin"))
    };
    for _ in 0..5 {
        assert_eq!(ask().await.unwrap().status(), StatusCode::SEE_OTHER);
    }
    let answer = ask().await.unwrap();
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX)
        .await
        .unwrap();
    let page = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(page.contains("秒ほど待って") && page.contains("領収書の書き方を"));
    worker::work_off(&portal.ctx).await.unwrap();
    assert_eq!(portal.ctx.mailer.kept().len(), 5);
    portal.finish().await;
}
