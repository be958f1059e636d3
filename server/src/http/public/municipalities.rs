//! 市町村の対応状況 as a list without a script.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use contract::readiness::ReadinessQuery;
use public::{MunicipalitiesInput, municipalities_page};

use super::pages::page;
use super::{Asked, in_each_language};
use crate::http::Failure;
use crate::usecase::readiness::search_readiness;

in_each_language! { "/municipalities" "/easy/municipalities" "/en/municipalities" => show, "The list of municipalities by name and prefecture." }

async fn show(asked: Asked) -> Response {
    let input = MunicipalitiesInput::of(asked.pairs());
    let query = ReadinessQuery {
        q: Some(input.q.clone()),
        prefecture: Some(input.prefecture.clone()).filter(|number| !number.is_empty()),
        state: None,
        offset: Some(input.offset),
    };
    let found = match search_readiness(&asked.ctx, &query).await {
        Ok(found) => found,
        Err(error) => return Failure::from(error).into_response(),
    };
    let language = asked.language;
    page(&asked.ctx, language, |site| {
        municipalities_page(site, language, &input, &found)
    })
    .await
    .answer(StatusCode::OK, &asked.headers)
}
