//! Following a municipality by e-mail.

use axum::http::StatusCode;
use serde_json::json;
use testkit::database::for_each_database;

use super::world::World;

const READER: &str = "yomite@example.jp";

impl World {
    async fn follow(&self, code: &str) {
        let request = json!({ "code": code, "email": READER });
        let asked = self
            .ask_openly("POST", "/readiness/follows", Some(&request))
            .await;
        assert_eq!(asked.status, StatusCode::ACCEPTED);
    }

    /// What the last mail's link of this kind carries.
    async fn link(&self, page: &str) -> String {
        server::worker::work_off(&self.ctx).await.unwrap();
        let mails = self.ctx.mailer.kept();
        let mail = mails
            .iter()
            .rev()
            .find(|mail| mail.text.contains(page))
            .unwrap();
        assert_eq!(mail.to, READER);
        let (_, rest) = mail.text.split_once(&format!("{page}#")).unwrap();
        rest.split_whitespace().next().unwrap().to_owned()
    }

    async fn press(&self, what: &str, token: &str) -> u16 {
        let path = format!("/readiness/follows/{what}");
        let answer = self
            .ask_openly("POST", &path, Some(&json!({ "token": token })))
            .await;
        answer.status.as_u16()
    }

    async fn news(&self) -> usize {
        server::worker::work_off(&self.ctx).await.unwrap();
        let mails = self.ctx.mailer.kept();
        let news = mails
            .iter()
            .filter(|mail| mail.subject.contains("変わりました"));
        news.count()
    }
}

#[tokio::test]
async fn mails_begin_with_the_link_and_end_with_another() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        let operator = world.operator().await;
        world.follow("131016").await;
        // Not confirmed: no news.
        world
            .import(&operator, "東京都 千代田区 日程調整中", false)
            .await;
        assert_eq!(world.news().await, 0);
        let confirm = world.link("/readiness/follow").await;
        assert_eq!(
            world.press("end", &confirm).await,
            404,
            "a link for something else"
        );
        assert_eq!(world.press("confirmation", &confirm).await, 200);
        assert_eq!(
            world.press("confirmation", &confirm).await,
            200,
            "pressed twice"
        );

        world
            .import(
                &operator,
                "東京都 千代田区 2027/4/1\n東京都 中央区 2027/4/1",
                false,
            )
            .await;
        assert_eq!(world.news().await, 1);
        let mails = world.ctx.mailer.kept();
        let mail = mails.last().unwrap();
        assert!(mail.text.contains("東京都千代田区") && mail.text.contains("2027年4月1日"));
        // A note alone is no news.
        world
            .import(&operator, "東京都 千代田区（一部を除く） 2027/4/1", false)
            .await;
        assert_eq!(world.news().await, 1);

        let end = world.link("/readiness/unfollow").await;
        assert_eq!(world.press("end", &end).await, 204);
        assert_eq!(world.press("end", &end).await, 204, "pressed twice");
        world
            .import(&operator, "東京都 千代田区 2027/5/1", false)
            .await;
        assert_eq!(world.news().await, 1);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn an_old_or_forged_link_does_nothing() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        world.follow("131016").await;
        let confirm = world.link("/readiness/follow").await;
        let (id, code) = confirm.split_once('.').unwrap();
        let forged = [
            String::new(),
            id.to_owned(),
            format!("{id}.{}", "A".repeat(code.len())),
            format!("{}.{code}", uuid::Uuid::nil().simple()),
        ];
        for token in forged {
            assert_eq!(world.press("confirmation", &token).await, 404, "{token}");
        }
        world.set_clock("2026-11-25T01:00:01Z");
        assert_eq!(world.press("confirmation", &confirm).await, 410);
        // Asked again, a new link comes.
        world.follow("131016").await;
        let fresh = world.link("/readiness/follow").await;
        assert_ne!(fresh, confirm);
        assert_eq!(world.press("confirmation", &fresh).await, 200);
        assert_eq!(world.press("confirmation", &confirm).await, 410);
        world.finish().await;
    })
    .await;
}

#[tokio::test]
async fn no_answer_tells_whether_an_address_follows() {
    for_each_database(async |database| {
        let world = World::on(database).await;
        world.follow("131016").await;
        let confirm = world.link("/readiness/follow").await;
        world.press("confirmation", &confirm).await;
        let sent = world.ctx.mailer.kept().len();
        world.follow("131016").await;
        server::worker::work_off(&world.ctx).await.unwrap();
        assert_eq!(world.ctx.mailer.kept().len(), sent, "no second mail");
        let bad = json!({ "code": "131016", "email": "yomite" });
        let answer = world
            .ask_openly("POST", "/readiness/follows", Some(&bad))
            .await;
        assert_eq!(
            answer.fields(),
            [("email".to_owned(), "invalid".to_owned())]
        );
        world.finish().await;
    })
    .await;
}
