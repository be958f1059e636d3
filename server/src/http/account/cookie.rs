//! The cookies, and what a browser says of itself.

use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use contract::ProblemCode;
use contract::account::{Me, PasskeyOptions};
use contract::card::CHALLENGE_MINUTES;

use crate::context::Context;
use crate::http::Failure;
use crate::http::guard::SESSION_COOKIE;
use crate::secret::Secret;
use crate::usecase::account::authenticate::{Credential, Refused, authenticate};
use crate::usecase::account::ceremony::{Begun, LASTS};
use crate::usecase::account::open_session::Opened;
use crate::usecase::account::show_me::show_me;

/// Binds a ceremony to the browser that began it.
const CEREMONY_COOKIE: &str = "__Host-ceremony";

/// Binds a challenge for a card to the browser that asked for it.
const CARD_COOKIE: &str = "__Host-card";

/// The cookie that holds a session; `None` removes it.
pub fn session_cookie(opened: Option<&Opened>) -> Cookie<'static> {
    let (value, seconds) = match opened {
        Some(opened) => {
            let lasts = opened.session.expires_at - opened.session.created_at;
            (opened.secret.reveal(), lasts.num_seconds())
        }
        None => (String::new(), 0),
    };
    // Lax: a link in a mail opens the application signed in; unsafe requests are checked besides.
    build(SESSION_COOKIE, value, seconds, SameSite::Lax)
}

/// Options for the browser, with the cookie that binds the ceremony to it.
pub(crate) fn begun(jar: CookieJar, begun: Begun) -> (CookieJar, axum::Json<PasskeyOptions>) {
    let value = begun.browser.reveal();
    let cookie = build(
        CEREMONY_COOKIE,
        value,
        LASTS.num_seconds(),
        SameSite::Strict,
    );
    (
        jar.add(cookie),
        axum::Json(PasskeyOptions {
            options: begun.options,
        }),
    )
}

/// The cookie that binds a challenge for a card to this browser.
pub(crate) fn card_begun(jar: CookieJar, browser: &Secret) -> CookieJar {
    let seconds = CHALLENGE_MINUTES * 60;
    jar.add(build(
        CARD_COOKIE,
        browser.reveal(),
        seconds,
        SameSite::Strict,
    ))
}

/// The secret of the ceremony this browser began, and the jar without it: it is worth nothing more.
pub(crate) fn take_ceremony(jar: CookieJar) -> (Option<Secret>, CookieJar) {
    take(jar, CEREMONY_COOKIE)
}

/// The same for a card's challenge.
pub(crate) fn take_card(jar: CookieJar) -> (Option<Secret>, CookieJar) {
    take(jar, CARD_COOKIE)
}

fn take(jar: CookieJar, name: &'static str) -> (Option<Secret>, CookieJar) {
    let secret = jar
        .get(name)
        .and_then(|cookie| Secret::parse(cookie.value()));
    (
        secret,
        jar.add(build(name, String::new(), 0, SameSite::Strict)),
    )
}

/// The answer to a sign-in: session cookie and person.
pub(crate) async fn signed_in(
    ctx: &Context,
    jar: CookieJar,
    opened: &Opened,
) -> Result<(CookieJar, axum::Json<Me>), Failure> {
    let credential = Credential::Session(opened.secret.reveal());
    let actor = match authenticate(ctx, &credential).await {
        Ok(actor) => actor,
        Err(Refused::Store(error)) => return Err(error.into()),
        Err(Refused::Session | Refused::Token) => {
            return Err(Failure::new(ProblemCode::NotSignedIn));
        }
    };
    let me = show_me(ctx, &actor).await?;
    Ok((jar.add(session_cookie(Some(opened))), axum::Json(me)))
}

/// `User-Agent`, for naming a session or passkey.
pub(crate) fn agent(headers: &HeaderMap) -> &str {
    headers
        .get(USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

fn build(name: &'static str, value: String, seconds: i64, same_site: SameSite) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(same_site)
        .max_age(time::Duration::seconds(seconds))
        .build()
}
