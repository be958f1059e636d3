//! Lost passkeys: never by e-mail alone.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what the tests stand on fails them loudly"
)]

use chrono::TimeDelta;
use serde_json::json;
use testkit::database::for_each_database;

use crate::browser::{Answer, Browser};
use crate::portal::{HINATA, MIDORI, Portal};

impl Portal {
    async fn ask_to_recover(&self, email: &str) -> u16 {
        let request = json!({ "email": email });
        self.browser()
            .post("/recoveries", &request)
            .await
            .status
            .as_u16()
    }

    /// The secret of the last recovery link mailed to this address.
    async fn recovery_link(&self, email: &str) -> String {
        let mails = self.mails().await;
        let mail = mails
            .iter()
            .rev()
            .find(|mail| mail.to == email && mail.text.contains("/recover/"))
            .unwrap();
        let (_, rest) = mail.text.split_once("/recover/").unwrap();
        rest.split_whitespace().next().unwrap().to_owned()
    }

    /// Asks and confirms.
    async fn confirmed(&self, email: &str) -> String {
        assert_eq!(self.ask_to_recover(email).await, 202);
        let link = self.recovery_link(email).await;
        let path = format!("/recovery-links/{link}/confirmation");
        let done = self.browser().post(&path, &json!({})).await;
        assert_eq!(done.status, 204, "{:?}", done.json());
        link
    }
}

async fn waiting(browser: &mut Browser<'_>) -> Vec<String> {
    let all = browser.get("/recoveries").await.json();
    let all = all.as_array().unwrap();
    all.iter()
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect()
}

async fn decide(browser: &mut Browser<'_>, id: &str, approved: bool) -> Answer {
    let path = format!("/recoveries/{id}/decision");
    browser.post(&path, &json!({ "approved": approved })).await
}

async fn renew(browser: &mut Browser<'_>, link: &str) -> Answer {
    let options = browser
        .post(&format!("/recovery-links/{link}/options"), &json!({}))
        .await;
    if options.status != 200 {
        return options;
    }
    let completion = browser.make_passkey(&options.json());
    browser
        .post(&format!("/recovery-links/{link}/completion"), &completion)
        .await
}

#[tokio::test]
async fn address_and_another_administrator_together_give_a_new_passkey() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut admin = portal.registered("taro@example.jp", HINATA).await;
        let mut lost = portal
            .invited(&mut admin, HINATA, "hanako@example.jp", "office_staff")
            .await;
        let first = portal.confirmed("hanako@example.jp").await;
        // The address alone opens nothing.
        let mut fresh = portal.browser();
        assert_eq!(renew(&mut fresh, &first).await.problem().0, 404);
        let told = portal.mails().await;
        assert!(
            told.iter()
                .any(|mail| mail.to == "taro@example.jp" && mail.text.contains("/recoveries"))
        );
        // Nor does anybody decide for themselves.
        assert_eq!(waiting(&mut lost).await, Vec::<String>::new());
        let ids = waiting(&mut admin).await;
        assert_eq!(
            decide(&mut lost, &ids[0], true).await.problem(),
            (404, "not_found".to_owned())
        );
        assert_eq!(decide(&mut admin, &ids[0], true).await.status, 204);
        assert_eq!(
            decide(&mut admin, &ids[0], true).await.problem(),
            (410, "link_expired".to_owned())
        );

        let second = portal.recovery_link("hanako@example.jp").await;
        assert_ne!(first, second);
        assert_eq!(
            renew(&mut fresh, &first).await.problem(),
            (404, "not_found".to_owned())
        );
        let done = renew(&mut fresh, &second).await;
        assert_eq!(done.status, 200, "{:?}", done.json());
        assert_eq!(fresh.get("/me").await.json()["email"], "hanako@example.jp");
        assert_eq!(fresh.get("/me").await.json()["passkeys"], 1);
        // What was lost is worth nothing: session and passkey alike.
        assert_eq!(
            lost.get("/me").await.problem(),
            (401, "not_signed_in".to_owned())
        );
        assert_eq!(fresh.delete("/session").await.status, 204);
        assert_eq!(fresh.sign_in("hanako@example.jp").await.status, 200);
        assert_eq!(
            renew(&mut portal.browser(), &second).await.problem(),
            (410, "link_expired".to_owned())
        );
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn who_is_alone_or_works_elsewhere_too_needs_an_operator() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut midori = portal.registered("midori@example.jp", MIDORI).await;
        let mut operator = portal.registered("unyo@example.jp", "1379900036").await;
        portal.appoint("unyo@example.jp", "operator").await;
        portal.registered("taro@example.jp", HINATA).await;
        portal.confirmed("taro@example.jp").await;
        assert_eq!(waiting(&mut midori).await, Vec::<String>::new());
        let ids = waiting(&mut operator).await;
        assert_eq!(ids.len(), 1);
        assert_eq!(
            decide(&mut midori, &ids[0], true).await.problem(),
            (404, "not_found".to_owned())
        );
        assert_eq!(decide(&mut operator, &ids[0], false).await.status, 204);
        assert_eq!(waiting(&mut operator).await, Vec::<String>::new());
        // Refused is over; another can begin.
        portal.confirmed("taro@example.jp").await;
        assert_eq!(waiting(&mut operator).await.len(), 1);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn unknown_addresses_are_answered_alike_and_links_end() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        portal.registered("taro@example.jp", HINATA).await;
        let before = portal.mails().await.len();
        assert_eq!(portal.ask_to_recover("nobody@example.jp").await, 202);
        assert_eq!(portal.mails().await.len(), before);
        assert_eq!(portal.ask_to_recover("taro@example.jp").await, 202);
        assert_eq!(
            portal.ask_to_recover("taro@example.jp").await,
            202,
            "one is under way"
        );
        let link = portal.recovery_link("taro@example.jp").await;
        assert_eq!(portal.mails().await.len(), before + 1);
        portal.pass(TimeDelta::minutes(31));
        let path = format!("/recovery-links/{link}/confirmation");
        let late = portal.browser().post(&path, &json!({})).await;
        assert_eq!(late.problem(), (410, "link_expired".to_owned()));
        assert_eq!(portal.ask_to_recover("taro@example.jp").await, 202);
        assert_eq!(portal.mails().await.len(), before + 2);
        portal.finish().await;
    })
    .await;
}
