//! Passkeys that must not be accepted (figure F15 of docs/security.md).

use chrono::TimeDelta;
use serde_json::{Value, json};
use testkit::database::for_each_database;
use webauthn_rs::prelude::Url;

use super::browser::{Answer, Browser, use_with};
use super::portal::{HINATA, MIDORI, ORIGIN, Portal};

const TARO: &str = "taro@example.jp";

async fn options(browser: &mut Browser<'_>) -> Value {
    browser
        .post("/sign-in/options", &json!({ "email": TARO }))
        .await
        .json()
}

fn assert_refused(answer: &Answer) {
    assert_eq!(answer.problem(), (401, "passkey_refused".to_owned()));
}

#[tokio::test]
async fn wrong_origins_are_refused() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered(TARO, HINATA).await;
        for (origin, rp_id) in [
            ("https://localhost", "localhost"),
            ("http://localhost:8081", "localhost"),
            ("https://evil.example", "evil.example"),
        ] {
            let mut options = options(&mut browser).await;
            // A phishing page's own script would name its own relying party.
            options["options"]["publicKey"]["rpId"] = json!(rp_id);
            let origin = Url::parse(origin).unwrap();
            let used = use_with(&mut browser.device, &origin, options["options"].clone());
            assert_refused(&browser.post("/sign-in/completion", &used).await);
        }
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_challenge_is_good_once_for_five_minutes_in_one_browser() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered(TARO, HINATA).await;

        let replayed = options(&mut browser).await;
        let used = browser.use_passkey(&replayed);
        let cookies = browser.cookies.clone();
        assert_eq!(browser.post("/sign-in/completion", &used).await.status, 200);
        browser.cookies = cookies;
        assert_refused(&browser.post("/sign-in/completion", &used).await);

        let expired = options(&mut browser).await;
        let used = browser.use_passkey(&expired);
        portal.pass(TimeDelta::minutes(5));
        assert_refused(&browser.post("/sign-in/completion", &used).await);

        let stolen = options(&mut browser).await;
        let used = browser.use_passkey(&stolen);
        assert_refused(&portal.browser().post("/sign-in/completion", &used).await);
        let mut other = portal.browser();
        options(&mut other).await;
        assert_refused(&other.post("/sign-in/completion", &used).await);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_failed_answer_uses_the_challenge_up() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered(TARO, HINATA).await;
        let options = options(&mut browser).await;
        let cookies = browser.cookies.clone();
        let used = browser.use_passkey(&options);
        let mut broken = used.clone();
        broken["credential"]["response"]["signature"] = json!("AAAA");
        assert_refused(&browser.post("/sign-in/completion", &broken).await);
        browser.cookies = cookies;
        assert_refused(&browser.post("/sign-in/completion", &used).await);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn without_user_verification_nothing_is_accepted() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered(TARO, HINATA).await;
        let mut options = options(&mut browser).await;
        options["options"]["publicKey"]["userVerification"] = json!("discouraged");
        let used = browser.use_passkey(&options);
        assert_refused(&browser.post("/sign-in/completion", &used).await);

        let mut new = portal.browser();
        let request = json!({ "office_number": MIDORI, "email": "hanako@example.jp" });
        new.post("/registrations", &request).await;
        let link = portal.link_for("hanako@example.jp").await;
        let details = json!({ "person_name": "見本 花子", "office_name": "テスト事業所" });
        let path = format!("/registrations/{link}/options");
        let mut options = new.post(&path, &details).await.json();
        let selection = &mut options["options"]["publicKey"]["authenticatorSelection"];
        selection["userVerification"] = json!("discouraged");
        let made = new.make_passkey(&options);
        assert_refused(
            &new.post(&format!("/registrations/{link}/completion"), &made)
                .await,
        );
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn another_persons_passkey_and_a_removed_one_are_refused() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut taro = portal.registered(TARO, HINATA).await;
        let mut hanako = portal.registered("hanako@example.jp", MIDORI).await;

        let hers = hanako
            .post("/sign-in/options", &json!({"email": "hanako@example.jp"}))
            .await;
        let mut options = options(&mut taro).await;
        options["options"]["publicKey"]["allowCredentials"] =
            hers.json()["options"]["publicKey"]["allowCredentials"].clone();
        let used = hanako.use_passkey(&options);
        assert_refused(&taro.post("/sign-in/completion", &used).await);

        let passkeys = taro.get("/passkeys").await.json();
        let first = passkeys["items"][0]["id"].as_str().unwrap().to_owned();
        let last = taro.delete(&format!("/passkeys/{first}")).await;
        assert_eq!(last.problem(), (409, "last_one".to_owned()));
        let more = taro.post("/passkeys/options", &json!({})).await.json();
        let excluded = &more["options"]["publicKey"]["excludeCredentials"];
        assert_eq!(excluded.as_array().unwrap().len(), 1);
        let mut second = portal.browser();
        let made = second.make_passkey(&more);
        let added = taro.post("/passkeys", &made).await;
        assert_eq!(added.status, 201, "{:?}", added.json());

        let before = taro
            .post("/sign-in/options", &json!({ "email": TARO }))
            .await
            .json();
        let used = taro.use_passkey(&before);
        assert_eq!(taro.delete(&format!("/passkeys/{first}")).await.status, 204);
        assert_refused(&taro.post("/sign-in/completion", &used).await);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_ceremony_is_worth_nothing_for_another_purpose() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered(TARO, HINATA).await;
        let sign_in = options(&mut browser).await;
        let used = browser.use_passkey(&sign_in);
        assert_refused(&browser.post("/step-up/completion", &used).await);
        let step_up = browser.post("/step-up/options", &json!({})).await.json();
        let used = browser.use_passkey(&step_up);
        assert_refused(&browser.post("/sign-in/completion", &used).await);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_counter_that_goes_back_is_refused() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.registered(TARO, HINATA).await;
        assert_eq!(browser.sign_in(TARO).await.status, 200);
        let people = store::account::people::find_by_email(portal.ctx.db.read(), TARO).await;
        let person = people.unwrap().unwrap().id;
        let rows = store::account::passkeys::of_person(portal.ctx.db.read(), person)
            .await
            .unwrap();
        let mut credential = rows[0].credential.clone();
        credential["cred"]["counter"] = json!(1_000_000);
        let tx = portal.ctx.db.begin().await.unwrap();
        let id = &rows[0].credential_id;
        store::account::passkeys::used(&tx, person, id, credential, portal.ctx.stamp().at)
            .await
            .unwrap();
        let subject = store::audit::Subject::new(store::audit::SubjectKind::Passkey, id);
        let entry = store::audit::AuditEntry::new(
            portal.ctx.stamp(),
            store::audit::Actor::system(),
            store::audit::AuditAction::SettingChanged,
            subject,
        );
        tx.commit(entry).await.unwrap();
        assert_refused(&browser.sign_in(TARO).await);
        portal.finish().await;
    })
    .await;
}

#[tokio::test]
async fn nonsense_is_refused_and_told_apart_from_nothing() {
    for_each_database(async |database| {
        let portal = Portal::on(database).await;
        let mut browser = portal.browser();
        browser
            .post("/sign-in/options", &json!({ "email": "nobody@example.jp" }))
            .await;
        let nonsense = json!({ "credential": { "id": "x" } });
        assert_refused(&browser.post("/sign-in/completion", &nonsense).await);
        assert_refused(&browser.post("/sign-in/completion", &nonsense).await);
        let missing = browser.post("/sign-in/completion", &json!({})).await;
        assert_eq!(
            missing.issue(),
            ("credential".to_owned(), "required".to_owned())
        );
        assert_eq!(browser.origin.as_str().trim_end_matches('/'), ORIGIN);
        portal.finish().await;
    })
    .await;
}
