//! `/care`: the people an office serves, and how one is taken on.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::card::{CardChallenge, ChallengeRequest};
use contract::care::{
    CarePeople, CarePersonView, IdentificationRequest, IdentificationView, NewCarePerson,
    RecipientInvitation, RecipientInvited, RelationEnd, ServiceChoice, TakenPerson,
};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{self, PathOf};
use crate::usecase::care;

/// Everybody the active office serves, those to look at first on top.
#[utoipa::path(get, path = "/api/v1/care/people", tag = "care",
    responses((status = 200, body = CarePeople)))]
pub async fn list(State(ctx): State<Context>, actor: Actor) -> Result<Json<CarePeople>, Failure> {
    Ok(Json(care::list_people(&ctx, &actor).await?))
}

/// What the active office may serve people under.
#[utoipa::path(get, path = "/api/v1/care/services", tag = "care",
    responses((status = 200, body = Vec<ServiceChoice>)))]
pub async fn services(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<Vec<ServiceChoice>>, Failure> {
    Ok(Json(care::list_services(&ctx, &actor).await?))
}

/// A challenge for the card of somebody to be taken on.
#[utoipa::path(post, path = "/api/v1/care/card-challenges", tag = "care",
    request_body = ChallengeRequest, responses((status = 201, body = CardChallenge)))]
pub async fn card_challenge(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(input): extract::Json<ChallengeRequest>,
) -> Result<(StatusCode, Json<CardChallenge>), Failure> {
    let challenge = care::begin_card(&ctx, &actor, &input).await?;
    Ok((StatusCode::CREATED, Json(challenge)))
}

/// Finds the one person who fits everything that was typed, or whose card was read.
#[utoipa::path(post, path = "/api/v1/care/identifications", tag = "care",
    request_body = IdentificationRequest, responses((status = 201, body = IdentificationView)))]
pub async fn identify(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(input): extract::Json<IdentificationRequest>,
) -> Result<(StatusCode, Json<IdentificationView>), Failure> {
    let view = care::identify(&ctx, &actor, &input).await?;
    Ok((StatusCode::CREATED, Json(view)))
}

/// 担当事業所の登録 after the identity check.
#[utoipa::path(post, path = "/api/v1/care/people", tag = "care",
    request_body = NewCarePerson, responses((status = 201, body = TakenPerson)))]
pub async fn register(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(input): extract::Json<NewCarePerson>,
) -> Result<(StatusCode, Json<TakenPerson>), Failure> {
    let taken = care::register(&ctx, &actor, &input).await?;
    Ok((StatusCode::CREATED, Json(taken)))
}

/// One person, before any record is opened.
#[utoipa::path(get, path = "/api/v1/care/people/{relation}", tag = "care",
    params(("relation" = Uuid, Path)), responses((status = 200, body = CarePersonView)))]
pub async fn show(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(relation): PathOf<Uuid>,
) -> Result<Json<CarePersonView>, Failure> {
    Ok(Json(care::show_person(&ctx, &actor, relation).await?))
}

/// The office serves the person no more.
#[utoipa::path(post, path = "/api/v1/care/people/{relation}/end", tag = "care",
    params(("relation" = Uuid, Path)), request_body = RelationEnd, responses((status = 204)))]
pub async fn end(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(relation): PathOf<Uuid>,
    extract::Json(input): extract::Json<RelationEnd>,
) -> Result<StatusCode, Failure> {
    care::end_relation(&ctx, &actor, relation, input).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sends the recipient a link to make an account of their own with.
#[utoipa::path(post, path = "/api/v1/care/people/{relation}/recipient-invitation", tag = "care",
    params(("relation" = Uuid, Path)), request_body = RecipientInvitation,
    responses((status = 201, body = RecipientInvited)))]
pub async fn invite(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(relation): PathOf<Uuid>,
    extract::Json(input): extract::Json<RecipientInvitation>,
) -> Result<(StatusCode, Json<RecipientInvited>), Failure> {
    let invited = care::invite_recipient(&ctx, &actor, relation, &input).await?;
    Ok((StatusCode::CREATED, Json(invited)))
}
