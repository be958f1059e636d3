//! `POST /v1/access-log/query`.

use axum::Json;
use axum::extract::State;
use contract::upstream::{AccessLogEntry, AccessLogRequest, UpstreamCode, UpstreamProblem};

use super::records::person_of;
use super::{Query, Refusal};
use crate::access;
use crate::platform::Platform;

/// Who asked the platform for a person, newest first; for the person alone.
#[utoipa::path(
    post,
    path = "/v1/access-log/query",
    request_body = AccessLogRequest,
    responses((status = 200, body = Vec<AccessLogEntry>), (status = "default", body = UpstreamProblem, content_type = "application/problem+json")),
)]
pub(super) async fn access_log(
    State(platform): State<Platform>,
    query: Query<AccessLogRequest>,
) -> Result<Json<Vec<AccessLogEntry>>, Refusal> {
    let asked = &query.body;
    let person = person_of(&platform, &asked.subject).await?;
    let permitted = access::permits_access_log(&asked.acting);
    let about = (&[Some(person.subject)][..], &[][..]);
    query
        .write_down(&platform, "access_log", &asked.acting, about, permitted)
        .await?;
    if !permitted {
        return Err(Refusal(UpstreamCode::NotPermitted));
    }
    Ok(Json(platform.store.accesses_of(person.subject).await?))
}
