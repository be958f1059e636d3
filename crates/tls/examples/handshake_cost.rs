//! What a handshake costs: plain TLS, with a client certificate, and with a revocation list of 100,000 entries. Measured in turns in one run
//! over loopback, one connection after the other; prints JSON: `cargo run --release -p tls --example handshake_cost [-- SECONDS]`.
#![expect(clippy::print_stdout, reason = "its only purpose")]

use std::error::Error;
use std::fs;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::get;
use rcgen::{
    BasicConstraints, CertificateParams, CertificateRevocationListParams, CertifiedIssuer, DnType,
    ExtendedKeyUsagePurpose, IsCa, KeyIdMethod, KeyPair, KeyUsagePurpose, RevokedCertParams,
    SerialNumber, date_time_ymd,
};
use rustls::client::Resumption;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, CertificateRevocationListDer, PrivateKeyDer, ServerName};
use rustls::version::TLS13;
use rustls::{ClientConfig, RootCertStore};
use tls::{Certificate, CertificateFiles, TlsListener, Trust};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsConnector;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

type Fallible<T> = Result<T, Box<dyn Error>>;

/// Entries of the long list.
const LONG: u64 = 100_000;

/// Turns each kind is measured in, so that a change of the machine's speed meets all of them.
const TURNS: u32 = 10;

struct Authority(CertifiedIssuer<'static, KeyPair>);

struct Pair {
    certificate: String,
    key: String,
}

impl Authority {
    fn new() -> Fallible<Self> {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, "bench");
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        Ok(Self(CertifiedIssuer::self_signed(
            params,
            KeyPair::generate()?,
        )?))
    }

    fn issue(&self, purpose: ExtendedKeyUsagePurpose, serial: u64) -> Fallible<Pair> {
        let mut params = CertificateParams::new(["localhost".to_owned()])?;
        params.extended_key_usages = vec![purpose];
        params.serial_number = Some(SerialNumber::from(serial));
        let key = KeyPair::generate()?;
        let certificate = params.signed_by(&key, &self.0)?;
        Ok(Pair {
            certificate: certificate.pem(),
            key: key.serialize_pem(),
        })
    }

    fn list(&self, entries: u64) -> Fallible<CertificateRevocationListDer<'static>> {
        let (from, until) = (date_time_ymd(2020, 1, 1), date_time_ymd(2099, 1, 1));
        let revoked_certs = (0..entries)
            .map(|entry| RevokedCertParams {
                serial_number: SerialNumber::from(1_000_000 + entry),
                revocation_time: from,
                reason_code: None,
                invalidity_date: None,
            })
            .collect();
        let params = CertificateRevocationListParams {
            this_update: from,
            next_update: until,
            crl_number: SerialNumber::from(1_u64),
            issuing_distribution_point: None,
            revoked_certs,
            key_identifier_method: KeyIdMethod::Sha256,
        };
        Ok(params.signed_by(&self.0)?.der().clone())
    }
}

/// A listener; with `list`, nobody comes in without a certificate.
async fn listener(
    authority: &Authority,
    list: Option<CertificateRevocationListDer<'static>>,
    tasks: &TaskTracker,
    stop: &CancellationToken,
) -> Fallible<SocketAddr> {
    let folder = tempfile::TempDir::new()?;
    let server = authority.issue(ExtendedKeyUsagePurpose::ServerAuth, 1)?;
    let files = CertificateFiles {
        certificate: folder.path().join("certificate.pem"),
        key: folder.path().join("key.pem"),
        allow_tls12: false,
        clients: None,
    };
    fs::write(&files.certificate, server.certificate)?;
    fs::write(&files.key, server.key)?;
    let certificate = Certificate::load(files)?;
    if let Some(list) = list {
        certificate.trust(Trust {
            roots: vec![authority.0.der().clone()],
            revocation_lists: vec![list],
        })?;
    }
    let tcp = TcpListener::bind("127.0.0.1:0").await?;
    let address = tcp.local_addr()?;
    let listener = TlsListener::start(tcp, certificate, tasks, stop.clone())?;
    let app = Router::new().route("/", get(async || "ok"));
    let stopped = stop.clone().cancelled_owned();
    tasks.spawn(async move {
        axum::serve(listener, app)
            .with_graceful_shutdown(stopped)
            .await
    });
    Ok(address)
}

fn client(authority: &Authority, shown: &Pair) -> Fallible<TlsConnector> {
    let mut roots = RootCertStore::empty();
    roots.add(authority.0.der().clone())?;
    let chain = vec![CertificateDer::from_pem_slice(
        shown.certificate.as_bytes(),
    )?];
    let key = PrivateKeyDer::from_pem_slice(shown.key.as_bytes())?;
    let mut config = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_protocol_versions(&[&TLS13])?
        .with_root_certificates(roots)
        .with_client_auth_cert(chain, key)?;
    config.resumption = Resumption::disabled();
    Ok(TlsConnector::from(Arc::new(config)))
}

/// Handshakes, each until the server has answered: in TLS 1.3 the client is done before its certificate is looked at.
async fn handshakes(client: &TlsConnector, address: SocketAddr, time: Duration) -> Fallible<f64> {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let (start, mut count) = (Instant::now(), 0_u32);
    while start.elapsed() < time {
        let tcp = TcpStream::connect(address).await?;
        tcp.set_nodelay(true)?;
        let mut stream = client
            .connect(ServerName::try_from("localhost")?, tcp)
            .await?;
        stream
            .write_all(b"HEAD / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
            .await?;
        let mut answer = [0_u8; 12];
        stream.read_exact(&mut answer).await?;
        if &answer != b"HTTP/1.1 200" {
            return Err("not answered".into());
        }
        count += 1;
    }
    Ok(f64::from(count) / start.elapsed().as_secs_f64())
}

#[tokio::main]
async fn main() -> Fallible<()> {
    let seconds: f64 = match std::env::args().nth(1) {
        Some(text) => text.parse()?,
        None => 10.0,
    };
    let (tasks, stop) = (TaskTracker::new(), CancellationToken::new());
    let authority = Authority::new()?;
    let kinds = [
        listener(&authority, None, &tasks, &stop).await?,
        listener(&authority, Some(authority.list(0)?), &tasks, &stop).await?,
        listener(&authority, Some(authority.list(LONG)?), &tasks, &stop).await?,
    ];
    let shown = authority.issue(ExtendedKeyUsagePurpose::ClientAuth, 2)?;
    let client = client(&authority, &shown)?;
    let turn = Duration::from_secs_f64(seconds / f64::from(TURNS));
    let mut rates = [0.0; 3];
    for _ in 0..TURNS {
        for (rate, address) in rates.iter_mut().zip(kinds) {
            *rate += handshakes(&client, address, turn).await? / f64::from(TURNS);
        }
    }
    let [plain, terminal, long_list] = rates;
    println!(
        "{{\"plain_per_second\":{plain:.1},\"terminal_per_second\":{terminal:.1},\"long_list_per_second\":{long_list:.1}}}"
    );
    stop.cancel();
    Ok(())
}
