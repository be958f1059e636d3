//! `/card/…`.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::ProblemCode;
use contract::card::{CardChallenge, CardCheck, ChallengeRequest, CheckRequest};

use crate::actor::Actor;
use crate::card::CardRefusal;
use crate::context::Context;
use crate::http::{Failure, extract};
use crate::usecase::card::check::{begin_check, complete_check};

/// A challenge to try a card with.
#[utoipa::path(post, path = "/api/v1/card/challenges", tag = "card",
    request_body = ChallengeRequest, responses((status = 201, body = CardChallenge)))]
pub async fn challenge(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(input): extract::Json<ChallengeRequest>,
) -> Result<(StatusCode, Json<CardChallenge>), Failure> {
    let challenge = begin_check(&ctx, &actor, &input).await?;
    Ok((StatusCode::CREATED, Json(challenge)))
}

/// What a proof of a card shows. Nothing of it is kept.
#[utoipa::path(post, path = "/api/v1/card/checks", tag = "card",
    request_body = CheckRequest, responses((status = 200, body = CardCheck)))]
pub async fn check(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(input): extract::Json<CheckRequest>,
) -> Result<Json<CardCheck>, Failure> {
    Ok(Json(complete_check(&ctx, &actor, &input).await?))
}

impl From<CardRefusal> for Failure {
    fn from(refusal: CardRefusal) -> Self {
        match refusal {
            CardRefusal::NotConfigured => Self::new(ProblemCode::CardNotConfigured),
            CardRefusal::Malformed(_) => Self::new(ProblemCode::CardProofMalformed),
            CardRefusal::ChallengeVoid(_) => Self::new(ProblemCode::CardChallengeVoid),
            CardRefusal::Refused(_) => Self::new(ProblemCode::CardProofRefused),
            CardRefusal::Expired => Self::new(ProblemCode::CardCertificateExpired),
            CardRefusal::OfTest => Self::new(ProblemCode::CardOfTest),
            CardRefusal::Revoked => Self::new(ProblemCode::CardRevoked),
            CardRefusal::RevocationUnavailable(error) => Self::unavailable(error),
            CardRefusal::TooMany(error) => error.into(),
            CardRefusal::Store(error) => error.into(),
        }
    }
}
