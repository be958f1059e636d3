//! From an office number to an account.

use chrono::TimeDelta;
use serde_json::json;
use testkit::database::for_each_database;

use super::portal::{HINATA, MIDORI, Portal};

#[tokio::test]
async fn an_office_registers_and_its_first_person_is_administrator() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.browser();
        let request =
            json!({ "office_number": "１３７９９０００１０", "email": "Taro@Example.JP" });
        let asked = browser.post("/registrations", &request).await;
        assert_eq!((asked.status.as_u16(), asked.bytes.len()), (202, 0));
        let link = portal.link_for("taro@example.jp").await;

        let view = browser.get(&format!("/registrations/{link}")).await.json();
        assert_eq!(view["office_number"], HINATA);
        assert_eq!(view["role"], "office_admin");
        assert_eq!(view["has_account"], false);
        assert_eq!(view["office_number_doubtful"], false);

        let details = json!({ "person_name": "見本 太郎", "office_name": "テスト事業所ひなた" });
        let me = browser.register_through(&link, &details).await;
        assert_eq!(me.status, 201);
        let me = me.json();
        assert_eq!(me["active_office"]["number"], HINATA);
        assert_eq!(me["active_office"]["verified"], false);
        assert_eq!(me["affiliations"][0]["role"], "office_admin");
        assert_eq!(
            (&me["passkeys"], &me["sandbox"]),
            (&json!(1), &json!(false))
        );
        assert_eq!(browser.get("/me").await.json()["email"], "taro@example.jp");

        let again = browser.get(&format!("/registrations/{link}")).await;
        assert_eq!(again.problem(), (410, "link_expired".to_owned()));
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_link_works_for_thirty_minutes_and_only_as_it_was_sent() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.browser();
        let request = json!({ "office_number": HINATA, "email": "taro@example.jp" });
        browser.post("/registrations", &request).await;
        let link = portal.link_for("taro@example.jp").await;
        let guessed = browser
            .get(&format!("/registrations/{}", "A".repeat(43)))
            .await;
        assert_eq!(guessed.problem(), (404, "not_found".to_owned()));
        portal.pass(TimeDelta::minutes(29));
        assert_eq!(
            browser.get(&format!("/registrations/{link}")).await.status,
            200
        );
        portal.pass(TimeDelta::minutes(1));
        let late = browser.get(&format!("/registrations/{link}")).await;
        assert_eq!(late.problem(), (410, "link_expired".to_owned()));
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_second_person_of_an_office_is_told_by_mail_and_must_be_invited() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        portal.registered("taro@example.jp", HINATA).await;
        let mut other = portal.browser();
        let request = json!({ "office_number": HINATA, "email": "hanako@example.jp" });
        assert_eq!(other.post("/registrations", &request).await.status, 202);
        let mails = portal.mails().await;
        let told: Vec<_> = mails
            .iter()
            .filter(|mail| mail.to == "hanako@example.jp")
            .collect();
        assert_eq!(told.len(), 1);
        assert!(!told[0].text.contains("/register/"), "{}", told[0].text);
        let asked = "【つなぎ】事業所への登録のお申し込みがありました";
        let notice = mails.iter().find(|mail| mail.subject == asked).unwrap();
        assert_eq!(notice.to, "taro@example.jp");
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn two_first_registrants_at_once_make_one_administrator() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let details = json!({ "person_name": "見本 太郎", "office_name": "テスト事業所" });
        let mut prepared = Vec::new();
        for email in ["taro@example.jp", "hanako@example.jp"] {
            let mut browser = portal.browser();
            let request = json!({ "office_number": HINATA, "email": email });
            browser.post("/registrations", &request).await;
            let link = portal.link_for(email).await;
            let path = format!("/registrations/{link}/options");
            let options = browser.post(&path, &details).await.json();
            let credential = browser.make_passkey(&options);
            prepared.push((browser, link, credential));
        }
        let tries = prepared
            .iter_mut()
            .map(async |(browser, link, credential)| {
                browser
                    .post(&format!("/registrations/{link}/completion"), credential)
                    .await
            });
        let answers = futures::future::join_all(tries).await;
        let mut codes: Vec<u16> = answers
            .iter()
            .map(|answer| answer.status.as_u16())
            .collect();
        codes.sort_unstable();
        assert_eq!(codes, [201, 409]);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_person_with_an_account_registers_another_office_and_switches() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered("taro@example.jp", HINATA).await;
        let request = json!({ "office_number": MIDORI, "email": "taro@example.jp" });
        browser.post("/registrations", &request).await;
        let link = portal.link_for("taro@example.jp").await;
        let view = browser.get(&format!("/registrations/{link}")).await.json();
        assert_eq!(view["has_account"], true);
        let path = format!("/registrations/{link}/acceptance");
        let nameless = browser.send("POST", &path, None).await;
        assert_eq!(
            nameless.issue(),
            ("office_name".to_owned(), "required".to_owned())
        );
        let details = json!({ "person_name": "", "office_name": "テスト事業所みどり" });
        let me = browser.post(&path, &details).await;
        assert_eq!(me.status, 200, "{:?}", me.json());
        assert_eq!(
            browser.get("/me").await.json()["active_office"]["number"],
            MIDORI
        );
        let back = browser
            .put("/me/active-office", &json!({ "number": HINATA }))
            .await;
        assert_eq!(back.json()["active_office"]["number"], HINATA);
        let foreign = browser
            .put("/me/active-office", &json!({ "number": "1379900036" }))
            .await;
        assert_eq!(foreign.status, 404);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn an_invitation_is_for_its_own_address_only() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered("taro@example.jp", HINATA).await;
        let mut stranger = portal.registered("jiro@example.jp", MIDORI).await;
        let request = json!({ "email": "hanako@example.jp", "role": "office_staff" });
        let path = format!("/offices/{HINATA}/invitations");
        assert_eq!(admin.post(&path, &request).await.status, 201);
        let link = portal.link_for("hanako@example.jp").await;
        let path = format!("/registrations/{link}/acceptance");
        assert_eq!(stranger.send("POST", &path, None).await.status, 404);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_wrong_is_named() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.browser();
        for (request, field, code) in [
            (
                json!({ "office_number": "", "email": "a@example.jp" }),
                "office_number",
                "required",
            ),
            (
                json!({ "office_number": "12", "email": "a@example.jp" }),
                "office_number",
                "invalid",
            ),
            (
                json!({ "office_number": HINATA, "email": "a" }),
                "email",
                "invalid",
            ),
            (json!({ "office_number": HINATA }), "email", "required"),
            (
                json!({ "office_number": 1, "email": "a" }),
                "office_number",
                "wrong_type",
            ),
            (
                json!({ "office_number": HINATA, "email": "a@example.jp", "role": "operator" }),
                "role",
                "unknown_field",
            ),
        ] {
            let answer = browser.post("/registrations", &request).await;
            assert_eq!(answer.status, 422, "{request}");
            assert_eq!(
                answer.issue(),
                (field.to_owned(), code.to_owned()),
                "{request}"
            );
        }
        portal.finish().await;
    })
    .await;
}
