//! お知らせ, to be read.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use public::news_page;

use super::pages::page;
use super::{Asked, in_each_language};
use crate::http::Failure;
use crate::usecase::news::published_news;

in_each_language! { "/news" "/easy/news" "/en/news" => show, "The news." }

async fn show(asked: Asked) -> Response {
    let language = asked.language;
    match published_news(&asked.ctx, language, None).await {
        Ok(news) => page(&asked.ctx, language, |site| {
            news_page(site, language, &news)
        })
        .await
        .answer(StatusCode::OK, &asked.headers),
        Err(error) => Failure::from(error).into_response(),
    }
}
