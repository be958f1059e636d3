//! `/audit`: the audit log, to be read.

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use contract::audit::{AuditPage, AuditQuery, AuditVerification};
use contract::{FieldCode, FieldIssue};

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::application::draft_issue;
use crate::http::extract::Query;
use crate::usecase::audit::{AuditSearchError, export_audit, search_audit, verify_audit};

/// Who did what, to what, when; newest first.
#[utoipa::path(get, path = "/api/v1/audit", tag = "audit",
    params(AuditQuery), responses((status = 200, body = AuditPage)))]
pub async fn search(
    State(ctx): State<Context>,
    actor: Actor,
    Query(query): Query<AuditQuery>,
) -> Result<Json<AuditPage>, Failure> {
    Ok(Json(search_audit(&ctx, &actor, &query).await?))
}

/// The same as CSV in UTF-8 with byte order mark, to its end.
#[utoipa::path(get, path = "/api/v1/audit.csv", tag = "audit",
    params(AuditQuery), responses((status = 200, content_type = "text/csv")))]
pub async fn export(
    State(ctx): State<Context>,
    actor: Actor,
    Query(query): Query<AuditQuery>,
) -> Result<Response, Failure> {
    let content = export_audit(&ctx, &actor, &query).await?;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\""),
    ];
    Ok((headers, Body::from_stream(content)).into_response())
}

/// Walks the whole chain now and says whether it is whole.
#[utoipa::path(get, path = "/api/v1/audit/verification", tag = "audit",
    responses((status = 200, body = AuditVerification)))]
pub async fn verification(State(ctx): State<Context>) -> Result<Json<AuditVerification>, Failure> {
    Ok(Json(verify_audit(&ctx).await?))
}

impl From<AuditSearchError> for Failure {
    fn from(error: AuditSearchError) -> Self {
        match error {
            AuditSearchError::Application => draft_issue("application", FieldCode::Invalid),
            AuditSearchError::Person => draft_issue("person", FieldCode::Invalid),
            AuditSearchError::Limit => {
                Self::field(FieldIssue::with("limit", FieldCode::NotAllowed, "1-200"))
            }
            AuditSearchError::Store(error) => error.into(),
        }
    }
}
