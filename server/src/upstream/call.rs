//! One bounded call over mutual TLS.

use std::error::Error as _;
use std::time::Instant;

use bytes::{Bytes, BytesMut};
use contract::upstream::path::REQUEST_ID;
use contract::upstream::{UpstreamCode, UpstreamProblem};
use reqwest::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE};
use reqwest::{Client, Method, Response, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tls::Organisation;
use tokio::sync::Semaphore;
use url::Url;
use uuid::Uuid;

use super::breaker::Breaker;
use super::error::{Trouble, Unusable, UpstreamError};
use super::settings::{Patience, PlatformFilesError, PlatformSettings};

/// Connections to one platform, with everything that bounds them.
#[derive(Debug)]
pub(super) struct Line {
    url: Url,
    client: Client,
    feed: Client,
    expected: Organisation,
    patience: Patience,
    places: Semaphore,
    breaker: Breaker,
}

/// What to ask.
pub(super) struct Ask<'a> {
    pub(super) method: Method,
    pub(super) path: &'a str,
    pub(super) body: Option<Bytes>,
    pub(super) request: Uuid,
}

impl Line {
    pub(super) fn new(
        settings: &PlatformSettings,
        tls: &tls::Client,
    ) -> Result<Self, PlatformFilesError> {
        let patience = settings.patience;
        let builder = || -> Result<reqwest::ClientBuilder, PlatformFilesError> {
            let mut config = tls.config()?;
            // One request a connection at a time: a slow answer holds up nobody else's, and a broken connection costs one.
            config.alpn_protocols = vec![b"http/1.1".to_vec()];
            Ok(Client::builder()
                .tls_backend_preconfigured(config)
                .https_only(true)
                .redirect(reqwest::redirect::Policy::none())
                .no_proxy()
                .connect_timeout(patience.connect)
                .pool_max_idle_per_host(patience.calls)
                .tcp_nodelay(true))
        };
        Ok(Self {
            url: settings.url.clone(),
            client: builder()?.timeout(patience.answer).build()?,
            feed: builder()?.read_timeout(patience.silence).build()?,
            expected: settings.organisation.clone(),
            patience,
            places: Semaphore::new(patience.calls),
            breaker: Breaker::new(patience.failures, patience.rest),
        })
    }

    /// Sends JSON and reads JSON.
    pub(super) async fn post<Q: Serialize, A: DeserializeOwned>(
        &self,
        path: &str,
        question: &Q,
        request: Uuid,
    ) -> Result<A, UpstreamError> {
        let body = serde_json::to_vec(question)
            .map_err(|_| UpstreamError::Unusable(Unusable::Shape))?
            .into();
        let ask = Ask {
            method: Method::POST,
            path,
            body: Some(body),
            request,
        };
        read(&self.whole(ask).await?)
    }

    /// Reads JSON.
    pub(super) async fn get<A: DeserializeOwned>(
        &self,
        path: &str,
        request: Uuid,
    ) -> Result<A, UpstreamError> {
        let ask = Ask {
            method: Method::GET,
            path,
            body: None,
            request,
        };
        read(&self.whole(ask).await?)
    }

    /// One call among those allowed at once; its outcome tells whether the platform is well.
    async fn whole(&self, ask: Ask<'_>) -> Result<Bytes, UpstreamError> {
        let place = tokio::time::timeout(self.patience.place, self.places.acquire()).await;
        let Ok(Ok(_place)) = place else {
            return Err(UpstreamError::Unreachable(Trouble::Full));
        };
        let Some(leave) = self.breaker.leave(Instant::now()) else {
            return Err(UpstreamError::Unreachable(Trouble::Open));
        };
        let began = Instant::now();
        let answer = self.bounded(&self.client, &ask).await;
        let outcome = answer.as_ref().err().map_or("answered", |e| e.as_str());
        metrics::histogram!("tsunagi_platform_call_seconds", "path" => ask.path.to_owned(), "outcome" => outcome)
            .record(began.elapsed().as_secs_f64());
        match &answer {
            Err(error @ UpstreamError::Unreachable(_)) => {
                if leave.failed(Instant::now()) {
                    tracing::error!(%error, "the platform is left alone for a while");
                }
            }
            Ok(_) | Err(_) => leave.answered(),
        }
        answer
    }

