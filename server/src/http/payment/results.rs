//! `POST /payments/batches/{id}/results`.

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use contract::ProblemCode;
use contract::payment::ResultsView;
use futures::StreamExt as _;
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::PathOf;
use crate::usecase::payment;

/// Largest list: a transfer file of 150,000 records, bytes.
const LARGEST: usize = 20_000_000;

/// Takes in the bank's list of results, whole or not at all: CSV
/// (`batch,item,amount_yen,result`, last line `end,<count>,<sum>,`) or the transfer file with result digits.
#[utoipa::path(post, path = "/api/v1/payments/batches/{id}/results", tag = "payments",
    params(("id" = Uuid, Path)),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = ResultsView)))]
pub async fn import(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(id): PathOf<Uuid>,
    body: Body,
) -> Result<Json<ResultsView>, Failure> {
    let mut list = Vec::new();
    let mut chunks = body.into_data_stream();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| Failure::new(ProblemCode::UploadIncomplete))?;
        if list.len().saturating_add(chunk.len()) > LARGEST {
            return Err(Failure::new(ProblemCode::FileTooLarge));
        }
        list.extend_from_slice(&chunk);
    }
    if list.is_empty() {
        return Err(Failure::new(ProblemCode::FileEmpty));
    }
    let taken = payment::import_results(&ctx, &actor, id, list).await?;
    Ok(Json(taken))
}
