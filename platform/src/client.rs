//! A supplier's way to a platform: mutual TLS, the platform's organisation checked inside the handshake.

use std::path::PathBuf;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::header::HOST;
use axum::http::{HeaderValue, Request, Response};
use clap::Args;
use contract::upstream::UpstreamProblem;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use serde::de::DeserializeOwned;
use tls::{Client, ClientFiles, Organisation, TlsError};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_util::task::TaskTracker;

use crate::cli::identity;

/// Largest answer that is no file, bytes.
const ANSWER_LIMIT: usize = 16 * 1024 * 1024;

/// To which platform, as whom.
#[derive(Clone, Debug, Args)]
pub struct ClientOptions {
    /// Address of the platform.
    #[arg(long = "to", default_value = "https://localhost:9443")]
    pub url: url::Url,
    /// Folder with `certificate.pem` and `key.pem`, or one PEM file with both.
    #[arg(long = "as")]
    pub identity: PathBuf,
    /// Folder with `roots.pem` and `revoked.pem`; by default the folder of the certificate.
    #[arg(long)]
    pub trust: Option<PathBuf>,
    /// The organisation the platform's certificate must name, `role:number`.
    #[arg(long, default_value = "platform:national")]
    pub platform: String,
}

/// Why a platform was not asked, or did not do it.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// Certificates.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// rustls.
    #[error("TLS: {0}")]
    Config(#[from] rustls::Error),
    /// The options make no sense.
    #[error("{0}")]
    Options(&'static str),
    /// No connection, or the handshake was refused.
    #[error("no connection to {host}:{port}: {source}")]
    Connect {
        /// Host.
        host: String,
        /// Port.
        port: u16,
        /// Why.
        source: std::io::Error,
    },
    /// The connection broke, or the platform refused the certificate.
    #[error("the connection broke: {0}")]
    Http(#[from] hyper::Error),
    /// The answer could not be read.
    #[error("the answer cannot be read")]
    Answer,
    /// The platform refused.
    #[error("refused: {:?} ({status}), {title} [request {request_id}]", .0.code, status = .0.status, title = .0.title, request_id = .0.request_id)]
    Refused(UpstreamProblem),
}

/// A connection.
#[derive(Debug)]
pub struct PlatformClient {
    sender: SendRequest<Body>,
    host: String,
    _tasks: TaskTracker,
}

impl PlatformClient {
    /// Connects.
    pub async fn connect(options: &ClientOptions) -> Result<Self, ClientError> {
        let expected = Organisation::parse(&format!("urn:tsunagi:{}", options.platform))
            .ok_or(ClientError::Options("--platform is role:number"))?;
        let trust = options.trust.clone().or_else(|| {
            let folder = options.identity.is_dir().then(|| options.identity.clone());
            folder.or_else(|| Some(options.identity.parent()?.to_owned()))
        });
        let trust = trust.ok_or(ClientError::Options("--trust names a folder"))?;
        let (certificate, key) = identity::certificate(&options.identity);
        let (roots, revocation_lists) = identity::trust(&trust);
        let files = ClientFiles {
            certificate,
            key,
            roots,
            revocation_lists,
        };
        let mut config = Client::load(files, expected)?.config()?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        let host = options
            .url
            .host_str()
            .filter(|_| options.url.scheme() == "https")
            .ok_or(ClientError::Options("--to is https://host:port"))?
            .to_owned();
        let port = options.url.port().unwrap_or(443);
        let failed = |source| ClientError::Connect {
            host: host.clone(),
            port,
            source,
        };
        let name = ServerName::try_from(host.clone())
            .map_err(|_| ClientError::Options("--to names no host"))?;
        let tcp = TcpStream::connect((host.as_str(), port))
            .await
            .map_err(failed)?;
        let stream = TlsConnector::from(Arc::new(config))
            .connect(name, tcp)
            .await
            .map_err(failed)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        let tasks = TaskTracker::new();
        tasks.spawn(async move {
            // What breaks the connection comes out where a request waits.
            let _ = connection.await;
        });
        Ok(Self {
            sender,
            host: format!("{host}:{port}"),
            _tasks: tasks,
        })
    }

    /// Sends a request; refusals are errors.
    pub async fn send(
        &mut self,
        mut request: Request<Body>,
    ) -> Result<Response<Body>, ClientError> {
        let host = HeaderValue::from_str(&self.host).map_err(|_| ClientError::Answer)?;
        request.headers_mut().insert(HOST, host);
        self.sender.ready().await?;
        let response = self.sender.send_request(request).await?.map(Body::new);
        if response.status().is_success() {
            return Ok(response);
        }
        let bytes = to_bytes(response.into_body(), ANSWER_LIMIT)
            .await
            .map_err(|_| ClientError::Answer)?;
        let problem = serde_json::from_slice(&bytes).map_err(|_| ClientError::Answer)?;
        Err(ClientError::Refused(problem))
    }

    /// Sends a request and reads a JSON answer.
    pub async fn json<T: DeserializeOwned>(
        &mut self,
        request: Request<Body>,
    ) -> Result<T, ClientError> {
        let body = self.send(request).await?.into_body();
        let bytes = to_bytes(body, ANSWER_LIMIT)
            .await
            .map_err(|_| ClientError::Answer)?;
        serde_json::from_slice(&bytes).map_err(|_| ClientError::Answer)
    }
}
