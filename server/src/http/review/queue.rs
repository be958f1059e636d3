//! `GET /review/cases`, `/review/counts`, `/review/reviewers`.

use axum::Json;
use axum::extract::State;
use contract::Page;
use contract::review::{CaseCounts, CaseFilter, CaseRow, CasesQuery, ReviewerView};

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::Query;
use crate::usecase::review::{count_cases, list_cases, list_reviewers};

/// The queue in the order received. Drafts are never in it.
#[utoipa::path(get, path = "/api/v1/review/cases", tag = "review",
    params(CasesQuery), responses((status = 200, body = Page<CaseRow>)))]
pub async fn list(
    State(ctx): State<Context>,
    actor: Actor,
    Query(query): Query<CasesQuery>,
) -> Result<Json<Page<CaseRow>>, Failure> {
    Ok(Json(list_cases(&ctx, &actor, &query).await?))
}

/// Cases per state under the filter, whatever state it names.
#[utoipa::path(get, path = "/api/v1/review/counts", tag = "review",
    params(CaseFilter), responses((status = 200, body = CaseCounts)))]
pub async fn counts(
    State(ctx): State<Context>,
    actor: Actor,
    Query(filter): Query<CaseFilter>,
) -> Result<Json<CaseCounts>, Failure> {
    Ok(Json(count_cases(&ctx, &actor, &filter).await?))
}

/// People who review, with the cases they have.
#[utoipa::path(get, path = "/api/v1/review/reviewers", tag = "review",
    responses((status = 200, body = Vec<ReviewerView>)))]
pub async fn reviewers(State(ctx): State<Context>) -> Result<Json<Vec<ReviewerView>>, Failure> {
    Ok(Json(list_reviewers(&ctx).await?))
}
