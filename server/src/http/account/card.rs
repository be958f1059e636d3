//! `/sign-in/card`: recipients sign in by My Number card.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum_extra::extract::CookieJar;
use contract::ProblemCode;
use contract::account::CardSignedIn;
use contract::card::{CardChallenge, ChallengeRequest, CheckRequest};

use super::cookie;
use crate::context::Context;
use crate::http::{Failure, extract};
use crate::usecase::account::sign_in_by_card::{
    CardSignInError, begin_sign_in_by_card, sign_in_by_card,
};

/// A challenge for a recipient's card.
#[utoipa::path(post, path = "/api/v1/sign-in/card/challenges", tag = "account",
    request_body = ChallengeRequest, responses((status = 201, body = CardChallenge)))]
pub async fn challenge(
    State(ctx): State<Context>,
    jar: CookieJar,
    extract::Json(request): extract::Json<ChallengeRequest>,
) -> Result<(StatusCode, CookieJar, Json<CardChallenge>), Failure> {
    let begun = begin_sign_in_by_card(&ctx, &request).await?;
    let jar = cookie::card_begun(jar, &begun.browser);
    Ok((StatusCode::CREATED, jar, Json(begun.challenge)))
}

/// Signs in whose card it is.
#[utoipa::path(post, path = "/api/v1/sign-in/card", tag = "account",
    request_body = CheckRequest, responses((status = 200, body = CardSignedIn)))]
pub async fn complete(
    State(ctx): State<Context>,
    headers: HeaderMap,
    jar: CookieJar,
    extract::Json(input): extract::Json<CheckRequest>,
) -> Result<(CookieJar, Json<CardSignedIn>), Failure> {
    let (browser, jar) = cookie::take_card(jar);
    let agent = cookie::agent(&headers);
    let (opened, revocation) = sign_in_by_card(&ctx, browser.as_ref(), &input, agent).await?;
    let (jar, Json(me)) = cookie::signed_in(&ctx, jar, &opened).await?;
    Ok((jar, Json(CardSignedIn { me, revocation })))
}

impl From<CardSignInError> for Failure {
    fn from(error: CardSignInError) -> Self {
        match error {
            CardSignInError::Card(refusal) => refusal.into(),
            CardSignInError::NoAccount(_) => Self::new(ProblemCode::CardWithoutAccount),
            CardSignInError::NotConnected => Self::new(ProblemCode::PlatformNotConnected),
            CardSignInError::Platform(error) => error.into(),
            CardSignInError::TooMany(error) => error.into(),
            CardSignInError::Store(error) => error.into(),
        }
    }
}
