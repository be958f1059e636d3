//! `/payments/batches/{id}/release`.

use axum::Json;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use contract::account::PasskeyOptions;
use contract::payment::{BatchRelease, BatchView};
use uuid::Uuid;

use crate::actor::Actor;
use crate::context::Context;
use crate::http::Failure;
use crate::http::account::cookie;
use crate::http::extract::{self, PathOf};
use crate::usecase::payment;

/// Options to use a passkey on the very files of the batch; not for who made it.
#[utoipa::path(post, path = "/api/v1/payments/batches/{id}/release/options", tag = "payments",
    params(("id" = Uuid, Path)), responses((status = 200, body = PasskeyOptions)))]
pub async fn options(
    State(ctx): State<Context>,
    actor: Actor,
    jar: CookieJar,
    PathOf(id): PathOf<Uuid>,
) -> Result<(CookieJar, Json<PasskeyOptions>), Failure> {
    let begun = payment::begin_release(&ctx, &actor, id).await?;
    Ok(cookie::begun(jar, begun))
}

/// Releases the batch with the passkey just used on its files.
#[utoipa::path(post, path = "/api/v1/payments/batches/{id}/release", tag = "payments",
    params(("id" = Uuid, Path)), request_body = BatchRelease,
    responses((status = 200, body = BatchView)))]
pub async fn complete(
    State(ctx): State<Context>,
    actor: Actor,
    jar: CookieJar,
    PathOf(id): PathOf<Uuid>,
    extract::Json(input): extract::Json<BatchRelease>,
) -> Result<(CookieJar, Json<BatchView>), Failure> {
    let (browser, jar) = cookie::take_ceremony(jar);
    let shown = payment::complete_release(&ctx, &actor, browser.as_ref(), id, input).await?;
    Ok((jar, Json(shown)))
}
