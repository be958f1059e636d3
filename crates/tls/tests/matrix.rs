//! Who comes in and who does not, on our listener and on our way out: twelve refused, one accepted.

#![expect(
    clippy::unwrap_used,
    reason = "what the tests stand on fails them loudly"
)]

use std::fs;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::ConnectInfo;
use axum::http::StatusCode;
use axum::routing::get;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::version::{TLS12, TLS13};
use rustls::{ClientConfig, RootCertStore, ServerConfig, SupportedProtocolVersion};
use testkit::pki::{ExtendedKeyUsagePurpose, SanType, TestIdentity, TestPki};
use tls::{
    Certificate, CertificateFiles, Client, ClientAuthorityFiles, ClientFiles, Organisation, Peer,
    TlsListener,
};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::{TlsAcceptor, TlsConnector};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

fn provider() -> Arc<rustls::crypto::CryptoProvider> {
    Arc::new(rustls::crypto::aws_lc_rs::default_provider())
}

fn pair(identity: &TestIdentity) -> (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>) {
    let chain = CertificateDer::pem_file_iter(&identity.certificate)
        .unwrap()
        .map(Result::unwrap)
        .collect();
    (chain, PrivateKeyDer::from_pem_file(&identity.key).unwrap())
}

/// Asks on a connection; true when answered with 200.
async fn is_answered(mut stream: impl AsyncRead + AsyncWrite + Unpin) -> bool {
    let request = b"GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    if stream.write_all(request).await.is_err() {
        return false;
    }
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    answer.starts_with(b"HTTP/1.1 200")
}

/// A certificate whose key is another's.
fn with_strange_key(pki: &TestPki, role: &str, number: &str) -> TestIdentity {
    let mut identity = pki.issue(role, number);
    identity.key = pki.issue(role, number).key;
    identity
}

fn naming_two(pki: &TestPki, role: &str) -> TestIdentity {
    pki.issue_with(role, "1", |params| {
        let second = format!("urn:tsunagi:{role}:2");
        params
            .subject_alt_names
            .push(SanType::URI(second.try_into().unwrap()));
    })
}

/// A chain that does not lead to a root: an end entity signed by an end entity.
fn signed_by_a_leaf(pki: &TestPki) -> TestIdentity {
    let leaf = pki.issue("portal", "1");
    let issuer_key = rcgen::KeyPair::from_pem(&fs::read_to_string(&leaf.key).unwrap()).unwrap();
    let issuer_pem = fs::read_to_string(&leaf.certificate).unwrap();
    let issuer = rcgen::Issuer::from_ca_cert_pem(&issuer_pem, issuer_key).unwrap();
    let key = rcgen::KeyPair::generate().unwrap();
    let mut params = rcgen::CertificateParams::new(["localhost".to_owned()]).unwrap();
    params.subject_alt_names.push(SanType::URI(
        "urn:tsunagi:platform:1".to_owned().try_into().unwrap(),
    ));
    let signed = params.signed_by(&key, &issuer).unwrap();
    let mut identity = pki.issue("platform", "1");
    identity.certificate = pki.folder().join("leaf-signed.certificate.pem");
    identity.key = pki.folder().join("leaf-signed.key.pem");
    fs::write(&identity.certificate, signed.pem() + &issuer_pem).unwrap();
    fs::write(&identity.key, key.serialize_pem()).unwrap();
    identity
}

/// Our listener, whose handler answers only those who are somebody.
async fn listener(pki: &TestPki) -> (SocketAddr, CancellationToken) {
    let identity = pki.issue("platform", "1");
    let certificate = Certificate::load(CertificateFiles {
        certificate: identity.certificate,
        key: identity.key,
        allow_tls12: false,
        clients: Some(ClientAuthorityFiles {
            roots: pki.roots(),
            revocation_lists: pki.revocation_lists(),
        }),
    })
    .unwrap();
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = tcp.local_addr().unwrap();
    let (tasks, stop) = (TaskTracker::new(), CancellationToken::new());
    let listener = TlsListener::start(tcp, certificate, &tasks, stop.clone()).unwrap();
    let known = async |ConnectInfo(peer): ConnectInfo<Peer>| match peer.identity {
        Some(_) => StatusCode::OK,
        None => StatusCode::FORBIDDEN,
    };
    let app = Router::new()
        .route("/", get(known))
        .into_make_service_with_connect_info::<Peer>();
    let stopped = stop.clone().cancelled_owned();
    tasks.spawn(async move {
        axum::serve(listener, app)
            .with_graceful_shutdown(stopped)
            .await
    });
    (address, stop)
}

