//! `GET /verifications/{code}`.

use axum::extract::State;
use contract::ProblemCode;
use contract::notice::VerificationView;

use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::PathOf;
use crate::usecase::notice::verify;

/// What the printed notice with this code must say. Asks for no sign-in and names nobody.
#[utoipa::path(get, path = "/api/v1/verifications/{code}", tag = "notices",
    params(("code" = String, Path)), responses((status = 200, body = VerificationView)))]
pub async fn show(
    State(ctx): State<Context>,
    PathOf(code): PathOf<String>,
) -> Result<axum::Json<VerificationView>, Failure> {
    let found = verify(&ctx, &code).await?;
    Ok(axum::Json(found.ok_or(ProblemCode::NotFound)?))
}
