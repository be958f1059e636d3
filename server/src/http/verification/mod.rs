//! `/verification` for offices, `/verifications` for the federation.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::ProblemCode;
use contract::verification::{Approval, CodeEntry, Letter, OfficeVerification, WaitingOffices};
use domain::office::OfficeNumber;

use super::Failure;
use super::extract::{self, PathOf};
use crate::actor::Actor;
use crate::context::Context;
use crate::usecase::verification::{self, VerificationError};

/// Whether the office the person works for is verified, and where its letter stands.
#[utoipa::path(get, path = "/api/v1/verification", tag = "verification",
    responses((status = 200, body = OfficeVerification)))]
pub async fn show(
    State(ctx): State<Context>,
    actor: Actor,
) -> Result<Json<OfficeVerification>, Failure> {
    Ok(Json(verification::show_verification(&ctx, &actor).await?))
}

/// Asks for a letter with a code.
#[utoipa::path(post, path = "/api/v1/verification/letter", tag = "verification",
    responses((status = 202)))]
pub async fn ask(State(ctx): State<Context>, actor: Actor) -> Result<StatusCode, Failure> {
    verification::ask_for_letter(&ctx, &actor).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Types the code of the letter; five wrong ones make it void.
#[utoipa::path(post, path = "/api/v1/verification/code", tag = "verification",
    request_body = CodeEntry, responses((status = 204)))]
pub async fn enter(
    State(ctx): State<Context>,
    actor: Actor,
    extract::Json(entry): extract::Json<CodeEntry>,
) -> Result<StatusCode, Failure> {
    verification::enter_code(&ctx, &actor, &entry.code).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Offices that asked for a letter.
#[utoipa::path(get, path = "/api/v1/verifications", tag = "verification",
    responses((status = 200, body = WaitingOffices)))]
pub async fn waiting(State(ctx): State<Context>) -> Result<Json<WaitingOffices>, Failure> {
    Ok(Json(verification::waiting_offices(&ctx).await?))
}

/// Prints the letter with a new code, shown this once; one printed before is void.
#[utoipa::path(post, path = "/api/v1/verifications/{number}/letter", tag = "verification",
    params(("number" = String, Path)), responses((status = 201, body = Letter)))]
pub async fn print(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(number): PathOf<String>,
) -> Result<(StatusCode, Json<Letter>), Failure> {
    let letter = verification::print_letter(&ctx, &actor, &office(&number)?).await?;
    Ok((StatusCode::CREATED, Json(letter)))
}

/// Approves an office that was checked otherwise.
#[utoipa::path(post, path = "/api/v1/verifications/{number}/approval", tag = "verification",
    params(("number" = String, Path)), request_body = Approval, responses((status = 204)))]
pub async fn approve(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(number): PathOf<String>,
    extract::Json(approval): extract::Json<Approval>,
) -> Result<StatusCode, Failure> {
    verification::approve_office(&ctx, &actor, &office(&number)?, &approval.note).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn office(number: &str) -> Result<OfficeNumber, Failure> {
    OfficeNumber::parse(number).map_err(|_| Failure::new(ProblemCode::NotFound))
}

impl From<VerificationError> for Failure {
    fn from(error: VerificationError) -> Self {
        match error {
            VerificationError::NotFound => Self::new(ProblemCode::NotFound),
            VerificationError::AlreadyExists => Self::new(ProblemCode::AlreadyExists),
            VerificationError::Void => Self::new(ProblemCode::LetterCodeVoid),
            VerificationError::Wrong => Self::new(ProblemCode::LetterCodeWrong),
            VerificationError::Fields(fields) => Self::fields(fields),
            VerificationError::Config(error) => Self::internal(error),
            VerificationError::Store(error) => error.into(),
        }
    }
}
