//! Terminals registered under a name.

use serde_json::json;
use testkit::database::for_each_database;

use super::portal::{HINATA, MIDORI, Portal};

const TARO: &str = "taro@example.jp";

#[tokio::test]
async fn an_office_registers_terminals_and_sees_its_own_alone() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered(TARO, HINATA).await;
        let request = json!({ "name": "受付のiPad", "kind": "ipad" });
        let made = admin.post("/terminals", &request).await;
        assert_eq!(made.status, 201, "{:?}", made.json());
        let made = made.json();
        assert_eq!(made["state"], "registered");
        assert_eq!(made["registered_by"], "見本 太郎");

        let twice = admin.post("/terminals", &request).await;
        assert_eq!(twice.problem(), (409, "already_exists".to_owned()));
        let nameless = json!({ "name": " ", "kind": "ipad" });
        let nameless = admin.post("/terminals", &nameless).await;
        assert_eq!(nameless.issue(), ("name".to_owned(), "required".to_owned()));

        let mut other = portal.registered("jiro@example.jp", MIDORI).await;
        assert_eq!(other.get("/terminals").await.json()["items"], json!([]));
        assert_eq!(other.post("/terminals", &request).await.status, 201);

        let staff = portal.invited(&mut admin, HINATA, "hanako@example.jp", "office_staff");
        let mut staff = staff.await;
        let seen = staff.get("/terminals").await.json();
        assert_eq!(seen["items"], json!([made]));
        let refused = staff.post("/terminals", &request).await;
        assert_eq!(refused.problem(), (403, "forbidden".to_owned()));
        portal.finish().await;
    })
    .await;
}
