//! Real handshakes with certificates made for the test.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::version::{TLS12, TLS13};
use rustls::{ClientConfig, ProtocolVersion, RootCertStore, SupportedProtocolVersion};
use tempfile::TempDir;
use tls::{Certificate, CertificateFiles, TlsListener};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

struct Server {
    folder: TempDir,
    certificate: Certificate,
    address: SocketAddr,
    root: CertificateDer<'static>,
    stop: CancellationToken,
    tasks: TaskTracker,
}

#[expect(
    clippy::unwrap_used,
    reason = "a test cannot go on without its certificate"
)]
fn write_certificate(folder: &Path) -> CertificateDer<'static> {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    fs::write(folder.join("certificate.pem"), made.cert.pem()).unwrap();
    fs::write(folder.join("key.pem"), made.signing_key.serialize_pem()).unwrap();
    made.cert.der().clone()
}

#[expect(clippy::unwrap_used, reason = "a test cannot go on without its server")]
async fn server(allow_tls12: bool) -> Server {
    let folder = tempfile::tempdir().unwrap();
    let root = write_certificate(folder.path());
    let certificate = Certificate::load(CertificateFiles {
        certificate: folder.path().join("certificate.pem"),
        key: folder.path().join("key.pem"),
        allow_tls12,
        clients: None,
    })
    .unwrap();
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
    let listener = TlsListener::start(tcp, certificate.clone(), &tasks, stop.clone()).unwrap();
    let address = axum::serve::Listener::local_addr(&listener).unwrap();
    let app = Router::new().route("/", get(async || "ok"));
    let stopped = stop.clone().cancelled_owned();
    tasks.spawn(async move {
        axum::serve(listener, app)
            .with_graceful_shutdown(stopped)
            .await
            .unwrap();
    });
    Server {
        folder,
        certificate,
        address,
        root,
        stop,
        tasks,
    }
}

async fn connect(
    address: SocketAddr,
    root: &CertificateDer<'static>,
    versions: &[&'static SupportedProtocolVersion],
) -> std::io::Result<TlsStream<TcpStream>> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let mut roots = RootCertStore::empty();
    roots.add(root.clone()).map_err(std::io::Error::other)?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)
        .map_err(std::io::Error::other)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(address).await?;
    let name = ServerName::try_from("localhost").map_err(std::io::Error::other)?;
    TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await
}

async fn ask(stream: &mut TlsStream<TcpStream>) -> std::io::Result<String> {
    stream
        .write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n")
        .await?;
    let mut buffer = vec![0; 1024];
    let mut answer = String::new();
    while !answer.ends_with("ok") {
        let read = stream.read(&mut buffer).await?;
        if read == 0 {
            break;
        }
        answer.push_str(&String::from_utf8_lossy(
            buffer.get(..read).unwrap_or_default(),
        ));
    }
    Ok(answer)
}

#[tokio::test]
async fn speaks_1_3_and_nothing_older_by_default() {
    let server = server(false).await;
    let mut stream = connect(server.address, &server.root, &[&TLS13])
        .await
        .unwrap();
    assert_eq!(
        stream.get_ref().1.protocol_version(),
        Some(ProtocolVersion::TLSv1_3)
    );
    assert!(ask(&mut stream).await.unwrap().ends_with("ok"));
    assert!(
        connect(server.address, &server.root, &[&TLS12])
            .await
            .is_err()
    );
}

#[tokio::test]
async fn speaks_1_2_where_it_is_allowed() {
    let server = server(true).await;
    let mut stream = connect(server.address, &server.root, &[&TLS12])
        .await
        .unwrap();
    assert!(ask(&mut stream).await.unwrap().ends_with("ok"));
}

#[tokio::test]
async fn a_new_certificate_is_taken_without_dropping_connections() {
    let server = server(false).await;
    let mut before = connect(server.address, &server.root, &[&TLS13])
        .await
        .unwrap();
    assert!(ask(&mut before).await.unwrap().ends_with("ok"));

    assert!(!server.certificate.reload().unwrap());
    let root = write_certificate(server.folder.path());
    assert!(server.certificate.reload().unwrap());

    assert!(
        ask(&mut before).await.unwrap().ends_with("ok"),
        "the old connection goes on"
    );
    assert!(
        connect(server.address, &server.root, &[&TLS13])
            .await
            .is_err(),
        "the old one is gone"
    );
    let mut after = connect(server.address, &root, &[&TLS13]).await.unwrap();
    assert!(ask(&mut after).await.unwrap().ends_with("ok"));
}

#[tokio::test]
async fn a_broken_file_leaves_the_former_certificate() {
    let server = server(false).await;
    fs::write(server.folder.path().join("certificate.pem"), "nonsense").unwrap();
    assert!(server.certificate.reload().is_err());
    let mut stream = connect(server.address, &server.root, &[&TLS13])
        .await
        .unwrap();
    assert!(ask(&mut stream).await.unwrap().ends_with("ok"));
}

#[tokio::test]
async fn clients_that_say_nothing_delay_nobody() {
    let server = server(false).await;
    let mut silent = Vec::new();
    for _ in 0..100 {
        silent.push(TcpStream::connect(server.address).await.unwrap());
    }
    let mut stream = connect(server.address, &server.root, &[&TLS13])
        .await
        .unwrap();
    assert!(ask(&mut stream).await.unwrap().ends_with("ok"));
}

#[tokio::test]
async fn stopping_ends_every_task() {
    let server = server(false).await;
    let mut stream = connect(server.address, &server.root, &[&TLS13])
        .await
        .unwrap();
    assert!(ask(&mut stream).await.unwrap().ends_with("ok"));
    server.stop.cancel();
    server.tasks.close();
    tokio::time::timeout(Duration::from_secs(30), server.tasks.wait())
        .await
        .unwrap();
}
