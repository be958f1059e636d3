//! Budgets.

use axum::extract::State;
use contract::review::{BudgetList, BudgetRequest, BudgetView};

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{Json, PathOf};
use crate::usecase::decision::{list_budgets, set_budget};

/// Every scheme with its budget.
#[utoipa::path(get, path = "/api/v1/review/budgets", tag = "review",
    responses((status = 200, body = BudgetList)))]
pub async fn list(State(ctx): State<Context>) -> Result<axum::Json<BudgetList>, Failure> {
    Ok(axum::Json(list_budgets(&ctx).await?))
}

/// Sets the budget of a scheme.
#[utoipa::path(put, path = "/api/v1/review/budgets/{scheme}", tag = "review",
    params(("scheme" = String, Path)), request_body = BudgetRequest,
    responses((status = 200, body = BudgetView)))]
pub async fn set(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(scheme): PathOf<String>,
    Json(input): Json<BudgetRequest>,
) -> Result<axum::Json<BudgetView>, Failure> {
    Ok(axum::Json(set_budget(&ctx, &actor, &scheme, &input).await?))
}
