//! Renewing with the old certificate, and being told in time.

use chrono::TimeDelta;
use serde_json::json;
use server::usecase::terminal::remind_of_certificates;
use testkit::database::for_each_database;

use super::desk::{Installation, identity, terminal_of};
use super::portal::HINATA;
use super::visitor::{ask, request};

#[tokio::test]
async fn the_old_certificate_renews_itself_and_ends_when_the_new_one_is_used() {
    for_each_database(async |database| {
        let installation = Installation::new();
        let desk = installation.server(database, "").await;
        let mut admin = desk.portal.registered("taro@example.jp", HINATA).await;
        let (old, _) = terminal_of(&installation, &mut admin, "受付").await;
        let roots = installation.pki.roots();
        let renew = request(&admin, "POST", "/terminals/renewal");
        let too_early = ask(desk.address, &roots, Some(&old), &renew).await.unwrap();
        assert_eq!(too_early.0, 409);
        assert_eq!(too_early.1["code"], "certificate_not_renewable");
        let without = admin.post("/terminals/renewal", &json!({})).await;
        assert_eq!(without.problem(), (403, "terminal_required".to_owned()));

        // 80 days before its end, by the portal's clock; TLS goes by the machine's.
        desk.portal.pass(TimeDelta::days(285));
        admin.sign_in("taro@example.jp").await;
        let renew = request(&admin, "POST", "/terminals/renewal");
        let (status, renewed) = ask(desk.address, &roots, Some(&old), &renew).await.unwrap();
        assert_eq!(status, 201, "{renewed}");
        let seen = admin.get("/terminals").await.json();
        assert_eq!(
            seen["items"][0]["certificates"].as_array().unwrap().len(),
            2
        );
        let own = request(&admin, "GET", "/me");
        assert_eq!(
            ask(desk.address, &roots, Some(&old), &own).await.unwrap().0,
            200
        );

        let new = identity(&installation, &renewed);
        assert_eq!(
            ask(desk.address, &roots, Some(&new), &own).await.unwrap().0,
            200
        );
        let seen = admin.get("/terminals").await.json();
        let ends: Vec<&str> = seen["items"][0]["certificates"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|one| one["state"].as_str())
            .collect();
        assert_eq!(ends, ["good", "revoked"]);
        desk.finish().await;
    })
    .await;
}

#[tokio::test]
async fn an_office_is_told_thrice_that_a_certificate_ends() {
    for_each_database(async |database| {
        let installation = Installation::new();
        let desk = installation.server(database, "").await;
        let mut admin = desk.portal.registered("taro@example.jp", HINATA).await;
        terminal_of(&installation, &mut admin, "受付の端末").await;
        let mut told = Vec::new();
        for days in [274, 2, 10, 50, 24, 3] {
            desk.portal.pass(TimeDelta::days(days));
            told.push(remind_of_certificates(&desk.portal.ctx).await.unwrap());
        }
        assert_eq!(told, [0, 1, 0, 1, 1, 0]);
        let mails = desk.portal.mails().await;
        let about: Vec<_> = mails
            .iter()
            .filter(|mail| mail.subject.contains("証明書"))
            .collect();
        assert_eq!(about.len(), 3);
        assert!(about[0].text.contains("受付の端末"));
        desk.finish().await;
    })
    .await;
}
