//! A question of the portal: its body, its id, and the writing down of it before it is answered.

use std::time::Duration;

use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts as _, Request};
use contract::upstream::{ActingContext, UpstreamCode};
use domain::care::RecordKind;
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};
use tokio::time::timeout;
use uuid::Uuid;

use super::request_id::RequestId;
use super::{Portal, Refusal};
use crate::platform::Platform;
use crate::store::{Access, CallOutcome};

/// Largest body of a question, bytes.
const BODY_LIMIT: usize = 64 * 1024;

/// Longest wait for it.
const PATIENCE: Duration = Duration::from_secs(10);

/// A question.
#[derive(Clone, Debug)]
pub(super) struct Query<T> {
    pub(super) body: T,
    caller: String,
    request_id: String,
    fingerprint: String,
}

impl<T: DeserializeOwned> FromRequest<Platform> for Query<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, platform: &Platform) -> Result<Self, Refusal> {
        let bad = Refusal(UpstreamCode::BadRequest);
        let (mut parts, body) = request.into_parts();
        let Portal(portal) = Portal::from_request_parts(&mut parts, platform).await?;
        let id = parts.extensions.get::<RequestId>();
        let request_id = id.and_then(RequestId::given).ok_or(bad)?.to_owned();
        let bytes = timeout(PATIENCE, to_bytes(body, BODY_LIMIT))
            .await
            .map_err(|_| bad)?
            .map_err(|_| Refusal(UpstreamCode::TooLarge))?;
        // serde would read an array as the fields of an object in their order.
        if bytes.trim_ascii_start().starts_with(b"[") {
            return Err(bad);
        }
        let mut digest = Sha256::new();
        digest.update(parts.uri.path());
        digest.update([0]);
        digest.update(&bytes);
        Ok(Self {
            body: serde_json::from_slice(&bytes).map_err(|_| bad)?,
            caller: portal.to_string(),
            request_id,
            fingerprint: hex::encode(digest.finalize()),
        })
    }
}

impl<T> Query<T> {
    /// Writes the question down; nothing is answered that is not written down.
    pub(super) async fn write_down(
        &self,
        platform: &Platform,
        query: &'static str,
        acting: &ActingContext,
        about: (&[Option<Uuid>], &[RecordKind]),
        permitted: bool,
    ) -> Result<(), Refusal> {
        let access = Access {
            caller: self.caller.clone(),
            request_id: self.request_id.clone(),
            fingerprint: self.fingerprint.clone(),
            query,
            subjects: about.0.to_vec(),
            acting: acting.clone(),
            kinds: about.1.to_vec(),
            permitted,
            at: platform.clock.now(),
        };
        match platform.recorder.record(access).await? {
            CallOutcome::Replayed => Err(Refusal(UpstreamCode::Replayed)),
            // Reading again changes nothing: the same question is answered again and counted once.
            CallOutcome::New | CallOutcome::Repeated(_) => Ok(()),
        }
    }
}
