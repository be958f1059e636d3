//! `GET /notices/outstanding`.

use axum::extract::State;
use contract::notice::OutstandingMonth;

use crate::context::Context;
use crate::http::Failure;
use crate::usecase::notice::outstanding_months;

/// Months with decisions that have no notice yet, oldest first.
#[utoipa::path(get, path = "/api/v1/notices/outstanding", tag = "notices",
    responses((status = 200, body = Vec<OutstandingMonth>)))]
pub async fn list(
    State(ctx): State<Context>,
) -> Result<axum::Json<Vec<OutstandingMonth>>, Failure> {
    Ok(axum::Json(outstanding_months(&ctx).await?))
}
