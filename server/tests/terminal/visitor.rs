//! A browser on a terminal: real handshakes with a client certificate.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::version::TLS13;
use rustls::{ClientConfig, RootCertStore, SupportedProtocolVersion};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::browser::Browser;

/// A certificate with its key.
pub(crate) struct Identity {
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
}

impl Clone for Identity {
    fn clone(&self) -> Self {
        Self {
            chain: self.chain.clone(),
            key: self.key.clone_key(),
        }
    }
}

impl Identity {
    /// Key and certificates as they stand in this text. The root is left out, as browsers do.
    pub(crate) fn of_pem(text: &str) -> Self {
        let mut chain: Vec<_> = CertificateDer::pem_slice_iter(text.as_bytes())
            .map(Result::unwrap)
            .collect();
        chain.truncate(1);
        Self {
            chain,
            key: PrivateKeyDer::from_pem_slice(text.as_bytes()).unwrap(),
        }
    }

    /// A certificate signed by this one, which is no authority.
    pub(crate) fn sign(&self) -> Self {
        let key = rcgen::KeyPair::try_from(self.key.secret_der()).unwrap();
        let issuer = rcgen::Issuer::from_ca_cert_der(&self.chain[0], key).unwrap();
        let own = rcgen::KeyPair::generate().unwrap();
        let params = rcgen::CertificateParams::new(Vec::<String>::new()).unwrap();
        let signed = params.signed_by(&own, &issuer).unwrap();
        let mut made = Self::of_pem(&(signed.pem() + &own.serialize_pem()));
        made.chain.push(self.chain[0].clone());
        made
    }

    /// With the key of another.
    pub(crate) fn with_key_of(&self, other: &Self) -> Self {
        Self {
            chain: self.chain.clone(),
            key: other.key.clone_key(),
        }
    }
}

/// A connection after its handshake.
pub(crate) type Connection = TlsStream<TcpStream>;

/// Makes a handshake. With TLS 1.3 the server's refusal may come with the first answer only.
pub(crate) async fn connect(
    address: SocketAddr,
    roots: &Path,
    identity: Option<&Identity>,
    version: &'static SupportedProtocolVersion,
) -> Option<Connection> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let mut store = RootCertStore::empty();
    store
        .add(CertificateDer::from_pem_file(roots).unwrap())
        .unwrap();
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_protocol_versions(&[version])
        .unwrap()
        .with_root_certificates(store);
    let config = match identity {
        None => builder.with_no_client_auth(),
        Some(identity) => {
            let key = provider
                .key_provider
                .load_private_key(identity.key.clone_key())
                .unwrap();
            let shown = rustls::sign::CertifiedKey::new(identity.chain.clone(), key);
            builder.with_client_cert_resolver(Arc::new(rustls::sign::SingleCertAndKey::from(shown)))
        }
    };
    let tcp = TcpStream::connect(address).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let connector = TlsConnector::from(Arc::new(config));
    connector.connect(name, tcp).await.ok()
}

/// An answer: status and JSON. `None` when the handshake was refused.
pub(crate) type Said = Option<(u16, Value)>;

/// Asks on a connection of its own.
pub(crate) async fn ask(
    address: SocketAddr,
    roots: &Path,
    identity: Option<&Identity>,
    request: &str,
) -> Said {
    let connection = connect(address, roots, identity, &TLS13).await?;
    ask_on(connection, request).await
}

/// Asks on this connection, which ends with the answer.
pub(crate) async fn ask_on(mut connection: Connection, request: &str) -> Said {
    connection.write_all(request.as_bytes()).await.ok()?;
    let mut answer = Vec::new();
    // A server that refuses the certificate ends the connection without an answer.
    let _ = connection.read_to_end(&mut answer).await;
    let text = String::from_utf8(answer).unwrap();
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, serde_json::from_str(body).unwrap_or(Value::Null)))
}

/// A request of this browser's session, as text.
pub(crate) fn request(browser: &Browser<'_>, method: &str, path: &str) -> String {
    let cookies: Vec<String> = browser
        .cookies
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    format!(
        "{method} /api/v1{path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nsec-fetch-site: same-origin\r\n\
         user-agent: Mozilla/5.0 (Windows NT 10.0) Edg/140.0\r\ncookie: {}\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{{}}",
        cookies.join("; ")
    )
}
