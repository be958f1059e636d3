//! How far the office is, what it answers, and what lies around it.

use axum::Json;
use axum::extract::State;
use contract::onboarding::{
    HealthView, NearMunicipalities, OnboardingView, SaveAnswer, SaveGoLive,
};

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf};
use crate::usecase::onboarding;

/// How far the active office is: five steps, what each takes, who did what.
#[utoipa::path(get, path = "/api/v1/onboarding", tag = "onboarding",
    responses((status = 200, body = OnboardingView)))]
pub async fn show(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<OnboardingView>, Failure> {
    Ok(Json(onboarding::show_onboarding(&ctx, &actor).await?))
}

/// Answers a question. `version` is the one the caller saw: 409 `draft_changed` when a colleague answered in between.
#[utoipa::path(put, path = "/api/v1/onboarding/answers/{question}", tag = "onboarding",
    params(("question" = String, Path)), request_body = SaveAnswer,
    responses((status = 200, body = OnboardingView)))]
pub async fn answer(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(question): PathOf<String>,
    extract::Json(input): extract::Json<SaveAnswer>,
) -> Result<Json<OnboardingView>, Failure> {
    let view = onboarding::save_answer(&ctx, &actor, &question, &input).await?;
    Ok(Json(view))
}

/// Sets the day of first use, or takes it back.
#[utoipa::path(put, path = "/api/v1/onboarding/go-live", tag = "onboarding",
    request_body = SaveGoLive, responses((status = 200, body = OnboardingView)))]
pub async fn go_live(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(input): extract::Json<SaveGoLive>,
) -> Result<Json<OnboardingView>, Failure> {
    Ok(Json(onboarding::save_go_live(&ctx, &actor, &input).await?))
}

/// Where the insurers of the office's recipients and the municipalities around it stand.
#[utoipa::path(get, path = "/api/v1/onboarding/municipalities", tag = "onboarding",
    responses((status = 200, body = NearMunicipalities)))]
pub async fn municipalities(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<NearMunicipalities>, Failure> {
    Ok(Json(onboarding::near_municipalities(&ctx, &actor).await?))
}

/// What to look after once work has begun.
#[utoipa::path(get, path = "/api/v1/onboarding/health", tag = "onboarding",
    responses((status = 200, body = HealthView)))]
pub async fn health(State(ctx): State<Context>, actor: Actor) -> Result<Json<HealthView>, Failure> {
    Ok(Json(onboarding::show_health(&ctx, &actor).await?))
}
