//! Who comes in: one certificate does, every other does not.

use std::sync::Arc;

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::version::{TLS12, TLS13};
use rustls::{ClientConfig, RootCertStore, SupportedProtocolVersion};
use store::DatabaseKind;
use testkit::pki::TestIdentity;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::world::World;

/// The first line of the platform's answer; a refused handshake is an error.
async fn health(
    world: &World,
    identity: Option<&TestIdentity>,
    version: &'static SupportedProtocolVersion,
) -> std::io::Result<String> {
    let mut roots = RootCertStore::empty();
    for root in CertificateDer::pem_file_iter(world.pki.roots()).unwrap() {
        roots.add(root.unwrap()).unwrap();
    }
    let builder = ClientConfig::builder_with_provider(Arc::new(
        rustls::crypto::aws_lc_rs::default_provider(),
    ))
    .with_protocol_versions(&[version])
    .unwrap()
    .with_root_certificates(roots);
    let config = match identity {
        None => builder.with_no_client_auth(),
        Some(identity) => {
            let chain = CertificateDer::pem_file_iter(&identity.certificate).unwrap();
            let key = PrivateKeyDer::from_pem_file(&identity.key).unwrap();
            builder
                .with_client_auth_cert(chain.map(Result::unwrap).collect(), key)
                .unwrap()
        }
    };
    let tcp = TcpStream::connect(world.listening.address).await?;
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = TlsConnector::from(Arc::new(config))
        .connect(name, tcp)
        .await?;
    let request = b"GET /v1/health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    stream.write_all(request).await?;
    let mut answer = Vec::new();
    // With TLS 1.3 the client hears of its refusal when it reads.
    match stream.read_to_end(&mut answer).await {
        Err(error) if answer.is_empty() => return Err(error),
        _ => {}
    }
    let text = String::from_utf8_lossy(&answer).into_owned();
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn one_certificate_comes_in_and_every_other_does_not() {
    let world = World::start(DatabaseKind::Sqlite).await;
    let pki = &world.pki;
    let good = pki.issue("portal", "1");
    let answer = health(&world, Some(&good), &TLS13).await.unwrap();
    assert!(answer.contains("200"), "{answer}");

    let refused: [(
        &str,
        Option<TestIdentity>,
        &'static SupportedProtocolVersion,
    ); 7] = [
        ("no certificate", None, &TLS13),
        ("another root", Some(pki.of_stranger("portal", "1")), &TLS13),
        ("expired", Some(pki.expired("portal", "1")), &TLS13),
        (
            "not yet valid",
            Some(pki.not_yet_valid("portal", "1")),
            &TLS13,
        ),
        ("TLS 1.2", Some(good.clone()), &TLS12),
        ("TLS 1.2 without", None, &TLS12),
        ("revoked", Some(pki.revoked("portal", "1")), &TLS13),
    ];
    // The list was written after the platform had read it.
    assert!(world.listening.certificate.reload().unwrap());
    for (what, identity, version) in refused {
        let answer = health(&world, identity.as_ref(), version).await;
        assert!(answer.is_err(), "{what}: {answer:?}");
    }
    let answer = health(&world, Some(&good), &TLS13).await.unwrap();
    assert!(answer.contains("200"), "the good one still comes in");

    pki.outdate_revocation_list();
    assert!(world.listening.certificate.reload().unwrap());
    let answer = health(&world, Some(&good), &TLS13).await;
    assert!(answer.is_err(), "an outdated list vouches for nobody");
    world.stop().await;
}

#[tokio::test]
async fn a_certificate_that_names_nobody_may_ask_nothing() {
    let world = World::start(DatabaseKind::Sqlite).await;
    let nameless = world.pki.nameless();
    let options = world.options(&nameless);
    let mut client = platform::client::PlatformClient::connect(&options)
        .await
        .unwrap();
    let request = axum::http::Request::get(contract::upstream::path::READINESS)
        .body(axum::body::Body::empty())
        .unwrap();
    let answer = client
        .json::<Vec<contract::upstream::ReadinessEntry>>(request)
        .await;
    assert_eq!(
        crate::world::code(answer),
        contract::upstream::UpstreamCode::WrongRole
    );
    world.stop().await;
}

#[tokio::test]
async fn our_client_speaks_to_the_platform_alone() {
    let world = World::start(DatabaseKind::Sqlite).await;
    let mut options = world.options(&world.pki.issue("office", "1379900010"));
    options.platform = "platform:other".to_owned();
    assert!(
        platform::client::PlatformClient::connect(&options)
            .await
            .is_err()
    );
    world.stop().await;
}