async fn comes_in(
    pki: &TestPki,
    address: SocketAddr,
    shown: Option<&TestIdentity>,
    version: &'static SupportedProtocolVersion,
) -> bool {
    let mut roots = RootCertStore::empty();
    roots
        .add(CertificateDer::from_pem_file(pki.roots()).unwrap())
        .unwrap();
    let builder = ClientConfig::builder_with_provider(provider())
        .with_protocol_versions(&[version])
        .unwrap()
        .with_root_certificates(roots);
    let config = match shown {
        None => builder.with_no_client_auth(),
        Some(identity) => {
            let (chain, key) = pair(identity);
            let key = provider().key_provider.load_private_key(key).unwrap();
            let shown = rustls::sign::CertifiedKey::new(chain, key);
            builder.with_client_cert_resolver(Arc::new(rustls::sign::SingleCertAndKey::from(shown)))
        }
    };
    let tcp = TcpStream::connect(address).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    match TlsConnector::from(Arc::new(config))
        .connect(name, tcp)
        .await
    {
        Ok(stream) => is_answered(stream).await,
        Err(_) => false,
    }
}

#[tokio::test]
async fn twelve_are_refused_at_our_listener_and_one_comes_in() {
    let pki = TestPki::new();
    let good = pki.issue("portal", "1");
    let revoked = pki.revoked("portal", "1");
    let server_only = pki.issue_with("portal", "1", |params| {
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    });
    let (address, stop) = listener(&pki).await;
    let refused = [
        ("no certificate", None),
        ("another root", Some(pki.of_stranger("portal", "1"))),
        ("expired", Some(pki.expired("portal", "1"))),
        ("not yet valid", Some(pki.not_yet_valid("portal", "1"))),
        ("revoked", Some(revoked)),
        ("self-signed", Some(pki.self_signed())),
        ("for servers only", Some(server_only)),
        ("another's key", Some(with_strange_key(&pki, "portal", "1"))),
        ("signed by an end entity", Some(signed_by_a_leaf(&pki))),
        ("names nobody", Some(pki.nameless())),
        ("names two", Some(naming_two(&pki, "portal"))),
    ];
    for (what, identity) in &refused {
        assert!(
            !comes_in(&pki, address, identity.as_ref(), &TLS13).await,
            "{what}"
        );
    }
    assert!(
        !comes_in(&pki, address, Some(&good), &TLS12).await,
        "TLS 1.2"
    );
    assert_eq!(refused.len() + 1, 12);
    assert!(comes_in(&pki, address, Some(&good), &TLS13).await);
    stop.cancel();
}

/// A server that shows this certificate and answers everybody.
async fn server_showing(
    identity: &TestIdentity,
    version: &'static SupportedProtocolVersion,
) -> SocketAddr {
    let (chain, key) = pair(identity);
    let key = provider().key_provider.load_private_key(key).unwrap();
    let shown = rustls::sign::CertifiedKey::new(chain, key);
    let config = ServerConfig::builder_with_provider(provider())
        .with_protocol_versions(&[version])
        .unwrap()
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(rustls::sign::SingleCertAndKey::from(shown)));
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = tcp.local_addr().unwrap();
    TaskTracker::new().spawn(async move {
        while let Ok((stream, _)) = tcp.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else {
                continue;
            };
            let mut asked = [0_u8; 1024];
            let _ = stream.read(&mut asked).await;
            let _ = stream
                .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")
                .await;
            let _ = stream.shutdown().await;
        }
    });
    address
}

fn client(pki: &TestPki, expected: &str) -> Client {
    let own = pki.issue("portal", "1");
    let files = ClientFiles {
        certificate: own.certificate,
        key: own.key,
        roots: pki.roots(),
        revocation_lists: pki.revocation_lists(),
    };
    Client::load(files, Organisation::parse(expected).unwrap()).unwrap()
}

