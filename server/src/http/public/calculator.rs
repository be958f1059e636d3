//! 助成金の試算 without a script.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use contract::ProblemCode;
use public::{CalculatorInput, calculator_page};

use super::pages::page;
use super::{Asked, in_each_language};
use crate::http::Failure;

in_each_language! { "/calculator" "/easy/calculator" "/en/calculator" => show, "The calculator, and its answer to the query." }

async fn show(asked: Asked) -> Response {
    let input = CalculatorInput::of(asked.pairs());
    let Some(newest) = asked.ctx.schemes.schemes().first() else {
        return Failure::new(ProblemCode::NotFound).into_response();
    };
    let scheme = asked.ctx.scheme_views.of(newest, asked.ctx.clock.now());
    let language = asked.language;
    page(&asked.ctx, language, |site| {
        calculator_page(site, language, &scheme, &input)
    })
    .await
    .answer(StatusCode::OK, &asked.headers)
}
