//! `/`: what the platform is and where to begin.

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use contract::ProblemCode;
use public::{NEWEST_NEWS, newest_news};

use super::{Asked, in_each_language};
use crate::http::Failure;
use crate::usecase::news::published_news;

in_each_language! { "/" "/easy" "/en" => show, "The landing page." }

async fn show(asked: Asked) -> Response {
    let Asked {
        ctx,
        language,
        headers,
        ..
    } = asked;
    let news = match published_news(&ctx, language, Some(NEWEST_NEWS)).await {
        Ok(news) => newest_news(language, &news),
        Err(error) => {
            // The page says enough without them.
            tracing::warn!(%error, "the landing page has no news");
            String::new()
        }
    };
    match ctx.public.landing(&ctx, language, &news).await {
        Some(made) => made.answer(StatusCode::OK, &headers),
        None => Failure::new(ProblemCode::NotFound).into_response(),
    }
}
