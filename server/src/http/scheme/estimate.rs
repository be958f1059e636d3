//! `POST /schemes/{id}/estimate`.

use axum::extract::State;
use contract::ProblemCode;
use contract::scheme::{EstimateRequest, EstimateView};

use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{Json, PathOf};
use crate::usecase::scheme::{EstimateError, estimate};

/// ① – ④ for a set of services and costs.
#[utoipa::path(post, path = "/api/v1/schemes/{id}/estimate", tag = "schemes",
    params(("id" = String, Path)), request_body = EstimateRequest,
    responses((status = 200, body = EstimateView)))]
pub async fn calculate(
    State(ctx): State<Context>,
    PathOf(id): PathOf<String>,
    Json(request): Json<EstimateRequest>,
) -> Result<axum::Json<EstimateView>, Failure> {
    Ok(axum::Json(estimate(&ctx, &id, &request)?))
}

impl From<EstimateError> for Failure {
    fn from(error: EstimateError) -> Self {
        match error {
            EstimateError::NotThere => Self::new(ProblemCode::NotFound),
            EstimateError::NotEligible(fields) => Self {
                fields,
                ..Self::new(ProblemCode::ServiceNotEligible)
            },
            EstimateError::Fields(fields) => Self::fields(fields),
        }
    }
}
