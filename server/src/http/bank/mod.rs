//! `GET /banks` and `GET /banks/{code}/branches`, open to everybody.

use axum::Json;
use axum::extract::State;
use contract::bank::{BankMatches, BankQuery, BankView, BranchView};
use contract::{FieldCode, FieldIssue, ProblemCode};

use crate::context::Context;
use crate::http::Failure;
use crate::http::extract::{PathOf, Query};

/// Characters of a search word at most.
const WORD_MAX: usize = 100;

/// Banks whose code, name or kana fit what was typed.
#[utoipa::path(get, path = "/api/v1/banks", tag = "banks",
    params(BankQuery), responses((status = 200, body = BankMatches<BankView>)))]
pub async fn banks(
    State(ctx): State<Context>,
    Query(BankQuery { q }): Query<BankQuery>,
) -> Result<Json<BankMatches<BankView>>, Failure> {
    check(&q)?;
    Ok(Json(ctx.banks.find_banks(&q)))
}

/// Branches of a bank whose code, name or kana fit what was typed.
#[utoipa::path(get, path = "/api/v1/banks/{code}/branches", tag = "banks",
    params(("code" = String, Path), BankQuery),
    responses((status = 200, body = BankMatches<BranchView>)))]
pub async fn branches(
    State(ctx): State<Context>,
    PathOf(code): PathOf<String>,
    Query(BankQuery { q }): Query<BankQuery>,
) -> Result<Json<BankMatches<BranchView>>, Failure> {
    check(&q)?;
    let found = ctx
        .banks
        .find_branches(&code, &q)
        .ok_or(ProblemCode::NotFound)?;
    Ok(Json(found))
}

fn check(word: &str) -> Result<(), Failure> {
    if word.chars().count() <= WORD_MAX {
        return Ok(());
    }
    Err(Failure::field(FieldIssue::with(
        "q",
        FieldCode::TooLong,
        WORD_MAX.to_string(),
    )))
}
