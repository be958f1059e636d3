//! `POST /v1/records/attachment`.

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use contract::upstream::{UpstreamCode, UpstreamProblem, VersionsRequest};
use uuid::Uuid;

use super::records::person_of;
use super::{Query, Refusal};
use crate::access;
use crate::platform::Platform;

/// The PDF attached to the newest version of a record.
#[utoipa::path(
    post,
    path = "/v1/records/attachment",
    request_body = VersionsRequest,
    responses((status = 200, content_type = "application/pdf"), (status = "default", body = UpstreamProblem, content_type = "application/problem+json")),
)]
pub(super) async fn attachment(
    State(platform): State<Platform>,
    query: Query<VersionsRequest>,
) -> Result<Response, Refusal> {
    let missing = Refusal(UpstreamCode::NotFound);
    let asked = &query.body;
    let person = person_of(&platform, &asked.subject).await?;
    let record: Uuid = asked.record.parse().map_err(|_| missing)?;
    let kind = platform.store.record_kind(&person, record).await?;
    let kind = kind.ok_or(missing)?;
    let policy = platform.policy();
    let permitted = access::permits(&policy, &asked.acting, kind);
    let about = (&[Some(person.subject)][..], &[kind][..]);
    query
        .write_down(&platform, "attachment", &asked.acting, about, permitted)
        .await?;
    if !permitted {
        return Err(Refusal(UpstreamCode::NotPermitted));
    }
    let pdf = platform.store.attachment(&person, record).await?;
    let pdf = pdf.ok_or(missing)?;
    Ok(([(CONTENT_TYPE, "application/pdf")], pdf).into_response())
}
