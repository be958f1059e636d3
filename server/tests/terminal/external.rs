//! Certificates of another authority: the number of the office is where the configuration says.

use rcgen::{CertificateParams, DistinguishedName, DnType};
use serde_json::json;
use testkit::database::for_each_database;
use testkit::pki::{TestIdentity, TestPki};

use super::desk::Installation;
use super::portal::HINATA;
use super::visitor::{Identity, ask, request};

/// A certificate of the other authority with this name.
fn named(pki: &TestPki, name: &str) -> (Identity, TestIdentity) {
    let identity = pki.issue_with("unused", "1", |params: &mut CertificateParams| {
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, name);
        params.subject_alt_names.clear();
    });
    let pem = [&identity.certificate, &identity.key]
        .map(|file| std::fs::read_to_string(file).unwrap())
        .concat();
    (Identity::of_pem(&pem), identity)
}

#[tokio::test]
async fn an_office_shown_by_the_certificate_is_verified() {
    for_each_database(async |database| {
        let installation = Installation::new();
        let other = TestPki::new();
        let more = format!(
            "external_roots = \"{}\"\nexternal_crls = \"{}\"\nexternal_field = \"common_name\"\nexternal_prefix = \"KJ\"",
            other.roots().display(),
            other.revocation_lists().display(),
        );
        let desk = installation.server(database, &more).await;
        let mut admin = desk.portal.registered("taro@example.jp", HINATA).await;
        let roots = installation.pki.roots();
        let office = async |admin: &mut super::browser::Browser<'_>| {
            admin.get("/me").await.json()["active_office"]["verified"].clone()
        };
        assert_eq!(office(&mut admin).await, false);

        let asked = request(&admin, "GET", "/terminals/here");
        for wrong in [HINATA.to_owned(), "KJ".to_owned(), format!("KJ{HINATA}x")] {
            let (identity, _) = named(&other, &wrong);
            let (status, body) = ask(desk.address, &roots, Some(&identity), &asked).await.unwrap();
            assert_eq!((status, &body["code"]), (403, &json!("terminal_refused")), "{wrong}");
        }
        assert_eq!(office(&mut admin).await, false);

        let (good, files) = named(&other, &format!("KJ{HINATA}"));
        let (status, body) = ask(desk.address, &roots, Some(&good), &asked).await.unwrap();
        assert_eq!(status, 200, "{body}");
        assert_eq!(office(&mut admin).await, true);
        let seen = admin.get("/terminals").await.json();
        assert_eq!(seen["external"][0]["way"], "external");
        let certificate_need = async |admin: &mut super::browser::Browser<'_>| {
            let view = admin.get("/onboarding").await.json();
            let needs = view["needs"].as_array().unwrap().clone();
            needs.into_iter().find(|one| one["need"] == "certificate").unwrap()["met"].clone()
        };
        assert_eq!(certificate_need(&mut admin).await, true);

        // Revoked by its issuer: the next handshake after the files were read fails.
        other.revoke(&files);
        desk.portal.ctx.terminals.certificate().unwrap().reload().unwrap();
        assert_eq!(ask(desk.address, &roots, Some(&good), &asked).await, None);

        // Its office ends it here: what the second step wants is missing again.
        let id = seen["external"][0]["id"].as_str().unwrap();
        let path = format!("/terminals/certificates/{id}/revocation");
        assert_eq!(admin.post(&path, &json!({ "because": "lost" })).await.status, 204);
        assert_eq!(certificate_need(&mut admin).await, false);
        desk.finish().await;
    })
    .await;
}