    async fn bounded(&self, client: &Client, ask: &Ask<'_>) -> Result<Bytes, UpstreamError> {
        let mut answer = self.sent(client, ask).await?;
        let status = answer.status();
        let largest = self.patience.largest;
        let announced = answer.headers().get(CONTENT_LENGTH);
        let announced = announced.and_then(|length| length.to_str().ok()?.parse().ok());
        if announced.is_some_and(|length: usize| length > largest) {
            return Err(UpstreamError::Unusable(Unusable::TooLarge));
        }
        let mut body = BytesMut::new();
        while let Some(chunk) = answer.chunk().await.map_err(|error| self.trouble(&error))? {
            if body.len().saturating_add(chunk.len()) > largest {
                return Err(UpstreamError::Unusable(Unusable::TooLarge));
            }
            body.extend_from_slice(&chunk);
        }
        judged(status, body.freeze())
    }

    /// The event stream at `path`, after its status was judged.
    pub(super) async fn stream(
        &self,
        path: &str,
        request: Uuid,
    ) -> Result<Response, UpstreamError> {
        let ask = Ask {
            method: Method::GET,
            path,
            body: None,
            request,
        };
        let answer = self.sent(&self.feed, &ask).await?;
        match answer.status() {
            StatusCode::OK => Ok(answer),
            status => Err(judged(status, Bytes::new())
                .err()
                .unwrap_or(UpstreamError::Unusable(Unusable::Status(status.as_u16())))),
        }
    }

    /// Sends once; once more when no connection came about, for then nothing was asked yet.
    async fn sent(&self, client: &Client, ask: &Ask<'_>) -> Result<Response, UpstreamError> {
        let first = match self.send(client, ask).await {
            Err(error) if error.is_connect() => self.send(client, ask).await,
            other => other,
        };
        first.map_err(|error| self.trouble(&error))
    }

    async fn send(&self, client: &Client, ask: &Ask<'_>) -> Result<Response, reqwest::Error> {
        let mut url = self.url.clone();
        let (path, query) = ask.path.split_once('?').unzip();
        url.set_path(path.unwrap_or(ask.path));
        url.set_query(query);
        let mut request = client
            .request(ask.method.clone(), url)
            .header(REQUEST_ID, ask.request.to_string())
            .header(ACCEPT, "application/json, text/event-stream");
        if let Some(body) = &ask.body {
            request = request
                .header(CONTENT_TYPE, "application/json")
                .body(body.clone());
        }
        request.send().await
    }

    /// What a failed call means. Whoever answers under a good root but is not the one expected is no mere failure.
    fn trouble(&self, error: &reqwest::Error) -> UpstreamError {
        if is_wrong_organisation(error) {
            metrics::counter!("tsunagi_platform_alarms_total", "what" => "wrong_organisation")
                .increment(1);
            tracing::error!(expected = %self.expected, "somebody else answers at the platform's address");
        }
        UpstreamError::Unreachable(if error.is_timeout() {
            Trouble::Timeout
        } else if error.is_connect() {
            tracing::warn!(reason = %deepest(error), "no connection to the platform");
            Trouble::Connect
        } else {
            Trouble::Broken
        })
    }
}

fn is_wrong_organisation(error: &reqwest::Error) -> bool {
    deepest(error).contains("does not name")
}

/// The innermost reason, which names the fault of a handshake. No URL, no data.
fn deepest(error: &reqwest::Error) -> String {
    let mut source = error.source();
    let mut text = String::new();
    while let Some(error) = source {
        text = error.to_string();
        source = error.source();
    }
    text
}

fn judged(status: StatusCode, body: Bytes) -> Result<Bytes, UpstreamError> {
    if status.is_success() {
        return Ok(body);
    }
    if status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS {
        return Err(UpstreamError::Unreachable(Trouble::Status(status.as_u16())));
    }
    let known = match status {
        StatusCode::FORBIDDEN => Some(UpstreamCode::NotPermitted),
        StatusCode::NOT_FOUND => Some(UpstreamCode::NotFound),
        _ => None,
    };
    let code = serde_json::from_slice::<UpstreamProblem>(&body)
        .ok()
        .map(|problem| problem.code)
        .or(known);
    Err(match code {
        Some(code) => UpstreamError::Refused(code),
        None => UpstreamError::Unusable(Unusable::Status(status.as_u16())),
    })
}

/// A success whose body is a problem (as the national API writes business errors) is a refusal, everything else that does
/// not fit the contract cannot be used.
fn read<A: DeserializeOwned>(body: &[u8]) -> Result<A, UpstreamError> {
    if let Ok(answer) = serde_json::from_slice(body) {
        return Ok(answer);
    }
    match serde_json::from_slice::<UpstreamProblem>(body) {
        Ok(problem) => Err(UpstreamError::Refused(problem.code)),
        Err(_) => Err(UpstreamError::Unusable(Unusable::Shape)),
    }
}
