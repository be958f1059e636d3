//! Leaflet and poster.

use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::document::disposition::attachment;
use crate::http::extract::PathOf;
use crate::usecase::onboarding;

/// A leaflet (`leaflet`) or poster (`poster`) for recipients with the office's name, as PDF.
#[utoipa::path(get, path = "/api/v1/onboarding/handouts/{kind}", tag = "onboarding",
    params(("kind" = String, Path)),
    responses((status = 200, content_type = "application/pdf")))]
pub async fn handout(
    State(ctx): State<Context>,
    actor: Actor,
    PathOf(kind): PathOf<String>,
) -> Result<Response, Failure> {
    let (name, pdf) = onboarding::handout(&ctx, &actor, &kind).await?;
    Ok((
        [
            (CONTENT_TYPE, "application/pdf".to_owned()),
            (CONTENT_DISPOSITION, attachment(&name)),
        ],
        pdf,
    )
        .into_response())
}
