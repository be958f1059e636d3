//! `sitemap.xml` and `robots.txt`.

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};

use crate::context::Context;

/// The pages for search engines.
#[utoipa::path(get, path = "/sitemap.xml", tag = "public",
    responses((status = 200, content_type = "application/xml")))]
pub async fn sitemap(State(ctx): State<Context>) -> Response {
    let text = public::sitemap(ctx.public.site(&ctx).await);
    ([(CONTENT_TYPE, "application/xml")], text).into_response()
}

/// What search engines leave alone.
#[utoipa::path(get, path = "/robots.txt", tag = "public",
    responses((status = 200, content_type = "text/plain")))]
pub async fn robots(State(ctx): State<Context>) -> Response {
    let text = public::robots(ctx.public.site(&ctx).await);
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