async fn goes_out(client: &Client, address: SocketAddr, host: &'static str) -> bool {
    let tcp = TcpStream::connect(address).await.unwrap();
    let config = Arc::new(client.config().unwrap());
    let name = ServerName::try_from(host).unwrap();
    match TlsConnector::from(config).connect(name, tcp).await {
        Ok(stream) => is_answered(stream).await,
        Err(_) => false,
    }
}

#[tokio::test]
async fn twelve_are_refused_on_our_way_out_and_one_is_believed() {
    let pki = TestPki::new();
    let good = pki.issue("platform", "1");
    let revoked = pki.revoked("platform", "1");
    let client_only = pki.issue_with("platform", "1", |params| {
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
    });
    let other_host = pki.issue_with("platform", "1", |params| {
        params
            .subject_alt_names
            .retain(|name| matches!(name, SanType::URI(_)));
        params.subject_alt_names.push(SanType::DnsName(
            "elsewhere.example".to_owned().try_into().unwrap(),
        ));
    });
    let ours = client(&pki, "urn:tsunagi:platform:1");
    let refused = [
        ("another root", pki.of_stranger("platform", "1")),
        ("expired", pki.expired("platform", "1")),
        ("not yet valid", pki.not_yet_valid("platform", "1")),
        ("revoked", revoked),
        ("self-signed", pki.self_signed()),
        ("for clients only", client_only),
        ("another host", other_host),
        ("another organisation", pki.issue("insurer", "139998")),
        ("another number", pki.issue("platform", "2")),
        ("names nobody", pki.nameless()),
        ("names two", naming_two(&pki, "platform")),
    ];
    for (what, identity) in &refused {
        let address = server_showing(identity, &TLS13).await;
        assert!(!goes_out(&ours, address, "localhost").await, "{what}");
    }
    let old = server_showing(&good, &TLS12).await;
    assert!(!goes_out(&ours, old, "localhost").await, "TLS 1.2");
    assert_eq!(refused.len() + 1, 12);
    let sound = server_showing(&good, &TLS13).await;
    assert!(goes_out(&ours, sound, "localhost").await);
}

#[tokio::test]
async fn an_outdated_revocation_list_closes_both_ways() {
    let pki = TestPki::new();
    let good = pki.issue("platform", "1");
    let portal = pki.issue("portal", "1");
    pki.outdate_revocation_list();
    let (address, stop) = listener(&pki).await;
    assert!(!comes_in(&pki, address, Some(&portal), &TLS13).await);
    let server = server_showing(&good, &TLS13).await;
    let ours = client(&pki, "urn:tsunagi:platform:1");
    assert!(!goes_out(&ours, server, "localhost").await);
    stop.cancel();
}

/// Copies one identity's files over another's.
fn replace(at: &TestIdentity, by: &TestIdentity) {
    fs::copy(&by.certificate, &at.certificate).unwrap();
    fs::copy(&by.key, &at.key).unwrap();
}

#[tokio::test]
async fn keys_roots_and_lists_are_replaced_under_load_and_bad_ones_are_not_taken() {
    let pki = TestPki::new();
    let shown = pki.issue("platform", "1");
    let ours = client(&pki, "urn:tsunagi:platform:1");
    let address = server_showing(&shown, &TLS13).await;
    let files = own_files(&pki);
    let load = async {
        for _ in 0..50 {
            assert!(goes_out(&ours, address, "localhost").await);
        }
    };
    let changes = async {
        for round in 0..10 {
            tokio::task::yield_now().await;
            if round % 2 == 0 {
                fs::write(&files, "nonsense").unwrap();
                assert!(ours.reload().is_err());
            } else {
                // Every list is new: what was revoked meanwhile counts from now on.
                pki.revoke(&pki.issue("clinic", "1"));
                assert!(ours.reload().unwrap());
            }
        }
    };
    tokio::join!(load, changes);
    // Revoked while connections go on: the next handshake fails.
    pki.revoke(&shown);
    assert!(ours.reload().unwrap());
    assert!(!goes_out(&ours, address, "localhost").await);
    let next = pki.issue("platform", "1");
    replace(&shown, &next);
    let address = server_showing(&shown, &TLS13).await;
    assert!(goes_out(&ours, address, "localhost").await);
}

/// The file that is spoiled: the revocation list, which the next revocation writes anew.
fn own_files(pki: &TestPki) -> PathBuf {
    pki.revocation_lists()
}
