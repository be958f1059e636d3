//! `/payments/candidates` and `/payments/batches`.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::Page;
use contract::page::PageQuery;
use contract::payment::{
    BatchCancellation, BatchSummary, BatchView, CandidatesQuery, CandidatesView, NewBatch,
    PaymentItemView,
};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf, Query};
use crate::usecase::payment;

/// What could be paid in a month: totals, duplicates, names that are cut, and what cannot be paid and why.
#[utoipa::path(get, path = "/api/v1/payments/candidates", tag = "payments",
    params(CandidatesQuery), responses((status = 200, body = CandidatesView)))]
pub async fn candidates(
    State(ctx): State<Context>,
    Query(query): Query<CandidatesQuery>,
) -> Result<Json<CandidatesView>, Failure> {
    Ok(Json(payment::show_candidates(&ctx, &query).await?))
}

/// Makes a batch of everything due that can be paid, with its files.
#[utoipa::path(post, path = "/api/v1/payments/batches", tag = "payments",
    request_body = NewBatch, responses((status = 201, body = BatchView)))]
pub async fn make(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(input): extract::Json<NewBatch>,
) -> Result<(StatusCode, Json<BatchView>), Failure> {
    let made = payment::make_batch(&ctx, &actor, &input).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// Batches, newest first.
#[utoipa::path(get, path = "/api/v1/payments/batches", tag = "payments",
    params(PageQuery), responses((status = 200, body = Page<BatchSummary>)))]
pub async fn list(
    State(ctx): State<Context>,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<BatchSummary>>, Failure> {
    Ok(Json(payment::list_batches(&ctx, &query).await?))
}

/// One batch with its files and counts.
#[utoipa::path(get, path = "/api/v1/payments/batches/{id}", tag = "payments",
    params(("id" = Uuid, Path)), responses((status = 200, body = BatchView)))]
pub async fn show(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
) -> Result<Json<BatchView>, Failure> {
    Ok(Json(payment::show_batch(&ctx, &actor, id).await?))
}

/// Payments of a batch, in the order of its files.
#[utoipa::path(get, path = "/api/v1/payments/batches/{id}/items", tag = "payments",
    params(("id" = Uuid, Path), PageQuery),
    responses((status = 200, body = Page<PaymentItemView>)))]
pub async fn items(
    State(ctx): State<Context>,
    PathOf(id): PathOf<Uuid>,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<PaymentItemView>>, Failure> {
    Ok(Json(payment::list_items(&ctx, id, &query).await?))
}

/// Gives a batch up before its release; its payments wait for the next one.
#[utoipa::path(post, path = "/api/v1/payments/batches/{id}/cancellation", tag = "payments",
    params(("id" = Uuid, Path)), request_body = BatchCancellation,
    responses((status = 200, body = BatchView)))]
pub async fn cancel(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    extract::Json(input): extract::Json<BatchCancellation>,
) -> Result<Json<BatchView>, Failure> {
    let shown = payment::cancel_batch(&ctx, &actor, id, &input).await?;
    Ok(Json(shown))
}
