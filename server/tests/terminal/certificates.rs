//! Certificates issued: PKCS#12 that OpenSSL opens with the password told once, and Apple profiles.

use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use testkit::database::for_each_database;

use super::desk::{Installation, content, issue, opened, register};
use super::portal::{HINATA, MIDORI};

const TARO: &str = "taro@example.jp";

#[tokio::test]
async fn a_pkcs12_opens_with_its_password_alone() {
    for_each_database(async |database| {
        let installation = Installation::new();
        let desk = installation.server(database, "").await;
        let mut admin = desk.portal.registered(TARO, HINATA).await;
        let terminal = register(&mut admin, "受付のパソコン", "windows").await;
        let issued = issue(&mut admin, &terminal, "pkcs12").await;
        let file = installation.folder.path().join("terminal.p12");
        fs::write(&file, content(&issued)).unwrap();
        let password = issued["file"]["password"].as_str().unwrap();
        assert!(password.len() >= 20, "100 bits");
        let pem = opened(&file, password, false).unwrap();
        assert!(pem.contains("BEGIN PRIVATE KEY"), "the key is in it");
        assert_eq!(
            pem.matches("BEGIN CERTIFICATE").count(),
            2,
            "with the authority"
        );
        assert_eq!(opened(&file, "wrong", false), None);

        let seen = admin.get("/terminals").await.json();
        assert_eq!(seen["items"][0]["state"], "issued");
        let text = seen.to_string();
        assert!(!text.contains(password), "the password is told once");
        desk.finish().await;
    })
    .await;
}

#[tokio::test]
async fn apple_devices_get_a_profile_with_a_file_they_open() {
    for_each_database(async |database| {
        let installation = Installation::new();
        let desk = installation.server(database, "").await;
        let mut admin = desk.portal.registered(TARO, HINATA).await;
        let terminal = register(&mut admin, "受付のiPad", "ipad").await;
        let issued = issue(&mut admin, &terminal, "apple_profile").await;
        assert_eq!(issued["file"]["name"], "tsunagi-terminal.mobileconfig");
        let profile = String::from_utf8(content(&issued)).unwrap();
        assert!(profile.contains("com.apple.security.pkcs12"));
        let password = issued["file"]["password"].as_str().unwrap();
        assert!(!profile.contains(password), "the device asks for it");
        let (_, rest) = profile.split_once("<data>").unwrap();
        let (data, _) = rest.split_once("</data>").unwrap();
        let file = installation.folder.path().join("profile.p12");
        fs::write(&file, STANDARD.decode(data).unwrap()).unwrap();
        let pem = opened(&file, password, true).unwrap();
        assert!(pem.contains("BEGIN PRIVATE KEY"));
        assert_eq!(opened(&file, "wrong", true), None);
        desk.finish().await;
    })
    .await;
}

#[tokio::test]
async fn issuing_again_revokes_the_former_and_another_office_gets_nothing() {
    for_each_database(async |database| {
        let installation = Installation::new();
        let desk = installation.server(database, "").await;
        let mut admin = desk.portal.registered(TARO, HINATA).await;
        let terminal = register(&mut admin, "受付のパソコン", "windows").await;
        issue(&mut admin, &terminal, "pkcs12").await;
        issue(&mut admin, &terminal, "pkcs12").await;
        let seen = admin.get("/terminals").await.json();
        let certificates = &seen["items"][0]["certificates"];
        assert_eq!(certificates[0]["state"], "unused");
        assert_eq!(certificates[1]["state"], "revoked");
        assert_eq!(certificates[1]["revoked_because"], "replaced");

        let mut other = desk.portal.registered("jiro@example.jp", MIDORI).await;
        let path = format!("/terminals/{terminal}/certificates");
        let foreign = other.post(&path, &json!({ "way": "pkcs12" })).await;
        assert_eq!(foreign.problem(), (404, "not_found".to_owned()));
        let id = certificates[0]["id"].as_str().unwrap();
        let path = format!("/terminals/certificates/{id}/revocation");
        let foreign = other.post(&path, &json!({ "because": "other" })).await;
        assert_eq!(foreign.problem(), (404, "not_found".to_owned()));

        let path = format!("/terminals/{terminal}/retirement");
        assert_eq!(admin.post(&path, &json!({})).await.status, 204);
        let seen = admin.get("/terminals").await.json();
        assert_eq!(seen["items"][0]["state"], "retired");
        assert_eq!(seen["items"][0]["certificates"][0]["state"], "revoked");
        desk.finish().await;
    })
    .await;
}
