//! Our side of a connection to somebody we know: pinned roots, our certificate, and the organisation we expect, checked inside the
//! handshake.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{ResolvesClientCert, Resumption, WebPkiServerVerifier};
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::sign::CertifiedKey;
use rustls::version::TLS13;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, OtherError, SignatureScheme,
};
use tokio_util::sync::CancellationToken;

use crate::expiry::{self, Expiry};
use crate::{Organisation, PeerIdentity, TlsError, pem};

/// Where our certificate is and whom we believe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientFiles {
    /// PEM: our certificate, then intermediates.
    pub certificate: PathBuf,
    /// PEM: our private key.
    pub key: PathBuf,
    /// PEM: the only roots believed.
    pub roots: PathBuf,
    /// PEM: one current revocation list of every issuer in the peer's chain.
    pub revocation_lists: PathBuf,
}

/// Our side of connections to one organisation. Files can change while connections go on; clones share it.
#[derive(Clone, Debug)]
pub struct Client {
    files: Arc<ClientFiles>,
    shown: Arc<Shown>,
    believed: Arc<Believed>,
    text: Arc<ArcSwap<Vec<Vec<u8>>>>,
}

/// Why the peer of a handshake was refused though its chain is good.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the certificate does not name {expected}")]
pub struct WrongOrganisation {
    /// Whom we wanted.
    pub expected: Organisation,
}

/// What we show: looked up at every handshake.
#[derive(Debug)]
struct Shown(ArcSwap<CertifiedKey>);

/// Whom we believe: looked up at every handshake.
#[derive(Debug)]
struct Believed {
    expected: Organisation,
    chain: ArcSwap<WebPkiServerVerifier>,
}

impl ClientFiles {
    fn paths(&self) -> [&Path; 4] {
        [
            &self.certificate,
            &self.key,
            &self.roots,
            &self.revocation_lists,
        ]
    }

    fn read(&self) -> Result<Vec<Vec<u8>>, TlsError> {
        self.paths().into_iter().map(pem::read).collect()
    }

    fn parse(
        &self,
        text: &[Vec<u8>],
    ) -> Result<(Arc<CertifiedKey>, Arc<WebPkiServerVerifier>), TlsError> {
        let part = |at: usize| text.get(at).map(Vec::as_slice).unwrap_or_default();
        let provider = Arc::new(aws_lc_rs::default_provider());
        let chain = pem::certificates(&self.certificate, part(0))?;
        let key = provider
            .key_provider
            .load_private_key(pem::key(&self.key, part(1))?)?;
        let shown = CertifiedKey::new(chain, key);
        shown.keys_match()?;
        let roots = pem::roots(&self.roots, part(2))?;
        let lists = pem::revocation_lists(&self.revocation_lists, part(3))?;
        let believed = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider)
            .with_crls(lists)
            .enforce_revocation_expiration()
            .build()?;
        Ok((Arc::new(shown), believed))
    }
}

impl Client {
    /// Reads the files; connections will only be made to `expected`.
    pub fn load(files: ClientFiles, expected: Organisation) -> Result<Self, TlsError> {
        let text = files.read()?;
        let (shown, chain) = files.parse(&text)?;
        Ok(Self {
            files: Arc::new(files),
            shown: Arc::new(Shown(ArcSwap::new(shown))),
            believed: Arc::new(Believed {
                expected,
                chain: ArcSwap::new(chain),
            }),
            text: Arc::new(ArcSwap::from_pointee(text)),
        })
    }

    /// The configuration for rustls: TLS 1.3 only. It stays good when files change: certificate, roots and lists are
    /// looked up at every handshake. Sessions are not resumed, for a resumed one would not look at them.
    pub fn config(&self) -> Result<ClientConfig, TlsError> {
        let (believed, shown) = (Arc::clone(&self.believed), Arc::clone(&self.shown));
        let mut config =
            ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
                .with_protocol_versions(&[&TLS13])?
                .dangerous()
                .with_custom_certificate_verifier(believed)
                .with_client_cert_resolver(shown);
        config.resumption = Resumption::disabled();
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(config)
    }

    /// Reads the files again; true when they had changed. On an error all of the former stay.
    pub fn reload(&self) -> Result<bool, TlsError> {
        let text = self.files.read()?;
        if text == **self.text.load() {
            return Ok(false);
        }
        let (shown, chain) = self.files.parse(&text)?;
        self.shown.0.store(shown);
        self.believed.chain.store(chain);
        self.text.store(Arc::new(text));
        Ok(true)
    }

    /// What of the files ends when, soonest first.
    pub fn expiries(&self) -> Result<Vec<Expiry>, TlsError> {
        expiry::of(&self.files.paths())
    }

    /// Looks for changed files every `period` until `stop`.
    pub async fn watch(self, period: Duration, stop: CancellationToken) {
        loop {
            tokio::select! {
                () = stop.cancelled() => return,
                () = tokio::time::sleep(period) => {}
            }
            match self.reload() {
                Ok(true) => tracing::info!("client certificate, roots or lists replaced"),
                Ok(false) => {}
                Err(error) => tracing::error!(%error, "client certificate not replaced"),
            }
        }
    }
}

impl ResolvesClientCert for Shown {
    fn resolve(&self, _hints: &[&[u8]], schemes: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        let shown = self.0.load_full();
        shown.key.choose_scheme(schemes)?;
        Some(shown)
    }

    fn has_certs(&self) -> bool {
        true
    }
}

impl ServerCertVerifier for Believed {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let verified = self.chain.load().verify_server_cert(
            end_entity,
            intermediates,
            server_name,
            ocsp_response,
            now,
        )?;
        // A good chain is not yet the right peer: every organisation of the network has one.
        let named = PeerIdentity::of(end_entity).map(|peer| peer.organisation);
        if named.as_ref() != Ok(&self.expected) {
            return Err(
                CertificateError::Other(OtherError(Arc::new(WrongOrganisation {
                    expected: self.expected.clone(),
                })))
                .into(),
            );
        }
        Ok(verified)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.chain.load().verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.chain.load().verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.chain.load().supported_verify_schemes()
    }
}
