//! Who comes in at the terminal listener: twelve refused, one accepted.

use chrono::{DateTime, TimeDelta, Utc};
use rcgen::{CertificateParams, ExtendedKeyUsagePurpose, Issuer, KeyPair, SanType};
use rustls::version::{TLS12, TLS13};
use serde_json::json;
use server::clock::Clock;
use server::terminal::Authority;
use testkit::database::TestDatabase;

use super::desk::{Installation, terminal_of};
use super::portal::HINATA;
use super::visitor::{Identity, ask_on, connect, request};

/// A certificate under the installation's authority, good but for what is changed.
fn forged(
    (certificate, key): &(String, String),
    change: impl FnOnce(&mut CertificateParams),
) -> Identity {
    let issuer = Issuer::from_ca_cert_pem(certificate, KeyPair::from_pem(key).unwrap()).unwrap();
    let mut params = CertificateParams::new(Vec::<String>::new()).unwrap();
    let urn = format!("urn:tsunagi:office:{HINATA}");
    params
        .subject_alt_names
        .push(SanType::URI(urn.try_into().unwrap()));
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
    let now = Clock::system().now();
    params.not_before = moment(now - TimeDelta::days(1));
    params.not_after = moment(now + TimeDelta::days(1));
    change(&mut params);
    let own = KeyPair::generate().unwrap();
    let signed = params.signed_by(&own, &issuer).unwrap();
    Identity::of_pem(&(signed.pem() + &own.serialize_pem()))
}

fn moment(at: DateTime<Utc>) -> time::OffsetDateTime {
    time::OffsetDateTime::from_unix_timestamp(at.timestamp()).unwrap()
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one story, step by step")]
async fn twelve_are_refused_at_the_terminal_listener_and_one_comes_in() {
    let database = TestDatabase::sqlite().await;
    let installation = Installation::new();
    let desk = installation.server(&database, "").await;
    let mut admin = desk.portal.registered("taro@example.jp", HINATA).await;
    let (good, _) = terminal_of(&installation, &mut admin, "受付").await;
    let (revoked, issued) = terminal_of(&installation, &mut admin, "なくした端末").await;
    let id = issued["certificate"]["id"].as_str().unwrap();
    let path = format!("/terminals/certificates/{id}/revocation");
    let done = admin.post(&path, &json!({ "because": "lost" })).await;
    assert_eq!(done.status, 204);

    let own = installation.authority();
    let now = Clock::system().now();
    let stranger = Authority::make("見本 端末の認証局", now).unwrap();
    let self_signed = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let leaf_pem = self_signed.cert.pem() + &self_signed.signing_key.serialize_pem();
    let refused = [
        ("no certificate", None),
        ("another root", Some(forged(&stranger, |_| {}))),
        (
            "expired",
            Some(forged(&own, |params| {
                params.not_after = moment(now - TimeDelta::hours(1));
            })),
        ),
        (
            "not yet valid",
            Some(forged(&own, |params| {
                params.not_before = moment(now + TimeDelta::hours(1));
            })),
        ),
        ("revoked", Some(revoked)),
        ("self-signed", Some(Identity::of_pem(&leaf_pem))),
        (
            "for servers only",
            Some(forged(&own, |params| {
                params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
            })),
        ),
        (
            "another's key",
            Some(good.with_key_of(&forged(&own, |_| {}))),
        ),
        ("signed by an end entity", Some(good.sign())),
        // Signed by our key and not in our database: a key misused comes no further than a name on a list.
        ("never issued here", Some(forged(&own, |_| {}))),
        (
            "names nobody",
            Some(forged(&own, |params| params.subject_alt_names.clear())),
        ),
    ];
    let roots = installation.pki.roots();
    let asked = request(&admin, "GET", "/terminals/here");
    for (what, identity) in &refused {
        let answer = match connect(desk.address, &roots, identity.as_ref(), &TLS13).await {
            Some(connection) => ask_on(connection, &asked).await,
            None => None,
        };
        let code = answer.map(|(status, body)| (status, body["code"].clone()));
        let turned_away = code.is_none() || code == Some((403, json!("terminal_refused")));
        assert!(turned_away, "{what}: {code:?}");
    }
    let old = connect(desk.address, &roots, Some(&good), &TLS12).await;
    assert!(old.is_none(), "TLS 1.2");
    assert_eq!(refused.len() + 1, 12);

    let connection = connect(desk.address, &roots, Some(&good), &TLS13).await;
    let (status, body) = ask_on(connection.unwrap(), &asked).await.unwrap();
    assert_eq!(status, 200, "{body}");
    assert_eq!(body["terminal"]["renewable"], false);
    desk.finish().await;
}
